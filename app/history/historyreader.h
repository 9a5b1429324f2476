// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "history/historyschema.h"
#include "history/seriesblock.h"
#include "history/trend.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::history {

/// What the history knows of one numeric attribute of an asset.
struct AttributeRange {
    std::string attribute;
    core::Timestamp first{}; ///< Time of the earliest and latest sample.
    core::Timestamp last{};
    double min = 0.0;
    double max = 0.0;
    double lastValue = 0.0;
    std::uint64_t samples = 0;
    bool operator==(const AttributeRange&) const = default;
};

/// Reads history.db, with a connection of its own.
/// Thread:  one at a time; any number of readers, beside the writer, none waits for another.
/// Order:   every read sees one unchanging picture: all that was written before it began, each sample once.
/// Failure: an asset or attribute that is not known has no samples; that is no error. Blocks that cannot be read are
///          left out and counted.
/// Cost:    a day of one series takes some milliseconds at the design size, most of it for the last minute.
class HistoryReader {
public:
    /// NotFound where there is no history yet.
    [[nodiscard]] static core::Expected<std::unique_ptr<HistoryReader>> open(const std::filesystem::path& path);

    [[nodiscard]] core::Expected<Trend> read(std::string_view assetId, std::string_view attribute,
                                             const TrendSpan& span);
    /// All samples from `from` to `to`, in order of time.
    [[nodiscard]] core::Expected<std::vector<Point>> points(std::string_view assetId, std::string_view attribute,
                                                            core::Timestamp from, core::Timestamp to);
    /// The numeric attributes the asset had within the retention, by name.
    [[nodiscard]] core::Expected<std::vector<AttributeRange>> numericAttributes(std::string_view assetId);

    [[nodiscard]] std::uint64_t damagedBlocks() const { return m_damaged; }

private:
    HistoryReader(storage::Database database);
    enum Which : std::uint8_t { Asset, Attribute, AttributeName, Parts, Blocks, Tail };

    using Visit = std::function<void(const BlockReader::Entry& entry)>;
    /// Every entry of the asset that may lie in the time, in the order it was written.
    [[nodiscard]] core::Expected<void> visit(std::uint32_t asset, core::Timestamp from, core::Timestamp to,
                                             const Visit& visit);
    [[nodiscard]] core::Expected<void> visitRows(storage::Statement& rows, std::uint32_t asset, const Visit& visit);
    storage::Statement& statement(Which which) { return m_statements[which]; }

    storage::Database m_database;
    std::vector<storage::Statement> m_statements; ///< By Which.
    BlockReader m_reader;
    std::vector<Point> m_points;
    std::uint64_t m_damaged = 0;
};

} // namespace vigie::history
