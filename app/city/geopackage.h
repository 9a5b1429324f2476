// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/geometry.h"
#include "core/expected.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vigie::city {

/// What a layer of a GeoPackage holds.
enum class ShapeKind : std::uint8_t { Point, Line, Polygon };
enum class ColumnKind : std::uint8_t { Text, Whole, Real };
struct Column {
    std::string name;
    ColumnKind kind = ColumnKind::Text;
};
using Field = std::variant<std::string_view, std::int64_t, double>;

/// Writes one GeoPackage (OGC 12-128r18) with GDAL: layers in EPSG:4326, each with a spatial index.
/// Written under a temporary name beside the final one; `finish` puts it in place whole, or not at all. Without
/// `finish` nothing remains.
/// Thread:  one.
/// Failure: the first one is kept and returned by `finish`; what follows it does nothing.
/// Cost:    about 5 microseconds a feature.
class GeoPackage {
public:
    [[nodiscard]] static core::Expected<GeoPackage> create(const std::filesystem::path& path);
    ~GeoPackage();
    GeoPackage(GeoPackage&&) noexcept;
    GeoPackage& operator=(GeoPackage&&) noexcept;
    GeoPackage(const GeoPackage&) = delete;
    GeoPackage& operator=(const GeoPackage&) = delete;

    /// Begins a layer; the features that follow go into it.
    void layer(const std::string& name, ShapeKind kind, const std::vector<Column>& columns);
    /// Ground metres (Terrain). `rings`: the outline, then holes; for a point or a line one element.
    void add(std::span<const Points> rings, std::span<const Field> fields);
    void add(const Points& shape, std::initializer_list<Field> fields)
    {
        add(std::span{&shape, 1}, std::span{fields.begin(), fields.size()});
    }
    [[nodiscard]] core::Expected<void> finish();

private:
    struct State;
    explicit GeoPackage(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace vigie::city
