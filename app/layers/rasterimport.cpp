// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/rasterimport.h"

#include "layers/limits.h"
#include "layers/projection.h"
#include "layers/questions.h"
#include "layers/rasterplan.h"
#include "layers/safeopen.h"
#include "storage/files.h"

#include <gdal_alg.h>
#include <gdal_utils.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr std::uint64_t kMostBlockBytes = 512ULL << 20U;
constexpr int kSmallestOverview = 256;

struct FreeOptions {
    void operator()(GDALWarpAppOptions* options) const { GDALWarpAppOptionsFree(options); }
};

/// Told to GDAL's long works; false stops them.
struct Work {
    ProgressTeller& teller;
    const char* stage;
    double from;
    double to;

    static int CPL_STDCALL tell(double done, const char* /*words*/, void* self)
    {
        auto& work = *static_cast<Work*>(self);
        work.teller.tell(work.from + (work.to - work.from) * done, work.stage);
        return work.teller.isStopped() ? FALSE : TRUE;
    }
};

std::uint64_t pixelsOf(GDALDataset& dataset)
{
    return static_cast<std::uint64_t>(dataset.GetRasterXSize()) *
           static_cast<std::uint64_t>(dataset.GetRasterYSize());
}

Expected<void> isBearable(GDALDataset& dataset, const std::string& where)
{
    if (dataset.GetRasterCount() < 1)
        return fail(ErrorCode::InvalidInput, where, VIGIE_TEXT("Errors", "There is nothing to draw in this file."),
                    VIGIE_TEXT("Errors", "Check that it is the right file."));
    if (pixelsOf(dataset) > limits::kSourcePixels)
        return fail(ErrorCode::TooLarge, where,
                    {VIGIE_TEXT("Errors", "The picture has %1 pixels, more than %2."),
                     {std::to_string(pixelsOf(dataset)), std::to_string(limits::kSourcePixels)}},
                    VIGIE_TEXT("Errors", "Cut it into parts or make it coarser, and import that."));
    if (dataset.GetRasterCount() > limits::kBands)
        return fail(ErrorCode::TooLarge, where,
                    {VIGIE_TEXT("Errors", "The picture has %1 bands, more than %2."),
                     {std::to_string(dataset.GetRasterCount()), std::to_string(limits::kBands)}},
                    VIGIE_TEXT("Errors", "Keep the bands that are to be drawn, and import it again."));
    GDALRasterBand& band = *dataset.GetRasterBand(1);
    if (GDALDataTypeIsComplex(band.GetRasterDataType()) != FALSE)
        return fail(ErrorCode::Unsupported, where, VIGIE_TEXT("Errors", "The picture has complex numbers."),
                    VIGIE_TEXT("Errors", "Keep the bands that are to be drawn, and import it again."));
    int width = 0;
    int height = 0;
    band.GetBlockSize(&width, &height);
    const auto block = static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height) *
                       static_cast<std::uint64_t>(GDALGetDataTypeSizeBytes(band.GetRasterDataType())) *
                       static_cast<std::uint64_t>(dataset.GetRasterCount());
    if (block > kMostBlockBytes)
        return fail(ErrorCode::TooLarge, where,
                    VIGIE_TEXT("Errors", "The picture is stored in one piece that is too large."),
                    VIGIE_TEXT("Errors", "Save it again in tiles, and import that."));
    return {};
}

std::optional<SpatialReference> projectionOf(GDALDataset& dataset)
{
    if (auto own = declaredProjection(dataset.GetSpatialRef()))
        return own;
    return declaredProjection(dataset.GetGCPSpatialRef());
}

bool isPlaced(GDALDataset& dataset)
{
    double unused[6];
    return dataset.GetGeoTransform(unused) == CE_None || dataset.GetGCPCount() > 0;
}

Expected<SpatialReference> referenceFor(GDALDataset& dataset, const SourceAnswers& answers,
                                        const ImportRequest& request, LayerSource& source)
{
    if (!isPlaced(dataset))
        return fail(ErrorCode::InvalidInput, request.file.string(),
                    VIGIE_TEXT("Errors", "The picture does not say where it is."),
                    VIGIE_TEXT("Errors", "Choose a GeoTIFF, or put its .tfw file beside it."));
    auto reference = projectionOf(dataset);
    if (!answers.projection.empty()) {
        auto asked = projectionByCode(answers.projection);
        if (!asked)
            return fail(asked.error());
        reference = std::move(*asked);
        source.projectionAsked = true;
    }
    if (!reference)
        return fail(errorOf({QuestionKind::Projection, request.file.filename().string(), {}}, request.file));
    const Projection told = described(*reference);
    source.projection = told.code;
    source.projectionName = told.name;
    return *reference;
}

std::vector<char*> argumentsOf(std::vector<std::string>& words)
{
    std::vector<char*> out;
    out.reserve(words.size() + 1);
    for (std::string& one : words)
        out.push_back(one.data());
    out.push_back(nullptr);
    return out;
}

std::string wktOf(const SpatialReference& reference)
{
    char* raw = nullptr;
    const char* const how[] = {"FORMAT=WKT2_2019", nullptr};
    reference.exportToWkt(&raw, how);
    std::string out = raw == nullptr ? "" : raw;
    CPLFree(raw);
    return out;
}

/// Overviews in the file itself, each half of the one before.
bool buildOverviews(GDALDataset& dataset, const RasterPlan& plan, Work work)
{
    std::vector<int> factors;
    const int longest = std::max(dataset.GetRasterXSize(), dataset.GetRasterYSize());
    for (int factor = 2; longest / factor >= kSmallestOverview; factor *= 2)
        factors.push_back(factor);
    const CPLConfigOptionSetter compressed("COMPRESS_OVERVIEW", "DEFLATE", false);
    return factors.empty() ||
           dataset.BuildOverviews(plan.isPhotograph ? "AVERAGE" : "NEAREST", static_cast<int>(factors.size()),
                                  factors.data(), 0, nullptr, &Work::tell, &work) == CE_None;
}

