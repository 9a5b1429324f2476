// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/layerimport.h"

#include "core/shown.h"
#include "layers/columnnames.h"
#include "layers/questions.h"
#include "layers/rasterimport.h"
#include "layers/textrepair.h"
#include "layers/vectorimport.h"
#include "layers/workingfolder.h"
#include "storage/files.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr const char* kDescription = ".toml";

/// `city`/layers, and what of it was made for this import: that goes again where the import fails.
class LayersFolder {
public:
    static Expected<LayersFolder> make(const std::filesystem::path& city)
    {
        LayersFolder out;
        out.m_path = city / "layers";
        std::error_code error;
        for (const std::filesystem::path& one : {out.m_path, city}) {
            if (!std::filesystem::exists(one, error))
                out.m_made.push_back(one);
        }
        if (auto made = storage::ensureFolder(out.m_path); !made)
            return fail(made.error());
        return out;
    }
    void removeWhatIsEmpty() const
    {
        std::error_code ignored; // a folder that is not empty stays
        for (const std::filesystem::path& one : m_made)
            std::filesystem::remove(one, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    std::vector<std::filesystem::path> m_made;
};

/// What is there under the id, and beside it.
struct Present {
    std::vector<Layer> own; ///< Of this id.
    std::vector<Layer> others;
};

Present presentLayers(const ImportRequest& request)
{
    Present out;
    for (Layer& layer : readLayers(request.city).layers) {
        const bool isOwn = layer.file == request.id + ".gpkg" || layer.file == request.id + ".tif";
        (isOwn ? out.own : out.others).push_back(std::move(layer));
    }
    return out;
}

Expected<void> checkId(const ImportRequest& request, const Present& present)
{
    if (!isLayerId(request.id))
        return fail(ErrorCode::InvalidInput, core::shown(request.id),
                    VIGIE_TEXT("Errors", "This cannot be the name of a layer."),
                    VIGIE_TEXT("Errors", "Use letters a to z, digits, - and _, at most 60."));
    const bool isTaken = std::any_of(present.others.begin(), present.others.end(),
                                     [&](const Layer& layer) { return layer.id == request.id; });
    if (isTaken)
        return fail(ErrorCode::AlreadyExists, request.id,
                    VIGIE_TEXT("Errors", "There is a layer of this name from another file."),
                    VIGIE_TEXT("Errors", "Choose another name for this import."));
    return {};
}

/// "pipes" of "net1" is "net1-pipes"; a file of one layer has its own name.
std::string idFor(const Layer& layer, const ImportRequest& request, std::size_t count,
                  const std::vector<std::string>& taken)
{
    if (count == 1)
        return request.id;
    const bool hasName = layer.table.starts_with(request.id);
    return tableNameFrom(hasName ? layer.table : request.id + "-" + layer.table, taken);
}

toml::LocalText titleFor(const Layer& layer, const ImportRequest& request, std::size_t count)
{
    std::string title = request.title.empty() ? request.file.stem().string() : request.title;
    if (!isUtf8(title))
        title = request.id;
    if (count > 1)
        title += " – " + (layer.table.starts_with(request.id + "-") ? layer.table.substr(request.id.size() + 1)
                                                                    : core::shown(layer.source.table));
    return {{{"", title}}};
}

/// How a person had the layer drawn goes on, as far as it is still one of the same kind.
void keepPresentation(Layer& layer, const Layer& before, bool isNewTitle)
{
    if (before.kind != layer.kind)
        return;
    Layer kept = before;
    kept.table = layer.table;
    kept.file = layer.file;
    kept.source = layer.source;
    kept.problems.clear();
    if (isNewTitle)
        kept.title = layer.title;
    if (!layer.attribution.empty())
        kept.attribution = layer.attribution;
    if (layer.domain)
        kept.domain = layer.domain;
    layer = std::move(kept);
}

void describe(ImportReport& report, const ImportRequest& request, const Present& present, core::Timestamp now)
{
    std::vector<std::string> taken;
    taken.reserve(present.others.size() + report.layers.size());
    for (const Layer& other : present.others)
        taken.push_back(other.id);
    std::vector<Layer> among = present.others;
    for (Layer& layer : report.layers) {
        layer.id = idFor(layer, request, report.layers.size(), taken);
        taken.push_back(layer.id);
        layer.title = titleFor(layer, request, report.layers.size());
        layer.attribution = request.attribution;
        layer.domain = request.domain;
        layer.source.imported = now;
        const std::string name = request.file.filename().string();
        layer.source.file = isUtf8(name) ? core::shown(name, 255) : std::string{};
        layer.source.kind = nameOf(report.kind);
        giveDefaults(layer, among, request.defaults);
        const auto before = std::find_if(present.own.begin(), present.own.end(),
                                         [&](const Layer& one) { return one.id == layer.id; });
        if (before != present.own.end())
            keepPresentation(layer, *before, !request.title.empty());
        among.push_back(layer);
    }
}

/// Writes the descriptions into the working folder; returns the names of all that is to be published.
Expected<std::vector<std::string>> describedFiles(const ImportReport& report, const WorkingFolder& folder)
{
    std::vector<std::string> names{report.layers.front().file};
    for (const Layer& layer : report.layers) {
        names.push_back(layer.id + kDescription);
        if (auto written = storage::writeFile(folder.path() / names.back(), layerText(layer)); !written)
            return fail(written.error());
    }
    return names;
}

std::vector<std::string> obsoleteFiles(const Present& present, const ImportRequest& request,
                                       const std::vector<std::string>& names)
{
    std::vector<std::string> out{request.id + ".gpkg", request.id + ".tif", request.id + ".rejected.csv"};
    for (const Layer& layer : present.own)
        out.push_back(layer.id + kDescription);
    std::erase_if(out,
                  [&](const std::string& one) { return std::find(names.begin(), names.end(), one) != names.end(); });
    return out;
}

Expected<void> convert(const ImportRequest& request, const SourceFile& file, const Present& present,
                       const WorkingFolder& folder, ImportReport& report, const ImportWatch& watch)
{
    const LayerSource* remembered = present.own.empty() ? nullptr : &present.own.front().source;
    if (file.kind == SourceKind::GeoTiff)
        return importRaster(request, remembered, file, folder.path() / (request.id + ".tif"), report, watch);
    auto reader = openSource(file, request.answers, watch);
    if (!reader)
        return fail(reader.error());
    VectorImport import{request, remembered, **reader, report, watch};
    auto done = import.run(folder.path() / (request.id + ".gpkg"), folder.path() / (request.id + ".rejected.csv"));
    for (Layer& layer : report.layers) {
        layer.file = request.id + ".gpkg";
        layer.source.encoding = (*reader)->contents().encoding.name;
    }
    return done;
}

Expected<ImportReport> importInto(const LayersFolder& layers, const ImportRequest& request, const SourceFile& file,
                                  const core::Clock& clock, const ImportWatch& watch)
{
    const Present present = presentLayers(request);
    if (const auto isGood = checkId(request, present); !isGood)
        return fail(isGood.error());
    const auto folder = WorkingFolder::make(layers.path());
    if (!folder)
        return fail(folder.error());
    ImportReport report;
    report.kind = file.kind;
    if (auto done = convert(request, file, present, *folder, report, watch); !done)
        return fail(done.error());
    describe(report, request, present, clock.now());
    auto names = describedFiles(report, *folder);
    if (!names)
        return fail(names.error());
    if (report.setAsideCount > 0) {
        names->push_back(request.id + ".rejected.csv");
        report.setAsideFile = layers.path() / names->back();
    }
    if (watch.stop.stop_requested())
        return fail(storage::stoppedAsAsked(request.file));
    if (auto published = folder->publishAll(*names, obsoleteFiles(present, request, *names)); !published)
        return fail(published.error());
    return report;
}

} // namespace

ImportRequest withRemembered(ImportRequest request)
{
    if (request.id.empty())
        request.id = layerIdFrom(request.file.stem().string());
    const Present present = presentLayers(request);
    if (!present.own.empty())
        request.answers = withRemembered(std::move(request.answers), &present.own.front().source);
    return request;
}

core::Expected<ImportReport> importFile(const ImportRequest& asked, const core::Clock& clock,
                                        const ImportWatch& watch)
{
    ImportRequest request = asked;
    const auto file = recognise(request.file);
    if (!file)
        return fail(file.error());
    if (file->kind == SourceKind::OpenStreetMap)
        return fail(ErrorCode::Unsupported, request.file.string(),
                    VIGIE_TEXT("Errors", "A file of OpenStreetMap becomes the city's map, not a layer."),
                    VIGIE_TEXT("Errors", "Import it as the map of the city."));
    if (request.id.empty())
        request.id = layerIdFrom(request.file.stem().string());
    const auto layers = LayersFolder::make(request.city);
    if (!layers)
        return fail(layers.error());
    auto report = importInto(*layers, request, *file, clock, watch);
    if (!report)
        layers->removeWhatIsEmpty();
    return report;
}

} // namespace vigie::layers
