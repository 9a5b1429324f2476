// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "maderasters.h"

#include "madefiles.h"

#include <QtTest>

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <cmath>
#include <sstream>

namespace vigie::made {

namespace {

constexpr int kSize = 1024;

/// Inner and outer value of each band.
std::vector<std::pair<double, double>> valuesOf(RasterKind kind)
{
    switch (kind) {
    case RasterKind::Photograph:
        return {{200, 10}, {100, 20}, {50, 30}};
    case RasterKind::PhotographWithAlpha:
        return {{200, 10}, {100, 20}, {50, 30}, {255, 0}};
    case RasterKind::Palette:
        return {{3, 1}};
    case RasterKind::Depths:
        return {{1.25, 0.5}};
    case RasterKind::DepthsWithNoValue:
        return {{1.25, -9999}};
    case RasterKind::Grey:
        break;
    }
    return {{180, 90}};
}

bool hasDepths(RasterKind kind)
{
    return kind == RasterKind::Depths || kind == RasterKind::DepthsWithNoValue;
}

OGRSpatialReference reference(int epsg)
{
    OGRSpatialReference out;
    out.importFromEPSG(epsg);
    out.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return out;
}

} // namespace

void writeRaster(const std::filesystem::path& path, RasterKind kind, int epsg, double longitude, double latitude)
{
    GDALAllRegister();
    const auto values = valuesOf(kind);
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    const char* const alpha[] = {"ALPHA=YES", nullptr};
    const GDALDatasetUniquePtr file(driver->Create(
        path.c_str(), kSize, kSize, static_cast<int>(values.size()), hasDepths(kind) ? GDT_Float32 : GDT_Byte,
        kind == RasterKind::PhotographWithAlpha ? const_cast<char**>(alpha) : nullptr));
    const int used = epsg == 0 ? 2154 : epsg;
    std::istringstream middle{moved(longitude, latitude, used)};
    double x = 0.0;
    double y = 0.0;
    middle >> x >> y;
    const double pixel = used == 4326 ? 1e-5 : 1.0;
    double placed[] = {x - kSize / 2 * pixel, pixel, 0.0, y + kSize / 2 * pixel, 0.0, -pixel};
    file->SetGeoTransform(placed);
    if (epsg != 0) {
        const OGRSpatialReference srs = reference(epsg);
        file->SetSpatialRef(&srs);
    }
    if (kind == RasterKind::Palette) {
        GDALColorTable palette;
        for (int i = 0; i < 5; ++i) {
            const GDALColorEntry colour{static_cast<short>(i * 40), static_cast<short>(255 - i * 40), 90, 255};
            palette.SetColorEntry(i, &colour);
        }
        file->GetRasterBand(1)->SetColorTable(&palette);
    }
    if (kind == RasterKind::DepthsWithNoValue)
        file->GetRasterBand(1)->SetNoDataValue(-9999);
    for (std::size_t band = 0; band < values.size(); ++band) {
        GDALRasterBand* raster = file->GetRasterBand(static_cast<int>(band) + 1);
        raster->Fill(values[band].second);
        std::vector<double> inner(kSize / 2 * kSize / 2, values[band].first);
        QCOMPARE(raster->RasterIO(GF_Write, kSize / 4, kSize / 4, kSize / 2, kSize / 2, inner.data(), kSize / 2,
                                  kSize / 2, GDT_Float64, 0, 0, nullptr),
                 CE_None);
    }
}

void unplaceRaster(const std::filesystem::path& path)
{
    GDALAllRegister();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    std::filesystem::remove(path);
    const GDALDatasetUniquePtr file(driver->Create(path.c_str(), 64, 64, 1, GDT_Byte, nullptr));
    file->GetRasterBand(1)->Fill(7);
}

void nameOverviews(const std::filesystem::path& path, const char* name)
{
    GDALAllRegister();
    const GDALDatasetUniquePtr file(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_UPDATE));
    QVERIFY(file && file->SetMetadataItem("OVERVIEW_FILE", name, "OVERVIEWS") == CE_None);
}

void writeEmptyRaster(const std::filesystem::path& path, int width, int height, int bands)
{
    GDALAllRegister();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    const char* const how[] = {"SPARSE_OK=TRUE",  "TILED=YES",   "BLOCKXSIZE=1024",
                               "BLOCKYSIZE=1024", "BIGTIFF=YES", nullptr};
    const GDALDatasetUniquePtr file(
        driver->Create(path.c_str(), width, height, bands, GDT_Byte, const_cast<char**>(how)));
    double placed[] = {800'000, 1.0, 0.0, 6'500'000, 0.0, -1.0};
    file->SetGeoTransform(placed);
    const OGRSpatialReference srs = reference(2154);
    file->SetSpatialRef(&srs);
}

ReadRaster readRaster(const std::filesystem::path& path, double longitude, double latitude)
{
    ReadRaster out;
    const GDALDatasetUniquePtr file(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER));
    if (!file)
        return out;
    if (const char* code = file->GetSpatialRef()->GetAuthorityCode(nullptr))
        out.epsg = std::atoi(code);
    GDALRasterBand* first = file->GetRasterBand(1);
    int width = 0;
    int height = 0;
    first->GetBlockSize(&width, &height);
    out.isTiled = width == height && width < file->GetRasterXSize();
    out.isCompressed = file->GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") != nullptr;
    out.overviews = first->GetOverviewCount();
    out.hasPalette = first->GetColorTable() != nullptr;
    const int bands = file->GetRasterCount();
    out.hasAlpha = file->GetRasterBand(bands)->GetColorInterpretation() == GCI_AlphaBand;
    double placed[6];
    file->GetGeoTransform(placed);
    std::istringstream middle{moved(longitude, latitude, 3857)};
    double x = 0.0;
    double y = 0.0;
    middle >> x >> y;
    const int column = static_cast<int>((x - placed[0]) / placed[1]);
    const int row = static_cast<int>((y - placed[3]) / placed[5]);
    const auto valueAt = [&](int band, int atX, int atY) {
        double value = 0.0;
        const auto read =
            file->GetRasterBand(band)->RasterIO(GF_Read, atX, atY, 1, 1, &value, 1, 1, GDT_Float64, 0, 0, nullptr);
        return read == CE_None ? value : NAN;
    };
    for (int band = 1; band <= bands; ++band)
        out.middle.push_back(valueAt(band, column, row));
    const double corner = valueAt(bands, 0, 0);
    int isSet = FALSE;
    const double none = first->GetNoDataValue(&isSet);
    out.cornerIsClear =
        out.hasAlpha ? corner == 0.0 : isSet != FALSE && (corner == none || (std::isnan(corner) && std::isnan(none)));
    return out;
}

void compareMiddle(const ReadRaster& got, RasterKind kind)
{
    const auto values = valuesOf(kind);
    QVERIFY(got.middle.size() >= values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        QCOMPARE(got.middle[i], values[i].first);
    QCOMPARE(got.hasPalette, kind == RasterKind::Palette);
    const bool isTurned = kind != RasterKind::Grey && kind != RasterKind::Palette; // their own axes are Mercator's
    if (isTurned)
        QVERIFY(got.cornerIsClear);
}

} // namespace vigie::made
