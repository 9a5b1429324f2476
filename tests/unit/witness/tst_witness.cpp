// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/merkletree.h"
#include "tlog/witnessrequest.h"
#include "unit/tlog/keys.h"
#include "witness/witness.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::witness;
using namespace vigie::test;

namespace {

constexpr const char* kOrigin = "example.com/kat";
constexpr std::uint64_t kNow = 1'790'000'000;

class StandingClock final : public core::Clock {
public:
    [[nodiscard]] core::Timestamp now() const override { return core::Timestamp{std::chrono::seconds{kNow}}; }
    [[nodiscard]] double speed() const override { return 0.0; }
};

/// A log of leaves that a letter tells from those of its fork.
tlog::MerkleTree tree(int leaves, char letter = 'a')
{
    tlog::MerkleTree out;
    for (int i = 0; i < leaves; ++i)
        out.append(tlog::leafHash(storage::asBytes(letter + std::to_string(i))));
    return out;
}

std::string note(const tlog::MerkleTree& of, const std::string& origin = kOrigin,
                 const tlog::SigningKey& key = logKey())
{
    const std::string text = tlog::Checkpoint{origin, of.size(), of.root()}.text();
    return tlog::SignedNote{text, {tlog::signNote(key, origin, text)}}.encode();
}

std::string request(std::uint64_t old, const tlog::MerkleTree& of)
{
    return tlog::WitnessRequest{old, of.consistencyProof(old, of.size()), note(of)}.encode();
}

} // namespace

/// A witness that has signed size 5 of one log.
class TestWitness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answers_data();
    void answers();
    void signsWhatContinues();
    void remembersAfterAStart();
    void remembersBeforeItSigns();
    void theFileNeverGoesBack();
    void keepsItsKey();
    void keyForNobodyElse();
    void saysWhatItIs();
    void readsLogs();

private:
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path{m_folder->path().toStdString()} / name;
    }
    [[nodiscard]] std::unique_ptr<Witness> open() const
    {
        auto key = WitnessKey::open(path("witness.key"), "example.net/w");
        auto store = WitnessStore::open(path("witness.db"));
        const tlog::VerifierKey log{kOrigin, tlog::KeyType::Log, logKey().publicKey()};
        return std::make_unique<Witness>(std::move(*key), std::vector{log}, std::move(*store), m_clock);
    }

    StandingClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Witness> m_witness;
};

void TestWitness::init()
{
    m_witness.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_witness = open();
    QCOMPARE(m_witness->addCheckpoint(request(0, tree(5))).status, 200);
}

void TestWitness::answers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("size");
    const auto row = [](const char* name, const std::string& body, int status, const char* size = "") {
        QTest::newRow(name) << QByteArray::fromStdString(body) << status << QByteArray(size);
    };
    const auto with = [](std::uint64_t old, std::vector<tlog::Digest> proof, const std::string& checkpoint) {
        return tlog::WitnessRequest{old, std::move(proof), checkpoint}.encode();
    };
    const auto eight = tree(8);
    row("grown", request(5, eight), 200);
    row("the same again", request(5, tree(5)), 200);
    row("nothing", {}, 400);
    row("no checkpoint", "old 5\n\nhello\n", 400);
    row("a note that is no checkpoint",
        with(5, {}, tlog::SignedNote{"hello\n", {tlog::signNote(logKey(), kOrigin, "hello\n")}}.encode()), 400);
    row("old beyond the checkpoint", with(9, {}, note(eight)), 400);
    row("too large", std::string(Witness::kLargestRequest + 1, 'x'), 413);
    row("another log", with(0, {}, note(eight, "example.com/other")), 404);
    row("another's signature", with(5, eight.consistencyProof(5, 8), note(eight, kOrigin, witnessKey())), 403);
    row("no such log goes before a wrong old size", with(99, {}, note(eight, "example.com/other")), 404);
    row("a wrong signature goes before a wrong old size", with(99, {}, note(eight, kOrigin, witnessKey())), 403);
    row("old too small", request(3, eight), 409, "5\n");
    row("old too large", request(7, eight), 409, "5\n");
    row("from the beginning", request(0, eight), 409, "5\n");
    row("older", request(3, tree(4)), 409, "5\n");
    row("a fork of the same size", with(5, {}, note(tree(5, 'b'))), 409, "5\n");
    row("a fork that grew", request(5, tree(8, 'b')), 422);
    row("no proof", with(5, {}, note(eight)), 422);
    row("a proof where nothing grew", with(5, eight.consistencyProof(5, 8), note(tree(5))), 422);
    auto changed = eight.consistencyProof(5, 8);
    changed[0][0] ^= 1;
    row("a changed proof", with(5, changed, note(eight)), 422);
}

