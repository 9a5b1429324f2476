// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules of place: something is where it should not be, or not where it should.
#include "alerts/explanation.h"
#include "town.h"

#include <QtTest>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

// A square of about 1.6 by 2.2 km around the town's middle, with a bite taken out in the east.
const std::string kArea =
    "area = [7.09, 43.49,\n 7.11, 43.49,\n 7.11, 43.498,\n 7.105, 43.5,\n 7.11, 43.502,\n 7.11, "
    "43.51,\n 7.09, 43.51]\narea_name = { fr = \"Centre\", en = \"Centre\" }";

RuleSet fence(const char* when, const std::string& more = "")
{
    return rulesOf(ruleText("fence", std::string{"kind = \"geofence\"\nmodel = \"Truck\"\nalert_when = \""} + when +
                                         "\"\n" + kArea + more));
}
Town& drive(Town& town, double east, double north)
{
    return town.pass(1s).at(east, north).number("truck-1", "Truck", "speed", 30.0, "KMH");
}

} // namespace

class TestGeofence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesItsArea();
    void entersAForbiddenOne();
    void theBite();
    void noPlaceNoWord();
    void otherModelsMayGoAnywhere();
    void delaysCount();
    void aRestartKeepsIt();
    void saysWhy();
    void badKeys_data();
    void badKeys();
};

void TestGeofence::leavesItsArea()
{
    Town town{fence("outside")};
    drive(town, 0, 0);
    QVERIFY(town.engine->alerts()->empty());
    drive(town, -2000, 0);
    QCOMPARE(town.state(), "active_unacked");
    drive(town, -500, 0);
    QCOMPARE(town.state(), "returned_unacked");
}

void TestGeofence::entersAForbiddenOne()
{
    Town town{fence("inside")};
    drive(town, -2000, 0);
    QVERIFY(town.engine->alerts()->empty());
    drive(town, 0, 0);
    QCOMPARE(town.state(), "active_unacked");
}

void TestGeofence::theBite()
{
    Town town{fence("outside")};
    drive(town, 700, 0); // in the bite
    QCOMPARE(town.state(), "active_unacked");
    drive(town, 700, 600);
    QCOMPARE(town.state(), "returned_unacked");
}

void TestGeofence::noPlaceNoWord()
{
    Town town{fence("outside")};
    town.number("truck-1", "Truck", "speed", 30.0, "KMH");
    QVERIFY(town.engine->alerts()->empty());
}

void TestGeofence::otherModelsMayGoAnywhere()
{
    Town town{fence("outside")};
    town.at(-5000, 0).number("bus-1", "Bus", "speed", 30.0, "KMH");
    QVERIFY(town.engine->alerts()->empty());
}

void TestGeofence::delaysCount()
{
    Town town{fence("outside", "\non_delay = \"1m\"")};
    drive(town, -2000, 0);
    QVERIFY(town.engine->alerts()->empty());
    town.pass(61s);
    QCOMPARE(town.state(), "active_unacked");
}

void TestGeofence::aRestartKeepsIt()
{
    Town town{fence("outside")};
    drive(town, -2000, 0);
    town.restart();
    QCOMPARE(town.state(), "active_unacked");
    drive(town, 0, 0);
    QCOMPARE(town.state(), "returned_unacked");
}

void TestGeofence::saysWhy()
{
    Town town{fence("outside")};
    drive(town, -2000, 0);
    QCOMPARE(why(*town.only()).english(),
             "It is outside \"Centre\" since 2026-06-21 12:00 UTC (2026-06-21 12:00 UTC, feed city).");
    drive(town, 0, 0);
    QCOMPARE(why(*town.only()).english(), "It was outside \"Centre\" from 2026-06-21 12:00 UTC and is inside again "
                                          "(2026-06-21 12:00 UTC, feed city).");
}

void TestGeofence::badKeys_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("problem");
    const QString name = QStringLiteral("\narea_name = { fr = \"a\", en = \"a\" }");
    QTest::newRow("no word") << "area = [0,0, 1,0, 1,1]" + name << "alert_when";
    QTest::newRow("another word") << "alert_when = \"near\"\narea = [0,0, 1,0, 1,1]" + name << "says no place";
    QTest::newRow("no area") << "alert_when = \"inside\"" + name << "area";
    QTest::newRow("two corners") << "alert_when = \"inside\"\narea = [0,0, 1,0]" + name << "no area";
    QTest::newRow("half a corner") << "alert_when = \"inside\"\narea = [0,0, 1,0, 1]" + name << "no area";
    QTest::newRow("not on Earth") << "alert_when = \"inside\"\narea = [0,0, 1,0, 1,91]" + name << "no area";
    QTest::newRow("no name") << "alert_when = \"inside\"\narea = [0,0, 1,0, 1,1]" << "area_name";
    QTest::newRow("texts") << "alert_when = \"inside\"\narea = [\"0\"]" + name << "numbers";
}

void TestGeofence::badKeys()
{
    QFETCH(const QString, keys);
    QFETCH(const QString, problem);
    const auto loaded = parseRules(ruleText("bad", "kind = \"geofence\"\n" + keys.toStdString()), "test.toml");
    QVERIFY(!loaded.problems.empty());
    QVERIFY2(QString::fromStdString(loaded.problems.front().english()).contains(problem),
             loaded.problems.front().english().c_str());
    QVERIFY(!loaded.set.find("bad"));
}

QTEST_APPLESS_MAIN(TestGeofence)
#include "tst_geofence.moc"
