// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules that change while the program runs.
#include "town.h"

#include <QtTest>

#include <random>

using namespace vigie;
using namespace vigie::alerts;
using namespace std::chrono_literals;

namespace {

std::string above(double limit, const std::string& more = {})
{
    return "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = " + std::to_string(limit) +
           (more.empty() ? "" : "\n" + more);
}

std::string fallsBy(double amount, const char* within)
{
    return "kind = \"rate\"\nattribute = \"level\"\nunit = \"MTR\"\nfalls_by = " + std::to_string(amount) +
           "\nwithin = \"" + within + "\"";
}

const std::string kSilent = "kind = \"no_data\"\nperiod = \"10m\"";

} // namespace

class TestRuleChange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatStaysStaysToTheLetter();
    void ofARuleThatIsGone();
    void aWiderLimitEndsWhatIsNormalByIt();
    void aTighterLimitRaisesAtOnce();
    void aNewRuleJudgesWhatIsThere();
    void delaysGoOn();
    void setAsideStays();
    void silenceGoesOn();
    void lookingBackGoesOn();
    void usualGoesOn();
    void whatIsAnnouncedBegins();
    void gatheringsStay();
    void nothingIsToldTwice();
    void manyChangesLoseNothing();
};

void TestRuleChange::whatStaysStaysToTheLetter()
{
    const std::string kept = ruleText("full", above(0.8));
    Town town{rulesOf(kept + ruleText("other", above(5)))};
    town.number("bin-1", "Bin", "fillingLevel", 0.9).number("bin-2", "Bin", "fillingLevel", 0.95).pass(1s);
    QVERIFY(town.engine->act(town.alert("bin-1", "full")->id, Acknowledge{}, town.person(7)));
    town.tick();
    const auto before = *town.engine->alerts();
    const auto counters = town.engine->counters();
    const auto told = town.transitions.size();
    town.change(rulesOf(ruleText("third", above(7)) + kept)); // another number in the set
    const auto after = *town.engine->alerts();
    QCOMPARE(after.size(), 2U);
    for (std::size_t i = 0; i < after.size(); ++i) {
        QCOMPARE(after[i].id, before[i].id);
        QVERIFY(after[i].state == before[i].state);
        QVERIFY(after[i].since == before[i].since);
        QVERIFY(after[i].raisedAt == before[i].raisedAt);
        QCOMPARE(after[i].ackBy, before[i].ackBy);
        QCOMPARE(after[i].asset, before[i].asset);
        QCOMPARE(after[i].feed, before[i].feed);
        QVERIFY(after[i].raisedWith == before[i].raisedWith);
        QVERIFY(after[i].revision > before[i].revision); // so that screens look again
    }
    QCOMPARE(town.transitions.size(), told);
    QCOMPARE(town.engine->counters().raised, counters.raised);
    QCOMPARE(town.worst("bin-2"), core::Priority::High);
    town.number("bin-1", "Bin", "fillingLevel", 0.1).pass(1s);
    QVERIFY(!town.alert("bin-1", "full"));
}

void TestRuleChange::ofARuleThatIsGone()
{
    Town town{rulesOf(ruleText("full", above(0.8)))};
    town.number("bin-1", "Bin", "fillingLevel", 0.9).pass(1s);
    QCOMPARE(town.worst("bin-1"), core::Priority::High);
    town.change({});
    QVERIFY(town.engine->alerts()->empty());
    QCOMPARE(town.worst("bin-1"), core::Priority::None);
    QCOMPARE(town.transitions.back().cause, Cause::RuleGone);
    QVERIFY(town.kept().empty());
}

void TestRuleChange::aWiderLimitEndsWhatIsNormalByIt()
{
    Town town{rulesOf(ruleText("full", above(0.8)))};
    town.number("bin-1", "Bin", "fillingLevel", 0.85).number("bin-2", "Bin", "fillingLevel", 0.95).pass(1s);
    town.change(rulesOf(ruleText("full", above(0.9))));
    QVERIFY(town.alert("bin-1", "full")); // to be taken note of: it came and went
    QVERIFY(!town.alert("bin-1", "full")->active());
    QCOMPARE(town.transitions.back().cause, Cause::RuleChanged);
    QVERIFY(town.alert("bin-2", "full")->active());
    QCOMPARE(std::get<ThresholdTest>(town.alert("bin-2", "full")->rule->test).limit, 0.9);
}

void TestRuleChange::aTighterLimitRaisesAtOnce()
{
    Town town{rulesOf(ruleText("full", above(0.8)))};
    town.number("bin-1", "Bin", "fillingLevel", 0.7).pass(1min);
    QVERIFY(town.engine->alerts()->empty());
    const auto heard = town.clock.now() - 1min;
    town.change(rulesOf(ruleText("full", above(0.6) + "\npriority = \"critical\""))).tick();
    QVERIFY(town.only());
    QVERIFY(town.only()->since == heard); // when it was measured
    QCOMPARE(town.worst("bin-1"), core::Priority::Critical);
}

