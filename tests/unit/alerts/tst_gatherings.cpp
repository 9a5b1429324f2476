// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules that count alerts: several of one kind together, in a group or around a place.
#include "alerts/explanation.h"
#include "town.h"

#include <QtTest>

#include <random>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

std::string lampOut()
{
    return ruleText("lamp-out", "kind = \"state\"\nattribute = \"status\"\nequals = \"out\"\nmodel = \"Lamp\"\n"
                                "title = { fr = \"Lampe en panne\", en = \"Lamp out\" }");
}
std::string weak()
{
    return ruleText("weak", "kind = \"threshold\"\nattribute = \"pressure\"\nunit = \"BAR\"\nbelow = 2\n"
                            "model = \"Junction\"\ntitle = { fr = \"Pression basse\", en = \"Pressure low\" }");
}

RuleSet byCabinet(const std::string& more = "")
{
    return rulesOf(lampOut() + ruleText("row-dark", "kind = \"count\"\nof = [\"lamp-out\"]\nat_least = 3\n"
                                                    "group_by = \"refCabinet\"\nmodel = \"Cabinet\"" +
                                                        more));
}
RuleSet around(const std::string& more = "")
{
    return rulesOf(weak() + ruleText("zone-weak", "kind = \"count\"\nof = [\"weak\"]\nat_least = 3\nradius = 300\n"
                                                  "model = \"Junction\"" +
                                                      more));
}

std::string lamp(int number)
{
    return "lamp-" + std::to_string(number);
}
void install(Town& town, int number, const char* cabinet = "cabinet-1")
{
    town.word(lamp(number), "Lamp", "refCabinet", cabinet);
}
void status(Town& town, int number, const char* word)
{
    town.pass(1s).word(lamp(number), "Lamp", "status", word);
}
std::string junction(int number)
{
    return "j-" + std::to_string(number);
}
void pressure(Town& town, int number, double bar)
{
    town.pass(1s).number(junction(number), "Junction", "pressure", bar, "BAR");
}

} // namespace

class TestGatherings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeLampsOfOneCabinet();
    void anotherCabinetCountsForItself();
    void hiddenBelowTheOneLine();
    void whatComesLaterAsksNobody();
    void theGroupIsToldLate();
    void aRestartKeepsTheCount();
    void aRestartWithoutWhatWasCounted();
    void aroundThePlaceOfTheFirst();
    void farApartIsNothing();
    void thePlaceIsToldLate();
    void saysWhy();
    void sameAsCountingAnew();
    void badKeys_data();
    void badKeys();
};

void TestGatherings::threeLampsOfOneCabinet()
{
    Town town{byCabinet()};
    town.word("cabinet-1", "Cabinet", "status", "ok");
    for (int i = 1; i <= 4; ++i)
        install(town, i);
    status(town, 1, "out");
    status(town, 2, "out");
    QVERIFY(!town.alert("cabinet-1", "row-dark"));
    status(town, 3, "out");
    auto dark = town.alert("cabinet-1", "row-dark");
    QVERIFY(dark && dark->active());
    QCOMPARE(dark->latest.number, 3.0);
    QCOMPARE(town.alert("lamp-1", "lamp-out")->explainedBy->id, dark->id);
    status(town, 4, "out");
    QCOMPARE(town.alert("cabinet-1", "row-dark")->latest.number, 4.0);
    status(town, 1, "ok");
    QVERIFY(town.alert("cabinet-1", "row-dark")->active());
    status(town, 2, "ok");
    QVERIFY(!town.alert("cabinet-1", "row-dark")->active());
    QVERIFY(!town.alert("lamp-3", "lamp-out")->explainedBy.has_value());
}

void TestGatherings::anotherCabinetCountsForItself()
{
    Town town{byCabinet()};
    town.word("cabinet-1", "Cabinet", "status", "ok").word("cabinet-2", "Cabinet", "status", "ok");
    for (int i = 1; i <= 4; ++i) {
        install(town, i, i <= 2 ? "cabinet-1" : "cabinet-2");
        status(town, i, "out");
    }
    QCOMPARE(town.countActive("row-dark"), 0U);
}

void TestGatherings::hiddenBelowTheOneLine()
{
    Town town{byCabinet("\nsuppresses = true")};
    town.word("cabinet-1", "Cabinet", "status", "ok");
    for (int i = 1; i <= 3; ++i) {
        install(town, i);
        status(town, i, "out");
    }
    QCOMPARE(town.only()->rule->id, "row-dark");
    QCOMPARE(town.aside().size(), 3U);
    status(town, 1, "ok");
    QCOMPARE(town.countActive("lamp-out"), 2U); // raised again: the cause is over
}

