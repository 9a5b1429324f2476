// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/signedstore.h"
#include "unit/journal/fixture.h"
#include "unit/tlog/keys.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::notary;
using namespace vigie::test;

namespace {

SignedCheckpoint checkpoint(std::uint64_t size)
{
    SignedCheckpoint out;
    out.checkpoint = {kOrigin, size, {}};
    const std::string text = out.checkpoint.text();
    out.note = tlog::SignedNote{text, {tlog::signNote(logKey(), kOrigin, text)}}.encode();
    out.at = core::Timestamp{std::chrono::seconds{1'790'000'000 + static_cast<std::int64_t>(size)}};
    return out;
}

StoredCosignature cosignature(const SignedCheckpoint& of, const std::string& name, std::uint64_t time)
{
    return {of.checkpoint.size, name, time, tlog::cosign(witnessKey(), name, time, of.checkpoint.text()).line()};
}

} // namespace

class TestSignedStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsCheckpointsInOrder();
    void onlyGrows();
    void theNewestOfEachWitness();
};

void TestSignedStore::keepsCheckpointsInOrder()
{
    const QTemporaryDir folder;
    {
        auto store = SignedStore::open(pathIn(folder, "signed.db"));
        QVERIFY(store);
        QVERIFY(!*store->last());
        for (const std::uint64_t size : {0, 5, 9})
            QVERIFY(store->add(checkpoint(size)));
    }
    const auto store = SignedStore::openToRead(pathIn(folder, "signed.db"));
    QVERIFY(store);
    QCOMPARE((*store->last())->checkpoint, checkpoint(9).checkpoint);
    QCOMPARE((*store->last())->note, checkpoint(9).note);
    QCOMPARE((*store->last())->at, checkpoint(9).at);
    QCOMPARE((*store->atMost(8))->checkpoint.size, 5U);
    QCOMPARE((*store->atMost(4))->checkpoint.size, 0U);
}

void TestSignedStore::onlyGrows()
{
    const QTemporaryDir folder;
    auto store = SignedStore::open(pathIn(folder, "signed.db"));
    QVERIFY(store);
    QVERIFY(store->add(checkpoint(5)));
    QVERIFY(!store->add(checkpoint(5)));
    QVERIFY(!store->add(checkpoint(4)));
    auto other = storage::Database::open(pathIn(folder, "signed.db"), storage::OpenMode::ReadWrite);
    QVERIFY(other);
    QVERIFY(!other->execute("UPDATE notes SET note = 'x'"));
    QVERIFY(!other->execute("DELETE FROM notes"));
}

void TestSignedStore::theNewestOfEachWitness()
{
    const QTemporaryDir folder;
    auto store = SignedStore::open(pathIn(folder, "signed.db"));
    QVERIFY(store);
    const SignedCheckpoint five = checkpoint(5);
    QVERIFY(store->add(five));
    for (const auto& one : {cosignature(five, "a.example", 10), cosignature(five, "a.example", 20),
                            cosignature(five, "b.example", 15), cosignature(five, "a.example", 20)})
        QVERIFY(store->add(one));
    QCOMPARE(store->cosignatures(5)->size(), 3U);
    QCOMPARE((*store->lastOf("a.example"))->time, 20U);
    QVERIFY(!*store->lastOf("c.example"));
    const auto note = tlog::parseNote(*store->witnessed(five));
    QVERIFY(note);
    QCOMPARE(note->signatures.size(), 3U);
    QCOMPARE(note->signatures[1].line(), cosignature(five, "a.example", 20).line);
    QCOMPARE(note->signatures[2].line(), cosignature(five, "b.example", 15).line);
}

QTEST_GUILESS_MAIN(TestSignedStore)
#include "tst_signedstore.moc"
