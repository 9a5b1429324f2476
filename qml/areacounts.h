// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetrow.h"
#include "core/domain.h"
#include "geo/webmercator.h"

#include <array>
#include <cstdint>
#include <unordered_map>

namespace vigie::map {

/// Which domains the map shows: bit n is core::Domain n.
class DomainMask {
public:
    constexpr DomainMask() = default;
    constexpr explicit DomainMask(std::uint32_t bits)
        : m_bits(bits & ((1U << core::kDomainCount) - 1U))
    {
    }
    [[nodiscard]] static constexpr DomainMask all() { return DomainMask(~0U); }
    [[nodiscard]] constexpr bool has(core::Domain domain) const
    {
        return ((m_bits >> static_cast<unsigned>(domain)) & 1U) != 0;
    }
    [[nodiscard]] constexpr std::uint32_t bits() const { return m_bits; }
    bool operator==(const DomainMask&) const = default;

private:
    std::uint32_t m_bits = (1U << core::kDomainCount) - 1U;
};

/// A square of the city frame's grid, by its column and row (east and south of the origin, negative on the other
/// sides).
struct AreaKey {
    std::int32_t x = 0;
    std::int32_t y = 0;
    bool operator==(const AreaKey&) const = default;
};
struct AreaKeyHash {
    [[nodiscard]] std::size_t operator()(AreaKey key) const
    {
        const std::uint64_t both =
            static_cast<std::uint64_t>(static_cast<std::uint32_t>(key.x)) << 32U | static_cast<std::uint32_t>(key.y);
        return static_cast<std::size_t>((both * 0x9E3779B97F4A7C15ULL) >> 20U);
    }
};

/// So many assets of one square and one priority are still shown one by one; more become one symbol and their number.
/// By priority, so that one critical among twenty low ones stands where it is.
inline constexpr std::uint32_t kShownOneByOne = 3;

/// How many assets of each domain and state are in one square, and where their middle is.
struct AreaCount {
    struct OfDomain {
        std::array<std::uint32_t, 5> byPriority{}; ///< core::Priority; None is an asset without alert.
        std::uint32_t stale = 0;                   ///< Of them.
        std::int64_t sumX = 0;                     ///< Centimetres: exact, so that taking away leaves no trace.
        std::int64_t sumY = 0;
    };
    std::array<OfDomain, core::kDomainCount> domains;

    void count(const core::AssetRow& row, int sign);
    void add(const AreaCount& other);

    [[nodiscard]] std::uint32_t total(DomainMask mask) const;
    [[nodiscard]] std::uint32_t abnormal(DomainMask mask) const;
    /// The worst priority of which there are more than can be shown one by one; None where each has a symbol.
    [[nodiscard]] core::Priority worstNumbered(DomainMask mask) const;
    /// Assets whose worst alert is of this priority.
    [[nodiscard]] std::uint32_t of(core::Priority priority, DomainMask mask) const;
    /// The mean place of what the mask shows; only where total(mask) > 0.
    [[nodiscard]] geo::LocalPoint middle(DomainMask mask) const;
};

/// Counts per square of a grid. Thread: none of its own.
class AreaCounts {
public:
    using Cells = std::unordered_map<AreaKey, AreaCount, AreaKeyHash>;

    explicit AreaCounts(double cellMetres)
        : m_cellMetres(cellMetres)
    {
    }

    [[nodiscard]] double cellMetres() const { return m_cellMetres; }
    [[nodiscard]] AreaKey keyOf(geo::LocalPoint at) const;
    [[nodiscard]] const Cells& cells() const { return m_cells; }
    [[nodiscard]] const AreaCount* find(AreaKey key) const;

    void add(const core::AssetRow& row);
    void remove(const core::AssetRow& row);
    void clear() { m_cells.clear(); }

    /// The same counts in squares 2^doublings times as wide. Cost: the squares in use.
    [[nodiscard]] AreaCounts coarser(int doublings) const;

private:
    double m_cellMetres;
    Cells m_cells;
};

} // namespace vigie::map
