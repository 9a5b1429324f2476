// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules of change: by how much a value may rise or fall within a time.
#include "alerts/explanation.h"
#include "town.h"

#include <QtTest>

#include <random>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

RuleSet falls(const std::string& more = "")
{
    return rulesOf(ruleText(
        "drop", "kind = \"rate\"\nattribute = \"pressure\"\nunit = \"BAR\"\nfalls_by = 1.0\nwithin = \"10m\"\n"
                "label = { fr = \"Pression\", en = \"Pressure\" }" +
                    more));
}

Town& pressure(Town& town, double bar, const char* unit = "BAR")
{
    return town.number("junction-1", "Bin", "pressure", bar, unit);
}

} // namespace

class TestRateRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSlowFallIsNormal();
    void aFastFallIsNot();
    void theWindowForgets();
    void theOtherWayIsNormal();
    void rises();
    void theDeadbandHolds();
    void otherUnitsAreConverted();
    void saysWhy();
    void aRestartRemembers();
    void sameAsLookingAtEveryValue_data();
    void sameAsLookingAtEveryValue();
    void badKeys_data();
    void badKeys();
};

void TestRateRules::aSlowFallIsNormal()
{
    Town town{falls()};
    for (int i = 0; i < 60; ++i) { // 0.08 bar a minute: 0.8 in ten minutes
        pressure(town, 6.0 - 0.08 * i);
        town.pass(1min, 1min);
        QVERIFY(town.engine->alerts()->empty());
    }
}

void TestRateRules::aFastFallIsNot()
{
    Town town{falls()};
    pressure(town, 5.0).pass(2min);
    pressure(town, 4.0).pass(2min); // just as much as allowed
    QVERIFY(town.engine->alerts()->empty());
    pressure(town, 3.9).pass(1s);
    QCOMPARE(town.state(), std::string{"active_unacked"});
    QCOMPARE(town.only()->reference.number, 5.0);
    QCOMPARE(town.only()->reference.time, town.clock.now() - 4min - 1s);
}

void TestRateRules::theWindowForgets()
{
    Town town{falls()};
    pressure(town, 5.0).pass(2min);
    pressure(town, 3.5).pass(1s);
    QCOMPARE(town.state(), std::string{"active_unacked"});
    QVERIFY(town.acknowledge(town.only()->id, 1).has_value());
    town.pass(8min);
    pressure(town, 3.5); // the 5.0 is longer ago than the window; it has stayed at 3.5
    QVERIFY(town.engine->alerts()->empty());
}

void TestRateRules::theOtherWayIsNormal()
{
    Town town{falls()};
    pressure(town, 1.0).pass(1min);
    pressure(town, 9.0).pass(1min);
    QVERIFY(town.engine->alerts()->empty());
}

void TestRateRules::rises()
{
    Town town{rulesOf(ruleText(
        "surge", "kind = \"rate\"\nattribute = \"level\"\nunit = \"MTR\"\nrises_by = 0.5\nwithin = \"30m\""))};
    town.number("river", "Bin", "level", 1.2, "MTR").pass(20min);
    town.number("river", "Bin", "level", 1.0, "MTR").pass(5min);
    town.number("river", "Bin", "level", 1.6, "MTR").pass(1s);
    QCOMPARE(town.state(), std::string{"active_unacked"});
    QCOMPARE(town.only()->reference.number, 1.0); // from the lowest of the window, not from its beginning
}

void TestRateRules::theDeadbandHolds()
{
    Town town{falls("\ndeadband = 0.3")};
    pressure(town, 5.0).pass(1min);
    pressure(town, 3.8).pass(1min);
    QCOMPARE(town.state(), std::string{"active_unacked"});
    pressure(town, 4.2).pass(1s); // 0.8 below: not normal by 0.3 yet
    QCOMPARE(town.state(), std::string{"active_unacked"});
    pressure(town, 4.4).pass(1s);
    QCOMPARE(town.state(), std::string{"returned_unacked"});
}

void TestRateRules::otherUnitsAreConverted()
{
    Town town{falls()};
    pressure(town, 500.0, "KPA").pass(1min);
    pressure(town, 3.9).pass(1min);
    QCOMPARE(town.state(), std::string{"active_unacked"});
    QCOMPARE(town.only()->reference.number, 5.0);
    pressure(town, 20.0, "CEL"); // no pressure: changes nothing
    QCOMPARE(town.state(), std::string{"active_unacked"});
    QCOMPARE(town.engine->counters().unfit, 1U);
}

