// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/textkey.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vigie::codecs {

/// Names to numbers, by open addressing: one probe for a hit. Does not own the names.
/// Thread: none of its own; one owner.
class NameMap {
public:
    NameMap()
        : m_slots(16)
    {
    }

    /// nullptr where it is not there. Valid until the next `add`.
    [[nodiscard]] const std::uint32_t* find(std::string_view text) const
    {
        const TextKey name{text};
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t at = name.hash() & mask;; at = (at + 1) & mask) {
            const Slot& slot = m_slots[at];
            if (slot.name.text().data() == nullptr)
                return nullptr;
            if (slot.name == name)
                return &slot.value;
        }
    }

    /// `name` must not be in the map yet, and must stay where it is.
    void add(std::string_view name, std::uint32_t value)
    {
        if ((m_size + 1) * 2 > m_slots.size())
            grow();
        place({TextKey{name}, value});
        ++m_size;
    }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    struct Slot {
        TextKey name; ///< No data: free.
        std::uint32_t value = 0;
    };
    void place(const Slot& slot)
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = slot.name.hash() & mask;
        while (m_slots[at].name.text().data() != nullptr)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot& slot : old) {
            if (slot.name.text().data() != nullptr)
                place(slot);
        }
    }

    std::vector<Slot> m_slots;
    std::size_t m_size = 0;
};

} // namespace vigie::codecs
