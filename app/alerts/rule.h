// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "core/geoposition.h"
#include "core/timestamp.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vigie::alerts {

/// A text for people in the languages a rule is written in; both are always there.
struct Words {
    std::string fr;
    std::string en;

    /// English for every language but French.
    [[nodiscard]] const std::string& in(std::string_view language) const { return language == "fr" ? fr : en; }
    bool operator==(const Words&) const = default;
};

/// A number on the wrong side of a limit.
struct ThresholdTest {
    enum class Side : std::uint8_t { Above, Below };
    Side side = Side::Above;
    double limit = 0.0;    ///< In the rule's unit. The limit itself is still normal.
    double deadband = 0.0; ///< How far back beyond the limit a value must come to be normal again; same unit, >= 0.
    bool operator==(const ThresholdTest&) const = default;
};

/// A word, or a yes or no, that means trouble.
struct StateTest {
    std::vector<std::string> words; ///< Any of these, letter for letter; empty where `flag` says it.
    std::optional<bool> flag;
    bool operator==(const StateTest&) const = default;
};

/// Nothing heard for too long: of an asset, or of a whole feed.
struct NoDataTest {
    core::Duration period{}; ///< The longest silence that is still normal.
    /// Its id in the profile: then nothing was heard of any asset of the feed, and the condition is the feed's; empty: each
    /// asset of the rule's model has its own.
    std::string feed{};
    bool operator==(const NoDataTest&) const = default;
};

/// A number that changes by too much in too short a time.
struct RateTest {
    enum class Way : std::uint8_t { Rises, Falls };
    Way way = Way::Rises;
    double amount = 0.0;     ///< In the rule's unit, > 0; just as much is still normal.
    core::Duration within{}; ///< Looked back on.
    double deadband = 0.0;   ///< By how much less the change must be to be normal again; same unit, >= 0.
    bool operator==(const RateTest&) const = default;
};

/// A number that is far from what it usually is at this hour of the week.
struct DeviationTest {
    ThresholdTest::Side side = ThresholdTest::Side::Above;
    double amount = 0.0;   ///< In the rule's unit, > 0: so far from the usual is still normal.
    double deadband = 0.0; ///< By how much nearer it must be to be normal again; same unit, >= 0.
    int weeks = 4;         ///< Usual is the median of the means of this hour in so many weeks before, 2 to 8.
    bool operator==(const DeviationTest&) const = default;
};

/// Several alerts together: three lamps of one cabinet, five points of low pressure within 300 m. Which rules' alerts
/// count stands in Rule::explains.
struct CountTest {
    int atLeast = 2;     ///< So many at once are abnormal.
    std::string groupBy; ///< Attribute of *their* assets whose text names the asset of this rule; empty: by `radius`.
    double radius = 0.0; ///< Metres around the first of them.
    bool operator==(const CountTest&) const = default;
};

/// Alerts of different kinds at one place and time: a burst main, the pressure around it, the street above it. Which
/// rules' alerts belong to it stands in Rule::explains.
struct CorrelationTest {
    std::vector<std::string> startsWith; ///< Ids of the rules any of which it begins with, at whose asset it stands.
    int atLeast = 1;                     ///< So many different ones of the other rules besides are abnormal.
    double radius = 0.0;                 ///< Metres around the first.
    core::Duration within{};             ///< They became abnormal at most so long before or after the first.
    bool operator==(const CorrelationTest&) const = default;
};

/// Something is where it should not be, or not where it should.
struct GeofenceTest {
    bool inside = false; ///< Abnormal inside the area; else outside.
    std::vector<core::GeoPosition>
        area;       ///< 3 or more; the last is joined to the first. Nowhere across the 180th meridian.
    Words areaName; ///< "Depot".

    [[nodiscard]] bool contains(core::GeoPosition place) const;
    bool operator==(const GeofenceTest&) const = default;
};

/// Another system says that something is abnormal: an entity of the Smart Data Models Alert or Anomaly. Its words are
/// kept, its severity is the priority.
struct ReportedTest {
    std::string severity;     ///< Attribute; its text is informational, low, medium, high or critical.
    std::string words;        ///< Attribute with what it says.
    std::string begins;       ///< Attribute with the moment it begins; where it has none: when it was last heard of.
    std::string ends;         ///< Attribute with the moment it is over.
    core::Duration longest{}; ///< Over so long after it began, where nothing says when.
    bool operator==(const ReportedTest&) const = default;
};

