// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plans of works and events: how they are read, and when they are in force.
#include "plantexts.h"
#include "support/tempfolder.h"

#include <QtTest>

using namespace plans;
using namespace std::chrono_literals;

class TestPlanLoader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void tellsProblems_data();
    void tellsProblems();
    void aFolderOfThem();
    void tooManyFiles();
    void whenItIsInForce_data();
    void whenItIsInForce();
    void theStateTellsItsNextChange();
};

void TestPlanLoader::readsEveryKey()
{
    const auto plans = plansOf(planText(
        "tram",
        "kind = \"event\"\nfrom = 2026-11-22T20:00:00+01:00\nto = 2026-12-24T05:00:00+01:00\n"
        "time_zone = \"Europe/Lisbon\"\nweekly = { days = [\"mon\", \"sun\"], from = \"22:30\", to = \"04:00\" }\n"
        "rules = [\"full\"]\ndomains = [\"lighting\"]\nassets = [\"a-1\"]\narea = [7.0, 43.4, 7.2, 43.4, 7.2, 43.6]\n"
        "critical = true"));
    QCOMPARE(plans.size(), 1U);
    const Plan& plan = *plans.front();
    QCOMPARE(plan.id, "tram");
    QVERIFY(plan.kind == Plan::Kind::Event);
    QCOMPARE(plan.title.fr, "Travaux");
    QVERIFY(plan.from == moment("2026-11-22T19:00:00Z"));
    QVERIFY(plan.to == moment("2026-12-24T04:00:00Z"));
    QCOMPARE(plan.timeZone, "Europe/Lisbon");
    QCOMPARE(plan.weekly->days, (std::vector{std::chrono::Monday, std::chrono::Sunday}));
    QVERIFY(plan.weekly->from == 22h + 30min);
    QVERIFY(plan.weekly->to == 4h);
    QCOMPARE(plan.area.size(), 3U);
    QVERIFY(plan.critical && !plan.everywhere);
    QCOMPARE(plan.source, "t.toml:1");
    QVERIFY(plan.covers("a-1", std::nullopt));
    QVERIFY(plan.covers("b", core::GeoPosition::fromDegrees(43.45, 7.15)));
    QVERIFY(!plan.covers("b", core::GeoPosition::fromDegrees(43.55, 7.05)));
    QVERIFY(!plan.covers("b", std::nullopt));
}

void TestPlanLoader::tellsProblems_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("what");
    const auto row = [](const char* name, const std::string& toml, const char* where, const char* what) {
        QTest::newRow(name) << QByteArray::fromStdString(toml) << QByteArray{where} << QByteArray{what};
    };
    row("no TOML", "[[plan]\n", "t.toml:1", "This is not valid TOML");
    row("no plans", "a = 1", "t.toml:1: a", "The key \"a\" is not known here.");
    row("unknown zone", planText("p", kEverywhere + "\ntime_zone = \"Mars/Base\""), "t.toml:5: p.time_zone",
        "The time zone \"Mars/Base\" is not known.");
    row("unknown rule", planText("p", "rules = [\"ful\"]\neverywhere = true"), "t.toml:3: p.rules",
        "There is no rule \"ful\".");
    row("unknown domain", planText("p", "domains = [\"gas\"]\neverywhere = true"), "t.toml:3: p.domains",
        "There is no domain \"gas\".");
    row("no alerts", planText("p", "everywhere = true"), "t.toml:1: p.rules", "does not say which alerts");
    row("nowhere", planText("p", "rules = [\"full\"]"), "t.toml:1: p.assets", "does not say where");
    row("no end",
        "[[plan]]\nid = \"p\"\n" + kEverywhere +
            "\nfrom = 2026-06-21T12:00:00Z\nkind = \"works\"\n"
            "title = { fr = \"a\", en = \"b\" }\nauthor = \"me\"\ndate = 2026-01-01\n",
        "t.toml:1: p.to", "The key \"to\" is missing.");
    row("ends before it begins", planText("p", kEverywhere + "\nto = 2026-06-21T12:00:00Z"), "t.toml:5: p.to",
        "The plan ends before it begins.");
    row("too long", planText("p", kEverywhere + "\nto = 2029-06-21T12:00:00Z"), "t.toml:5: p.to",
        "The plan lasts longer than 366 days.");
    row("no moment", planText("p", kEverywhere + "\nfrom = \"tonight\""), "t.toml:5: p.from", "not a");
    row("no kind", planText("p", kEverywhere + "\nkind = \"party\""), "t.toml:5: p.kind",
        "There is no kind of plan called \"party\".");
    row("no area", planText("p", "rules = [\"full\"]\narea = [1, 2, 3, 4]"), "t.toml:4: p.area", "This is no area.");
    row("no day", planText("p", kEverywhere + "\nweekly = { days = [\"monday\"], from = \"1:00\", to = \"25:00\" }"),
        "t.toml:5: p.weekly.days", "There is no day \"monday\".");
    row("no time of day",
        planText("p", kEverywhere + "\nweekly = { days = [\"mon\"], from = \"24:00\", to = \"05:00\" }"),
        "t.toml:5: p.weekly.from", "\"24:00\" is no time of day.");
    row("misspelt key", planText("p", kEverywhere + "\ncritcal = true"), "t.toml:5: p.critcal", "is not known here");
    row("two of one id", planText("p", kEverywhere) + planText("p", kEverywhere), "t.toml:12: p.id",
        "There is already a plan \"p\", at t.toml:1");
}

