// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/measurehistory.h"

#include "alerts/alertrows.h"
#include "storage/database.h"
#include "storage/store.h"

#include <utility>

namespace vigie::alerts {

namespace {

constexpr std::size_t kLinesAtOnce = 4'000;

} // namespace

core::Expected<AlertMeasures> measureHistory(const std::filesystem::path& store, MeasureCounter::Options options,
                                             const std::function<bool()>& goOn)
{
    if (options.from >= options.to)
        return core::fail(core::ErrorCode::InvalidInput, store.string(),
                          VIGIE_TEXT("Errors", "The time to measure ends before it begins."),
                          VIGIE_TEXT("Errors", "Give an end that is later than the beginning."));
    if (options.to - options.from > MeasureCounter::kLongest)
        return core::fail(core::ErrorCode::InvalidInput, store.string(),
                          VIGIE_TEXT("Errors", "The time to measure is longer than the alert history is kept."),
                          VIGIE_TEXT("Errors", "Give a time of 400 days at most."));
    const auto database = storage::openStoreToRead(store, alertStoreKind());
    if (!database)
        return core::fail(database.error());
    MeasureCounter counter{std::move(options)};
    const auto end = readLastLine(*database);
    if (!end)
        return core::fail(end.error());
    for (std::uint64_t after = 0; after < *end;) {
        const auto lines = readHistoryAfter(*database, after, kLinesAtOnce);
        if (!lines)
            return core::fail(lines.error());
        if (lines->empty())
            break;
        for (const HistoryEntry& line : *lines) {
            if (line.number <= *end)
                counter.add(line);
        }
        after = lines->back().number;
        if (goOn && !goOn())
            return core::fail(core::ErrorCode::Cancelled, store.string(),
                              VIGIE_TEXT("Errors", "Measuring the alert history was given up."),
                              VIGIE_TEXT("Errors", "Ask again."));
    }
    return counter.measures();
}

} // namespace vigie::alerts
