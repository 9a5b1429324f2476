// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetrow.h"
#include "core/textpool.h"
#include "core/timestamp.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace vigie::core {

/// The present value of one attribute of one asset, 24 bytes.
struct AttributeValue {
    union {
        double number; ///< Number; for Boolean 1 or 0.
        TextPool::Id text;
    };
    Timestamp time{}; ///< When it was so, by the source; the arrival where the source did not say.
    AttributeIndex attribute{};
    UnitIndex unit{};
    ValueKind kind = ValueKind::Number;
    Quality quality = Quality::Measured;

    AttributeValue()
        : number(0.0)
    {
    }
};
static_assert(sizeof(AttributeValue) == 24);

/// Runs of AttributeValues, one run an asset, packed into large blocks without a header of their own.
/// Thread: none of its own; one owner.
class AttributeSlots {
public:
    using Place = std::uint32_t;
    static constexpr std::uint32_t kMaxRun = 250;

    /// A run for `capacity` values (1 to kMaxRun), uninitialised in meaning.
    [[nodiscard]] Place allocate(std::uint32_t capacity);
    void free(Place place, std::uint32_t capacity) { m_free[capacity].push_back(place); }
    [[nodiscard]] AttributeValue* at(Place place) { return &m_blocks[place / kBlock][place % kBlock]; }
    [[nodiscard]] const AttributeValue* at(Place place) const { return &m_blocks[place / kBlock][place % kBlock]; }
    /// Asks for the memory of a run's first values.
    void prefetch(Place place, std::uint32_t count) const
    {
        constexpr std::uint32_t kMost = 16;
        constexpr std::uint32_t kInALine = 2; // of 64 bytes, at least
        const AttributeValue* const run = at(place);
        for (std::uint32_t i = 0; i < std::min(count, kMost); i += kInALine)
            __builtin_prefetch(run + i, 1);
    }

private:
    static constexpr std::uint32_t kBlock = 1U << 15; // 768 KiB
    std::vector<std::unique_ptr<AttributeValue[]>> m_blocks;
    std::uint32_t m_used = kBlock;
    std::array<std::vector<Place>, kMaxRun + 1> m_free;
};

} // namespace vigie::core
