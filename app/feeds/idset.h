// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vigie::feeds {

/// How many different ids there were, up to a limit. Keeps 64-bit hashes: 16 bytes an id or less, and a chance of
/// one in a hundred million that, among a million ids, a new one is taken for a known one. Thread: one.
class IdSet {
public:
    explicit IdSet(std::size_t limit);

    /// True when the id is known or was taken in; false when the set is full.
    bool admit(std::string_view id);
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    void grow();
    [[nodiscard]] std::size_t slotOf(std::uint64_t hash) const;

    std::size_t m_limit;
    std::size_t m_size = 0;
    std::vector<std::uint64_t> m_slots; ///< 0: free.
};

} // namespace vigie::feeds
