// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertrowhands.h"
#include "models/alertlistmodel.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace vigie;
using alerts::ConditionId;
using models::AlertListModel;
using pipeline::AlertList;
using test::explain;
using test::makeAlert;
using test::makeSnapshot;
using test::picture;

namespace {
constexpr auto kNow = "2026-11-22T12:00:00Z";
} // namespace

/// The list of alerts grouped by cause: a cabinet (1) and its lamps, beside a container (9).
class TestAlertGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_model.reset(); }
    void aCauseCountsWhatItExplains();
    void openedAndFolded();
    void causesInCauses();
    void aWorseChildLiftsItsGroup();
    void suppressedOnesAreCounted();
    void acknowledgedOnesAreCounted();
    void aCauseThatIsNotThereIsNamed();
    void aChildAloneNamesItsCause();
    void nothingIsGroupedUnderTheCursor();
    void whatACauseLeavesStaysWhileHeld();
    void theCurrentAlertDoesNotVanish();
    void foldedByAPersonStaysFolded();
    void aHiddenAlertIsRevealed();
    void aGroupIsActedOnAsAWhole();
    void aCircleDoesNotHang();
    void aYearOfChanges();

private:
    void show(std::initializer_list<int> explained, std::initializer_list<int> alone = {})
    {
        AlertList list{m_cabinet};
        for (const int id : explained) {
            list.push_back(lamp(id));
            explain(list.back(), m_cabinet);
        }
        for (const int id : alone)
            list.push_back(lamp(id));
        list.push_back(m_container);
        m_model->setSnapshot(makeSnapshot(list, kNow));
    }
    static alerts::Alert lamp(int id)
    {
        return makeAlert(static_cast<std::uint64_t>(id), core::Priority::Low,
                         "2026-11-22T11:0" + std::to_string(id) + ":00Z");
    }
    [[nodiscard]] QVariant of(int row, int role) const
    {
        return m_model->index(row, AlertListModel::What).data(role);
    }

    test::StillClock m_clock{kNow};
    models::Texts m_texts{m_clock, "Europe/Paris", QStringLiteral("en")};
    alerts::Alert m_cabinet = makeAlert(1, core::Priority::High, "2026-11-22T11:00:00Z");
    alerts::Alert m_container = makeAlert(9, core::Priority::Medium, "2026-11-22T11:30:00Z");
    std::unique_ptr<AlertListModel> m_model;
};

void TestAlertGroups::init()
{
    m_model = std::make_unique<AlertListModel>(m_texts);
    new QAbstractItemModelTester{m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_model.get()};
}

void TestAlertGroups::aCauseCountsWhatItExplains()
{
    show({2, 3, 4});
    QCOMPARE(picture(*m_model), (QStringList{"+3 1", "9"}));
    QCOMPARE(m_model->size(), 5);
    QCOMPARE(m_model->matching(), 5);
    QVERIFY(of(0, Qt::ToolTipRole).toString().contains(QStringLiteral("3 explained by this")));
    QVERIFY(of(0, Qt::AccessibleTextRole).toString().contains(QStringLiteral("3 of them not acknowledged")));
    // One more: the count changes, nothing else.
    QSignalSpy changed{m_model.get(), &QAbstractItemModel::dataChanged};
    QSignalSpy inserted{m_model.get(), &QAbstractItemModel::rowsInserted};
    show({2, 3, 4, 5});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(inserted.size(), 0);
}

void TestAlertGroups::openedAndFolded()
{
    show({2, 3, 4});
    QVERIFY(m_model->isGroup(0) && !m_model->isGroup(1));
    m_model->setOpen(0, true);
    QCOMPARE(picture(*m_model), (QStringList{"-3 1", "  4", "  3", "  2", "9"}));
    QCOMPARE(m_model->parentRow(2), 0);
    QCOMPARE(m_model->parentRow(4), -1);
    show({2, 4, 5}); // 3 is over, 5 is new: under its cause
    QCOMPARE(picture(*m_model), (QStringList{"-3 1", "  5", "  4", "  2", "9"}));
    m_model->setOpen(0, false);
    QCOMPARE(picture(*m_model), (QStringList{"+3 1", "9"}));
    // A group that went and comes back is folded.
    m_model->setOpen(0, true);
    m_model->setSnapshot(makeSnapshot({m_container}, kNow));
    show({2, 3});
    QCOMPARE(picture(*m_model), (QStringList{"+2 1", "9"}));
}

