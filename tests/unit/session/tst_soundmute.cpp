// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/soundcommands.h"
#include "session/soundmute.h"

#include <QTest>

using namespace vigie;
using session::SoundMute;
using std::chrono::minutes;

class TestSoundMute : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void howLong_data();
    void howLong();
    void neitherClockMakesItLonger();
    void theEntriesSayUntilWhen();

private:
    const core::Timestamp m_now = core::parseIso8601("2026-11-22T23:50:00Z").value();
};

void TestSoundMute::howLong_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("all");
    QTest::addColumn<int>("critical");
    QTest::newRow("5 minutes") << 5 << 5 << 5;
    QTest::newRow("15 minutes") << 15 << 15 << 15;
    QTest::newRow("30 minutes, critical 15") << 30 << 30 << 15;
    QTest::newRow("an hour, critical 15 minutes") << 60 << 60 << 15;
    QTest::newRow("a day is cut to an hour") << 1440 << 60 << 15;
    QTest::newRow("nothing") << 0 << 0 << 0;
    QTest::newRow("a negative time") << -5 << 0 << 0;
}

void TestSoundMute::howLong()
{
    QFETCH(int, asked);
    QFETCH(int, all);
    QFETCH(int, critical);
    const SoundMute mute = SoundMute::lasting(minutes{asked}, m_now);
    QCOMPARE(mute.until, m_now + minutes{all});
    QCOMPARE(mute.criticalUntil, m_now + minutes{critical});
    for (const int passed : {0, 4, 5, 14, 15, 29, 30, 59, 60, 61}) {
        const minutes since{passed};
        QCOMPARE(mute.covers(m_now + since, since), passed < all);
        QCOMPARE(mute.coversCritical(m_now + since, since), passed < critical);
        QVERIFY(mute.left(m_now + since, since) == std::max(minutes{0}, minutes{all - passed}));
    }
}

void TestSoundMute::neitherClockMakesItLonger()
{
    const SoundMute mute = SoundMute::lasting(minutes{15}, m_now);
    // Set back by an hour, or a city that stands still: over when the room's fifteen minutes are.
    QVERIFY(mute.covers(m_now - minutes{60}, minutes{14}));
    QVERIFY(!mute.covers(m_now - minutes{60}, minutes{15}));
    QVERIFY(!mute.coversCritical(m_now, minutes{15}));
    QVERIFY(mute.left(m_now - minutes{60}, minutes{5}) == minutes{10});
    // A city in a hurry, or a clock set on: over when it says so.
    QVERIFY(!mute.covers(m_now + minutes{15}, minutes{1}));
}

void TestSoundMute::theEntriesSayUntilWhen()
{
    const SoundMute mute = SoundMute::lasting(minutes{30}, m_now);
    const journal::Draft begun = session::MuteSound{mute, {}}.entry();
    QCOMPARE(begun.act, std::string{"alert.mute"});
    QCOMPARE(*begun.op.find("until")->text(), std::string{"2026-11-23T00:20:00.000Z"});
    QCOMPARE(*begun.op.find("critical_until")->text(), std::string{"2026-11-23T00:05:00.000Z"});
    const journal::Draft ended = session::UnmuteSound{mute, {}}.entry();
    QCOMPARE(ended.act, std::string{"alert.unmute"});
    QCOMPARE(*ended.prev.find("until")->text(), std::string{"2026-11-23T00:20:00.000Z"});
}

QTEST_APPLESS_MAIN(TestSoundMute)
#include "tst_soundmute.moc"
