// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/folderforge.h"
#include "support/process.h"
#include "tlog/receipt.h"
#include "verify/folder.h"
#include "verify/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

#include <fstream>

using namespace vigie::support;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary} << bytes;
}

std::string read(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

/// One journal of 300 entries and three witnesses for all: a full tile, a partial one, and one above them.
class TestVigieVerify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void judges_data();
    void judges();
    void theyAreEnough();
    void noFlippedBitPasses();
    void receipts_data();
    void receipts();
    void remembers();
    void tooOld_data();
    void tooOld();
    void anEmptyJournalIsTooOld();
    void saysItInWords();
    void wrongUse_data();
    void wrongUse();

private:
    Outcome run(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), VIGIE_BINARY_DIR "/vigie-verify");
        return runToEnd(arguments);
    }
    [[nodiscard]] fs::path path(const char* name) const { return fs::path{m_folder.path().toStdString()} / name; }

    QTemporaryDir m_folder;
    std::unique_ptr<PublishedJournal> m_journal;
    std::unique_ptr<FolderForge> m_forge;
    std::vector<ForgedFolder> m_forged;
    fs::path m_good;
};

void TestVigieVerify::initTestCase()
{
    QVERIFY(m_folder.isValid());
    fs::create_directory(path("journal"));
    m_journal = std::make_unique<PublishedJournal>(path("journal"), 3);
    m_journal->write(299);
    m_good = m_journal->publish("public");
    m_forge = std::make_unique<FolderForge>(*m_journal, readFolder(m_good));
    QCOMPARE(m_forge->entries().size(), 300U);
    m_forged = forgedFolders(*m_forge);
    write(path("policy"), m_forge->policy());
}

void TestVigieVerify::judges_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < m_forged.size(); ++i)
        QTest::addRow("%s", m_forged[i].name.c_str()) << static_cast<int>(i);
}

void TestVigieVerify::judges()
{
    QFETCH(int, number);
    const ForgedFolder& one = m_forged[static_cast<std::size_t>(number)];
    fs::remove_all(path("forged"));
    writeFolder(path("forged"), one.files);
    std::vector<std::string> arguments{path("forged"), "--json"};
    if (one.vkey)
        arguments.insert(arguments.end(), {"--vkey", *one.vkey});
    if (one.policy) {
        write(path("given.policy"), *one.policy);
        arguments.insert(arguments.end(), {"--policy", path("given.policy")});
    }
    if (one.remember) {
        write(path("remembered"), *one.remember);
        arguments.insert(arguments.end(), {"--remember", path("remembered")});
    }
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.exitCode == one.exit, outcome.output.c_str());
    const auto json =
        QJsonDocument::fromJson(QByteArray::fromStdString(outcome.output.substr(outcome.output.find('{'))));
    QCOMPARE(json["exit"].toInt(-1), one.exit);
    QCOMPARE(json["problems"].toArray().isEmpty(), one.exit < 30);
}

/// At least two hundred, each under a name of its own.
void TestVigieVerify::theyAreEnough()
{
    QSet<QString> names;
    for (const ForgedFolder& one : m_forged)
        names.insert(QString::fromStdString(one.name));
    QCOMPARE(names.size(), static_cast<qsizetype>(m_forged.size()));
    QVERIFY(m_forged.size() >= 200);
}

/// Every bit of a small folder: of the checkpoint, the tiles, the entries and all files beside them.
void TestVigieVerify::noFlippedBitPasses()
{
    const FolderFiles small = m_forge->made({m_forge->entries().begin(), m_forge->entries().begin() + 5});
    verify::Trust trust;
    trust.policy = verify::readPolicy(m_forge->policy());
    QVERIFY(trust.policy);
    const fs::path folder = path("small");
    writeFolder(folder, small);
    QCOMPARE(verify::verifyFolder(folder, trust).exit(), verify::Exit::Witnessed);
    std::size_t flips = 0;
    for (const auto& [name, bytes] : small) {
        for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
            std::string flipped = bytes;
            flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
            write(folder / name, flipped);
            const auto exit = verify::verifyFolder(folder, trust).exit();
            QVERIFY2(exit != verify::Exit::Witnessed,
                     qPrintable(QString::fromStdString(name) + ' ' + QString::number(i)));
            ++flips;
        }
        write(folder / name, bytes);
    }
    QVERIFY(flips > 30'000);
    QCOMPARE(verify::verifyFolder(folder, trust).exit(), verify::Exit::Witnessed);
}

