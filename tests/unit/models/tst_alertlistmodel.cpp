// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alertlistmodel.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace vigie;
using models::AlertListModel;
using pipeline::AlertList;
using test::makeAlert;
using test::makeSnapshot;

namespace {
constexpr auto kNow = "2026-11-22T12:00:00Z";
} // namespace

class TestAlertListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void worstThenNewest();
    void onlyWhatChangedIsTold();
    void sameListCostsNothing();
    void badgesComeAndGoWithTime();
    void whatIsBackSoonestStandsFirst();
    void nothingMovesWhileHeld();
    void oneMoveIsAMove();
    void manyMovesKeepTheSelection();
    void countsByPriority();
    void aYearOfChangesKeepsOrder();
    void threeThousandInOneTick();
    void filterFollowsAndNeverSorts();
    void manyRunsAreFewSignals();
    void textsFollowTheLanguage();

private:
    [[nodiscard]] static QList<quint64> ids(const QAbstractItemModel& model)
    {
        QList<quint64> out;
        for (int row = 0; row < model.rowCount(); ++row)
            out.append(model.index(row, 0).data(AlertListModel::IdRole).toULongLong());
        return out;
    }

    test::StillClock m_clock{kNow};
    models::Texts m_texts{m_clock, "Europe/Paris", QStringLiteral("en")};
};

void TestAlertListModel::worstThenNewest()
{
    AlertListModel model{m_texts};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    model.setSnapshot(makeSnapshot({makeAlert(1, core::Priority::Low, "2026-11-22T11:59:00Z"),
                                    makeAlert(2, core::Priority::Critical, "2026-11-22T10:00:00Z"),
                                    makeAlert(3, core::Priority::High, "2026-11-22T09:00:00Z"),
                                    makeAlert(4, core::Priority::Critical, "2026-11-22T11:00:00Z")},
                                   kNow));
    QCOMPARE(ids(model), (QList<quint64>{4, 2, 3, 1}));
}

void TestAlertListModel::onlyWhatChangedIsTold()
{
    AlertListModel model{m_texts};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    AlertList list;
    for (std::uint64_t id = 1; id <= 6; ++id)
        list.push_back(makeAlert(id, core::Priority::Medium, "2026-11-22T10:0" + std::to_string(id) + ":00Z"));
    model.setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(ids(model), (QList<quint64>{6, 5, 4, 3, 2, 1}));

    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    QSignalSpy layout{&model, &QAbstractItemModel::layoutChanged};

    // 5 and 4 go together, 2 is acknowledged, 7 and 8 come in two places.
    AlertList next{list[0], list[1], list[2], list[5]};
    next[1].state = alerts::ConditionState::ActiveAcked;
    next[1].revision = 2;
    next.push_back(makeAlert(7, core::Priority::Critical, "2026-11-22T11:00:00Z"));
    next.push_back(makeAlert(8, core::Priority::Low, "2026-11-22T11:00:00Z"));
    model.setSnapshot(makeSnapshot(next, kNow));
    QCOMPARE(ids(model), (QList<quint64>{7, 6, 3, 2, 1, 8}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed[0].mid(1), (QVariantList{1, 2}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 2); // of 6, 3, 2, 1: before 7 came
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(layout.size(), 0);
}

void TestAlertListModel::sameListCostsNothing()
{
    AlertListModel model{m_texts};
    auto snapshot = makeSnapshot({makeAlert(1, core::Priority::Low, "2026-11-22T11:00:00Z")}, kNow);
    model.setSnapshot(snapshot);
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    snapshot.at += std::chrono::seconds{1};
    model.setSnapshot(snapshot);
    QCOMPARE(changed.size(), 0);
    // At midnight the times are written with their day.
    snapshot.at += std::chrono::hours{24};
    model.setSnapshot(snapshot);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, AlertListModel::Time).data().toString(), QStringLiteral("22/11 12:00"));
}

void TestAlertListModel::badgesComeAndGoWithTime()
{
    AlertListModel model{m_texts};
    auto alert = makeAlert(1, core::Priority::Low, "2026-11-22T11:00:00Z");
    alert.chatteredAt = *core::parseIso8601(kNow);
    auto snapshot = makeSnapshot({alert}, kNow);
    model.setSnapshot(snapshot);
    QVERIFY(model.index(0, 0).data(AlertListModel::ChattersRole).toBool());
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    snapshot.at += std::chrono::minutes{11};
    model.setSnapshot(snapshot);
    QCOMPARE(changed.size(), 1); // the same list, told anew all the same
    QVERIFY(!model.index(0, 0).data(AlertListModel::ChattersRole).toBool());
}

