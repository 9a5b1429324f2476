// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/signednote.h"
#include "unit/tlog/keys.h"

#include <QtTest>

using namespace vigie::tlog;
using namespace vigie::test;

class TestSignedNote : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownKeys();
    void theExampleOfTheSpecification();
    void aNoteComesBack();
    void refusedKeys_data();
    void refusedKeys();
    void refusedNotes_data();
    void refusedNotes();
    void anEmptyLineInTheTextStays();
    void aHundredLinesAndNoMore();
};

void TestSignedNote::knownKeys()
{
    const VerifierKey log{"example.com/kat", KeyType::Log, logKey().publicKey()};
    const VerifierKey witness{"example.net/w1", KeyType::Witness, witnessKey().publicKey()};
    QCOMPARE(log.text(), std::string(kLogVkey));
    QCOMPARE(witness.text(), std::string(kWitnessVkey));
    QCOMPARE(*parseVerifierKey(kLogVkey), log);
    QCOMPARE(*parseVerifierKey(kWitnessVkey), witness);
}

/// C2SP signed-note.
void TestSignedNote::theExampleOfTheSpecification()
{
    const auto key = parseVerifierKey("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    QVERIFY(key);
    const auto note = parseNote("This is an example message.\n\n"
                                "\xE2\x80\x94 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1"
                                "ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");
    QVERIFY(note);
    QCOMPARE(note->signatures.size(), 1U);
    QVERIFY(note->signatures[0].isOf(*key));
    Signature signature{};
    QCOMPARE(note->signatures[0].bytes.size(), signature.size());
    std::ranges::copy(note->signatures[0].bytes, signature.begin());
    QVERIFY(verifies(key->key, vigie::storage::asBytes(note->text), signature));
}

void TestSignedNote::aNoteComesBack()
{
    const std::string bytes = std::string(kText) + '\n' + kLogLine + kWitnessLine;
    const auto note = parseNote(bytes);
    QVERIFY(note);
    QCOMPARE(note->text, std::string(kText));
    QCOMPARE(note->signatures.size(), 2U);
    QCOMPARE(note->encode(), bytes);
    QCOMPARE(signNote(logKey(), "example.com/kat", kText), note->signatures[0]);
}

void TestSignedNote::refusedKeys_data()
{
    QTest::addColumn<QString>("key");
    const QString good = QLatin1String(kLogVkey);
    QTest::newRow("nothing") << QString{};
    QTest::newRow("another id") << QString{good}.replace("87134920", "87134921");
    QTest::newRow("an id in upper case") << QString{good}.replace("87134920+A", "8713492A+A");
    QTest::newRow("another name") << QString{good}.replace("kat", "cat");
    QTest::newRow("a name with a space") << QString{good}.replace("kat", "k t");
    QTest::newRow("no name") << good.mid(good.indexOf('+'));
    QTest::newRow("another type") << QString{good}.replace("+Ad", "+Ct");
    QTest::newRow("cut off") << good.chopped(4);
    QTest::newRow("longer") << good + "AAAA";
    QTest::newRow("line feed") << good + '\n';
    QTest::newRow("bits that stand for nothing") << good.chopped(1) + 'b';
}

void TestSignedNote::refusedKeys()
{
    QFETCH(QString, key);
    QVERIFY(!parseVerifierKey(key.toStdString()));
}

void TestSignedNote::refusedNotes_data()
{
    QTest::addColumn<QByteArray>("note");
    const QByteArray text = kText;
    const QByteArray line = kLogLine;
    QTest::newRow("nothing") << QByteArray{};
    QTest::newRow("no signature") << QByteArray{text + '\n'};
    QTest::newRow("no empty line") << QByteArray{text + line};
    QTest::newRow("text without its line feed") << QByteArray{text.chopped(1) + "\n" + line};
    QTest::newRow("last line without its line feed") << QByteArray{text + '\n' + line.chopped(1)};
    QTest::newRow("an empty line behind") << QByteArray{text + '\n' + line + '\n'};
    QTest::newRow("CR LF") << QByteArray{text + '\n' + line}.replace("\n", "\r\n");
    QTest::newRow("a hyphen for the dash") << QByteArray{text + '\n' + QByteArray{line}.replace("\xE2\x80\x94", "-")};
    QTest::newRow("two spaces") << QByteArray{text + '\n' + QByteArray{line}.replace("kat ", "kat  ")};
    QTest::newRow("a space behind") << QByteArray{text + '\n' + line.chopped(1) + " \n"};
    QTest::newRow("a name with +") << QByteArray{text + '\n' + QByteArray{line}.replace("kat", "k+t")};
    QTest::newRow("a name with a wide space")
        << QByteArray{text + '\n' + QByteArray{line}.replace("kat", "k\xE3\x80\x80t")};
    QTest::newRow("no padding") << QByteArray{text + '\n' + QByteArray{line}.replace("=", "")};
    QTest::newRow("bits that stand for nothing") << QByteArray{text + '\n' + QByteArray{line}.replace("Qw=", "Qx=")};
    QTest::newRow("an id alone") << QByteArray{text + '\n' + "\xE2\x80\x94 a.example/b hxNJIA==\n"};
    QTest::newRow("a tab in the text") << QByteArray{QByteArray{text}.replace("kat", "k\tt") + '\n' + line};
    QTest::newRow("not UTF-8") << QByteArray{QByteArray{text}.replace("kat", "k\xFFt") + '\n' + line};
}

void TestSignedNote::refusedNotes()
{
    QFETCH(QByteArray, note);
    QVERIFY(!parseNote(note.toStdString()));
}

void TestSignedNote::anEmptyLineInTheTextStays()
{
    const auto note = parseNote(std::string("Ognuno sta solo\n\ned è subito sera.\n\n") + kLogLine);
    QVERIFY(note);
    QCOMPARE(note->text, std::string("Ognuno sta solo\n\ned è subito sera.\n"));
}

void TestSignedNote::aHundredLinesAndNoMore()
{
    std::string note = std::string(kText) + '\n';
    for (std::size_t i = 0; i < SignedNote::kMostSignatures; ++i)
        note += kLogLine;
    QVERIFY(parseNote(note));
    QVERIFY(!parseNote(note + kLogLine));
}

QTEST_GUILESS_MAIN(TestSignedNote)
#include "tst_signednote.moc"
