// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/geoposition.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

class OGRGeometry;

namespace vigie::layers {

/// What a layer of a GeoPackage holds.
enum class ShapeKind : std::uint8_t { Point, Line, Polygon, MultiPoint, MultiLine, MultiPolygon };
enum class ColumnKind : std::uint8_t { Text, Whole, Real };
struct Column {
    std::string name;
    ColumnKind kind = ColumnKind::Text;
};
/// A value of a column; std::monostate where there is none.
using Field = std::variant<std::string_view, std::int64_t, double, std::monostate>;
/// A layer of one writer.
enum class LayerId : std::size_t {};
/// A line, or a ring without its repeated last place.
using Places = std::vector<core::GeoPosition>;

/// Writes one GeoPackage (OGC 12-128r18) with GDAL: layers in EPSG:4326, each with a spatial index.
/// Made in a WorkingFolder beside its final name; `finish` puts it in place whole, or not at all. Without `finish`
/// nothing remains.
/// Thread:  one.
/// Failure: the first one is kept and returned by `finish`; what follows it does nothing.
/// Cost:    about 5 microseconds a feature.
class GeoPackageWriter {
public:
    /// `stop` ends what takes long in one step too, as a spatial index: the failure then is Cancelled.
    /// Failure: NotFound (no such folder), Io, DiskFull.
    [[nodiscard]] static core::Expected<GeoPackageWriter> create(const std::filesystem::path& path,
                                                                 std::stop_token stop = {});
    ~GeoPackageWriter();
    GeoPackageWriter(GeoPackageWriter&&) noexcept;
    GeoPackageWriter& operator=(GeoPackageWriter&&) noexcept;
    GeoPackageWriter(const GeoPackageWriter&) = delete;
    GeoPackageWriter& operator=(const GeoPackageWriter&) = delete;

    /// Makes a layer. Features may go into the layers in any order.
    [[nodiscard]] LayerId layer(const std::string& name, ShapeKind kind, const std::vector<Column>& columns);
    /// A shape of one part. `rings`: the outline, then holes; for a point or a line one element. Columns beyond
    /// `fields` stay without a value.
    void add(LayerId layer, std::span<const Places> rings, std::span<const Field> fields);
    void add(LayerId layer, const Places& shape, std::initializer_list<Field> fields)
    {
        add(layer, std::span{&shape, 1}, std::span{fields.begin(), fields.size()});
    }
    /// A shape of GDAL's, of the layer's kind and in degrees, longitude first; a shape of one part becomes one of many
    /// where the layer wants it. None: nothing is added.
    void add(LayerId layer, std::unique_ptr<OGRGeometry> shape, std::span<const Field> fields);

    /// False from the first failure on.
    [[nodiscard]] bool isGood() const;
    /// Where temporary files may lie as long as this lives: a folder beside the final name.
    [[nodiscard]] const std::filesystem::path& workingFolder() const;
    [[nodiscard]] core::Expected<void> finish();

private:
    struct State;
    explicit GeoPackageWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace vigie::layers
