// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/livemap.h"

namespace vigie::map {

LiveMap::LiveMap(QQuickItem& root, AssetLayer& assets, const geo::CityFrame& frame, QObject* parent)
    : QObject(parent)
    , m_root(root)
    , m_assets(assets)
    , m_frame(frame)
    , m_districts(root.findChild<DistrictLayer*>())
    , m_heat(root.findChild<HeatLayer*>())
    , m_linesParent(root.findChild<QQuickItem*>(QStringLiteral("lines")))
{
    connect(m_districts, &DistrictLayer::hoveredChanged, this, &LiveMap::districtHovered);
    connect(m_districts, &DistrictLayer::countsChanged, this, [this] {
        if (m_districts->hovered() >= 0)
            Q_EMIT districtHovered();
    });
}

void LiveMap::setDistricts(const geo::ShapeTable& districts)
{
    m_districts->setDistricts(districts, m_frame);
}

void LiveMap::setDistrictValue(DistrictValue value)
{
    m_districts->setValue(value);
}

void LiveMap::addLines(const QString& id, LineLayer::Kind kind, const geo::ShapeTable& lines)
{
    if (m_lines.contains(id))
        return;
    auto* layer = new LineLayer(kind, m_linesParent);
    layer->setParent(m_linesParent);                           // which ends it
    layer->setZ(kind == LineLayer::Kind::Network ? 1.0 : 0.0); // an alert lies over a route
    layer->setAssets(&m_assets);
    layer->setLines(lines, m_frame);
    layer->takeSnapshot(m_snapshot);
    m_lines.insert(id, layer);
    m_order.append(id);
}

void LiveMap::setTitle(const QString& id, const QString& title)
{
    m_titles.insert(id, title);
    tellLegend();
}

void LiveMap::showLines(const QString& id, bool shown)
{
    if (LineLayer* layer = m_lines.value(id)) {
        layer->setShown(shown);
        tellLegend();
    }
}

void LiveMap::showHeat(std::chrono::hours span)
{
    m_root.setProperty("heatHours", static_cast<int>(span.count()));
    m_heat->setShown(span.count() > 0);
}

void LiveMap::setHeat(std::span<const core::AssetIndex> alerts)
{
    std::vector<geo::LocalPoint> places;
    for (const core::AssetIndex asset : alerts) {
        if (!m_snapshot || static_cast<std::uint32_t>(asset) >= m_snapshot->rows.size)
            continue;
        if (const core::AssetRow& row = m_snapshot->rows[asset]; row.located)
            places.push_back({row.x, row.y});
    }
    m_heat->setAlerts(std::move(places));
}

void LiveMap::takeSnapshot(const pipeline::SnapshotPtr& snapshot)
{
    m_snapshot = snapshot;
    m_districts->takeSnapshot(snapshot);
    for (LineLayer* layer : std::as_const(m_lines))
        layer->takeSnapshot(snapshot);
}

void LiveMap::tellLegend()
{
    QVariantList shown;
    for (const QString& id : std::as_const(m_order)) {
        const LineLayer* layer = m_lines.value(id);
        if (layer->isShown())
            shown.append(QVariantMap{{QStringLiteral("title"), m_titles.value(id)},
                                     {QStringLiteral("isNetwork"), layer->kind() == LineLayer::Kind::Network}});
    }
    m_root.setProperty("liveLines", shown);
}

} // namespace vigie::map
