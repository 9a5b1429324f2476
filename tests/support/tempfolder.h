// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace vigie::support {

/// A new folder in the system's place for temporary files, private to this user, removed with all it holds at the
/// end.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::string file(std::string_view name) const { return (m_path / name).string(); }
    /// Writes a file that only this user can read, and returns its path.
    std::string write(std::string_view name, std::string_view text) const;

private:
    std::filesystem::path m_path;
};

} // namespace vigie::support
