// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/safeopen.h"

#include "layers/limits.h"
#include "layers/sidefiles.h"
#include "layers/watchedfile.h"
#include "storage/files.h"

#include <cpl_conv.h>
#include <cpl_http.h>
#include <gdal_frmts.h>
#include <ogr_srs_api.h>
#include <sqlite3.h>

#include <array>
#include <cstdlib>
#include <list>
#include <mutex>
#include <utility>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr int kWorkBetweenLooks = 100'000; // of SQLite's machine: some milliseconds

struct Setting {
    const char* name;
    const char* value;
};
constexpr std::array kSettings{
    // Nothing goes out: whatever still tries ends at a closed door of this computer.
    Setting{"CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none"}, Setting{"GDAL_HTTP_PROXY", "127.0.0.1:9"},
    Setting{"GDAL_HTTPS_PROXY", "127.0.0.1:9"}, Setting{"GDAL_HTTP_MAX_RETRY", "0"},
    Setting{"GDAL_HTTP_CONNECTTIMEOUT", "1"}, Setting{"CPL_ALLOW_VSISTDIN", "NO"},
    // Nothing beside the file is taken for a part of it, but what its format says.
    Setting{"GDAL_PAM_ENABLED", "NO"}, Setting{"GDAL_GEOREF_SOURCES", "INTERNAL,WORLDFILE"},
    Setting{"GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR"}, Setting{"SHAPE_RESTORE_SHX", "NO"},
    // Nothing in it is run.
    Setting{"GDAL_VRT_ENABLE_PYTHON", "NO"}, Setting{"OGR_SQLITE_LOAD_EXTENSIONS", ""},
    Setting{"OGR_SQLITE_ALLOW_EXTERNAL_ACCESS", "NO"}, Setting{"OGR_SQLITE_STATIC_VIRTUAL_OGR", "NO"},
    Setting{"SQLITE_USE_OGR_VFS", "NO"}, Setting{"SQLITE_USE_URI", "NO"},
    // Nothing makes it take more memory than it should.
    Setting{"OGR_SQLITE_CACHE", "64"}, Setting{"GDAL_MAX_BAND_COUNT", "64"}, Setting{"OGR_TABLE_LIMIT", "10000"}};

/// GDAL falls back to curl where a callback gives nothing, so this gives an answer of no bytes.
CPLHTTPResult* answerNothing(const char* /*url*/, CSLConstList /*options*/, GDALProgressFunc /*progress*/,
                             void* /*progressArgument*/, CPLHTTPFetchWriteFunc /*write*/, void* /*writeArgument*/,
                             void* /*user*/)
{
    auto* out = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    out->nStatus = 1;
    out->pszErrBuf = CPLStrdup("no network");
    return out;
}

void registerDrivers()
{
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRGeoPackage();
        RegisterOGRShape();
        RegisterOGRGeoJSON();
        RegisterOGRGeoJSONSeq();
        RegisterOGRFlatGeobuf();
        RegisterOGROSM();
        GDALRegister_GTiff();
        OSRSetPROJEnableNetwork(FALSE);
        WatchedFile::install();
    });
}

const char* driverOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::OpenStreetMap:
        return "OSM";
    case SourceKind::GeoPackage:
        return "GPKG";
    case SourceKind::Shapefile:
        return "ESRI Shapefile";
    case SourceKind::GeoJson:
        return "GeoJSON";
    case SourceKind::GeoJsonLines:
        return "GeoJSONSeq";
    case SourceKind::FlatGeobuf:
        return "FlatGeobuf";
    case SourceKind::GeoTiff:
        return "GTiff";
    case SourceKind::Csv:    // read by CsvTable
    case SourceKind::Epanet: // read by EpanetNetwork
        break;
    }
    return nullptr;
}

/// A GeoPackage may make any query as long, and any value as large, as it likes.
void boundSqlite(GDALDataset& dataset, std::stop_token* stop)
{
    auto* db = static_cast<sqlite3*>(dataset.GetInternalHandle("SQLITE_HANDLE"));
    if (db == nullptr)
        return;
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, limits::kSqliteValueBytes);
    const auto isStopped = [](void* token) { return static_cast<std::stop_token*>(token)->stop_requested() ? 1 : 0; };
    sqlite3_progress_handler(db, kWorkBetweenLooks, isStopped, stop);
}

