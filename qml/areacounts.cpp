// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/areacounts.h"

#include <cmath>

namespace vigie::map {

namespace {

std::int64_t centimetres(float metres)
{
    return std::llround(static_cast<double>(metres) * 100.0);
}

} // namespace

void AreaCount::count(const core::AssetRow& row, int sign)
{
    OfDomain& domain = domains[static_cast<std::size_t>(row.domain)];
    const auto step = static_cast<std::uint32_t>(sign); // -1 wraps, as it should
    domain.byPriority[static_cast<std::size_t>(row.worst)] += step;
    domain.stale += row.stale ? step : 0U;
    domain.sumX += sign * centimetres(row.x);
    domain.sumY += sign * centimetres(row.y);
}

void AreaCount::add(const AreaCount& other)
{
    for (std::size_t d = 0; d < domains.size(); ++d) {
        for (std::size_t p = 0; p < domains[d].byPriority.size(); ++p)
            domains[d].byPriority[p] += other.domains[d].byPriority[p];
        domains[d].stale += other.domains[d].stale;
        domains[d].sumX += other.domains[d].sumX;
        domains[d].sumY += other.domains[d].sumY;
    }
}

std::uint32_t AreaCount::total(DomainMask mask) const
{
    std::uint32_t out = abnormal(mask);
    for (std::size_t d = 0; d < domains.size(); ++d)
        out += mask.has(static_cast<core::Domain>(d)) ? domains[d].byPriority[0] : 0U;
    return out;
}

std::uint32_t AreaCount::abnormal(DomainMask mask) const
{
    std::uint32_t out = 0;
    for (std::size_t d = 0; d < domains.size(); ++d) {
        if (!mask.has(static_cast<core::Domain>(d)))
            continue;
        for (std::size_t p = 1; p < domains[d].byPriority.size(); ++p)
            out += domains[d].byPriority[p];
    }
    return out;
}

core::Priority AreaCount::worstNumbered(DomainMask mask) const
{
    for (const auto priority :
         {core::Priority::Critical, core::Priority::High, core::Priority::Medium, core::Priority::Low}) {
        if (of(priority, mask) > kShownOneByOne)
            return priority;
    }
    return core::Priority::None;
}

std::uint32_t AreaCount::of(core::Priority priority, DomainMask mask) const
{
    std::uint32_t out = 0;
    for (std::size_t d = 0; d < domains.size(); ++d)
        out +=
            mask.has(static_cast<core::Domain>(d)) ? domains[d].byPriority[static_cast<std::size_t>(priority)] : 0U;
    return out;
}

geo::LocalPoint AreaCount::middle(DomainMask mask) const
{
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (std::size_t d = 0; d < domains.size(); ++d) {
        if (mask.has(static_cast<core::Domain>(d))) {
            x += domains[d].sumX;
            y += domains[d].sumY;
        }
    }
    const double parts = 100.0 * total(mask);
    return {static_cast<float>(static_cast<double>(x) / parts), static_cast<float>(static_cast<double>(y) / parts)};
}

AreaKey AreaCounts::keyOf(geo::LocalPoint at) const
{
    return {static_cast<std::int32_t>(std::floor(at.x / m_cellMetres)),
            static_cast<std::int32_t>(std::floor(at.y / m_cellMetres))};
}

const AreaCount* AreaCounts::find(AreaKey key) const
{
    const auto found = m_cells.find(key);
    return found == m_cells.end() ? nullptr : &found->second;
}

void AreaCounts::add(const core::AssetRow& row)
{
    m_cells[keyOf({row.x, row.y})].count(row, 1);
}

void AreaCounts::remove(const core::AssetRow& row)
{
    const auto found = m_cells.find(keyOf({row.x, row.y}));
    if (found == m_cells.end())
        return;
    found->second.count(row, -1);
    if (found->second.total(DomainMask::all()) == 0)
        m_cells.erase(found);
}

AreaCounts AreaCounts::coarser(int doublings) const
{
    AreaCounts out(std::ldexp(m_cellMetres, doublings));
    for (const auto& [key, count] : m_cells)
        out.m_cells[{key.x >> doublings, key.y >> doublings}].add(count);
    return out;
}

} // namespace vigie::map