void TestPlanLoader::tellsProblems()
{
    QFETCH(QByteArray, toml);
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, what);
    const std::string good = planText("good", kEverywhere);
    const LoadedPlans loaded = parse(toml.toStdString());
    QVERIFY(!loaded.problems.empty());
    QCOMPARE(QByteArray::fromStdString(loaded.problems.front().where), where);
    QVERIFY2(QByteArray::fromStdString(loaded.problems.front().english()).contains(what),
             loaded.problems.front().english().c_str());
    QVERIFY(!loaded.problems.front().remedy.english().empty());
    // The others work.
    if (where != "t.toml:1" && where != "t.toml:1: a") {
        const LoadedPlans both = parse(toml.toStdString() + good);
        QVERIFY(std::ranges::any_of(both.plans, [](const auto& plan) { return plan->id == "good"; }));
    }
}

void TestPlanLoader::aFolderOfThem()
{
    const support::TempFolder folder;
    folder.write("b.toml", planText("b", kEverywhere));
    folder.write("a.toml", planText("a", kEverywhere));
    folder.write("notes.txt", "no plan");
    const RuleSet rules = rulesOf(kRules);
    const auto loaded = loadPlans(folder.path(), {&rules, "Europe/Paris"});
    QVERIFY(loaded.problems.empty());
    QCOMPARE(loaded.plans.size(), 2U);
    QCOMPARE(loaded.plans[0]->id, "a");
    QVERIFY(loadPlans(folder.path() / "none", {}).problems.empty());
    const std::filesystem::path valmer = std::filesystem::path{VIGIE_SOURCE_DIR} / "resources/cities/valmer";
    const auto ofValmer = loadRules(valmer / "rules");
    const auto planned = loadPlans(valmer / "plans", {&ofValmer.set, "Europe/Paris"});
    QVERIFY2(planned.problems.empty(), planned.problems.empty() ? "" : planned.problems.front().english().c_str());
    QCOMPARE(planned.plans.size(), 2U);
}

void TestPlanLoader::tooManyFiles()
{
    const support::TempFolder folder;
    for (int i = 0; i < 202; ++i)
        folder.write(std::to_string(1'000 + i) + ".toml", planText("p-" + std::to_string(i), kEverywhere));
    const auto loaded = loadPlans(folder.path(), {});
    QCOMPARE(loaded.plans.size(), 200U);
    QCOMPARE(loaded.problems.size(), 1U);
    QCOMPARE(loaded.problems.front().where, "1200.toml:1");
}

void TestPlanLoader::whenItIsInForce_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<bool>("isInForce");
    QTest::addColumn<QByteArray>("until");
    const auto row = [](const char* name, const char* at, bool isInForce, const char* until) {
        QTest::newRow(name) << QByteArray{at} << isInForce << QByteArray{until};
    };
    // Nights from Thursday and Saturday, 22:00 to 05:00 in Paris, from 20 March to 31 October 2026.
    row("long before", "2025-01-01T00:00:00Z", false, "2026-03-21T21:00:00Z");
    row("an evening", "2026-03-21T20:59:59Z", false, "2026-03-21T21:00:00Z");
    row("it begins", "2026-03-21T21:00:00Z", true, "2026-03-22T04:00:00Z");
    row("after midnight", "2026-03-22T03:59:59Z", true, "2026-03-22T04:00:00Z");
    row("it pauses", "2026-03-22T04:00:00Z", false, "2026-03-26T21:00:00Z");
    row("the clocks go forward", "2026-03-28T23:00:00Z", true, "2026-03-29T03:00:00Z"); // six hours long
    row("in summer", "2026-07-02T20:00:00Z", true, "2026-07-03T03:00:00Z");
    row("the clocks go back", "2026-10-24T20:30:00Z", true, "2026-10-25T04:00:00Z"); // eight hours long
    row("the last one is cut", "2026-10-31T21:30:00Z", true, "2026-10-31T22:30:00Z");
    row("it is over", "2026-10-31T22:30:00Z", false, "");
}

void TestPlanLoader::whenItIsInForce()
{
    QFETCH(QByteArray, at);
    QFETCH(bool, isInForce);
    QFETCH(QByteArray, until);
    const auto plans = plansOf(
        planText("p", kEverywhere + "\nfrom = 2026-03-20T06:00:00Z\nto = 2026-10-31T22:30:00Z\n"
                                    "weekly = { days = [\"thu\", \"sat\"], from = \"22:00\", to = \"05:00\" }"));
    const PlanState state = stateOf(*plans.front(), moment(at.constData()));
    QCOMPARE(state.isInForce, isInForce);
    QCOMPARE(state.until == core::kNoTime ? std::string{} : core::toIso8601(state.until).substr(0, 19),
             until.toStdString().substr(0, 19));
}

/// From change to change, one comes through the whole plan as if one looked each minute.
void TestPlanLoader::theStateTellsItsNextChange()
{
    const auto plans = plansOf(planText(
        "p", kEverywhere + "\nfrom = 2026-10-01T06:00:00Z\nto = 2026-11-12T22:30:00Z\n"
                           "weekly = { days = [\"mon\", \"fri\", \"sun\"], from = \"01:30\", to = \"02:30\" }"));
    PlanState told = stateOf(*plans.front(), moment("2026-09-30T00:00:00Z"));
    int changes = 0;
    for (auto at = moment("2026-09-30T00:00:00Z"); at < moment("2026-11-14T00:00:00Z"); at += 1min) {
        const PlanState now = stateOf(*plans.front(), at);
        if (told.until != core::kNoTime && at >= told.until) {
            QVERIFY(at == told.until);
            ++changes;
            told = now;
        }
        QCOMPARE(now.isInForce, told.isInForce);
        QVERIFY(now.until == told.until);
    }
    QCOMPARE(changes, 2 * 18 + 1); // eighteen mornings, and the end
}

QTEST_GUILESS_MAIN(TestPlanLoader)
#include "tst_planloader.moc"
