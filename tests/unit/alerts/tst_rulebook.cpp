// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulebook.h"
#include "alerts/ruleloader.h"
#include "alerts/rulewriter.h"
#include "support/tempfolder.h"
#include "town.h"

#include <QtTest>

#include <fstream>

using namespace vigie;
using namespace vigie::alerts;

namespace {

std::string full(double above)
{
    return "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = " + std::to_string(above);
}

RuleStamp stamp(std::uint64_t entry)
{
    return {*core::parseIso8601("2026-06-21T12:00:00Z") + std::chrono::minutes{entry}, "op-1", entry};
}

double limitOf(const std::shared_ptr<const Rule>& rule)
{
    return rule ? std::get<ThresholdTest>(rule->test).limit : -1.0;
}

std::string firstProblem(const std::vector<core::Error>& problems)
{
    return problems.empty() ? std::string{} : problems.front().english();
}

} // namespace

class TestRuleBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rulesSurviveBeingWritten_data();
    void rulesSurviveBeingWritten();
    void cityAlone();
    void changedIsInForceAndKept();
    void newRule();
    void switchedOffAndBack();
    void earlierVersionComesBack();
    void looksAtDrafts_data();
    void looksAtDrafts();
    void linksToWhatIsOffAreNoMistake();
    void damagedVersionIsToldAndPassedOver();
    void writingFails();
    void mistakesOfOthersAreNotTheDrafts();

private:
    [[nodiscard]] RuleBook book() const { return {m_folder->path() / "city", m_folder->path() / "desk"}; }

    std::unique_ptr<support::TempFolder> m_folder;
};

void TestRuleBook::init()
{
    m_folder = std::make_unique<support::TempFolder>();
    std::filesystem::create_directory(m_folder->path() / "city");
    std::ofstream{m_folder->path() / "city" / "waste.toml"} << ruleText("full", full(0.9))
                                                            << ruleText("fire", full(2))
                                                            << ruleText("few", "kind = \"count\"\nof = [\"full\"]\n"
                                                                               "at_least = 3\nradius = 200");
}

void TestRuleBook::rulesSurviveBeingWritten_data()
{
    QTest::addColumn<QByteArray>("toml");
    const auto row = [](const char* name, const std::string& body) {
        QTest::newRow(name) << QByteArray::fromStdString(ruleText("r", body));
    };
    row("threshold below", "kind = \"threshold\"\nattribute = \"p\"\nunit = \"BAR\"\nbelow = 0.1\ndeadband = 0.05");
    row("word", "kind = \"state\"\nattribute = \"s\"\nequals = \"broken\"");
    row("words", "kind = \"state\"\nattribute = \"s\"\none_of = [\"x\", \"a \\\"quoted\\\" one\"]");
    row("flag", "kind = \"state\"\nattribute = \"s\"\nequals = false");
    row("no data", "kind = \"no_data\"\nperiod = \"90m\"");
    row("no data of one attribute", "kind = \"no_data\"\nattribute = \"s\"\nperiod = \"1d\"");
    row("no data of a feed", "kind = \"no_data\"\nfeed = \"water\"\nperiod = \"2m\"\noff_delay = \"5m\"");
    row("rate", "kind = \"rate\"\nattribute = \"p\"\nunit = \"BAR\"\nfalls_by = 1e-3\nwithin = \"5m\"");
    row("deviation", "kind = \"deviation\"\nattribute = \"p\"\nunit = \"BAR\"\nabove_usual_by = 3\nweeks = 6");
    row("geofence", "kind = \"geofence\"\nalert_when = \"outside\"\narea = [2.3, 46.6, 2.4, 46.6, 2.4, 46.7123457]\n"
                    "area_name = { fr = \"Dépôt\", en = \"Depot\" }");
    row("reported", "kind = \"reported\"\nwords = \"message\"\nlongest = \"3h\"");
    row("all delays",
        "kind = \"no_data\"\nperiod = \"5m\"\non_delay = \"90s\"\noff_delay = \"1h\"\nre_alarm = \"2d\"\n"
        "longest_shelving = \"90m\"\nlatching = true");
}

void TestRuleBook::rulesSurviveBeingWritten()
{
    QFETCH(QByteArray, toml);
    const LoadedRules first = parseRule(toml.toStdString(), "t");
    QVERIFY2(first.problems.empty(), firstProblem(first.problems).c_str());
    const std::string text = ruleText(*first.set.rules.front());
    const LoadedRules again = parseRule(text, "t");
    QVERIFY2(again.problems.empty(), (firstProblem(again.problems) + "\n" + text).c_str());
    QCOMPARE(again.set.rules.front()->version, first.set.rules.front()->version);
    QCOMPARE(ruleText(*again.set.rules.front()), text);
}

