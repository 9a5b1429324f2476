// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/mapmeasure.h"

#include "geo/geodesic.h"

namespace vigie::map {

MapMeasure::MapMeasure(QObject* parent)
    : QObject(parent)
{
    connect(this, &MapMeasure::measured, this, &MapMeasure::pathChanged);
}

void MapMeasure::setLayer(AssetLayer* layer)
{
    if (layer == m_layer)
        return;
    if (m_layer)
        m_layer->disconnect(this);
    m_layer = layer;
    if (m_layer) {
        connect(m_layer, &AssetLayer::viewChanged, this, [this] {
            if (!m_points.empty())
                Q_EMIT pathChanged();
        });
    }
    Q_EMIT layerChanged();
}

void MapMeasure::add(QPointF point)
{
    if (!m_layer || m_points.size() >= kMostPoints)
        return;
    m_points.push_back(m_layer->positionAt(point));
    Q_EMIT measured();
}

void MapMeasure::takeBack()
{
    if (m_points.empty())
        return;
    m_points.pop_back();
    Q_EMIT measured();
}

void MapMeasure::clear()
{
    if (m_points.empty())
        return;
    m_points.clear();
    Q_EMIT measured();
}

QList<QPointF> MapMeasure::path() const
{
    QList<QPointF> out;
    for (const core::GeoPosition& point : m_points)
        out.append(m_layer ? m_layer->pointAt(point) : QPointF{});
    return out;
}

double MapMeasure::metres() const
{
    return geo::pathMetres(m_points);
}

double MapMeasure::squareMetres() const
{
    return geo::areaSquareMetres(m_points);
}

} // namespace vigie::map
