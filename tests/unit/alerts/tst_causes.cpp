// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Alerts that explain others: a cabinet without power, and its lamps.
#include "town.h"

#include <QtTest>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;
using Strings = std::vector<std::string>;

namespace {

std::string cabinet(const std::string& more = "")
{
    return ruleText("cabinet-down",
                    "kind = \"state\"\nattribute = \"power\"\nequals = \"off\"\nmodel = \"Cabinet\"\nexplains = "
                    "[\"lamp-out\"]\nexplains_by = \"refCabinet\"" +
                        more);
}

std::string lamp(const std::string& more = "")
{
    return ruleText(
        "lamp-out",
        "kind = \"state\"\nattribute = \"status\"\nequals = \"out\"\nmodel = \"Lamp\"\npriority = \"critical\"" +
            more);
}

RuleSet grouping()
{
    return rulesOf(cabinet() + lamp());
}

RuleSet hiding()
{
    return rulesOf(cabinet("\nsuppresses = true") + lamp());
}

const ConditionId kCabinet = conditionIdOf("cabinet-1", "cabinet-down");

std::string lampName(int number)
{
    return "lamp-" + std::to_string(number);
}

/// A lamp that has told which cabinet it hangs on.
void install(Town& town, int number, const char* cabinet = "cabinet-1")
{
    town.word(lampName(number), "Lamp", "refCabinet", cabinet).word(lampName(number), "Lamp", "status", "ok");
}

void power(Town& town, const char* word)
{
    town.word("cabinet-1", "Cabinet", "power", word);
}

void status(Town& town, int number, const char* word)
{
    town.pass(1s).word(lampName(number), "Lamp", "status", word);
}

const Alert* find(const std::vector<Alert>& list, ConditionId id)
{
    const auto found = std::ranges::find(list, id, &Alert::id);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

class TestCauses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void causeFirst();
    void effectFirst();
    void anotherCabinetsLampIsItsOwn();
    void whatIsHiddenIsAskedWhenTheCauseIsOver();
    void whatEndsWhileHiddenIsOver();
    void aLampThatTellsItsCabinetLate();
    void twoWaysOfWhichOneIsKnownLater();
    void aDelayThatRunsOverARestart();
    void sixtyLamps();
    void acknowledgedCauseStillExplains();
    void aRestartKeepsIt();
    void causeGoneOverARestart();
    void ruleNoLongerExplainsOverARestart();
    void ofTheSameAsset();
    void chains();
    void unknownRuleIsTold();
    void circlesAreTold();
};

void TestCauses::causeFirst()
{
    Town town{grouping()};
    install(town, 1);
    power(town, "off");
    status(town, 1, "out");
    QCOMPARE(town.engine->alerts()->size(), 2U);
    const auto list = town.engine->alerts();
    QCOMPARE(find(*list, conditionIdOf("lamp-1", "lamp-out"))->explainedBy->id, kCabinet);
    QVERIFY(!find(*list, kCabinet)->explainedBy.has_value());
    power(town.pass(1s), "on");
    const auto after = town.engine->alerts();
    QVERIFY(!find(*after, conditionIdOf("lamp-1", "lamp-out"))->explainedBy.has_value());
}

void TestCauses::effectFirst()
{
    Town town{grouping()};
    install(town, 1);
    status(town, 1, "out");
    QVERIFY(!town.only()->explainedBy.has_value());
    power(town, "off");
    const auto list = town.engine->alerts();
    QCOMPARE(find(*list, conditionIdOf("lamp-1", "lamp-out"))->explainedBy->id, kCabinet);
}

void TestCauses::anotherCabinetsLampIsItsOwn()
{
    Town town{hiding()};
    install(town, 1, "cabinet-2");
    power(town, "off");
    status(town, 1, "out");
    QCOMPARE(town.engine->alerts()->size(), 2U);
    QVERIFY(town.aside().empty());
}

void TestCauses::whatIsHiddenIsAskedWhenTheCauseIsOver()
{
    Town town{hiding()};
    install(town, 1);
    power(town, "off");
    const auto raised = town.engine->counters().raised;
    status(town, 1, "out");
    QCOMPARE(town.aside(), Strings{"lamp-1/lamp-out suppressed"});
    QCOMPARE(town.engine->aside()->front().suppressedBy, std::string{"rule:cabinet-down"});
    QCOMPARE(town.engine->counters().raised, raised); // it was never announced
    QVERIFY(town.worst("lamp-1") == Priority::None);
    power(town.pass(1s), "on");
    const auto list = town.engine->alerts();
    QVERIFY(find(*list, conditionIdOf("lamp-1", "lamp-out")) != nullptr);
    QCOMPARE(town.engine->counters().raised, raised + 1);
    QCOMPARE(find(*list, conditionIdOf("lamp-1", "lamp-out"))->raisedAt, town.clock.now());
    QVERIFY(town.worst("lamp-1") == Priority::Critical);
}

void TestCauses::whatEndsWhileHiddenIsOver()
{
    Town town{hiding()};
    install(town, 1);
    power(town, "off");
    status(town, 1, "out");
    status(town, 1, "ok");
    QVERIFY(town.aside().empty());
    QVERIFY(town.only()->id == kCabinet);
    QCOMPARE(town.kept().size(), 1U);
}

void TestCauses::aLampThatTellsItsCabinetLate()
{
    Town town{hiding()};
    power(town, "off");
    town.word("lamp-1", "Lamp", "status", "out");
    QCOMPARE(town.engine->alerts()->size(), 2U); // nobody knows yet
    town.pass(1s).word("lamp-1", "Lamp", "refCabinet", "cabinet-1");
    QCOMPARE(town.engine->alerts()->size(), 1U);
    QCOMPARE(town.aside(), Strings{"lamp-1/lamp-out suppressed"});
}

void TestCauses::twoWaysOfWhichOneIsKnownLater()
{
    // Of the same asset at once; through the cabinet, which it tells later.
    Town town{rulesOf(cabinet("\nsuppresses = true") +
                      ruleText("dark", "kind = \"state\"\nattribute = \"power\"\nequals = \"off\"\nmodel = \"Lamp\"\n"
                                       "explains = [\"lamp-out\"]") +
                      lamp())};
    power(town, "off");
    town.word("lamp-1", "Lamp", "status", "out");
    QCOMPARE(town.engine->alerts()->size(), 2U);
    town.pass(1s).word("lamp-1", "Lamp", "refCabinet", "cabinet-1");
    QCOMPARE(town.aside(), Strings{"lamp-1/lamp-out suppressed"});
    // And once more after a restart, at which only the one it had is known.
    power(town.pass(1s), "on");
    town.pass(1s).word("lamp-1", "Lamp", "power", "off");
    town.restart();
    town.pass(1s).word("lamp-1", "Lamp", "refCabinet", "cabinet-1");
    power(town.pass(1s), "off");
    QCOMPARE(town.aside(), Strings{"lamp-1/lamp-out suppressed"});
}

void TestCauses::aDelayThatRunsOverARestart()
{
    // Hidden before it was announced; the cause is gone at the next start, and the lamp does not speak again.
    const std::string slow = lamp("\non_delay = \"30s\"");
    Town town{rulesOf(cabinet("\nsuppresses = true") + slow)};
    install(town, 1);
    power(town, "off");
    status(town, 1, "out");
    town.restart(rulesOf(slow));
    town.pass(1min);
    QVERIFY(town.aside().empty());
    QCOMPARE(town.state(), std::string{"active_unacked"});
}

void TestCauses::sixtyLamps()
{
    Town town{hiding()};
    for (int i = 1; i <= 60; ++i)
        install(town, i);
    for (int i = 1; i <= 30; ++i)
        town.word(lampName(i), "Lamp", "status", "out", town.clock.now() + 1ms);
    power(town, "off");
    for (int i = 31; i <= 60; ++i)
        town.word(lampName(i), "Lamp", "status", "out", town.clock.now() + 1ms);
    QVERIFY(town.only().has_value());
    QVERIFY(town.only()->id == kCabinet);
    QCOMPARE(town.aside().size(), 60U);
    for (const Alert& one : *town.engine->aside())
        QCOMPARE(one.explainedBy->id, kCabinet);
}

void TestCauses::acknowledgedCauseStillExplains()
{
    Town town{hiding()};
    install(town, 1);
    power(town, "off");
    QVERIFY(town.acknowledge(kCabinet, 1).has_value());
    status(town, 1, "out");
    QCOMPARE(town.engine->alerts()->size(), 1U);
    QCOMPARE(town.aside().size(), 1U);
}

void TestCauses::aRestartKeepsIt()
{
    Town town{hiding()};
    install(town, 1);
    power(town, "off");
    status(town, 1, "out");
    const auto kept = town.kept();
    town.restart();
    QVERIFY(town.kept() == kept);
    QCOMPARE(town.aside(), Strings{"lamp-1/lamp-out suppressed"});
    // The cabinet speaks first; the lamp has not been heard again yet.
    power(town.pass(1s), "on");
    QVERIFY(town.aside().empty());
    QVERIFY(find(*town.engine->alerts(), conditionIdOf("lamp-1", "lamp-out")) != nullptr);
}

void TestCauses::causeGoneOverARestart()
{
    Town town{hiding()};
    install(town, 1);
    power(town, "off");
    status(town, 1, "out");
    town.restart(rulesOf(lamp()));
    QVERIFY(town.aside().empty());
    QCOMPARE(town.state(), std::string{"active_unacked"}); // no active critical condition stays hidden
}

void TestCauses::ruleNoLongerExplainsOverARestart()
{
    Town town{hiding()};
    install(town, 1);
    power(town, "off");
    status(town, 1, "out");
    town.restart(grouping()); // it explains, and no longer hides
    QVERIFY(town.aside().empty());
    QCOMPARE(find(*town.engine->alerts(), conditionIdOf("lamp-1", "lamp-out"))->explainedBy->id, kCabinet);
}

void TestCauses::ofTheSameAsset()
{
    Town town{rulesOf(
        ruleText("fire",
                 "kind = \"threshold\"\nattribute = \"t\"\nunit = \"CEL\"\nabove = 60\nexplains = [\"warm\"]\n"
                 "suppresses = true") +
        ruleText("warm", "kind = \"threshold\"\nattribute = \"t\"\nunit = \"CEL\"\nabove = 40"))};
    town.number("bin-1", "Bin", "t", 50.0, "CEL").pass(1s);
    QCOMPARE(town.only()->rule->id, std::string{"warm"});
    town.number("bin-1", "Bin", "t", 80.0, "CEL").pass(1s);
    QCOMPARE(town.only()->rule->id, std::string{"fire"});
    QCOMPARE(town.aside(), Strings{"bin-1/warm suppressed"});
}

void TestCauses::chains()
{
    Town town{rulesOf(
        ruleText("a", "kind = \"state\"\nattribute = \"x\"\nequals = \"1\"\nexplains = [\"b\"]\nsuppresses = true") +
        ruleText("b", "kind = \"state\"\nattribute = \"y\"\nequals = \"1\"\nexplains = [\"c\"]\nsuppresses = true") +
        ruleText("c", "kind = \"state\"\nattribute = \"z\"\nequals = \"1\""))};
    town.word("bin-1", "Bin", "z", "1").word("bin-1", "Bin", "y", "1").word("bin-1", "Bin", "x", "1");
    QCOMPARE(town.only()->rule->id, std::string{"a"});
    QCOMPARE(town.aside(), (Strings{"bin-1/b suppressed", "bin-1/c suppressed"}));
    town.pass(1s).word("bin-1", "Bin", "y", "0"); // what was in the middle is over: the end stands for itself
    QCOMPARE(town.engine->alerts()->size(), 2U);
}

void TestCauses::unknownRuleIsTold()
{
    const auto loaded = parseRules(cabinet(), "test.toml");
    QCOMPARE(loaded.set.rules.size(), 1U); // it goes on working, without the link
    QVERIFY(loaded.set.rules.front()->explains.rules.empty());
    QCOMPARE(loaded.problems.size(), 1U);
    QCOMPARE(loaded.problems.front().where, std::string{"test.toml:1: cabinet-down.explains"});
    QVERIFY(!loaded.problems.front().remedy.empty());
    QVERIFY(parseRules(lamp("\nsuppresses = true"), "test.toml").set.rules.empty());
}

void TestCauses::circlesAreTold()
{
    const auto rule = [](const char* id, const char* explains) {
        return ruleText(
            id,
            std::string{"kind = \"state\"\nattribute = \"x\"\nequals = \"1\"\nsuppresses = true\nexplains = [\""} +
                explains + "\"]");
    };
    const auto loaded = parseRules(rule("a", "b") + rule("b", "c") + rule("c", "a") + rule("d", "d"), "test.toml");
    QCOMPARE(loaded.set.rules.size(), 4U);
    QCOMPARE(loaded.problems.size(), 2U);
    QVERIFY(loaded.problems[0].where.ends_with(": c.explains"));
    QVERIFY(loaded.problems[1].where.ends_with(": d.explains"));
    QVERIFY(loaded.set.find("c")->explains.rules.empty());
    QCOMPARE(loaded.set.find("b")->explains.rules.size(), 1U);
    // Whoever comes up first, somebody is asked.
    Town town{loaded.set};
    for (const char* asset : {"bin-1", "bin-2"})
        town.word(asset, "Bin", "x", "1");
    QVERIFY(!town.engine->alerts()->empty());
}

QTEST_APPLESS_MAIN(TestCauses)
#include "tst_causes.moc"
