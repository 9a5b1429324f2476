// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "town.h"

#include <QtTest>

#include <algorithm>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

const std::string kFull =
    "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = 0.9\ndeadband = 0.1";
const std::string kDelayed = kFull + "\non_delay = \"60s\"\noff_delay = \"30s\"";

RuleSet full(const std::string& more = "")
{
    return rulesOf(ruleText("full", kFull + more));
}

/// What a container reports, as one letter: n normal, b between (in the deadband), a abnormal.
double level(QChar letter)
{
    return letter == 'a' ? 0.95 : letter == 'b' ? 0.85 : 0.5;
}

} // namespace

class TestAlertEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void followsValues_data();
    void followsValues();
    void acknowledges();
    void acknowledgesOnlyOnce();
    void refusesAcknowledgement();
    void worstOfAnAsset();
    void listIsSharedWhileNothingChanges();
    void transitionsSayWhoWhenWhy();
    void idsAreTheSameEverywhere();
};

void TestAlertEngine::judges_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QByteArray>("kind"); // of the value
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text"); // or unit
    QTest::addColumn<bool>("alert");
    QTest::addColumn<bool>("unfit");
    const auto row = [](const char* name, const char* keys, const char* kind, double number, const char* text,
                        bool alert, bool unfit = false) {
        QTest::newRow(name) << QByteArray("attribute = \"x\"\n") + keys << QByteArray(kind) << number
                            << QByteArray(text) << alert << unfit;
    };
    const char* above = "kind = \"threshold\"\nunit = \"CEL\"\nabove = 60";
    const char* below = "kind = \"threshold\"\nunit = \"BAR\"\nbelow = 2";
    row("60.1 °C above 60", above, "number", 60.1, "CEL", true);
    row("60 °C is still normal", above, "number", 60.0, "CEL", false);
    row("no unit stands for the rule's", above, "number", 61.0, "", true);
    row("141 °F above 60 °C", above, "number", 141.0, "FAH", true);
    row("139 °F below 60 °C", above, "number", 139.0, "FAH", false);
    row("bar for °C", above, "number", 1000.0, "BAR", false, true);
    row("a unit nobody knows", above, "number", 1000.0, "XYZ", false, true);
    row("text for a number", above, "text", 0.0, "hot", false, true);
    row("yes for a number", above, "flag", 1.0, "", false, true);
    row("1.9 bar below 2", below, "number", 1.9, "BAR", true);
    row("2 bar is still normal", below, "number", 2.0, "BAR", false);
    row("190 kPa below 2 bar", below, "number", 190.0, "KPA", true);
    row("negative", below, "number", -1.0, "", true);
    const char* state = "kind = \"state\"\none_of = [\"defectiveLamp\", \"columnIssue\"]";
    row("the second of two states", state, "text", 0.0, "columnIssue", true);
    row("another state", state, "text", 0.0, "ok", false);
    row("letters count", state, "text", 0.0, "ColumnIssue", false);
    row("number for a state", state, "number", 1.0, "", false, true);
    const char* flag = "kind = \"state\"\nequals = true";
    row("door open", flag, "flag", 1.0, "", true);
    row("door closed", flag, "flag", 0.0, "", false);
    row("text for yes or no", flag, "text", 0.0, "true", false, true);
    row("no means trouble", "kind = \"state\"\nequals = false", "flag", 0.0, "", true);
}

