// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/osmreader.h"

#include "layers/safeopen.h"
#include "storage/files.h"

#include <cpl_conv.h>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace vigie::layers {

namespace {

using core::Expected;
using core::fail;

/// Ways that come back to their start and are areas; any other such way is a line that goes round.
constexpr std::string_view kAreas =
    "aeroway=aerodrome,aeroway=apron,amenity,boundary,building,highway=platform,landuse,leisure,man_made=pier,"
    "man_made=breakwater,man_made=groyne,man_made=quay,man_made=bridge,natural=water,natural=wood,natural=scrub,"
    "natural=heath,natural=grassland,natural=wetland,natural=beach,natural=sand,natural=shingle,natural=bare_rock,"
    "natural=scree,place,public_transport=platform,railway=station,tourism,waterway=riverbank,waterway=dock";

/// What GDAL's reader is told to read (gdal.org, driver "osm").
std::string configOf(const std::vector<std::string>& languages)
{
    std::string attributes;
    for (const char* key : kOsmKeys)
        attributes += std::string(attributes.empty() ? "" : ",") + key;
    for (const std::string& language : languages)
        attributes += ",name:" + language;
    std::string out = "closed_ways_are_polygons=" + std::string{kAreas} + "\nattribute_name_laundering=no\n";
    for (const char* layer : {"points", "lines", "multipolygons", "multilinestrings"}) {
        out += std::string("[") + layer +
               "]\nosm_id=no\nosm_version=no\nosm_timestamp=no\nosm_uid=no\nosm_user=no\n" +
               "osm_changeset=no\nother_tags=no\nattributes=" + attributes + "\n" +
               "unsignificant=created_by,converted_by,source,time,ele,attribution\n";
    }
    return out;
}

/// Where the columns of one of GDAL's layers are.
struct Columns {
    std::array<int, kOsmKeyCount> keys{};
    std::vector<int> names;

    Columns(const OGRFeatureDefn& layer, const std::vector<std::string>& languages)
    {
        for (std::size_t i = 0; i < kOsmKeyCount; ++i)
            keys[i] = layer.GetFieldIndex(kOsmKeys[i]);
        for (const std::string& language : languages)
            names.push_back(layer.GetFieldIndex(("name:" + language).c_str()));
    }
};

std::string_view textOf(const OGRFeature& feature, int column)
{
    return column >= 0 && feature.IsFieldSetAndNotNull(column) != FALSE ? feature.GetFieldAsString(column)
                                                                        : std::string_view{};
}

void readTags(const OGRFeature& feature, const Columns& columns, OsmTags& tags)
{
    for (std::size_t i = 0; i < kOsmKeyCount; ++i)
        tags.values[i] = textOf(feature, columns.keys[i]);
    for (std::size_t i = 0; i < columns.names.size(); ++i)
        tags.names[i] = textOf(feature, columns.names[i]);
}

struct Layer {
    OGRLayer* layer;
    OsmElement::Kind kind;
    Columns columns;
};

} // namespace

struct OsmReader::State {
    explicit State(const std::filesystem::path& folder)
        : temporary("CPL_TMPDIR", folder.c_str(), false)
    {
    }

    std::filesystem::path path;
    CPLConfigOptionSetter temporary;
    std::optional<SafeDataset> file;
    std::vector<Layer> layers;
    OsmTags tags;
};

OsmReader::OsmReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
OsmReader::~OsmReader() = default;
OsmReader::OsmReader(OsmReader&&) noexcept = default;
OsmReader& OsmReader::operator=(OsmReader&&) noexcept = default;

core::Expected<OsmReader> OsmReader::open(const SourceFile& file, const std::vector<std::string>& languages,
                                          const std::filesystem::path& temporary)
{
    auto state = std::make_unique<State>(temporary);
    state->path = file.path;
    const std::filesystem::path config = temporary / "osmconf.ini";
    if (auto written = storage::writeFile(config, configOf(languages)); !written)
        return fail(written.error());
    std::vector<std::string> options{"CONFIG_FILE=" + config.string()};
    // A file of text comes from any editor: its nodes may be in any order.
    if (file.path.extension() == ".osm")
        options.emplace_back("USE_CUSTOM_INDEXING=NO");
    auto opened = SafeDataset::open(file, {}, options);
    if (!opened)
        return fail(opened.error());
    state->file.emplace(std::move(*opened));
    const std::array<std::pair<const char*, OsmElement::Kind>, 4> wanted{
        {{"points", OsmElement::Kind::Point},
         {"lines", OsmElement::Kind::Line},
         {"multipolygons", OsmElement::Kind::Area},
         {"multilinestrings", OsmElement::Kind::Route}}};
    GDALDataset& data = *state->file->get();
    for (const auto& [name, kind] : wanted) {
        if (OGRLayer* layer = data.GetLayerByName(name))
            state->layers.push_back({layer, kind, Columns(*layer->GetLayerDefn(), languages)});
    }
    data.ExecuteSQL("SET interest_layers = points,lines,multipolygons,multilinestrings", nullptr, nullptr);
    state->tags.names.resize(languages.size());
    return OsmReader(std::move(state));
}

core::Expected<void> OsmReader::read(const Sink& sink, ProgressTeller& teller)
{
    State& s = *m_state;
    const QuietGdal quiet;
    const core::Message stage{VIGIE_TEXT("Errors", "Reading %1"), {s.path.filename().string()}};
    const auto onProgress = [](double fraction, const char* /*words*/, void* data) -> int {
        const auto& [to, what] = *static_cast<std::pair<ProgressTeller*, const core::Message*>*>(data);
        to->tell(fraction, *what);
        return to->isStopped() ? FALSE : TRUE;
    };
    std::pair<ProgressTeller*, const core::Message*> watcher{&teller, &stage};
    GDALDataset& data = *s.file->get();
    for (;;) {
        OGRLayer* from = nullptr;
        double fraction = 0.0;
        const FeatureHandle feature(data.GetNextFeature(&from, &fraction, onProgress, &watcher));
        if (teller.isStopped())
            return fail(storage::stoppedAsAsked(s.path));
        if (!feature)
            break;
        teller.tell(fraction, stage);
        for (const Layer& layer : s.layers) {
            if (layer.layer != from || feature->GetGeometryRef() == nullptr)
                continue;
            readTags(*feature, layer.columns, s.tags);
            if (!sink({layer.kind, s.tags, GeometryHandle(feature->StealGeometry())}))
                return {};
        }
    }
    if (quiet.failed())
        return fail(readError(quiet, s.path));
    return {};
}

DegreeBox OsmReader::box() const
{
    OGREnvelope extent;
    if (m_state->layers.empty() || m_state->layers.front().layer->GetExtent(&extent, FALSE) != OGRERR_NONE)
        return {};
    DegreeBox out;
    // Out of range, NaN: as if it said nothing.
    for (const auto& [latitude, longitude] :
         {std::pair{extent.MinY, extent.MinX}, std::pair{extent.MaxY, extent.MaxX}}) {
        const auto corner = core::GeoPosition::fromDegrees(latitude, longitude);
        if (!corner)
            return {};
        out.add(*corner);
    }
    return out;
}

} // namespace vigie::layers
