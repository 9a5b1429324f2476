// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/workingfolder.h"

#include "storage/filelock.h"
#include "storage/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace vigie::layers {

namespace {

constexpr std::string_view kPrefix = ".vigie-part-";
constexpr const char* kLock = "lock";

/// Decided, and perhaps not yet done: a line "+name" for a file that gets its name in the parent, "-name" for one that
/// goes from there.
constexpr const char* kDecision = "decision";
constexpr std::uint64_t kMostDecision = 1U << 20U;

bool isPlainName(std::string_view name)
{
    return !name.empty() && name.front() != '.' && name.find('/') == std::string_view::npos;
}

/// What is decided may be done more than once: it was begun by a program that died, perhaps.
core::Expected<void> carryOut(std::string_view decision, const std::filesystem::path& folder)
{
    const std::filesystem::path parent = folder.parent_path();
    while (!decision.empty()) {
        const auto end = decision.find('\n');
        const std::string_view line = decision.substr(0, end);
        decision.remove_prefix(end == std::string_view::npos ? decision.size() : end + 1);
        if (line.empty() || !isPlainName(line.substr(1)))
            continue;
        const std::filesystem::path name{std::string{line.substr(1)}};
        const bool isDone = line.front() == '-' ? ::unlink((parent / name).c_str()) == 0
                                                : ::rename((folder / name).c_str(), (parent / name).c_str()) == 0;
        if (!isDone && errno != ENOENT)
            return core::fail(storage::fileError(errno, parent / name));
    }
    return storage::syncFolder(parent);
}

void finishLeftOver(const std::filesystem::path& folder)
{
    const auto decision = storage::readFile(folder / kDecision, kMostDecision);
    if (!decision || carryOut(*decision, folder))
        storage::removeQuietly(folder);
}

/// Whoever holds the lock of such a folder still works in it.
void removeLeftOver(const std::filesystem::path& parent)
{
    std::vector<std::filesystem::path> found;
    std::error_code error;
    for (std::filesystem::directory_iterator it(parent, error), end; !error && it != end; it.increment(error)) {
        const bool isOurs = it->path().filename().string().starts_with(kPrefix);
        std::error_code unreadable;
        if (isOurs && it->symlink_status(unreadable).type() == std::filesystem::file_type::directory)
            found.push_back(it->path());
    }
    for (const std::filesystem::path& folder : found) {
        if (const auto lock = storage::FileLock::take(folder / kLock))
            finishLeftOver(folder);
    }
}

core::Expected<void> flushToDisk(const std::filesystem::path& file)
{
    const storage::UniqueFd fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!fd || ::fsync(fd.get()) != 0)
        return core::fail(storage::fileError(errno, file));
    return {};
}

} // namespace

struct WorkingFolder::State {
    State(std::filesystem::path where, storage::FileLock held)
        : folder(std::move(where))
        , lock(std::move(held))
    {
    }
    ~State() { storage::removeQuietly(folder); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    std::filesystem::path folder;
    storage::FileLock lock;
};

WorkingFolder::WorkingFolder(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
WorkingFolder::~WorkingFolder() = default;
WorkingFolder::WorkingFolder(WorkingFolder&&) noexcept = default;
WorkingFolder& WorkingFolder::operator=(WorkingFolder&&) noexcept = default;

core::Expected<WorkingFolder> WorkingFolder::make(const std::filesystem::path& parent)
{
    removeLeftOver(parent);
    constexpr int kTries = 4; // another program may take a new folder for one left over, before it is locked
    for (int i = 1;; ++i) {
        std::string name = (parent / (std::string{kPrefix} + "XXXXXX")).string();
        if (::mkdtemp(name.data()) == nullptr)
            return core::fail(storage::fileError(errno, parent));
        auto lock = storage::FileLock::take(std::filesystem::path{name} / kLock);
        if (lock)
            return WorkingFolder(std::make_unique<State>(name, std::move(*lock)));
        storage::removeQuietly(name);
        if (i == kTries)
            return core::fail(lock.error());
    }
}

const std::filesystem::path& WorkingFolder::path() const
{
    return m_state->folder;
}

core::Expected<void> WorkingFolder::publish(const std::filesystem::path& file,
                                            const std::filesystem::path& target) const
{
    if (auto flushed = flushToDisk(file); !flushed)
        return flushed;
    if (::rename(file.c_str(), target.c_str()) != 0)
        return core::fail(storage::fileError(errno, target));
    return storage::syncFolder(target.has_parent_path() ? target.parent_path() : std::filesystem::path{"."});
}

core::Expected<void> WorkingFolder::publishAll(const std::vector<std::string>& names,
                                               const std::vector<std::string>& obsolete) const
{
    std::string decision;
    for (const std::string& name : obsolete)
        decision += "-" + name + "\n";
    for (const std::string& name : names) {
        std::error_code error;
        if (std::filesystem::is_directory(path().parent_path() / name, error))
            return core::fail(storage::fileError(EEXIST, path().parent_path() / name));
        if (auto flushed = flushToDisk(path() / name); !flushed)
            return flushed;
        decision += "+" + name + "\n";
    }
    // Written whole or not there: it becomes a decision by its name alone.
    const std::filesystem::path draft = path() / "draft";
    auto done = storage::writeFile(draft, decision);
    if (done)
        done = storage::moveDurably(draft, path() / kDecision);
    return done ? carryOut(decision, path()) : done;
}

} // namespace vigie::layers