void TestAlertGroups::causesInCauses()
{
    alerts::Alert feeder = makeAlert(7, core::Priority::High, "2026-11-22T10:00:00Z");
    AlertList list{feeder, m_cabinet, lamp(2), lamp(3)};
    explain(list[1], feeder);
    explain(list[2], m_cabinet);
    explain(list[3], m_cabinet);
    m_model->setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(picture(*m_model), (QStringList{"+3 7"}));
    m_model->setOpen(0, true);
    QCOMPARE(picture(*m_model), (QStringList{"-3 7", "  +2 1"}));
    m_model->setOpen(1, true);
    QCOMPARE(picture(*m_model), (QStringList{"-3 7", "  -2 1", "    3", "    2"}));
    m_model->setOpen(0, false);
    m_model->setOpen(0, true); // what was open in it still is
    QCOMPARE(m_model->rowCount(), 4);
}

void TestAlertGroups::aWorseChildLiftsItsGroup()
{
    alerts::Alert burning = lamp(2);
    burning.priority = core::Priority::Critical;
    explain(burning, m_container);
    m_model->setSnapshot(makeSnapshot({m_cabinet, m_container, burning}, kNow));
    QCOMPARE(picture(*m_model),
             (QStringList{"+1 9", "1"})); // a medium one above a high one, since it has a critical one
    QCOMPARE(of(0, AlertListModel::WorstBelowRole).toInt(), static_cast<int>(core::Priority::Critical));
    QCOMPARE(of(0, AlertListModel::PriorityRole).toInt(), static_cast<int>(core::Priority::Medium));
}

void TestAlertGroups::suppressedOnesAreCounted()
{
    AlertList aside{lamp(2), lamp(3), lamp(4)};
    for (alerts::Alert& one : aside) {
        explain(one, m_cabinet);
        one.suppressedBy = "rule:cabinet";
    }
    aside[2].suppressedBy.clear(); // set aside by a person: that is not the cabinet's doing
    aside[2].aside.state = alerts::AsideState::ShelvedTimed;
    auto snapshot = makeSnapshot({m_cabinet}, kNow);
    snapshot.aside = std::make_shared<const AlertList>(aside);
    m_model->setSnapshot(snapshot);
    QCOMPARE(picture(*m_model), (QStringList{"1"}));
    QCOMPARE(of(0, AlertListModel::HiddenRole).toInt(), 2);
    QVERIFY(of(0, Qt::ToolTipRole).toString().contains(QStringLiteral("2 suppressed by this")));
    // They came while the list is the same: told all the same.
    QSignalSpy changed{m_model.get(), &QAbstractItemModel::dataChanged};
    aside.pop_back();
    aside.pop_back();
    snapshot.aside = std::make_shared<const AlertList>(aside);
    m_model->setSnapshot(snapshot);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(of(0, AlertListModel::HiddenRole).toInt(), 1);
}

void TestAlertGroups::acknowledgedOnesAreCounted()
{
    AlertList list{m_cabinet, lamp(2), lamp(3)};
    explain(list[1], m_cabinet);
    explain(list[2], m_cabinet);
    list[1].state = alerts::ConditionState::ActiveAcked;
    m_model->setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(of(0, AlertListModel::BelowRole).toInt(), 2);
    QCOMPARE(of(0, AlertListModel::NewBelowRole).toInt(), 1);
    list[2].state = alerts::ConditionState::ActiveAcked;
    list[2].revision = 2;
    m_model->setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(of(0, AlertListModel::NewBelowRole).toInt(), 0);
    QVERIFY(!of(0, AlertListModel::AcknowledgedRole).toBool()); // its own state is its own
}

void TestAlertGroups::aCauseThatIsNotThereIsNamed()
{
    AlertList list{lamp(2)};
    explain(list[0], m_cabinet); // which is shelved, say
    m_model->setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(picture(*m_model), (QStringList{"2"}));
    QCOMPARE(of(0, Qt::DisplayRole).toString(),
             QStringLiteral("Container nearly full (explained by: Container nearly full, valmer:W1)"));
}

