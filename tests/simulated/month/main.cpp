// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Simulated days of the demonstration city, without a window and as fast as the processor can: the city's reports go through
// decoder, store and rules into an alert store, a crew acts on the list, and the store is left for `vigie alerts measures`.
//   simulated_month --into DIR [--days 30] [--assets 12000] [--seed 1] [--start 2026-05-31T22:00:00Z] [--rules DIR]
#include "alerts/alertstore.h"
#include "alerts/ruleloader.h"
#include "city/city.h"
#include "city/reporter.h"
#include "city/simulation.h"
#include "codecs/ngsilddecoder.h"
#include "core/assetstore.h"
#include "geo/webmercator.h"
#include "operators.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace {

using namespace vigie;
using namespace std::chrono_literals;

// At 40 city seconds a second, periods stretch fourfold (docs/demonstration-city.md): a pressure point reports once a minute.
constexpr double kSpeed = 40.0;
constexpr core::Duration kStep = 2s;

struct Options {
    std::string into;
    int days = 30;
    std::uint32_t assets = 12'000;
    std::uint64_t seed = 1;
    std::string start = "2026-05-31T22:00:00Z"; // Monday, 1 June, midnight in Valmer
    std::string rules = VIGIE_SOURCE_DIR "/resources/cities/valmer/rules";
};

/// Stands still until it is set, and says that the city's time is in a hurry.
class StepClock final : public core::Clock {
public:
    StepClock(core::Timestamp start, double speed)
        : m_now(start)
        , m_speed(speed)
    {
    }
    [[nodiscard]] core::Timestamp now() const override { return m_now; }
    [[nodiscard]] double speed() const override { return m_speed; }
    void set(core::Timestamp now) { m_now = now; }

private:
    core::Timestamp m_now;
    double m_speed;
};

/// The desk: what reports lead to.
class Desk final : public city::ReportSink, public core::StoreListener {
public:
    Desk(alerts::RuleSet rules, const core::Clock& clock, alerts::AlertStore& kept,
         month::Operators::AskForRounds askForRounds)
        : m_clock(clock)
        , m_kept(kept)
        , m_store(storeOf())
        , m_engine(std::move(rules), clock, {"valmer"}, alerts::AlertEngine::kMaxConditions, "Europe/Paris")
        , m_crew(clock, std::move(askForRounds))
    {
        m_engine.bind(m_store);
    }

    bool publish(const std::string& topic, std::string_view payload) override
    {
        if (topic == "valmer/clock")
            return true;
        core::Batch batch;
        batch.arrivedAt = m_clock.now();
        if (!m_decoder.decode(payload, batch))
            ++m_undecoded;
        m_store.apply(batch, *this);
        ++m_messages;
        return true;
    }
    [[nodiscard]] std::uint64_t connections() const override { return 1; }

    void onValue(core::AssetIndex asset, const core::AttributeValue& value) override
    {
        m_engine.onValue(m_store, asset, value);
    }
    void onAsset(core::AssetIndex asset, bool isNew) override { m_engine.onAsset(m_store, asset, isNew); }

    void step(bool isMinute)
    {
        m_engine.onTime(m_store, m_clock.now());
        if (isMinute)
            m_crew.look(m_store, m_engine);
        auto transitions = m_engine.takeTransitions();
        for (const auto& one : transitions) {
            if (one.placeBefore != alerts::Place::List && one.condition.place() == alerts::Place::List)
                ++m_raisedBy[one.condition.ruleId];
        }
        m_kept.put(std::move(transitions));
        m_kept.put(m_engine.takeUsual());
    }
    void tell(int day)
    {
        std::fprintf(stderr, "day %d: %llu messages, %llu raised, %zu on the list, %zu set aside\n", day,
                     static_cast<unsigned long long>(m_messages),
                     static_cast<unsigned long long>(m_engine.counters().raised), m_engine.alerts()->size(),
                     m_engine.aside()->size());
    }
    void summary()
    {
        for (const auto& [rule, count] : m_raisedBy)
            std::fprintf(stderr, "%6d  %s\n", count, rule.c_str());
        std::fprintf(
            stderr, "%llu not decoded; the crew took note %llu times, set aside %llu and asked for rounds for %zu\n",
            static_cast<unsigned long long>(m_undecoded), static_cast<unsigned long long>(m_crew.acknowledged()),
            static_cast<unsigned long long>(m_crew.setAside()), m_crew.asked());
    }

private:
    static core::AssetStore storeOf()
    {
        const geo::CityFrame frame{core::GeoPosition::fromDegrees(46.62, 2.31).value()};
        return core::AssetStore{[](std::string_view, core::FeedIndex) { return core::Domain::Other; },
                                [frame](core::GeoPosition place) {
                                    const geo::LocalPoint local = frame.toLocal(place);
                                    return core::AssetStore::Local{local.x, local.y};
                                }};
    }

