// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journaltree.h"
#include "journal/journalwriter.h"
#include "tlog/merkleproof.h"
#include "unit/journal/fixture.h"

#include <QtTest>

using namespace vigie::journal;
using namespace vigie::test;
using vigie::storage::Digest;

namespace {

constexpr int kEntries = 700; // two blocks and a part

} // namespace

/// One journal of 700 entries for all.
class TestJournalTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rootsAreThoseOfTheWholeTree();
    void proofsHold();
    void aTreeThatGrowsIsTheSame();
    void whatIsNotThereIsRefused();

private:
    [[nodiscard]] vigie::core::Expected<JournalTree> open(std::uint64_t size) const
    {
        return JournalTree::open(*JournalReader::open(pathIn(m_folder, "journal.db")), size);
    }

    QTemporaryDir m_folder;
    HandClock m_clock;
    vigie::tlog::MerkleTree m_whole;
    std::vector<Digest> m_leaves;
};

void TestJournalTree::initTestCase()
{
    auto writer = JournalWriter::open({pathIn(m_folder, "journal.db"), {}, kOrigin}, m_clock);
    QVERIFY(writer);
    std::vector<std::future<vigie::core::Expected<Receipt>>> receipts;
    for (int i = 1; i < kEntries; ++i)
        receipts.push_back((*writer)->submit(acknowledge("lamp-" + std::to_string(i))));
    m_leaves.push_back(JournalReader::open(pathIn(m_folder, "journal.db"))->entry(0)->leafHash);
    for (auto& receipt : receipts)
        m_leaves.push_back(receipt.get()->leafHash);
    for (const Digest& leaf : m_leaves)
        m_whole.append(leaf);
    QCOMPARE(m_whole.size(), std::uint64_t{kEntries});
}

void TestJournalTree::rootsAreThoseOfTheWholeTree()
{
    const auto tree = open(kEntries);
    QVERIFY(tree);
    QCOMPARE(tree->root(), m_whole.root());
    for (const std::uint64_t size : {0, 1, 255, 256, 257, 511, 512, 600, 700})
        QCOMPARE(*tree->root(size), m_whole.root(size));
}

void TestJournalTree::proofsHold()
{
    const auto tree = open(kEntries);
    QVERIFY(tree);
    for (const std::uint64_t size : {1, 2, 256, 300, 512, 700}) {
        for (std::uint64_t index = 0; index < size; index += 37) {
            const auto proof = tree->inclusionProof(index, size);
            QVERIFY(proof);
            QVERIFY(vigie::tlog::verifyInclusion(index, size, m_leaves[index], *proof, m_whole.root(size)));
        }
        for (std::uint64_t old = 0; old <= size; old += 53) {
            const auto proof = tree->consistencyProof(old, size);
            QVERIFY(proof);
            QCOMPARE(*proof, m_whole.consistencyProof(old, size));
            QVERIFY(vigie::tlog::verifyConsistency(old, size, m_whole.root(old), m_whole.root(size), *proof));
        }
    }
}

void TestJournalTree::aTreeThatGrowsIsTheSame()
{
    for (const std::uint64_t first : {0, 1, 256, 300, 512}) {
        auto tree = open(first);
        QVERIFY(tree);
        QCOMPARE(tree->root(), m_whole.root(first));
        QVERIFY(tree->extend(600));
        QCOMPARE(tree->root(), m_whole.root(600));
        QVERIFY(tree->extend(kEntries));
        QCOMPARE(tree->root(), m_whole.root());
        QCOMPARE(*tree->inclusionProof(5, kEntries), m_whole.inclusionProof(5, kEntries));
    }
}

void TestJournalTree::whatIsNotThereIsRefused()
{
    QVERIFY(!open(kEntries + 1));
    QVERIFY(!open(1024));
    auto tree = open(600);
    QVERIFY(tree);
    QVERIFY(!tree->extend(kEntries + 1));
    QCOMPARE(tree->root(), m_whole.root(600)); // as it was
    QVERIFY(tree->extend(kEntries));
    QCOMPARE(tree->root(), m_whole.root());
}

QTEST_GUILESS_MAIN(TestJournalTree)
#include "tst_journaltree.moc"
