// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/localcalendar.h"
#include "alerts/rule.h"
#include "alerts/ruleindex.h"
#include "core/assetids.h"
#include "core/timestamp.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vigie::alerts {

/// What one hour was like, for later weeks: what outlives the program of a UsualBook.
struct UsualHour {
    std::string assetId;
    std::string ruleId;
    std::string measure;   ///< Attribute and unit of the rule: of another one, the mean says nothing.
    std::int64_t hour = 0; ///< Hours of the city's clock since Monday, 5 January 1970, 00:00.
    double mean = 0.0;     ///< Of the values of that hour, in the rule's unit.

    bool operator==(const UsualHour&) const = default;
};

/// What values usually are at this hour of the week: the median of the means of the same hour in the weeks before, by
/// the city's clock. Nothing is usual before two such weeks are known. No model: a person can look the means up.
///
/// Cost:   a look-up per value; once an hour, asset and rule, a median. Memory: up to 5 KB for each asset and rule with
///         four weeks; at most kMaxPairs of them, those beyond have no usual.
/// Thread: none of its own; the engine's.
class UsualBook {
public:
    static constexpr std::size_t kMaxPairs = 10'000;
    static constexpr int kFewest = 2; ///< Weeks that must be known.
    static constexpr int kMostWeeks = 8;

    /// `timeZone`: IANA; one that is not known here is taken for UTC.
    explicit UsualBook(std::string timeZone)
        : m_zoneName(std::move(timeZone))
    {
    }

    /// What an earlier run knew.
    void restore(const UsualHour& hour);
    /// What is usual at that moment; nothing while too little is known. The value belongs to what is usual later.
    std::optional<double> add(core::AssetIndex asset, std::string_view assetId, RuleNumber number, const Rule& rule,
                              double value, core::Timestamp time);
    /// What a rule's pairs become when rules change while the program runs.
    struct Successor {
        RuleNumber number{};
        int weeks = kMostWeeks;
    };
    /// Rules have other numbers from now on; of those without a successor nothing is known any more.
    void renumber(const std::function<std::optional<Successor>(RuleNumber)>& now);
    /// The hours that ended since the last call.
    [[nodiscard]] std::vector<UsualHour> takeEnded() { return std::exchange(m_ended, {}); }
    /// UsualHour::hour of a moment.
    [[nodiscard]] std::int64_t hourOf(core::Timestamp time);
    [[nodiscard]] const std::string& zoneName() const { return m_zoneName; }

private:
    struct Known {
        std::int64_t hour = -1;
        double mean = 0.0;
    };
    struct Pair {
        std::int64_t hour = -1; ///< The hour that runs.
        double sum = 0.0;
        std::uint32_t count = 0;
        std::optional<double> usual; ///< At that hour.
        std::vector<Known> known;    ///< By hour of the week and week, round and round.
    };

    Pair* find(core::AssetIndex asset, std::string_view assetId, RuleNumber number, const Rule& rule);
    static void keep(Pair& pair, int weeks, std::int64_t hour, double mean);
    [[nodiscard]] static std::optional<double> usualAt(const Pair& pair, int weeks, std::int64_t hour);

    std::string m_zoneName;
    std::optional<LocalCalendar> m_calendar; ///< Made when first needed: it reads the system's time zones.
    std::unordered_map<std::uint64_t, Pair> m_pairs;
    std::unordered_map<std::string, std::vector<UsualHour>> m_waiting; ///< Of an earlier run, by asset and rule.
    std::vector<UsualHour> m_ended;
};

} // namespace vigie::alerts
