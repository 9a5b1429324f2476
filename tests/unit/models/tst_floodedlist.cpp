// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertrowhands.h"
#include "models/alertlistmodel.h"
#include "models/floodwatch.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QTest>

#include <set>

using namespace vigie;
using models::AlertListModel;
using pipeline::AlertList;
using test::explain;
using test::makeAlert;
using test::makeSnapshot;
using test::picture;

namespace {
constexpr auto kNow = "2026-11-22T12:00:00Z";
} // namespace

/// The list of alerts in a flood: low priorities are gathered by rule, and nothing is lost.
class TestFloodedList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_model.reset(); }
    void lowOnesAreGatheredByRule();
    void oneAloneIsNotGathered();
    void whatHidesAWorseOneIsNotGathered();
    void openedAndClosed();
    void theEndPutsAllBack();
    void nothingIsGatheredUnderTheCursor();
    void theEndWaitsForThePersonToo();
    void theCurrentAlertDoesNotVanish();
    void twoHundredSeventyFiveInElevenMinutes();

private:
    /// Two of the rule "a", three of "b", all low; a critical and a medium one.
    static AlertList some()
    {
        AlertList list;
        for (int id = 1; id <= 5; ++id)
            list.push_back(low(id, id <= 2 ? "a" : "b"));
        list.push_back(makeAlert(8, core::Priority::Medium, "2026-11-22T11:00:00Z"));
        list.push_back(makeAlert(9, core::Priority::Critical, "2026-11-22T11:00:00Z"));
        return list;
    }
    static alerts::Alert low(int id, const char* rule)
    {
        alerts::Alert out = makeAlert(static_cast<std::uint64_t>(id), core::Priority::Low,
                                      "2026-11-22T11:0" + std::to_string(id) + ":00Z");
        out.rule = test::makeRule(rule);
        return out;
    }

    test::StillClock m_clock{kNow};
    models::Texts m_texts{m_clock, "Europe/Paris", QStringLiteral("en")};
    std::unique_ptr<AlertListModel> m_model;
};

void TestFloodedList::init()
{
    m_model = std::make_unique<AlertListModel>(m_texts);
    new QAbstractItemModelTester{m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_model.get()};
    m_model->setSnapshot(makeSnapshot(some(), kNow));
}

void TestFloodedList::lowOnesAreGatheredByRule()
{
    QCOMPARE(picture(*m_model), (QStringList{"9", "8", "5", "4", "3", "2", "1"}));
    m_model->setGathersLow(true);
    QCOMPARE(picture(*m_model), (QStringList{"9", "8", "+3 gathered", "+2 gathered"}));
    QVERIFY(m_model->alertAt(2) == nullptr);
    QCOMPARE(m_model->index(2, AlertListModel::What).data().toString(), QStringLiteral("Container nearly full"));
    QCOMPARE(m_model->index(2, AlertListModel::Time).data().toString(), QStringLiteral("12:05:00")); // of the newest
    QCOMPARE(m_model->index(2, 0).data(AlertListModel::NewBelowRole).toInt(), 3);
    QVERIFY(m_model->index(2, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("3 alert")));
    QCOMPARE(m_model->matching(), 7);
    QCOMPARE(m_model->membersOf(2).size(), std::size_t{3});
}

void TestFloodedList::oneAloneIsNotGathered()
{
    AlertList list = some();
    list.erase(list.begin());
    m_model->setGathersLow(true);
    m_model->setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(picture(*m_model), (QStringList{"9", "8", "+3 gathered", "2"}));
}

void TestFloodedList::whatHidesAWorseOneIsNotGathered()
{
    AlertList list = some();
    explain(list[5], list[4]); // a medium one under a low one
    m_model->setSnapshot(makeSnapshot(list, kNow));
    m_model->setGathersLow(true);
    QCOMPARE(picture(*m_model), (QStringList{"9", "+1 5", "+2 gathered", "+2 gathered"}));
}

void TestFloodedList::openedAndClosed()
{
    m_model->setGathersLow(true);
    m_model->setOpen(2, true);
    QCOMPARE(picture(*m_model), (QStringList{"9", "8", "-3 gathered", "  5", "  4", "  3", "+2 gathered"}));
    AlertList list = some();
    list.push_back(low(6, "b"));
    m_model->setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(picture(*m_model), (QStringList{"9", "8", "-4 gathered", "  6", "  5", "  4", "  3", "+2 gathered"}));
    m_model->setOpen(2, false);
    QCOMPARE(m_model->rowCount(), 4);
    QVERIFY(m_model->reveal(alerts::ConditionId{1}));
    QCOMPARE(m_model->rowOf(alerts::ConditionId{1}), 5);
}