/// Who comes where several stand already is under them before anybody is asked, by group and by place.
void TestGatherings::whatComesLaterAsksNobody()
{
    Town lamps{byCabinet("\nsuppresses = true")};
    lamps.word("cabinet-1", "Cabinet", "status", "ok");
    for (int i = 1; i <= 5; ++i)
        install(lamps, i);
    for (int i = 1; i <= 3; ++i)
        status(lamps, i, "out");
    lamps.pass(1s);
    const auto raised = lamps.engine->counters().raised;
    QCOMPARE(raised, 4U); // three, and the one that stands for them
    status(lamps, 4, "out");
    lamps.pass(1s);
    QCOMPARE(lamps.engine->counters().raised, raised);
    QCOMPARE(lamps.alert(lamp(4), "lamp-out")->suppressedBy, "rule:row-dark");
    QCOMPARE(lamps.alert("cabinet-1", "row-dark")->members->size(), 4U);

    Town zone{around("\nsuppresses = true")};
    for (int i = 1; i <= 5; ++i)
        zone.at(i == 5 ? 5'000 : 50.0 * i, 0).number(junction(i), "Junction", "pressure", 4, "BAR");
    for (int i = 1; i <= 5; ++i)
        pressure(zone, i, 0.5);
    zone.pass(1s);
    QCOMPARE(zone.engine->counters().raised, 5U); // three, the zone, and the one far away
    QVERIFY(zone.alert(junction(4), "weak")->place() == Place::Suppressed);
    QVERIFY(zone.alert(junction(5), "weak")->place() == Place::List);
    // When the zone is over, what is still weak asks.
    for (int i = 1; i <= 2; ++i)
        pressure(zone, i, 4);
    zone.pass(1min);
    QVERIFY(zone.alert(junction(4), "weak")->place() == Place::List);
}

void TestGatherings::theGroupIsToldLate()
{
    Town town{byCabinet()};
    for (int i = 1; i <= 3; ++i)
        status(town, i, "out");
    for (int i = 1; i <= 3; ++i)
        install(town, i);
    QCOMPARE(town.countActive("row-dark"), 0U); // nobody has heard of the cabinet
    town.word("cabinet-1", "Cabinet", "status", "ok");
    for (int i = 1; i <= 3; ++i)
        status(town, i, "out");
    QCOMPARE(town.countActive("row-dark"), 1U);
}

void TestGatherings::aRestartKeepsTheCount()
{
    Town town{byCabinet()};
    town.word("cabinet-1", "Cabinet", "status", "ok");
    for (int i = 1; i <= 3; ++i) {
        install(town, i);
        status(town, i, "out");
    }
    const auto raised = town.transitions.size();
    town.restart();
    QVERIFY(town.alert("cabinet-1", "row-dark")->active());
    QCOMPARE(town.alert("lamp-1", "lamp-out")->explainedBy->id, conditionIdOf("cabinet-1", "row-dark"));
    town.word("cabinet-1", "Cabinet", "status", "ok");
    for (int i = 1; i <= 3; ++i) {
        install(town, i);
        status(town, i, "out");
        QVERIFY(town.alert("cabinet-1", "row-dark")->active());
    }
    QCOMPARE(town.transitions.size(), raised); // nothing came or went
    status(town, 1, "ok");
    QVERIFY(!town.alert("cabinet-1", "row-dark")->active());
}

void TestGatherings::aRestartWithoutWhatWasCounted()
{
    Town town{byCabinet()};
    town.word("cabinet-1", "Cabinet", "status", "ok");
    for (int i = 1; i <= 3; ++i) {
        install(town, i);
        status(town, i, "out");
    }
    // The rule of the lamps is another one now, to which nothing is wrong.
    RuleSet changed = rulesOf(ruleText("lamp-out", "kind = \"state\"\nattribute = \"status\"\nequals = \"burnt\"\n"
                                                   "model = \"Lamp\"") +
                              ruleText("row-dark", "kind = \"count\"\nof = [\"lamp-out\"]\nat_least = 3\n"
                                                   "group_by = \"refCabinet\"\nmodel = \"Cabinet\""));
    town.restart(std::move(changed));
    QCOMPARE(town.countActive("row-dark"), 0U);
}

void TestGatherings::aroundThePlaceOfTheFirst()
{
    Town town{around()};
    for (int i = 1; i <= 4; ++i)
        town.at(i * 90.0, 0.0).number(junction(i), "Junction", "pressure", 4.0, "BAR");
    pressure(town, 1, 1.5);
    pressure(town, 2, 1.5);
    QCOMPARE(town.countActive("zone-weak"), 0U);
    pressure(town, 3, 1.5);
    const auto zone = town.alert("j-1", "zone-weak");
    QVERIFY(zone && zone->active());
    pressure(town, 4, 1.5); // 270 m from the first
    QCOMPARE(town.alert("j-1", "zone-weak")->latest.number, 4.0);
    QCOMPARE(town.countActive("zone-weak"), 1U);
    pressure(town, 1, 4.0); // the first has ended: it stays where it is
    QVERIFY(town.alert("j-1", "zone-weak")->active());
    pressure(town, 2, 4.0);
    QVERIFY(!town.alert("j-1", "zone-weak")->active());
    pressure(town, 2, 1.5);
    QVERIFY(town.alert("j-1", "zone-weak")->active());
}

void TestGatherings::farApartIsNothing()
{
    Town town{around()};
    for (int i = 1; i <= 5; ++i)
        town.at(i * 301.0, 0.0).number(junction(i), "Junction", "pressure", 1.0, "BAR");
    QCOMPARE(town.countActive("weak"), 5U);
    QCOMPARE(town.countActive("zone-weak"), 0U);
}

void TestGatherings::thePlaceIsToldLate()
{
    Town town{around()};
    for (int i = 1; i <= 3; ++i)
        pressure(town, i, 1.0);
    QCOMPARE(town.countActive("zone-weak"), 0U);
    for (int i = 1; i <= 3; ++i)
        town.pass(1s).at(0.0, i * 10.0).number(junction(i), "Junction", "pressure", 1.0, "BAR");
    QCOMPARE(town.countActive("zone-weak"), 1U);
}

void TestGatherings::saysWhy()
{
    Town town{around()};
    for (int i = 1; i <= 3; ++i)
        town.at(i * 90.0, 0.0).number(junction(i), "Junction", "pressure", 1.0, "BAR");
    QCOMPARE(why(*town.alert("j-1", "zone-weak")).english(),
             "3 alerts within 300 m since 2026-06-21 12:00 UTC: Pressure low. From 3 on they count as one matter.");
}

/// After any comings and goings in any order, a cabinet is dark exactly where three of its lamps are out.
void TestGatherings::sameAsCountingAnew()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random{seed};
        Town town{byCabinet()};
        for (int c = 0; c < 3; ++c)
            town.word("cabinet-" + std::to_string(c), "Cabinet", "status", "ok");
        std::array<bool, 18> out{};
        for (int i = 0; i < 18; ++i)
            install(town, i, ("cabinet-" + std::to_string(i % 3)).c_str());
        for (int step = 0; step < 200; ++step) {
            const auto i = static_cast<int>(random() % out.size());
            bool& one = out.at(static_cast<std::size_t>(i));
            one = random() % 2 == 0;
            status(town, i, one ? "out" : "ok");
            for (int c = 0; c < 3; ++c) {
                int dark = 0;
                for (int k = c; k < 18; k += 3)
                    dark += out.at(static_cast<std::size_t>(k)) ? 1 : 0;
                const auto alert = town.alert("cabinet-" + std::to_string(c), "row-dark");
                QCOMPARE(alert && alert->active(), dark >= 3);
                if (alert && alert->active())
                    QCOMPARE(alert->latest.number, static_cast<double>(dark));
            }
        }
    }
}

