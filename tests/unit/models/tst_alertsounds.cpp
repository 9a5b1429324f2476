// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alertsounds.h"
#include "models/soundtext.h"
#include "samples.h"

#include <QTest>

#include <vector>

using namespace vigie;
using core::Priority;
using models::AlertSounds;
using models::Hush;
using pipeline::AlertList;
using std::chrono::seconds;

/// What is heard, second by second.
class TestAlertSounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void eachPriorityHasItsOwnInterval_data();
    void eachPriorityHasItsOwnInterval();
    void acknowledgingEndsIt();
    void theWorstIsRepeated();
    void whatAsksNobodyIsSilent_data();
    void whatAsksNobodyIsSilent();
    void raisedAgainIsNew();
    void moreThanThreeAtOnceAreOneLine();
    void withoutAVoiceThereIsNoLine();
    void aFloodIsNoMachineGun();
    void mutedMeansSilence_data();
    void mutedMeansSilence();
    void whatCameWhileMutedIsSummedUp();
    void aClockSetBackDoesNotSilence();
    void nothingToDoNeedsNoTimer();
    void theLineInWords();

private:
    struct Heard {
        int second = 0;
        AlertSounds::Order order;
    };
    [[nodiscard]] core::Timestamp at(int second) const { return m_start + seconds{second}; }
    /// Listens from one second to another, as often as `next` says and not otherwise.
    std::vector<Heard> listen(int from, int to, Hush hush = Hush::Nothing)
    {
        std::vector<Heard> out;
        for (auto next = m_sounds.next(hush); next && *next <= at(to); next = m_sounds.next(hush)) {
            const auto now = std::max(*next, at(from));
            AlertSounds::Order order = m_sounds.take(now, hush);
            if (!order.tone && !order.line)
                qFatal("a timer for nothing");
            out.push_back({static_cast<int>((now - m_start) / seconds{1}), order});
        }
        return out;
    }
    static QList<int> times(const std::vector<Heard>& heard, Priority priority)
    {
        QList<int> out;
        for (const Heard& one : heard) {
            if (one.order.tone == priority)
                out.append(one.second);
        }
        return out;
    }
    static AlertList some(int count, Priority priority, std::uint64_t first = 1)
    {
        AlertList out;
        for (int i = 0; i < count; ++i)
            out.push_back(test::makeAlert(first + static_cast<std::uint64_t>(i), priority, "2026-11-22T12:00:00Z"));
        return out;
    }

    core::Timestamp m_start = test::at("2026-11-22T12:00:00Z");
    AlertSounds m_sounds;
};

void TestAlertSounds::init()
{
    m_sounds = {};
    m_sounds.setHasVoice(true);
}

void TestAlertSounds::eachPriorityHasItsOwnInterval_data()
{
    QTest::addColumn<Priority>("priority");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("critical every 6 s") << Priority::Critical << QList<int>{1, 7, 13, 19, 25, 31};
    QTest::newRow("high every 30 s") << Priority::High << QList<int>{1, 31, 61, 91};
    QTest::newRow("medium every 5 min") << Priority::Medium << QList<int>{1, 301, 601};
    QTest::newRow("low once") << Priority::Low << QList<int>{1};
}

void TestAlertSounds::eachPriorityHasItsOwnInterval()
{
    QFETCH(Priority, priority);
    QFETCH(QList<int>, expected);
    m_sounds.setAlerts(some(1, priority), at(0));
    QVERIFY(!m_sounds.isQuiet(Hush::Nothing));
    const int until = priority == Priority::Low ? 3600 : expected.last();
    QCOMPARE(times(listen(0, until), priority), expected);
}

void TestAlertSounds::acknowledgingEndsIt()
{
    AlertList list = some(1, Priority::Critical);
    m_sounds.setAlerts(list, at(0));
    QCOMPARE(listen(0, 8).size(), std::size_t{2});
    list[0].state = alerts::ConditionState::ActiveAcked;
    m_sounds.setAlerts(list, at(9));
    QVERIFY(m_sounds.isQuiet(Hush::Nothing));
    QVERIFY(listen(9, 3600).empty());
    // Withdrawn, it asks again.
    list[0].state = alerts::ConditionState::ActiveUnacked;
    m_sounds.setAlerts(list, at(100));
    QCOMPARE(times(listen(100, 108), Priority::Critical), (QList<int>{101, 107}));
}

