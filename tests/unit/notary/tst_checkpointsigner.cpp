// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalwriter.h"
#include "notary/checkpointsigner.h"
#include "storage/files.h"
#include "tlog/merkleproof.h"
#include "unit/journal/fixture.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::notary;
using namespace vigie::test;
using core::ErrorCode;

namespace {

/// A journal with its writer and its signer.
class Desk {
public:
    Desk()
        : m_paths{pathIn(m_folder, "journal.db"), pathIn(m_folder, "signed.db"), pathIn(m_folder, "keys")}
    {
        openWriter();
    }

    void openWriter()
    {
        m_writer = std::move(*journal::JournalWriter::open({m_paths.journal, {}, kOrigin}, m_clock));
    }
    void closeWriter() { m_writer.reset(); }
    [[nodiscard]] core::Expected<CheckpointSigner> signer() const
    {
        return CheckpointSigner::open(m_paths, "x", m_clock);
    }
    void write(int entries)
    {
        for (int i = 0; i < entries; ++i)
            QVERIFY(m_writer->append(acknowledge("lamp-" + std::to_string(i))));
    }
    [[nodiscard]] const SignerPaths& paths() const { return m_paths; }
    [[nodiscard]] journal::JournalWriter& writer() { return *m_writer; }
    [[nodiscard]] HandClock& clock() { return m_clock; }

    /// The journal and what was signed, as a backup has them: without the keys.
    void backUp(const char* name) const { copy(m_folder.path(), m_folder.filePath(QLatin1String(name))); }
    void restore(const char* name) const { copy(m_folder.filePath(QLatin1String(name)), m_folder.path()); }

private:
    static void copy(const QString& from, const QString& to)
    {
        QVERIFY(QDir{}.mkpath(to));
        for (const char* file : {"journal.db", "signed.db"}) {
            const QString target = to + '/' + QLatin1String(file);
            QFile::remove(target);
            QVERIFY(QFile::copy(from + '/' + QLatin1String(file), target));
        }
    }

    QTemporaryDir m_folder;
    HandClock m_clock;
    SignerPaths m_paths;
    std::unique_ptr<journal::JournalWriter> m_writer;
};

std::vector<tlog::VerifierKey> vkeys(const CheckpointSigner& signer)
{
    std::vector<tlog::VerifierKey> out;
    for (const JournalKey& key : signer.keys())
        out.push_back(key.vkey);
    return out;
}

} // namespace

class TestCheckpointSigner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsWhatTheJournalIs();
    void theSameIsNotSignedTwice();
    void continuesAfterARestart();
    void eachContinuesTheOneBefore();
    void twoSignersAreOneTooMany();
    void aBackupThatWasPutBackIsNoticed();
    void anotherJournalIsNoticed();
    void anEntryThatWasChangedOnTheDiskIsNotSigned();
    void aPowerCutBeforeItWasRemembered();
    void aLostKeyIsNotReplaced();
    void aNewKeySignsBesideTheOldOne();
};