void TestGatherings::badKeys_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("problem");
    const QString count = QStringLiteral("kind = \"count\"\nmodel = \"Lamp\"\n");
    QTest::newRow("nothing to count") << count + "at_least = 3\nradius = 100" << "of";
    QTest::newRow("no number") << count + "of = [\"lamp-out\"]\nradius = 100" << "at_least";
    QTest::newRow("one is no crowd") << count + "of = [\"lamp-out\"]\nat_least = 1\nradius = 100" << "at_least";
    QTest::newRow("nowhere") << count + "of = [\"lamp-out\"]\nat_least = 3" << "group_by or radius";
    QTest::newRow("two places") << count + "of = [\"lamp-out\"]\nat_least = 3\nradius = 9\ngroup_by = \"x\""
                                << "group_by or radius";
    QTest::newRow("no rule of this name")
        << count + "of = [\"lamp-on\"]\nat_least = 3\nradius = 100" << "There is no rule \"lamp-on\"";
    QTest::newRow("another model")
        << "kind = \"count\"\nmodel = \"Bin\"\nof = [\"lamp-out\"]\nat_least = 3\nradius = 100"
        << "watches assets of another model";
    QTest::newRow("explains by itself")
        << count + "of = [\"lamp-out\"]\nat_least = 3\nradius = 100\nexplains = [\"lamp-out\"]"
        << "explains those it counts";
}

void TestGatherings::badKeys()
{
    QFETCH(const QString, keys);
    QFETCH(const QString, problem);
    const auto loaded = parseRules(lampOut() + weak() + ruleText("bad", keys.toStdString()), "test.toml");
    QVERIFY(!loaded.problems.empty());
    const bool isTold = std::ranges::any_of(
        loaded.problems, [&](const Error& one) { return QString::fromStdString(one.english()).contains(problem); });
    QVERIFY2(isTold, loaded.problems.front().english().c_str());
    QVERIFY(!loaded.set.find("bad"));
    QVERIFY(loaded.set.find("lamp-out")); // the others go on working
}

QTEST_APPLESS_MAIN(TestGatherings)
#include "tst_gatherings.moc"
