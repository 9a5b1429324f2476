// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/layerfile.h"

#include "layers/layerstyle.h"
#include "toml/document.h"
#include "toml/domainword.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <tuple>
#include <utility>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using toml::Table;
using std::string_view_literals::operator""sv;

constexpr const char* kManual = "docs/layers.md";
constexpr std::uintmax_t kMostBytes = 1U << 20U;
constexpr std::size_t kMostLayers = 1'000;
constexpr std::size_t kMostProblems = 100;
constexpr std::size_t kMostIdBytes = 60;
constexpr std::array kKinds{"point"sv, "line"sv, "polygon"sv, "raster"sv};
constexpr std::int64_t kMostOrder = 1'000'000;

/// A file of the same folder: no path, nothing hidden.
bool isPlainName(const std::string& name)
{
    return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos;
}

void readData(Table& root, Layer& out)
{
    out.file = root.requiredText("file");
    if (!out.file.empty() && !isPlainName(out.file))
        root.problem("file", VIGIE_TEXT("Errors", "The data of a layer is a file beside its description."),
                     VIGIE_TEXT("Errors", "Write the name of the file alone, without a folder."));
    const std::string word = root.requiredText("kind");
    const auto kind = std::find(kKinds.begin(), kKinds.end(), word);
    if (kind != kKinds.end())
        out.kind = static_cast<LayerKind>(kind - kKinds.begin());
    else if (!word.empty())
        root.problem("kind", VIGIE_TEXT("Errors", "There is no layer of this kind."),
                     VIGIE_TEXT("Errors", "Write point, line, polygon or raster."));
    if (out.kind == LayerKind::Raster)
        out.table = root.text("table");
    else
        out.table = root.requiredText("table");
    out.title = toml::readLocalText(root, "title");
    if (out.title.empty())
        out.title = {{{"", out.id}}};
}

std::optional<Placement> readPlacement(Table& source)
{
    if (!source.has("middle"))
        return std::nullopt;
    const std::vector<double> middle = source.numbers("middle");
    const auto place = middle.size() == 2 ? core::GeoPosition::fromDegrees(middle[0], middle[1]) : std::nullopt;
    const auto metres = source.number("metres_per_unit", Placement::kLeast, Placement::kMost);
    if (place && metres)
        return Placement{*place, *metres};
    source.problem("middle", VIGIE_TEXT("Errors", "The middle is not a place on Earth, or its metres are missing."),
                   VIGIE_TEXT("Errors", "Write middle = [latitude, longitude], and metres_per_unit."));
    return std::nullopt;
}

void readSource(Table& root, Layer& out)
{
    auto source = root.table("source");
    if (!source)
        return;
    out.source.file = source->text("file");
    out.source.kind = source->text("kind");
    out.source.table = source->text("table");
    out.source.imported = source->moment("imported").value_or(core::Timestamp{});
    out.source.projection = source->text("projection");
    out.source.projectionName = source->text("projection_name");
    out.source.projectionAsked = source->flag("projection_asked", false);
    if (source->has("axes_swapped"))
        out.source.axesSwapped = source->flag("axes_swapped", false);
    out.source.placement = readPlacement(*source);
    out.source.encoding = source->text("encoding", "UTF-8");
    out.source.features = static_cast<std::uint64_t>(source->integer("features", 0, 1'000'000'000'000).value_or(0));
    source->finish();
}

core::Expected<void> checkVersion(Table& root, const std::filesystem::path& file)
{
    const std::int64_t version = root.integer("version", 0, 1'000'000).value_or(0);
    if (version > Layer::kVersion)
        return core::fail(ErrorCode::Unsupported, file.string(),
                          {VIGIE_TEXT("Errors", "The layer is of version %1, newer than this program knows."),
                           {std::to_string(version)}},
                          VIGIE_TEXT("Errors", "Update Vigie, or import the layer again."));
    if (version < 1)
        root.problem("version", VIGIE_TEXT("Errors", "The layer does not say its version."),
                     VIGIE_TEXT("Errors", "Add at the top: version = 1"));
    return {};
}

