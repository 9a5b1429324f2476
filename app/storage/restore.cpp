// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"
#include "storage/copymeter.h"
#include "storage/datafolder.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>

namespace vigie::storage {

namespace fs = std::filesystem;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Message;

namespace {

constexpr std::uint64_t kLargestManifest = std::uint64_t{64} * 1024 * 1024;

/// One folder of the backup on its way to its place.
struct Placement {
    std::string prefix; ///< "data/"
    fs::path target;
    fs::path part;  ///< Beside the target, until all is there.
    fs::path aside; ///< Where what was there goes.
    bool movedAside = false;
    bool placed = false;
};

core::Error damaged(const fs::path& file)
{
    return {ErrorCode::Corrupt, file.string(), VIGIE_TEXT("Errors", "This file of the backup is damaged."),
            VIGIE_TEXT("Errors", "Nothing was changed. Take another backup.")};
}

Expected<void> checkVersions(const Manifest& manifest, const std::vector<StoreStamp>& known)
{
    for (const auto& file : manifest.files) {
        if (!file.store)
            continue;
        const bool readable = std::any_of(known.begin(), known.end(), [&file](const StoreStamp& stamp) {
            return stamp.applicationId == file.store->applicationId && stamp.version >= file.store->version;
        });
        if (!readable)
            return fail(ErrorCode::Unsupported, file.path,
                        Message(VIGIE_TEXT("Errors", "This store of the backup was written by a newer Vigie (%1)."),
                                {manifest.program}),
                        VIGIE_TEXT("Errors", "Nothing was changed. Restore it with the newer Vigie."));
    }
    return {};
}

Expected<void> checkFiles(const Manifest& manifest, const fs::path& from, CopyMeter& meter)
{
    for (const auto& file : manifest.files) {
        meter.startFile(file.path);
        auto digest = digestOfFile(from / file.path, meter.onBytes());
        if (!digest)
            return fail(digest.error().code == ErrorCode::NotFound ? damaged(from / file.path) : digest.error());
        if (*digest != file.digest)
            return fail(damaged(from / file.path));
    }
    return {};
}

Expected<void> copyFiles(const Manifest& manifest, const fs::path& from, const Placement& placement, CopyMeter& meter)
{
    if (auto made = ensureFolder(placement.part); !made)
        return made;
    for (const auto& file : manifest.files) {
        if (!file.path.starts_with(placement.prefix))
            continue;
        const fs::path to = placement.part / file.path.substr(placement.prefix.size());
        if (auto made = ensureFolder(to.parent_path()); !made)
            return made;
        meter.startFile(file.path);
        auto digest = copyFile(from / file.path, to, meter.onBytes());
        if (!digest)
            return fail(digest.error());
        if (*digest != file.digest)
            return fail(damaged(from / file.path));
    }
    return syncTree(placement.part);
}

Expected<void> moveOldAway(Placement& placement, Existing existing)
{
    std::error_code error;
    if (!fs::exists(fs::symlink_status(placement.target, error)))
        return {};
    if (fs::is_directory(placement.target, error) && fs::is_empty(placement.target, error)) {
        fs::remove(placement.target, error);
        return error ? Expected<void>(fail(fileError(error.value(), placement.target))) : Expected<void>{};
    }
    if (existing == Existing::Refuse)
        return fail(
            ErrorCode::AlreadyExists, placement.target.string(),
            VIGIE_TEXT("Errors", "There is something in this folder already."),
            VIGIE_TEXT(
                "Errors",
                "Nothing was changed. Choose an empty folder, or add --replace: what is there is then moved aside."));
    auto moved = moveDurably(placement.target, placement.aside);
    placement.movedAside = moved.has_value();
    return moved;
}

/// The folders of keys below a data folder, relative.
std::vector<fs::path> keysIn(const fs::path& folder)
{
    std::vector<fs::path> out;
    std::error_code error;
    for (auto it = fs::recursive_directory_iterator(folder, error);
         !error && it != fs::recursive_directory_iterator{}; it.increment(error)) {
        if (it->path().filename() != DataFolder::kKeysName || !it->is_directory(error))
            continue;
        out.push_back(it->path().lexically_relative(folder));
        it.disable_recursion_pending();
    }
    return out;
}

/// The keys are this computer's, and no backup has them: they go on where they were.
Expected<void> moveKeys(const fs::path& from, const fs::path& to)
{
    for (const fs::path& keys : keysIn(from)) {
        if (auto made = ensureFolder((to / keys).parent_path()); !made)
            return made;
        if (auto moved = moveDurably(from / keys, to / keys); !moved)
            return moved;
    }
    return {};
}

Expected<void> putInPlace(std::vector<Placement>& placements, Existing existing)
{
    for (auto& placement : placements) {
        if (auto away = moveOldAway(placement, existing); !away)
            return away;
        auto moved = moveDurably(placement.part, placement.target);
        if (!moved)
            return moved;
        placement.placed = true;
        if (placement.movedAside) {
            if (auto keys = moveKeys(placement.aside, placement.target); !keys)
                return keys;
        }
    }
    return {};
}

/// Back to how it was, as far as the system lets us.
void undo(const std::vector<Placement>& placements)
{
    std::error_code ignored;
    for (const auto& placement : placements) {
        if (placement.movedAside && placement.placed)
            static_cast<void>(moveKeys(placement.target, placement.aside));
        if (placement.placed)
            fs::rename(placement.target, placement.part, ignored);
        if (placement.movedAside)
            fs::rename(placement.aside, placement.target, ignored);
        removeQuietly(placement.part);
    }
}

/// 20261122T014010Z
std::string compactTime(core::Timestamp time)
{
    std::string out = core::toIso8601(time).substr(0, 19) + "Z";
    std::erase_if(out, [](char c) { return c == '-' || c == ':'; });
    return out;
}

std::vector<Placement> placementsOf(const RestoreRequest& request, const core::Clock& clock)
{
    const auto one = [&clock](const char* prefix, const fs::path& folder) {
        std::error_code ignored;
        auto target = fs::absolute(folder, ignored).lexically_normal();
        if (!target.has_filename())
            target = target.parent_path(); // a trailing slash
        return Placement{prefix, target, target.string() + ".restore-" + std::to_string(::getpid()),
                         target.string() + ".before-restore-" + compactTime(clock.now())};
    };
    std::vector<Placement> out{one("data/", request.dataFolder)};
    if (request.profileFolder)
        out.push_back(one("profile/", *request.profileFolder));
    return out;
}

Expected<void> refuseOccupied(const std::vector<Placement>& placements, Existing existing)
{
    for (const auto& placement : placements) {
        std::error_code ignored;
        if (existing == Existing::Refuse && fs::exists(placement.target, ignored) &&
            !fs::is_empty(placement.target, ignored))
            return fail(ErrorCode::AlreadyExists, placement.target.string(),
                        VIGIE_TEXT("Errors", "There is something in this folder already."),
                        VIGIE_TEXT("Errors", "Nothing was changed. Choose an empty folder, or add --replace: what is "
                                             "there is then moved aside."));
        if (auto made = ensureFolder(placement.target.parent_path()); !made)
            return made;
    }
    return {};
}

Expected<std::optional<FileLock>> lockOld(const fs::path& dataFolder)
{
    std::error_code ignored;
    if (!fs::exists(dataFolder / DataFolder::kLockName, ignored))
        return std::optional<FileLock>{};
    auto lock = FileLock::take(dataFolder / DataFolder::kLockName);
    if (!lock)
        return fail(lock.error());
    return std::optional<FileLock>(std::move(*lock));
}

Expected<void> run(const RestoreRequest& request, const Manifest& manifest, std::vector<Placement>& placements,
                   const CopyWatch& watch)
{
    CopyMeter meter(watch, 2 * manifest.bytes());
    if (auto good = checkFiles(manifest, request.from, meter); !good)
        return good;
    for (const auto& placement : placements) {
        if (auto room = checkRoom(placement.target.parent_path(), manifest.bytes()); !room)
            return room;
        if (auto copied = copyFiles(manifest, request.from, placement, meter); !copied)
            return copied;
    }
    return putInPlace(placements, request.existing);
}

} // namespace

Expected<RestoreReport> restore(const RestoreRequest& request, const core::Clock& clock, const CopyWatch& watch)
{
    const fs::path list = request.from / Manifest::kFileName;
    auto text = readFile(list, kLargestManifest);
    if (!text)
        return fail(text.error());
    auto manifest = parseManifest(*text, list.string());
    if (!manifest)
        return fail(manifest.error());
    if (auto good = checkVersions(*manifest, request.known); !good)
        return fail(good.error());
    auto placements = placementsOf(request, clock);
    if (auto free = refuseOccupied(placements, request.existing); !free)
        return fail(free.error());
    auto lock = lockOld(placements.front().target);
    if (!lock)
        return fail(lock.error());
    if (auto done = run(request, *manifest, placements, watch); !done) {
        undo(placements);
        return fail(done.error());
    }
    RestoreReport report{manifest->files.size(), manifest->bytes(), {}};
    for (const auto& placement : placements) {
        if (placement.movedAside)
            report.movedAside.push_back(placement.aside);
    }
    return report;
}

} // namespace vigie::storage