void TestAlertSounds::theWorstIsRepeated()
{
    AlertList list = some(1, Priority::High);
    m_sounds.setAlerts(list, at(0));
    QCOMPARE(times(listen(0, 5), Priority::High), QList<int>{1});
    list.push_back(test::makeAlert(9, Priority::Critical, "2026-11-22T12:00:10Z"));
    m_sounds.setAlerts(list, at(10));
    const auto heard = listen(10, 60);
    QVERIFY(times(heard, Priority::High).isEmpty());
    QCOMPARE(times(heard, Priority::Critical).first(), 11);
    list[1].state = alerts::ConditionState::ActiveAcked;
    m_sounds.setAlerts(list, at(61));
    QCOMPARE(times(listen(61, 100), Priority::High), QList<int>{89}); // 30 s after the last sound, at 59
}

void TestAlertSounds::whatAsksNobodyIsSilent_data()
{
    QTest::addColumn<alerts::ConditionState>("state");
    QTest::addColumn<bool>("shelved");
    QTest::addColumn<bool>("suppressed");
    QTest::addColumn<bool>("heard");
    using alerts::ConditionState;
    QTest::newRow("active") << ConditionState::ActiveUnacked << false << false << true;
    QTest::newRow("ending") << ConditionState::PendingOffUnacked << false << false << true;
    QTest::newRow("latched") << ConditionState::Latched << false << false << true;
    QTest::newRow("acknowledged") << ConditionState::ActiveAcked << false << false << false;
    QTest::newRow("over by itself") << ConditionState::ReturnedUnacked << false << false << false;
    QTest::newRow("shelved") << ConditionState::ActiveUnacked << true << false << false;
    QTest::newRow("suppressed") << ConditionState::ActiveUnacked << false << true << false;
}

void TestAlertSounds::whatAsksNobodyIsSilent()
{
    QFETCH(alerts::ConditionState, state);
    QFETCH(bool, shelved);
    QFETCH(bool, suppressed);
    QFETCH(bool, heard);
    AlertList list = some(1, Priority::Critical);
    list[0].state = state;
    if (shelved)
        list[0].aside.state = alerts::AsideState::ShelvedTimed;
    if (suppressed)
        list[0].suppressedBy = "rule:water.lost";
    m_sounds.setAlerts(list, at(0));
    QCOMPARE(listen(0, 2).size(), heard ? std::size_t{1} : std::size_t{0});
}

void TestAlertSounds::raisedAgainIsNew()
{
    AlertList list = some(1, Priority::Low);
    m_sounds.setAlerts(list, at(0));
    QCOMPARE(listen(0, 10).size(), std::size_t{1});
    m_sounds.setAlerts(list, at(20));
    QVERIFY(listen(20, 500).empty());
    list[0].raisedAt += seconds{500};
    m_sounds.setAlerts(list, at(501));
    QCOMPARE(times(listen(501, 900), Priority::Low), QList<int>{502});
    list[0].priority = Priority::Medium; // the rule says so now
    m_sounds.setAlerts(list, at(901));
    QCOMPARE(times(listen(901, 950), Priority::Medium), QList<int>{902});
}

void TestAlertSounds::moreThanThreeAtOnceAreOneLine()
{
    AlertList list = some(3, Priority::Low);
    m_sounds.setAlerts(list, at(0));
    auto heard = listen(0, 59);
    QCOMPARE(heard.size(), std::size_t{1});
    QVERIFY(!heard[0].order.line);
    m_sounds = {};
    m_sounds.setHasVoice(true);
    list.push_back(test::makeAlert(7, Priority::Critical, "2026-11-22T12:00:00Z"));
    list.push_back(test::makeAlert(8, Priority::High, "2026-11-22T12:00:00Z"));
    m_sounds.setAlerts(list, at(0));
    heard = listen(0, 20);
    QCOMPARE(heard[0].order.tone, Priority::Critical);
    QVERIFY(heard[0].order.line.has_value());
    QCOMPARE(heard[0].order.line->total(), 5);
    QCOMPARE(heard[0].order.line->counts[4], 1);
    QCOMPARE(heard[0].order.line->worst, alerts::ConditionId{7});
    QCOMPARE(heard[1].second, 9); // the line is heard out before anything is repeated
    QVERIFY(!heard[1].order.line);
}

void TestAlertSounds::withoutAVoiceThereIsNoLine()
{
    m_sounds.setHasVoice(false);
    m_sounds.setAlerts(some(5, Priority::Critical), at(0));
    for (const Heard& one : listen(0, 100))
        QVERIFY(!one.order.line);
    m_sounds.setHasVoice(true); // and none about what is long known
    for (const Heard& one : listen(100, 200))
        QVERIFY(!one.order.line);
}