void TestRateRules::saysWhy()
{
    Town town{falls()};
    pressure(town, 4.2).pass(4min);
    pressure(town, 2.8).pass(1s);
    const std::string sentence = why(*town.only()).english();
    QCOMPARE(sentence,
             std::string{"Pressure fell by 1.4 bar, from 4.2 bar at 2026-06-21 12:00 UTC to 2.8 bar (measured "
                         "2026-06-21 12:04 UTC, feed city): the limit is 1 bar / 10 min."});
    const std::string before = canonicalText(explain(*town.only()));
    QVERIFY(before.find("reference 3:4.2\n") != std::string::npos);
    pressure(town, 4.0).pass(1s);
    QVERIFY(why(*town.only()).english().starts_with("Pressure fell by more than 1 bar within 10 min at "));
    QVERIFY(canonicalText(explain(*town.only())) != before);
}

void TestRateRules::aRestartRemembers()
{
    Town town{falls()};
    pressure(town, 5.0).pass(1min);
    pressure(town, 3.5).pass(1min);
    town.restart();
    QCOMPARE(town.only()->reference.number, 5.0);
    pressure(town, 3.5).pass(1s); // still 1.5 below what it was two minutes ago
    QCOMPARE(town.state(), std::string{"active_unacked"});
    town.pass(10min);
    pressure(town, 3.5).pass(1s);
    QCOMPARE(town.state(), std::string{"returned_unacked"});
}

void TestRateRules::sameAsLookingAtEveryValue_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("day %d", seed) << seed;
}

/// Against all values of the window: the extreme is theirs, but for values less than a 32nd of the window behind
/// another.
void TestRateRules::sameAsLookingAtEveryValue()
{
    QFETCH(int, seed);
    std::mt19937 random{static_cast<std::mt19937::result_type>(seed)};
    std::uniform_real_distribution<double> step{-0.5, 0.5};
    std::uniform_int_distribution<int> seconds{1, 90};
    const RateTest test{RateTest::Way::Falls, 1.0, 10min, 0.0};
    const Duration grain = test.within / RateWindows::kPoints;
    RateWindows windows;
    std::vector<Reference> all;
    Timestamp now = *parseIso8601("2026-06-21T12:00:00Z");
    double value = 5.0;
    for (int i = 0; i < 2'000; ++i) {
        now += std::chrono::seconds{seconds(random)};
        value += step(random);
        all.push_back({value, now});
        const Reference found = windows.add(AssetIndex{3}, RuleNumber{1}, test, {value, now});
        double highest = value;
        double sure = value; // of what lies in the window by a grain at least
        for (const Reference& one : all) {
            if (one.time >= now - test.within)
                highest = std::max(highest, one.number);
            if (one.time >= now - test.within + grain)
                sure = std::max(sure, one.number);
        }
        QVERIFY(found.number <= highest);
        // What is left out stood within a grain behind something higher, which leaves the window that much earlier.
        QVERIFY(found.number >= sure);
        QVERIFY(found.time >= now - test.within && found.time <= now);
    }
}

void TestRateRules::badKeys_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("key");
    const QString base = QStringLiteral("kind = \"rate\"\nattribute = \"p\"\nunit = \"BAR\"\n");
    QTest::newRow("both ways") << base + "rises_by = 1\nfalls_by = 1\nwithin = \"1m\"" << "falls_by";
    QTest::newRow("no way") << base + "within = \"1m\"" << "kind";
    QTest::newRow("no window") << base + "rises_by = 1" << "within";
    QTest::newRow("a window of a month") << base + "rises_by = 1\nwithin = \"30d\"" << "within";
    QTest::newRow("by nothing") << base + "rises_by = 0\nwithin = \"1m\"" << "rises_by";
    QTest::newRow("by less than nothing") << base + "falls_by = -1\nwithin = \"1m\"" << "falls_by";
    QTest::newRow("a text") << base + "falls_by = \"1\"\nwithin = \"1m\"" << "falls_by";
    QTest::newRow("a negative deadband") << base + "falls_by = 1\nwithin = \"1m\"\ndeadband = -1" << "deadband";
}

void TestRateRules::badKeys()
{
    QFETCH(QString, keys);
    QFETCH(QString, key);
    const auto loaded = parseRules(ruleText("r", keys.toStdString()), "test.toml");
    QVERIFY(loaded.set.rules.empty());
    QVERIFY(!loaded.problems.empty());
    QVERIFY2(loaded.problems.front().where.ends_with("r." + key.toStdString()),
             loaded.problems.front().english().c_str());
    QVERIFY(!loaded.problems.front().remedy.empty());
}

QTEST_APPLESS_MAIN(TestRateRules)
#include "tst_raterules.moc"
