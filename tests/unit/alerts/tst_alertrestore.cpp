// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "town.h"

#include <QtTest>

#include <algorithm>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

const std::string kFull =
    "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = 0.9\ndeadband = 0.1";
const std::string kSilent = "kind = \"no_data\"\nperiod = \"5m\"";

RuleSet full(const std::string& more = "")
{
    return rulesOf(ruleText("full", kFull + more));
}

} // namespace

class TestAlertRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void restoreKeepsEverything();
    void restoreWithoutRule();
    void restoreWithChangedRule();
    void restoreForAnAssetOfAnotherModel();
    void manyAtOnce_data();
    void manyAtOnce();
    void limitIsCounted();
};

void TestAlertRestore::restoreKeepsEverything()
{
    Town town{rulesOf(
        ruleText("full", kFull) + ruleText("silent", kSilent) +
        ruleText("slow", "kind = \"threshold\"\nattribute = \"t\"\nunit = \"CEL\"\nabove = 60\non_delay = \"2m\""))};
    town.number("bin-1", "Bin", "fillingLevel", 0.95).number("bin-2", "Bin", "fillingLevel", 0.95);
    QVERIFY(town.acknowledge(conditionIdOf("bin-1", "full"), 1).has_value());
    town.number("bin-3", "Bin", "fillingLevel", 0.95).number("bin-3", "Bin", "fillingLevel", 0.5);
    town.pass(5min + 5s);
    town.number("bin-4", "Bin", "t", 70.0); // its delay runs while the program restarts
    QCOMPARE(town.engine->alerts()->size(), 6U);
    const auto before = *town.engine->alerts();
    town.restart();
    const auto after = *town.engine->alerts();
    QCOMPARE(after.size(), before.size());
    for (const Alert& old : before) {
        const auto found =
            std::find_if(after.begin(), after.end(), [&](const Alert& one) { return one.id == old.id; });
        QVERIFY(found != after.end());
        QVERIFY(!found->asset.has_value()); // not seen yet, and shown all the same
        QCOMPARE(found->assetId, old.assetId);
        QCOMPARE(found->state, old.state);
        QCOMPARE(found->since, old.since);
        QCOMPARE(found->raisedAt, old.raisedAt);
        QCOMPARE(found->lastChange, old.lastChange);
        QCOMPARE(found->ackBy, old.ackBy);
        QCOMPARE(found->ackAt, old.ackAt);
        QVERIFY(found->raisedWith == old.raisedWith);
        QCOMPARE(found->feed, "city");
    }
    // The assets appear, one with the same old message, one with news.
    town.number("other", "Bin", "fillingLevel", 0.1);
    town.number("bin-1", "Bin", "fillingLevel", 0.95);
    town.number("bin-2", "Bin", "fillingLevel", 0.5);
    QCOMPARE(town.worst("bin-1"), Priority::High);
    QCOMPARE(town.worst("other"), Priority::None);
    const auto list = *town.engine->alerts();
    QCOMPARE(list.size(), 6U);
    const auto stateOf = [&](const char* asset, const char* rule) {
        for (const Alert& one : list) {
            if (one.id == conditionIdOf(asset, rule))
                return one.state;
        }
        return ConditionState::Normal;
    };
    QCOMPARE(stateOf("bin-1", "full"), ConditionState::ActiveAcked);
    QCOMPARE(stateOf("bin-2", "full"), ConditionState::ReturnedUnacked);
    QCOMPARE(stateOf("bin-3", "full"), ConditionState::ReturnedUnacked);
    QCOMPARE(stateOf("bin-1", "silent"), ConditionState::ReturnedUnacked);
    QCOMPARE(stateOf("bin-3", "silent"), ConditionState::ActiveUnacked);
    QCOMPARE(stateOf("bin-4", "slow"), ConditionState::Normal);
    town.pass(2min);
    QCOMPARE(town.engine->alerts()->size(), 7U); // bin-4's delay is over
    QCOMPARE(town.engine->counters().raised, 1U);
}

