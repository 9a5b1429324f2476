// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertengine.h"
#include "alerts/ruleloader.h"
#include "core/assetstore.h"
#include "core/clock.h"

#include <QtLogging>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <memory>
#include <numbers>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A small town with a store, an engine and a clock that stands still until it is told: what the tests of alerts play
/// on. It can be shut down and started again: then only what the transitions told to keep is left.
class Town final : public vigie::core::StoreListener {
public:
    using Timestamp = vigie::core::Timestamp;
    using Duration = vigie::core::Duration;

    explicit Town(vigie::alerts::RuleSet rules, Timestamp start = *vigie::core::parseIso8601("2026-06-21T12:00:00Z"),
                  vigie::alerts::Plans plans = {})
        : clock(start)
        , m_rules(std::move(rules))
        , m_plans(std::move(plans))
    {
        open();
    }

    /// The program ends here and starts again, with these rules or the same.
    void restart(std::optional<vigie::alerts::RuleSet> rules = std::nullopt)
    {
        collect();
        if (rules)
            m_rules = *std::move(rules);
        open();
        collect();
    }

    /// Other rules come into force while the program runs.
    Town& change(vigie::alerts::RuleSet rules)
    {
        m_rules = std::move(rules);
        engine = engine->withRules(m_rules, *store);
        collect();
        return *this;
    }

    /// The next start has other plans.
    void setPlans(vigie::alerts::Plans plans) { m_plans = std::move(plans); }

    Town& number(std::string_view asset, std::string_view model, std::string_view attribute, double value,
                 std::string_view unit = "", std::optional<Timestamp> time = std::nullopt)
    {
        vigie::core::Observation one;
        one.number = value;
        return send(asset, model, attribute, one, {}, unit, time);
    }
    Town& word(std::string_view asset, std::string_view model, std::string_view attribute, std::string_view value,
               std::optional<Timestamp> time = std::nullopt)
    {
        vigie::core::Observation one;
        one.kind = vigie::core::ValueKind::Text;
        return send(asset, model, attribute, one, value, "", time);
    }
    Town& flag(std::string_view asset, std::string_view model, std::string_view attribute, bool value)
    {
        vigie::core::Observation one;
        one.kind = vigie::core::ValueKind::Boolean;
        one.number = value ? 1.0 : 0.0;
        return send(asset, model, attribute, one, {}, "", std::nullopt);
    }
    /// The next message says that its asset is there: metres east and north of the town's middle.
    Town& at(double east, double north)
    {
        constexpr double kMetresADegree = 111'195.0;
        const double latitude = kLatitude + north / kMetresADegree;
        m_position = vigie::core::GeoPosition::fromDegrees(
            latitude, kLongitude + east / (kMetresADegree * std::cos(kLatitude * std::numbers::pi / 180.0)));
        return *this;
    }
    /// The next message comes by the feed "harbour", and not by "city".
    Town& byHarbour()
    {
        m_feed = vigie::core::FeedIndex{1};
        return *this;
    }
    Town& withQuality(vigie::core::Quality quality)
    {
        m_quality = quality;
        return *this;
    }

    /// Lets time pass, with a tick each `step`.
    Town& pass(Duration length, Duration step = std::chrono::seconds{1})
    {
        const Timestamp end = clock.now() + length;
        while (clock.now() < end) {
            clock.jump(std::min(clock.now() + step, end));
            tick();
        }
        return *this;
    }
    Town& tick()
    {
        engine->onTime(*store, clock.now());
        collect();
        return *this;
    }

    /// The only alert there is; nothing where there is none or several.
    [[nodiscard]] std::optional<vigie::alerts::Alert> only() const
    {
        const auto list = engine->alerts();
        return list->size() == 1 ? std::optional{list->front()} : std::nullopt;
    }
    /// On the list or off it.
    [[nodiscard]] std::optional<vigie::alerts::Alert> alert(std::string_view asset, std::string_view rule) const
    {
        for (const auto& list : {engine->alerts(), engine->aside()}) {
            const auto found =
                std::ranges::find(*list, vigie::alerts::conditionIdOf(asset, rule), &vigie::alerts::Alert::id);
            if (found != list->end())
                return *found;
        }
        return std::nullopt;
    }
    /// Active ones of a rule on the list.
    [[nodiscard]] std::size_t countActive(std::string_view rule) const
    {
        const auto list = engine->alerts();
        return static_cast<std::size_t>(std::ranges::count_if(
            *list, [&](const vigie::alerts::Alert& one) { return one.rule->id == rule && one.active(); }));
    }
    [[nodiscard]] std::string state()
    {
        const auto alert = only();
        return alert ? std::string{toWord(alert->state)} : std::to_string(engine->alerts()->size()) + " alerts";
    }
    vigie::core::Expected<vigie::alerts::Alert> acknowledge(vigie::alerts::ConditionId id, std::uint64_t journalIndex)
    {
        return act(id, vigie::alerts::Acknowledge{}, journalIndex);
    }
    vigie::core::Expected<vigie::alerts::Alert> act(vigie::alerts::ConditionId id,
                                                    const vigie::alerts::PersonAct& act, std::uint64_t journalIndex)
    {
        auto done = engine->act(id, act, person(journalIndex));
        collect();
        return done;
    }
    vigie::core::Expected<void> takeOutOfService(std::string_view asset, const std::vector<std::string>& rules,
                                                 const vigie::alerts::AsideOrder& order, std::uint64_t journalIndex)
    {
        auto done = engine->takeOutOfService(*store, asset, rules, order, person(journalIndex));
        collect();
        return done;
    }
    /// Who is at the desk.
    [[nodiscard]] vigie::alerts::Person person(std::uint64_t journalIndex) const
    {
        return {.actor = "p-7", .desk = "desk-1", .at = clock.now(), .journalIndex = journalIndex};
    }
    /// What is off the list on purpose: "bin-1/full shelved", sorted.
    [[nodiscard]] std::vector<std::string> aside() const
    {
        std::vector<std::string> out;
        for (const auto& one : *engine->aside())
            out.push_back(one.assetId + "/" + one.rule->id + " " + std::string{toWord(one.place())});
        std::sort(out.begin(), out.end());
        return out;
    }
    [[nodiscard]] vigie::core::Priority worst(std::string_view asset)
    {
        tick();
        return store->row(*store->find(asset)).worst;
    }

