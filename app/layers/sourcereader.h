// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "layers/filecontents.h"
#include "layers/projection.h"

#include <ogr_geometry.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// For the bodies of this folder alone.
namespace vigie::layers {

using Value = std::variant<std::monostate, std::string, std::int64_t, double>;

/// A row of a table from outside, in the order of its columns. Texts are in the file's encoding.
struct SourceRow {
    std::int64_t number = 0; ///< As people find it again: its id, or its line.
    std::unique_ptr<OGRGeometry> shape;
    std::vector<Value> values;
    core::Message trouble; ///< Why it cannot be used; empty for a good one.
};

/// A file from outside, read table by table, once from the beginning to the end each time. Memory: some rows.
/// Thread: the one that opened it. Failure: Corrupt, Cancelled; the file is of no more use then.
class SourceReader {
public:
    virtual ~SourceReader() = default;
    SourceReader() = default;
    SourceReader(const SourceReader&) = delete;
    SourceReader& operator=(const SourceReader&) = delete;

    [[nodiscard]] virtual const FileContents& contents() const = 0;
    [[nodiscard]] virtual std::optional<SpatialReference> projectionOf(std::size_t table) const = 0;

    [[nodiscard]] virtual core::Expected<void> begin(std::size_t table) = 0;
    [[nodiscard]] virtual core::Expected<bool> next(SourceRow& row) = 0; ///< False at the end.
    [[nodiscard]] virtual std::optional<double> fraction() const = 0;    ///< Of the table that was begun.
};

/// The reader of a file's kind.
[[nodiscard]] core::Expected<std::unique_ptr<SourceReader>>
openSource(const SourceFile& file, const SourceAnswers& answers, const ImportWatch& watch);

} // namespace vigie::layers