void TestCheckpointSigner::signsWhatTheJournalIs()
{
    Desk desk;
    desk.write(5);
    auto signer = desk.signer();
    QVERIFY(signer);
    const auto out = signer->sign();
    QVERIFY(out);
    QCOMPARE(out->checkpoint.size, 6U);
    QCOMPARE(out->checkpoint.root, desk.writer().state().root);
    QCOMPARE(out->checkpoint.origin, std::string(kOrigin));
    const auto opened = tlog::openCheckpoint(out->note, vkeys(*signer), {});
    QVERIFY(opened);
    QCOMPARE(opened->checkpoint, out->checkpoint);
    QCOMPARE(*storage::readFile(desk.paths().lastCheckpoint(), 10'000), out->note);
}

void TestCheckpointSigner::theSameIsNotSignedTwice()
{
    Desk desk;
    auto signer = desk.signer();
    QVERIFY(signer);
    const auto first = signer->sign();
    desk.clock().add(std::chrono::hours{1});
    const auto second = signer->sign();
    QVERIFY(first && second);
    QCOMPARE(first->note, second->note);
    QCOMPARE(first->at, second->at);
}

void TestCheckpointSigner::continuesAfterARestart()
{
    Desk desk;
    desk.write(300);
    {
        auto signer = desk.signer();
        QVERIFY(signer);
        QVERIFY(signer->sign());
    }
    desk.closeWriter();
    desk.openWriter();
    desk.write(300);
    auto signer = desk.signer();
    QVERIFY(signer);
    QCOMPARE(signer->last()->checkpoint.size, 301U);
    const auto out = signer->sign();
    QVERIFY(out);
    QCOMPARE(out->checkpoint.size, 601U);
    QCOMPARE(out->checkpoint.root, desk.writer().state().root);
}

void TestCheckpointSigner::eachContinuesTheOneBefore()
{
    Desk desk;
    auto signer = desk.signer();
    QVERIFY(signer);
    auto before = *signer->sign();
    for (const int entries : {1, 2, 254, 256, 40}) {
        desk.write(entries);
        const auto next = *signer->sign();
        const auto proof = signer->tree().consistencyProof(before.checkpoint.size, next.checkpoint.size);
        QVERIFY(proof);
        QVERIFY(tlog::verifyConsistency(before.checkpoint.size, next.checkpoint.size, before.checkpoint.root,
                                        next.checkpoint.root, *proof));
        before = next;
    }
}

void TestCheckpointSigner::twoSignersAreOneTooMany()
{
    const Desk desk;
    const auto signer = desk.signer();
    QVERIFY(signer);
    QCOMPARE(desk.signer().error().code, ErrorCode::Busy);
}

/// A week-old backup: neither what it holds nor what grows on it is signed.
void TestCheckpointSigner::aBackupThatWasPutBackIsNoticed()
{
    Desk desk;
    desk.write(3);
    QVERIFY(desk.signer()->sign());
    desk.closeWriter();
    desk.backUp("backup");
    desk.openWriter();
    desk.write(10);
    QVERIFY(desk.signer()->sign());
    desk.closeWriter();
    desk.restore("backup");
    desk.openWriter();
    QCOMPARE(desk.signer().error().code, ErrorCode::Refused);
    desk.write(30); // past the size that was signed, with other entries
    QCOMPARE(desk.signer().error().code, ErrorCode::Refused);
}

void TestCheckpointSigner::anotherJournalIsNoticed()
{
    Desk desk;
    desk.write(3);
    QVERIFY(desk.signer()->sign());
    desk.closeWriter();
    QVERIFY(std::filesystem::remove(desk.paths().journal));
    desk.openWriter();
    desk.write(5);
    QCOMPARE(desk.signer().error().code, ErrorCode::Refused);
}

void TestCheckpointSigner::anEntryThatWasChangedOnTheDiskIsNotSigned()
{
    Desk desk;
    auto signer = desk.signer();
    QVERIFY(signer);
    QVERIFY(signer->sign());
    desk.write(5);
    auto other = storage::Database::open(desk.paths().journal, storage::OpenMode::ReadWrite);
    QVERIFY(other);
    QVERIFY(other->execute("DROP TRIGGER entries_stay"));
    QVERIFY(other->execute("UPDATE entries SET entry = replace(entry, 'lamp-2', 'lamp-7') WHERE seq = 3"));
    QCOMPARE(signer->sign().error().code, ErrorCode::Corrupt);
    QCOMPARE(signer->last()->checkpoint.size, 1U);
}

/// Stored, and not yet beside the keys: that is no fault.
void TestCheckpointSigner::aPowerCutBeforeItWasRemembered()
{
    Desk desk;
    std::string first;
    {
        auto signer = desk.signer();
        first = signer->sign()->note;
        desk.write(5);
        QVERIFY(signer->sign());
    }
    QVERIFY(storage::replaceFile(desk.paths().lastCheckpoint(), first));
    auto signer = desk.signer();
    QVERIFY(signer);
    QCOMPARE(signer->last()->checkpoint.size, 6U);
    desk.write(1);
    QVERIFY(signer->sign());
}

/// A backup on another computer, say: without the keys, nothing is signed under a name that others know.
void TestCheckpointSigner::aLostKeyIsNotReplaced()
{
    Desk desk;
    QVERIFY(desk.signer()->sign());
    std::filesystem::remove_all(desk.paths().keys);
    QCOMPARE(desk.signer().error().code, ErrorCode::NotFound);
    QVERIFY(!std::filesystem::exists(desk.paths().keyFile()));
}

void TestCheckpointSigner::aNewKeySignsBesideTheOldOne()
{
    Desk desk;
    auto signer = desk.signer();
    QVERIFY(signer);
    const auto old = vkeys(*signer);
    QVERIFY(signer->changeKey(desk.clock().now() + std::chrono::hours{24}, "x"));
    QVERIFY(vkeys(*signer)[0] != old[0]);
    const auto both = signer->sign();
    QVERIFY(tlog::openCheckpoint(both->note, old, {}));
    QCOMPARE(tlog::openCheckpoint(both->note, vkeys(*signer), {})->signers.size(), 2U);
    desk.clock().add(std::chrono::hours{25});
    desk.write(1);
    const auto after = signer->sign();
    QVERIFY(!tlog::openCheckpoint(after->note, old, {}));
    QVERIFY(tlog::openCheckpoint(after->note, vkeys(*signer), {}));
}

QTEST_GUILESS_MAIN(TestCheckpointSigner)
#include "tst_checkpointsigner.moc"