/// The letter of ASCII that a letter of Latin-1 or Latin Extended-A looks like, by its code point; 0 for none.
char plainLetter(unsigned code)
{
    constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo-ouuuuyts"
                                         "aaaaaaaceeeeiiiidnooooo-ouuuuyty"; // U+00C0 to U+00FF
    if (code >= 0xC0U && code <= 0xFFU)
        return kLatin1[code - 0xC0U];
    if (code == 0x152U || code == 0x153U)
        return 'o';
    return code == 0x178U ? 'y' : '\0';
}

} // namespace

std::string_view wordOf(LayerKind kind)
{
    return kKinds.at(static_cast<std::size_t>(kind));
}

bool isLayerId(std::string_view id)
{
    const auto isGood = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !id.empty() && id.size() <= kMostIdBytes && id.front() != '-' && id.front() != '_' &&
           std::all_of(id.begin(), id.end(), isGood);
}

std::string layerIdFrom(std::string_view name)
{
    std::string out;
    for (std::size_t i = 0; i < name.size() && out.size() < kMostIdBytes; ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        char c = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
        if ((byte & 0xE0U) == 0xC0U && i + 1 < name.size())
            c = plainLetter(((byte & 0x1FU) << 6U) | (static_cast<unsigned char>(name[++i]) & 0x3FU));
        const bool isGood = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        if (isGood && (c != '_' || !out.empty()))
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && (out.back() == '-' || out.back() == '_'))
        out.pop_back();
    return out.empty() ? "layer" : out;
}

core::Expected<Layer> readLayer(const std::filesystem::path& file, const std::filesystem::path& dataFolder,
                                const DomainDefaults& defaults)
{
    const auto document = toml::Document::load(file, kManual, kMostBytes);
    if (!document)
        return core::fail(document.error());
    Layer out;
    out.id = file.stem().string();
    if (!isLayerId(out.id))
        return core::fail(ErrorCode::InvalidInput, file.string(),
                          VIGIE_TEXT("Errors", "The name of a layer's file is its id, and this is none."),
                          VIGIE_TEXT("Errors", "Use letters a to z, digits, - and _, at most 60."));
    Table root = document->root(out.problems);
    if (const auto known = checkVersion(root, file); !known)
        return core::fail(known.error());
    readData(root, out);
    std::error_code error;
    out.data = file.parent_path() / out.file;
    if (!dataFolder.empty() && !std::filesystem::exists(out.data, error))
        out.data = dataFolder / out.file;
    if (out.problems.empty() && !std::filesystem::is_regular_file(out.data, error))
        root.problem("file", {VIGIE_TEXT("Errors", "There is no file \"%1\" beside the description."), {out.file}},
                     VIGIE_TEXT("Errors", "Import the layer again."));
    if (!out.problems.empty())
        return core::fail(out.problems.front()); // without these there is nothing to draw
    out.attribution = root.text("attribution");
    out.domain = toml::readDomain(root);
    applyDefaults(defaults, out);
    out.visible = root.flag("visible", out.visible);
    out.order = root.integer("order", -kMostOrder, kMostOrder).value_or(0);
    out.opacity = root.number("opacity", 0.0, 1.0).value_or(out.opacity);
    out.label = root.text("label");
    if (const auto zoom = readZoom(root)) {
        out.zoomFrom = zoom->from;
        out.zoomTo = zoom->to;
    }
    readSource(root, out);
    readStyle(root, out);
    root.finish();
    toml::keepFirst(out.problems, kMostProblems);
    return out;
}

LayerList readLayers(const std::filesystem::path& city, const std::filesystem::path& dataFolder,
                     const DomainDefaults& defaults)
{
    LayerList out;
    std::vector<std::filesystem::path> files;
    std::error_code error;
    std::filesystem::directory_iterator it(city / "layers", error);
    for (const std::filesystem::directory_iterator end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == ".toml" && files.size() < kMostLayers)
            files.push_back(it->path());
    }
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) {
        auto layer = readLayer(file, dataFolder, defaults);
        if (layer)
            out.layers.push_back(std::move(*layer));
        else
            out.errors.push_back(std::move(layer.error()));
    }
    sortAsDrawn(out.layers);
    return out;
}

void sortAsDrawn(std::vector<Layer>& layers)
{
    std::sort(layers.begin(), layers.end(),
              [](const Layer& a, const Layer& b) { return std::tie(a.order, a.id) < std::tie(b.order, b.id); });
}

} // namespace vigie::layers