void TestAlertListModel::whatIsBackSoonestStandsFirst()
{
    AlertListModel model{m_texts, AlertListModel::Which::Aside};
    AlertList list{makeAlert(1, core::Priority::Critical, "2026-11-22T10:01:00Z"),
                   makeAlert(2, core::Priority::Low, "2026-11-22T10:02:00Z"),
                   makeAlert(3, core::Priority::Low, "2026-11-22T10:03:00Z")};
    list[0].suppressedBy = "rule:x"; // no end of its own: last
    const auto setAside = [](alerts::Alert& alert, alerts::AsideState state, std::chrono::hours length) {
        alert.aside.state = state;
        alert.aside.reason = "test";
        alert.aside.until = *core::parseIso8601(kNow) + length;
    };
    setAside(list[1], alerts::AsideState::ShelvedTimed, std::chrono::hours{2});
    setAside(list[2], alerts::AsideState::OutOfService, std::chrono::hours{1});
    auto snapshot = makeSnapshot({}, kNow);
    snapshot.aside = std::make_shared<const AlertList>(list);
    model.setSnapshot(snapshot);
    QCOMPARE(ids(model), (QList<quint64>{3, 2, 1}));
    QCOMPARE(model.index(0, AlertListModel::State).data().toString(), QStringLiteral("Out of service"));
    QCOMPARE(model.index(2, AlertListModel::State).data().toString(), QStringLiteral("Suppressed"));
    QVERIFY(model.index(2, AlertListModel::Time).data().toString().isEmpty());
}

void TestAlertListModel::nothingMovesWhileHeld()
{
    AlertListModel model{m_texts};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    AlertList list{makeAlert(1, core::Priority::High, "2026-11-22T10:01:00Z"),
                   makeAlert(2, core::Priority::Medium, "2026-11-22T10:02:00Z"),
                   makeAlert(3, core::Priority::Low, "2026-11-22T10:03:00Z")};
    model.setSnapshot(makeSnapshot(list, kNow));
    model.setHeld(true);
    list[2].priority = core::Priority::Critical;
    list[2].revision = 2;
    model.setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(ids(model), (QList<quint64>{1, 2, 3}));
    QCOMPARE(model.index(2, AlertListModel::Priority).data().toString(), QStringLiteral("Critical"));
    model.setHeld(false);
    QCOMPARE(ids(model), (QList<quint64>{3, 1, 2}));
}

void TestAlertListModel::oneMoveIsAMove()
{
    AlertListModel model{m_texts};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    AlertList list;
    for (std::uint64_t id = 1; id <= 5; ++id)
        list.push_back(makeAlert(id, core::Priority::Medium, "2026-11-22T10:0" + std::to_string(id) + ":00Z"));
    model.setSnapshot(makeSnapshot(list, kNow));
    const QPersistentModelIndex kept{model.index(3, 0)}; // 2
    QSignalSpy moved{&model, &QAbstractItemModel::rowsMoved};
    QSignalSpy layout{&model, &QAbstractItemModel::layoutChanged};
    list[1].raisedAt = test::at("2026-11-22T11:00:00Z");
    list[1].revision = 2;
    model.setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(ids(model), (QList<quint64>{2, 5, 4, 3, 1}));
    list[1].priority = core::Priority::Low;
    list[1].revision = 3;
    model.setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(ids(model), (QList<quint64>{5, 4, 3, 1, 2}));
    QCOMPARE(moved.size(), 2);
    QCOMPARE(layout.size(), 0);
    QCOMPARE(kept.row(), 4);
}

void TestAlertListModel::manyMovesKeepTheSelection()
{
    AlertListModel model{m_texts};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    AlertList list;
    for (std::uint64_t id = 1; id <= 6; ++id)
        list.push_back(makeAlert(id, core::Priority::Medium, "2026-11-22T10:0" + std::to_string(id) + ":00Z"));
    model.setSnapshot(makeSnapshot(list, kNow));
    const QPersistentModelIndex kept{model.index(1, 2)}; // 5
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    for (std::size_t i = 0; i < list.size(); ++i) {
        list[i].raisedAt = test::at("2026-11-22T11:0" + std::to_string(9 - i) + ":00Z");
        list[i].revision = 2;
    }
    model.setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(ids(model), (QList<quint64>{1, 2, 3, 4, 5, 6}));
    QCOMPARE(kept.data(AlertListModel::IdRole).toULongLong(), quint64{5});
    QCOMPARE(reset.size(), 0);
}

