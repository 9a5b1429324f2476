// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "madefiles.h"

#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numbers>

namespace vigie::made {

namespace {

void require(bool holds, const char* step)
{
    if (holds)
        return;
    std::fprintf(stderr, "made file: %s: %s\n", step, CPLGetLastErrorMsg());
    std::abort();
}

OGRSpatialReference reference(int epsg)
{
    OGRSpatialReference out;
    require(out.importFromEPSG(epsg) == OGRERR_NONE, "projection");
    out.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return out;
}

OGRwkbGeometryType kindOf(const std::vector<Made>& features)
{
    OGRwkbGeometryType out = wkbUnknown;
    for (const Made& one : features) {
        OGRGeometry* raw = nullptr;
        if (one.wkt.empty() || OGRGeometryFactory::createFromWkt(one.wkt.c_str(), nullptr, &raw) != OGRERR_NONE)
            continue;
        const auto type = raw->getGeometryType();
        OGRGeometryFactory::destroyGeometry(raw);
        if (out != wkbUnknown && out != type)
            return wkbUnknown;
        out = type;
    }
    return out;
}

CPLStringList listOf(const std::vector<std::string>& texts)
{
    CPLStringList out;
    for (const std::string& one : texts)
        out.AddString(one.c_str());
    return out;
}

} // namespace

void write(const std::filesystem::path& path, const Recipe& recipe, const std::string& name,
           const std::vector<Made>& features)
{
    GDALAllRegister();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(recipe.driver.c_str());
    require(driver != nullptr, "driver");
    GDALDatasetUniquePtr file;
    if (std::filesystem::exists(path)) // a further layer
        file.reset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
    else
        file.reset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, listOf(recipe.creationOptions).List()));
    require(file != nullptr, "create");
    const OGRSpatialReference srs = recipe.epsg == 0 ? OGRSpatialReference{} : reference(recipe.epsg);
    OGRLayer* layer = file->CreateLayer(name.c_str(), recipe.epsg == 0 ? nullptr : &srs, kindOf(features),
                                        listOf(recipe.layerOptions).List());
    require(layer != nullptr, "layer");
    for (const auto& [column, type] :
         {std::pair{"name", OFTString}, std::pair{"count", OFTInteger64}, std::pair{"depth", OFTReal}}) {
        const OGRFieldDefn field(column, type);
        require(layer->CreateField(&field) == OGRERR_NONE, "column");
    }
    for (const Made& one : features) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField("name", one.name.c_str());
        feature.SetField("count", static_cast<GIntBig>(one.count));
        feature.SetField("depth", one.depth);
        OGRGeometry* shape = nullptr;
        if (!one.wkt.empty())
            require(OGRGeometryFactory::createFromWkt(one.wkt.c_str(), nullptr, &shape) == OGRERR_NONE, "shape");
        feature.SetGeometryDirectly(shape);
        require(layer->CreateFeature(&feature) == OGRERR_NONE, "feature");
    }
}

void execute(const std::filesystem::path& geoPackage, const std::string& sql)
{
    sqlite3* db = nullptr;
    require(sqlite3_open(geoPackage.c_str(), &db) == SQLITE_OK, "open");
    char* why = nullptr;
    const int done = sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &why);
    if (why != nullptr)
        std::fprintf(stderr, "%s\n", why);
    require(done == SQLITE_OK, sql.c_str());
    sqlite3_close(db);
}