void TestAlertSounds::aFloodIsNoMachineGun()
{
    // 1,000 alerts a second for ten seconds, of all priorities.
    AlertList list;
    std::vector<Heard> heard;
    for (int second = 0; second < 10; ++second) {
        for (std::uint64_t i = 0; i < 1000; ++i)
            list.push_back(test::makeAlert(static_cast<std::uint64_t>(second) * 1000 + i + 1,
                                           static_cast<Priority>(1 + i % 4), "2026-11-22T12:00:00Z"));
        m_sounds.setAlerts(list, at(second));
        for (const Heard& one : listen(second, second))
            heard.push_back(one);
    }
    for (const Heard& one : listen(10, 190))
        heard.push_back(one);
    int lines = 0;
    int told = 0;
    for (std::size_t i = 0; i < heard.size(); ++i) {
        QVERIFY(i == 0 || heard[i].second - heard[i - 1].second >= 3 || !heard[i].order.tone);
        if (heard[i].order.line) {
            ++lines;
            told += heard[i].order.line->total();
        }
    }
    QCOMPARE(lines, 2); // the first thousands, and a minute later the rest
    QCOMPARE(told, 10'000);
}

void TestAlertSounds::mutedMeansSilence_data()
{
    QTest::addColumn<Hush>("hush");
    QTest::addColumn<Priority>("priority");
    QTest::addColumn<bool>("heard");
    QTest::newRow("all, critical") << Hush::All << Priority::Critical << false;
    QTest::newRow("all, low") << Hush::All << Priority::Low << false;
    QTest::newRow("below critical, critical") << Hush::BelowCritical << Priority::Critical << true;
    QTest::newRow("below critical, high") << Hush::BelowCritical << Priority::High << false;
}

void TestAlertSounds::mutedMeansSilence()
{
    QFETCH(Hush, hush);
    QFETCH(Priority, priority);
    QFETCH(bool, heard);
    m_sounds.setAlerts(some(1, priority), at(0));
    QCOMPARE(m_sounds.isQuiet(hush), !heard);
    QCOMPARE(!listen(0, 60, hush).empty(), heard);
    QVERIFY(m_sounds.take(at(61), hush).tone.has_value() == heard);
}

void TestAlertSounds::whatCameWhileMutedIsSummedUp()
{
    AlertList list = some(1, Priority::High);
    m_sounds.setAlerts(list, at(0));
    QCOMPARE(listen(0, 5).size(), std::size_t{1});
    for (std::uint64_t i = 0; i < 6; ++i)
        list.push_back(test::makeAlert(20 + i, Priority::Medium, "2026-11-22T12:01:00Z"));
    m_sounds.setAlerts(list, at(60));
    QVERIFY(listen(60, 900, Hush::All).empty());
    const auto heard = listen(901, 903);
    QCOMPARE(heard.size(), std::size_t{1});
    QCOMPARE(heard[0].second, 901);
    QVERIFY(heard[0].order.line.has_value());
    QCOMPARE(heard[0].order.line->total(), 6);
}

void TestAlertSounds::aClockSetBackDoesNotSilence()
{
    m_sounds.setAlerts(some(1, Priority::Critical), at(0));
    QCOMPARE(listen(0, 10).size(), std::size_t{2});
    static_cast<void>(m_sounds.take(at(-3600), Hush::Nothing)); // an hour back, at the next look
    QCOMPARE(times(listen(-3600, -3580), Priority::Critical), (QList<int>{-3594, -3588, -3582}));
}

void TestAlertSounds::nothingToDoNeedsNoTimer()
{
    QVERIFY(!m_sounds.next(Hush::Nothing));
    m_sounds.setAlerts(some(1, Priority::Low), at(0));
    QCOMPARE(m_sounds.next(Hush::Nothing), at(1));
    QVERIFY(!m_sounds.next(Hush::All));
    static_cast<void>(m_sounds.take(at(1), Hush::Nothing));
    QVERIFY(!m_sounds.next(Hush::Nothing));
}

void TestAlertSounds::theLineInWords()
{
    const test::StillClock clock{"2026-11-22T12:00:00Z"};
    const models::Texts texts{clock, "Europe/Paris", QStringLiteral("en")};
    AlertSounds::Summary summary;
    summary.counts[static_cast<std::size_t>(Priority::Critical)] = 1;
    summary.counts[static_cast<std::size_t>(Priority::Low)] = 4;
    alerts::Alert worst = test::makeAlert(12, Priority::Critical, "2026-11-22T12:00:00Z");
    worst.assetId = "urn:ngsi-ld:WasteContainer:valmer:<break time=\"9s\"/>W-12";
    const QString said = models::SoundText::line(summary, &worst, texts);
    QCOMPARE(said, QStringLiteral(
                       "5 new alert(s): 1 critical, 4 low. Worst: Container nearly full, break time 9s / W-12."));
    QCOMPARE(models::SoundText::line(summary, nullptr, texts), QStringLiteral("5 new alert(s): 1 critical, 4 low."));
}

QTEST_GUILESS_MAIN(TestAlertSounds)
#include "tst_alertsounds.moc"
