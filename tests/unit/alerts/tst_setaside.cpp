// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person sets aside: shelved, out of service; what becomes of it by itself; and acknowledgements that do not
// last.
#include "town.h"

#include <QtTest>

#include <algorithm>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;
using Strings = std::vector<std::string>;

namespace {

RuleSet full(const std::string& more = "")
{
    return rulesOf(ruleText(
        "full",
        "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = 0.9\ndeadband = 0.1" + more));
}

const ConditionId kBin = conditionIdOf("bin-1", "full");

AsideOrder order(const Town& town, AsideInput input, Duration length = 30min)
{
    return {.input = input, .reason = "sensor-faulty", .until = town.clock.now() + length};
}

Town& fill(Town& town, double level)
{
    return town.number("bin-1", "Bin", "fillingLevel", level);
}

} // namespace

class TestSetAside : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shelvedLeavesTheListAndComesBack();
    void anAcknowledgedOneAsksAgain();
    void whatEndsOnTheShelfIsOver();
    void timedStaysThroughReturns();
    void onceEndsWithTheReturn();
    void putBackByHand();
    void extended();
    void refused();
    void outOfServiceBeforeAnythingHappened();
    void outOfServiceOfAnAssetNeverSeen();
    void withdrawn();
    void remindedOfAnOldAcknowledgement();
    void aRestartKeepsIt();
    void endsWhileTheProgramIsOff();
    void aClockThatGoesBackMakesNoUnlimitedShelf();
    void ruleGone();
    void latchedOnTheShelf();
};

void TestSetAside::shelvedLeavesTheListAndComesBack()
{
    Town town{full()};
    fill(town, 0.95).tick();
    const auto raised = town.engine->counters().raised;
    QVERIFY(town.worst("bin-1") == Priority::High);
    const auto shelved = town.act(kBin, order(town, AsideInput::ShelveTimed), 7);
    QVERIFY(shelved.has_value());
    QVERIFY(shelved->place() == Place::Shelved);
    QCOMPARE(shelved->aside.by, std::string{"p-7"});
    QCOMPARE(shelved->aside.journalIndex, std::optional<std::uint64_t>{7});
    QVERIFY(town.engine->alerts()->empty());
    QCOMPARE(town.aside(), Strings{"bin-1/full shelved"});
    QVERIFY(town.worst("bin-1") == Priority::None); // and the map shows that it is set aside, and no alert
    const auto isAside = [&town] { return town.store->row(*town.store->find("bin-1")).aside; };
    QVERIFY(isAside());
    const Transition& told = town.transitions.back();
    QVERIFY(told.cause == Cause::SetAside && told.byPerson() && told.visible());
    QVERIFY(told.placeBefore == Place::List && told.condition.place() == Place::Shelved);

    town.pass(29min);
    fill(town, 0.96); // still active, and still quiet
    QVERIFY(town.engine->alerts()->empty());
    QCOMPARE(town.engine->counters().raised, raised);
    town.pass(2min);
    QVERIFY(town.only().has_value());
    QVERIFY(town.aside().empty());
    QCOMPARE(town.state(), std::string{"active_unacked"});
    QCOMPARE(town.engine->counters().raised, raised + 1); // it is raised again
    QCOMPARE(town.only()->raisedAt, town.transitions.back().at);
    QVERIFY(town.transitions.back().cause == Cause::AsideOver && !town.transitions.back().byPerson());
    QVERIFY(town.worst("bin-1") == Priority::High);
    QVERIFY(!isAside());
}

void TestSetAside::anAcknowledgedOneAsksAgain()
{
    Town town{full()};
    fill(town, 0.95);
    QVERIFY(town.acknowledge(kBin, 1).has_value());
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveTimed), 2).has_value());
    town.pass(31min);
    QCOMPARE(town.state(), std::string{"active_unacked"});
    QVERIFY(town.only()->ackBy.empty());
}

void TestSetAside::whatEndsOnTheShelfIsOver()
{
    Town town{full()};
    fill(town, 0.95);
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveTimed), 1).has_value());
    fill(town, 0.2);
    QCOMPARE(town.aside(), Strings{"bin-1/full shelved"}); // still on the shelf, normal
    town.tick();
    QVERIFY(!town.store->row(*town.store->find("bin-1")).aside);
    town.pass(31min);
    QVERIFY(town.engine->alerts()->empty());
    QVERIFY(town.aside().empty());
    QVERIFY(town.kept().empty());
}

void TestSetAside::timedStaysThroughReturns()
{
    Town town{full()};
    fill(town, 0.95);
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveTimed), 1).has_value());
    const auto raised = town.engine->counters().raised;
    for (int i = 0; i < 5; ++i) {
        fill(town, 0.2).pass(1min);
        fill(town, 0.95).pass(1min);
        QVERIFY(town.engine->alerts()->empty());
    }
    QCOMPARE(town.engine->counters().raised, raised);
    town.pass(25min);
    QCOMPARE(town.state(), std::string{"active_unacked"});
}

