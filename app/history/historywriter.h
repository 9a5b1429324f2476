// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/compactor.h"
#include "history/namebook.h"
#include "history/sample.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace vigie::history {

/// What the pipeline handed over since the last writing.
struct Intake {
    std::vector<Sample> samples;
    std::vector<std::pair<core::AssetIndex, std::string>> assets;
    std::vector<std::pair<core::AttributeIndex, std::string>> attributes;

    [[nodiscard]] bool empty() const { return samples.empty() && assets.empty() && attributes.empty(); }
    /// Adds what `more` holds and empties it; keeps the memory of both.
    void take(Intake& more);
    void clear();
};

/// What became of the samples of an intake.
struct IntakeResult {
    std::uint64_t written = 0;
    std::uint64_t refused = 0; ///< NaN, infinities, times outside 1970 to 9999.
    std::uint64_t unknown = 0; ///< Of an asset or attribute whose name was not told.
};

/// The writing side of history.db.
/// Thread:  one.
/// Failure: each function is all or nothing, and may be tried again.
class HistoryWriter {
public:
    [[nodiscard]] static core::Expected<std::unique_ptr<HistoryWriter>>
    open(const std::filesystem::path& path, core::Duration retention, core::Timestamp now, CompactorLimits limits);

    /// One transaction: the new names and a segment of the tail.
    [[nodiscard]] core::Expected<IntakeResult> write(const Intake& intake, core::Timestamp now);
    /// A slice of keeping the store small; takes about a tenth of a second, a second once a minute.
    [[nodiscard]] core::Expected<void> tidy(core::Timestamp now);
    [[nodiscard]] std::uint64_t damagedBlocks() const { return m_compactor->damagedBlocks(); }

private:
    HistoryWriter(storage::Database database, core::Duration retention);
    /// The history's numbers for the session's.
    struct Asset {
        std::uint32_t number = 0; ///< 0: its name was not told.
        Day seen{};
    };

    [[nodiscard]] core::Expected<void> learn(const Intake& intake, Day today);
    [[nodiscard]] core::Expected<IntakeResult> writeSamples(const std::vector<Sample>& samples, core::Timestamp now);
    [[nodiscard]] core::Expected<void> markSeen(Day today);

    storage::Database m_database;
    const core::Duration m_retention;
    std::unique_ptr<NameBook> m_names;
    std::unique_ptr<Compactor> m_compactor;
    std::vector<Asset> m_assets;             ///< By core::AssetIndex.
    std::vector<std::uint16_t> m_attributes; ///< By core::AttributeIndex; 0: its name was not told.
    std::vector<std::uint32_t> m_seenToday;  ///< Indexes into m_assets, of the transaction that is going on.
    std::vector<KeyedPoint> m_points;
};

} // namespace vigie::history
