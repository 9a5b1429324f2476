// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feedlistmodel.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace vigie;
using feeds::FeedHealth;
using feeds::FeedPhase;
using models::FeedListModel;

class TestFeedListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFailedFeedSaysWhyAndWhen();
    void onlyCellsThatChangedAreTold();
    void theWorstFeedSpeaksForItsDomain();
    void droppedIsSaidByReason();
    void registerComesFromTheProfile();

private:
    [[nodiscard]] QString cell(int row, int column) const { return m_model->index(row, column).data().toString(); }
    void publish() { m_model->setHealth(std::make_shared<const FeedHealth>(m_health)); }

    test::StillClock m_clock{"2026-11-22T12:00:00Z"};
    models::Texts m_texts{m_clock, "Europe/Paris", QStringLiteral("en")};
    profile::CityProfile m_profile;
    FeedHealth m_health;
    std::unique_ptr<FeedListModel> m_model;
};

void TestFeedListModel::init()
{
    m_profile = {};
    profile::FeedProfile feed;
    feed.config.id = "lighting";
    const auto both = [](const char* fr, const char* en) { return toml::LocalText{{{"fr", fr}, {"en", en}}}; };
    feed.registerEntry = {both("Garder les rues éclairées", "Keep the lights on"),
                          both("mission publique", "public task"),
                          both("30 jours", "30 days"),
                          {both("service éclairage", "lighting department"), toml::LocalText{{{"", "ENEDIS"}}}}};
    feed.title = {{{"en", "Street lighting"}}};
    m_profile.feeds = {feed};
    m_health = {};
    m_health.at = m_clock.time;
    m_health.feeds.resize(2);
    m_health.feeds[0].id = "lighting";
    m_health.feeds[0].domain = core::Domain::Lighting;
    m_health.feeds[0].state.phase = FeedPhase::Live;
    m_health.feeds[1].id = "lighting-2";
    m_health.feeds[1].domain = core::Domain::Lighting;
    m_health.feeds[1].state.phase = FeedPhase::Live;
    m_model = std::make_unique<FeedListModel>(m_profile, m_texts);
}

void TestFeedListModel::aFailedFeedSaysWhyAndWhen()
{
    const QAbstractItemModelTester tester{m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    auto& state = m_health.feeds[0].state;
    state.phase = FeedPhase::Failed;
    state.since = test::at("2026-11-22T11:59:00Z");
    state.nextTry = test::at("2026-11-22T12:00:08Z");
    state.why = core::Error{
        core::ErrorCode::Unreachable, "mqtt://broker", {"Nobody answers at <%1>.", {"broker"}}, {"Check it."}};
    m_health.feeds[0].counters.lastMessageAt = test::at("2026-11-22T11:58:30Z");
    publish();
    QCOMPARE(cell(0, FeedListModel::State), QStringLiteral("failed"));
    QCOMPARE(cell(0, FeedListModel::Title), QStringLiteral("Street lighting"));
    QCOMPARE(cell(0, FeedListModel::LastMessage), QStringLiteral("12:58:30"));
    QCOMPARE(cell(0, FeedListModel::NextTry), QStringLiteral("13:00:08"));
    const QString tip = m_model->index(0, FeedListModel::State).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QLatin1String("Nobody answers at &lt;broker&gt;. Check it.")));
    QVERIFY(m_model->index(0, FeedListModel::State).data(FeedListModel::AlarmRole).toBool());
    QVERIFY(!m_model->index(1, FeedListModel::State).data(FeedListModel::AlarmRole).toBool());
    QCOMPARE(cell(1, FeedListModel::Title), QStringLiteral("lighting-2"));
}

void TestFeedListModel::onlyCellsThatChangedAreTold()
{
    const QAbstractItemModelTester tester{m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    publish();
    QSignalSpy changed{m_model.get(), &QAbstractItemModel::dataChanged};
    publish();
    QCOMPARE(changed.size(), 0);
    m_health.feeds[1].counters.decodeErrors = 3;
    publish();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), m_model->index(1, FeedListModel::Errors));
    m_health.feeds[0].spark.back() = 4.0F;
    publish();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[1][0].toModelIndex(), m_model->index(0, FeedListModel::Spark));
    m_health.feeds.push_back({});
    m_health.feeds.back().id = "third";
    QSignalSpy inserted{m_model.get(), &QAbstractItemModel::rowsInserted};
    publish();
    QCOMPARE(inserted.size(), 1);
}

void TestFeedListModel::theWorstFeedSpeaksForItsDomain()
{
    m_health.feeds[1].state.phase = FeedPhase::Stale;
    publish();
    const auto domains = m_model->byDomain();
    QCOMPARE(domains.size(), std::size_t{1});
    QCOMPARE(domains[0].worst, FeedPhase::Stale);
    QCOMPARE(domains[0].feeds, 2);
    QCOMPARE(domains[0].ill, 1);
}

void TestFeedListModel::droppedIsSaidByReason()
{
    auto& counters = m_health.feeds[0].counters;
    counters.refusedTooLarge = 2;
    counters.privacyDrops = 1500;
    publish();
    QCOMPARE(cell(0, FeedListModel::Dropped), QStringLiteral("1,502"));
    QCOMPARE(m_model->droppedWhy(counters), (QStringList{QStringLiteral("2 messages too large"),
                                                         QStringLiteral("1,500 attributes dropped for privacy")}));
}

void TestFeedListModel::registerComesFromTheProfile()
{
    const auto entry = m_model->registerEntry("lighting");
    QCOMPARE(entry.purpose, QStringLiteral("Keep the lights on"));
    QCOMPARE(entry.recipients, QStringLiteral("lighting department, ENEDIS"));
    QVERIFY(m_model->registerEntry("unknown").purpose.isEmpty());
}

QTEST_GUILESS_MAIN(TestFeedListModel)
#include "tst_feedlistmodel.moc"