void TestSetAside::onceEndsWithTheReturn()
{
    Town town{full()};
    fill(town, 0.95);
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveOnce), 1).has_value());
    fill(town, 0.2).pass(1s);
    QVERIFY(town.aside().empty());
    QVERIFY(town.kept().empty());
    fill(town, 0.95).pass(1s);
    QCOMPARE(town.state(), std::string{"active_unacked"});
    // One that does not return comes back when its time is over.
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveOnce), 2).has_value());
    town.pass(31min);
    QCOMPARE(town.state(), std::string{"active_unacked"});
}

void TestSetAside::putBackByHand()
{
    Town town{full()};
    fill(town, 0.95);
    QVERIFY(town.acknowledge(kBin, 1).has_value());
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveTimed), 2).has_value());
    const auto raised = town.engine->counters().raised;
    QVERIFY(town.act(kBin, PutBack{}, 3).has_value());
    QCOMPARE(town.state(), std::string{"active_acked"}); // a person did it, who knows of it
    QCOMPARE(town.engine->counters().raised, raised);
    QVERIFY(town.transitions.back().cause == Cause::PutBack && town.transitions.back().byPerson());
    QVERIFY(town.act(kBin, PutBack{}, 3).has_value()); // told twice, done once
    QCOMPARE(town.act(kBin, PutBack{}, 4).error().code, ErrorCode::NotFound);
}

void TestSetAside::extended()
{
    Town town{full()};
    fill(town, 0.95);
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveTimed), 1).has_value());
    town.pass(20min);
    const std::size_t told = town.transitions.size();
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveTimed, 1h), 2).has_value());
    QCOMPARE(town.transitions.size(), told + 1); // the second reason and end are kept as well
    town.pass(50min);
    QVERIFY(town.engine->alerts()->empty());
    town.pass(11min);
    QVERIFY(town.only().has_value());
}

void TestSetAside::refused()
{
    Town town{full("\nlongest_shelving = \"2h\"")};
    fill(town, 0.95);
    const auto told = town.transitions.size();
    const auto code = [&town](AsideOrder wrong) { return town.act(kBin, std::move(wrong), 9).error().code; };
    AsideOrder wrong = order(town, AsideInput::ShelveTimed);
    wrong.reason.clear();
    QCOMPARE(code(wrong), ErrorCode::InvalidInput);
    QCOMPARE(code(order(town, AsideInput::ShelveTimed, 121min)), ErrorCode::InvalidInput);
    wrong = order(town, AsideInput::ShelveOnce);
    wrong.until = kNoTime; // once does not mean for ever
    QCOMPARE(code(wrong), ErrorCode::InvalidInput);
    QCOMPARE(town.transitions.size(), told);
    QCOMPARE(town.state(), std::string{"active_unacked"});

    fill(town, 0.2); // over, not acknowledged: nothing to shelve
    QCOMPARE(code(order(town, AsideInput::ShelveTimed)), ErrorCode::NotFound);
    QCOMPARE(town.act(conditionIdOf("bin-2", "full"), order(town, AsideInput::ShelveTimed), 9).error().code,
             ErrorCode::NotFound);
    QVERIFY(town.takeOutOfService("bin-1", {"full"}, order(town, AsideInput::TakeOutOfService), 10).has_value());
    fill(town, 0.95);
    QCOMPARE(code(order(town, AsideInput::ShelveTimed)), ErrorCode::AlreadyExists);
    QVERIFY(!town.takeOutOfService("bin-1", {"full"}, order(town, AsideInput::TakeOutOfService, 91 * 24h), 11));
}

void TestSetAside::outOfServiceBeforeAnythingHappened()
{
    Town town{full()};
    fill(town, 0.2);
    QVERIFY(town.takeOutOfService("bin-1", {"full", "no such rule"}, order(town, AsideInput::TakeOutOfService, 2h), 1)
                .has_value());
    QCOMPARE(town.aside(), Strings{"bin-1/full out_of_service"});
    fill(town, 0.95).pass(1min);
    QVERIFY(town.engine->alerts()->empty());
    QCOMPARE(town.engine->counters().raised, 0U);
    town.pass(2h);
    QCOMPARE(town.state(), std::string{"active_unacked"});
    QCOMPARE(town.engine->counters().raised, 1U);
}