void addPoints(const std::filesystem::path& geoPackage, const std::string& table,
               const std::vector<std::pair<double, double>>& places)
{
    GDALAllRegister();
    const GDALDatasetUniquePtr file(GDALDataset::Open(geoPackage.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
    OGRLayer* layer = file ? file->GetLayerByName(table.c_str()) : nullptr;
    require(layer != nullptr, "layer");
    for (const auto& [x, y] : places) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetGeometryDirectly(new OGRPoint(x, y));
        require(layer->CreateFeature(&feature) == OGRERR_NONE, "feature");
    }
}

void rename(const std::filesystem::path& geoPackage, const std::string& table, const std::string& name)
{
    const auto quoted = [](const std::string& text, char mark) {
        std::string out(1, mark);
        for (const char c : text)
            out.append(c == mark ? 2 : 1, c);
        return out + mark;
    };
    // Without the index, whose triggers want functions of GDAL's.
    for (const char* trigger :
         {"insert", "update1", "update2", "update3", "update4", "update5", "update6", "update7", "delete"})
        execute(geoPackage, "DROP TRIGGER IF EXISTS \"rtree_" + table + "_geom_" + trigger + "\"");
    execute(geoPackage, "DROP TABLE IF EXISTS \"rtree_" + table +
                            "_geom\"; DELETE FROM gpkg_extensions;"
                            "DROP TRIGGER IF EXISTS \"trigger_insert_feature_count_" +
                            table +
                            "\";"
                            "DROP TRIGGER IF EXISTS \"trigger_delete_feature_count_" +
                            table +
                            "\";"
                            "ALTER TABLE " +
                            quoted(table, '"') + " RENAME TO " + quoted(name, '"'));
    for (const char* contents : {"gpkg_contents", "gpkg_geometry_columns", "gpkg_ogr_contents"})
        execute(geoPackage, "UPDATE " + std::string{contents} + " SET table_name = " + quoted(name, '\'') +
                                " WHERE table_name = " + quoted(table, '\''));
}

std::string moved(double longitude, double latitude, int epsg)
{
    const OGRSpatialReference from = reference(4326);
    const OGRSpatialReference to = reference(epsg);
    OGRCoordinateTransformation* way = OGRCreateCoordinateTransformation(&from, &to);
    double x = longitude;
    double y = latitude;
    require(way != nullptr && way->Transform(1, &x, &y) != FALSE, "transformation");
    OGRCoordinateTransformation::DestroyCT(way);
    char text[80];
    std::snprintf(text, sizeof text, "%.9f %.9f", x, y);
    return text;
}

Read read(const std::filesystem::path& path, const std::string& table)
{
    GDALAllRegister();
    Read out;
    const GDALDatasetUniquePtr file(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR));
    OGRLayer* layer = file ? file->GetLayerByName(table.c_str()) : nullptr;
    if (layer == nullptr)
        return out;
    out.isThere = true;
    out.geometryType = OGRGeometryTypeToName(layer->GetGeomType());
    if (layer->GetSpatialRef() != nullptr && layer->GetSpatialRef()->GetAuthorityCode(nullptr) != nullptr)
        out.epsg = std::atoi(layer->GetSpatialRef()->GetAuthorityCode(nullptr));
    out.hasIndex = layer->TestCapability(OLCFastSpatialFilter) != FALSE;
    for (int i = 0; i < layer->GetLayerDefn()->GetFieldCount(); ++i)
        out.columns.emplace_back(layer->GetLayerDefn()->GetFieldDefn(i)->GetNameRef());
    for (const auto& feature : *layer) {
        Read::Feature one;
        if (const OGRGeometry* shape = feature->GetGeometryRef()) {
            one.wkt = shape->exportToWkt();
            one.isValid = shape->IsValid() != FALSE;
            OGREnvelope box;
            shape->getEnvelope(&box);
            one.x = (box.MinX + box.MaxX) / 2.0;
            one.y = (box.MinY + box.MaxY) / 2.0;
        }
        for (const std::string& column : out.columns) {
            const int i = feature->GetFieldIndex(column.c_str());
            if (feature->IsFieldSetAndNotNull(i) != FALSE)
                one.values[column] = feature->GetFieldAsString(i);
        }
        out.features.push_back(std::move(one));
    }
    return out;
}

double metresBetween(double longitude, double latitude, double otherLongitude, double otherLatitude)
{
    constexpr double kMetresPerDegree = 111'320.0;
    const double across = (otherLongitude - longitude) * std::cos(latitude * std::numbers::pi / 180.0);
    return std::hypot(across, otherLatitude - latitude) * kMetresPerDegree;
}

std::vector<std::string> namesIn(const std::filesystem::path& folder)
{
    std::vector<std::string> out;
    std::error_code error;
    for (const auto& one : std::filesystem::directory_iterator(folder, error))
        out.push_back(one.path().filename().string() + (one.is_directory() ? "/" : ""));
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace vigie::made