void TestVigieVerify::receipts_data()
{
    QTest::addColumn<QByteArray>("receipt");
    QTest::addColumn<QByteArray>("entry"); // null: none is given
    QTest::addColumn<bool>("witnesses");
    QTest::addColumn<int>("exit");
    const auto receipt = [&](std::uint64_t index) {
        const auto& tree = m_journal->signer().tree();
        return QByteArray::fromStdString(vigie::tlog::Receipt{m_forge->entries()[index], index,
                                                              *tree.inclusionProof(index, tree.size()),
                                                              m_forge->good().at("checkpoint")}
                                             .encode());
    };
    const QByteArray good = receipt(31);
    const QByteArray entry = QByteArray::fromStdString(m_forge->entries()[31]);
    const auto from = good.indexOf("extra ");
    const QByteArray bare = good.left(from) + good.mid(good.indexOf('\n', from) + 1);
    const auto first = good.indexOf('\n', good.indexOf("index ")) + 1; // the first hash
    const auto row = [](const char* name, const QByteArray& bytes, const QByteArray& beside, bool witnesses,
                        int exit) { QTest::newRow(name) << bytes << beside << witnesses << exit; };
    row("good", good, {}, true, 0);
    row("of the first entry", receipt(0), {}, true, 0);
    row("of the last entry", receipt(299), {}, true, 0);
    row("no witnesses", good, {}, false, 10);
    row("the entry beside it", bare, entry, true, 0);
    row("the entry and a line feed beside it", bare, entry + '\n', true, 0);
    row("the entry twice", good, entry, true, 0);
    row("no entry", bare, {}, true, 50);
    row("an empty entry beside it", good, QByteArray(""), true, 40);
    row("another entry beside it", good, QByteArray::fromStdString(m_forge->entries()[32]), true, 40);
    row("two line feeds behind the entry", bare, entry + "\n\n", true, 40);
    row("another version", QByteArray{good}.replace("@v1", "@v2"), {}, true, 50);
    row("nothing", "", {}, true, 50);
    row("another index", QByteArray{good}.replace("index 31", "index 30"), {}, true, 40);
    row("an index beyond the end", QByteArray{good}.replace("index 31", "index 300"), {}, true, 40);
    row("an index with a zero before", QByteArray{good}.replace("index 31", "index 031"), {}, true, 40);
    row("no index", QByteArray{good}.replace("index 31\n", ""), {}, true, 40);
    row("a hash less", good.left(first) + good.mid(first + 45), {}, true, 40);
    row("a hash more", good.left(first) + good.mid(first, 45) + good.mid(first), {}, true, 40);
    row("two hashes swapped",
        good.left(first) + good.mid(first + 45, 45) + good.mid(first, 45) + good.mid(first + 90), {}, true, 40);
    row("a hash that is none", QByteArray{good}.insert(first, "A"), {}, true, 40);
    row("CR LF", QByteArray{good}.replace("\n", "\r\n"), {}, true, 50);
    row("a checkpoint that is cut off", good.chopped(1), {}, true, 40);
    row("no checkpoint", good.left(good.indexOf("\n\n") + 2), {}, true, 40);
}

void TestVigieVerify::receipts()
{
    QFETCH(QByteArray, receipt);
    QFETCH(QByteArray, entry);
    QFETCH(bool, witnesses);
    QFETCH(int, exit);
    write(path("receipt.tlog-proof"), receipt.toStdString());
    std::vector<std::string> arguments{"--proof", path("receipt.tlog-proof"), "--vkey", m_forge->vkey()};
    if (witnesses)
        arguments.insert(arguments.end(), {"--policy", path("policy")});
    if (!entry.isNull()) {
        write(path("entry.json"), entry.toStdString());
        arguments.insert(arguments.end(), {"--entry", path("entry.json")});
    }
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.exitCode == exit, outcome.output.c_str());
}

void TestVigieVerify::remembers()
{
    const auto& entries = m_forge->entries();
    const fs::path last = path("last");
    const auto verdict = [&](const FolderFiles& files) {
        fs::remove_all(path("site"));
        writeFolder(path("site"), files);
        return run({path("site"), "--policy", path("policy"), "--remember", last});
    };
    const FolderFiles first = m_forge->made({entries.begin(), entries.begin() + 10});
    QCOMPARE(verdict(first).exitCode, 0);
    QCOMPARE(read(last), first.at("checkpoint"));
    QCOMPARE(verdict(m_forge->good()).exitCode, 0);
    QCOMPARE(read(last), m_forge->good().at("checkpoint"));
    // Fewer again: both are kept.
    const Outcome fork = verdict(first);
    QCOMPARE(fork.exitCode, 30);
    QCOMPARE(read(last), m_forge->good().at("checkpoint"));
    int evidence = 0;
    for (const auto& one : fs::directory_iterator(last.parent_path())) {
        if (one.path().filename().string().starts_with("last.fork-10-")) {
            QCOMPARE(read(one.path()), first.at("checkpoint"));
            ++evidence;
        }
    }
    QCOMPARE(evidence, 1);
    // What is not valid is not remembered.
    FolderFiles damaged = m_forge->good();
    damaged["tile/0/000"][5] ^= 1;
    fs::remove(last);
    QCOMPARE(verdict(damaged).exitCode, 40);
    QVERIFY(!fs::exists(last));
}

