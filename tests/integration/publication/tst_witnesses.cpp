// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/publication/witnesses.h"
#include "notary/notary.h"
#include "notary/publication.h"
#include "notary/witnessing.h"
#include "support/publishedjournal.h"
#include "tlog/witnessrequest.h"

#include <QtTest>

#include <atomic>
#include <fstream>

using namespace vigie;
using namespace vigie::support;
using namespace vigie::test;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary} << bytes;
}

std::string witnessLine(const std::string& name, const std::string& vkey, const std::string& url)
{
    return "witness " + name + ' ' + vkey + ' ' + url + '\n';
}

} // namespace

/// A journal, an honest witness, one that lies, and one that is dead. Two of the three are needed.
class TestWitnesses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void twoOfThreeAreEnough();
    void withOneItIsNotWitnessed();
    void lies_data();
    void lies();
    void nobodyWaitsForABlackHole();
    void aRestartedWitnessRemembers();
    void catchesUpWhereItsOwnSizeIs();
    void theNotaryAsks();
    void aBadPolicyStopsNothing();

private:
    [[nodiscard]] fs::path path(const std::string& name) const
    {
        return fs::path{m_folder->path().toStdString()} / name;
    }
    [[nodiscard]] std::string policy() const
    {
        return "log " + m_journal->vkey() + '\n' + witnessLine("Honest", m_honest->vkey(), m_honest->url()) +
               witnessLine("Late", m_late->vkey(), m_late->url()) +
               witnessLine("Liar", m_liarKey.text(), m_liar->url()) + "group two 2 Honest Late Liar\nquorum two\n";
    }
    [[nodiscard]] std::unique_ptr<notary::Witnessing> witnessing() const
    {
        notary::WitnessingSettings settings{m_journal->paths().journal, m_journal->paths().signedStore,
                                            *tlog::Policy::parse(policy())};
        settings.firstRetry = settings.longestRetry = std::chrono::milliseconds{20};
        return std::make_unique<notary::Witnessing>(std::move(settings), m_clock);
    }
    /// As vigie publish does, with what is in the store.
    [[nodiscard]] Outcome publishAndVerify() const
    {
        notary::PublicationOrder order;
        order.journal = m_journal->paths().journal;
        order.signedStore = m_journal->paths().signedStore;
        order.into = path("public");
        order.policy = policy();
        order.now = m_clock.now();
        order.files = {{"dcat.jsonld", "{}\n"}, {"verify.html", "<!doctype html>\n"}};
        const auto done = notary::publish(order, m_journal->signer().keys());
        if (!done)
            return {-1, done.error().english()};
        write(path("policy"), policy());
        return runToEnd({VIGIE_BINARY_DIR "/vigie-verify", order.into.string(), "--policy", path("policy").string()});
    }
    /// The journal as the program signs it.
    [[nodiscard]] std::unique_ptr<notary::Notary> notary()
    {
        notary::NotarySettings settings;
        settings.paths = m_journal->paths();
        settings.passphrase = [] { return core::Expected<std::string>{"test"}; };
        settings.every = std::chrono::milliseconds{20};
        settings.policy = path("witness.policy");
        m_journal.reset(); // which signs otherwise
        return std::make_unique<notary::Notary>(std::move(settings), m_clock);
    }
    static notary::WitnessState stateOf(const notary::Witnessing& of, std::size_t number)
    {
        return of.state().witnesses.at(number);
    }

    core::SystemClock m_clock;
    tlog::SigningKey m_liarSecret = tlog::SigningKey::make();
    tlog::VerifierKey m_liarKey{"liar.example/w", tlog::KeyType::Witness, m_liarSecret.publicKey()};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PublishedJournal> m_journal;
    std::unique_ptr<RealWitness> m_honest;
    std::unique_ptr<RealWitness> m_late;
    std::unique_ptr<FalseWitness> m_liar;
};

void TestWitnesses::init()
{
    m_honest.reset();
    m_late.reset();
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    fs::create_directory(path("journal"));
    m_journal = std::make_unique<PublishedJournal>(path("journal"), 0);
    write(path("logs"), m_journal->vkey() + '\n');
    m_honest = std::make_unique<RealWitness>(path("honest"), "honest.example/w", path("logs"));
    m_late = std::make_unique<RealWitness>(path("late"), "late.example/w", path("logs"));
    m_liar = std::make_unique<FalseWitness>();
    m_liar->answer(FalseWitness::http("500 No", "no\n"));
    QVERIFY(m_honest->start());
}