void TestRuleChange::aNewRuleJudgesWhatIsThere()
{
    Town town{{}};
    town.word("bin-1", "Bin", "state", "burning").number("bin-2", "Bin", "fillingLevel", 0.9);
    town.at(5'000, 0).number("truck-1", "Truck", "speed", 10).number("box-1", "Box", "fillingLevel", 0.9).pass(15min);
    town.change(rulesOf(
        ruleText("fire", "kind = \"state\"\nattribute = \"state\"\nequals = \"burning\"") +
        ruleText("full", above(0.8, "on_delay = \"10m\"")) + ruleText("silent", kSilent) +
        ruleText("away", "model = \"Truck\"\nkind = \"geofence\"\nalert_when = \"outside\"\narea = [7.0, 43.4, 7.11, "
                         "43.4, 7.11, 43.6, 7.0, 43.6]\narea_name = { fr = \"Ville\", en = \"Town\" }")));
    town.tick();
    QVERIFY(town.alert("bin-1", "fire"));
    QVERIFY(town.alert("bin-2", "full")); // its delay was over long ago
    QVERIFY(!town.alert("box-1", "full"));
    QVERIFY(town.alert("truck-1", "away"));
    town.pass(1min); // those that are silent already are looked at soon
    QVERIFY(town.alert("bin-1", "silent"));
    QVERIFY(town.alert("bin-2", "silent"));
}

void TestRuleChange::delaysGoOn()
{
    const std::string slow = ruleText("full", above(0.8, "on_delay = \"10m\"\noff_delay = \"10m\""));
    Town town{rulesOf(slow)};
    town.number("bin-1", "Bin", "fillingLevel", 0.9).pass(9min, 5s);
    town.change(rulesOf(slow + ruleText("other", above(5)))).pass(50s, 5s);
    QVERIFY(town.engine->alerts()->empty());
    town.pass(15s, 5s);
    QVERIFY(town.only());
}

void TestRuleChange::setAsideStays()
{
    const std::string rule = ruleText("full", above(0.8));
    Town town{rulesOf(rule)};
    town.number("bin-1", "Bin", "fillingLevel", 0.9).number("bin-2", "Bin", "fillingLevel", 0.9).pass(1s);
    const AsideOrder order{AsideInput::ShelveTimed, "planned-works", town.clock.now() + 30min};
    QVERIFY(town.engine->act(town.alert("bin-1", "full")->id, order, town.person(1)));
    town.tick().change(rulesOf(rule + ruleText("other", above(5)))).tick();
    QCOMPARE(town.aside(), std::vector<std::string>{"bin-1/full shelved"});
    town.pass(31min, 5s);
    QVERIFY(town.aside().empty());
    QVERIFY(town.alert("bin-1", "full")->active());
}

void TestRuleChange::silenceGoesOn()
{
    const std::string rule = ruleText("silent", kSilent);
    Town town{rulesOf(rule)};
    town.number("bin-1", "Bin", "fillingLevel", 0.1).pass(9min, 5s);
    town.change(rulesOf(rule + ruleText("full", above(5)))).pass(30s, 5s);
    QVERIFY(town.engine->alerts()->empty());
    town.pass(1min, 5s);
    QVERIFY(town.only()); // the nine minutes before count
    town.change(rulesOf(rule)).tick();
    QVERIFY(town.only() && town.only()->active());
    town.number("bin-1", "Bin", "fillingLevel", 0.1).tick();
    QVERIFY(!town.only() || !town.only()->active());
}

void TestRuleChange::lookingBackGoesOn()
{
    Town town{rulesOf(ruleText("leak", fallsBy(0.5, "10m")))};
    town.number("tank-1", "Bin", "level", 3.0, "MTR").pass(2min, 5s);
    // Another amount, the same window: what it remembers still counts.
    town.change(rulesOf(ruleText("other", above(5)) + ruleText("leak", fallsBy(0.4, "10m"))));
    town.number("tank-1", "Bin", "level", 2.55, "MTR").pass(1s);
    QVERIFY(town.only());
    // Another window: it begins anew, and stays as it is until it knows.
    town.change(rulesOf(ruleText("leak", fallsBy(0.4, "5m")))).tick();
    QVERIFY(town.only());
}

void TestRuleChange::usualGoesOn()
{
    const auto rule = [](int weeks, double amount) {
        return ruleText("odd", "kind = \"deviation\"\nattribute = \"flow\"\nunit = \"MQH\"\nabove_usual_by = " +
                                   std::to_string(amount) + "\nweeks = " + std::to_string(weeks));
    };
    Town town{rulesOf(rule(4, 50))};
    for (int week = 0; week < 3; ++week)
        town.number("m-1", "Bin", "flow", 10, "MQH").pass(7 * 24h, 1h);
    town.change(rulesOf(ruleText("other", above(5)) + rule(2, 20)));
    town.number("m-1", "Bin", "flow", 40, "MQH").pass(1s);
    QVERIFY(town.only());
    QCOMPARE(town.only()->reference.number, 10.0);
}

void TestRuleChange::whatIsAnnouncedBegins()
{
    const std::string rule = ruleText("told", "kind = \"reported\"\nmodel = \"Alert\"");
    Town town{rulesOf(rule)};
    town.word("a-1", "Alert", "validFrom", core::toIso8601(town.clock.now() + 10min));
    town.word("a-1", "Alert", "description", "Road closed").pass(1min, 5s);
    town.change(rulesOf(rule + ruleText("full", above(5)))).pass(1min, 5s);
    QVERIFY(town.engine->alerts()->empty());
    town.pass(9min, 5s);
    QVERIFY(town.only());
}

void TestRuleChange::gatheringsStay()
{
    const std::string rules = ruleText("full", above(0.8)) +
                              ruleText("few", "kind = \"count\"\nof = [\"full\"]\nat_least = 3\nradius = 200");
    Town town{rulesOf(rules)};
    // The first to come has the highest row.
    for (const char* bin : {"bin-1", "bin-2", "bin-3"})
        town.at(10, 10).number(bin, "Bin", "fillingLevel", 0.1);
    for (const char* bin : {"bin-3", "bin-1", "bin-2"})
        town.number(bin, "Bin", "fillingLevel", 0.9).pass(1min, 5s);
    const auto before = town.alert("bin-3", "few");
    QVERIFY(before);
    const auto told = town.transitions.size();
    town.change(rulesOf(ruleText("other", above(5)) + rules)).tick();
    QCOMPARE(town.countActive("few"), 1U);
    const auto after = town.alert("bin-3", "few");
    QVERIFY(after && after->members != nullptr);
    QCOMPARE(after->members->size(), 3U);
    QCOMPARE(town.alert("bin-1", "full")->explainedBy->id, after->id);
    QCOMPARE(town.transitions.size(), told);
    town.number("bin-1", "Bin", "fillingLevel", 0.1).pass(1s);
    QVERIFY(!town.alert("bin-3", "few")->active());
}

void TestRuleChange::nothingIsToldTwice()
{
    Town town{rulesOf(ruleText("full", above(0.8)))};
    town.number("bin-1", "Bin", "fillingLevel", 0.9).pass(1s);
    const Person who = town.person(9);
    QVERIFY(town.engine->act(town.alert("bin-1", "full")->id, Acknowledge{}, who));
    // What was not taken yet goes on to the next engine, and an act that comes twice changes nothing there either.
    const auto told = town.transitions.size();
    town.change(rulesOf(ruleText("full", above(0.8)) + ruleText("b", above(5))));
    QCOMPARE(town.transitions.size(), told + 1);
    QVERIFY(town.engine->act(town.alert("bin-1", "full")->id, Acknowledge{}, who));
    town.tick();
    QCOMPARE(town.transitions.size(), told + 1);
}

/// Whatever the rules become and come back to: what is abnormal by them is on the list.
void TestRuleChange::manyChangesLoseNothing()
{
    std::mt19937 random{7};
    const auto limits = [&random] {
        std::string out;
        for (const char* id : {"a", "b", "c"}) {
            if (random() % 4 != 0)
                out += ruleText(id, above(0.1 * static_cast<double>(random() % 10)));
        }
        return out;
    };
    std::string rules = ruleText("a", above(0.5));
    Town town{rulesOf(rules)};
    std::map<std::string, double> values;
    for (int i = 0; i < 400; ++i) {
        const std::string bin = "bin-" + std::to_string(random() % 20);
        values[bin] = 0.05 + 0.1 * static_cast<double>(random() % 10);
        town.number(bin, "Bin", "fillingLevel", values[bin]).pass(1s);
        if (random() % 5 == 0) {
            rules = limits();
            town.change(rules.empty() ? RuleSet{} : rulesOf(rules)).tick();
        } else if (random() % 11 == 0) {
            town.restart();
            for (const auto& [known, value] : values)
                town.number(known, "Bin", "fillingLevel", value);
        }
        for (const auto& rule : town.engine->rules().rules) {
            for (const auto& [known, value] : values) {
                const auto alert = town.alert(known, rule->id);
                const bool isAbnormal = value > std::get<ThresholdTest>(rule->test).limit;
                QCOMPARE(alert && alert->active(), isAbnormal);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestRuleChange)
#include "tst_rulechange.moc"
