// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/districtcounts.h"

#include "alerts/alert.h"
#include "core/rowchanges.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace vigie::map {

std::uint32_t DistrictCount::allAlerts() const
{
    return std::accumulate(alerts.begin(), alerts.end(), 0U);
}

double DistrictCount::shareOut() const
{
    return lamps == 0 ? 0.0 : static_cast<double>(lampsOut) / lamps;
}

DistrictCounts::DistrictCounts(geo::DistrictIndex index)
    : m_index(std::move(index))
    , m_counts(m_index.size())
{
}

bool DistrictCounts::update(const pipeline::Snapshot& snapshot)
{
    findLamps(snapshot);
    const bool rowsDiffer = updateRows(snapshot.rows);
    // An asset that moved takes its alerts along.
    if (!rowsDiffer && m_alerts == snapshot.alerts)
        return false;
    m_alerts = snapshot.alerts;
    return countAlerts(*m_alerts) || rowsDiffer;
}

void DistrictCounts::findLamps(const pipeline::Snapshot& snapshot)
{
    if (!snapshot.models || snapshot.models == m_models)
        return;
    m_models = snapshot.models;
    const auto found = std::ranges::find(*m_models, kLamp);
    m_lamp = found == m_models->end() ? -1 : static_cast<std::int32_t>(found - m_models->begin());
}

bool DistrictCounts::isLamp(const core::AssetRow& row) const
{
    return static_cast<std::int32_t>(row.model) == m_lamp;
}

bool DistrictCounts::updateRows(const core::RowsView& rows)
{
    bool differs = false;
    if (rows.size < m_rows.size) { // another store: begin anew
        m_rows = {};
        m_district.clear();
        m_counts.assign(m_counts.size(), {});
        differs = true;
    }
    m_district.resize(rows.size, kNone);
    core::forEachChange(m_rows, rows,
                        [&](std::uint32_t row, const core::AssetRow* before, const core::AssetRow& after) {
                            differs = replace(row, before, after) || differs;
                        });
    m_rows = rows;
    return differs;
}

bool DistrictCounts::replace(std::uint32_t row, const core::AssetRow* before, const core::AssetRow& after)
{
    const bool isSame = before != nullptr && before->located == after.located && before->x == after.x &&
                        before->y == after.y && before->model == after.model;
    if (isSame)
        return false;
    const std::uint16_t was = m_district[row];
    const auto found = after.located ? m_index.at({after.x, after.y}) : std::nullopt;
    const std::uint16_t now = found && *found < kNone ? static_cast<std::uint16_t>(*found) : kNone;
    const bool wasLamp = before != nullptr && isLamp(*before);
    if (was == now && wasLamp == isLamp(after))
        return false;
    if (was != kNone && wasLamp)
        --m_counts[was].lamps;
    if (now != kNone && isLamp(after))
        ++m_counts[now].lamps;
    m_district[row] = now;
    return true;
}

bool DistrictCounts::countAlerts(const pipeline::AlertList& alerts)
{
    const std::vector<DistrictCount> before = m_counts;
    for (DistrictCount& count : m_counts) {
        count.alerts = {};
        count.lampsOut = 0;
    }
    std::unordered_set<std::uint32_t> out;
    for (const alerts::Alert& alert : alerts) {
        if (!alert.active() || !alert.asset)
            continue;
        const core::AssetIndex asset = *alert.asset;
        const auto row = static_cast<std::uint32_t>(asset);
        if (row >= m_rows.size || m_district[row] == kNone)
            continue;
        DistrictCount& count = m_counts[m_district[row]];
        ++count.alerts[static_cast<std::size_t>(alert.priority)];
        if (isLamp(m_rows[asset]) && out.insert(row).second)
            ++count.lampsOut;
    }
    return before != m_counts;
}

} // namespace vigie::map