void TestAlertGroups::aChildAloneNamesItsCause()
{
    show({2, 3});
    m_model->setFilter({.priority = core::Priority::Low});
    QCOMPARE(picture(*m_model), (QStringList{"3", "2"}));
    QVERIFY(of(0, Qt::DisplayRole).toString().contains(QStringLiteral("explained by: ")));
    m_model->setFilter({});
    QCOMPARE(picture(*m_model), (QStringList{"+2 1", "9"}));
    m_model->setOpen(0, true);
    QVERIFY(!of(1, Qt::DisplayRole).toString().contains(QStringLiteral("explained")));
    // What is counted is what the filter lets through.
    m_model->setFilter({.text = QStringLiteral("valmer:W2")});
    QCOMPARE(picture(*m_model), (QStringList{"2"}));
}

void TestAlertGroups::nothingIsGroupedUnderTheCursor()
{
    show({}, {2, 3});
    QCOMPARE(picture(*m_model), (QStringList{"1", "9", "3", "2"}));
    m_model->setHeld(true);
    QSignalSpy moved{m_model.get(), &QAbstractItemModel::rowsMoved};
    QSignalSpy removed{m_model.get(), &QAbstractItemModel::rowsRemoved};
    QSignalSpy layout{m_model.get(), &QAbstractItemModel::layoutChanged};
    show({2, 3, 4});
    QCOMPARE(picture(*m_model), (QStringList{"+1 1", "9", "3", "2"})); // 4 had no place to keep
    QCOMPARE(moved.size() + removed.size() + layout.size(), 0);
    QVERIFY(of(2, Qt::DisplayRole).toString().contains(QStringLiteral("explained by: ")));
    m_model->setHeld(false);
    QCOMPARE(picture(*m_model), (QStringList{"+3 1", "9"}));
}

void TestAlertGroups::whatACauseLeavesStaysWhileHeld()
{
    show({2, 3});
    m_model->setOpen(0, true);
    m_model->setHeld(true);
    m_model->setSnapshot(makeSnapshot({m_container, lamp(2), lamp(3)}, kNow));
    QCOMPARE(picture(*m_model), (QStringList{"3", "2", "9"}));
    m_model->setHeld(false);
    QCOMPARE(picture(*m_model), (QStringList{"9", "3", "2"}));
}

void TestAlertGroups::theCurrentAlertDoesNotVanish()
{
    show({}, {2, 3});
    const QPersistentModelIndex chosen{m_model->index(2, 0)}; // 3
    m_model->setCurrent(ConditionId{3});
    show({2, 3});
    QVERIFY(chosen.isValid());
    QCOMPARE(picture(*m_model), (QStringList{"-2 1", "  3", "  2", "9"}));
    QCOMPARE(chosen.row(), 1);
}

void TestAlertGroups::foldedByAPersonStaysFolded()
{
    show({2, 3});
    m_model->setOpen(0, true);
    m_model->setCurrent(ConditionId{3});
    m_model->setOpen(0, false);
    QCOMPARE(picture(*m_model), (QStringList{"+2 1", "9"}));
    show({2, 3, 4});
    QCOMPARE(picture(*m_model), (QStringList{"+3 1", "9"}));
}

void TestAlertGroups::aHiddenAlertIsRevealed()
{
    show({2, 3});
    QCOMPARE(m_model->rowOf(ConditionId{2}), -1);
    QVERIFY(m_model->find(ConditionId{2}) != nullptr);
    QVERIFY(m_model->reveal(ConditionId{2}));
    QCOMPARE(m_model->rowOf(ConditionId{2}), 2);
    QVERIFY(!m_model->reveal(ConditionId{77}));
    m_model->setFilter({.priority = core::Priority::High});
    QVERIFY(!m_model->reveal(ConditionId{2}));
}

void TestAlertGroups::aGroupIsActedOnAsAWhole()
{
    show({2, 3});
    const auto ids = [](const std::vector<alerts::Alert>& some) {
        std::set<std::uint64_t> out;
        for (const alerts::Alert& one : some)
            out.insert(static_cast<std::uint64_t>(one.id));
        return out;
    };
    QCOMPARE(ids(m_model->membersOf(0)), (std::set<std::uint64_t>{1, 2, 3}));
    QCOMPARE(ids(m_model->membersOf(1)), (std::set<std::uint64_t>{9}));
    m_model->setOpen(0, true);
    QCOMPARE(ids(m_model->membersOf(0)), (std::set<std::uint64_t>{1, 2, 3}));
    QCOMPARE(ids(m_model->membersOf(1)), (std::set<std::uint64_t>{3}));
}

