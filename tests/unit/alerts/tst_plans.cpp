// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Works and events that suppress by design: how they are read, when they are in force, and what they do.
#include "alerts/planloader.h"
#include "support/tempfolder.h"
#include "town.h"

#include <QtTest>

#include <random>

using namespace vigie;
using namespace vigie::alerts;
using namespace std::chrono_literals;

namespace {

core::Timestamp moment(const char* text)
{
    return *core::parseIso8601(text);
}

/// A plan with everything it must have; what `keys` sets is left to it.
std::string planText(const std::string& id, const std::string& keys)
{
    const auto add = [&keys](const char* key, const char* value) {
        const bool given = keys.rfind(std::string{key} + " ", 0) == 0 ||
                           keys.find("\n" + std::string{key} + " ") != std::string::npos;
        return given ? std::string{} : std::string{key} + " = " + value + "\n";
    };
    return "[[plan]]\nid = \"" + id + "\"\n" + keys + "\n" + add("kind", "\"works\"") +
           add("title", R"({ fr = "Travaux", en = "Works" })") + add("from", "2026-06-21T12:30:00Z") +
           add("to", "2026-06-21T14:00:00Z") + add("author", "\"tests\"") + add("date", "2026-03-02");
}

const std::string kRules =
    ruleText("full", "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = 0.8") +
    ruleText("fire", "kind = \"state\"\nattribute = \"state\"\nequals = \"burning\"\n"
                     "priority = \"critical\"");

LoadedPlans parse(const std::string& toml)
{
    static const RuleSet rules = rulesOf(kRules);
    return parsePlans(toml, "t.toml", {&rules, "Europe/Paris"});
}

Plans plansOf(const std::string& toml)
{
    auto loaded = parse(toml);
    if (!loaded.problems.empty())
        qFatal("%s", loaded.problems.front().english().c_str());
    return loaded.plans;
}

const std::string kEverywhere = "rules = [\"full\"]\neverywhere = true";

bool isListed(const Town& town, const char* asset, const char* rule)
{
    const auto alerts = town.engine->alerts();
    return std::ranges::any_of(*alerts,
                               [&](const Alert& one) { return one.assetId == asset && one.rule->id == rule; });
}

} // namespace

class TestPlans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void tellsProblems_data();
    void tellsProblems();
    void aFolderOfThem();
    void whenItIsInForce_data();
    void whenItIsInForce();
    void theStateTellsItsNextChange();
    void suppressesWhileItIsInForce();
    void onlyWhatAndWhereItSays();
    void criticalOnesOnlyWhereItSaysSo();
    void whatWasThereBefore();
    void restarts();
    void anAssetThatIsNotSeenAgain();
    void aCauseAndAPlan();
    void otherRules();
    void nothingIsLost();
};

void TestPlans::readsEveryKey()
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

void TestPlans::tellsProblems_data()
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

void TestPlans::tellsProblems()
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

void TestPlans::aFolderOfThem()
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

void TestPlans::whenItIsInForce_data()
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

void TestPlans::whenItIsInForce()
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
void TestPlans::theStateTellsItsNextChange()
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

void TestPlans::suppressesWhileItIsInForce()
{
    Town town{rulesOf(kRules), moment("2026-06-21T12:00:00Z"), plansOf(planText("p", kEverywhere))};
    town.number("bin-1", "Bin", "fillingLevel", 0.9).pass(1s);
    QVERIFY(isListed(town, "bin-1", "full"));
    town.pass(30min, 5s); // it begins
    QVERIFY(!isListed(town, "bin-1", "full"));
    QCOMPARE(town.aside(), std::vector<std::string>{"bin-1/full suppressed"});
    const auto alert = town.alert("bin-1", "full");
    QCOMPARE(alert->suppressedBy, "plan:p");
    QCOMPARE(alert->plan.plan->title.en, "Works");
    QVERIFY(alert->plan.until == moment("2026-06-21T14:00:00Z"));
    QCOMPARE(town.transitions.back().cause, Cause::Suppressed);
    const auto raised = town.engine->counters().raised;
    town.number("bin-2", "Bin", "fillingLevel", 0.9).pass(1min); // comes up under it
    QCOMPARE(town.aside().size(), 2U);
    QCOMPARE(town.engine->counters().raised, raised);          // nobody was asked
    town.number("bin-2", "Bin", "fillingLevel", 0.1).pass(1s); // and goes
    QCOMPARE(town.aside().size(), 1U);
    QVERIFY(!town.alert("bin-2", "full"));
    town.pass(90min, 5s); // it ends
    QVERIFY(town.aside().empty());
    QVERIFY(isListed(town, "bin-1", "full"));
    QCOMPARE(town.engine->counters().raised, raised + 1);
    QCOMPARE(town.worst("bin-1"), core::Priority::High);
}

