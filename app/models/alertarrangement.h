// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "pipeline/snapshot.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace vigie::models {

/// A row of the list of alerts: an alert, or what gathers the low ones of a rule during a flood.
struct AlertRow {
    std::uint64_t key = 0;      ///< An alerts::ConditionId; of a gathering, a number that no condition has.
    std::uint64_t parent = 0;   ///< Key of the row it stands under; 0: under none.
    std::uint64_t revision = 0; ///< The alert's.
    std::size_t place = 0;      ///< In the list; of a gathering, that of its first.
    int depth = 0;
    int below = 0;    ///< Alerts under it, at any depth.
    int newBelow = 0; ///< Of them, those that nobody has acknowledged.
    int hidden = 0;   ///< That it explains and keeps off the list.
    core::Priority worstBelow = core::Priority::None;
    bool gathers = false;
    bool open = false;       ///< What is under it has rows of its own.
    bool namesCause = false; ///< What explains it does not stand above it.

    /// Everything that is to be seen of it.
    [[nodiscard]] bool looksAs(const AlertRow& other) const
    {
        AlertRow there = other;
        there.place = place;
        there.parent = parent;
        return *this == there;
    }
    bool operator==(const AlertRow&) const = default;
};

/// An alert or a gathering of the arrangement, with a row or without.
struct AlertNode {
    std::uint64_t key = 0;
    std::size_t place = 0;
    std::int32_t parent = -1; ///< A number of `nodes`.
    bool gathers = false;
};

/// What there is to arrange.
struct AlertOrder {
    using Places = boost::unordered_flat_map<std::uint64_t, std::size_t>; ///< Of a list, by condition.

    const pipeline::AlertList& list;
    const Places& places;
    const std::unordered_set<std::uint64_t>& open;        ///< Keys of what is not folded.
    const std::unordered_map<std::uint64_t, int>& hidden; ///< By the condition that explains them.
    std::function<bool(const alerts::Alert&)> accepts;    ///< Empty: all.
    const std::vector<AlertRow>* held = nullptr;          ///< Rows that keep their places.
    bool groups = true;                                   ///< Else in order of the ends of their setting aside.
    bool gathersLow = false;
};

struct ArrangedAlerts {
    std::vector<AlertRow> rows;
    std::vector<AlertNode> nodes; ///< Of each alert that is let through one, and of each gathering.
    int matching = 0;             ///< Alerts that are let through.
};

/// When what is set aside is back; what is suppressed has no end of its own.
[[nodiscard]] core::Timestamp asideEnd(const alerts::Alert& alert);
/// Worst first, then newest; one order in every run.
[[nodiscard]] bool standsBefore(const alerts::Alert& left, const alerts::Alert& right);

/// Puts alerts in the order of the screen: each under what explains it, where that is let through too; a group where its
/// worst alert belongs, newest first among equals. With `gathersLow`, groups of low priority are gathered by rule where
/// there are two or more of it. Each alert that is let through is one node exactly.
///
/// Held, a row that is there stays under what it is under and keeps its order among its neighbours; only what has no row yet
/// goes where it belongs.
/// Thread: none of its own. Cost: n log n; 3,000 alerts take about a millisecond.
[[nodiscard]] ArrangedAlerts arrange(const AlertOrder& order);

} // namespace vigie::models
