// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include "storage/copymeter.h"
#include "storage/datafolder.h"
#include "storage/json.h"
#include "storage/sqlitecopy.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <numeric>
#include <string_view>

namespace vigie::storage {

namespace fs = std::filesystem;
using core::ErrorCode;
using core::Expected;
using core::fail;

namespace {

constexpr int kDeepest = 16;
constexpr const char* kData = "data/";

struct Source {
    fs::path file;
    std::string name; ///< In the backup.
    std::uint64_t bytes = 0;
};

bool isLeftOut(const fs::path& file)
{
    const std::string name = file.filename().string();
    return name == DataFolder::kLockName || name.ends_with(".lock") || name.ends_with(".part") ||
           name.ends_with(".db-journal") || name.ends_with(".db-wal") || name.ends_with(".db-shm");
}

Expected<void> addSource(const fs::directory_entry& entry, const fs::path& root, const std::string& prefix,
                         std::vector<Source>& sources)
{
    std::error_code error;
    Source source{entry.path(), prefix + entry.path().lexically_relative(root).generic_string(),
                  entry.file_size(error)};
    if (error)
        source.bytes = 0; // it is gone or changes: its turn will tell
    if (!isUtf8(source.name))
        return fail(ErrorCode::InvalidInput, source.file.string(),
                    VIGIE_TEXT("Errors", "The name of this file cannot be written in a backup (it is not UTF-8)."),
                    VIGIE_TEXT("Errors", "Rename the file, then start again."));
    if (sources.size() >= Manifest::kMostFiles)
        return fail(ErrorCode::TooLarge, root.string(),
                    VIGIE_TEXT("Errors", "There are too many files for one backup."),
                    VIGIE_TEXT("Errors", "Move old recordings away, then start again."));
    sources.push_back(std::move(source));
    return {};
}

Expected<void> listFolder(const fs::path& root, const std::string& prefix, std::vector<Source>& sources)
{
    std::error_code error;
    fs::recursive_directory_iterator it(root, fs::directory_options::follow_directory_symlink, error);
    for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
        if (it.depth() > kDeepest)
            return fail(ErrorCode::TooLarge, it->path().string(),
                        VIGIE_TEXT("Errors", "The folders lie too deep inside each other."),
                        VIGIE_TEXT("Errors", "Check for a link that leads back to its own folder."));
        std::error_code ignored;
        if (it->is_directory(ignored)) {
            if (prefix == kData && it->path().filename() == DataFolder::kKeysName)
                it.disable_recursion_pending();
            continue;
        }
        if (isLeftOut(it->path()))
            continue;
        if (auto added = addSource(*it, root, prefix, sources); !added)
            return added;
    }
    if (error)
        return fail(fileError(error.value(), root));
    return {};
}

Expected<ManifestFile> copyStore(const Source& source, const fs::path& to, const ByteProgress& progress)
{
    auto database = Database::open(source.file, OpenMode::ReadOnly);
    if (!database)
        return fail(database.error());
    auto stamp = stampOf(*database);
    if (!stamp)
        return fail(stamp.error());
    auto digest = copyDatabase(*database, to, progress);
    if (!digest)
        return fail(digest.error());
    return ManifestFile{source.name, *digest, *stamp};
}

Expected<ManifestFile> copyOne(const Source& source, const fs::path& folder, CopyMeter& meter)
{
    const fs::path to = folder / source.name;
    if (auto made = ensureFolder(to.parent_path()); !made)
        return fail(made.error());
    meter.startFile(source.name);
    if (source.file.extension() == ".db")
        return copyStore(source, to, meter.onBytes());
    auto digest = copyFile(source.file, to, meter.onBytes());
    if (!digest)
        return fail(digest.error());
    return ManifestFile{source.name, *digest, std::nullopt};
}

Expected<std::vector<Source>> listSources(const BackupRequest& request)
{
    std::vector<Source> sources;
    if (auto listed = listFolder(request.dataFolder, kData, sources); !listed)
        return fail(listed.error());
    if (request.profileFolder) {
        if (auto listed = listFolder(*request.profileFolder, "profile/", sources); !listed)
            return fail(listed.error());
    }
    // By name: journal.db comes before private.db, as the contract says.
    std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.name < b.name; });
    return sources;
}