void TestVigieVerify::tooOld_data()
{
    QTest::addColumn<qint64>("later");
    QTest::addColumn<bool>("witnessed");
    QTest::addColumn<int>("exit");
    QTest::newRow("an hour later") << qint64{3600} << true << 0;
    QTest::newRow("to the second") << qint64{7200} << true << 0;
    QTest::newRow("a second too late") << qint64{7201} << true << 20;
    QTest::newRow("before it was signed") << qint64{-100'000} << true << 0;
    QTest::newRow("by the last entry, in time") << qint64{7200} << false << 10;
    QTest::newRow("by the last entry, too late") << qint64{7201} << false << 20;
}

void TestVigieVerify::tooOld()
{
    QFETCH(qint64, later);
    QFETCH(bool, witnessed);
    QFETCH(int, exit);
    verify::Trust trust;
    trust.keys = {*verify::readKey(m_forge->vkey())};
    if (witnessed)
        trust.policy = verify::readPolicy(m_forge->policy());
    const auto seen = verify::verifyFolder(m_good, trust);
    trust.maxAge = 7200;
    trust.now = static_cast<std::uint64_t>(
        static_cast<qint64>(witnessed ? seen.witnesses.at(0).time : seen.lastEntryAt / 1000) + later);
    QCOMPARE(static_cast<int>(verify::verifyFolder(m_good, trust).exit()), exit);
}

/// Nothing says when it was signed.
void TestVigieVerify::anEmptyJournalIsTooOld()
{
    FolderFiles empty = m_forge->made({});
    empty["checkpoint"] = m_forge->signedNote(m_forge->checkpointText({}), 0);
    fs::remove_all(path("forged"));
    writeFolder(path("forged"), empty);
    QCOMPARE(run({path("forged"), "--vkey", m_forge->vkey()}).exitCode, 10);
    QCOMPARE(run({path("forged"), "--vkey", m_forge->vkey(), "--max-age", "365000d"}).exitCode, 20);
}

void TestVigieVerify::saysItInWords()
{
    const Outcome english = run({m_good, "--policy", path("policy"), "--lang", "en"});
    QVERIFY2(english.output.find("Entries: 300") != std::string::npos, english.output.c_str());
    QVERIFY(english.output.find("witness0.example/vigie") != std::string::npos);
    QVERIFY(english.output.ends_with("Verified, and witnessed (0)\n"));
    const Outcome french = run({m_good, "--lang", "fr"});
    QCOMPARE(french.exitCode, 10);
    QVERIFY2(french.output.ends_with("Vérifié ; non attesté par témoins (10)\n"), french.output.c_str());
    // Nothing from outside reaches the terminal as it is.
    FolderFiles files = m_forge->good();
    files["report/\x1b[2J.html"] = "x";
    fs::remove_all(path("forged"));
    writeFolder(path("forged"), files);
    const Outcome escaped = run({path("forged"), "--policy", path("policy")});
    QCOMPARE(escaped.exitCode, 0);
    QVERIFY(escaped.output.find('\x1b') == std::string::npos);
    QVERIFY(escaped.output.find("?[2J.html") != std::string::npos);
}

void TestVigieVerify::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no folder") << QStringList{QStringLiteral("/nowhere/at/all")};
    QTest::newRow("folder and receipt") << QStringList{QStringLiteral("."), QStringLiteral("--proof"),
                                                       QStringLiteral("x")};
    QTest::newRow("no such option") << QStringList{QStringLiteral("."), QStringLiteral("--trust-me")};
    QTest::newRow("no such language") << QStringList{QStringLiteral("."), QStringLiteral("--lang"),
                                                     QStringLiteral("tlh")};
    QTest::newRow("no such age") << QStringList{QStringLiteral("."), QStringLiteral("--max-age"),
                                                QStringLiteral("a week")};
    QTest::newRow("no such policy") << QStringList{QStringLiteral("."), QStringLiteral("--policy"),
                                                   QStringLiteral("/x/y")};
    QTest::newRow("no such receipt") << QStringList{QStringLiteral("--proof"), QStringLiteral("/x/y"),
                                                    QStringLiteral("--vkey"), QStringLiteral("/x/z")};
}

void TestVigieVerify::wrongUse()
{
    QFETCH(QStringList, arguments);
    std::vector<std::string> all;
    for (const QString& one : arguments)
        all.push_back(one.toStdString());
    QCOMPARE(run(all).exitCode, 50);
}

QTEST_GUILESS_MAIN(TestVigieVerify)
#include "tst_vigieverify.moc"
