// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/voice.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::report;
using namespace std::chrono_literals;

class TestVoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers();
    void durations_data();
    void durations();
    void shares();
    void datesInBothLanguages();
    void frenchSpaces();
    void fillingsAreLeftAsTheyAre();

private:
    const Voice m_english{Language::English};
    const Voice m_french{Language::French};
};

void TestVoice::numbers()
{
    QCOMPARE(m_english.number(0), "0");
    QCOMPARE(m_english.number(999), "999");
    QCOMPARE(m_english.number(1'234'567), "1,234,567");
    QCOMPARE(m_french.number(20'119), "20\u202f119");
    QCOMPARE(m_french.told({Told::Kind::FewerThanFive, 0}), "moins de 5");
    QCOMPARE(m_english.told({Told::Kind::FiveOrMore, 0}), "5 or more");
    QCOMPARE(m_english.told({Told::Kind::Exact, 1000}), "1,000");
    const Sentence one{"%1 day", "%1 jour"};
    const Sentence several{"%1 days", "%1 jours"};
    QCOMPARE(m_english.count(0, one, several), "0 days");
    QCOMPARE(m_french.count(0, one, several), "0 jour");
    QCOMPARE(m_french.count(2, one, several), "2 jours");
}

void TestVoice::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    const auto row = [](const char* name, std::chrono::seconds time, const char* english, const char* french) {
        QTest::newRow(name) << qint64{time.count()} << QString::fromUtf8(english).replace('_', QChar{0xa0})
                            << QString::fromUtf8(french).replace('_', QChar{0xa0});
    };
    row("none", 0s, "0_s", "0_s");
    row("seconds", 59s, "59_s", "59_s");
    row("minutes", 119s, "1_min", "1_min");
    row("hours", 3h + 20min, "3_h 20_min", "3_h 20_min");
    row("whole hours", 47h, "47_h", "47_h");
    row("days", 50h, "2_d 2_h", "2_j 2_h");
    row("a month", 720h, "30_d", "30_j");
}

void TestVoice::durations()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, english);
    QFETCH(QString, french);
    QCOMPARE(QString::fromStdString(m_english.duration(std::chrono::seconds{seconds})), english);
    QCOMPARE(QString::fromStdString(m_french.duration(std::chrono::seconds{seconds})), french);
}

void TestVoice::shares()
{
    QCOMPARE(m_english.share(0s, 0s), "0%");
    QCOMPARE(m_english.share(720h, 720h), "100%");
    QCOMPARE(m_english.share(720h - 1s, 720h), "99.9%"); // not all of it
    QCOMPARE(m_french.share(719h, 720h), "99,8\u202f%");
}

void TestVoice::datesInBothLanguages()
{
    using namespace std::chrono;
    QCOMPARE(m_english.month(2026y / June), "June\u00a02026");
    QCOMPARE(m_french.month(2026y / August), "août\u00a02026");
    const local_time<core::Duration> shown{local_days{2026y / June / 1}.time_since_epoch() + 9h + 5min + 59s};
    QCOMPARE(m_french.moment(shown), "1er juin\u00a02026 à 09:05");
    QCOMPARE(m_english.moment(shown + days{2}), "3 June\u00a02026 at 09:05");
}

void TestVoice::frenchSpaces()
{
    QCOMPARE(withFrenchSpaces("Ceci : « cela » ; quoi ? oui !"),
             "Ceci\u202f: «\u202fcela\u202f»\u202f; quoi\u202f? oui\u202f!");
    QCOMPARE(withFrenchSpaces("à 12:30, rien"), "à 12:30, rien");
    QCOMPARE(withFrenchSpaces(""), "");
}

void TestVoice::fillingsAreLeftAsTheyAre()
{
    const Sentence sentence{"Rule %1 of %2.", "Règle %1 : %2."};
    QCOMPARE(m_english.say(sentence, {"a : b %2", "100%"}), "Rule a : b %2 of 100%.");
    QCOMPARE(m_french.say(sentence, {"a : b", "x"}), "Règle a : b\u202f: x.");
    QCOMPARE(m_english.say({"100% of %3", ""}, {"x"}), "100% of %3");
}

QTEST_APPLESS_MAIN(TestVoice)
#include "tst_voice.moc"
