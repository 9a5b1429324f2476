// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/markspec.h"
#include "qml/sprite.h"

#include <array>
#include <cstdint>
#include <vector>

namespace vigie::map {

/// A sprite at a place of the city. `right` and `down` move it on the screen, in points.
struct Mark {
    geo::LocalPoint at;
    Sprite sprite{};
    float right = 0.0F;
    float down = 0.0F;
    Glide glide{}; ///< Where `seconds` > 0 the mark is on its way to `at`.
};

/// The marks of one part of the map; the abnormal ones lie over all quiet ones.
struct Marks {
    std::vector<Mark> quiet;
    std::vector<Mark> abnormal; ///< The worst last: on top.
};

/// The advance of each glyph in points, as the atlas draws them.
struct GlyphWidths {
    std::array<float, kGlyphCount> quiet{};
    std::array<float, kGlyphCount> strong{};
};

/// Fills `out` with the marks of one part.
void collectMarks(const MarkSource& source, const geo::LocalBox& part, const DetailChoice& choice,
                  const GlyphWidths& widths, Marks& out);

/// A count as at most four characters: 0 to 9999, 10k to 999k, then 999k.
[[nodiscard]] std::vector<int> glyphsOf(std::uint32_t count);

} // namespace vigie::map