void TestPlans::onlyWhatAndWhereItSays()
{
    const std::string where = "area = [7.09, 43.49, 7.11, 43.49, 7.11, 43.51, 7.09, 43.51]\nassets = [\"far-1\"]";
    Town town{rulesOf(kRules), moment("2026-06-21T13:00:00Z"),
              plansOf(planText("p", "rules = [\"full\"]\n" + where))};
    town.at(100, 100).number("near-1", "Bin", "fillingLevel", 0.9);
    town.at(9'000, 0).number("far-1", "Bin", "fillingLevel", 0.9);
    town.at(9'000, 0).number("far-2", "Bin", "fillingLevel", 0.9);
    town.number("nowhere-1", "Bin", "fillingLevel", 0.9).pass(1s);
    QCOMPARE(town.aside(), (std::vector<std::string>{"far-1/full suppressed", "near-1/full suppressed"}));
    QVERIFY(isListed(town, "far-2", "full"));
    QVERIFY(isListed(town, "nowhere-1", "full"));
}

void TestPlans::criticalOnesOnlyWhereItSaysSo()
{
    for (const bool isMeant : {false, true}) {
        Town town{rulesOf(kRules), moment("2026-06-21T13:00:00Z"),
                  plansOf(planText("p", std::string{"domains = [\"waste\"]\neverywhere = true\ncritical = "} +
                                            (isMeant ? "true" : "false")))};
        town.word("bin-1", "Bin", "state", "burning").number("bin-2", "Bin", "fillingLevel", 0.9).pass(1s);
        QCOMPARE(isListed(town, "bin-1", "fire"), !isMeant);
        QVERIFY(!isListed(town, "bin-2", "full"));
    }
}

void TestPlans::whatWasThereBefore()
{
    Town town{rulesOf(kRules), moment("2026-06-21T12:00:00Z"), plansOf(planText("p", kEverywhere))};
    town.number("bin-1", "Bin", "fillingLevel", 0.9).number("bin-2", "Bin", "fillingLevel", 0.9).pass(1s);
    QVERIFY(town.engine->act(town.alert("bin-1", "full")->id, Acknowledge{}, town.person(1)));
    const AsideOrder order{AsideInput::ShelveTimed, "planned-works", town.clock.now() + 45min};
    QVERIFY(town.engine->act(town.alert("bin-2", "full")->id, order, town.person(2)));
    town.pass(60min, 5s);
    QVERIFY(!isListed(town, "bin-1", "full"));
    QVERIFY(!isListed(town, "bin-2", "full")); // its shelving is over, the plan is not
    town.pass(61min, 5s);
    QVERIFY(town.alert("bin-1", "full")->acknowledged()); // back as it was
    QVERIFY(isListed(town, "bin-1", "full"));
    QVERIFY(isListed(town, "bin-2", "full"));
}

void TestPlans::restarts()
{
    Town town{rulesOf(kRules), moment("2026-06-21T13:00:00Z"), plansOf(planText("p", kEverywhere))};
    town.number("bin-1", "Bin", "fillingLevel", 0.9).pass(1s);
    town.restart();
    QCOMPARE(town.aside(), std::vector<std::string>{"bin-1/full suppressed"});
    town.number("bin-1", "Bin", "fillingLevel", 0.92).pass(1s);
    QCOMPARE(town.aside(), std::vector<std::string>{"bin-1/full suppressed"});
    // It ends while the program is off.
    town.clock.jump(moment("2026-06-21T15:00:00Z"));
    town.restart();
    QVERIFY(isListed(town, "bin-1", "full")); // before anything was heard
    // It is taken back while the program is off.
    Town other{rulesOf(kRules), moment("2026-06-21T13:00:00Z"), plansOf(planText("p", kEverywhere))};
    other.number("bin-1", "Bin", "fillingLevel", 0.9).pass(1s);
    other.setPlans({});
    other.restart();
    QVERIFY(isListed(other, "bin-1", "full"));
}

void TestPlans::anAssetThatIsNotSeenAgain()
{
    Town town{rulesOf(kRules), moment("2026-06-21T13:00:00Z"), plansOf(planText("p", kEverywhere))};
    town.number("bin-1", "Bin", "fillingLevel", 0.9).pass(1s);
    town.restart();
    QVERIFY(!isListed(town, "bin-1", "full"));
    town.pass(61min, 5s);
    QVERIFY(isListed(town, "bin-1", "full"));
}

void TestPlans::aCauseAndAPlan()
{
    const std::string rules =
        kRules + ruleText("street", "kind = \"count\"\nof = [\"full\"]\nat_least = 2\nradius = 500\n"
                                    "suppresses = true");
    Town town{rulesOf(rules), moment("2026-06-21T12:00:00Z"), plansOf(planText("p", kEverywhere))};
    for (const char* bin : {"bin-1", "bin-2"})
        town.at(10, 10).number(bin, "Bin", "fillingLevel", 0.9).pass(1s);
    QCOMPARE(town.alert("bin-1", "full")->suppressedBy, "rule:street");
    town.pass(45min, 5s); // the plan begins: nothing of it is seen
    QCOMPARE(town.alert("bin-1", "full")->suppressedBy, "rule:street");
    town.number("bin-2", "Bin", "fillingLevel", 0.1).pass(1s); // the cause ends: the plan holds
    QCOMPARE(town.alert("bin-1", "full")->suppressedBy, "plan:p");
    QVERIFY(!isListed(town, "bin-1", "full"));
    town.pass(80min, 5s);
    QVERIFY(isListed(town, "bin-1", "full"));
}

void TestPlans::otherRules()
{
    Town town{rulesOf(kRules), moment("2026-06-21T13:00:00Z"), plansOf(planText("p", kEverywhere))};
    town.number("bin-1", "Bin", "fillingLevel", 0.9).pass(1s);
    town.change(rulesOf(ruleText("first", "kind = \"no_data\"\nperiod = \"5h\"") + kRules)).pass(1s);
    QCOMPARE(town.aside(), std::vector<std::string>{"bin-1/full suppressed"});
    town.pass(61min, 5s);
    QVERIFY(isListed(town, "bin-1", "full"));
}

/// Plans come and go, values too, the program starts anew: what is abnormal is on the list exactly when no plan that is
/// in force is about it, and nowhere only when it is normal.
void TestPlans::nothingIsLost()
{
    std::mt19937 random{11};
    const auto plans = plansOf(
        planText("a", "rules = [\"full\"]\nassets = [\"bin-1\", \"bin-2\"]\nweekly = { days = [\"sun\", \"mon\"], "
                      "from = \"14:10\", "
                      "to = \"15:00\" }\nto = 2026-06-24T00:00:00Z") +
        planText("b",
                 "domains = [\"waste\"]\neverywhere = true\nfrom = 2026-06-21T13:30:00Z\nto = 2026-06-21T16:00:00Z"));
    Town town{rulesOf(kRules), moment("2026-06-21T12:00:00Z"), plans};
    std::map<std::string, double> values;
    for (int i = 0; i < 300; ++i) {
        const std::string bin = "bin-" + std::to_string(random() % 6);
        values[bin] = random() % 2 == 0 ? 0.9 : 0.1;
        town.number(bin, "Bin", "fillingLevel", values[bin]).pass(std::chrono::seconds{random() % 120 + 1});
        if (random() % 10 == 0)
            town.restart();
        for (const auto& [known, value] : values) {
            const bool isPlanned = std::ranges::any_of(plans, [&](const auto& plan) {
                return plan->covers(known, std::nullopt) && stateOf(*plan, town.clock.now()).isInForce;
            });
            const auto alert = town.alert(known, "full");
            QCOMPARE(alert && alert->active(), value > 0.8);
            if (value > 0.8)
                QCOMPARE(isListed(town, known.c_str(), "full"), !isPlanned);
        }
    }
}

QTEST_GUILESS_MAIN(TestPlans)
#include "tst_plans.moc"