void TestWitness::answers()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, size);
    const Answer answer = m_witness->addCheckpoint(body.toStdString());
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.type == "text/x.tlog.size", status == 409);
    if (status == 409)
        QCOMPARE(QByteArray::fromStdString(answer.body), size);
    if (status != 200) // and nothing has changed
        QCOMPARE(m_witness->addCheckpoint(request(5, tree(8))).status, 200);
}

void TestWitness::signsWhatContinues()
{
    const auto eight = tree(8);
    const Answer answer = m_witness->addCheckpoint(request(5, eight));
    const auto lines = tlog::parseSignatureLines(answer.body);
    QVERIFY(lines);
    QCOMPARE(lines->size(), 1U);
    const std::string text = tlog::Checkpoint{kOrigin, 8, eight.root()}.text();
    const auto cosignature = tlog::verifiedCosignature((*lines)[0], m_witness->vkey(), text);
    QVERIFY(cosignature);
    QCOMPARE(cosignature->time, kNow);
}

void TestWitness::remembersAfterAStart()
{
    const tlog::VerifierKey before = m_witness->vkey();
    m_witness.reset();
    m_witness = open();
    QCOMPARE(m_witness->vkey(), before);
    QCOMPARE(m_witness->addCheckpoint(request(0, tree(8))).status, 409);
    QCOMPARE(m_witness->addCheckpoint(request(5, tree(8, 'b'))).status, 422);
    QCOMPARE(m_witness->addCheckpoint(request(5, tree(8))).status, 200);
}

void TestWitness::remembersBeforeItSigns()
{
    // Somebody else holds the file: nothing can be written, so nothing is signed.
    auto other = storage::Database::open(path("witness.db"), storage::OpenMode::ReadWrite);
    QVERIFY(other);
    {
        auto held = other->begin(storage::Locking::Exclusive);
        QVERIFY(held);
        const Answer answer = m_witness->addCheckpoint(request(5, tree(8)));
        QCOMPARE(answer.status, 503);
        QVERIFY(!tlog::parseSignatureLines(answer.body));
    }
    QCOMPARE(m_witness->addCheckpoint(request(5, tree(8))).status, 200);
}

void TestWitness::theFileNeverGoesBack()
{
    auto store = WitnessStore::open(path("witness.db"));
    QVERIFY(store);
    const auto always = [](const auto&) { return true; };
    QVERIFY(!store->advance({kOrigin, 4, tree(4).root()}, "x", always));
    QVERIFY(!store->advance({kOrigin, 5, tree(5, 'b').root()}, "x", always));
    QCOMPARE((*store->last(kOrigin))->root, tree(5).root());
    QVERIFY(*store->advance({kOrigin, 6, tree(6).root()}, "x", always));
    QCOMPARE((*store->last(kOrigin))->size, 6U);
    QVERIFY(!*store->last("example.com/other"));
}

void TestWitness::keepsItsKey()
{
    QCOMPARE(WitnessKey::open(path("witness.key"), {})->vkey(), m_witness->vkey());
    QVERIFY(!WitnessKey::open(path("witness.key"), "example.net/another"));
    QVERIFY(!WitnessKey::open(path("new.key"), {}));
    QVERIFY(!WitnessKey::open(path("new.key"), "two words"));
    QVERIFY(!std::filesystem::exists(path("new.key")));
    QFile cut{QString::fromStdString(path("witness.key").string())};
    QVERIFY(cut.resize(cut.size() - 2));
    QVERIFY(!WitnessKey::open(path("witness.key"), {}));
}

void TestWitness::keyForNobodyElse()
{
    using std::filesystem::perms;
    QCOMPARE(std::filesystem::status(path("witness.key")).permissions(), perms::owner_read | perms::owner_write);
    std::filesystem::permissions(path("witness.key"), perms::group_read, std::filesystem::perm_options::add);
    const auto key = WitnessKey::open(path("witness.key"), {});
    QVERIFY(!key);
    QCOMPARE(key.error().code, core::ErrorCode::Refused);
}

void TestWitness::saysWhatItIs()
{
    const Answer answer = m_witness->about();
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.find(m_witness->vkey().text()) != std::string::npos);
    QVERIFY(answer.body.find("\nexample.com/kat 5\n") != std::string::npos);
}

void TestWitness::readsLogs()
{
    const auto logs = parseLogs(std::string("# of the city\n\n") + kLogVkey, "logs");
    QVERIFY(logs);
    QCOMPARE(logs->size(), 1U);
    for (const std::string& bad : {std::string("x\n"), std::string(kWitnessVkey) + '\n'}) {
        const auto none = parseLogs(std::string(kLogVkey) + '\n' + bad, "logs");
        QVERIFY(!none);
        QCOMPARE(QString::fromStdString(none.error().where), QStringLiteral("logs:2"));
    }
}

QTEST_GUILESS_MAIN(TestWitness)
#include "tst_witness.moc"
