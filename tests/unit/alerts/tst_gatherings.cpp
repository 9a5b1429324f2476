// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules that count alerts: several of one kind together, and different kinds at one place and time.
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
std::string fast()
{
    return ruleText("fast", "kind = \"threshold\"\nattribute = \"velocity\"\nunit = \"MTS\"\nabove = 2\n"
                            "model = \"Pipe\"\ntitle = { fr = \"Trop rapide\", en = \"Too fast\" }");
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
RuleSet burst(const std::string& more = "")
{
    return rulesOf(weak() + fast() + lampOut() +
                   ruleText("burst", "kind = \"correlation\"\nstarts_with = [\"fast\"]\nwith = [\"weak\", "
                                     "\"lamp-out\"]\nat_least = 2\nradius = 500\nwithin = \"15m\"\nmodel = \"Pipe\"\n"
                                     "priority = \"critical\"" +
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

std::optional<Alert> alertOf(const Town& town, const char* asset, const char* rule)
{
    for (const auto& list : {town.engine->alerts(), town.engine->aside()}) {
        const auto found = std::ranges::find(*list, conditionIdOf(asset, rule), &Alert::id);
        if (found != list->end())
            return *found;
    }
    return std::nullopt;
}
void decide(Town& town, const char* asset, const PersonAct& act, std::uint64_t journalIndex)
{
    QVERIFY(town.act(alertOf(town, asset, "burst")->id, act, journalIndex));
}
std::size_t countOf(const Town& town, const char* rule)
{
    const auto list = town.engine->alerts();
    return static_cast<std::size_t>(
        std::ranges::count_if(*list, [&](const Alert& one) { return one.rule->id == rule && one.active(); }));
}

} // namespace

class TestGatherings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeLampsOfOneCabinet();
    void anotherCabinetCountsForItself();
    void hiddenBelowTheOneLine();
    void theGroupIsToldLate();
    void aRestartKeepsTheCount();
    void aRestartWithoutWhatWasCounted();
    void aroundThePlaceOfTheFirst();
    void farApartIsNothing();
    void thePlaceIsToldLate();
    void differentKindsAtOnePlace();
    void inAnyOrder();
    void tooFarOrTooLate();
    void twoBeginningsAreOneMatter();
    void endsWithItsBeginning();
    void accepted();
    void refused();
    void anotherTimeIsAnotherProposal();
    void aRestartKeepsTheDecision();
    void whatCannotBeDecided();
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
    QVERIFY(!alertOf(town, "cabinet-1", "row-dark"));
    status(town, 3, "out");
    auto dark = alertOf(town, "cabinet-1", "row-dark");
    QVERIFY(dark && dark->active());
    QCOMPARE(dark->latest.number, 3.0);
    QCOMPARE(alertOf(town, "lamp-1", "lamp-out")->explainedBy->id, dark->id);
    status(town, 4, "out");
    QCOMPARE(alertOf(town, "cabinet-1", "row-dark")->latest.number, 4.0);
    status(town, 1, "ok");
    QVERIFY(alertOf(town, "cabinet-1", "row-dark")->active());
    status(town, 2, "ok");
    QVERIFY(!alertOf(town, "cabinet-1", "row-dark")->active());
    QVERIFY(!alertOf(town, "lamp-3", "lamp-out")->explainedBy.has_value());
}

void TestGatherings::anotherCabinetCountsForItself()
{
    Town town{byCabinet()};
    town.word("cabinet-1", "Cabinet", "status", "ok").word("cabinet-2", "Cabinet", "status", "ok");
    for (int i = 1; i <= 4; ++i) {
        install(town, i, i <= 2 ? "cabinet-1" : "cabinet-2");
        status(town, i, "out");
    }
    QCOMPARE(countOf(town, "row-dark"), 0U);
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
    QCOMPARE(countOf(town, "lamp-out"), 2U); // raised again: the cause is over
}

void TestGatherings::theGroupIsToldLate()
{
    Town town{byCabinet()};
    for (int i = 1; i <= 3; ++i)
        status(town, i, "out");
    for (int i = 1; i <= 3; ++i)
        install(town, i);
    QCOMPARE(countOf(town, "row-dark"), 0U); // nobody has heard of the cabinet
    town.word("cabinet-1", "Cabinet", "status", "ok");
    for (int i = 1; i <= 3; ++i)
        status(town, i, "out");
    QCOMPARE(countOf(town, "row-dark"), 1U);
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
    QVERIFY(alertOf(town, "cabinet-1", "row-dark")->active());
    QCOMPARE(alertOf(town, "lamp-1", "lamp-out")->explainedBy->id, conditionIdOf("cabinet-1", "row-dark"));
    town.word("cabinet-1", "Cabinet", "status", "ok");
    for (int i = 1; i <= 3; ++i) {
        install(town, i);
        status(town, i, "out");
        QVERIFY(alertOf(town, "cabinet-1", "row-dark")->active());
    }
    QCOMPARE(town.transitions.size(), raised); // nothing came or went
    status(town, 1, "ok");
    QVERIFY(!alertOf(town, "cabinet-1", "row-dark")->active());
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
    QCOMPARE(countOf(town, "row-dark"), 0U);
}

void TestGatherings::aroundThePlaceOfTheFirst()
{
    Town town{around()};
    for (int i = 1; i <= 4; ++i)
        town.at(i * 90.0, 0.0).number(junction(i), "Junction", "pressure", 4.0, "BAR");
    pressure(town, 1, 1.5);
    pressure(town, 2, 1.5);
    QCOMPARE(countOf(town, "zone-weak"), 0U);
    pressure(town, 3, 1.5);
    const auto zone = alertOf(town, "j-1", "zone-weak");
    QVERIFY(zone && zone->active());
    pressure(town, 4, 1.5); // 270 m from the first
    QCOMPARE(alertOf(town, "j-1", "zone-weak")->latest.number, 4.0);
    QCOMPARE(countOf(town, "zone-weak"), 1U);
    pressure(town, 1, 4.0); // the first has ended: it stays where it is
    QVERIFY(alertOf(town, "j-1", "zone-weak")->active());
    pressure(town, 2, 4.0);
    QVERIFY(!alertOf(town, "j-1", "zone-weak")->active());
    pressure(town, 2, 1.5);
    QVERIFY(alertOf(town, "j-1", "zone-weak")->active());
}

void TestGatherings::farApartIsNothing()
{
    Town town{around()};
    for (int i = 1; i <= 5; ++i)
        town.at(i * 301.0, 0.0).number(junction(i), "Junction", "pressure", 1.0, "BAR");
    QCOMPARE(countOf(town, "weak"), 5U);
    QCOMPARE(countOf(town, "zone-weak"), 0U);
}

void TestGatherings::thePlaceIsToldLate()
{
    Town town{around()};
    for (int i = 1; i <= 3; ++i)
        pressure(town, i, 1.0);
    QCOMPARE(countOf(town, "zone-weak"), 0U);
    for (int i = 1; i <= 3; ++i)
        town.pass(1s).at(0.0, i * 10.0).number(junction(i), "Junction", "pressure", 1.0, "BAR");
    QCOMPARE(countOf(town, "zone-weak"), 1U);
}

void TestGatherings::differentKindsAtOnePlace()
{
    Town town{burst()};
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
    town.at(150, 0).number("j-2", "Junction", "pressure", 1.0, "BAR"); // the same kind again is not another one
    QVERIFY(!alertOf(town, "p-1", "burst"));
    town.at(0, 400).word("lamp-1", "Lamp", "status", "out");
    const auto story = alertOf(town, "p-1", "burst");
    QVERIFY(story && story->active());
    QCOMPARE(story->latest.text, "weak lamp-out");
    QCOMPARE(story->members->size(), 4U);
    QVERIFY(!alertOf(town, "j-2", "weak")->explainedBy); // it is a proposal
    decide(town, "p-1", Accept{}, 1);
    for (const auto& [asset, rule] :
         {std::pair{"p-1", "fast"}, std::pair{"j-2", "weak"}, std::pair{"lamp-1", "lamp-out"}})
        QCOMPARE(alertOf(town, asset, rule)->explainedBy->id, story->id);
}

void TestGatherings::inAnyOrder()
{
    std::array order{0, 1, 2};
    do {
        Town town{burst()};
        for (const int one : order) {
            town.pass(1s);
            if (one == 0)
                town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
            else if (one == 1)
                town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
            else
                town.at(0, 400).word("lamp-1", "Lamp", "status", "out");
        }
        QVERIFY(alertOf(town, "p-1", "burst"));
    } while (std::ranges::next_permutation(order).found);
}

void TestGatherings::tooFarOrTooLate()
{
    Town town{burst()};
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
    town.at(0, 510).word("lamp-1", "Lamp", "status", "out");
    QCOMPARE(countOf(town, "burst"), 0U);
    town.pass(16min, 1min).at(0, 300).word("lamp-2", "Lamp", "status", "out");
    QCOMPARE(countOf(town, "burst"), 0U);
}

void TestGatherings::twoBeginningsAreOneMatter()
{
    Town town{burst()};
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    town.pass(1s).at(50, 0).number("p-2", "Pipe", "velocity", 3.0, "MTS");
    town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
    town.at(0, 100).word("lamp-1", "Lamp", "status", "out");
    QCOMPARE(countOf(town, "burst"), 1U);
    decide(town, "p-1", Accept{}, 1);
    QCOMPARE(alertOf(town, "p-2", "fast")->explainedBy->id, conditionIdOf("p-1", "burst"));
}

void TestGatherings::endsWithItsBeginning()
{
    Town town{burst()};
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
    town.at(0, 100).word("lamp-1", "Lamp", "status", "out");
    QCOMPARE(countOf(town, "burst"), 1U);
    town.pass(1s).number("p-1", "Pipe", "velocity", 1.0, "MTS");
    QCOMPARE(countOf(town, "burst"), 0U);
    town.pass(1s).number("p-1", "Pipe", "velocity", 3.0, "MTS"); // what waited belongs to it again
    QCOMPARE(countOf(town, "burst"), 1U);
}

namespace {

void breakAMain(Town& town)
{
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
    town.at(0, 100).word("lamp-1", "Lamp", "status", "out");
}

} // namespace

void TestGatherings::accepted()
{
    Town town{burst("\nsuppresses = true")};
    breakAMain(town);
    QCOMPARE(town.engine->alerts()->size(), 4U);
    decide(town, "p-1", Accept{}, 7);
    QCOMPARE(town.only()->rule->id, "burst"); // what belongs to it stands under it
    QCOMPARE(town.only()->decision.by, "p-7");
    QVERIFY(town.only()->acknowledged());
    QCOMPARE(town.transitions.back().cause == Cause::Suppressed, true);
    // What comes later belongs to it at once.
    town.pass(1s).at(50, 50).number("j-2", "Junction", "pressure", 1.0, "BAR");
    QCOMPARE(town.only()->rule->id, "burst");
    decide(town, "p-1", Refuse{}, 8); // on second thoughts
    QCOMPARE(countOf(town, "weak"), 2U);
    QCOMPARE(countOf(town, "burst"), 0U);
}

void TestGatherings::refused()
{
    Town town{burst()};
    breakAMain(town);
    decide(town, "p-1", Refuse{}, 7);
    QCOMPARE(countOf(town, "burst"), 0U);
    QCOMPARE(town.engine->alerts()->size(), 3U);
    QCOMPARE(town.aside(), std::vector<std::string>{"p-1/burst suppressed"});
    const auto line = std::ranges::find(town.transitions, Cause::Refused, &Transition::cause);
    QVERIFY(line != town.transitions.end());
    QCOMPARE(line->journalIndex, std::optional<std::uint64_t>{7});
    QCOMPARE(town.worst("p-1"), Priority::High); // its own alert; the proposal was critical
    // Over while it was refused: gone without a word.
    town.pass(1s).number("p-1", "Pipe", "velocity", 1.0, "MTS");
    QVERIFY(town.aside().empty());
}

void TestGatherings::anotherTimeIsAnotherProposal()
{
    Town town{burst()};
    breakAMain(town);
    decide(town, "p-1", Refuse{}, 7);
    town.pass(1s).number("p-1", "Pipe", "velocity", 1.0, "MTS");
    town.pass(1s).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    QCOMPARE(countOf(town, "burst"), 1U);
    QCOMPARE(alertOf(town, "p-1", "burst")->decision.word, Decision::Word::Proposed);
}

void TestGatherings::aRestartKeepsTheDecision()
{
    for (const bool isAccepted : {true, false}) {
        Town town{burst()};
        breakAMain(town);
        decide(town, "p-1", isAccepted ? PersonAct{Accept{}} : PersonAct{Refuse{}}, 7);
        const Decision before = alertOf(town, "p-1", "burst")->decision;
        town.restart();
        QCOMPARE(alertOf(town, "p-1", "burst")->decision, before);
        QCOMPARE(alertOf(town, "j-1", "weak")->explainedBy.has_value(), isAccepted);
        breakAMain(town);
        QCOMPARE(alertOf(town, "j-1", "weak")->explainedBy.has_value(), isAccepted);
        QCOMPARE(countOf(town, "burst"), isAccepted ? 1U : 0U);
    }
}

void TestGatherings::whatCannotBeDecided()
{
    Town town{burst()};
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    const auto fast = town.only()->id;
    QCOMPARE(town.act(fast, Accept{}, 1).error().code, ErrorCode::NotFound);
    QCOMPARE(town.act(conditionIdOf("p-1", "burst"), Accept{}, 2).error().code, ErrorCode::NotFound);
    breakAMain(town);
    decide(town, "p-1", Accept{}, 3);
    QCOMPARE(town.act(conditionIdOf("p-1", "burst"), Accept{}, 4).error().code, ErrorCode::AlreadyExists);
}

void TestGatherings::saysWhy()
{
    Town town{burst()};
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
    town.at(0, 100).word("lamp-1", "Lamp", "status", "out");
    QCOMPARE(
        why(*alertOf(town, "p-1", "burst")).english(),
        "Several things within 500 m and 15 min since 2026-06-21 12:00 UTC; besides what it began with: Pressure "
        "low, Lamp out.");
    Town other{around()};
    for (int i = 1; i <= 3; ++i)
        other.at(i * 90.0, 0.0).number(junction(i), "Junction", "pressure", 1.0, "BAR");
    QCOMPARE(why(*alertOf(other, "j-1", "zone-weak")).english(),
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
                const auto alert = alertOf(town, ("cabinet-" + std::to_string(c)).c_str(), "row-dark");
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
    const QString story = QStringLiteral("kind = \"correlation\"\nmodel = \"Lamp\"\nradius = 100\nwithin = \"5m\"\n");
    QTest::newRow("no beginning") << story + "with = [\"lamp-out\"]" << "starts_with";
    QTest::newRow("nothing besides") << story + "starts_with = [\"lamp-out\"]" << "with";
    QTest::newRow("twice the same") << story + "starts_with = [\"lamp-out\"]\nwith = [\"lamp-out\"]"
                                    << "starts_with too";
    QTest::newRow("fewer than it takes")
        << story + "starts_with = [\"lamp-out\"]\nwith = [\"weak\"]\nat_least = 2" << "Too few rules";
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
