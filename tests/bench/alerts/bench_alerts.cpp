// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_alerts [--only PATTERN]: the alert engine alone. Prints [{"name", "value", "unit", "better"}, ...].
#include "alerts/alertengine.h"
#include "alerts/ruleloader.h"
#include "bench/rows.h"
#include "core/assetstore.h"
#include "core/clock.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

using namespace vigie;
using Steady = std::chrono::steady_clock;

using bench::median;
using bench::Row;

namespace {

constexpr std::uint32_t kAssets = 100'000;
constexpr int kRuns = 5;

/// 200 rules on 50 models: of each four, two thresholds on two attributes, one state, one silence.
alerts::RuleSet rules()
{
    std::string toml = "author = \"bench\"\ndate = 2026-01-01\n";
    const auto begin = [&toml](const std::string& id, int model) {
        toml += "[[rule]]\nid = \"" + id + "\"\ndomain = \"other\"\nmodel = \"Model" + std::to_string(model) +
                "\"\npriority = \"low\"\ntitle = {fr = \"T\", en = \"T\"}\nresidents = {fr = \"R\", en = \"R\"}\n"
                "procedure = {id = \"P\", fr = \"P\", en = \"P\"}\n";
    };
    for (int model = 0; model < 50; ++model) {
        const std::string number = std::to_string(model);
        begin("level" + number, model);
        toml += "kind = \"threshold\"\nattribute = \"level\"\nunit = \"C62\"\nabove = 0.9\ndeadband = 0.05\non_delay "
                "= \"30s\"\n";
        begin("heat" + number, model);
        toml += "kind = \"threshold\"\nattribute = \"heat\"\nunit = \"CEL\"\nabove = 60\n";
        begin("status" + number, model);
        toml += "kind = \"state\"\nattribute = \"status\"\none_of = [\"failed\", \"lost\"]\n";
        begin("silent" + number, model);
        toml += "kind = \"no_data\"\nperiod = \"15m\"\n";
    }
    return alerts::parseRules(toml, "bench").set;
}

/// What a store took in, kept to be played to engines.
struct Played {
    core::AssetIndex asset{};
    core::AttributeValue value;
    bool ends = false; ///< The last of its message.
};

class Tape final : public core::StoreListener {
public:
    explicit Tape(std::vector<Played>& out)
        : m_out(out)
    {
    }
    void onValue(core::AssetIndex asset, const core::AttributeValue& value) override
    {
        m_out.push_back({asset, value, false});
    }
    void onAsset(core::AssetIndex, bool) override
    {
        if (!m_out.empty())
            m_out.back().ends = true;
    }

private:
    std::vector<Played>& m_out;
};

std::unique_ptr<core::AssetStore> makeStore()
{
    return std::make_unique<core::AssetStore>([](std::string_view, core::FeedIndex) { return core::Domain::Other; },
                                              [](core::GeoPosition) { return core::AssetStore::Local{0.0F, 0.0F}; });
}

/// One message of six attributes from each asset, in random order. One in `oneIn` is abnormal in one of them.
core::Batch round(std::mt19937& random, core::Timestamp at, unsigned oneIn)
{
    std::vector<std::uint32_t> order(kAssets);
    for (std::uint32_t i = 0; i < kAssets; ++i)
        order[i] = i;
    std::shuffle(order.begin(), order.end(), random);
    core::Batch batch;
    batch.arrivedAt = at;
    for (const std::uint32_t asset : order) {
        const unsigned bad = random() % oneIn == 0 ? 1 + static_cast<unsigned>(random() % 3) : 0;
        core::AssetUpdate update;
        update.id = batch.addText("urn:ngsi-ld:Thing:bench:T" + std::to_string(asset));
        update.model = batch.addText("Model" + std::to_string(asset % 50));
        update.firstObservation = static_cast<std::uint32_t>(batch.observations.size());
        update.observationCount = 6;
        const auto add = [&](const char* name, double number, const char* text) {
            core::Observation one;
            one.attribute = batch.addText(name);
            one.number = number;
            one.kind = text == nullptr ? core::ValueKind::Number : core::ValueKind::Text;
            one.text = batch.addText(text == nullptr ? "" : text);
            batch.observations.push_back(one);
        };
        add("level", bad == 1 ? 0.95 : 0.4, nullptr);
        add("heat", bad == 2 ? 75.0 : 20.0, nullptr);
        add("status", 0.0, bad == 3 ? "failed" : "ok");
        add("battery", 0.7, nullptr);
        add("signal", -70.0, nullptr);
        add("name", 0.0, "Rue de la Préfecture");
        batch.assets.push_back(update);
    }
    return batch;
}

double secondsSince(Steady::time_point start)
{
    return std::chrono::duration<double>(Steady::now() - start).count();
}

/// A city of assets with an engine that has met them.
struct City {
    explicit City(alerts::RuleSet set = rules())
        : clock(*core::parseIso8601("2026-06-21T12:00:00Z"))
        , store(makeStore())
        , engine(std::move(set), clock, {"bench"})
    {
        engine.bind(*store);
    }
    core::SteeredClock clock;
    std::unique_ptr<core::AssetStore> store;
    alerts::AlertEngine engine;
};

void evaluation(std::vector<Row>& rows)
{
    City city;
    std::mt19937 random{1};
    std::vector<Played> first;
    Tape firstTape{first};
    city.store->apply(round(random, city.clock.now(), 1'000'000), firstTape);
    std::vector<double> rates;
    std::vector<double> quiet;
    std::vector<Played> tape;
    for (int run = 0; run <= kRuns; ++run) {
        city.clock.jump(city.clock.now() + std::chrono::seconds{5});
        tape.clear();
        Tape recorder{tape};
        city.store->apply(round(random, city.clock.now(), 200), recorder);
        const auto start = Steady::now();
        std::size_t count = 0;
        for (const Played& one : tape) {
            city.engine.onValue(*city.store, one.asset, one.value);
            if (one.ends)
                city.engine.onAsset(*city.store, one.asset, false);
            // 10,000 observations a second, ten ticks a second.
            if (++count % 1000 == 0)
                city.engine.onTime(*city.store, city.clock.now());
        }
        static_cast<void>(city.engine.alerts());
        static_cast<void>(city.engine.takeTransitions());
        if (run > 0) // the first run meets the assets
            rates.push_back(static_cast<double>(tape.size()) / secondsSince(start));
        const auto battery = *city.store->attributes().find("battery");
        std::erase_if(tape, [&](const Played& one) { return one.value.attribute != battery; });
        const auto quietStart = Steady::now();
        for (const Played& one : tape)
            city.engine.onValue(*city.store, one.asset, one.value);
        quiet.push_back(secondsSince(quietStart) / static_cast<double>(tape.size()) * 1e9);
    }
    rows.push_back({"alerts.eval.observations_per_s", median(rates), "1/s", "higher"});
    rows.push_back({"alerts.eval.unwatched_ns", median(quiet), "ns", "lower"});
}

void flood(std::vector<Row>& rows)
{
    City city;
    std::mt19937 random{2};
    std::vector<Played> tape;
    Tape recorder{tape};
    city.store->apply(round(random, city.clock.now(), 1), recorder); // every asset has a trouble
    std::vector<Played> burst;
    for (const Played& one : tape) {
        const auto& name = city.store->attributes().name(one.value.attribute);
        if (burst.size() < 10'000 && name == "heat" && one.value.number > 60.0)
            burst.push_back(one);
    }
    const auto start = Steady::now();
    for (const Played& one : burst) {
        city.engine.onValue(*city.store, one.asset, one.value);
        city.engine.onAsset(*city.store, one.asset, false);
    }
    rows.push_back({"alerts.flood_10k.engine_ms", secondsSince(start) * 1e3, "ms", "lower"});
    if (city.engine.alerts()->size() != burst.size() || burst.size() != 10'000)
        std::fprintf(stderr, "bench_alerts: expected 10,000 alerts, have %zu\n", city.engine.alerts()->size());
}

void listOf3000(std::vector<Row>& rows)
{
    City city;
    std::mt19937 random{3};
    std::vector<Played> tape;
    Tape recorder{tape};
    city.store->apply(round(random, city.clock.now(), 1), recorder);
    std::size_t raised = 0;
    for (const Played& one : tape) {
        if (raised >= 3'000)
            break;
        city.engine.onValue(*city.store, one.asset, one.value);
        raised = city.engine.counters().raised;
    }
    std::vector<double> times;
    for (int run = 0; run < 50; ++run) {
        // One alert has news: the list is made anew.
        for (const Played& one : tape) {
            if (one.value.kind == core::ValueKind::Number && one.value.number > 60.0) {
                city.engine.onValue(*city.store, one.asset, one.value);
                break;
            }
        }
        const auto start = Steady::now();
        const auto list = city.engine.alerts();
        times.push_back(secondsSince(start) * 1e3);
    }
    rows.push_back({"alerts.list_3000.rebuild_ms", median(times), "ms", "lower"});
}

/// One message of each asset.
void hear(City& city, unsigned seed, unsigned oneIn = 1'000'000)
{
    std::mt19937 random{seed};
    std::vector<Played> tape;
    Tape recorder{tape};
    city.store->apply(round(random, city.clock.now(), oneIn), recorder);
    for (const Played& one : tape) {
        city.engine.onValue(*city.store, one.asset, one.value);
        if (one.ends)
            city.engine.onAsset(*city.store, one.asset, false);
    }
}

/// A tick each second: the longest is what the screen would feel. In seconds.
double longestTick(City& city, int seconds)
{
    double longest = 0.0;
    for (int second = 0; second < seconds; ++second) {
        city.clock.jump(city.clock.now() + std::chrono::seconds{1});
        const auto start = Steady::now();
        city.engine.onTime(*city.store, city.clock.now());
        longest = std::max(longest, secondsSince(start));
        static_cast<void>(city.engine.takeTransitions()); // as the pipeline does, for the store
    }
    return longest;
}

void ticks(std::vector<Row>& rows)
{
    City city;
    hear(city, 4);
    // Nobody is due for minutes: what a tick costs with 100,000 assets waiting.
    const int count = 6'000;
    const auto start = Steady::now();
    for (int i = 0; i < count; ++i) {
        city.clock.jump(city.clock.now() + std::chrono::milliseconds{100});
        city.engine.onTime(*city.store, city.clock.now());
    }
    rows.push_back({"alerts.tick_100k.us", secondsSince(start) / count * 1e6, "us", "lower"});
}

/// A hundred thousand under one alert, and back.
void lostFeed(std::vector<Row>& rows)
{
    alerts::RuleSet set = rules();
    const auto feed = alerts::parseRules(
        "[[rule]]\nid = \"lost\"\nkind = \"no_data\"\nfeed = \"bench\"\nperiod = \"5m\"\noff_delay = \"1m\"\ndomain "
        "= "
        "\"other\"\npriority = \"high\"\ntitle = {fr = \"T\", en = \"T\"}\nresidents = {fr = \"R\", en = "
        "\"R\"}\nprocedure = {id = \"P\", fr = \"P\", en = \"P\"}\nauthor = \"bench\"\ndate = 2026-01-01\n",
        "bench");
    set.rules.push_back(feed.set.rules.front());
    City city{std::move(set)};
    hear(city, 6);
    double longest = longestTick(city, 930);
    if (city.engine.aside()->size() != kAssets)
        std::fprintf(stderr, "bench_alerts: expected %u under one alert, have %zu\n", kAssets,
                     city.engine.aside()->size());
    rows.push_back({"alerts.lost_feed_100k.longest_tick_ms", longest * 1e3, "ms", "lower"});
    // All but one asset stay silent: when the off-delay is over, all of them ask.
    city.engine.onAsset(*city.store, core::AssetIndex{0}, false);
    longest = longestTick(city, 90);
    if (city.engine.alerts()->size() < kAssets)
        std::fprintf(stderr, "bench_alerts: expected %u alerts, have %zu\n", kAssets, city.engine.alerts()->size());
    rows.push_back({"alerts.lost_feed_100k.return_ms", longest * 1e3, "ms", "lower"});
    // All are heard again: each message ends an alert.
    const auto start = Steady::now();
    hear(city, 8);
    rows.push_back(
        {"alerts.lost_feed_100k.observations_per_s", 6.0 * kAssets / secondsSince(start), "1/s", "higher"});
}

/// Another rule comes into force in a living city of which one asset in a hundred has an alert.
void ruleChange(std::vector<Row>& rows)
{
    City city;
    hear(city, 7, 100);
    city.engine.onTime(*city.store, city.clock.now());
    std::vector<double> times;
    alerts::AlertEngine* engine = &city.engine;
    std::unique_ptr<alerts::AlertEngine> last;
    for (int run = 0; run < kRuns; ++run) {
        alerts::RuleSet set = rules();
        auto changed = std::make_shared<alerts::Rule>(*set.rules[1]);
        std::get<alerts::ThresholdTest>(changed->test).limit = 61.0 + run;
        changed->version = alerts::versionOf(*changed);
        set.rules[1] = std::move(changed);
        const auto start = Steady::now();
        auto next = engine->withRules(std::move(set), *city.store);
        times.push_back(secondsSince(start) * 1e3);
        static_cast<void>(next->takeTransitions());
        last = std::move(next);
        engine = last.get();
    }
    rows.push_back({"alerts.rule_change_100k.ms", median(times), "ms", "lower"});
}

void silence(std::vector<Row>& rows)
{
    City city;
    hear(city, 5);
    const double longest = longestTick(city, 930); // until all of them are silent
    if (city.engine.counters().raised != kAssets)
        std::fprintf(stderr, "bench_alerts: expected %u alerts, raised %zu\n", kAssets,
                     static_cast<std::size_t>(city.engine.counters().raised));
    rows.push_back({"alerts.silent_100k.longest_tick_ms", longest * 1e3, "ms", "lower"});
}

struct Bench {
    std::string_view names; ///< Of its rows.
    void (*run)(std::vector<Row>&);
};

} // namespace

int main(int argc, char** argv)
{
    const std::string only = bench::onlyOf(argc, argv);
    std::vector<Row> rows;
    for (const Bench& one :
         {Bench{"alerts.eval.observations_per_s alerts.eval.unwatched_ns", evaluation},
          Bench{"alerts.flood_10k.engine_ms", flood}, Bench{"alerts.list_3000.rebuild_ms", listOf3000},
          Bench{"alerts.tick_100k.us", ticks}, Bench{"alerts.silent_100k.longest_tick_ms", silence},
          Bench{"alerts.lost_feed_100k.longest_tick_ms alerts.lost_feed_100k.return_ms "
                "alerts.lost_feed_100k.observations_per_s",
                lostFeed},
          Bench{"alerts.rule_change_100k.ms", ruleChange}}) {
        if (bench::wanted(only, one.names))
            one.run(rows);
    }
    std::erase_if(rows, [&](const Row& row) { return !bench::wanted(only, row.name); });
    bench::print(rows);
    return 0;
}