/// Overviews and masks of a GeoTIFF may be named in its own metadata, and would be opened by any driver.
bool pointsElsewhere(GDALDataset& dataset)
{
    const auto names = [](GDALMajorObject& object) {
        return object.GetMetadataItem("OVERVIEW_FILE", "OVERVIEWS") != nullptr ||
               object.GetMetadataItem("MASK_FILE", "OVERVIEWS") != nullptr ||
               object.GetMetadata("xml:VRT") != nullptr;
    };
    if (names(dataset))
        return true;
    for (int i = 1; i <= dataset.GetRasterCount(); ++i) {
        if (names(*dataset.GetRasterBand(i)))
            return true;
    }
    return false;
}

std::vector<const char*> listOf(const std::vector<std::string>& texts)
{
    std::vector<const char*> out;
    out.reserve(texts.size() + 1);
    for (const std::string& one : texts)
        out.push_back(one.c_str());
    out.push_back(nullptr);
    return out;
}

} // namespace

struct GdalConfinement::Settings {
    std::list<CPLConfigOptionSetter> set;
};

GdalConfinement::GdalConfinement()
    : m_settings(std::make_unique<Settings>())
{
    registerDrivers();
    for (const Setting& one : kSettings)
        m_settings->set.emplace_back(one.name, one.value, false);
    static const std::string objectMiB = std::to_string(limits::kObjectMiB);
    m_settings->set.emplace_back("OGR_GEOJSON_MAX_OBJ_SIZE", objectMiB.c_str(), false);
    CPLHTTPPushFetchCallback(&answerNothing, nullptr);
}

GdalConfinement::~GdalConfinement()
{
    CPLHTTPPopFetchCallback();
    while (!m_settings->set.empty()) // the last one first: each puts back what it found
        m_settings->set.pop_back();
}

SafeDataset::~SafeDataset()
{
    const QuietGdal quiet;
    m_dataset.reset();
}
SafeDataset::SafeDataset(SafeDataset&&) noexcept = default;
SafeDataset& SafeDataset::operator=(SafeDataset&& other) noexcept
{
    std::swap(m_confinement, other.m_confinement);
    std::swap(m_stop, other.m_stop);
    std::swap(m_watched, other.m_watched);
    std::swap(m_dataset, other.m_dataset);
    return *this;
}

core::Expected<SafeDataset> SafeDataset::open(const SourceFile& file, const ImportWatch& watch,
                                              const std::vector<std::string>& options)
{
    const auto beside = checkSideFiles(file);
    if (!beside)
        return fail(beside.error());
    SafeDataset out;
    out.m_confinement = std::make_unique<GdalConfinement>();
    out.m_stop = std::make_unique<std::stop_token>(watch.stop);
    const QuietGdal quiet;
    const std::array<const char*, 2> drivers{driverOf(file.kind), nullptr};
    if (drivers[0] == nullptr)
        return fail(ErrorCode::Unsupported, file.path.string(),
                    VIGIE_TEXT("Errors", "This kind of file cannot become a layer."));
    // Only while it is opened: a GeoPackage of our own needs its triggers, and may be written beside this one.
    const CPLConfigOptionSetter untrusted("OGR_SQLITE_PRAGMA", "trusted_schema=0,cell_size_check=1", false);
    const bool isRaster = file.kind == SourceKind::GeoTiff;
    const unsigned flags = (isRaster ? GDAL_OF_RASTER : GDAL_OF_VECTOR) | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR;
    if (file.kind == SourceKind::GeoJson || file.kind == SourceKind::GeoJsonLines)
        out.m_watched = std::make_unique<WatchedFile>(file.path, watch);
    const std::string name = out.m_watched ? out.m_watched->name() : file.path.string();
    out.m_dataset.reset(
        GDALDataset::Open(name.c_str(), flags, drivers.data(), listOf(options).data(), listOf(*beside).data()));
    if (watch.stop.stop_requested())
        return fail(storage::stoppedAsAsked(file.path));
    if (!out.m_dataset)
        return fail(readError(quiet, file.path));
    if (out.m_watched)
        out.m_watched->endTelling();
    if (isRaster && pointsElsewhere(*out.m_dataset))
        return fail(ErrorCode::Refused, file.path.string(),
                    VIGIE_TEXT("Errors", "This file only points to data elsewhere, and such files are not followed."),
                    VIGIE_TEXT("Errors", "Choose the file with the data itself."));
    if (file.kind == SourceKind::GeoPackage)
        boundSqlite(*out.m_dataset, out.m_stop.get());
    return out;
}

} // namespace vigie::layers
