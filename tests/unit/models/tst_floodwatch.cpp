// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/floodwatch.h"
#include "samples.h"

#include <QTest>

using namespace vigie;
using models::FloodWatch;
using pipeline::AlertList;

class TestFloodWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsAboveTenAndEndsBelowFive();
    void oneAlertCountsOnce();
    void raisedAgainCountsAgain();
    void aClockThatGoesBackBeginsAnew();
    void whatWasSoAtTheStartIsNoFlood_data();
    void whatWasSoAtTheStartIsNoFlood();
    void aFeedNotHeardYetIsWaitedFor();

private:
    [[nodiscard]] static AlertList raised(int count, std::string_view first)
    {
        AlertList out;
        for (int i = 0; i < count; ++i) {
            out.push_back(test::makeAlert(static_cast<std::uint64_t>(i + 1), core::Priority::Low, first));
            out.back().raisedAt += std::chrono::seconds{30 * i};
        }
        return out;
    }
};

void TestFloodWatch::beginsAboveTenAndEndsBelowFive()
{
    FloodWatch watch;
    const auto start = test::at("2026-11-22T12:00:00Z");
    watch.update(raised(10, "2026-11-22T12:00:00Z"), start + std::chrono::minutes{5});
    QCOMPARE(watch.count(), 10);
    QVERIFY(!watch.inFlood());
    const AlertList eleven = raised(11, "2026-11-22T12:00:00Z"); // the last one at 12:05
    QVERIFY(watch.update(eleven, start + std::chrono::minutes{5}));
    QVERIFY(watch.inFlood());
    // 12:13: those of 12:03:30 to 12:05 are left, 4 of them; at 12:12:59 there were 5.
    watch.update(eleven, start + std::chrono::seconds{12 * 60 + 59});
    QCOMPARE(watch.count(), 5);
    QVERIFY(watch.inFlood());
    QVERIFY(watch.update(eleven, start + std::chrono::minutes{13}));
    QCOMPARE(watch.count(), 4);
    QVERIFY(!watch.inFlood());
}

void TestFloodWatch::oneAlertCountsOnce()
{
    FloodWatch watch;
    const AlertList list = raised(3, "2026-11-22T12:00:00Z");
    const auto now = test::at("2026-11-22T12:05:00Z");
    QVERIFY(watch.update(list, now));
    QVERIFY(!watch.update(list, now));
    // One that is over within the ten minutes was new all the same.
    QVERIFY(!watch.update({}, now));
    QCOMPARE(watch.count(), 3);
}

void TestFloodWatch::raisedAgainCountsAgain()
{
    FloodWatch watch;
    AlertList list = raised(1, "2026-11-22T12:00:00Z");
    watch.update(list, test::at("2026-11-22T12:01:00Z"));
    list[0].raisedAt += std::chrono::seconds{50};
    watch.update(list, test::at("2026-11-22T12:02:00Z"));
    QCOMPARE(watch.count(), 2);
}

void TestFloodWatch::aClockThatGoesBackBeginsAnew()
{
    FloodWatch watch;
    watch.update(raised(11, "2026-11-22T12:00:00Z"), test::at("2026-11-22T12:06:00Z"));
    QVERIFY(watch.inFlood());
    watch.update({}, test::at("2026-11-22T08:00:00Z"));
    QVERIFY(!watch.inFlood());
    QCOMPARE(watch.count(), 0);
}

void TestFloodWatch::whatWasSoAtTheStartIsNoFlood_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("raisedAt");
    QTest::addColumn<bool>("silent");
    QTest::addColumn<bool>("flood");
    // The feed is heard since 12:00:00, each asset within a minute.
    const auto row = [](const char* name, const char* since, const char* raisedAt, bool silent, bool flood) {
        QTest::newRow(name) << QString::fromLatin1(since) << QString::fromLatin1(raisedAt) << silent << flood;
    };
    row("abnormal for days, seen at the start", "2026-11-19T08:00:00Z", "2026-11-22T12:00:04Z", false, false);
    row("first reported within the period", "2026-11-22T12:00:50Z", "2026-11-22T12:00:51Z", false, false);
    row("so at the start, announced after its delay", "2026-11-22T12:00:10Z", "2026-11-22T12:04:10Z", false, false);
    row("became abnormal later", "2026-11-22T12:01:30Z", "2026-11-22T12:01:30Z", false, true);
    row("fell silent after the start", "2026-11-22T12:00:20Z", "2026-11-22T12:04:20Z", true, true);
    row("announced before a restart", "2026-11-22T11:58:00Z", "2026-11-22T11:58:30Z", false, false);
}

void TestFloodWatch::whatWasSoAtTheStartIsNoFlood()
{
    QFETCH(QString, since);
    QFETCH(QString, raisedAt);
    QFETCH(bool, silent);
    QFETCH(bool, flood);
    FloodWatch watch;
    watch.feedHeard("waste", test::at("2026-11-22T12:00:00Z"), std::chrono::minutes{1});
    // Heard again after a gap: the start stays the start.
    watch.feedHeard("waste", test::at("2026-11-22T12:04:00Z"), std::chrono::minutes{1});
    AlertList list;
    for (std::uint64_t i = 1; i <= 20; ++i) {
        list.push_back(test::makeAlert(i, core::Priority::Low, raisedAt.toStdString()));
        list.back().since = test::at(since.toStdString());
        if (!silent)
            continue;
        alerts::Rule rule = *list.back().rule;
        rule.test = alerts::NoDataTest{};
        list.back().rule = std::make_shared<alerts::Rule>(std::move(rule));
    }
    watch.update(list, test::at("2026-11-22T12:05:00Z"));
    QCOMPARE(watch.inFlood(), flood);
    QCOMPARE(watch.count(), flood ? 20 : 0);
}

void TestFloodWatch::aFeedNotHeardYetIsWaitedFor()
{
    FloodWatch watch;
    watch.awaitFeed("waste");
    AlertList list = raised(11, "2026-11-22T12:02:00Z");
    watch.update(list, test::at("2026-11-22T12:08:00Z"));
    QCOMPARE(watch.count(), 0);
    watch.feedHeard("waste", test::at("2026-11-22T12:00:00Z"), std::chrono::minutes{1});
    watch.update(list, test::at("2026-11-22T12:08:00Z"));
    QCOMPARE(watch.count(), 11);
    QVERIFY(watch.inFlood());
}

QTEST_GUILESS_MAIN(TestFloodWatch)
#include "tst_floodwatch.moc"
