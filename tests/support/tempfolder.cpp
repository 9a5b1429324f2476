// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tempfolder.h"

#include <cstdlib>
#include <fstream>
#include <system_error>

namespace vigie::support {

namespace fs = std::filesystem;

TempFolder::TempFolder()
{
    std::string name = (fs::temp_directory_path() / "vigie-test-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr)
        m_path = name;
}

TempFolder::~TempFolder()
{
    std::error_code ignored; // A folder left behind is no reason to fail a test.
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

std::string TempFolder::write(std::string_view name, std::string_view text) const
{
    const fs::path path = m_path / name;
    std::error_code ignored;
    fs::create_directories(path.parent_path(), ignored);
    std::ofstream{path, std::ios::binary} << text;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, ignored);
    return path.string();
}

} // namespace vigie::support
