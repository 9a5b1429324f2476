// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "layers/gdalhandles.h"
#include "layers/importwatch.h"
#include "layers/projection.h"

#include <optional>
#include <string>
#include <vector>

// For the bodies of this folder alone.
namespace vigie::layers {

/// How a raster is drawn into web Mercator.
struct RasterPlan {
    int width = 0;
    int height = 0;
    bool isReduced = false;        ///< It would have been larger than limits::kPixels.
    bool isPhotograph = false;     ///< Colours may be mixed; values and palettes may not.
    bool addsAlpha = false;        ///< What lies outside is told by a band of its own,
    std::optional<double> noValue; ///< or by this value; which is written into the file.
    bool hasPalette = false;
};

/// Looks at a raster that isn't more than limits::kSourcePixels. A palette is looked through for an entry that nothing
/// uses. Failure: Corrupt, Unsupported (cannot be drawn in web Mercator), Cancelled.
[[nodiscard]] core::Expected<RasterPlan> planFor(GDALDataset& source, const SpatialReference& reference,
                                                 const ProgressTeller& teller);

/// The words of GDAL's warper for it.
[[nodiscard]] std::vector<std::string> warpArguments(const RasterPlan& plan, const std::string& referenceWkt);

} // namespace vigie::layers
