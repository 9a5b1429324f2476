// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The proof of one entry, as the window gives it away, in the hands of the verifier that shares no code with it.
#include "notary/proof.h"
#include "storage/database.h"
#include "support/publishedjournal.h"
#include "support/tempfolder.h"
#include "tlog/receipt.h"
#include "verify/receipt.h"

#include <QtTest>

using namespace vigie;

class TestProofs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachEntryIsProved();
    void whatIsNotSignedYetIsNot();
    void whatIsNotThereIsNot();
    void aChangedJournalGivesNone();

private:
    static core::Expected<std::string> proof(const support::PublishedJournal& journal, std::uint64_t entry)
    {
        return notary::proofOf(journal.paths().journal, journal.paths().signedStore, entry);
    }
    static verify::Trust trust(const support::PublishedJournal& journal)
    {
        verify::Trust out;
        out.keys = {*verify::readKey(journal.vkey())};
        out.policy = verify::readPolicy(journal.policy());
        return out;
    }
};

void TestProofs::eachEntryIsProved()
{
    const support::TempFolder folder;
    support::PublishedJournal journal{folder.path(), 2};
    journal.write(300);
    journal.sign();
    journal.write(20);
    const std::uint64_t size = journal.sign().checkpoint.size;
    QVERIFY(size > 300);
    for (const std::uint64_t entry :
         {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{255}, std::uint64_t{256}, size - 1}) {
        const auto receipt = proof(journal, entry);
        QVERIFY2(receipt.has_value(), receipt ? "" : receipt.error().what.text);
        const verify::Verdict verdict = verify::verifyReceipt(*receipt, std::nullopt, trust(journal));
        QCOMPARE(static_cast<int>(verdict.exit()), 0); // verified, and witnessed by both
        QCOMPARE(tlog::parseReceipt(*receipt)->index, entry);
    }
}

void TestProofs::whatIsNotSignedYetIsNot()
{
    const support::TempFolder folder;
    support::PublishedJournal journal{folder.path(), 0};
    journal.write(5);
    const auto before = proof(journal, 0); // nothing at all is signed
    QVERIFY(!before && before.error().code == core::ErrorCode::NotFound);
    const std::uint64_t size = journal.sign().checkpoint.size;
    journal.write(1);
    const auto newest = proof(journal, size);
    QVERIFY(!newest && newest.error().code == core::ErrorCode::NotFound);
    QVERIFY(proof(journal, size - 1).has_value());
}

void TestProofs::whatIsNotThereIsNot()
{
    const support::TempFolder folder;
    support::PublishedJournal journal{folder.path(), 0};
    journal.write(5);
    journal.sign();
    const auto beyond = proof(journal, 1'000);
    QVERIFY(!beyond && beyond.error().code == core::ErrorCode::NotFound);
    const auto nowhere = notary::proofOf(folder.path() / "none.db", journal.paths().signedStore, 0);
    QVERIFY(!nowhere);
}

void TestProofs::aChangedJournalGivesNone()
{
    const support::TempFolder folder;
    support::PublishedJournal journal{folder.path(), 0};
    journal.write(5);
    journal.sign();
    const auto changed = folder.path() / "changed.db"; // the other is in its writer's hands
    std::filesystem::copy_file(journal.paths().journal, changed);
    {
        auto file = storage::Database::open(changed, storage::OpenMode::ReadWrite);
        QVERIFY(file.has_value());
        QVERIFY(file->execute("DROP TRIGGER entries_stay").has_value());
        QVERIFY(file->execute("UPDATE entries SET entry = replace(entry, ':', ' :') WHERE seq = 3").has_value());
    }
    const auto receipt = notary::proofOf(changed, journal.paths().signedStore, 1);
    QVERIFY(!receipt);
    QCOMPARE(static_cast<int>(receipt.error().code), static_cast<int>(core::ErrorCode::Corrupt));
}

QTEST_GUILESS_MAIN(TestProofs)
#include "tst_proofs.moc"
