// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timetext.h"
#include "samples.h"

#include <QTest>

using vigie::models::TimeText;
using vigie::test::at;

class TestTimeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void brief();
    void moment_data();
    void moment();
    void clockTellsTheZone();
    void age_data();
    void age();
    void unknownZoneIsUtc();

private:
    TimeText m_text{QTimeZone{"Europe/Paris"}, QLocale{QLocale::English, QLocale::UnitedKingdom}};
};

void TestTimeText::moment_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("written");
    QTest::addRow("the same day") << "2026-11-22T13:05:09Z" << "2026-11-22T20:00:00Z" << "14:05:09";
    QTest::addRow("the day before, local") << "2026-11-21T22:59:59Z" << "2026-11-22T20:00:00Z" << "21 Nov 23:59:59";
    QTest::addRow("already today, local") << "2026-11-21T23:00:00Z" << "2026-11-22T20:00:00Z" << "00:00:00";
    QTest::addRow("spring night, last second before the jump")
        << "2026-03-29T00:59:59Z" << "2026-03-29T08:00:00Z" << "01:59:59";
    QTest::addRow("spring night, first second after it")
        << "2026-03-29T01:00:00Z" << "2026-03-29T08:00:00Z" << "03:00:00";
    QTest::addRow("autumn night, before the repeated hour")
        << "2026-10-24T23:59:59Z" << "2026-10-25T08:00:00Z" << "01:59:59";
    QTest::addRow("autumn night, 02:30 the first time")
        << "2026-10-25T00:30:00Z" << "2026-10-25T08:00:00Z" << "02:30:00 CEST";
    QTest::addRow("autumn night, 02:30 the second time")
        << "2026-10-25T01:30:00Z" << "2026-10-25T08:00:00Z" << "02:30:00 CET";
    QTest::addRow("autumn night, its first second")
        << "2026-10-25T00:00:00Z" << "2026-10-25T08:00:00Z" << "02:00:00 CEST";
    QTest::addRow("autumn night, its last second")
        << "2026-10-25T01:59:59Z" << "2026-10-25T08:00:00Z" << "02:59:59 CET";
    QTest::addRow("autumn night, after it") << "2026-10-25T02:00:00Z" << "2026-10-25T08:00:00Z" << "03:00:00";
}

void TestTimeText::brief()
{
    const auto now = at("2026-11-22T20:00:00Z");
    QCOMPARE(m_text.brief(at("2026-11-22T13:05:09Z"), now), QStringLiteral("14:05:09"));
    QCOMPARE(m_text.brief(at("2026-11-21T22:59:59Z"), now), QStringLiteral("21/11 23:59"));
    QCOMPARE(m_text.brief(at("2026-10-25T00:30:00Z"), now), QStringLiteral("25/10 02:30 CEST"));
    QCOMPARE(m_text.brief(at("2026-10-25T01:30:00Z"), now), QStringLiteral("25/10 02:30 CET"));
    QVERIFY(m_text.brief(vigie::core::kNoTime, now).isEmpty());
}

void TestTimeText::moment()
{
    QFETCH(QString, utc);
    QFETCH(QString, now);
    QFETCH(QString, written);
    QCOMPARE(m_text.moment(at(utc.toStdString()), at(now.toStdString())), written);
}

void TestTimeText::clockTellsTheZone()
{
    const auto summer = at("2026-07-01T12:00:00Z");
    QCOMPARE(m_text.zoneName(), QStringLiteral("Europe/Paris"));
    QCOMPARE(m_text.zoneShort(summer), QStringLiteral("CEST"));
    QCOMPARE(m_text.clock(summer), QStringLiteral("14:00:00"));
    QCOMPARE(TimeText::utcClock(summer), QStringLiteral("12:00:00"));
    QCOMPARE(m_text.full(summer), QStringLiteral("1 Jul 2026 14:00:00 CEST"));
    QVERIFY(m_text.full(vigie::core::kNoTime).isEmpty());
    QVERIFY(m_text.moment(vigie::core::kNoTime, summer).isEmpty());
}

void TestTimeText::age_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("written");
    QTest::addRow("now") << qint64{0} << "0 s";
    QTest::addRow("seconds") << qint64{59} << "59 s";
    QTest::addRow("minutes") << qint64{60} << "1 min";
    QTest::addRow("a whole hour") << qint64{3600} << "1 h";
    QTest::addRow("whole days") << qint64{86'400 * 3} << "3 d";
    QTest::addRow("hours") << qint64{3600 * 3 + 1200} << "3 h 20 min";
    QTest::addRow("days") << qint64{86400 * 2 + 3600 * 4} << "2 d 4 h";
    QTest::addRow("a clock that is a second ahead") << qint64{-1} << "0 s";
    QTest::addRow("ahead") << qint64{-300} << "in 5 min";
}

void TestTimeText::age()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, written);
    const auto now = at("2026-11-22T12:00:00Z");
    QCOMPARE(m_text.age(now - std::chrono::seconds{seconds}, now), written);
}

void TestTimeText::unknownZoneIsUtc()
{
    const TimeText text{QTimeZone{"Europe/Nowhere"}, QLocale::c()};
    QCOMPARE(text.clock(at("2026-07-01T12:00:00Z")), QStringLiteral("12:00:00"));
    QCOMPARE(text.zoneName(), QStringLiteral("UTC"));
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
