// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/folderforge.h"

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::support {

using Entries = std::vector<std::string>;

/// Throws where there is nothing to replace: a case that changes nothing would prove nothing.
inline std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    const auto at = text.find(what);
    if (at == std::string::npos)
        throw std::runtime_error("nothing to replace: " + std::string(what));
    return text.replace(at, what.size(), with);
}

/// Collects the forged folders; forgedentries.cpp has what is wrong in an entry, forgedfolders.cpp the rest.
class ForgedCollection {
public:
    explicit ForgedCollection(const FolderForge& forge)
        : m_forge(forge)
    {
    }

    void add(std::string name, FolderFiles files, int exit)
    {
        m_out.push_back({std::move(name), std::move(files), m_forge.vkey(), m_forge.policy(), std::nullopt, exit});
    }
    void addTrust(std::string name, std::optional<std::string> vkey, std::optional<std::string> policy,
                  std::optional<std::string> remember, int exit)
    {
        m_out.push_back(
            {std::move(name), m_forge.good(), std::move(vkey), std::move(policy), std::move(remember), exit});
    }

    void damagedFiles();
    void notes();
    void lists();
    void tiles();
    void rewritten();
    void entries();
    void trust();
    [[nodiscard]] std::vector<ForgedFolder> take() { return std::move(m_out); }

private:
    void changed(const std::string& name, const std::string& path, int exit,
                 const std::function<std::string(std::string)>& change)
    {
        FolderFiles files = m_forge.good();
        files[path] = change(files.at(path));
        add(name, std::move(files), exit);
    }
    void checkpoint(const std::string& name, int exit, std::string bytes)
    {
        FolderFiles files = m_forge.good();
        files["checkpoint"] = std::move(bytes);
        add(name, std::move(files), exit);
    }
    void entry(const std::string& name, const std::function<std::string(std::string)>& change);

    const FolderForge& m_forge;
    std::vector<ForgedFolder> m_out;
};

} // namespace vigie::support