/// What a value is compared with, where that is no fixed limit: an earlier one, or the usual one.
struct Reference {
    double number = 0.0;                  ///< In the rule's unit.
    core::Timestamp time = core::kNoTime; ///< By the source; kNoTime: there is none.
    bool operator==(const Reference&) const = default;
};

/// One alternative a kind of rule: a new kind is a new alternative, and the compiler names every place that must know
/// it.
using RuleTest = std::variant<ThresholdTest, StateTest, NoDataTest, RateTest, DeviationTest, CountTest,
                              CorrelationTest, GeofenceTest, ReportedTest>;

/// The word of a test's kind in rule files: `threshold`, `state`, `no_data`, `rate`, `deviation`, `count`,
/// `correlation`, `geofence`, `reported`.
[[nodiscard]] std::string_view kindWord(const RuleTest& test);
/// It judges alerts, not values: `count`, `correlation`. What it counts, it explains.
[[nodiscard]] bool countsAlerts(const RuleTest& test);

/// What a rule that watches a feed has as its model.
inline constexpr std::string_view kFeedModel = "Feed";

/// What to do, from the city's book of procedures.
struct RuleProcedure {
    std::string id; ///< "WAT-07".
    Words text;
    bool operator==(const RuleProcedure&) const = default;
};

/// Which other alerts this one explains: a cabinet without power those of its lamps.
struct RuleExplains {
    std::vector<std::string> rules; ///< Ids. Of a rule that counts alerts: those it counts.
    std::string by;          ///< Attribute of their assets whose text names the asset of this rule; empty: the same.
    bool suppresses = false; ///< While this one is active, they are off the list.
    bool operator==(const RuleExplains&) const = default;
};

/// What the city wants to be told of, declared in its profile; docs/alerts.md explains every key. No code, no hidden
/// model. Immutable once loaded, shared by the alerts it makes.
struct Rule {
    std::string id; ///< "waste.container-full"; unique in the city.
    core::Domain domain = core::Domain::Other;
    std::string model; ///< Of the assets it watches: "WasteContainer"; kFeedModel where it watches a feed.
    std::string
        attribute;    ///< "fillingLevel". May be empty for no data: then anything heard of the asset counts. Empty
                      ///< for kinds that judge no value.
    std::string unit; ///< UN/CEFACT common code of the limit; empty for other kinds.
    RuleTest test;
    core::Duration onDelay{};  ///< Abnormal for so long before it is announced.
    core::Duration offDelay{}; ///< Normal for so long before it is over.
    core::Duration reAlarm{};  ///< Acknowledged for so long and still active, it is raised again; zero: never.
    core::Duration longestShelving = std::chrono::hours{1}; ///< No longer at once.
    bool latching = false; ///< Stays active after the return to normal until a person acknowledges that.
    core::Priority priority = core::Priority::Low;
    RuleExplains explains;
    Words title;     ///< "Container nearly full".
    Words label;     ///< The attribute in words, for the sentence that says why: "Filling".
    Words residents; ///< What it means for people who live there.
    RuleProcedure procedure;
    std::string author;
    std::string date; ///< Of its last change, "2026-03-02".
    /// SHA-256 of its meaning in hex: another value, another rule. Comments and layout do not count.
    std::string version;
    std::string source; ///< "waste.toml:12".
    /// The titles of the rules in `explains`, by place there, for the sentence of a rule that counts alerts. They are
    /// those rules' own and no part of this one's version.
    std::vector<Words> explainedTitles{};

    bool operator==(const Rule&) const = default;
};

/// It says when a feed is lost, and explains what falls silent of it.
[[nodiscard]] bool watchesFeed(const Rule& rule);

/// The hash for Rule::version, over every field but `version`, `source` and `explainedTitles`.
[[nodiscard]] std::string versionOf(const Rule& rule);

/// The rules of a city, in the order of their files. Ids are unique.
struct RuleSet {
    std::vector<std::shared_ptr<const Rule>> rules;

    /// nullptr where there is none of this id.
    [[nodiscard]] std::shared_ptr<const Rule> find(std::string_view id) const;
    /// The ids of those that watch assets of this model.
    [[nodiscard]] std::vector<std::string> watching(std::string_view model) const;
};

} // namespace vigie::alerts
