// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A feed that falls silent is one alert, and what falls silent of it stands under that.
#include "alerts/rulelinks.h"
#include "town.h"

#include <QtTest>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;
using Strings = std::vector<std::string>;

namespace {

std::string feedLost(const std::string& more = "")
{
    return ruleText("feed-lost", "kind = \"no_data\"\nfeed = \"city\"\nperiod = \"2m\"" + more);
}

std::string binSilent(const std::string& period = "5m")
{
    return ruleText("bin-silent", "kind = \"no_data\"\nperiod = \"" + period + "\"\npriority = \"critical\"");
}

RuleSet both(const std::string& more = "", const std::string& period = "5m")
{
    return rulesOf(feedLost(more) + binSilent(period));
}

const std::string kFeed = "urn:vigie:feed:city";
const ConditionId kLost = conditionIdOf(kFeed, "feed-lost");

void report(Town& town, const char* bin)
{
    town.number(bin, "Bin", "level", 0.5);
}

} // namespace

class TestLostFeeds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAlertForAllOfIt();
    void anotherFeedIsAnotherMatter();
    void whatWasSilentBeforeIsExplained();
    void itComesBack();
    void whatStaysSilentIsRaisedThen();
    void aWholeCityComesBackInParts();
    void oldNewsIsNewsOfTheFeed();
    void neverHeardIsNotLost();
    void acknowledgedShelvedAndRaisedAgain();
    void aRestartKeepsIt();
    void rulesThatChangeKeepWhatWasHeard();
    void aGapInLookingIsNoSilence();
    void anAssetThatCallsItselfAFeedChangesNothing();
    void aPlanCoversIt();
    void anUnknownFeedIsTold();
};

void TestLostFeeds::oneAlertForAllOfIt()
{
    Town town{both()};
    for (int i = 0; i < 60; ++i)
        report(town, ("bin-" + std::to_string(i)).c_str());
    const auto heard = town.clock.now();
    town.tick().pass(118s);
    QCOMPARE(town.state(), std::string("0 alerts"));
    town.pass(4s);
    const auto alert = town.only();
    QVERIFY(alert);
    QCOMPARE(alert->id, kLost);
    QCOMPARE(alert->assetId, kFeed);
    QCOMPARE(alert->feed, std::string("city"));
    QVERIFY(alert->since >= heard && alert->since <= heard + 1s);
    QVERIFY(!alert->asset);
    town.pass(10min);
    QCOMPARE(town.state(), std::string("active_unacked")); // still one
    const auto aside = town.engine->aside();
    QCOMPARE(aside->size(), std::size_t{60});
    for (const Alert& one : *aside) {
        QCOMPARE(one.suppressedBy, std::string("rule:feed-lost"));
        QCOMPARE(one.explainedBy->id, kLost);
    }
    for (const Transition& one : town.transitions) // none of them asked anybody, not even for a moment
        QVERIFY(one.condition.id == kLost || one.condition.place() != Place::List);
}

void TestLostFeeds::anotherFeedIsAnotherMatter()
{
    Town town{both()};
    report(town, "bin-1");
    report(town.byHarbour(), "bin-2");
    town.tick();
    for (int i = 0; i < 8; ++i) {
        town.pass(1min);
        report(town, "bin-1");
    }
    const auto alert = town.only();
    QVERIFY(alert);
    QCOMPARE(alert->assetId, std::string("bin-2")); // of the harbour, which no rule watches
    QVERIFY(!alert->explainedBy);
    town.pass(10min);
    QCOMPARE(town.engine->alerts()->size(), std::size_t{2});
    QVERIFY(!town.alert("bin-2", "bin-silent")->explainedBy);
    QCOMPARE(town.alert("bin-1", "bin-silent")->suppressedBy, std::string("rule:feed-lost"));
}

void TestLostFeeds::whatWasSilentBeforeIsExplained()
{
    Town town{both("", "1m")};
    report(town, "bin-1");
    town.tick().pass(90s);
    QCOMPARE(town.only()->assetId, std::string("bin-1"));
    town.pass(60s);
    QCOMPARE(town.only()->id, kLost);
    QCOMPARE(town.aside(), Strings{"bin-1/bin-silent suppressed"});
}

