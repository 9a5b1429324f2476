// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/gridindex.h"
#include "geo/webmercator.h"

#include <QPointF>

namespace vigie::map {

/// What one frame needs to know to place everything: shared by all parts, changed by a pan or a zoom. Nothing else is
/// uploaded then.
struct AssetView {
    double originX = 0.0; ///< Points: where the city's origin is on the screen.
    double originY = 0.0;
    double scale = 1.0;   ///< Points per metre of the frame.
    float density = 1.0F; ///< Pixels per point.
    double now = 0.0;     ///< Seconds, for what is on its way.

    [[nodiscard]] QPointF pointOf(geo::LocalPoint place) const
    {
        return {originX + place.x * scale, originY + place.y * scale};
    }
    [[nodiscard]] geo::LocalPoint placeAt(QPointF point) const
    {
        return {static_cast<float>((point.x() - originX) / scale), static_cast<float>((point.y() - originY) / scale)};
    }
    [[nodiscard]] geo::LocalBox boxOf(QPointF low, QPointF high) const { return {placeAt(low), placeAt(high)}; }
};

} // namespace vigie::map