Expected<Manifest> fill(const fs::path& folder, const BackupRequest& request, const core::Clock& clock,
                        const CopyWatch& watch)
{
    auto sources = listSources(request);
    if (!sources)
        return fail(sources.error());
    const auto total = std::accumulate(sources->begin(), sources->end(), std::uint64_t{0},
                                       [](std::uint64_t sum, const Source& source) { return sum + source.bytes; });
    if (auto room = checkRoom(folder, total); !room)
        return fail(room.error());
    CopyMeter meter(watch, total);
    Manifest manifest{request.program, clock.now(), {}};
    for (const Source& source : *sources) {
        auto file = copyOne(source, folder, meter);
        std::error_code ignored;
        if (file)
            manifest.files.push_back(std::move(*file));
        else if (file.error().code != ErrorCode::NotFound || fs::exists(source.file, ignored))
            return fail(file.error());
        // else: removed on purpose since the list was made, as old recordings are.
    }
    auto text = encodeManifest(manifest);
    if (!text)
        return fail(text.error());
    if (auto written = writeFile(folder / Manifest::kFileName, *text); !written)
        return fail(written.error());
    if (auto synced = syncTree(folder); !synced)
        return fail(synced.error());
    return manifest;
}

bool liesIn(const fs::path& inner, const fs::path& outer)
{
    std::error_code ignored;
    const auto relative =
        fs::weakly_canonical(inner, ignored).lexically_relative(fs::weakly_canonical(outer, ignored));
    return !relative.empty() && *relative.begin() != "..";
}

Expected<void> checkTarget(const BackupRequest& request)
{
    std::error_code ignored;
    if (fs::exists(request.into, ignored))
        return fail(fileError(EEXIST, request.into));
    if (liesIn(request.into, request.dataFolder) ||
        (request.profileFolder && liesIn(request.into, *request.profileFolder)))
        return fail(ErrorCode::InvalidInput, request.into.string(),
                    VIGIE_TEXT("Errors", "A backup cannot lie in the folder it is made of."),
                    VIGIE_TEXT("Errors", "Choose a place outside, best on another disk."));
    return {};
}

} // namespace

Expected<void> checkRoom(const fs::path& folder, std::uint64_t bytes)
{
    auto space = diskSpace(folder);
    if (!space)
        return fail(space.error());
    if (space->freeBytes < bytes)
        return fail(diskFull(folder.string()));
    return {};
}

Expected<void> syncTree(const fs::path& folder)
{
    std::error_code error;
    fs::recursive_directory_iterator it(folder, error);
    for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
        if (!it->is_directory())
            continue;
        if (auto synced = syncFolder(it->path()); !synced)
            return synced;
    }
    if (error)
        return fail(fileError(error.value(), folder));
    return syncFolder(folder);
}

Expected<Manifest> backUp(const BackupRequest& request, const core::Clock& clock, const CopyWatch& watch)
{
    if (auto good = checkTarget(request); !good)
        return fail(good.error());
    std::error_code ignored;
    const fs::path into = fs::absolute(request.into, ignored).lexically_normal();
    const fs::path part = into.string() + ".part-" + std::to_string(::getpid());
    if (auto made = ensureFolder(part); !made)
        return fail(made.error());
    auto manifest = fill(part, request, clock, watch);
    if (manifest) {
        if (auto moved = moveDurably(part, into); !moved)
            manifest = fail(moved.error());
    }
    if (!manifest)
        removeQuietly(part);
    return manifest;
}

} // namespace vigie::storage
