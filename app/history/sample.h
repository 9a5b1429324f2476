// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetids.h"
#include "core/assetrow.h"
#include "core/timestamp.h"

#include <compare>
#include <cstdint>

namespace vigie::history {

/// One numeric value of one attribute of one asset, as the pipeline hands it over: 24 bytes, by the session's own
/// numbers.
struct Sample {
    core::AssetIndex asset{};
    core::AttributeIndex attribute{};
    core::Quality quality = core::Quality::Measured;
    core::Timestamp time{};
    double value = 0.0;
};
static_assert(sizeof(Sample) == 24);

/// A series on disk: the numbers the history gave the asset and the attribute when it first saw their names. From 1.
struct SeriesKey {
    std::uint32_t asset = 0;
    std::uint16_t attribute = 0;
    auto operator<=>(const SeriesKey&) const = default;
};

/// One value of a series.
struct Point {
    core::Timestamp time{};
    double value = 0.0;
    core::Quality quality = core::Quality::Measured;
    bool operator==(const Point&) const = default;
};

/// A value with its series, on the way from the one to the other.
struct KeyedPoint {
    SeriesKey key;
    Point point;
};

/// What is kept: finite numbers, 1970 to 9999.
[[nodiscard]] bool isKept(core::Timestamp time, double value);

} // namespace vigie::history
