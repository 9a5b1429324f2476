// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace vigie::test {

/// What to put into a made-up town.
struct TownPlan {
    int blocksAcross = 24;        ///< Street grid, blocks of 90 m; the town is about blocksAcross * 90 m wide.
    std::vector<QString> without; ///< Layers to leave out.
};

/// The middle of every made-up town: WGS 84.
inline constexpr double kTownLatitude = 47.3200;
inline constexpr double kTownLongitude = 5.0400;

/// Writes a GeoPackage with the layers a city's map has: a turned street grid with named streets of every class, a
/// river with bridges, parks, numbered buildings, a railway, a tram, stops, districts. The same plan gives the same
/// town. Returns an empty text, or what went wrong.
[[nodiscard]] QString writeTestTown(const QString& path, const TownPlan& plan = {});

} // namespace vigie::test
