// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace vigie::made {

enum class RasterKind { Photograph, PhotographWithAlpha, Palette, Depths, DepthsWithNoValue, Grey };

/// A GeoTIFF of 1024 by 1024 pixels of a metre (or the like in degrees) around a place. `epsg` 0: it says where it is, but not
/// in which projection (Lambert-93). The inner half is of one value, the rest of another.
void writeRaster(const std::filesystem::path& path, RasterKind kind, int epsg, double longitude, double latitude);
/// Takes away where it is.
void unplaceRaster(const std::filesystem::path& path);

/// Has its metadata name its overviews.
void nameOverviews(const std::filesystem::path& path, const char* name);
/// Nothing but a head: a raster of zeros that takes next to no room.
void writeEmptyRaster(const std::filesystem::path& path, int width, int height, int bands);

struct ReadRaster {
    int epsg = 0;
    bool isTiled = false;
    bool isCompressed = false;
    int overviews = 0;
    bool hasPalette = false;
    bool hasAlpha = false;
    bool cornerIsClear = false; ///< Beside the source there is nothing to see.
    std::vector<double> middle; ///< Values of the bands at the place.
};
ReadRaster readRaster(const std::filesystem::path& path, double longitude, double latitude);

/// The middle must be what writeRaster put there.
void compareMiddle(const ReadRaster& got, RasterKind kind);

} // namespace vigie::made