    const core::Clock& m_clock;
    alerts::AlertStore& m_kept;
    codecs::NgsiLdDecoder m_decoder;
    core::AssetStore m_store;
    alerts::AlertEngine m_engine;
    month::Operators m_crew;
    std::map<std::string, int> m_raisedBy;
    std::uint64_t m_messages = 0;
    std::uint64_t m_undecoded = 0;
};

int giveUp(const core::Error& error)
{
    std::fprintf(stderr, "simulated_month: %s\n", error.english().c_str());
    return 1;
}

int simulate(const Options& options)
{
    const auto start = core::parseIso8601(options.start);
    if (!start) {
        std::fprintf(stderr, "simulated_month: --start wants a moment, as 2026-05-31T22:00:00Z\n");
        return 1;
    }
    auto rules = alerts::loadRules(options.rules);
    if (!rules.problems.empty())
        return giveUp(rules.problems.front());
    const auto path = std::filesystem::path{options.into} / "alerts.db";
    std::error_code error;
    if (std::filesystem::exists(path, error)) { // its days would count twice
        std::fprintf(stderr, "simulated_month: %s is there already. Name another folder.\n", path.c_str());
        return 1;
    }
    std::filesystem::create_directories(options.into, error);
    auto kept = alerts::AlertStore::open(path);
    if (!kept)
        return giveUp(kept.error());
    const auto city = city::buildCity({options.seed, options.assets});
    if (!city)
        return giveUp(city.error());

    StepClock cityClock{*start, kSpeed};
    StepClock wall{*start, 1.0};
    city::Simulation simulation{*city, {}, *start};
    Desk desk{std::move(rules.set), cityClock, **kept, [&](const std::string& container, core::Timestamp from) {
                  simulation.addRounds(city->find(container), from);
              }};
    city::Reporter reporter{simulation, cityClock, wall, desk};
    const core::Timestamp end = *start + std::chrono::days{options.days};
    for (core::Timestamp now = *start; now < end; now += kStep) {
        const core::Duration passed = now - *start;
        cityClock.set(now);
        wall.set(*start + core::Duration{static_cast<std::int64_t>(static_cast<double>(passed.count()) / kSpeed)});
        reporter.step();
        desk.step(passed % 1min == 0s);
        if (passed % 24h == 0s) {
            desk.tell(static_cast<int>(passed / 24h));
            if (!(*kept)->flush(1min))
                return giveUp((*kept)->problem().value_or(core::Error{}));
        }
    }
    desk.summary();
    return (*kept)->flush(1min) ? 0 : giveUp((*kept)->problem().value_or(core::Error{}));
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    CLI::App app{"Simulated days of the demonstration city, for the measures of its rules", "simulated_month"};
    app.add_option("--into", options.into, "folder for alerts.db")->required();
    app.add_option("--days", options.days, "days of the city")->check(CLI::Range(1, 92));
    app.add_option("--assets", options.assets, "as of vigie-city")->check(CLI::Range(1'000U, 1'000'000U));
    app.add_option("--seed", options.seed, "as of vigie-city");
    app.add_option("--start", options.start, "the city's time at the start");
    app.add_option("--rules", options.rules, "folder of rules");
    CLI11_PARSE(app, argc, argv);
    return simulate(options);
}