void TestLostFeeds::itComesBack()
{
    Town town{both("\noff_delay = \"3m\"")};
    report(town, "bin-1");
    report(town, "bin-2");
    town.tick().pass(10min);
    report(town, "bin-1");
    town.pass(1s);
    QCOMPARE(town.state(), std::string("pending_off_unacked")); // its off-delay runs, and bin-2 has time to come back
    QCOMPARE(town.aside(), Strings{"bin-2/bin-silent suppressed"});
    for (int i = 0; i < 4; ++i) {
        report(town, "bin-2");
        report(town, "bin-1");
        town.pass(1min);
    }
    QCOMPARE(town.state(), std::string("returned_unacked"));
    QVERIFY(town.acknowledge(kLost, 1));
    QCOMPARE(town.state(), std::string("0 alerts"));
    QVERIFY(town.kept().empty());
}

void TestLostFeeds::whatStaysSilentIsRaisedThen()
{
    Town town{both("\noff_delay = \"1m\"")};
    report(town, "bin-1");
    report(town, "bin-2");
    town.tick().pass(10min);
    QVERIFY(town.acknowledge(kLost, 1));
    for (int i = 0; i < 4; ++i) {
        report(town, "bin-1");
        town.pass(30s);
    }
    const auto alert = town.only();
    QVERIFY(alert);
    QCOMPARE(alert->assetId, std::string("bin-2"));
    QVERIFY(alert->place() == Place::List && !alert->acknowledged());
}

void TestLostFeeds::aWholeCityComesBackInParts()
{
    const std::size_t all = AlertEngine::kAtOnce + 100;
    Town town{both("\noff_delay = \"10s\"")};
    for (std::size_t i = 0; i < all; ++i)
        report(town, ("bin-" + std::to_string(i)).c_str());
    town.tick().pass(10min, 5s);
    QCOMPARE(town.engine->aside()->size(), all);
    report(town, "bin-0");
    town.pass(11s);
    const std::size_t first = town.engine->alerts()->size() - 1;
    QVERIFY2(first >= AlertEngine::kAtOnce - 100 && first < all - 1, qPrintable(QString::number(first)));
    town.tick();
    QCOMPARE(town.engine->alerts()->size(), all); // the feed's own, over and not acknowledged, and all but bin-0
    QVERIFY(town.engine->aside()->empty());
}

/// An instrument whose clock is an hour slow is silent; that its feed brings its messages is another thing.
void TestLostFeeds::oldNewsIsNewsOfTheFeed()
{
    Town town{both()};
    for (int i = 0; i < 10; ++i) {
        town.number("bin-1", "Bin", "level", i, "", town.clock.now() - 1h).tick();
        town.pass(1min);
    }
    QCOMPARE(town.only()->assetId, std::string("bin-1"));
}

void TestLostFeeds::neverHeardIsNotLost()
{
    Town town{both()};
    town.tick().pass(1h);
    QCOMPARE(town.state(), std::string("0 alerts"));
}

void TestLostFeeds::acknowledgedShelvedAndRaisedAgain()
{
    Town town{both()};
    report(town, "bin-1");
    town.tick().pass(10min);
    QVERIFY(town.acknowledge(kLost, 1));
    QCOMPARE(town.state(), std::string("active_acked"));
    QCOMPARE(town.aside(), Strings{"bin-1/bin-silent suppressed"});
    QVERIFY(town.act(kLost, AsideOrder{AsideInput::ShelveTimed, "known", town.clock.now() + 30min}, 2));
    QCOMPARE(town.state(), std::string("0 alerts")); // set aside, it explains all the same
    QCOMPARE(town.aside(), (Strings{"bin-1/bin-silent suppressed", kFeed + "/feed-lost shelved"}));
    town.pass(31min);
    QCOMPARE(town.only()->id, kLost); // and is raised again when its time is over
    QVERIFY(!town.only()->acknowledged());
}