    /// What an AlertStore would hold.
    [[nodiscard]] std::vector<vigie::alerts::PersistedCondition> kept() const
    {
        std::vector<vigie::alerts::PersistedCondition> out;
        for (const auto& [id, condition] : m_kept)
            out.push_back(condition);
        return out;
    }

    void onValue(vigie::core::AssetIndex asset, const vigie::core::AttributeValue& value) override
    {
        engine->onValue(*store, asset, value);
    }
    void onAsset(vigie::core::AssetIndex asset, bool isNew) override { engine->onAsset(*store, asset, isNew); }

    vigie::core::SteeredClock clock;
    std::unique_ptr<vigie::core::AssetStore> store;
    std::unique_ptr<vigie::alerts::AlertEngine> engine;
    std::vector<vigie::alerts::Transition> transitions; ///< All there ever were.

    std::vector<vigie::alerts::UsualHour> usual; ///< All hours that ended.

private:
    static constexpr double kLatitude = 43.5;
    static constexpr double kLongitude = 7.1;
    static constexpr double kMercatorDegree = 6'378'137.0 * std::numbers::pi / 180.0;
    static double mercator(double latitude)
    {
        return std::asinh(std::tan(latitude * std::numbers::pi / 180.0)) * 6'378'137.0;
    }

    void open()
    {
        using namespace vigie;
        store = std::make_unique<core::AssetStore>(
            [](std::string_view, core::FeedIndex) { return core::Domain::Other; },
            [](core::GeoPosition place) {
                const auto x = (place.longitude() - kLongitude) * kMercatorDegree;
                const auto y = mercator(kLatitude) - mercator(place.latitude());
                return core::AssetStore::Local{static_cast<float>(x), static_cast<float>(y)};
            });
        engine = std::make_unique<alerts::AlertEngine>(m_rules, clock, std::vector<std::string>{"city", "harbour"},
                                                       alerts::AlertEngine::kMaxConditions, "Europe/Paris");
        engine->setPlans(m_plans);
        engine->restore(kept());
        engine->restoreUsual(usual);
        engine->bind(*store);
    }

    Town& send(std::string_view asset, std::string_view model, std::string_view attribute,
               vigie::core::Observation one, std::string_view text, std::string_view unit,
               std::optional<Timestamp> time)
    {
        vigie::core::Batch batch;
        batch.arrivedAt = clock.now();
        batch.feed = std::exchange(m_feed, {});
        vigie::core::AssetUpdate update;
        update.id = batch.addText(asset);
        update.model = batch.addText(model);
        update.observationCount = 1;
        update.position = std::exchange(m_position, std::nullopt);
        one.attribute = batch.addText(attribute);
        one.text = batch.addText(text);
        one.unit = batch.addText(unit);
        one.sourceTime = time.value_or(clock.now());
        one.quality = std::exchange(m_quality, vigie::core::Quality::Measured);
        batch.observations.push_back(one);
        batch.assets.push_back(update);
        store->apply(batch, *this);
        collect();
        return *this;
    }

    void collect()
    {
        std::ranges::move(engine->takeUsual(), std::back_inserter(usual));
        for (auto& one : engine->takeTransitions()) {
            if (one.condition.isOver())
                m_kept.erase(one.condition.id);
            else
                m_kept.insert_or_assign(one.condition.id, one.condition);
            transitions.push_back(std::move(one));
        }
    }

    vigie::alerts::RuleSet m_rules;
    vigie::alerts::Plans m_plans;
    vigie::core::Quality m_quality = vigie::core::Quality::Measured;
    std::optional<vigie::core::GeoPosition> m_position;
    vigie::core::FeedIndex m_feed{};
    std::map<vigie::alerts::ConditionId, vigie::alerts::PersistedCondition> m_kept;
};

/// A rule in TOML from its keys, with everything a rule must have; what `keys` sets is left to it.
inline std::string ruleText(const std::string& id, const std::string& keys)
{
    const auto add = [&keys](const char* key, const char* value) {
        const bool given = keys.rfind(std::string{key} + " ", 0) == 0 ||
                           keys.find("\n" + std::string{key} + " ") != std::string::npos;
        return given ? std::string{} : std::string{key} + " = " + value + "\n";
    };
    return "[[rule]]\nid = \"" + id + "\"\n" + keys + "\n" + add("domain", "\"waste\"") +
           (keys.find("\nfeed ") == std::string::npos ? add("model", "\"Bin\"") : std::string{}) +
           add("priority", "\"high\"") + add("title", R"({ fr = "Titre", en = "Title" })") +
           add("residents", R"({ fr = "Rien", en = "Nothing" })") +
           add("procedure", R"({ id = "P-1", fr = "Aller voir", en = "Go and look" })") + add("author", "\"tests\"") +
           add("date", "2026-03-02");
}

inline vigie::alerts::RuleSet rulesOf(const std::string& toml)
{
    auto loaded = vigie::alerts::parseRules(toml, "test.toml");
    for (const auto& problem : loaded.problems)
        qFatal("%s", problem.english().c_str());
    return loaded.set;
}
