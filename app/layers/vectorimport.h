// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/degreebox.h"
#include "layers/layerimport.h"
#include "layers/setasidefile.h"
#include "layers/sourcereader.h"
#include "layers/textrepair.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

// For the bodies of this folder alone.
namespace vigie::layers {

/// Reads the tables of a file from outside and writes their features, clean and in degrees, into one GeoPackage.
/// One use. The layers it adds to the report have their kind, table and source, and no id yet.
class VectorImport {
public:
    /// `remembered`: what a person said at an earlier import of the same id, if anything.
    VectorImport(const ImportRequest& request, const LayerSource* remembered, SourceReader& reader,
                 ImportReport& report, const ImportWatch& watch);

    /// Writes `file`, and beside it `setAside` where it needs one. Failure: see importFile.
    [[nodiscard]] core::Expected<void> run(const std::filesystem::path& file, const std::filesystem::path& setAside);

private:
    /// A table that is written: of one kind, made when its first feature comes.
    struct Target {
        LayerId layer{};
        std::size_t inReport = 0;
    };
    /// How the places of a table become degrees.
    struct Way {
        ToDegrees toDegrees;
        LayerSource source;
    };

    core::Expected<Way> wayOf(std::size_t table) const;
    core::Expected<void> importTable(std::size_t table, GeoPackageWriter& writer, SetAsideFile& setAside);
    void take(SourceRow& row, const Way& way, GeoPackageWriter& writer, SetAsideFile& setAside);
    std::optional<core::Message> makeUsable(std::vector<Value>& values);
    void widen(const OGRGeometry& shape);
    Target& targetFor(ShapeKind kind, const Way& way, GeoPackageWriter& writer);

    const ImportRequest& m_request;
    const LayerSource* m_remembered;
    SourceReader& m_reader;
    ImportReport& m_report;
    const ImportWatch& m_watch;
    TextRepair m_texts;
    std::size_t m_table = 0;
    std::vector<Column> m_columns;
    std::string m_tableName;
    std::array<std::optional<Target>, 6> m_targets; ///< By ShapeKind.
    std::vector<std::string> m_taken;
    std::vector<Field> m_fields;
    DegreeBox m_extent;
};

} // namespace vigie::layers