Expected<void> warp(GDALDataset& source, const SpatialReference& reference, const RasterPlan& plan,
                    const std::filesystem::path& target, ProgressTeller& teller)
{
    const QuietGdal quiet;
    std::vector<std::string> words = warpArguments(plan, wktOf(reference));
    const std::unique_ptr<GDALWarpAppOptions, FreeOptions> options(
        GDALWarpAppOptionsNew(argumentsOf(words).data(), nullptr));
    if (!options)
        return fail(writeError(quiet, target));
    Work drawing{teller, VIGIE_TEXT("Errors", "Drawing the picture"), 0.0, 0.8};
    GDALWarpAppOptionsSetProgress(options.get(), &Work::tell, &drawing);
    GDALDatasetH from = GDALDataset::ToHandle(&source);
    int misused = FALSE;
    DatasetHandle out(GDALDataset::FromHandle(GDALWarp(target.c_str(), nullptr, 1, &from, options.get(), &misused)));
    if (teller.isStopped())
        return fail(storage::stoppedAsAsked(target));
    if (!out || quiet.failed())
        return fail(writeError(quiet, target));
    const bool isDone =
        buildOverviews(*out, plan, {teller, VIGIE_TEXT("Errors", "Drawing smaller pictures"), 0.8, 1.0});
    if (teller.isStopped())
        return fail(storage::stoppedAsAsked(target));
    out.reset();
    if (!isDone || quiet.failed())
        return fail(writeError(quiet, target));
    return {};
}

} // namespace

namespace {

/// Of its corners, in its own projection.
std::optional<SourceBox> extentOf(GDALDataset& source)
{
    std::array<double, 6> way{};
    if (source.GetGeoTransform(way.data()) != CE_None)
        return std::nullopt;
    SourceBox out{1e300, 1e300, -1e300, -1e300};
    for (const double column : {0.0, static_cast<double>(source.GetRasterXSize())}) {
        for (const double row : {0.0, static_cast<double>(source.GetRasterYSize())}) {
            const double x = way[0] + column * way[1] + row * way[2];
            const double y = way[3] + column * way[4] + row * way[5];
            out = {std::min(out.minX, x), std::min(out.minY, y), std::max(out.maxX, x), std::max(out.maxY, y)};
        }
    }
    return std::isfinite(out.minX + out.maxX + out.minY + out.maxY) ? std::optional{out} : std::nullopt;
}

} // namespace

core::Expected<FileContents> examineRaster(const SourceFile& file, const SourceAnswers& answers)
{
    const auto dataset = SafeDataset::open(file);
    if (!dataset)
        return fail(dataset.error());
    const QuietGdal quiet;
    GDALDataset& source = *dataset->get();
    if (auto bearable = isBearable(source, file.path.string()); !bearable)
        return fail(bearable.error());
    FileContents out;
    out.file = file;
    RasterContents raster;
    raster.width = source.GetRasterXSize();
    raster.height = source.GetRasterYSize();
    raster.bands = source.GetRasterCount();
    raster.hasPalette = source.GetRasterBand(1)->GetColorTable() != nullptr;
    const auto projection = projectionOf(source);
    if (projection)
        raster.projection = described(*projection);
    else if (answers.projection.empty())
        out.questions.push_back({QuestionKind::Projection, file.path.filename().string(), {}});
    raster.extent = extentOf(source);
    auto known = projection;
    if (!answers.projection.empty()) {
        const auto asked = projectionByCode(answers.projection);
        known = asked ? std::optional{*asked} : std::nullopt;
    }
    if (known && raster.extent)
        raster.middle = whereaboutsOf(*known, *raster.extent);
    out.raster = raster;
    return out;
}

core::Expected<void> importRaster(const ImportRequest& request, const LayerSource* remembered, const SourceFile& file,
                                  const std::filesystem::path& target, ImportReport& report, const ImportWatch& watch)
{
    const auto dataset = SafeDataset::open(file, watch);
    if (!dataset)
        return fail(dataset.error());
    const QuietGdal quiet;
    GDALDataset& source = *dataset->get();
    if (auto bearable = isBearable(source, file.path.string()); !bearable)
        return bearable;
    Layer layer;
    layer.kind = LayerKind::Raster;
    layer.file = target.filename().string();
    const auto reference = referenceFor(source, withRemembered(request.answers, remembered), request, layer.source);
    if (!reference)
        return fail(reference.error());
    ProgressTeller teller{watch};
    teller.tell(0.0, VIGIE_TEXT("Errors", "Drawing the picture"));
    auto plan = planFor(source, *reference, teller);
    if (!plan)
        return fail(plan.error().code == ErrorCode::Cancelled ? storage::stoppedAsAsked(request.file) : plan.error());
    if (plan->isReduced)
        report.notes.push_back({VIGIE_TEXT("Errors", "The picture was made coarser: %1 by %2 pixels."),
                                {std::to_string(plan->width), std::to_string(plan->height)}});
    if (auto done = warp(source, *reference, *plan, target, teller); !done)
        return done;
    report.read = pixelsOf(source);
    report.imported = static_cast<std::uint64_t>(plan->width) * static_cast<std::uint64_t>(plan->height);
    if (const auto extent = extentOf(source))
        report.middle = whereaboutsOf(*reference, *extent).asItIs;
    report.layers.push_back(std::move(layer));
    return {};
}

} // namespace vigie::layers
