// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/assetlayer.h"

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QQmlEngine>

#include <vector>

namespace vigie::map {

/// Points that a person sets on the map to measure a way and what it encloses. They stay on their places while the map
/// moves. Thread: the GUI thread's.
class MapMeasure : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(vigie::map::AssetLayer* layer READ layer WRITE setLayer NOTIFY layerChanged)
    Q_PROPERTY(QList<QPointF> path READ path NOTIFY pathChanged) ///< In points of the layer.
    Q_PROPERTY(int count READ count NOTIFY measured)

public:
    static constexpr std::size_t kMostPoints = 1000;

    explicit MapMeasure(QObject* parent = nullptr);

    Q_INVOKABLE void add(QPointF point);
    Q_INVOKABLE void takeBack(); ///< The last point.
    Q_INVOKABLE void clear();

    [[nodiscard]] AssetLayer* layer() const { return m_layer; }
    void setLayer(AssetLayer* layer);
    [[nodiscard]] QList<QPointF> path() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_points.size()); }
    [[nodiscard]] double metres() const;       ///< Along the points.
    [[nodiscard]] double squareMetres() const; ///< Enclosed where the last point is joined to the first.

Q_SIGNALS:
    void layerChanged();
    void pathChanged();
    void measured(); ///< Other points than before.

private:
    QPointer<AssetLayer> m_layer;
    std::vector<core::GeoPosition> m_points;
};

} // namespace vigie::map