void TestSetAside::outOfServiceOfAnAssetNeverSeen()
{
    Town town{full()};
    QVERIFY(town.takeOutOfService("bin-1", {"full"}, order(town, AsideInput::TakeOutOfService, 2h), 1).has_value());
    QCOMPARE(town.aside(), Strings{"bin-1/full out_of_service"});
    fill(town, 0.95).pass(1min);
    QVERIFY(town.engine->alerts()->empty());
    QVERIFY(town.engine->aside()->front().asset.has_value());
    QVERIFY(town.act(kBin, PutBack{}, 2).has_value());
    QCOMPARE(town.state(), std::string{"active_unacked"});
}

void TestSetAside::withdrawn()
{
    Town town{full()};
    fill(town, 0.95);
    QCOMPARE(town.act(kBin, Withdraw{}, 1).error().code, ErrorCode::NotFound);
    QVERIFY(town.acknowledge(kBin, 2).has_value());
    const auto raised = town.engine->counters().raised;
    const auto asks = town.act(kBin, Withdraw{}, 3);
    QVERIFY(asks.has_value());
    QCOMPARE(town.state(), std::string{"active_unacked"});
    QVERIFY(asks->ackBy.empty());
    QCOMPARE(town.engine->counters().raised, raised); // a person's doing is no new alert
    QVERIFY(town.acknowledge(kBin, 4).has_value());
}

void TestSetAside::remindedOfAnOldAcknowledgement()
{
    Town town{full("\nre_alarm = \"1h\"")};
    fill(town, 0.95);
    QVERIFY(town.acknowledge(kBin, 1).has_value());
    town.pass(59min);
    QCOMPARE(town.state(), std::string{"active_acked"});
    town.pass(2min);
    QCOMPARE(town.state(), std::string{"active_unacked"});
    QVERIFY(town.transitions.back().cause == Cause::Reminded);
    QCOMPARE(town.engine->counters().raised, 2U);
    // Also over a restart, and not once it is over.
    QVERIFY(town.acknowledge(kBin, 2).has_value());
    town.pass(30min).restart();
    fill(town, 0.95);
    town.pass(31min);
    QCOMPARE(town.state(), std::string{"active_unacked"});
    QVERIFY(town.acknowledge(kBin, 3).has_value());
    fill(town, 0.2);
    town.pass(2h);
    QVERIFY(town.kept().empty());
}

void TestSetAside::aRestartKeepsIt()
{
    Town town{full()};
    fill(town, 0.95);
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveTimed), 1).has_value());
    QVERIFY(town.takeOutOfService("bin-2", {"full"}, order(town, AsideInput::TakeOutOfService), 2).has_value());
    const auto kept = town.kept();
    town.restart();
    QVERIFY(town.kept() == kept);
    QCOMPARE(town.aside(), (Strings{"bin-1/full shelved", "bin-2/full out_of_service"}));
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveTimed), 1).has_value()); // again from the journal
    QVERIFY(town.kept() == kept);
    town.pass(31min);
    QCOMPARE(town.state(), std::string{"active_unacked"});
}

void TestSetAside::endsWhileTheProgramIsOff()
{
    Town town{full()};
    fill(town, 0.95);
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveTimed), 1).has_value());
    town.clock.jump(town.clock.now() + 5h);
    town.restart();
    town.tick();
    QCOMPARE(town.state(), std::string{"active_unacked"});
    QCOMPARE(town.only()->raisedAt, town.clock.now());
}

void TestSetAside::aClockThatGoesBackMakesNoUnlimitedShelf()
{
    Town town{full("\nlongest_shelving = \"1h\"")};
    fill(town, 0.95).tick();
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveTimed, 1h), 1).has_value());
    town.clock.jump(town.clock.now() - 24h);
    town.tick();
    QCOMPARE(town.engine->aside()->front().aside.until, town.clock.now() + 1h);
    town.pass(1h + 1s);
    QCOMPARE(town.state(), std::string{"active_unacked"});
}

void TestSetAside::ruleGone()
{
    Town town{full()};
    fill(town, 0.95);
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveTimed), 1).has_value());
    town.restart(rulesOf(ruleText("other", "kind = \"no_data\"\nperiod = \"1h\"")));
    QVERIFY(town.kept().empty());
    QVERIFY(town.transitions.back().cause == Cause::RuleGone);
    QVERIFY(town.transitions.back().placeBefore == Place::Shelved);
}

void TestSetAside::latchedOnTheShelf()
{
    Town town{full("\nlatching = true")};
    fill(town, 0.95);
    QVERIFY(town.act(kBin, order(town, AsideInput::ShelveTimed), 1).has_value());
    fill(town, 0.2);
    town.pass(31min);
    QCOMPARE(town.state(), std::string{"latched"}); // held for a person, shelf or no shelf
    QVERIFY(town.acknowledge(kBin, 2).has_value());
    QVERIFY(town.kept().empty());
}

QTEST_APPLESS_MAIN(TestSetAside)
#include "tst_setaside.moc"
