// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/rasterplan.h"

#include "layers/limits.h"
#include "storage/files.h"

#include <gdal_alg.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr const char* kWebMercator = "EPSG:3857";
constexpr int kWebMercatorCode = 3857;

std::string wktOf(const OGRSpatialReference& reference)
{
    char* raw = nullptr;
    reference.exportToWkt(&raw);
    std::string out = raw == nullptr ? "" : raw;
    CPLFree(raw);
    return out;
}

/// An entry of the palette that no pixel has; nullopt where all are used.
Expected<std::optional<int>> unusedEntry(GDALRasterBand& band, const ProgressTeller& teller)
{
    std::array<bool, 256> isUsed{};
    std::vector<std::uint8_t> row(static_cast<std::size_t>(band.GetXSize()));
    const QuietGdal quiet;
    for (int y = 0; y < band.GetYSize(); ++y) {
        if (teller.isStopped())
            return fail(storage::stoppedAsAsked({}));
        if (band.RasterIO(GF_Read, 0, y, band.GetXSize(), 1, row.data(), band.GetXSize(), 1, GDT_Byte, 0, 0,
                          nullptr) != CE_None)
            return fail(readError(quiet, {}));
        for (const std::uint8_t one : row)
            isUsed.at(one) = true;
    }
    const auto* free = std::find(isUsed.rbegin(), isUsed.rend(), false).base();
    if (free == isUsed.begin())
        return std::optional<int>{};
    return std::optional<int>{static_cast<int>(free - isUsed.begin()) - 1};
}

/// A value that stands for none, where the file has not one of its own.
std::optional<double> noValueFor(GDALDataType type)
{
    switch (type) {
    case GDT_Float32:
    case GDT_Float64:
        return std::numeric_limits<double>::quiet_NaN();
    case GDT_Int8:
        return std::numeric_limits<std::int8_t>::min();
    case GDT_Int16:
        return std::numeric_limits<std::int16_t>::min();
    case GDT_UInt16:
        return std::numeric_limits<std::uint16_t>::max();
    case GDT_Int32:
        return std::numeric_limits<std::int32_t>::min();
    case GDT_UInt32:
        return std::numeric_limits<std::uint32_t>::max();
    default:
        return std::nullopt;
    }
}

Expected<void> setSize(RasterPlan& plan, GDALDataset& source, const SpatialReference& reference)
{
    const QuietGdal quiet;
    OGRSpatialReference mercator;
    mercator.importFromEPSG(kWebMercatorCode);
    const std::string from = "SRC_SRS=" + wktOf(reference);
    const std::string to = "DST_SRS=" + wktOf(mercator);
    const char* const how[] = {from.c_str(), to.c_str(), nullptr};
    void* way = GDALCreateGenImgProjTransformer2(GDALDataset::ToHandle(&source), nullptr, const_cast<char**>(how));
    double placed[6];
    double extent[4];
    const bool isGood =
        way != nullptr && GDALSuggestedWarpOutput2(GDALDataset::ToHandle(&source), GDALGenImgProjTransform, way,
                                                   placed, &plan.width, &plan.height, extent, 0) == CE_None;
    if (way != nullptr)
        GDALDestroyGenImgProjTransformer(way);
    if (!isGood || plan.width < 1 || plan.height < 1)
        return fail(ErrorCode::Unsupported, {},
                    {VIGIE_TEXT("Errors", "The picture cannot be drawn on the map (%1)."), {quiet.word()}},
                    VIGIE_TEXT("Errors", "Check that it is the right file, and its projection."));
    const double pixels = static_cast<double>(plan.width) * plan.height;
    if (pixels > static_cast<double>(limits::kPixels)) {
        const double by = std::sqrt(static_cast<double>(limits::kPixels) / pixels);
        plan.width = std::max(1, static_cast<int>(plan.width * by));
        plan.height = std::max(1, static_cast<int>(plan.height * by));
        plan.isReduced = true;
    }
    return {};
}

bool hasAlpha(GDALDataset& source)
{
    return source.GetRasterBand(source.GetRasterCount())->GetColorInterpretation() == GCI_AlphaBand;
}

std::string numberText(double value)
{
    if (std::isnan(value))
        return "nan";
    std::array<char, 40> digits{};
    std::snprintf(digits.data(), digits.size(), "%.17g", value);
    return digits.data();
}

} // namespace

core::Expected<RasterPlan> planFor(GDALDataset& source, const SpatialReference& reference,
                                   const ProgressTeller& teller)
{
    RasterPlan plan;
    if (auto sized = setSize(plan, source, reference); !sized)
        return fail(sized.error());
    GDALRasterBand& band = *source.GetRasterBand(1);
    const GDALDataType type = band.GetRasterDataType();
    plan.hasPalette = band.GetColorTable() != nullptr;
    plan.isPhotograph = type == GDT_Byte && source.GetRasterCount() >= 3 && !plan.hasPalette;
    int isSet = FALSE;
    const double noValue = band.GetNoDataValue(&isSet);
    if (isSet != FALSE) {
        plan.noValue = noValue;
    } else if (plan.hasPalette && type == GDT_Byte) {
        const auto entry = unusedEntry(band, teller);
        if (!entry)
            return fail(entry.error());
        if (*entry)
            plan.noValue = **entry;
    } else if (!hasAlpha(source)) {
        plan.noValue = noValueFor(type);
        plan.addsAlpha = !plan.noValue && !plan.hasPalette;
    }
    return plan;
}

std::vector<std::string> warpArguments(const RasterPlan& plan, const std::string& referenceWkt)
{
    std::vector<std::string> out{"-of",
                                 "GTiff",
                                 "-s_srs",
                                 referenceWkt,
                                 "-t_srs",
                                 kWebMercator,
                                 "-ts",
                                 std::to_string(plan.width),
                                 std::to_string(plan.height),
                                 "-ovr",
                                 "NONE",
                                 "-wm",
                                 "128",
                                 "-co",
                                 "TILED=YES",
                                 "-co",
                                 "COMPRESS=DEFLATE",
                                 "-co",
                                 "BIGTIFF=IF_SAFER",
                                 "-r",
                                 plan.isPhotograph ? "bilinear" : "near"};
    if (plan.noValue) {
        out.insert(out.end(), {"-dstnodata", numberText(*plan.noValue)});
    } else if (plan.addsAlpha) {
        out.emplace_back("-dstalpha");
    }
    return out;
}

} // namespace vigie::layers
