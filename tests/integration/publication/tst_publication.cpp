// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/folderforge.h"
#include "verify/folder.h"

#include <QtTest>

#include <sys/stat.h>

using namespace vigie;
using namespace vigie::support;
namespace fs = std::filesystem;
using core::ErrorCode;

namespace {

verify::Verdict verdict(const fs::path& folder, const PublishedJournal& journal)
{
    verify::Trust trust;
    trust.policy = verify::readPolicy(journal.policy());
    return verify::verifyFolder(folder, trust);
}

} // namespace

class TestPublication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsPublishedVerifies_data();
    void whatIsPublishedVerifies();
    void growsInItsPlace();
    void everybodyMayRead();
    void somethingElseIsNotReplaced();
    void anotherStoryIsNotPutInItsPlace();
    void cancelledLeavesWhatWas();
    void aDelayHoldsBackWhatFollows();
    void nothingIsSignedYet();
    void aChangedJournalIsNotPublished();

private:
    [[nodiscard]] notary::PublicationOrder order(const std::string& name) const
    {
        notary::PublicationOrder out;
        out.journal = m_journal->paths().journal;
        out.signedStore = m_journal->paths().signedStore;
        out.into = m_top / name;
        out.policy = m_journal->policy();
        out.now = core::Timestamp{std::chrono::seconds{1'900'000'000}};
        out.files = {{"dcat.jsonld", "{}"}, {"verify.html", "<!doctype html>"}};
        return out;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_top;
    std::unique_ptr<PublishedJournal> m_journal;
};

void TestPublication::init()
{
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_top = m_folder->path().toStdString();
    m_journal = std::make_unique<PublishedJournal>(m_top, 2);
}

void TestPublication::whatIsPublishedVerifies_data()
{
    QTest::addColumn<int>("entries");
    for (const int entries : {0, 1, 254, 255, 256, 511, 512, 1500})
        QTest::addRow("%d", entries) << entries;
}

void TestPublication::whatIsPublishedVerifies()
{
    QFETCH(int, entries);
    m_journal->write(entries);
    const auto folder = m_journal->publish("public");
    const auto out = verdict(folder, *m_journal);
    QCOMPARE(out.exit(), verify::Exit::Witnessed);
    QCOMPARE(out.checkpoint->size, static_cast<std::uint64_t>(entries + 1));
    QCOMPARE(out.witnesses.size(), 2U);
    QVERIFY(out.unlisted.empty());
}

void TestPublication::growsInItsPlace()
{
    for (int round = 0; round < 4; ++round) {
        m_journal->write(100);
        const auto folder = m_journal->publish("public");
        QCOMPARE(verdict(folder, *m_journal).exit(), verify::Exit::Witnessed);
        QVERIFY(!fs::exists(folder.string() + ".part"));
    }
}

void TestPublication::everybodyMayRead()
{
    m_journal->write(3);
    const auto folder = m_journal->publish("public");
    struct stat about{};
    for (const char* file : {"", "checkpoint", "files", "entries.csv", "tile", "tile/0/000.p/4", "report"}) {
        QCOMPARE(::stat((folder / file).c_str(), &about), 0);
        QCOMPARE(about.st_mode & 0777U, S_ISDIR(about.st_mode) ? 0755U : 0644U);
    }
}

void TestPublication::somethingElseIsNotReplaced()
{
    m_journal->sign();
    fs::create_directory(m_top / "documents");
    QFile file{QString::fromStdString((m_top / "documents" / "thesis.odt").string())};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("years of work");
    file.close();
    const auto done = notary::publish(order("documents"), m_journal->signer().keys());
    QCOMPARE(done.error().code, ErrorCode::AlreadyExists);
    QVERIFY(fs::exists(m_top / "documents" / "thesis.odt"));
    // An empty folder is nothing.
    fs::create_directory(m_top / "empty");
    QVERIFY(notary::publish(order("empty"), m_journal->signer().keys()));
}

void TestPublication::anotherStoryIsNotPutInItsPlace()
{
    m_journal->write(20);
    const auto folder = m_journal->publish("public");
    const FolderForge forge{*m_journal, readFolder(folder)};
    auto entries = forge.entries();
    entries.pop_back();
    entries.push_back(entries.back());
    const FolderFiles other = forge.made(entries);
    fs::remove_all(folder);
    writeFolder(folder, other);
    QCOMPARE(notary::publish(order("public"), m_journal->signer().keys()).error().code, ErrorCode::Refused);
    QCOMPARE(readFolder(folder), other);
}

void TestPublication::cancelledLeavesWhatWas()
{
    m_journal->write(20);
    const auto folder = m_journal->publish("public");
    const FolderFiles before = readFolder(folder);
    m_journal->write(3000);
    m_journal->sign();
    int asked = 0;
    const auto done = notary::publish(order("public"), m_journal->signer().keys(),
                                      [&](std::uint64_t, std::uint64_t) { return ++asked < 2; });
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(asked, 2);
    QCOMPARE(readFolder(folder), before);
    QVERIFY(!fs::exists(folder.string() + ".part"));
}

/// No holes: an older checkpoint is published, until the time has come.
void TestPublication::aDelayHoldsBackWhatFollows()
{
    m_journal->write(10); // alert.acknowledge is the second of them
    const auto first = m_journal->sign();
    m_journal->write(30);
    const auto all = m_journal->sign();
    auto what = order("public");
    const auto reader = journal::JournalReader::open(what.journal);
    QVERIFY(reader);
    const auto entry = reader->entry(first.checkpoint.size + 4); // some shelving after the first checkpoint
    QVERIFY(entry);
    what.delays = {{entry->entry.act, std::chrono::hours{1}}};

    what.now = entry->entry.at;
    QVERIFY(*notary::publishableSize(what) < all.checkpoint.size);
    what.delays = {{"alert.", std::chrono::hours{1}}};
    what.now = reader->entry(first.checkpoint.size)->entry.at + std::chrono::minutes{59};
    const auto held = notary::publish(what, m_journal->signer().keys());
    QVERIFY(!held || held->checkpoint.checkpoint.size <= first.checkpoint.size);

    what.now = reader->entry(all.checkpoint.size - 1)->entry.at + std::chrono::hours{1};
    const auto later = notary::publish(what, m_journal->signer().keys());
    QVERIFY(later);
    QCOMPARE(later->checkpoint.checkpoint.size, all.checkpoint.size);
    QCOMPARE(later->heldBack, 0U);
    QCOMPARE(verdict(what.into, *m_journal).exit(), verify::Exit::Witnessed);
}

void TestPublication::nothingIsSignedYet()
{
    QCOMPARE(notary::publish(order("public"), m_journal->signer().keys()).error().code, ErrorCode::NotFound);
    QVERIFY(!fs::exists(m_top / "public"));
}

void TestPublication::aChangedJournalIsNotPublished()
{
    m_journal->write(20);
    m_journal->sign();
    auto other = storage::Database::open(m_journal->paths().journal, storage::OpenMode::ReadWrite);
    QVERIFY(other);
    QVERIFY(other->execute("DROP TRIGGER entries_stay"));
    QVERIFY(other->execute("UPDATE entries SET entry = replace(entry, 'operator', 'operatos') WHERE seq = 2"));
    QCOMPARE(notary::publish(order("public"), m_journal->signer().keys()).error().code, ErrorCode::Corrupt);
    QVERIFY(!fs::exists(m_top / "public"));
}

QTEST_GUILESS_MAIN(TestPublication)
#include "tst_publication.moc"
