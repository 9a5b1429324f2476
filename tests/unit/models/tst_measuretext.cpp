// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "models/measuretext.h"

#include <QtTest>

using namespace vigie;
using namespace std::chrono_literals;
using alerts::DelayTally;
using models::MeasureText;

/// What was measured, in words.
class TestMeasureText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAndTargets();
    void aDelayThatWouldHaveSparedAlerts();
    void delaysThatAreThereCount();
    void nothingToPropose();

private:
    core::SystemClock m_clock;
    models::Texts m_texts{m_clock, "Europe/Paris", QStringLiteral("en")};
};

namespace {

alerts::AlertMeasures::Rule counted(std::uint64_t raised, core::Duration lasted, core::Duration again)
{
    alerts::AlertMeasures::Rule out;
    out.id = "r";
    out.raised = raised;
    for (std::uint64_t i = 0; i < raised; ++i) {
        out.lasted.add(lasted);
        out.again.add(again);
    }
    return out;
}

} // namespace

void TestMeasureText::valuesAndTargets()
{
    alerts::AlertMeasures measures;
    measures.to = measures.from + std::chrono::days{7};
    measures.knownFrom = measures.from + 1h;
    measures.raised = 200;
    measures.perHour = 1.372;
    measures.byPriority = {0, 150, 40, 8, 2};
    measures.noisiestShare = 0.1712;
    measures.medianToAcknowledge = 916s;
    const auto rows = alerts::rowsOf(measures);
    QStringList all;
    for (const alerts::MeasureRow& row : rows)
        all.append(MeasureText::value(row, m_texts) + u'|' + MeasureText::target(row, m_texts) + u'|' +
                   MeasureText::verdict(row.verdict));
    QCOMPARE(all[0], QStringLiteral("1.37|at most 6 (12)|✓ inside"));
    QCOMPARE(all[5], QStringLiteral("17.1\u00a0%|below 5\u00a0%|✕ outside"));
    QCOMPARE(all[6], QStringLiteral("0|none|✓ inside"));
    QCOMPARE(all[10], QStringLiteral("75\u00a0%|at least 80\u00a0%|✕ outside"));
    QCOMPARE(all[12], QStringLiteral("15 min||"));
    QCOMPARE(all[13], QStringLiteral("–||"));
    for (const alerts::MeasureRow& row : rows)
        QVERIFY(!MeasureText::name(row.measure).isEmpty() && !MeasureText::meaning(row.measure).isEmpty());
}

void TestMeasureText::aDelayThatWouldHaveSparedAlerts()
{
    const alerts::Rule rule;
    const QStringList said = MeasureText::proposals(counted(10, 90s, 2h), &rule, m_texts);
    QCOMPARE(said.size(), 2);
    QCOMPARE(said[0], QStringLiteral("100\u00a0% of those that are over were over within 2 min: with an on-delay "
                                     "of 2 min they would not have come."));
    const QStringList again = MeasureText::proposals(counted(10, 2h, 45s), &rule, m_texts);
    QCOMPARE(again.size(), 2);
    QVERIFY2(again[0].contains(QStringLiteral("with an off-delay of 1 min")), qPrintable(again[0]));
}

void TestMeasureText::delaysThatAreThereCount()
{
    alerts::Rule rule;
    rule.onDelay = 1min; // what lasts 90 s is abnormal for 150 s
    QVERIFY(MeasureText::proposals(counted(10, 90s, 2h), &rule, m_texts)[0].contains(
        QStringLiteral("with an on-delay of 3 min")));
    rule.onDelay = {};
    rule.offDelay = 5min; // what lasts 5 min 30 s was abnormal for 30 s
    QVERIFY(MeasureText::proposals(counted(10, 330s, 2h), &rule, m_texts)[0].contains(
        QStringLiteral("with an on-delay of 5 min")));
}

void TestMeasureText::nothingToPropose()
{
    alerts::Rule rule;
    QVERIFY(MeasureText::proposals(counted(10, 2h, 2h), &rule, m_texts)[0].contains(QStringLiteral("not speak")));
    rule.latching = true;
    QVERIFY(MeasureText::proposals(counted(10, 10s, 5s), &rule, m_texts)[0].contains(QStringLiteral("latches")));
    QVERIFY(MeasureText::proposals(counted(10, 10s, 5s), nullptr, m_texts)[0].contains(QStringLiteral("in force")));
}

QTEST_GUILESS_MAIN(TestMeasureText)
#include "tst_measuretext.moc"
