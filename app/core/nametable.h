// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/texthash.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace vigie::core {

/// Numbers names in order of first use: attributes, models, units. Bounded, since names come from outside.
/// Thread: none of its own; one owner. A name, once given, never moves.
template <typename Index> class NameTable {
public:
    explicit NameTable(std::size_t limit)
        : m_limit(limit)
    {
    }

    /// nullopt when the table is full and the name is new.
    [[nodiscard]] std::optional<Index> add(std::string_view name)
    {
        if (const auto found = m_numbers.find(name); found != m_numbers.end())
            return found->second;
        if (m_names.size() >= m_limit)
            return std::nullopt;
        const auto index = static_cast<Index>(m_names.size());
        m_names.emplace_back(name);
        m_numbers.emplace(m_names.back(), index);
        return index;
    }

    [[nodiscard]] std::optional<Index> find(std::string_view name) const
    {
        const auto found = m_numbers.find(name);
        return found == m_numbers.end() ? std::nullopt : std::optional<Index>{found->second};
    }

    [[nodiscard]] const std::string& name(Index index) const { return m_names[static_cast<std::size_t>(index)]; }
    [[nodiscard]] std::size_t size() const { return m_names.size(); }

private:
    std::size_t m_limit;
    std::deque<std::string> m_names;
    std::unordered_map<std::string, Index, TextHash, std::equal_to<>> m_numbers;
};

} // namespace vigie::core