void TestRuleBook::cityAlone()
{
    const RuleBook rules = book();
    QVERIFY(rules.problems().empty());
    QCOMPARE(rules.rules().rules.size(), 3U);
    QVERIFY(rules.rules().rules[2]->explainedTitles.size() == 1);
    QVERIFY(!rules.isChanged("full"));
    QCOMPARE(rules.versions("full").size(), 1U);
    QVERIFY(rules.versions("full").front().stamp.at == core::kNoTime);
    QVERIFY(rules.versions("nothing").empty());

    const RuleBook valmer{std::filesystem::path{VIGIE_SOURCE_DIR} / "resources/cities/valmer/rules", {}};
    QVERIFY(valmer.problems().empty());
    for (const auto& rule : valmer.rules().rules) {
        const LoadedRules again = parseRule(ruleText(*rule), "t");
        QVERIFY2(again.problems.empty(), firstProblem(again.problems).c_str());
        QCOMPARE(again.set.rules.front()->version, rule->version);
    }
}

void TestRuleBook::changedIsInForceAndKept()
{
    RuleBook rules = book();
    const RuleDraft draft = rules.look(ruleText("full", full(0.8)), "full");
    QVERIFY2(draft.problems.empty(), firstProblem(draft.problems).c_str());
    QCOMPARE(limitOf(draft.set.find("full")), 0.8);
    QCOMPARE(limitOf(rules.rules().find("full")), 0.9); // not yet
    QVERIFY(rules.change(draft, stamp(7)));
    for (const RuleBook& one : {rules, book()}) {
        QVERIFY2(one.problems().empty(), firstProblem(one.problems()).c_str());
        QCOMPARE(limitOf(one.rules().find("full")), 0.8);
        QCOMPARE(one.rules().rules[0]->id, "full"); // in its place
        QCOMPARE(one.rules().rules.size(), 3U);
        QVERIFY(one.isChanged("full"));
        const auto versions = one.versions("full");
        QCOMPARE(versions.size(), 2U);
        QCOMPARE(versions[0].stamp.entry, 7U);
        QCOMPARE(versions[0].stamp.actor, "op-1");
        QVERIFY(versions[0].stamp.at == stamp(7).at);
        QCOMPARE(limitOf(versions[1].rule), 0.9);
    }
    // The file can be taken over into the city's folder as it is.
    const LoadedRules taken = loadRules(m_folder->path() / "desk" / "full" / "0001.toml");
    QVERIFY2(taken.problems.empty(), firstProblem(taken.problems).c_str());
    QCOMPARE(limitOf(taken.set.find("full")), 0.8);
}

void TestRuleBook::newRule()
{
    RuleBook rules = book();
    const RuleDraft draft = rules.look(ruleText("own", full(0.5)), "");
    QVERIFY2(draft.problems.empty(), firstProblem(draft.problems).c_str());
    QVERIFY(rules.change(draft, stamp(1)));
    const RuleBook again = book();
    QCOMPARE(again.rules().rules.size(), 4U);
    QCOMPARE(again.rules().rules[3]->id, "own");
    QVERIFY(!again.isOfCity("own"));
    QCOMPARE(again.versions("own").size(), 1U);
    QVERIFY(!rules.restore("own", stamp(2))); // the city has none
}

void TestRuleBook::switchedOffAndBack()
{
    RuleBook rules = book();
    QVERIFY(rules.switchOff("fire", stamp(1)));
    QVERIFY(!rules.switchOff("fire", stamp(2))); // already
    for (const RuleBook& one : {rules, book()}) {
        QVERIFY(one.isOff("fire"));
        QVERIFY(one.isChanged("fire"));
        QVERIFY(one.rules().find("fire") == nullptr);
        QCOMPARE(one.all().size(), 3U);
        QCOMPARE(one.all().back()->id, "fire"); // off ones last, with what they said
    }
    QVERIFY(rules.restore("fire", stamp(3)));
    QCOMPARE(limitOf(rules.rules().find("fire")), 2.0);
    QVERIFY(!book().isChanged("fire"));
    QCOMPARE(book().versions("fire").size(), 3U);
}

void TestRuleBook::earlierVersionComesBack()
{
    RuleBook rules = book();
    QVERIFY(rules.change(rules.look(ruleText("full", full(0.8)), "full"), stamp(1)));
    QVERIFY(rules.change(rules.look(ruleText("full", full(0.7)), "full"), stamp(2)));
    const auto earlier = rules.versions("full").at(1);
    QCOMPARE(limitOf(earlier.rule), 0.8);
    QVERIFY(rules.change(rules.look(ruleText(*earlier.rule), "full"), stamp(3)));
    QCOMPARE(limitOf(book().rules().find("full")), 0.8);
    QCOMPARE(book().versions("full").size(), 4U); // nothing was overwritten
}

