// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalreader.h"
#include "journal/journalwriter.h"
#include "journal/privatestore.h"
#include "journal/verifyjournal.h"
#include "tlog/merkletree.h"
#include "unit/journal/fixture.h"

#include <QtTest>

#include <sys/stat.h>

#include <thread>

using namespace vigie::journal;
using vigie::tlog::MerkleTree;
using namespace vigie::test;
using namespace std::chrono_literals;
using vigie::core::ErrorCode;

namespace {

JournalSettings settingsIn(const QTemporaryDir& folder)
{
    return {pathIn(folder, "journal.db"), pathIn(folder, "private.db"), kOrigin};
}

} // namespace

class TestJournalWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithItsOrigin();
    void givesReceipts();
    void goesOnAfterARestart();
    void manyThreadsGetTheirOwnPlaces();
    void refusesASecondWriter();
    void refusesAnotherOrigin();
    void refusesAlone_data();
    void refusesAlone();
    void keepsPrivateTexts();
    void withoutAPrivateStoreOnlyPrivateTextsAreRefused();
    void aFullQueueRefuses();
    void aFullDiskStopsIt();
    void writesClockSteps();
    void closedMeansClosed();

private:
    HandClock m_clock;
    HandMachine m_machine;
};

void TestJournalWriter::beginsWithItsOrigin()
{
    const QTemporaryDir folder;
    auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
    QVERIFY2(writer, qPrintable(QString::fromStdString(writer ? "" : writer.error().english())));
    QCOMPARE((*writer)->state().size, 1U);
    auto reader = JournalReader::open(pathIn(folder, "journal.db"));
    QVERIFY(reader);
    const auto entry = reader->entry(0);
    QVERIFY(entry);
    QCOMPARE(QByteArray::fromStdString(entry->entry.act), QByteArray("journal.begin"));
    QCOMPARE(QByteArray::fromStdString(entry->entry.obj), QByteArray(kOrigin));
    QCOMPARE(reader->origin().value(), std::string(kOrigin));
    struct stat status{};
    QCOMPARE(stat(pathIn(folder, "journal.db").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0600U);
}

void TestJournalWriter::givesReceipts()
{
    const QTemporaryDir folder;
    auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
    QVERIFY(writer);
    const auto receipt = (*writer)->append(acknowledge("lamp-1"));
    QVERIFY(receipt);
    QCOMPARE(receipt->index, 1U);
    QCOMPARE(receipt->at, std::chrono::floor<std::chrono::milliseconds>(m_clock.now()));
    auto reader = JournalReader::open(pathIn(folder, "journal.db"));
    const auto stored = reader->entry(1);
    QVERIFY(stored);
    QCOMPARE(stored->leafHash, receipt->leafHash);
    QCOMPARE(vigie::tlog::leafHash(vigie::storage::asBytes(stored->bytes)), receipt->leafHash);
    QCOMPARE(stored->entry.seq, 1U);
    QCOMPARE(stored->entry.machine.boot, m_machine.boot);
    MerkleTree tree;
    tree.append(reader->entry(0)->leafHash);
    tree.append(receipt->leafHash);
    const auto state = (*writer)->state();
    QCOMPARE(state.root, tree.root());
    QCOMPARE(state.size, 2U);
    QCOMPARE(state.waiting, 0U);
    QVERIFY(!state.failure);
}

void TestJournalWriter::goesOnAfterARestart()
{
    const QTemporaryDir folder;
    MerkleTree tree;
    for (int run = 0; run < 4; ++run) {
        auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
        QVERIFY(writer);
        if (run == 0)
            tree.append(JournalReader::open(pathIn(folder, "journal.db"))->entry(0)->leafHash);
        QCOMPARE((*writer)->state().root, tree.root());
        std::vector<std::future<vigie::core::Expected<Receipt>>> receipts;
        for (int i = 0; i < 300; ++i) // past a block of 256 in each run
            receipts.push_back((*writer)->submit(acknowledge(std::to_string(i))));
        for (auto& receipt : receipts)
            tree.append(receipt.get()->leafHash);
        QCOMPARE((*writer)->state().root, tree.root());
    }
    const auto report = verifyJournal(pathIn(folder, "journal.db"));
    QVERIFY(report);
    QVERIFY2(report->ok(), report->problems.empty() ? "" : report->problems[0].what.english().c_str());
    QCOMPARE(report->size, 1201U);
    QCOMPARE(report->root, tree.root());
}

void TestJournalWriter::manyThreadsGetTheirOwnPlaces()
{
    const QTemporaryDir folder;
    auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
    QVERIFY(writer);
    std::atomic<int> answered{0};
    std::array<std::atomic<int>, 801> places{};
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 200; ++i) {
                    (*writer)->submit(acknowledge(std::to_string(t) + "/" + std::to_string(i)), [&](auto receipt) {
                        if (receipt && receipt->index < places.size())
                            ++places[receipt->index];
                        ++answered;
                    });
                }
            });
        }
    }
    (*writer)->close();
    QCOMPARE(answered.load(), 800);
    QCOMPARE(places[0].load(), 0);
    QVERIFY(std::all_of(places.begin() + 1, places.end(), [](const auto& count) { return count == 1; }));
    QVERIFY(verifyJournal(pathIn(folder, "journal.db"))->ok());
}