void TestLostFeeds::aRestartKeepsIt()
{
    Town town{both()};
    report(town, "bin-1");
    town.tick().pass(10min);
    town.restart();
    town.tick();
    QCOMPARE(town.only()->id, kLost);
    QCOMPARE(town.only()->feed, std::string("city"));
    QCOMPARE(town.aside(), Strings{"bin-1/bin-silent suppressed"});
    town.pass(10min);
    QCOMPARE(town.only()->id, kLost);
    report(town, "bin-1");
    town.pass(2s);
    QCOMPARE(town.state(), std::string("returned_unacked"));
    QCOMPARE(town.aside(), Strings{});
}

void TestLostFeeds::rulesThatChangeKeepWhatWasHeard()
{
    Town town{both()};
    report(town, "bin-1");
    const auto heard = town.clock.now();
    town.tick().pass(90s);
    town.change(rulesOf(feedLost() + binSilent("1m")));
    town.pass(40s);
    const auto alert = town.only();
    QVERIFY(alert);
    QCOMPARE(alert->id, kLost);
    QVERIFY(alert->since <= heard + 1s);
    town.change(rulesOf(binSilent("1m"))); // nobody watches the feed any more
    town.tick();
    QCOMPARE(town.only()->assetId, std::string("bin-1"));
}

void TestLostFeeds::aGapInLookingIsNoSilence()
{
    Town town{both()};
    report(town, "bin-1");
    town.tick();
    town.clock.jump(town.clock.now() + 1h); // the computer slept
    town.tick();
    QCOMPARE(town.state(), std::string("0 alerts"));
    town.pass(119s);
    QCOMPARE(town.state(), std::string("0 alerts"));
    town.pass(3s);
    QCOMPARE(town.only()->id, kLost);
    town.clock.jump(town.clock.now() - 2h); // its clock is set
    report(town, "bin-1");
    town.tick().pass(1s);
    QVERIFY(!town.only()->active());
}

void TestLostFeeds::anAssetThatCallsItselfAFeedChangesNothing()
{
    Town town{both()};
    report(town, "bin-1");
    town.tick().pass(3min);
    QCOMPARE(town.only()->id, kLost);
    const std::size_t told = town.transitions.size();
    for (const char* model : {"Boat", "Feed"})
        town.byHarbour().number(kFeed, model, "level", 1.0).tick();
    QCOMPARE(town.only()->id, kLost);
    QVERIFY(town.only()->active() && !town.only()->asset);
    town.restart();
    town.byHarbour().number(kFeed, "Boat", "level", 1.0).tick();
    QVERIFY(town.only()->active() && !town.only()->asset);
    QCOMPARE(town.transitions.size(), told);
}

void TestLostFeeds::aPlanCoversIt()
{
    Plan plan;
    plan.id = "works";
    plan.from = *parseIso8601("2026-06-21T11:00:00Z");
    plan.to = *parseIso8601("2026-06-21T13:00:00Z");
    plan.rules = {"feed-lost"};
    plan.everywhere = true;
    Town town{both(), *parseIso8601("2026-06-21T12:00:00Z"), {std::make_shared<const Plan>(plan)}};
    report(town, "bin-1");
    town.tick().pass(3min);
    QCOMPARE(town.state(), std::string("0 alerts"));
    QCOMPARE(town.aside(), Strings{kFeed + "/feed-lost suppressed"});
}

void TestLostFeeds::anUnknownFeedIsTold()
{
    RuleSet set = both();
    QVERIFY(checkLinks(set).empty()); // whoever does not know the feeds says nothing of them
    const std::vector<std::string> feeds{"water", "waste"};
    const auto problems = checkLinks(set, feeds);
    QCOMPARE(problems.size(), std::size_t{1});
    QVERIFY(problems[0].where.ends_with(": feed-lost.feed"));
    QVERIFY(problems[0].english().find("no feed \"city\"") != std::string::npos);
    QCOMPARE(set.rules.size(), std::size_t{1}); // the others go on working
    const auto loaded =
        parseRules(ruleText("r", "kind = \"no_data\"\nfeed = \"city\"\nmodel = \"Bin\"\nperiod = \"2m\""), "t");
    QCOMPARE(loaded.problems.size(), std::size_t{1}); // it watches a feed or assets, not both
}

QTEST_APPLESS_MAIN(TestLostFeeds)
#include "tst_lostfeeds.moc"
