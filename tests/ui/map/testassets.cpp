// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/testassets.h"

#include <array>
#include <cmath>
#include <memory>

namespace vigie::test {

namespace {

/// A value that looks like chance and is always the same, 0..1.
double chance(std::uint32_t a, std::uint32_t b)
{
    std::uint32_t h = a * 2654435761U ^ b * 2246822519U;
    h ^= h >> 15U;
    h *= 3266489917U;
    h ^= h >> 16U;
    return h / 4294967295.0;
}

core::Domain domainOf(std::uint32_t number)
{
    const double share = chance(number, 1);
    return share < 0.72   ? core::Domain::Lighting
           : share < 0.82 ? core::Domain::Mobility
           : share < 0.91 ? core::Domain::Water
           : share < 0.98 ? core::Domain::Waste
                          : core::Domain::Other;
}

core::Priority priorityOf(std::uint32_t number, std::uint32_t turn)
{
    const double share = chance(number, 2 + turn);
    return share < 0.002   ? core::Priority::Critical
           : share < 0.006 ? core::Priority::High
           : share < 0.012 ? core::Priority::Medium
           : share < 0.020 ? core::Priority::Low
                           : core::Priority::None;
}

void place(core::AssetRow& row, std::uint32_t number, double spread)
{
    constexpr double kStreet = 90.0 / 0.678; // the town's blocks, in metres of the frame
    constexpr double kTurn = -0.31;          // y goes south here
    // Denser in the middle, and along a grid of streets.
    const double reach = spread * std::pow(chance(number, 3), 0.75);
    const double angle = chance(number, 4) * 6.283185307179586;
    double x = reach * std::cos(angle);
    double y = reach * std::sin(angle);
    (chance(number, 5) < 0.5 ? x : y) = std::round((chance(number, 5) < 0.5 ? x : y) / kStreet) * kStreet + 6.0;
    row.x = static_cast<float>(x * std::cos(kTurn) - y * std::sin(kTurn));
    row.y = static_cast<float>(x * std::sin(kTurn) + y * std::cos(kTurn));
}

} // namespace

TestAssets::TestAssets(std::uint32_t count, double spreadMetres)
{
    for (std::uint32_t number = 0; number < count; ++number) {
        core::AssetRow& row = m_rows.append();
        row.located = true;
        row.domain = domainOf(number);
        row.worst = priorityOf(number, 0);
        row.stale = chance(number, 6) < 0.033;
        place(row, number, spreadMetres);
    }
}

pipeline::SnapshotPtr TestAssets::snapshot()
{
    auto out = std::make_shared<pipeline::Snapshot>();
    out->revision = ++m_revision;
    out->rows = m_rows.publish();
    out->located = m_rows.size();
    return out;
}

void TestAssets::changeATenth()
{
    const auto turn = static_cast<std::uint32_t>(m_revision);
    for (std::uint32_t number = turn % 10; number < m_rows.size(); number += 10) {
        core::AssetRow& row = m_rows.edit(static_cast<core::AssetIndex>(number));
        row.worst = priorityOf(number, turn);
        if (row.domain == core::Domain::Mobility) {
            row.x += static_cast<float>(20.0 * chance(number, turn) - 10.0);
            row.y += static_cast<float>(20.0 * chance(turn, number) - 10.0);
        }
    }
}

void TestAssets::changeBeyond(double metres, std::uint32_t count)
{
    for (std::uint32_t looked = 0; count > 0 && looked < m_rows.size(); ++looked) {
        const std::uint32_t number = m_nextBeyond++ % m_rows.size();
        const core::AssetRow& row = m_rows.at(static_cast<core::AssetIndex>(number));
        if (std::hypot(row.x, row.y) <= metres)
            continue;
        m_rows.edit(static_cast<core::AssetIndex>(number)).worst =
            row.worst == core::Priority::None ? core::Priority::Low : core::Priority::None;
        --count;
    }
}

} // namespace vigie::test
