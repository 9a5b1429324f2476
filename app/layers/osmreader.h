// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "layers/degreebox.h"
#include "layers/gdalhandles.h"
#include "layers/importwatch.h"
#include "layers/osmtags.h"
#include "layers/sourcekind.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

// For the bodies of this folder alone.
namespace vigie::layers {

/// One element of an OpenStreetMap file, whole.
struct OsmElement {
    enum class Kind : std::uint8_t { Point, Line, Area, Route };
    Kind kind = Kind::Point;
    const OsmTags& tags;
    GeometryHandle shape; ///< Degrees, longitude first: a point, a line, a polygon or many, many lines. Never none.
};

/// Reads the elements of a .osm.pbf or .osm file with GDAL's own reader, one after the other: points, then lines and
/// areas, then areas and routes of many parts.
/// Thread: one. Memory: what GDAL must look up again (places of nodes, ways) goes to files in `temporary` beyond about
/// 100 MB.
class OsmReader {
public:
    /// `languages`: of the names to read besides `name`; each a word of a-z and '-'.
    /// Failure: Corrupt, Io.
    [[nodiscard]] static core::Expected<OsmReader>
    open(const SourceFile& file, const std::vector<std::string>& languages, const std::filesystem::path& temporary);
    ~OsmReader();
    OsmReader(OsmReader&&) noexcept;
    OsmReader& operator=(OsmReader&&) noexcept;
    OsmReader(const OsmReader&) = delete;
    OsmReader& operator=(const OsmReader&) = delete;

    using Sink = std::function<bool(OsmElement&&)>; ///< False: stop reading, without an error.
    /// Failure: Corrupt (what came before the damage has been given), Cancelled, DiskFull.
    [[nodiscard]] core::Expected<void> read(const Sink& sink, ProgressTeller& teller);
    /// The box the file says it is an extract of; empty where it does not say. After `read`.
    [[nodiscard]] DegreeBox box() const;

private:
    struct State;
    explicit OsmReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace vigie::layers