void TestWitnesses::twoOfThreeAreEnough()
{
    QVERIFY(m_late->start());
    const auto asking = witnessing();
    for (const int entries : {20, 300, 1}) {
        m_journal->write(entries);
        const auto checkpoint = m_journal->sign();
        asking->ask(checkpoint);
        QVERIFY(waitFor([&] {
            const auto state = asking->state();
            return state.isReached && state.witnesses[0].size == checkpoint.checkpoint.size &&
                   state.witnesses[1].size == checkpoint.checkpoint.size;
        }));
    }
    QVERIFY(waitFor([&] { return stateOf(*asking, 2).failure.has_value(); }));
    QVERIFY(!stateOf(*asking, 2).size);
    QCOMPARE(asking->state().missedSince, core::kNoTime);
    asking->close();
    const Outcome verified = publishAndVerify();
    QVERIFY2(verified.exitCode == 0, verified.output.c_str());
}

void TestWitnesses::withOneItIsNotWitnessed()
{
    const auto before = m_clock.now();
    const auto asking = witnessing();
    m_journal->write(20);
    asking->ask(m_journal->sign());
    QVERIFY(waitFor([&] { return stateOf(*asking, 0).size.has_value() && stateOf(*asking, 1).failures > 1; }));
    const auto state = asking->state();
    QVERIFY(!state.isReached);
    QVERIFY(state.missedSince >= before && state.missedSince <= m_clock.now());
    const Outcome verified = publishAndVerify();
    QVERIFY2(verified.exitCode == 10, verified.output.c_str());

    // The next checkpoint changes nothing of since when.
    m_journal->write(5);
    const auto next = m_journal->sign();
    asking->ask(next);
    QVERIFY(waitFor([&] { return stateOf(*asking, 0).size == next.checkpoint.size; }));
    QCOMPARE(asking->state().missedSince, state.missedSince);
    // The dead one comes: it is asked again by itself.
    QVERIFY(m_late->start());
    QVERIFY(waitFor([&] { return asking->state().isReached; }));
    QCOMPARE(asking->state().missedSince, core::kNoTime);
    asking->close();
    QCOMPARE(publishAndVerify().exitCode, 0);
}

void TestWitnesses::lies_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"longer", "another root", "another key", "the future", "the past", "garbage", "nothing",
                             "too long", "a redirect", "its own size", "no size", "no http"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestWitnesses::lies()
{
    QFETCH(QString, kind);
    m_journal->write(20);
    const auto checkpoint = m_journal->sign();
    const std::string text = checkpoint.checkpoint.text();
    const auto now = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::seconds>(m_clock.now().time_since_epoch()).count());
    const auto signedWith = [&](const tlog::SigningKey& key, std::uint64_t time, const std::string& what) {
        return FalseWitness::http("200 OK", tlog::cosign(key, m_liarKey.name, time, what).line());
    };
    tlog::Checkpoint other = checkpoint.checkpoint;
    other.root[0] ^= 1;
    const auto size = [](std::uint64_t number) {
        return FalseWitness::http("409 Conflict", std::to_string(number) + '\n', "text/x.tlog.size");
    };
    const std::map<QString, QByteArray> answers{
        {"longer", size(checkpoint.checkpoint.size + 7)},
        {"another root", signedWith(m_liarSecret, now, other.text())},
        {"another key", signedWith(tlog::SigningKey::make(), now, text)},
        {"the future", signedWith(m_liarSecret, now + 3600, text)},
        {"the past", signedWith(m_liarSecret, now - 3600, text)},
        {"garbage", FalseWitness::http("200 OK", "\x01\xff\n")},
        {"nothing", FalseWitness::http("200 OK", "")},
        {"too long", FalseWitness::http("200 OK", std::string(notary::WitnessReply::kLargest + 1, 'x'))},
        {"a redirect", QByteArray("HTTP/1.1 302 Found\r\nLocation: ") + m_honest->url().c_str() +
                           "/add-checkpoint\r\nContent-Length: 0\r\n\r\n"},
        {"its own size", size(3)},
        {"no size", FalseWitness::http("409 Conflict", "many\n", "text/x.tlog.size")},
        {"no http", QByteArray("hello\r\n\r\n")},
    };
    m_liar->answer(answers.at(kind));
    const auto asking = witnessing();
    asking->ask(checkpoint);
    QVERIFY(waitFor([&] { return stateOf(*asking, 2).failures > 1 && stateOf(*asking, 0).size; }));
    QVERIFY(!asking->state().isReached);
    QVERIFY(!stateOf(*asking, 2).size);
    if (kind == QLatin1String("longer"))
        QVERIFY(stateOf(*asking, 2)
                    .failure->english()
                    .find("longer journal, of " + std::to_string(checkpoint.checkpoint.size + 7)) !=
                std::string::npos);
    // And once it signs, it counts: what was refused was the lie.
    m_liar->answer(signedWith(m_liarSecret, now, text));
    QVERIFY(waitFor([&] { return asking->state().isReached; }));
    QCOMPARE(stateOf(*asking, 2).size, checkpoint.checkpoint.size);
}

