// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/geoposition.h"
#include "layers/csvdialect.h"
#include "layers/geopackagewriter.h"
#include "layers/importwatch.h"
#include "layers/placement.h"
#include "layers/sourcekind.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vigie::layers {

enum class ShapeClass : std::uint8_t { None, Point, Line, Polygon, Mixed };

/// In the units of a file's own projection.
struct SourceBox {
    double minX = 0.0;
    double minY = 0.0;
    double maxX = 0.0;
    double maxY = 0.0;
};

/// A projection that a file says it is in.
struct Projection {
    std::string code; ///< "EPSG:2154"; empty where it has no code of its own.
    std::string name; ///< "RGF93 v1 / Lambert-93".
};

/// Where the middle of a table would be on Earth; empty where that is not on it.
struct Whereabouts {
    std::optional<core::GeoPosition> asItIs;
    std::optional<core::GeoPosition> swapped; ///< With the axes the other way round.
};

/// Whether the axes seem to be the wrong way round: as it is the middle is not on Earth, or far from `near`, and the
/// other way it is. Pure.
[[nodiscard]] bool looksSwapped(const Whereabouts& middle, const std::optional<core::GeoPosition>& near);

/// Where the middle of a box would be in a projection that a person chose: "EPSG:2154".
/// Thread: any. Cost: some milliseconds. Failure: InvalidInput, NotFound: there is no such projection for maps.
[[nodiscard]] core::Expected<Whereabouts> whereaboutsIn(const std::string& projection, const SourceBox& box);

/// A table of a file, as far as it is known before it is read.
struct SourceTable {
    std::string name; ///< As the file writes it: any text.
    ShapeClass shapes = ShapeClass::Mixed;
    std::optional<std::uint64_t> count; ///< Of features; empty where nobody can tell without reading all.
    std::vector<Column> columns;
    std::optional<SourceBox> extent; ///< Of the first features where the file does not tell it for all.
    std::optional<Projection> projection;
    std::optional<Whereabouts> middle; ///< Where the projection is known, by the file or by the answers.
};

/// How the texts of a file are encoded; everything is UTF-8 once imported.
struct Encoding {
    std::string name = "UTF-8"; ///< As iconv knows it.
    bool isGuessed = false;     ///< The file does not say.
};

/// What only a person can say, and `importFile` will not go on without.
enum class QuestionKind : std::uint8_t {
    Projection,  ///< The file does not say it. `suggestion` is a code, or empty.
    AxisOrder,   ///< Latitude and longitude seem to be the wrong way round.
    Coordinates, ///< No columns of a CSV file look like coordinates.
};
struct Question {
    QuestionKind kind = QuestionKind::Projection;
    std::string table;
    std::string suggestion;
    bool operator==(const Question&) const = default;
};

/// The question as a sentence, and how to answer it.
[[nodiscard]] core::Error errorOf(const Question& question, const std::filesystem::path& file);
/// The question that an import ended with; nullopt for every other error. Its table and suggestion are empty.
[[nodiscard]] std::optional<QuestionKind> questionOf(const core::Error& error);

/// What is in a raster.
struct RasterContents {
    int width = 0;
    int height = 0;
    int bands = 0;
    bool hasPalette = false;
    std::optional<Projection> projection;
    std::optional<SourceBox> extent;   ///< None where the file does not say where it lies.
    std::optional<Whereabouts> middle; ///< Where the projection is known, by the file or by the answers.
};

/// What is in a file.
struct FileContents {
    SourceFile file;
    std::vector<SourceTable> tables; ///< Of a vector file.
    std::size_t passedOver = 0; ///< Tables that cannot be layers: computed ones (views), and those beyond the cap.
    Encoding encoding;
    std::vector<std::string>
        samples; ///< Some texts of it, in its encoding: those with other letters than ASCII first.
    std::optional<CsvDialect> csv;
    std::optional<RasterContents> raster;
    std::vector<Question> questions;
};

/// Texts as they read in an encoding. Thread: any. Failure: InvalidInput for an encoding nobody knows.
[[nodiscard]] core::Expected<std::vector<std::string>> readAs(const std::string& encoding,
                                                              std::vector<std::string> texts);

/// What a person said about a file. All of it may be left out where the file tells it.
struct SourceAnswers {
    std::string projection; ///< "EPSG:2154".
    std::string encoding;   ///< "ISO-8859-1".
    std::optional<bool> swapAxes;
    std::string table; ///< Only this one.
    CsvAnswers csv;
    std::optional<Placement> place;
    std::optional<core::GeoPosition> near; ///< The city's centre: tells whether the axes are the wrong way round.
};

/// Opens the file, confined as SafeDataset is, and looks at its first features.
/// Thread: any, for itself. Cost: under a second for a file of any size; a CSV file and a GeoJSON file are read once
/// to the end (about 100 MB a second).
/// Failure: as `recognise`, Corrupt, Refused, TooLarge, Cancelled.
[[nodiscard]] core::Expected<FileContents> examine(const std::filesystem::path& chosen, const SourceAnswers& answers,
                                                   const ImportWatch& watch);

} // namespace vigie::layers
