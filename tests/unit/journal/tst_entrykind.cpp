// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entrykind.h"

#include <QtTest>

#include <set>
#include <string>

using namespace vigie::journal;

class TestEntryKind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableIsInOrder();
    void everySentenceFillsItsPlaces();
    void everyKindCanBeWritten();
    void describes_data();
    void describes();
};

void TestEntryKind::theTableIsInOrder()
{
    std::string before;
    for (const auto& kind : entryKinds()) {
        QVERIFY2(before < kind.act, std::string(kind.act).c_str());
        QCOMPARE(findKind(kind.act), &kind);
        before = kind.act;
    }
    for (const char* wanted :
         {"session.start", "session.stop", "operator.sign-in", "operator.sign-out", "alert.acknowledge", "alert.note",
          "feed.pause", "feed.resume", "feed.lost", "feed.back", "mode.change", "setting.change", "replay.start",
          "replay.stop", "record.start", "record.stop", "journal.export", "clock.step", "journal.recovered"})
        QVERIFY2(findKind(wanted) != nullptr, wanted);
    QVERIFY(findKind("alert.invent") == nullptr);
    QVERIFY(findKind("") == nullptr);
}

void TestEntryKind::everySentenceFillsItsPlaces()
{
    for (const auto& kind : entryKinds()) {
        const std::string_view sentence = kind.sentence;
        int fillings = 0;
        for (const auto field : kind.fillings) {
            if (field.empty())
                continue;
            ++fillings;
            QVERIFY2(sentence.find("%" + std::to_string(fillings)) != std::string_view::npos, kind.sentence);
        }
        QVERIFY2(sentence.find("%" + std::to_string(fillings + 1)) == std::string_view::npos, kind.sentence);
    }
}

void TestEntryKind::everyKindCanBeWritten()
{
    for (const auto& kind : entryKinds()) {
        Entry entry;
        entry.act = kind.act;
        entry.role = "operator";
        entry.actor = "p-1";
        entry.src = "desk";
        entry.machine.boot = std::string(32, '0');
        entry.at = vigie::core::Timestamp{};
        const auto bytes = encodeEntry(entry);
        QVERIFY2(bytes.has_value(), std::string(kind.act).c_str());
        QVERIFY(parseEntry(*bytes).has_value());
    }
}

void TestEntryKind::describes_data()
{
    QTest::addColumn<QByteArray>("act");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("an acknowledgement") << QByteArray("alert.acknowledge")
                                        << QByteArray("Acknowledged the alert alert:lamp-17");
    QTest::newRow("a mode") << QByteArray("mode.change") << QByteArray("Changed the mode from live to replay");
    QTest::newRow("nothing to fill") << QByteArray("operator.sign-in") << QByteArray("Signed in");
    QTest::newRow("a private reason") << QByteArray("pii.erased") << QByteArray("Erased personal data (…)");
    QTest::newRow("a number") << QByteArray("journal.export") << QByteArray("Exported the journal up to entry 12");
    QTest::newRow("what is missing is a dash") << QByteArray("session.start") << QByteArray("Vigie – started");
    QTest::newRow("a newer kind") << QByteArray("lamp.paint")
                                  << QByteArray("lamp.paint of alert:lamp-17, an action of a newer Vigie");
}

void TestEntryKind::describes()
{
    QFETCH(QByteArray, act);
    QFETCH(QByteArray, sentence);
    Entry entry;
    entry.act = act.toStdString();
    entry.obj = "alert:lamp-17";
    entry.op = Json::makeObject({{"mode", "replay"}, {"size", 12}});
    entry.prev = Json::makeObject({{"mode", "live"}});
    entry.why = "commit:" + std::string(64, 'a');
    QCOMPARE(QByteArray::fromStdString(describe(entry).english()), sentence);
}

QTEST_APPLESS_MAIN(TestEntryKind)
#include "tst_entrykind.moc"