void TestAlertRestore::restoreWithoutRule()
{
    Town town{rulesOf(ruleText("full", kFull) + ruleText("hot", kFull))};
    town.number("bin-1", "Bin", "fillingLevel", 0.95);
    QCOMPARE(town.engine->alerts()->size(), 2U);
    town.restart(full());
    QCOMPARE(town.engine->alerts()->size(), 1U);
    QCOMPARE(town.only()->rule->id, "full");
    const Transition& closed = town.transitions.back();
    QCOMPARE(closed.cause, Cause::RuleGone);
    QCOMPARE(closed.before, ConditionState::ActiveUnacked);
    QCOMPARE(closed.after(), ConditionState::Normal);
    QCOMPARE(closed.condition.ruleId, "hot");
    QVERIFY(closed.visible() && !closed.byPerson());
    QCOMPARE(town.kept().size(), 1U);
}

void TestAlertRestore::restoreWithChangedRule()
{
    Town town{full()};
    town.number("bin-1", "Bin", "fillingLevel", 0.95);
    town.restart(full("\nlabel = { fr = \"Remplissage\", en = \"Filling\" }"));
    QCOMPARE(town.state(), "active_unacked"); // other words, same limit
    const std::string higher = "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = 0.97";
    town.restart(rulesOf(ruleText("full", higher)));
    QCOMPARE(town.state(), "returned_unacked");
    QCOMPARE(town.transitions.back().cause, Cause::RuleChanged);
}

void TestAlertRestore::restoreForAnAssetOfAnotherModel()
{
    Town town{full()};
    town.number("bin-1", "Bin", "fillingLevel", 0.95);
    town.restart();
    town.number("bin-1", "Bench", "fillingLevel", 0.95);
    QCOMPARE(town.state(), "0 alerts");
    QCOMPARE(town.transitions.back().cause, Cause::AssetChanged);
    QCOMPARE(town.worst("bin-1"), Priority::None);
}

void TestAlertRestore::manyAtOnce_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("3,000 active at once") << 3'000;
    QTest::newRow("10,000 in a burst") << 10'000;
}

void TestAlertRestore::manyAtOnce()
{
    QFETCH(int, count);
    Town town{rulesOf(ruleText("full", kFull + "\npriority = \"critical\""))};
    for (int i = 0; i < count; ++i)
        town.number("bin-" + std::to_string(i), "Bin", "fillingLevel", 0.95);
    town.tick();
    const auto list = town.engine->alerts();
    QCOMPARE(list->size(), static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        QCOMPARE((*list)[static_cast<std::size_t>(i)].assetId,
                 "bin-" + std::to_string(i)); // in order of their coming
        QCOMPARE(town.store->row(static_cast<AssetIndex>(i)).worst, Priority::Critical);
    }
    QCOMPARE(town.transitions.size(), static_cast<std::size_t>(count));
    for (int i = 0; i < count; i += 2)
        QVERIFY(town.acknowledge((*list)[static_cast<std::size_t>(i)].id, static_cast<std::uint64_t>(i)).has_value());
    for (int i = 0; i < count; ++i)
        town.number("bin-" + std::to_string(i), "Bin", "fillingLevel", 0.1);
    QCOMPARE(town.engine->alerts()->size(), static_cast<std::size_t>(count / 2));
    QCOMPARE(town.engine->counters().refused, 0U);
    town.restart();
    QCOMPARE(town.engine->alerts()->size(), static_cast<std::size_t>(count / 2));
}

void TestAlertRestore::limitIsCounted()
{
    const SteeredClock clock{*parseIso8601("2026-06-21T12:00:00Z")};
    AssetStore store{[](std::string_view, FeedIndex) { return Domain::Other; },
                     [](GeoPosition) { return AssetStore::Local{0.0F, 0.0F}; }};
    AlertEngine engine{full(), clock, {}, 2};
    engine.bind(store);
    Town feeder{full()};
    for (int i = 0; i < 3; ++i)
        feeder.number("bin-" + std::to_string(i), "Bin", "fillingLevel", 0.95);
    for (std::uint32_t i = 0; i < 3; ++i) {
        const auto asset = static_cast<AssetIndex>(i);
        engine.onValue(*feeder.store, asset,
                       *feeder.store->value(asset, *feeder.store->attributes().find("fillingLevel")));
    }
    QCOMPARE(engine.alerts()->size(), 2U);
    QCOMPARE(engine.counters().refused, 1U);
}

QTEST_APPLESS_MAIN(TestAlertRestore)
#include "tst_alertrestore.moc"