void TestAlertEngine::judges()
{
    QFETCH(QByteArray, keys);
    QFETCH(QByteArray, kind);
    QFETCH(double, number);
    QFETCH(QByteArray, text);
    QFETCH(bool, alert);
    QFETCH(bool, unfit);
    Town town{rulesOf(ruleText("r", keys.toStdString()))};
    if (kind == "text")
        town.word("bin-1", "Bin", "x", text.toStdString());
    else if (kind == "flag")
        town.flag("bin-1", "Bin", "x", number != 0.0);
    else
        town.number("bin-1", "Bin", "x", number, text.toStdString());
    town.number("bin-2", "Skip", "x", 1e9).word("bin-3", "Skip", "x", "columnIssue").number("bin-1", "Bin", "y", 1e9);
    QCOMPARE(town.engine->alerts()->size(), alert ? 1U : 0U);
    QCOMPARE(town.engine->counters().unfit, unfit ? 1U : 0U);
    QCOMPARE(town.engine->counters().judged, 1U);
    if (alert) {
        const Alert one = *town.only();
        QCOMPARE(one.assetId, "bin-1");
        QCOMPARE(one.state, ConditionState::ActiveUnacked);
        QCOMPARE(one.since, town.clock.now());
        QCOMPARE(one.feed, "city");
        QCOMPARE(one.raisedWith.time, town.clock.now());
        QCOMPARE(one.rule->id, "r");
        QCOMPARE(one.priority, Priority::High);
    }
}

void TestAlertEngine::followsValues_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("script"); // a, b, n: a value; 9: ten seconds pass; A: acknowledge
    QTest::addColumn<QString>("state");
    const auto row = [](const char* name, const std::string& keys, const char* script, const char* state) {
        QTest::newRow(name) << QByteArray::fromStdString(keys) << QString(script) << QString(state);
    };
    row("nothing wrong", kFull, "nnbn", "0 alerts");
    row("raised at once", kFull, "na", "active_unacked");
    row("the deadband alone raises nothing", kFull, "b", "0 alerts");
    row("stays in the deadband", kFull, "ab", "active_unacked");
    row("returned, nobody took note", kFull, "an", "returned_unacked");
    row("returned, then acknowledged", kFull, "anA", "0 alerts");
    row("acknowledged", kFull, "aA", "active_acked");
    row("acknowledged stays so with new values", kFull, "aAabab", "active_acked");
    row("acknowledged, then over", kFull, "aAbn", "0 alerts");
    row("raised again after it was over", kFull, "aAna", "active_unacked");
    row("raised again before anybody took note", kFull, "ana", "active_unacked");

    row("on-delay runs", kDelayed, "a99999", "0 alerts");
    row("on-delay over", kDelayed, "a999999", "active_unacked");
    row("on-delay over with values between", kDelayed, "a99a99a99", "active_unacked");
    row("short peak", kDelayed, "a9999n999999", "0 alerts");
    row("a peak that falls into the deadband is over", kDelayed, "a9999b999999", "0 alerts");
    row("the delay begins anew", kDelayed, "a99999n9a99999", "0 alerts");
    row("off-delay runs", kDelayed, "a999999n99", "pending_off_unacked");
    row("off-delay over", kDelayed, "a999999n999", "returned_unacked");
    row("off-delay over after acknowledging", kDelayed, "a999999An999", "0 alerts");
    row("acknowledged while the off-delay runs", kDelayed, "a999999n9A", "pending_off_acked");
    row("abnormal again during the off-delay", kDelayed, "a999999An9a9999", "active_acked");
    row("deadband keeps the off-delay running", kDelayed, "a999999n9b99", "returned_unacked");
    row("returned, abnormal again, delay runs", kDelayed, "a999999n999a9", "pending_on_unacked");
    row("acknowledged meanwhile: off the list", kDelayed, "a999999n999a9A", "0 alerts");
    row("and on it when the delay is over", kDelayed, "a999999n999a9A99999", "active_unacked");
    row("short second peak", kDelayed, "a999999n999a9n", "returned_unacked");

    const std::string latching = kFull + "\nlatching = true";
    row("latched", latching, "an", "latched");
    row("latched, acknowledged", latching, "anA", "0 alerts");
    row("acknowledged before the return: asks again", latching, "aAn", "latched");
    row("and is over when that is acknowledged", latching, "aAnA", "0 alerts");
    row("latched, abnormal again", latching, "ana", "active_unacked");
    row("latched stays through the deadband", latching, "anb", "latched");
}