void TestFloodedList::theEndPutsAllBack()
{
    m_model->setGathersLow(true);
    m_model->setGathersLow(false);
    QCOMPARE(picture(*m_model), (QStringList{"9", "8", "5", "4", "3", "2", "1"}));
}

void TestFloodedList::nothingIsGatheredUnderTheCursor()
{
    m_model->setHeld(true);
    m_model->setGathersLow(true);
    AlertList list = some();
    list.push_back(low(6, "b"));
    list.push_back(low(7, "b"));
    m_model->setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(picture(*m_model), (QStringList{"9", "8", "+2 gathered", "5", "4", "3", "2", "1"}));
    m_model->setHeld(false);
    QCOMPARE(picture(*m_model), (QStringList{"9", "8", "+5 gathered", "+2 gathered"}));
}

void TestFloodedList::theEndWaitsForThePersonToo()
{
    m_model->setGathersLow(true);
    m_model->setHeld(true);
    m_model->setGathersLow(false);
    QCOMPARE(picture(*m_model), (QStringList{"9", "8", "+3 gathered", "+2 gathered"}));
    m_model->setOpen(2, true); // and can be looked into
    QCOMPARE(m_model->rowCount(), 7);
    m_model->setHeld(false);
    QCOMPARE(picture(*m_model), (QStringList{"9", "8", "5", "4", "3", "2", "1"}));
}

void TestFloodedList::theCurrentAlertDoesNotVanish()
{
    const QPersistentModelIndex chosen{m_model->index(3, 0)}; // 4
    m_model->setCurrent(alerts::ConditionId{4});
    m_model->setGathersLow(true);
    QVERIFY(chosen.isValid());
    QCOMPARE(picture(*m_model), (QStringList{"9", "8", "-3 gathered", "  5", "  4", "  3", "+2 gathered"}));
}

void TestFloodedList::twoHundredSeventyFiveInElevenMinutes()
{
    models::FloodWatch watch;
    AlertList list;
    core::Timestamp now = test::at(kNow);
    const auto take = [&] {
        watch.update(list, now);
        m_model->setGathersLow(watch.inFlood());
        auto snapshot = makeSnapshot(list, kNow);
        snapshot.at = now;
        m_model->setSnapshot(snapshot);
    };
    bool wasFlood = false;
    int longest = 0;
    for (int second = 0, count = 0; second < 660; ++second) {
        now += std::chrono::seconds{1};
        while (count < 275 && count * 660 <= second * 275) {
            ++count;
            const auto priority = count % 90 == 0  ? core::Priority::Critical
                                  : count % 7 == 0 ? core::Priority::Medium
                                                   : core::Priority::Low;
            list.push_back(makeAlert(static_cast<std::uint64_t>(count), priority, kNow));
            list.back().raisedAt = now;
            list.back().rule = test::makeRule("rule" + std::to_string(count % 5));
        }
        take();
        wasFlood |= watch.inFlood();
        longest = std::max(longest, m_model->rowCount());
    }
    QVERIFY(wasFlood && watch.inFlood());
    QCOMPARE(list.size(), std::size_t{275});
    // Three critical ones on top, 39 medium, five gatherings.
    QCOMPARE(m_model->rowCount(), 3 + 39 + 5);
    QVERIFY(longest < 60);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(m_model->index(row, 0).data(AlertListModel::PriorityRole).toInt(),
                 static_cast<int>(core::Priority::Critical));
    // Nothing is lost: each is reached by opening what is folded.
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->setOpen(row, true);
    std::set<std::uint64_t> seen;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const alerts::Alert* alert = m_model->alertAt(row))
            seen.insert(static_cast<std::uint64_t>(alert->id));
    }
    QCOMPARE(seen.size(), std::size_t{275});
    // The flood is over: rows again.
    now += std::chrono::minutes{11};
    take();
    QVERIFY(!watch.inFlood());
    QCOMPARE(m_model->rowCount(), 275);
}

QTEST_GUILESS_MAIN(TestFloodedList)
#include "tst_floodedlist.moc"