void TestRuleBook::looksAtDrafts_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("what");
    const auto row = [](const char* name, const std::string& toml, const char* id, const char* where,
                        const char* what) {
        QTest::newRow(name) << QByteArray::fromStdString(toml) << QByteArray{id} << QByteArray{where}
                            << QByteArray{what};
    };
    row("no TOML", "[[rule]\n", "full", "full:1", "This is not valid TOML");
    row("text for a number", ruleText("full", full(0.9) + "\ndeadband = \"much\""), "full", "full:7: full.deadband",
        "The value is not a number.");
    row("another id", ruleText("fuller", full(0.9)), "full", "full:1: fuller.id",
        "The id of a rule stays what it is");
    row("an id there is", ruleText("fire", full(0.9)), "", "rule:1: fire.id", "There is already a rule \"fire\".");
    row("two rules", ruleText("full", full(0.9)) + ruleText("b", full(0.9)), "full", "full",
        "There is more than one rule here.");
    row("explains what is not there", ruleText("full", full(0.9) + "\nexplains = [\"nothing\"]"), "full",
        "full:1: full.explains", "There is no rule \"nothing\" that could be explained");
    row("a circle", ruleText("full", full(0.9) + "\nexplains = [\"few\"]"), "full", "waste.toml:29: few.of",
        "The rule \"full\" explains this one already");
}

void TestRuleBook::looksAtDrafts()
{
    QFETCH(QByteArray, toml);
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, what);
    const RuleDraft draft = book().look(toml.toStdString(), id.toStdString());
    QVERIFY(draft.rule == nullptr);
    QVERIFY(draft.set.rules.empty());
    QVERIFY(!draft.problems.empty());
    QCOMPARE(QByteArray::fromStdString(draft.problems.front().where), where);
    QVERIFY2(QByteArray::fromStdString(draft.problems.front().english()).contains(what),
             draft.problems.front().english().c_str());
    RuleBook rules = book();
    QVERIFY(!rules.change(draft, stamp(1)));
    QVERIFY(!rules.isChanged("full"));
}

void TestRuleBook::linksToWhatIsOffAreNoMistake()
{
    RuleBook rules = book();
    QVERIFY(rules.change(rules.look(ruleText("few", "kind = \"count\"\nof = [\"full\", \"fire\"]\nat_least = 3\n"
                                                    "radius = 200"),
                                    "few"),
                         stamp(1)));
    const std::string version = rules.rules().find("few")->version;
    QVERIFY(rules.switchOff("fire", stamp(2)));
    const RuleBook again = book();
    QVERIFY2(again.problems().empty(), firstProblem(again.problems()).c_str());
    const auto few = again.rules().find("few");
    QCOMPARE(few->explains.rules, std::vector<std::string>{"full"});
    QCOMPARE(few->version, version); // it says what it said
}

void TestRuleBook::damagedVersionIsToldAndPassedOver()
{
    RuleBook rules = book();
    QVERIFY(rules.change(rules.look(ruleText("full", full(0.8)), "full"), stamp(1)));
    QVERIFY(rules.change(rules.look(ruleText("full", full(0.7)), "full"), stamp(2)));
    std::ofstream{m_folder->path() / "desk" / "full" / "0002.toml"} << "[change]\nstep = \"perhaps\"\n";
    std::ofstream{m_folder->path() / "desk" / "full" / "0003.toml.part"} << "[cha";
    RuleBook again = book();
    QCOMPARE(again.problems().size(), 1U);
    QVERIFY2(firstProblem(again.problems()).find("There is no step \"perhaps\"") != std::string::npos,
             firstProblem(again.problems()).c_str());
    QCOMPARE(limitOf(again.rules().find("full")), 0.8);
    // The next one takes the number of nobody, and the rest of a write that died is in nobody's way.
    QVERIFY(again.change(again.look(ruleText("full", full(0.6)), "full"), stamp(3)));
    QCOMPARE(limitOf(book().rules().find("full")), 0.6);
}

void TestRuleBook::writingFails()
{
    std::ofstream{m_folder->path() / "desk"} << "a file where the folder should be";
    RuleBook rules = book();
    const auto done = rules.change(rules.look(ruleText("full", full(0.8)), "full"), stamp(1));
    QVERIFY(!done);
    QVERIFY(!done.error().english().empty());
    QCOMPARE(limitOf(rules.rules().find("full")), 0.9);
}

void TestRuleBook::mistakesOfOthersAreNotTheDrafts()
{
    RuleBook rules = book();
    QVERIFY(rules.change(rules.look(ruleText("own", full(0.5) + "\nexplains = [\"fire\"]"), ""), stamp(1)));
    // The city gives up a rule that one of this desk's names.
    std::ofstream{m_folder->path() / "city" / "waste.toml"} << ruleText("full", full(0.9));
    const RuleBook later = book();
    QCOMPARE(later.problems().size(), 1U);
    QVERIFY(later.rules().find("own") != nullptr);
    const RuleDraft draft = later.look(ruleText("full", full(0.8)), "full");
    QVERIFY2(draft.problems.empty(), firstProblem(draft.problems).c_str());
}

QTEST_GUILESS_MAIN(TestRuleBook)
#include "tst_rulebook.moc"
