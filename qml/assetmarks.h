// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/mapindex.h"
#include "qml/sprite.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace vigie::map {

/// A sprite at a place of the city. `right` and `down` move it on the screen, in points.
struct Mark {
    geo::LocalPoint at;
    Sprite sprite{};
    float right = 0.0F;
    float down = 0.0F;
};

/// The marks of one part of the map; the abnormal ones lie over all quiet ones.
struct Marks {
    std::vector<Mark> quiet;
    std::vector<Mark> abnormal; ///< The worst last: on top.
};

/// How the layer shows the assets at a zoom: numbers per square, or each asset.
struct DetailChoice {
    int level = 0;       ///< floor(zoom): of the squares and of the parts.
    bool isEach = false; ///< Each asset has its own symbol.
    bool isNear = false; ///< Symbols tell the domain by their shape.
    DomainMask mask;
    bool operator==(const DetailChoice&) const = default;
};

/// So many abnormal assets of one square are still shown one by one; more become one symbol and their number.
inline constexpr std::uint32_t kShownOneByOne = 3;

/// The advance of each glyph in points, as the atlas draws them.
struct GlyphWidths {
    std::array<float, kGlyphCount> quiet{};
    std::array<float, kGlyphCount> strong{};
};

/// Fills `out` with the marks of one part. `groups` are the squares of `choice.level`, wanted where !choice.isEach.
void collectMarks(const MapIndex& index, const AreaCounts* groups, const geo::LocalBox& part,
                  const DetailChoice& choice, const GlyphWidths& widths, Marks& out);

/// How far down, in points, the marks of a square move so as not to lie over a district's name: up where negative.
/// `hasSymbol`: a symbol and its number stand over the square's count. `metresPerPoint`: at the square's whole zoom.
[[nodiscard]] float clearOfNames(const std::vector<geo::LocalPoint>& names, geo::LocalPoint middle, bool hasSymbol,
                                 double metresPerPoint);

/// A count as at most four characters: 0 to 9999, 10k to 999k, then 999k.
[[nodiscard]] std::vector<int> glyphsOf(std::uint32_t count);

} // namespace vigie::map
