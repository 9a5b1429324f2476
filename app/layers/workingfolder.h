// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace vigie::layers {

/// A hidden folder beside what is to be made, in which it is made: files there get their final name when they are
/// whole. The folder goes with this object; one of a program that died is removed by the next `make` beside it.
/// Thread: none of its own. Cost: `publish` flushes the file to the disk.
class WorkingFolder {
public:
    /// `parent` must exist. Failure: NotFound, Io, DiskFull.
    [[nodiscard]] static core::Expected<WorkingFolder> make(const std::filesystem::path& parent);
    ~WorkingFolder();
    WorkingFolder(WorkingFolder&&) noexcept;
    WorkingFolder& operator=(WorkingFolder&&) noexcept;
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const;
    /// Makes the bytes of a file in here durable, and gives it its final name in one step. A file that had the name is
    /// replaced. Failure: Io, DiskFull; an older file of that name stays as it was.
    [[nodiscard]] core::Expected<void> publish(const std::filesystem::path& file,
                                               const std::filesystem::path& target) const;
    /// The same for several files of this folder at once: they get their names beside it, and the `obsolete` ones there
    /// go. All of it happens or nothing: what a program that died had decided is done by the next `make`.
    [[nodiscard]] core::Expected<void> publishAll(const std::vector<std::string>& names,
                                                  const std::vector<std::string>& obsolete) const;

private:
    struct State;
    explicit WorkingFolder(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace vigie::layers
