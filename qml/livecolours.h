// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"
#include "qml/districtcounts.h"

#include <QColor>

#include <array>

namespace vigie::map {

/// What districts are tinted by.
enum class DistrictValue : std::uint8_t { Off, Alerts, LampsOut };

inline constexpr std::size_t kDistrictClasses = 5;
/// Where the second to the fifth class begin: alerts, or thousandths of the lamps.
[[nodiscard]] std::array<std::uint32_t, kDistrictClasses - 1> districtBreaks(DistrictValue value);
/// The class of a district, 0 to 4. -1: it has nothing to be told of (no lamps).
[[nodiscard]] int districtClass(const DistrictCount& count, DistrictValue value);

/// One hue, blue violet, from quiet to strong: by lightness alone, so that it reads without seeing colours. See-through
/// for the names of streets.
[[nodiscard]] QColor districtColour(int districtClass, basemap::MapTheme theme);
[[nodiscard]] QColor districtBorder(basemap::MapTheme theme);

/// The violet of a density of alerts, for so many alerts at one place; none is nothing at all.
[[nodiscard]] QColor heatColour(double alerts, basemap::MapTheme theme);
inline constexpr double kHeatMost = 32.0; ///< Beyond, the colour is the same.

/// A network's lines without alert.
[[nodiscard]] QColor networkColour(basemap::MapTheme theme, bool isStale);
/// A route's own colour made quiet: greyer the nearer it comes to the colours of alerts, and as light as all others. What is
/// no colour becomes grey.
[[nodiscard]] QColor routeColour(const QColor& own, basemap::MapTheme theme);

} // namespace vigie::map
