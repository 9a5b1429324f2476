// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "core/domain.h"
#include "core/geoposition.h"
#include "core/timestamp.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::alerts {

/// Days of the week on which a plan is in force for a part of the day, by the clocks of a place.
struct WeeklyHours {
    std::vector<std::chrono::weekday> days; ///< On which it begins; not empty.
    std::chrono::minutes from{};            ///< Since midnight by the clock, below 24 h.
    std::chrono::minutes to{};              ///< Not later than `from`: on the next day.
    bool operator==(const WeeklyHours&) const = default;
};

/// Works or an event that the city knows of beforehand: what it suppresses by design while it lasts. Declared in the
/// city's profile; docs/alerts.md explains every key.
struct Plan {
    enum class Kind : std::uint8_t { Works, Event };

    std::string id; ///< Unique in the city: "tram-1-nights".
    Kind kind = Kind::Works;
    Words title;
    core::Timestamp from = core::kNoTime;
    core::Timestamp to = core::kNoTime;  ///< Not in it. No plan is without an end.
    std::optional<WeeklyHours> weekly;   ///< Then only in these hours between `from` and `to`.
    std::string timeZone;                ///< IANA; of `weekly`.
    std::vector<std::string> rules;      ///< Ids of the rules whose alerts it suppresses.
    std::vector<core::Domain> domains;   ///< And all rules of these.
    std::vector<std::string> assets;     ///< Of these assets,
    std::vector<core::GeoPosition> area; ///< and of those that stand in here (3 corners or more);
    bool everywhere = false;             ///< or of all.
    bool critical = false;               ///< Also critical alerts.
    std::string author;
    std::string date;
    std::string source; ///< "works.toml:12".

    [[nodiscard]] bool concerns(const Rule& rule) const;
    /// `place`: where the asset stands, as far as it is known.
    [[nodiscard]] bool covers(std::string_view asset, std::optional<core::GeoPosition> place) const;
    bool operator==(const Plan&) const = default;
};

using Plans = std::vector<std::shared_ptr<const Plan>>;

/// Whether a plan is in force at a moment, and until when that is so.
struct PlanState {
    bool isInForce = false;
    core::Timestamp until = core::kNoTime; ///< kNoTime: for good.
};
[[nodiscard]] PlanState stateOf(const Plan& plan, core::Timestamp at);

} // namespace vigie::alerts
