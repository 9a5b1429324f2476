// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"

#include <cstdint>

namespace vigie::map {

/// Every picture the asset layer is made of, by number: its place in the SpriteAtlas.
enum class Sprite : std::uint8_t {};

inline constexpr int kMaxPlateDigits = 5;

/// An asset without alert: quiet, by domain; hollow where stale. Far: a few points wide; near: with the domain's
/// shape.
[[nodiscard]] constexpr Sprite quietSprite(core::Domain domain, bool stale, bool near)
{
    return static_cast<Sprite>(static_cast<int>(domain) * 4 + (stale ? 2 : 0) + (near ? 1 : 0));
}
/// Far quiet sprites are what a city has most of: each is drawn as one triangle that is twice as wide and high as its
/// picture, which has nothing at its right and below it in the atlas. Half the triangles, and no pixel more to see.
[[nodiscard]] constexpr bool isTriangle(Sprite sprite)
{
    return static_cast<int>(sprite) < core::kDomainCount * 4 && static_cast<int>(sprite) % 2 == 0;
}
inline constexpr int kFirstAbnormal = core::kDomainCount * 4;
/// An asset with an alert: shape and colour by priority; hollow where stale, small where a person knows. Not for
/// Priority::None.
[[nodiscard]] constexpr Sprite abnormalSprite(core::Priority priority, bool stale, bool acknowledged = false)
{
    return static_cast<Sprite>(kFirstAbnormal + (static_cast<int>(priority) - 1) * 4 + (acknowledged ? 2 : 0) +
                               (stale ? 1 : 0));
}
inline constexpr int kFirstPlate = kFirstAbnormal + 16;
/// What stands behind a number of so many characters, 1 to kMaxPlateDigits.
[[nodiscard]] constexpr Sprite plateSprite(int characters)
{
    return static_cast<Sprite>(kFirstPlate + characters - 1);
}

inline constexpr int kFirstQuietDigit = kFirstPlate + kMaxPlateDigits;
inline constexpr int kGlyphCount = 11; ///< 0 to 9, then k for thousands.
inline constexpr int kThousands = 10;
[[nodiscard]] constexpr Sprite quietGlyph(int glyph)
{
    return static_cast<Sprite>(kFirstQuietDigit + glyph);
}
inline constexpr int kFirstStrongDigit = kFirstQuietDigit + kGlyphCount;
[[nodiscard]] constexpr Sprite strongGlyph(int glyph)
{
    return static_cast<Sprite>(kFirstStrongDigit + glyph);
}
inline constexpr int kFirstHeading = kFirstStrongDigit + kGlyphCount;
inline constexpr int kHeadings = 24;
/// An arrow head beside the symbol, on the side an asset is heading for. Degrees clockwise from north, 0 to 360.
[[nodiscard]] constexpr Sprite headingSprite(double degrees)
{
    // To the nearest: half steps first, so that cutting off is rounding.
    return static_cast<Sprite>(kFirstHeading + (static_cast<int>(degrees / 180.0 * kHeadings) + 1) / 2 % kHeadings);
}
inline constexpr int kChosenRing = kFirstHeading + kHeadings;
/// Around an asset of the area a person has drawn.
[[nodiscard]] constexpr Sprite chosenSprite()
{
    return static_cast<Sprite>(kChosenRing);
}
inline constexpr int kAsideRing = kChosenRing + 1;
/// Around an asset of which a person has set an alert aside: what looks quiet is not well.
[[nodiscard]] constexpr Sprite asideSprite()
{
    return static_cast<Sprite>(kAsideRing);
}
inline constexpr int kSpriteCount = kAsideRing + 1;
static_assert(kSpriteCount <= 256);

} // namespace vigie::map
