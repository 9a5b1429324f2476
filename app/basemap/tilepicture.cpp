// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tilepicture.h"

#include <mapnik/image.hpp>
#include <mapnik/image_any.hpp>
#include <mapnik/image_reader.hpp>
#include <mapnik/image_util.hpp>

#include <exception>
#include <memory>

namespace vigie::basemap {

namespace {

using core::ErrorCode;
using core::fail;

constexpr std::uint32_t kLeastPixels = 16;

bool isVectorTile(std::string_view bytes)
{
    return bytes.starts_with("\x1f\x8b") || bytes.starts_with("\x1a"); // packed, or bare (Mapbox Vector Tile)
}

/// The kinds this library has readers for, by their first bytes; nothing else reaches one.
const char* kindOf(std::string_view bytes)
{
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.starts_with("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP"))
        return "webp";
    return nullptr;
}

tl::unexpected<core::Error> notATile(const std::string& where)
{
    return fail(ErrorCode::InvalidInput, where, VIGIE_TEXT("Errors", "A tile of the base map is not a picture."),
                VIGIE_TEXT("Errors", "Check that the map has tiles in PNG, JPEG or WebP."));
}

mapnik::image_rgba8 partOf(const mapnik::image_rgba8& whole, TilePart part)
{
    const std::size_t parts = std::size_t{1} << part.levels;
    mapnik::image_rgba8 out(static_cast<int>(whole.width()), static_cast<int>(whole.height()));
    for (std::size_t y = 0; y < out.height(); ++y) {
        for (std::size_t x = 0; x < out.width(); ++x)
            out(x, y) = whole((part.column * whole.width() + x) / parts, (part.row * whole.height() + y) / parts);
    }
    return out;
}

} // namespace

core::Error tileTooLarge(const std::string& where)
{
    return {ErrorCode::TooLarge, where, VIGIE_TEXT("Errors", "A tile of the base map is too large."),
            VIGIE_TEXT("Errors", "Tiles have at most 1 MiB, and 1024 points a side.")};
}

core::Expected<std::string> repaint(std::string_view bytes, const std::string& where, TilePart part)
{
    if (bytes.size() > kMostPictureBytes)
        return fail(tileTooLarge(where));
    if (isVectorTile(bytes))
        return fail(
            ErrorCode::Unsupported, where,
            VIGIE_TEXT("Errors", "The base map has vector tiles, which this version does not draw."),
            VIGIE_TEXT("Errors", "Use a map with tiles in PNG, JPEG or WebP, or import OpenStreetMap's data."));
    const char* kind = kindOf(bytes);
    if (kind == nullptr)
        return notATile(where);
    try {
        const std::unique_ptr<mapnik::image_reader> reader(mapnik::get_image_reader(bytes.data(), bytes.size()));
        if (!reader)
            return notATile(where);
        const auto side = reader->width();
        if (side != reader->height() || side < kLeastPixels || side > kMostPicturePixels)
            return fail(tileTooLarge(where));
        mapnik::image_rgba8 picture(static_cast<int>(side), static_cast<int>(side));
        reader->read(0, 0, picture);
        constexpr const char* kPng = "png32:z=1";
        return part.levels == 0 ? mapnik::save_to_string(picture, kPng)
                                : mapnik::save_to_string(partOf(picture, part), kPng);
    } catch (const std::exception&) {
        return notATile(where);
    }
}

} // namespace vigie::basemap
