// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "core/clock.h"
#include "core/rowtable.h"
#include "models/texts.h"
#include "pipeline/snapshot.h"

#include <memory>
#include <string>
#include <string_view>

namespace vigie::test {

inline core::Timestamp at(std::string_view iso)
{
    return core::parseIso8601(iso).value();
}

/// A clock that stands still until it is told another time.
class StillClock final : public core::Clock {
public:
    explicit StillClock(std::string_view iso)
        : time(at(iso))
    {
    }
    [[nodiscard]] core::Timestamp now() const override { return time; }
    [[nodiscard]] double speed() const override { return 1.0; }

    core::Timestamp time;
};

inline std::shared_ptr<const alerts::Rule> makeRule(std::string id = "waste.full",
                                                    core::Domain domain = core::Domain::Waste)
{
    alerts::Rule rule;
    rule.id = std::move(id);
    rule.domain = domain;
    rule.model = "WasteContainer";
    rule.attribute = "fillingLevel";
    rule.unit = "P1";
    rule.test = alerts::ThresholdTest{alerts::ThresholdTest::Side::Above, 90.0, 5.0};
    rule.title = {"Conteneur presque plein", "Container nearly full"};
    rule.label = {"Remplissage", "Filling"};
    rule.residents = {"Des sacs à côté du conteneur.", "Bags beside the container."};
    rule.procedure = {"WAS-02", {"Appeler la collecte.", "Call the collection."}};
    rule.author = "Waste department";
    rule.date = "2026-03-02";
    rule.source = "waste.toml:12";
    return std::make_shared<alerts::Rule>(std::move(rule));
}

inline alerts::Alert makeAlert(std::uint64_t id, core::Priority priority, std::string_view raisedAt)
{
    alerts::Alert alert;
    alert.id = alerts::ConditionId{id};
    alert.revision = 1;
    alert.assetId = "urn:ngsi-ld:WasteContainer:valmer:W" + std::to_string(id);
    alert.rule = makeRule();
    alert.priority = priority;
    alert.state = alerts::ConditionState::ActiveUnacked;
    alert.since = alert.raisedAt = alert.lastChange = at(raisedAt);
    alert.raisedWith = {core::ValueKind::Number, core::Quality::Measured, 91.0, {}, "P1", alert.since};
    alert.latest = {
        core::ValueKind::Number, core::Quality::Measured, 93.0, {}, "P1", alert.since + std::chrono::minutes{2}};
    alert.feed = "waste";
    return alert;
}

inline void explain(alerts::Alert& alert, const alerts::Alert& cause)
{
    alert.explainedBy = alerts::Explainer{cause.id, cause.assetId, cause.rule};
}

inline pipeline::Snapshot makeSnapshot(pipeline::AlertList alerts, std::string_view now)
{
    pipeline::Snapshot snapshot;
    snapshot.at = at(now);
    snapshot.ids = std::make_shared<core::AssetIds>();
    snapshot.models = std::make_shared<const std::vector<std::string>>();
    snapshot.alerts = std::make_shared<const pipeline::AlertList>(std::move(alerts));
    return snapshot;
}

} // namespace vigie::test
