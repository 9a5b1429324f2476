// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/assetmarks.h"
#include "qml/assetview.h"

#include <QPolygonF>

#include <cstdint>
#include <optional>
#include <vector>

namespace vigie::map {

/// What of the assets is under a point or in an area of the screen, as they are shown: on their way between two
/// reports, hidden domains left out. Rows of the snapshot that `source.index` has.

/// One with an alert before one without, then the nearest. Assets that are inside a number have no place of their own.
[[nodiscard]] std::optional<std::uint32_t> assetAt(const MarkSource& source, const DetailChoice& choice,
                                                   const AssetView& view, QPointF point, double tolerance);

/// The middle, in points, of the number under a point.
[[nodiscard]] std::optional<QPointF> groupAt(const MarkSource& source, const DetailChoice& choice,
                                             const AssetView& view, QPointF point);

/// Every asset inside, those inside a number too; in order of row.
[[nodiscard]] std::vector<std::uint32_t> assetsIn(const MarkSource& source, DomainMask mask, const AssetView& view,
                                                  const QPolygonF& area);

/// The nearest ones to a place, nearest first, at most `most`, within `metres` of the frame.
struct NearAsset {
    std::uint32_t row = 0;
    double metres = 0.0; ///< Of the frame.
};
[[nodiscard]] std::vector<NearAsset> nearestAssets(const MarkSource& source, DomainMask mask, geo::LocalPoint place,
                                                   double metres, std::size_t most);

/// Assets in a box: those with an alert first (the worst before), then those on their way, then by how near they are to
/// its middle; at most `most`. `normal`: the domains of which assets without alert are wanted too.
[[nodiscard]] std::vector<core::AssetIndex> foremostIn(const MarkSource& source, DomainMask mask, DomainMask normal,
                                                       const geo::LocalBox& box, std::size_t most);

} // namespace vigie::map
