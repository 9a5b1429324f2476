// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace vigie::basemap {

/// Bounds for a picture that others made.
inline constexpr std::size_t kMostPictureBytes = std::size_t{1} << 20U;
inline constexpr std::uint32_t kMostPicturePixels = 1'024; ///< Of a side.

/// The part of a tile that is to fill the whole: of 2^levels x 2^levels parts the one at column, row.
struct TilePart {
    std::uint32_t levels = 0;
    std::uint32_t column = 0;
    std::uint32_t row = 0;
};

/// Makes a PNG of our own from a tile of others (PNG, JPEG or WebP, told by its bytes): what the screen is given has been
/// read and written here. Square, from 16 to kMostPicturePixels a side; the result keeps the size.
/// Failure: TooLarge, Unsupported (a vector tile), InvalidInput (anything else). `where` is what errors call it.
[[nodiscard]] core::Expected<std::string> repaint(std::string_view bytes, const std::string& where,
                                                  TilePart part = {});

/// TooLarge, as repaint says it.
[[nodiscard]] core::Error tileTooLarge(const std::string& where);

} // namespace vigie::basemap
