// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules of deviation: a value that is far from what it usually is at this hour of the week.
#include "alerts/explanation.h"
#include "town.h"

#include <QtTest>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

constexpr auto kWeek = 24h * 7;

RuleSet quiet(const std::string& more = "")
{
    return rulesOf(ruleText("quiet", "kind = \"deviation\"\nattribute = \"intensity\"\nunit = \"H10\"\n"
                                     "below_usual_by = 200\ndeadband = 50\nmodel = \"Counter\"\n"
                                     "label = { fr = \"Débit\", en = \"Intensity\" }" +
                                         more));
}
RuleSet busy(const std::string& more = "")
{
    return rulesOf(ruleText("busy", "kind = \"deviation\"\nattribute = \"intensity\"\nunit = \"H10\"\n"
                                    "above_usual_by = 200\nmodel = \"Counter\"" +
                                        more));
}

Town& intensity(Town& town, double value)
{
    return town.number("c-1", "Counter", "intensity", value, "H10");
}
/// One hour of the same value, then to the same hour a week later.
void week(Town& town, double value)
{
    const Timestamp start = town.clock.now();
    for (int i = 0; i < 3; ++i) {
        intensity(town, value);
        town.pass(20min, 20min);
    }
    intensity(town, 0.5); // the hour is over
    town.clock.jump(start + kWeek);
    town.tick();
}

} // namespace

class TestUsual : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUsualAtFirst();
    void farBelowTheUsual();
    void farAbove();
    void aSpoiltWeekDoesNotCount();
    void anotherHourIsAnotherMatter();
    void theDeadbandHolds();
    void theCityClockCounts();
    void aRestartRemembers();
    void anotherMeasureIsForgotten();
    void saysWhy();
    void badKeys_data();
    void badKeys();
};

void TestUsual::nothingIsUsualAtFirst()
{
    Town town{quiet()};
    week(town, 1000);
    intensity(town, 1); // one week is not usual yet
    QVERIFY(town.engine->alerts()->empty());
}

void TestUsual::farBelowTheUsual()
{
    Town town{quiet()};
    week(town, 1000);
    week(town, 1000);
    intensity(town, 850);
    QVERIFY(town.engine->alerts()->empty());
    intensity(town.pass(1min), 790);
    QCOMPARE(town.state(), "active_unacked");
    QCOMPARE(town.only()->reference.number, 1000.0);
}

void TestUsual::farAbove()
{
    Town town{busy()};
    week(town, 300);
    week(town, 300);
    intensity(town, 499);
    QVERIFY(town.engine->alerts()->empty());
    intensity(town.pass(1min), 501);
    QCOMPARE(town.state(), "active_unacked");
}

void TestUsual::aSpoiltWeekDoesNotCount()
{
    Town town{quiet()};
    for (const double value : {1000.0, 1010.0, 10.0, 1020.0}) // the third: the counter was broken
        week(town, value);
    intensity(town, 700);
    QCOMPARE(town.only()->reference.number, 1005.0); // the median of the four
}

void TestUsual::anotherHourIsAnotherMatter()
{
    Town town{quiet()};
    week(town, 1000);
    week(town, 1000);
    town.pass(3h, 1h);
    intensity(town, 1);
    QVERIFY(town.engine->alerts()->empty());
}

void TestUsual::theDeadbandHolds()
{
    Town town{quiet()};
    week(town, 1000);
    week(town, 1000);
    intensity(town, 700);
    intensity(town.pass(1min), 820);
    QCOMPARE(town.state(), "active_unacked");
    intensity(town.pass(1min), 860);
    QCOMPARE(town.state(), "returned_unacked");
}

/// On 25 October 2026 the clocks go back: the same hour of the city's clock is one more of UTC.
void TestUsual::theCityClockCounts()
{
    Town town{quiet(), *parseIso8601("2026-10-13T06:00:00Z")}; // Tuesday, 8 o'clock in Paris
    week(town, 1000);
    week(town, 1000);
    QCOMPARE(toIso8601(town.clock.now()), "2026-10-27T06:00:00.000Z"); // 7 o'clock by now
    intensity(town, 500);
    QVERIFY(town.engine->alerts()->empty());
    town.pass(1h, 1h);
    intensity(town, 500);
    QCOMPARE(town.state(), "active_unacked");
}

void TestUsual::aRestartRemembers()
{
    Town town{quiet()};
    week(town, 1000);
    week(town, 1200);
    town.restart();
    intensity(town, 500);
    QCOMPARE(town.only()->reference.number, 1100.0);
}

void TestUsual::anotherMeasureIsForgotten()
{
    Town town{quiet()};
    week(town, 1000);
    week(town, 1000);
    town.restart(rulesOf(ruleText("quiet", "kind = \"deviation\"\nattribute = \"occupancy\"\nunit = \"H10\"\n"
                                           "below_usual_by = 200\nmodel = \"Counter\"")));
    town.number("c-1", "Counter", "occupancy", 1, "H10");
    QVERIFY(town.engine->alerts()->empty());
}

void TestUsual::saysWhy()
{
    Town town{quiet(), *parseIso8601("2026-06-01T12:00:00Z")};
    week(town, 1000);
    week(town, 1000);
    intensity(town, 700);
    QCOMPARE(
        why(*town.only()).english(),
        "Intensity is 700 /h, usually 1000 /h at this hour: more than 200 /h below it since 2026-06-15 12:00 UTC "
        "(measured 2026-06-15 12:00 UTC, feed city).");
}

void TestUsual::badKeys_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no side") << "" << "above_usual_by or below_usual_by";
    QTest::newRow("both sides") << "above_usual_by = 1\nbelow_usual_by = 1" << "above_usual_by or below_usual_by";
    QTest::newRow("nothing") << "above_usual_by = 0" << "above 0";
    QTest::newRow("a text") << "above_usual_by = \"20\"" << "not a number";
    QTest::newRow("one week") << "above_usual_by = 1\nweeks = 1" << "weeks";
}

void TestUsual::badKeys()
{
    QFETCH(const QString, keys);
    QFETCH(const QString, problem);
    const auto loaded =
        parseRules(ruleText("bad", "kind = \"deviation\"\nattribute = \"a\"\nunit = \"C62\"\n" + keys.toStdString()),
                   "test.toml");
    QCOMPARE(loaded.problems.size(), 1U);
    QVERIFY2(QString::fromStdString(loaded.problems.front().english()).contains(problem),
             loaded.problems.front().english().c_str());
}

QTEST_APPLESS_MAIN(TestUsual)
#include "tst_usual.moc"