void TestAlertGroups::aCircleDoesNotHang()
{
    AlertList list{lamp(2), lamp(3), lamp(4)};
    explain(list[0], list[1]);
    explain(list[1], list[0]);
    explain(list[2], list[2]);
    m_model->setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(m_model->matching(), 3);
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->setOpen(row, true);
    QCOMPARE(m_model->rowCount(), 3);
}

void TestAlertGroups::aYearOfChanges()
{
    QRandomGenerator random{20261123};
    AlertList list;
    std::map<quint64, QPersistentModelIndex> chosen;
    QSignalSpy reset{m_model.get(), &QAbstractItemModel::modelReset};
    std::uint64_t nextId = 1;
    for (int step = 0; step < 400; ++step) {
        std::erase_if(list, [&](const alerts::Alert&) { return random.bounded(14) == 0; });
        for (int fresh = random.bounded(6); fresh > 0; --fresh) {
            list.push_back(makeAlert(nextId++, static_cast<core::Priority>(random.bounded(1, 5)), kNow));
            list.back().raisedAt += std::chrono::seconds{random.bounded(1000)};
        }
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (random.bounded(6) != 0)
                continue;
            ++list[i].revision;
            list[i].priority = static_cast<core::Priority>(random.bounded(1, 5));
            // Explained by an older one, as rules without circles would have it; or by one that is not on the list.
            const int by = random.bounded(-1, static_cast<int>(i) + 1);
            if (by < 0)
                list[i].explainedBy.reset();
            else
                explain(list[i], by == static_cast<int>(i) ? makeAlert(999'999, core::Priority::High, kNow)
                                                           : list[static_cast<std::size_t>(by)]);
        }
        if (m_model->rowCount() > 0 && random.bounded(2) == 0) {
            const int row = random.bounded(m_model->rowCount());
            m_model->setOpen(row, random.bounded(3) != 0);
        }
        m_model->setHeld(random.bounded(3) == 0);
        m_model->setGathersLow(random.bounded(4) == 0);
        QList<quint64> before;
        for (int row = 0; row < m_model->rowCount(); ++row)
            before.append(m_model->index(row, 0).data(AlertListModel::IdRole).toULongLong());
        m_model->setSnapshot(makeSnapshot(list, kNow));

        // What a person sees: each alert exactly once, as a row or in the count of a folded one; under its cause.
        int shown = 0;
        std::set<quint64> seen;
        QList<quint64> after;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex index = m_model->index(row, 0);
            const auto id = index.data(AlertListModel::IdRole).toULongLong();
            after.append(id);
            QVERIFY(seen.insert(id).second);
            shown += index.data(AlertListModel::GathersRole).toBool() ? 0 : 1;
            shown += m_model->isOpen(row) ? 0 : index.data(AlertListModel::BelowRole).toInt();
            const int depth = index.data(AlertListModel::DepthRole).toInt();
            const int parent = m_model->parentRow(row);
            QCOMPARE(parent < 0 ? 0 : m_model->index(parent, 0).data(AlertListModel::DepthRole).toInt() + 1, depth);
            const alerts::Alert* alert = m_model->alertAt(row);
            if (m_model->held() || alert == nullptr || !alert->explainedBy)
                continue;
            const bool isThere = m_model->find(alert->explainedBy->id) != nullptr;
            QCOMPARE(isThere ? m_model->rowOf(alert->explainedBy->id) : -1,
                     parent >= 0 && m_model->alertAt(parent) != nullptr ? parent : -1);
        }
        QCOMPARE(shown, static_cast<int>(list.size()));
        if (!m_model->held())
            continue;
        // Nobody's row changed its place among those that stayed.
        before.removeIf([&](quint64 id) { return !after.contains(id); });
        after.removeIf([&](quint64 id) { return !before.contains(id); });
        QCOMPARE(after, before);
    }
    QCOMPARE(reset.size(), 0);
}

QTEST_GUILESS_MAIN(TestAlertGroups)
#include "tst_alertgroups.moc"