void TestJournalWriter::refusesASecondWriter()
{
    const QTemporaryDir folder;
    auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
    QVERIFY(writer);
    auto second = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Busy);
    QVERIFY(second.error().english().find(std::to_string(QCoreApplication::applicationPid())) != std::string::npos);
    writer->reset();
    QVERIFY(JournalWriter::open(settingsIn(folder), m_clock, m_machine.source()));
}

void TestJournalWriter::refusesAnotherOrigin()
{
    const QTemporaryDir folder;
    auto settings = settingsIn(folder);
    QVERIFY(JournalWriter::open(settings, m_clock, m_machine.source()));
    settings.origin += "/training";
    auto other = JournalWriter::open(settings, m_clock, m_machine.source());
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::InvalidInput);
}

void TestJournalWriter::refusesAlone_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("an unknown kind") << QByteArray("act");
    QTest::newRow("a person's name as the actor") << QByteArray("actor");
    QTest::newRow("a typed reason") << QByteArray("why");
    QTest::newRow("too much") << QByteArray("op");
}

void TestJournalWriter::refusesAlone()
{
    QFETCH(QByteArray, what);
    const QTemporaryDir folder;
    auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
    QVERIFY(writer);
    auto wrong = acknowledge("b");
    if (what == "act")
        wrong.act = "alert.invent";
    else if (what == "actor")
        wrong.actor = "Jean Dupont";
    else if (what == "why")
        wrong.why = "because I say so";
    else
        wrong.op = Json::makeObject({{"a", std::string(70'000, 'x')}});
    auto before = (*writer)->submit(acknowledge("a"));
    auto refused = (*writer)->submit(wrong);
    auto after = (*writer)->submit(acknowledge("c"));
    QCOMPARE(before.get()->index, 1U);
    QVERIFY(!refused.get());
    QCOMPARE(after.get()->index, 2U);
    QVERIFY(!(*writer)->state().failure);
}

void TestJournalWriter::keepsPrivateTexts()
{
    const QTemporaryDir folder;
    auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
    QVERIFY(writer);
    auto draft = acknowledge("a");
    draft.act = "alert.note";
    draft.privateTexts = {{"op.note", "a note about Mme Étienne"}};
    const auto receipt = (*writer)->append(draft);
    QVERIFY(receipt);
    (*writer)->close();
    QVERIFY(!bytesOf(pathIn(folder, "journal.db")).contains("tienne"));
    auto reader = JournalReader::open(pathIn(folder, "journal.db"));
    const auto stored = reader->entry(receipt->index);
    const auto commitment = Commitment::fromWord(*stored->entry.op.find("note")->text());
    QVERIFY(commitment);
    auto store = PrivateStore::open(pathIn(folder, "private.db"));
    QVERIFY(store);
    const auto row = store->find(*commitment);
    QVERIFY(row && *row);
    QCOMPARE(QByteArray::fromStdString((*row)->value), QByteArray("a note about Mme Étienne"));
    QCOMPARE((*row)->seq, receipt->index);
    // Erased, everything else still verifies.
    QVERIFY(store->erase(*commitment).value());
    QVERIFY(verifyJournal(pathIn(folder, "journal.db"))->ok());
}

void TestJournalWriter::withoutAPrivateStoreOnlyPrivateTextsAreRefused()
{
    const QTemporaryDir folder;
    auto settings = settingsIn(folder);
    settings.privateStore.clear();
    auto writer = JournalWriter::open(settings, m_clock, m_machine.source());
    QVERIFY(writer);
    auto draft = acknowledge("a");
    draft.privateTexts = {{"why", "x"}};
    auto refused = (*writer)->submit(draft);
    auto good = (*writer)->submit(acknowledge("b"));
    QCOMPARE(refused.get().error().code, ErrorCode::Unsupported);
    QCOMPARE(good.get()->index, 1U);
}

void TestJournalWriter::aFullQueueRefuses()
{
    const QTemporaryDir folder;
    auto settings = settingsIn(folder);
    settings.queue = 2;
    auto writer = JournalWriter::open(settings, m_clock, m_machine.source());
    QVERIFY(writer);
    // The first `done` holds the journal's thread until the queue behind it is full.
    std::promise<void> held;
    std::promise<void> release;
    (*writer)->submit(acknowledge("a"), [&](const auto&) {
        held.set_value();
        release.get_future().wait();
    });
    held.get_future().wait();
    auto second = (*writer)->submit(acknowledge("b"));
    auto third = (*writer)->submit(acknowledge("c"));
    auto fourth = (*writer)->submit(acknowledge("d"));
    QCOMPARE(fourth.get().error().code, ErrorCode::Busy);
    QCOMPARE((*writer)->state().waiting, 2U);
    release.set_value();
    QVERIFY(second.get());
    QVERIFY(third.get());
}

void TestJournalWriter::aFullDiskStopsIt()
{
    const QTemporaryDir folder;
    std::uint64_t receipted = 0;
    {
        auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
        QVERIFY(writer);
        const FullDisk full(128 * 1024);
        auto draft = acknowledge("a");
        draft.op = Json::makeObject({{"a", std::string(8000, 'x')}});
        vigie::core::Expected<Receipt> receipt;
        while ((receipt = (*writer)->append(draft)))
            receipted = receipt->index;
        QCOMPARE(receipt.error().code, ErrorCode::DiskFull);
        QVERIFY(!receipt.error().remedy.empty());
        QVERIFY(receipted > 5);
        QVERIFY((*writer)->state().failure);
        QCOMPARE((*writer)->append(acknowledge("small")).error().code, ErrorCode::DiskFull);
    }
    auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
    QVERIFY(writer);
    const auto size = (*writer)->state().size;
    QVERIFY(size == receipted + 1 || size == receipted + 2); // the second with "journal.recovered"
    QVERIFY((*writer)->append(acknowledge("b")));
    QVERIFY(verifyJournal(pathIn(folder, "journal.db"))->ok());
}

void TestJournalWriter::writesClockSteps()
{
    const QTemporaryDir folder;
    {
        auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
        QVERIFY(writer);
        QCOMPARE((*writer)->append(acknowledge("a"))->index, 1U);
        m_clock.add(-1h);
        QCOMPARE((*writer)->append(acknowledge("b"))->index, 3U);
    }
    m_clock.add(24h * 365); // while Vigie is not running, the computer is
    auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
    QVERIFY(writer);
    QCOMPARE((*writer)->append(acknowledge("c"))->index, 5U);
    auto reader = JournalReader::open(pathIn(folder, "journal.db"));
    EntryFilter filter;
    filter.acts = {"clock.step"};
    const auto page = reader->page(100, Direction::Older, 10, filter);
    QVERIFY(page);
    QCOMPARE(page->entries.size(), 2U);
    QCOMPARE(*page->entries[0].entry.op.find("step")->integer(), 24LL * 365 * 3'600'000);
    QCOMPARE(*page->entries[1].entry.op.find("step")->integer(), -3'600'000LL);
    QVERIFY(verifyJournal(pathIn(folder, "journal.db"))->ok());
}

void TestJournalWriter::closedMeansClosed()
{
    const QTemporaryDir folder;
    auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
    QVERIFY(writer);
    auto last = (*writer)->submit(acknowledge("a"));
    (*writer)->close();
    (*writer)->close();
    QVERIFY(last.get());
    QCOMPARE((*writer)->append(acknowledge("b")).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestJournalWriter)
#include "tst_journalwriter.moc"
