// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/workingfolder.h"

#include "storage/filelock.h"
#include "storage/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
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
            storage::removeQuietly(folder);
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

} // namespace vigie::layers
