// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"
#include "report/month.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vigie::report {

/// What people did, and what the program wrote down by itself.
struct Doings {
    std::uint64_t people = 0;
    std::uint64_t program = 0;
    [[nodiscard]] std::uint64_t sum() const { return people + program; }
    bool operator==(const Doings&) const = default;
};

/// Alerts that people set aside for one reason.
struct AsideCounts {
    std::uint64_t shelved = 0;
    std::uint64_t suppressed = 0;
    std::uint64_t outOfService = 0;
    bool operator==(const AsideCounts&) const = default;
};

struct RuleCounts {
    std::uint64_t changed = 0;
    std::uint64_t switchedOff = 0;
    std::uint64_t restored = 0;
    bool operator==(const RuleCounts&) const = default;
};

/// A feed that was away in the month, as far as Vigie was running to notice.
struct FeedAbsences {
    std::uint64_t losses = 0; ///< That began in the month.
    core::Duration total{};   ///< In the month, of losses that began before it too.
    core::Duration longest{}; ///< In the month.
    bool isAwayAtEnd = false; ///< When the month ended.
    bool operator==(const FeedAbsences&) const = default;
};

/// All that is told of a month, exact; what of it is too small to be told is decided where it is written (coarse.h).
/// Everything follows from the published entries whose `at` lies in the month, and from the spans (feeds, running) that
/// reach into it.
struct MonthReport {
    Month month{};
    std::string zone;                            ///< Whose days and hours these are: "Europe/Paris".
    core::Timestamp from = core::kNoTime;        ///< The month's first moment.
    core::Timestamp to = core::kNoTime;          ///< The next one's.
    std::optional<std::uint64_t> first;          ///< The smallest `seq` of its entries; none where there is no entry.
    std::uint64_t last = 0;                      ///< The largest.
    std::optional<core::Timestamp> journalBegan; ///< Where that was in this month.

    Doings doings;
    std::vector<Doings> byDay;                   ///< One for each day of the month.
    std::array<Doings, 24> byHour{};             ///< By what the clocks showed.
    std::map<std::string, std::uint64_t> byRole; ///< Of people.
    std::map<std::string, Doings> byKind;

    std::vector<std::uint64_t> changesByDay; ///< Automatic changes of alerts that the digests of the day speak of.
    std::uint64_t changes = 0;               ///< Their sum.
    std::map<std::string, AsideCounts>
        byReason;                            ///< Reason as it stands in the entry; "" where it was typed or left out.
    std::map<std::string, RuleCounts> rules; ///< By the rule's name.
    std::map<std::string, FeedAbsences> feeds;     ///< By the feed's name.
    std::map<std::string, std::uint64_t> erasures; ///< By legal basis, as byReason.

    core::Duration running{};          ///< Between starts and stops.
    std::uint64_t brokenOff = 0;       ///< Starts that no stop came before: power cuts and the like.
    std::vector<std::string> versions; ///< Of the starts, each where it is not that of the start before.
    std::uint64_t clockNotKept = 0; ///< Entries written while no time service kept the clock right, or nobody knew.

    /// Of both, people and program.
    [[nodiscard]] std::uint64_t ofKind(const std::string& act) const
    {
        const auto at = byKind.find(act);
        return at == byKind.end() ? 0 : at->second.sum();
    }
};

} // namespace vigie::report