void TestAlertEngine::followsValues()
{
    QFETCH(QByteArray, keys);
    QFETCH(QString, script);
    QFETCH(QString, state);
    Town town{rulesOf(ruleText("r", keys.toStdString()))};
    const ConditionId id = conditionIdOf("bin-1", "r");
    std::uint64_t entry = 0;
    for (const QChar c : script) {
        if (c == '9')
            town.pass(10s);
        else if (c == 'A')
            QVERIFY(town.acknowledge(id, ++entry).has_value());
        else
            town.number("bin-1", "Bin", "fillingLevel", level(c));
        town.pass(10ms);
    }
    QCOMPARE(QString::fromStdString(town.state()), state);
}

void TestAlertEngine::acknowledges()
{
    Town town{full()};
    town.number("bin-1", "Bin", "fillingLevel", 0.95).pass(1min);
    const auto before = *town.only();
    const auto done = town.acknowledge(before.id, 41);
    QVERIFY(done.has_value());
    QCOMPARE(done->ackBy, "p-7");
    QCOMPARE(done->ackDesk, "desk-1");
    QCOMPARE(done->ackAt, town.clock.now());
    QVERIFY(done->active() && done->acknowledged());
    QVERIFY(done->revision > before.revision);
    QCOMPARE(town.only()->ackBy, "p-7");
    town.number("bin-1", "Bin", "fillingLevel", 0.5).number("bin-1", "Bin", "fillingLevel", 0.96);
    QVERIFY(town.only()->ackBy.empty()); // another stretch, another acknowledgement
    QCOMPARE(town.only()->ackAt, kNoTime);
}

void TestAlertEngine::acknowledgesOnlyOnce()
{
    Town town{full()};
    town.number("bin-1", "Bin", "fillingLevel", 0.95).number("bin-1", "Bin", "fillingLevel", 0.5);
    const ConditionId id = town.only()->id;
    QVERIFY(town.acknowledge(id, 41).has_value());
    QCOMPARE(town.state(), "0 alerts");
    const auto changes = town.transitions.size();
    const auto again = town.acknowledge(id, 41);
    QVERIFY(again.has_value());
    QVERIFY(again->acknowledged() && !again->active());
    QCOMPARE(town.transitions.size(), changes);

    // Found in the journal after a crash, though the store knew it.
    town.number("bin-1", "Bin", "fillingLevel", 0.95);
    QVERIFY(town.acknowledge(id, 42).has_value());
    town.restart();
    QVERIFY(town.acknowledge(id, 42).has_value());
    QCOMPARE(town.state(), "active_acked");
}

