// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/texthash.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vigie::core {

/// Text values, each kept once and counted: "on" of 100,000 lamps is one text. A text nobody holds is freed, so that
/// a feed that sends ever new texts does not fill the memory. Thread: none of its own; one owner.
class TextPool {
public:
    using Id = std::uint32_t;

    [[nodiscard]] Id hold(std::string_view text); ///< Adds one holder.
    void release(Id id);                          ///< Takes one holder away.
    [[nodiscard]] std::string_view text(Id id) const { return m_entries[id].text; }
    [[nodiscard]] std::size_t size() const { return m_ids.size(); }

private:
    struct Entry {
        std::string text;
        std::uint32_t holders = 0;
    };
    std::vector<Entry> m_entries;
    std::vector<Id> m_free;
    std::unordered_map<std::string, Id, TextHash, std::equal_to<>> m_ids;
};

} // namespace vigie::core
