// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "core/expected.h"
#include "core/timestamp.h"
#include "layers/layerdefaults.h"
#include "layers/placement.h"
#include "toml/localtext.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vigie::layers {

enum class LayerKind : std::uint8_t { Point, Line, Polygon, Raster };
[[nodiscard]] std::string_view wordOf(LayerKind kind); ///< "point", as a layer file has it.

/// What a column is compared with.
using Comparand = std::variant<std::string, double>;

enum class FilterOperator : std::uint8_t { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Contains };
[[nodiscard]] std::string_view wordOf(FilterOperator one); ///< "=", "!=", "<", "<=", ">", ">=", "contains".

/// Which features are shown.
struct LayerFilter {
    std::string column;
    FilterOperator comparison = FilterOperator::Equal;
    Comparand value;
};

/// Features of a value, or of a range of numbers (from <= value < to), in a colour of their own.
struct StyleClass {
    std::string column;
    std::optional<Comparand> value;
    std::optional<double> from;
    std::optional<double> to;
    std::string colour; ///< "#8fa3b0"
    toml::LocalText title;
};

/// How a layer is drawn where no class says otherwise. Lengths are points of the screen.
struct LayerStyle {
    std::string colour = "#8fa3b0";
    double width = 1.5;       ///< Of lines, and of the outlines of polygons.
    double size = 6.0;        ///< Of points.
    double fillOpacity = 0.2; ///< Of polygons, 0 to 1.
    std::vector<StyleClass> classes;
};

/// Where a layer came from.
struct LayerSource {
    std::string file; ///< Its name alone.
    std::string kind; ///< "GeoPackage".
    std::string table;
    core::Timestamp imported;
    std::string projection;             ///< "EPSG:2154"; empty where it has no code.
    std::string projectionName;         ///< "RGF93 v1 / Lambert-93".
    bool projectionAsked = false;       ///< The file did not say it: a person did, and is not asked again.
    std::optional<Placement> placement; ///< Instead of a projection.
    std::optional<bool> axesSwapped;    ///< What a person said about them.
    std::string encoding = "UTF-8";
    std::uint64_t features = 0;
};

/// A layer of a city: `layers/<id>.toml` beside its data (docs/layers.md explains every key).
struct Layer {
    static constexpr int kVersion = 1;

    std::string id;
    toml::LocalText title;
    std::string file;  ///< Of the same folder: "pipes.gpkg".
    std::string table; ///< Of a GeoPackage; empty for a raster.
    LayerKind kind = LayerKind::Point;
    std::string attribution;
    std::optional<core::Domain> domain; ///< Whose defaults it takes for what its description leaves out.
    LayerSource source;
    bool visible = true;
    std::int64_t order = 0; ///< Drawn from the lowest to the highest.
    double opacity = 1.0;
    double zoomFrom = 0.0; ///< Shown between these zooms of the map.
    double zoomTo = 22.0;
    std::string label; ///< The column whose value is written beside a feature; empty for none.
    std::optional<LayerFilter> filter;
    LayerStyle style;

    std::filesystem::path data; ///< `file`, where it was found; the description does not write it.

    /// Not fatal: keys nobody knows, values that were left out. `where` is "file:line: key".
    std::vector<core::Error> problems;
};

/// Letters a to z, digits, "-" and "_", beginning with a letter or a digit, at most 60: a file name everywhere.
[[nodiscard]] bool isLayerId(std::string_view id);
/// The nearest id to a name from outside: "Réseau d'eau (2024)" gives "reseau-d-eau-2024".
[[nodiscard]] std::string layerIdFrom(std::string_view name);

/// Its data lie beside it, or else in `dataFolder`. Where it has a domain, `defaults` say what it leaves out.
/// Failure: NotFound, TooLarge, InvalidInput: the first problem that forbids the layer, by file, line and key.
[[nodiscard]] core::Expected<Layer> readLayer(const std::filesystem::path& file,
                                              const std::filesystem::path& dataFolder = {},
                                              const DomainDefaults& defaults = {});
/// What `readLayer` reads. All texts must be valid UTF-8.
[[nodiscard]] std::string layerText(const Layer& layer);

/// The layers of a city, in the order in which they are drawn; those that cannot be read are errors beside them.
struct LayerList {
    std::vector<Layer> layers;
    std::vector<core::Error> errors;
};
/// Reads `city`/layers; a city without that folder has no layers. `dataFolder`, `defaults`: see readLayer.
/// Cost: some hundred microseconds a layer.
[[nodiscard]] LayerList readLayers(const std::filesystem::path& city, const std::filesystem::path& dataFolder = {},
                                   const DomainDefaults& defaults = {});
/// From the lowest to the highest, those of one height by their ids.
void sortAsDrawn(std::vector<Layer>& layers);

/// A quiet style, greys and blues, that none of `others` of this kind has, and what its domain says of it; and where it
/// goes among them: rasters below polygons, lines, and points.
void giveDefaults(Layer& layer, const std::vector<Layer>& others, const DomainDefaults& defaults = {});

} // namespace vigie::layers