void TestAlertEngine::refusesAcknowledgement()
{
    Town town{full()};
    const auto unknown = town.acknowledge(static_cast<ConditionId>(7), 1);
    QVERIFY(!unknown.has_value());
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    QVERIFY(!unknown.error().remedy.empty());
    town.number("bin-1", "Bin", "fillingLevel", 0.95);
    QVERIFY(town.acknowledge(town.only()->id, 2).has_value());
    const auto twice = town.acknowledge(town.only()->id, 3);
    QVERIFY(!twice.has_value());
    QCOMPARE(twice.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(town.state(), "active_acked");
}

void TestAlertEngine::worstOfAnAsset()
{
    Town town{rulesOf(ruleText("full", kFull + "\npriority = \"low\"") +
                      ruleText("hot", "kind = \"threshold\"\nattribute = \"temperature\"\nunit = \"CEL\"\nabove = "
                                      "60\npriority = \"critical\""))};
    town.number("bin-1", "Bin", "fillingLevel", 0.5);
    QCOMPARE(town.worst("bin-1"), Priority::None);
    town.number("bin-1", "Bin", "fillingLevel", 0.95);
    QCOMPARE(town.store->row(AssetIndex{0}).worst, Priority::Low); // with the message, not with the next tick
    town.number("bin-1", "Bin", "temperature", 75.0, "CEL");
    QCOMPARE(town.store->row(AssetIndex{0}).worst, Priority::Critical);
    town.number("bin-1", "Bin", "temperature", 20.0, "CEL");
    QCOMPARE(town.worst("bin-1"), Priority::Critical); // over, but nobody took note
    QVERIFY(town.acknowledge(conditionIdOf("bin-1", "hot"), 1).has_value());
    QCOMPARE(town.worst("bin-1"), Priority::Low);
    QVERIFY(town.acknowledge(conditionIdOf("bin-1", "full"), 2).has_value());
    QCOMPARE(town.worst("bin-1"), Priority::Low); // acknowledged, still active
    town.number("bin-1", "Bin", "fillingLevel", 0.1);
    QCOMPARE(town.worst("bin-1"), Priority::None);
}

void TestAlertEngine::listIsSharedWhileNothingChanges()
{
    Town town{full()};
    const auto empty = town.engine->alerts();
    QVERIFY(empty != nullptr);
    town.number("bin-1", "Bin", "fillingLevel", 0.5).pass(1min);
    QCOMPARE(town.engine->alerts(), empty);
    town.number("bin-1", "Bin", "fillingLevel", 0.95);
    const auto one = town.engine->alerts();
    QVERIFY(one != empty);
    QVERIFY(empty->empty()); // what was handed out does not change
    town.number("bin-2", "Bin", "fillingLevel", 0.5).pass(1min);
    QCOMPARE(town.engine->alerts(), one);
    town.number("bin-1", "Bin", "fillingLevel", 0.96);
    const auto renewed = town.engine->alerts();
    QVERIFY(renewed != one);
    QCOMPARE(renewed->front().latest.number, 0.96);
    QCOMPARE(renewed->front().raisedWith.number, 0.95);
    QVERIFY(renewed->front().revision > one->front().revision);
}

void TestAlertEngine::transitionsSayWhoWhenWhy()
{
    Town town{rulesOf(ruleText("full", kDelayed))};
    const auto start = town.clock.now();
    town.number("bin-1", "Bin", "fillingLevel", 0.95).pass(61s);
    QVERIFY(town.acknowledge(town.only()->id, 5).has_value());
    QCOMPARE(town.transitions.size(), 3U);
    const auto& [pending, raised, acknowledged] =
        std::tie(town.transitions[0], town.transitions[1], town.transitions[2]);
    QCOMPARE(pending.cause, Cause::Value);
    QVERIFY(!pending.visible() && !pending.byPerson());
    QCOMPARE(raised.cause, Cause::Delay);
    QVERIFY(raised.visible() && raised.actor.empty());
    QCOMPARE(raised.before, ConditionState::PendingOn);
    QCOMPARE(raised.after(), ConditionState::ActiveUnacked);
    QCOMPARE(raised.at, start + 60s);
    QCOMPARE(raised.condition.latest.number, 0.95);
    QCOMPARE(acknowledged.cause, Cause::Acknowledged);
    QCOMPARE(acknowledged.actor, "p-7");
    QCOMPARE(acknowledged.desk, "desk-1");
    QCOMPARE(acknowledged.journalIndex, std::optional<std::uint64_t>{5});
    QCOMPARE(acknowledged.at, town.clock.now());
    QVERIFY(acknowledged.visible() && acknowledged.byPerson());
}

void TestAlertEngine::idsAreTheSameEverywhere()
{
    const ConditionId id = conditionIdOf("urn:ngsi-ld:WasteContainer:valmer:C000123", "waste.container-full");
    QCOMPARE(toText(id).size(), 14U);
    QVERIFY(static_cast<std::uint64_t>(id) < (1ULL << 53U));
    QVERIFY(id != conditionIdOf("urn:ngsi-ld:WasteContainer:valmer:C000124", "waste.container-full"));
    QVERIFY(id != conditionIdOf("urn:ngsi-ld:WasteContainer:valmer:C000123", "waste.container-fire"));
    // printf 'r\na' | sha256sum: e4db90857248e66e...; its first 53 bits.
    QCOMPARE(toText(conditionIdOf("a", "r")), "1c9b7210ae491c");
}

QTEST_APPLESS_MAIN(TestAlertEngine)
#include "tst_alertengine.moc"
