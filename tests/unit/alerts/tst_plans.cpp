// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Works and events that suppress by design: what they do.
#include "plantexts.h"

#include <QtTest>

#include <random>

using namespace plans;
using namespace std::chrono_literals;

namespace {

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
