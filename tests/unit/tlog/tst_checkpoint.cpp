// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/checkpoint.h"
#include "tlog/merkletree.h"
#include "unit/tlog/keys.h"

#include <QtTest>

using namespace vigie::tlog;
using namespace vigie::test;
using vigie::core::ErrorCode;

namespace {

const std::string kNote = std::string(kText) + '\n' + kLogLine + kWitnessLine;

VerifierKey key(const char* vkey)
{
    return *parseVerifierKey(vkey);
}

vigie::core::Expected<VerifiedCheckpoint> opened(const std::string& note)
{
    const VerifierKey log = key(kLogVkey);
    const VerifierKey witness = key(kWitnessVkey);
    return openCheckpoint(note, {&log, 1}, {&witness, 1});
}

} // namespace

class TestCheckpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsKnown();
    void isCosignedAsKnown();
    void opens();
    void linesOfOthersArePassedOver();
    void aKnownKeyMustBeRight();
    void theLogMustHaveSigned();
    void theNameIsTheOrigin();
    void theNewestTimeOfAWitnessCounts();
    void noFlippedBitOpens();
    void refusedTexts_data();
    void refusedTexts();
    void furtherLinesAreCovered();
};

void TestCheckpoint::isWrittenAsKnown()
{
    MerkleTree tree;
    for (const char* leaf :
         {"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"}) {
        const QByteArray bytes = QByteArray::fromHex(leaf);
        tree.append(leafHash(vigie::storage::asBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())})));
    }
    const Checkpoint checkpoint{"example.com/kat", tree.size(), tree.root()};
    QCOMPARE(checkpoint.text(), std::string(kText));
    QCOMPARE(*parseCheckpoint(kText), checkpoint);
    QCOMPARE(signNote(logKey(), "example.com/kat", kText).line(), std::string(kLogLine));
}

void TestCheckpoint::isCosignedAsKnown()
{
    QCOMPARE(cosign(witnessKey(), "example.net/w1", kWitnessTime, kText).line(), std::string(kWitnessLine));
}

void TestCheckpoint::opens()
{
    const auto out = opened(kNote);
    QVERIFY(out);
    QCOMPARE(out->checkpoint.size, 8U);
    QCOMPARE(out->signers.size(), 1U);
    QCOMPARE(out->cosignatures.size(), 1U);
    QCOMPARE(out->cosignatures[0].time, kWitnessTime);
    QCOMPARE(out->cosignatures[0].key.name, std::string("example.net/w1"));
}

void TestCheckpoint::linesOfOthersArePassedOver()
{
    const SigningKey other = SigningKey::make();
    QVERIFY(opened(kNote + signNote(other, "example.com/kat", "another text").line()));
    QVERIFY(opened(kNote + cosign(other, "example.net/w1", 1, "another text").line()));
}

void TestCheckpoint::aKnownKeyMustBeRight()
{
    const std::string wrong = signNote(logKey(), "example.com/kat", "another text").line();
    QCOMPARE(opened(kNote + wrong).error().code, ErrorCode::Refused);
    const std::string wrongWitness = cosign(witnessKey(), "example.net/w1", 5, "another text").line();
    QCOMPARE(opened(kNote + wrongWitness).error().code, ErrorCode::Refused);
    const std::string tooLate = cosign(witnessKey(), "example.net/w1", std::uint64_t{1} << 63U, kText).line();
    QCOMPARE(opened(kNote + tooLate).error().code, ErrorCode::Refused);
}

void TestCheckpoint::theLogMustHaveSigned()
{
    QCOMPARE(opened(std::string(kText) + '\n' + kWitnessLine).error().code, ErrorCode::Refused);
}

void TestCheckpoint::theNameIsTheOrigin()
{
    const std::string text = Checkpoint{"example.com/other", 8, {}}.text();
    QCOMPARE(opened(text + '\n' + signNote(logKey(), "example.com/kat", text).line()).error().code,
             ErrorCode::Refused);
}

void TestCheckpoint::theNewestTimeOfAWitnessCounts()
{
    const auto out = opened(kNote + cosign(witnessKey(), "example.net/w1", kWitnessTime + 60, kText).line() +
                            cosign(witnessKey(), "example.net/w1", kWitnessTime - 60, kText).line());
    QVERIFY(out);
    QCOMPARE(out->cosignatures.size(), 1U);
    QCOMPARE(out->cosignatures[0].time, kWitnessTime + 60);
}

/// A flipped bit of a name or an id makes a line somebody else's: then the log or the witness has not signed.
void TestCheckpoint::noFlippedBitOpens()
{
    for (std::size_t i = 0; i < kNote.size() * 8; ++i) {
        std::string flipped = kNote;
        flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
        const auto out = opened(flipped);
        QVERIFY2(!out || out->cosignatures.empty(), qPrintable(QString::number(i)));
    }
}

void TestCheckpoint::refusedTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray good = kText;
    QTest::newRow("two lines") << QByteArray("example.com/kat\n8\n");
    QTest::newRow("no line feed at the end") << good.chopped(1);
    QTest::newRow("an empty line") << QByteArray{good + '\n'};
    QTest::newRow("a size with a zero before") << QByteArray{good}.replace("\n8\n", "\n08\n");
    QTest::newRow("a size with a sign") << QByteArray{good}.replace("\n8\n", "\n+8\n");
    QTest::newRow("a size in words") << QByteArray{good}.replace("\n8\n", "\neight\n");
    QTest::newRow("2^53") << QByteArray{good}.replace("\n8\n", "\n9007199254740992\n");
    QTest::newRow("a short root")
        << QByteArray{good}.replace("XcnaeacG", "XcnaeacGWamt").replace("gz+Nw7/RgQyg=", "");
}

void TestCheckpoint::refusedTexts()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseCheckpoint(text.toStdString()));
}

void TestCheckpoint::furtherLinesAreCovered()
{
    const std::string text = std::string(kText) + "more words\n";
    QCOMPARE(*parseCheckpoint(text), *parseCheckpoint(kText));
    QVERIFY(opened(text + '\n' + signNote(logKey(), "example.com/kat", text).line()));
    QVERIFY(!opened(text + '\n' + kLogLine));
}

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
