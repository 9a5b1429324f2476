// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalreader.h"
#include "journal/journalschema.h"
#include "journal/journalwriter.h"
#include "journal/privatestore.h"
#include "journal/verifyjournal.h"
#include "storage/backup.h"
#include "storage/datafolder.h"
#include "tlog/merkletree.h"
#include "unit/journal/fixture.h"

#include <QtTest>

#include <mutex>
#include <thread>

using namespace vigie::journal;
using vigie::tlog::MerkleTree;
using namespace vigie::test;
using vigie::storage::StoreStamp;

class TestJournalBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backsUpAJournalThatGoesOn();
};

/// Operators go on while the backup is made. What is restored is a journal that verifies, and the beginning of the
/// live one.
void TestJournalBackup::backsUpAJournalThatGoesOn()
{
    const QTemporaryDir parent;
    const HandClock clock;
    const auto folder = vigie::storage::DataFolder::open(pathIn(parent, "vigie"));
    QVERIFY(folder);
    auto writer = JournalWriter::open({folder->journal(), folder->privateStore(), kOrigin}, clock);
    QVERIFY(writer);
    std::atomic<bool> stop{false};
    std::atomic<int> written{0};
    std::jthread desk([&] {
        while (!stop) {
            auto draft = acknowledge("lamp-" + std::to_string(written));
            if (written % 3 == 0)
                draft.privateTexts = {{"why", "a private reason"}};
            if ((*writer)->append(draft))
                ++written;
        }
    });
    while (written < 30)
        std::this_thread::yield();
    const auto manifest = vigie::storage::backUp({folder->path(), {}, pathIn(parent, "backup"), "0.1.0"}, clock);
    const int after = written;
    stop = true;
    desk.join();
    QVERIFY2(manifest, manifest ? "" : manifest.error().english().c_str());
    QVERIFY(after >= 30);

    const auto stamp = [](const vigie::storage::StoreKind& kind) {
        return StoreStamp{kind.applicationId, kind.version()};
    };
    const auto restored = vigie::storage::restore({pathIn(parent, "backup"),
                                                   pathIn(parent, "restored"),
                                                   {},
                                                   vigie::storage::Existing::Refuse,
                                                   {stamp(journalKind()), stamp(PrivateStore::kind())}},
                                                  clock);
    QVERIFY2(restored, restored ? "" : restored.error().english().c_str());
    const auto old = verifyJournal(pathIn(parent, "restored/journal.db"));
    QVERIFY2(old && old->ok(), old ? "" : old.error().english().c_str());
    QVERIFY(old->size > 30 && old->size <= (*writer)->state().size);

    MerkleTree live;
    const auto reader = JournalReader::open(folder->journal());
    const auto page = reader->page(0, Direction::Newer, 1'000'000);
    auto texts = PrivateStore::open(pathIn(parent, "restored/private.db"));
    QVERIFY(texts);
    for (const auto& stored : page->entries) {
        live.append(stored.leafHash);
        const auto commitment = Commitment::fromWord(stored.entry.why);
        if (commitment && stored.index < old->size)
            QVERIFY2(texts->find(*commitment).value(), "an entry of the backup without its private text");
    }
    QCOMPARE(live.root(old->size), old->root);
    // And it can be written on.
    auto again = JournalWriter::open(
        {pathIn(parent, "restored/journal.db"), pathIn(parent, "restored/private.db"), kOrigin}, clock);
    QVERIFY(again);
    QCOMPARE((*again)->append(acknowledge("x"))->index, old->size);
}

QTEST_GUILESS_MAIN(TestJournalBackup)
#include "tst_journalbackup.moc"
