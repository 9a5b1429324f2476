// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/keyfile.h"
#include "storage/files.h"
#include "unit/journal/fixture.h"

#include <QtTest>

#include <sys/stat.h>

using namespace vigie;
using namespace vigie::notary;
using namespace vigie::test;
using core::ErrorCode;

class TestKeyFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isMadeOnceAndOpensAgain();
    void theWrongPassphraseIsRefused();
    void aChangedFileIsRefused();
    void isOfOneOrigin();
    void theSecretIsNotInTheFile();
    void aNewKeyOverlapsTheOldOne();
    void thePassphraseFileIsItsOwnersAlone();
};

void TestKeyFile::isMadeOnceAndOpensAgain()
{
    const QTemporaryDir folder;
    const auto file = pathIn(folder, "keys") / "journal.keys";
    const auto made = KeyFile::open(file, kOrigin, "correct horse");
    QVERIFY(made);
    QVERIFY(made->isNew());
    QCOMPARE(made->keys().size(), 1U);
    QCOMPARE(made->keys()[0].vkey.name, std::string(kOrigin));
    struct stat about{};
    QCOMPARE(::stat(file.c_str(), &about), 0);
    QCOMPARE(about.st_mode & 0777U, 0600U);

    const auto again = KeyFile::open(file, kOrigin, "correct horse");
    QVERIFY(again);
    QVERIFY(!again->isNew());
    QCOMPARE(again->keys()[0].vkey, made->keys()[0].vkey);
    QCOMPARE(again->keys()[0].key.publicKey(), made->keys()[0].vkey.key);
}

void TestKeyFile::theWrongPassphraseIsRefused()
{
    const QTemporaryDir folder;
    const auto file = pathIn(folder, "journal.keys");
    QVERIFY(KeyFile::open(file, kOrigin, "correct horse"));
    QCOMPARE(KeyFile::open(file, kOrigin, "correct house").error().code, ErrorCode::Refused);
    QCOMPARE(KeyFile::open(file, kOrigin, "").error().code, ErrorCode::Refused);
}

/// Every byte: refused, and never another key.
void TestKeyFile::aChangedFileIsRefused()
{
    const QTemporaryDir folder;
    const auto file = pathIn(folder, "journal.keys");
    const auto made = KeyFile::open(file, kOrigin, "x");
    QVERIFY(made);
    const std::string good = *storage::readFile(file, 10'000);
    for (std::size_t i = 0; i + 1 < good.size(); i += 7) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 1);
        QVERIFY(storage::replaceFile(file, bad));
        const auto opened = KeyFile::open(file, kOrigin, "x");
        // What a person may change without harm: until when an older key signs.
        QVERIFY2(!opened || opened->keys()[0].vkey == made->keys()[0].vkey, qPrintable(QString::number(i)));
    }
    for (const char* none : {"", "{}", R"({"keys":[],"v":1})", R"({"keys":[{}],"v":1})", "nothing"}) {
        QVERIFY(storage::replaceFile(file, none));
        QCOMPARE(KeyFile::open(file, kOrigin, "x").error().code, ErrorCode::InvalidInput);
    }
}

void TestKeyFile::isOfOneOrigin()
{
    const QTemporaryDir folder;
    const auto file = pathIn(folder, "journal.keys");
    QVERIFY(KeyFile::open(file, kOrigin, "x"));
    QCOMPARE(KeyFile::open(file, "vigie.example/other", "x").error().code, ErrorCode::InvalidInput);
}

void TestKeyFile::theSecretIsNotInTheFile()
{
    const QTemporaryDir folder;
    const auto file = pathIn(folder, "journal.keys");
    const auto made = KeyFile::open(file, kOrigin, "a passphrase of some length");
    QVERIFY(made);
    const std::string bytes = *storage::readFile(file, 10'000);
    const tlog::Seed seed = made->keys()[0].key.seed();
    const std::string raw(seed.begin(), seed.end());
    QVERIFY(bytes.find(raw) == std::string::npos);
    QVERIFY(bytes.find(storage::toHex(seed)) == std::string::npos);
    QVERIFY(bytes.find("a passphrase") == std::string::npos);
}

void TestKeyFile::aNewKeyOverlapsTheOldOne()
{
    const QTemporaryDir folder;
    const auto file = pathIn(folder, "journal.keys");
    const HandClock clock;
    auto keys = KeyFile::open(file, kOrigin, "x");
    QVERIFY(keys);
    const auto first = keys->keys()[0].vkey;
    const auto later = clock.now() + std::chrono::hours{24};
    QVERIFY(keys->change(clock.now(), later, "x"));
    const auto read = KeyFile::open(file, kOrigin, "x");
    QVERIFY(read);
    QCOMPARE(read->keys().size(), 2U);
    QVERIFY(read->keys()[0].vkey != first);
    QCOMPARE(read->keys()[0].until, core::kNoTime);
    QCOMPARE(read->keys()[1].vkey, first);
    QCOMPARE(read->keys()[1].until, later);
    // The next change, after its end, leaves it out.
    QVERIFY(keys->change(later + std::chrono::hours{1}, later + std::chrono::hours{2}, "x"));
    QCOMPARE(keys->keys().size(), 2U);
    QVERIFY(keys->keys()[1].vkey != first);
}

void TestKeyFile::thePassphraseFileIsItsOwnersAlone()
{
    const QTemporaryDir folder;
    const auto file = pathIn(folder, "keys") / "passphrase";
    const auto made = passphraseFile(file);
    QVERIFY(made);
    QCOMPARE(made->size(), 44U);
    QCOMPARE(*passphraseFile(file), *made);
    QCOMPARE(::chmod(file.c_str(), 0640), 0);
    QCOMPARE(passphraseFile(file).error().code, ErrorCode::Refused);
}

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
