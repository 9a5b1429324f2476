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

QTEST_GUILESS_MAIN(TestFloodWatch)
#include "tst_floodwatch.moc"
