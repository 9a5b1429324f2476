// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/edgealerts.h"

#include "models/alertarrangement.h"
#include "models/alerttext.h"
#include "qml/edgesigns.h"
#include "qml/mapwindow.h"

#include <algorithm>
#include <cmath>

namespace vigie::widgets {

namespace {

/// As much as one wants to know of what is far: "480 m", "3.5 km".
QString distanceText(double metres, const models::NumberText& number)
{
    constexpr double kKilometre = 1000.0;
    if (metres < kKilometre)
        return number.withUnit(std::round(metres / 10.0) * 10.0, "MTR");
    return number.withUnit(std::round(metres / 100.0) / 10.0, "KMT");
}

} // namespace

EdgeAlerts::EdgeAlerts(map::MapWindow& map, const models::Texts& texts)
    : QObject(&map)
    , m_map(map)
    , m_texts(texts)
{
    map.setDistanceText([&texts](double metres) { return distanceText(metres, texts.number()); });
    connect(&map, &map::MapWindow::edgeSignChosen, this, &EdgeAlerts::asked);
    connect(&texts, &models::Texts::changed, this, &EdgeAlerts::tell);
}

void EdgeAlerts::takeSnapshot(const pipeline::Snapshot& snapshot)
{
    if (snapshot.alerts == m_list)
        return;
    m_list = snapshot.alerts;
    tell();
}

void EdgeAlerts::tell()
{
    std::vector<const alerts::Alert*> urgent;
    if (!m_list)
        return;
    for (const alerts::Alert& one : *m_list) {
        if (one.priority == core::Priority::Critical && !one.acknowledged() && one.asset)
            urgent.push_back(&one);
    }
    std::ranges::sort(urgent,
                      [](const auto* left, const auto* right) { return models::standsBefore(*left, *right); });
    m_assets.clear();
    std::vector<map::EdgeTarget> targets;
    for (const alerts::Alert* one : urgent) {
        const core::AssetIndex asset = one->asset.value_or(core::AssetIndex{});
        if (std::ranges::find(m_assets, asset) != m_assets.end())
            continue; // another alert of the same asset
        m_assets.push_back(asset);
        targets.push_back({asset, models::AlertText::title(*one, m_texts)});
    }
    m_map.setEdgeTargets(std::move(targets));
}

bool EdgeAlerts::next()
{
    const auto last = m_last ? std::ranges::find(m_assets, *m_last) : m_assets.end();
    const std::size_t start = last == m_assets.end() ? 0 : static_cast<std::size_t>(last - m_assets.begin()) + 1;
    for (std::size_t i = 0; i < m_assets.size(); ++i) {
        const core::AssetIndex asset = m_assets[(start + i) % m_assets.size()];
        if (!m_map.isOutside(asset))
            continue;
        m_last = asset;
        Q_EMIT asked(asset);
        return true;
    }
    return false;
}

} // namespace vigie::widgets