void TestAlertListModel::countsByPriority()
{
    AlertListModel model{m_texts};
    QSignalSpy counts{&model, &AlertListModel::countsChanged};
    AlertList list{makeAlert(1, core::Priority::High, "2026-11-22T10:01:00Z"),
                   makeAlert(2, core::Priority::High, "2026-11-22T10:02:00Z")};
    list[0].state = alerts::ConditionState::ActiveAcked;
    model.setSnapshot(makeSnapshot(list, kNow));
    const auto high = static_cast<std::size_t>(core::Priority::High);
    QCOMPARE(model.counts().listed[high], 2);
    QCOMPARE(model.counts().unacknowledged[high], 1);
    QCOMPARE(counts.size(), 1);
    const alerts::Alert* worst = model.worstOf("urn:ngsi-ld:WasteContainer:valmer:W1");
    QVERIFY(worst != nullptr && worst->id == alerts::ConditionId{1});
    QVERIFY(model.worstOf("nowhere") == nullptr);
    QCOMPARE(model.rowOf(alerts::ConditionId{2}), 0);
    QCOMPARE(model.othersOf("urn:ngsi-ld:WasteContainer:valmer:W1", alerts::ConditionId{1}), 0);
}

void TestAlertListModel::aYearOfChangesKeepsOrder()
{
    AlertListModel model{m_texts};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QRandomGenerator random{20261122};
    AlertList list;
    std::uint64_t nextId = 1;
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    for (int step = 0; step < 300; ++step) {
        std::erase_if(list, [&](const alerts::Alert&) { return random.bounded(12) == 0; });
        for (alerts::Alert& alert : list) {
            if (random.bounded(8) != 0)
                continue;
            ++alert.revision;
            alert.priority = static_cast<core::Priority>(random.bounded(1, 5));
        }
        for (int fresh = random.bounded(5); fresh > 0; --fresh) {
            alerts::Alert alert = makeAlert(nextId++, static_cast<core::Priority>(random.bounded(1, 5)), kNow);
            alert.raisedAt += std::chrono::seconds{random.bounded(1000)};
            list.insert(list.begin() + random.bounded(static_cast<int>(list.size()) + 1), alert);
        }
        model.setHeld(random.bounded(3) == 0);
        model.setSnapshot(makeSnapshot(list, kNow));
        QCOMPARE(model.rowCount(), static_cast<int>(list.size()));
    }
    model.setHeld(false);
    AlertList sorted = list;
    std::ranges::sort(sorted, [](const alerts::Alert& left, const alerts::Alert& right) {
        return std::tuple{right.priority, right.raisedAt, left.id} <
               std::tuple{left.priority, left.raisedAt, right.id};
    });
    QList<quint64> wanted;
    for (const alerts::Alert& alert : sorted)
        wanted.append(static_cast<quint64>(alert.id));
    QCOMPARE(ids(model), wanted);
    QCOMPARE(reset.size(), 0);
}