void TestWitnesses::nobodyWaitsForABlackHole()
{
    m_liar->answer({});
    const auto asking = witnessing(); // with all of its patience
    m_journal->write(5);
    asking->ask(m_journal->sign());
    QVERIFY(waitFor([&] { return m_liar->asked() == 1; }));
    // It is being waited for; what is signed meanwhile is signed, and the end does not wait either.
    m_journal->write(5);
    const auto next = m_journal->sign();
    asking->ask(next);
    QCOMPARE((*m_journal->signer().store().last())->checkpoint, next.checkpoint);
    asking->close();
    QCOMPARE(m_liar->asked(), 1);
}

void TestWitnesses::aRestartedWitnessRemembers()
{
    m_journal->write(20);
    const auto older = m_journal->sign();
    m_journal->write(20);
    const auto newer = m_journal->sign();
    {
        const auto asking = witnessing();
        asking->ask(newer);
        QVERIFY(waitFor([&] { return stateOf(*asking, 0).size == newer.checkpoint.size; }));
    }
    m_honest->kill();
    QVERIFY(m_honest->start());
    const auto ask = [&](std::uint64_t old, const std::string& note) {
        return m_honest->ask(tlog::WitnessRequest{old, {}, note}.encode());
    };
    const std::string size = std::to_string(newer.checkpoint.size) + '\n';
    const auto back = ask(0, older.note);
    QVERIFY2(back.failure.empty(), back.failure.c_str());
    QCOMPARE(back.status, 409);
    QCOMPARE(back.body, size);
    // Somebody with the same key signs another story of the same length.
    tlog::Checkpoint fork = newer.checkpoint;
    fork.root[0] ^= 1;
    const auto signedFork = [&](const tlog::Checkpoint& one) {
        return tlog::SignedNote{one.text(), {tlog::signNote(m_journal->key(), one.origin, one.text())}}.encode();
    };
    const auto forked = ask(fork.size, signedFork(fork));
    QCOMPARE(forked.status, 409);
    QCOMPARE(forked.body, size);
    fork.size += 1;
    QCOMPARE(ask(newer.checkpoint.size, signedFork(fork)).status, 422);
    QCOMPARE(ask(newer.checkpoint.size, newer.note).status, 200);
}

void TestWitnesses::catchesUpWhereItsOwnSizeIs()
{
    m_journal->write(20);
    const auto first = m_journal->sign();
    // The witness has seen more than our store says it has: somebody asked it by hand.
    QCOMPARE(m_honest->ask(tlog::WitnessRequest{0, {}, first.note}.encode()).status, 200);
    m_journal->write(300);
    const auto second = m_journal->sign();
    const auto asking = witnessing();
    asking->ask(second);
    QVERIFY(waitFor([&] { return stateOf(*asking, 0).size == second.checkpoint.size; }));
    QVERIFY(!stateOf(*asking, 0).failure);
}

void TestWitnesses::theNotaryAsks()
{
    QVERIFY(m_late->start());
    m_journal->write(20);
    write(path("witness.policy"), policy());
    std::atomic<int> changes = 0;
    const auto signing = notary();
    signing->onChange([&] { ++changes; });
    QVERIFY(waitFor([&] {
        const auto state = signing->state();
        return state.last && state.witnessing.isReached &&
               state.witnessing.witnesses[0].size == state.last->checkpoint.size;
    }));
    QVERIFY(changes > 0);
    signing->close();
    QVERIFY(!signing->state().failure);
}

void TestWitnesses::aBadPolicyStopsNothing()
{
    m_journal->write(20);
    write(path("witness.policy"), "# ours\nwitness University nonsense\n");
    const auto signing = notary();
    QVERIFY(waitFor([&] { return signing->state().last.has_value(); }));
    const auto state = signing->state().witnessing;
    QVERIFY(!state.isReached);
    QVERIFY(state.failure);
    QVERIFY(state.failure->where.ends_with("witness.policy:2"));
}

QTEST_GUILESS_MAIN(TestWitnesses)
#include "tst_witnesses.moc"
