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
#include <string_view>
#include <vector>

namespace vigie::history {

/// A name for one of the session's numbers.
template <typename Index> struct Introduction {
    Index index{};
    std::string name;
    std::size_t before = 0; ///< Holds for the samples from this one on: a number may be given anew.
};

/// What the pipeline handed over since the last writing.
struct Intake {
    std::vector<Sample> samples;
    std::vector<Introduction<core::AssetIndex>> assets;         ///< In order of `before`.
    std::vector<Introduction<core::AttributeIndex>> attributes; ///< The same.

    [[nodiscard]] bool empty() const { return samples.empty() && assets.empty() && attributes.empty(); }
    void introduce(core::AssetIndex asset, std::string_view id);
    void introduce(core::AttributeIndex attribute, std::string_view name);
    /// Adds what `more` holds and empties it; keeps the memory of both.
    void take(Intake& more);
    /// Forgets the samples and keeps the names, which are told once only.
    void dropSamples();
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

    /// The history's numbers for the names of an intake, in their order.
    struct Numbers {
        std::vector<std::uint32_t> assets;
        std::vector<std::uint16_t> attributes;
    };
    [[nodiscard]] core::Expected<Numbers> learn(const Intake& intake, Day today);
    [[nodiscard]] IntakeResult sort(const Intake& intake, const Numbers& numbers, Day today);
    void place(const Sample& sample, Day today, IntakeResult& result);
    [[nodiscard]] core::Expected<IntakeResult> writeInside(const Intake& intake, core::Timestamp now);
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
