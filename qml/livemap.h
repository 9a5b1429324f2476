// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/shapetable.h"
#include "pipeline/snapshot.h"
#include "qml/districtlayer.h"
#include "qml/heatlayer.h"
#include "qml/linelayer.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <chrono>
#include <span>

namespace vigie::map {

/// The live layers of a map's window: districts by a number, networks by their assets' states, routes, and the heat of alerts.
/// All are off at first, and cost nothing then. They lie between the base map and the assets.
/// Thread: the GUI thread's. The window owns it and outlives it.
class LiveMap : public QObject {
    Q_OBJECT

public:
    /// `root` is CityMap's.
    LiveMap(QQuickItem& root, AssetLayer& assets, const geo::CityFrame& frame, QObject* parent);

    void setDistricts(const geo::ShapeTable& districts);
    void setDistrictValue(DistrictValue value);
    /// `id` names them from now on; the title, plain text, stands in the legend.
    void addLines(const QString& id, LineLayer::Kind kind, const geo::ShapeTable& lines);
    void setTitle(const QString& id, const QString& title);
    void showLines(const QString& id, bool shown);
    /// Of the hours before now, of which the legend speaks; 0 hides it.
    void showHeat(std::chrono::hours span);
    /// An asset for each alert, once for each of its alerts.
    void setHeat(std::span<const core::AssetIndex> alerts);
    void takeSnapshot(const pipeline::SnapshotPtr& snapshot);

    [[nodiscard]] const DistrictLayer& districts() const { return *m_districts; }
    [[nodiscard]] const HeatLayer& heat() const { return *m_heat; }
    [[nodiscard]] const LineLayer* lines(const QString& id) const { return m_lines.value(id); } ///< Or nullptr.

Q_SIGNALS:
    void districtHovered(); ///< DistrictLayer::hovered is another, or its numbers are.

private:
    void tellLegend();

    QQuickItem& m_root;
    AssetLayer& m_assets;
    geo::CityFrame m_frame;
    DistrictLayer* m_districts; ///< The scene's, as all layers.
    HeatLayer* m_heat;
    QQuickItem* m_linesParent;
    QList<QString> m_order;
    QHash<QString, LineLayer*> m_lines;
    QHash<QString, QString> m_titles;
    pipeline::SnapshotPtr m_snapshot;
};

} // namespace vigie::map
