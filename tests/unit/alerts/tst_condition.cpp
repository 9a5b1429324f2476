// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/condition.h"

#include <QtTest>

using namespace vigie::alerts;

namespace {

constexpr std::array kInputs{ConditionInput::Abnormal,
                             ConditionInput::Normal,
                             ConditionInput::OnDelayOver,
                             ConditionInput::OffDelayOver,
                             ConditionInput::OffDelayOverLatching,
                             ConditionInput::Acknowledge,
                             ConditionInput::Close,
                             ConditionInput::Remind,
                             ConditionInput::Settle};
constexpr std::array kInputNames{
    "abnormal value", "normal value", "on-delay over", "off-delay over", "off-delay over, latching",
    "acknowledge",    "close",        "remind",        "settle"};

} // namespace

class TestCondition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void transitions_data();
    void transitions();
    void shows_data();
    void shows();
    void wordsComeBack();
    void refusesAcknowledgement_data();
    void refusesAcknowledgement();
};

void TestCondition::transitions_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("input");
    QTest::addColumn<QString>("to");
    // Written from docs/alerts.md: one line a state; "-" is a transition that does not exist.
    const QStringList lines{
        "normal:              pending_on normal - - - - normal - -",
        "pending_on:          pending_on normal active_unacked - - - normal - -",
        "active_unacked:      active_unacked pending_off_unacked - - - active_acked normal - -",
        "active_acked:        active_acked pending_off_acked - - - - normal active_unacked -",
        "pending_off_unacked: active_unacked pending_off_unacked - returned_unacked latched pending_off_acked normal "
        "- -",
        "pending_off_acked:   active_acked pending_off_acked - normal latched - normal pending_off_unacked -",
        "latched:             active_unacked latched - - - normal normal - -",
        "returned_unacked:    pending_on_unacked returned_unacked - - - normal normal - normal",
        "pending_on_unacked:  pending_on_unacked returned_unacked active_unacked - - pending_on normal - pending_on"};
    QCOMPARE(lines.size(), kConditionStates);
    for (const QString& line : lines) {
        const QStringList cells = line.simplified().replace(':', QString{}).split(' ');
        QCOMPARE(cells.size(), kConditionInputs + 1);
        for (int i = 0; i < kConditionInputs; ++i)
            QTest::addRow("%s, %s", qPrintable(cells[0]), kInputNames[static_cast<std::size_t>(i)])
                << cells[0] << i << cells[i + 1];
    }
}

void TestCondition::transitions()
{
    QFETCH(QString, from);
    QFETCH(int, input);
    QFETCH(QString, to);
    const auto state = conditionStateFromWord(from.toStdString());
    QVERIFY(state.has_value());
    const auto after = next(*state, kInputs[static_cast<std::size_t>(input)]);
    QCOMPARE(after ? QString::fromUtf8(toWord(*after)) : QString{"-"}, to);
}

void TestCondition::shows_data()
{
    QTest::addColumn<bool>("active");
    QTest::addColumn<bool>("acknowledged");
    QTest::addColumn<bool>("listed");
    QTest::newRow("normal") << false << true << false;
    QTest::newRow("pending_on") << false << true << false;
    QTest::newRow("active_unacked") << true << false << true;
    QTest::newRow("active_acked") << true << true << true;
    QTest::newRow("pending_off_unacked") << true << false << true;
    QTest::newRow("pending_off_acked") << true << true << true;
    QTest::newRow("latched") << true << false << true;
    QTest::newRow("returned_unacked") << false << false << true;
    QTest::newRow("pending_on_unacked") << false << false << true;
}

void TestCondition::shows()
{
    QFETCH(bool, active);
    QFETCH(bool, acknowledged);
    QFETCH(bool, listed);
    const auto state = conditionStateFromWord(QTest::currentDataTag());
    QVERIFY(state.has_value());
    QCOMPARE(isActive(*state), active);
    QCOMPARE(isAcknowledged(*state), acknowledged);
    QCOMPARE(isListed(*state), listed);
}

void TestCondition::wordsComeBack()
{
    for (int i = 0; i < kConditionStates; ++i) {
        const auto state = static_cast<ConditionState>(i);
        QCOMPARE(conditionStateFromWord(toWord(state)), state);
    }
    QVERIFY(!conditionStateFromWord("Normal").has_value());
    QVERIFY(!conditionStateFromWord("").has_value());
}

void TestCondition::refusesAcknowledgement_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("normal") << static_cast<int>(vigie::core::ErrorCode::NotFound);
    QTest::newRow("pending_on") << static_cast<int>(vigie::core::ErrorCode::NotFound);
    QTest::newRow("active_acked") << static_cast<int>(vigie::core::ErrorCode::AlreadyExists);
    QTest::newRow("pending_off_acked") << static_cast<int>(vigie::core::ErrorCode::AlreadyExists);
}

void TestCondition::refusesAcknowledgement()
{
    QFETCH(int, code);
    const auto error = acknowledgeRefused(*conditionStateFromWord(QTest::currentDataTag()), "alert 1");
    QCOMPARE(static_cast<int>(error.code), code);
    QVERIFY(!error.what.empty());
    QVERIFY(!error.remedy.empty());
}

QTEST_APPLESS_MAIN(TestCondition)
#include "tst_condition.moc"
