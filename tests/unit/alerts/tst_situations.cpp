// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Situations: alerts of different kinds at one place and time, and what persons say of them.
#include "alerts/explanation.h"
#include "town.h"

#include <QtTest>

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

RuleSet burst(const std::string& more = "")
{
    return rulesOf(weak() + fast() + lampOut() +
                   ruleText("burst", "kind = \"correlation\"\nstarts_with = [\"fast\"]\nwith = [\"weak\", "
                                     "\"lamp-out\"]\nat_least = 2\nradius = 500\nwithin = \"15m\"\nmodel = \"Pipe\"\n"
                                     "priority = \"critical\"" +
                                         more));
}

void decide(Town& town, const char* asset, const PersonAct& act, std::uint64_t journalIndex)
{
    QVERIFY(town.act(town.alert(asset, "burst")->id, act, journalIndex));
}
void breakAMain(Town& town)
{
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
    town.at(0, 100).word("lamp-1", "Lamp", "status", "out");
}

} // namespace

class TestSituations : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
    void badKeys_data();
    void badKeys();
};

void TestSituations::differentKindsAtOnePlace()
{
    Town town{burst()};
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
    town.at(150, 0).number("j-2", "Junction", "pressure", 1.0, "BAR"); // the same kind again is not another one
    QVERIFY(!town.alert("p-1", "burst"));
    town.at(0, 400).word("lamp-1", "Lamp", "status", "out");
    const auto story = town.alert("p-1", "burst");
    QVERIFY(story && story->active());
    QCOMPARE(story->latest.text, "weak lamp-out");
    QCOMPARE(story->members->size(), 4U);
    QVERIFY(!town.alert("j-2", "weak")->explainedBy); // it is a proposal
    decide(town, "p-1", Accept{}, 1);
    for (const auto& [asset, rule] :
         {std::pair{"p-1", "fast"}, std::pair{"j-2", "weak"}, std::pair{"lamp-1", "lamp-out"}})
        QCOMPARE(town.alert(asset, rule)->explainedBy->id, story->id);
}

void TestSituations::inAnyOrder()
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
        QVERIFY(town.alert("p-1", "burst"));
    } while (std::ranges::next_permutation(order).found);
}

void TestSituations::tooFarOrTooLate()
{
    Town town{burst()};
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
    town.at(0, 510).word("lamp-1", "Lamp", "status", "out");
    QCOMPARE(town.countActive("burst"), 0U);
    town.pass(16min, 1min).at(0, 300).word("lamp-2", "Lamp", "status", "out");
    QCOMPARE(town.countActive("burst"), 0U);
}

void TestSituations::twoBeginningsAreOneMatter()
{
    Town town{burst()};
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    town.pass(1s).at(50, 0).number("p-2", "Pipe", "velocity", 3.0, "MTS");
    town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
    town.at(0, 100).word("lamp-1", "Lamp", "status", "out");
    QCOMPARE(town.countActive("burst"), 1U);
    decide(town, "p-1", Accept{}, 1);
    QCOMPARE(town.alert("p-2", "fast")->explainedBy->id, conditionIdOf("p-1", "burst"));
}

void TestSituations::endsWithItsBeginning()
{
    Town town{burst()};
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
    town.at(0, 100).word("lamp-1", "Lamp", "status", "out");
    QCOMPARE(town.countActive("burst"), 1U);
    town.pass(1s).number("p-1", "Pipe", "velocity", 1.0, "MTS");
    QCOMPARE(town.countActive("burst"), 0U);
    town.pass(1s).number("p-1", "Pipe", "velocity", 3.0, "MTS"); // what waited belongs to it again
    QCOMPARE(town.countActive("burst"), 1U);
}

void TestSituations::accepted()
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
    QCOMPARE(town.countActive("weak"), 2U);
    QCOMPARE(town.countActive("burst"), 0U);
}

void TestSituations::refused()
{
    Town town{burst()};
    breakAMain(town);
    decide(town, "p-1", Refuse{}, 7);
    QCOMPARE(town.countActive("burst"), 0U);
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

void TestSituations::anotherTimeIsAnotherProposal()
{
    Town town{burst()};
    breakAMain(town);
    decide(town, "p-1", Refuse{}, 7);
    town.pass(1s).number("p-1", "Pipe", "velocity", 1.0, "MTS");
    town.pass(1s).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    QCOMPARE(town.countActive("burst"), 1U);
    QCOMPARE(town.alert("p-1", "burst")->decision.word, Decision::Word::Proposed);
}

void TestSituations::aRestartKeepsTheDecision()
{
    for (const bool isAccepted : {true, false}) {
        Town town{burst()};
        breakAMain(town);
        decide(town, "p-1", isAccepted ? PersonAct{Accept{}} : PersonAct{Refuse{}}, 7);
        const Decision before = town.alert("p-1", "burst")->decision;
        town.restart();
        QCOMPARE(town.alert("p-1", "burst")->decision, before);
        QCOMPARE(town.alert("j-1", "weak")->explainedBy.has_value(), isAccepted);
        breakAMain(town);
        QCOMPARE(town.alert("j-1", "weak")->explainedBy.has_value(), isAccepted);
        QCOMPARE(town.countActive("burst"), isAccepted ? 1U : 0U);
    }
}

void TestSituations::whatCannotBeDecided()
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

void TestSituations::saysWhy()
{
    Town town{burst()};
    town.at(0, 0).number("p-1", "Pipe", "velocity", 3.0, "MTS");
    town.at(100, 0).number("j-1", "Junction", "pressure", 1.0, "BAR");
    town.at(0, 100).word("lamp-1", "Lamp", "status", "out");
    QCOMPARE(
        why(*town.alert("p-1", "burst")).english(),
        "Several things within 500 m and 15 min since 2026-06-21 12:00 UTC; besides what it began with: Pressure "
        "low, Lamp out.");
}

void TestSituations::badKeys_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("problem");
    const QString story = QStringLiteral("kind = \"correlation\"\nmodel = \"Lamp\"\nradius = 100\nwithin = \"5m\"\n");
    QTest::newRow("no beginning") << story + "with = [\"lamp-out\"]" << "starts_with";
    QTest::newRow("nothing besides") << story + "starts_with = [\"lamp-out\"]" << "with";
    QTest::newRow("twice the same") << story + "starts_with = [\"lamp-out\"]\nwith = [\"lamp-out\"]"
                                    << "starts_with too";
    QTest::newRow("fewer than it takes")
        << story + "starts_with = [\"lamp-out\"]\nwith = [\"weak\"]\nat_least = 2" << "Too few rules";
}

void TestSituations::badKeys()
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

QTEST_APPLESS_MAIN(TestSituations)
#include "tst_situations.moc"