void TestAlertListModel::threeThousandInOneTick()
{
    AlertListModel model{m_texts};
    AlertList list;
    for (std::uint64_t id = 1; id <= 3000; ++id) {
        list.push_back(makeAlert(id, static_cast<core::Priority>(1 + id % 4), kNow));
        list.back().raisedAt += std::chrono::seconds{id * 7919 % 3600};
    }
    model.setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(model.rowCount(), 3000);
    std::vector<qint64> times;
    for (std::size_t step = 0; step < 40; ++step) {
        // A tenth changes, a few go and come, all over the list.
        for (std::size_t i = step; i < list.size(); i += 10)
            ++list[i].revision;
        for (std::size_t i = 0; i < 30; ++i)
            list[(step * 37 + i * 97) % list.size()] =
                makeAlert(10'000 + step * 100 + i, core::Priority::Medium, kNow);
        const auto snapshot = makeSnapshot(list, kNow);
        QElapsedTimer timer;
        timer.start();
        model.setSnapshot(snapshot);
        times.push_back(timer.nsecsElapsed() / 1000);
        QCOMPARE(model.rowCount(), 3000);
    }
    std::ranges::sort(times);
    qInfo("one batch of changes in a list of 3,000: p50 %lld us, p95 %lld us", times[20], times[38]);
    // The aim is 16.7 ms; a test on a busy machine only catches what has become ten times slower.
    QVERIFY(times[20] < 167'000);
}

void TestAlertListModel::filterFollowsAndNeverSorts()
{
    AlertListModel model{m_texts};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    AlertList list{makeAlert(1, core::Priority::High, "2026-11-22T10:01:00Z"),
                   makeAlert(2, core::Priority::Medium, "2026-11-22T10:02:00Z"),
                   makeAlert(3, core::Priority::High, "2026-11-22T10:03:00Z")};
    list[1].rule = test::makeRule("lighting.failed", core::Domain::Lighting);
    model.setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(ids(model), (QList<quint64>{3, 1, 2}));
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    models::AlertFilter filter;
    QVERIFY(!filter.any());
    const auto shown = [&] {
        model.setFilter(filter);
        return ids(model);
    };
    filter.priority = core::Priority::High;
    QCOMPARE(shown(), (QList<quint64>{3, 1}));
    QCOMPARE(model.matching(), 2);
    QCOMPARE(model.size(), 3);
    filter.priority = std::nullopt;
    filter.domains = {core::Domain::Lighting};
    QCOMPARE(shown(), (QList<quint64>{2}));
    filter.domains = {};
    filter.text = QStringLiteral("valmer:w3");
    QCOMPARE(shown(), (QList<quint64>{3}));
    filter.text = QStringLiteral("NEARLY full");
    QCOMPARE(shown(), (QList<quint64>{3, 1, 2}));
    filter.unacknowledgedOnly = true;
    model.setFilter(filter);
    list[2].state = alerts::ConditionState::ActiveAcked;
    list[2].revision = 2;
    model.setSnapshot(makeSnapshot(list, kNow));
    QCOMPARE(ids(model), (QList<quint64>{1, 2}));
    QVERIFY(model.filter().any());
    QCOMPARE(reset.size(), 0);
}

void TestAlertListModel::manyRunsAreFewSignals()
{
    AlertListModel model{m_texts};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    AlertList list;
    for (std::uint64_t id = 1; id <= 1000; ++id) {
        list.push_back(makeAlert(id, core::Priority::Medium, kNow));
        list.back().raisedAt -= std::chrono::seconds{id};
        if (id % 2 == 0)
            list.back().rule = test::makeRule("lighting.failed", core::Domain::Lighting);
    }
    model.setSnapshot(makeSnapshot(list, kNow));
    const QPersistentModelIndex kept{model.index(501, 0)};
    const auto id = kept.data(AlertListModel::IdRole).toULongLong();
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    model.setFilter({.domains = {core::Domain::Lighting}});
    QCOMPARE(model.rowCount(), 500);
    model.setFilter({});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(kept.data(AlertListModel::IdRole).toULongLong(), id);
    QCOMPARE(kept.row(), 501);
    QCOMPARE(model.rowCount(), 1000);
}

void TestAlertListModel::textsFollowTheLanguage()
{
    models::Texts texts{m_clock, "Europe/Paris", QStringLiteral("en")};
    AlertListModel model{texts};
    alerts::Alert alert = makeAlert(1, core::Priority::High, "2026-11-22T10:01:00Z");
    alert.assetId = "<b>W1</b>";
    model.setSnapshot(makeSnapshot({alert}, kNow));
    QCOMPARE(model.index(0, AlertListModel::What).data().toString(), QStringLiteral("Container nearly full"));
    QCOMPARE(model.index(0, AlertListModel::Time).data().toString(), QStringLiteral("11:01:00"));
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("<b>W1")));
    QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("&lt;b&gt;W1")));
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    texts.setLanguage(QStringLiteral("fr"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, AlertListModel::What).data().toString(), QStringLiteral("Conteneur presque plein"));
    QCOMPARE(models::Texts::shortId("urn:ngsi-ld:WasteContainer:valmer:W1"), QStringLiteral("valmer:W1"));
    QCOMPARE(models::Texts::shortId("urn:ngsi-ld:WasteContainer:valmer:W0017"), QStringLiteral("W0017"));
    QCOMPARE(models::Texts::shortId("lamp-17"), QStringLiteral("lamp-17"));
}

QTEST_GUILESS_MAIN(TestAlertListModel)
#include "tst_alertlistmodel.moc"
