// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace vigie::made {

/// A file as another program would write it, made with GDAL.
struct Recipe {
    std::string driver; ///< "GPKG", "ESRI Shapefile", "GeoJSON", "GeoJSONSeq", "FlatGeobuf".
    int epsg = 4326;    ///< 0: it does not say.
    std::vector<std::string> layerOptions;
    std::vector<std::string> creationOptions;
};

/// A feature: well-known text in the order of the file, and its attributes.
struct Made {
    std::string wkt; ///< Empty: no shape.
    std::string name;
    std::int64_t count = 0;
    double depth = 0.0;
};

/// Writes a layer with the columns name, count and depth. Aborts the test where GDAL refuses.
void write(const std::filesystem::path& path, const Recipe& recipe, const std::string& layer,
           const std::vector<Made>& features);

/// Runs SQL on a GeoPackage, without GDAL: what nobody would write.
void execute(const std::filesystem::path& geoPackage, const std::string& sql);
/// Adds points of any numbers, as well-known binary, which no program would write.
void addPoints(const std::filesystem::path& geoPackage, const std::string& table,
               const std::vector<std::pair<double, double>>& places);
/// Gives a table any name.
void rename(const std::filesystem::path& geoPackage, const std::string& table, const std::string& name);

/// "lon lat" moved into another projection: "x y", east first.
std::string moved(double longitude, double latitude, int epsg);

/// A layer that was imported, read back with GDAL.
struct Read {
    bool isThere = false;
    int epsg = 0;
    std::string geometryType; ///< "Point", "Multi Polygon".
    std::vector<std::string> columns;
    struct Feature {
        std::string wkt;
        bool isValid = false;
        double x = 0.0; ///< Of its middle.
        double y = 0.0;
        std::map<std::string, std::string> values; ///< Those that are not null.
    };
    std::vector<Feature> features;
    bool hasIndex = false;
};
Read read(const std::filesystem::path& file, const std::string& table);

/// Metres between two places, small distances.
double metresBetween(double longitude, double latitude, double otherLongitude, double otherLatitude);

/// All names in a folder, hidden ones too; "sub/" for folders.
std::vector<std::string> namesIn(const std::filesystem::path& folder);

} // namespace vigie::made
