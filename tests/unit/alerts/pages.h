// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertmeasures.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

/// A page of an alert history, written by hand: times count from 2026-06-01T00:00Z.
class Pages {
public:
    using Cause = vigie::alerts::Cause;
    using State = vigie::alerts::ConditionState;
    using Place = vigie::alerts::Place;
    using Duration = vigie::core::Duration;
    using Timestamp = vigie::core::Timestamp;

    static Timestamp start() { return *vigie::core::parseIso8601("2026-06-01T00:00:00Z"); }

    /// The asset's condition of this rule comes up, asks for an answer, and stays.
    Pages& raise(Duration at, const std::string& asset, const std::string& rule = "full",
                 vigie::core::Priority priority = vigie::core::Priority::Low)
    {
        return line(at, asset, rule, State::Normal, State::ActiveUnacked, Cause::Value, priority);
    }
    Pages& acknowledge(Duration at, const std::string& asset, const std::string& rule = "full")
    {
        line(at, asset, rule, State::ActiveUnacked, State::ActiveAcked, Cause::Acknowledged);
        return byPerson();
    }
    /// It is over; acknowledged or not.
    Pages& end(Duration at, const std::string& asset, const std::string& rule = "full",
               State before = State::ActiveUnacked)
    {
        const State after = before == State::ActiveAcked ? State::Normal : State::ReturnedUnacked;
        return line(at, asset, rule, before, after, Cause::Value);
    }
    /// Up and at once over, and answered: nothing is left of it.
    Pages& blink(Duration at, const std::string& asset, const std::string& rule = "full",
                 vigie::core::Priority priority = vigie::core::Priority::Low)
    {
        using namespace std::chrono_literals;
        raise(at, asset, rule, priority).acknowledge(at + 1ms, asset, rule);
        return end(at + 2ms, asset, rule, State::ActiveAcked);
    }
    Pages& line(Duration at, const std::string& asset, const std::string& rule, State before, State after,
                Cause cause, vigie::core::Priority priority = vigie::core::Priority::Low)
    {
        vigie::alerts::HistoryEntry one;
        one.number = lines.size() + 1;
        one.at = start() + at;
        one.condition = vigie::alerts::conditionIdOf(asset, rule);
        one.assetId = asset;
        one.ruleId = rule;
        one.priority = priority;
        one.before = before;
        one.after = after;
        one.cause = cause;
        one.placeBefore = vigie::alerts::isListed(before) ? Place::List : Place::Nowhere;
        one.place = vigie::alerts::isListed(after) ? Place::List : Place::Nowhere;
        lines.push_back(std::move(one));
        return *this;
    }
    /// The last line: from one place to another.
    Pages& places(Place before, Place after)
    {
        lines.back().placeBefore = before;
        lines.back().place = after;
        return *this;
    }
    /// The last line: a person did it, and the journal says so.
    Pages& byPerson()
    {
        lines.back().actor = "op-7";
        lines.back().journalIndex = lines.size();
        return *this;
    }

    [[nodiscard]] vigie::alerts::AlertMeasures measured(Duration from, Duration to,
                                                        const std::string& zone = "UTC") const
    {
        vigie::alerts::MeasureCounter counter{{.from = start() + from, .to = start() + to, .zone = zone}};
        for (const vigie::alerts::HistoryEntry& one : lines)
            counter.add(one);
        return counter.measures();
    }

    std::vector<vigie::alerts::HistoryEntry> lines;
};
