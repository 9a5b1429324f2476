// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The reports of the months in a published folder: what `vigie publish` writes on a journal of several months, and what
// `vigie-verify` and a reader of PDF say of it.
#include "journal/journalreader.h"
#include "journal/journalwriter.h"
#include "main/monthlyreports.h"
#include "storage/datafolder.h"
#include "support/folderforge.h"
#include "unit/journal/fixture.h"
#include "verify/folder.h"

#include <QHashSeed>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <filesystem>
#include <set>

using namespace vigie;
using namespace vigie::support;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

constexpr const char* kZone = "Europe/Paris";
constexpr std::array kEndings{".en.html", ".en.pdf", ".fr.html", ".fr.pdf"};

struct Outcome {
    int code = -1;
    QString said;
    QString complained;
};

Outcome run(const QString& program, const QStringList& words)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* one : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(one));
    process.setProcessEnvironment(environment);
    process.start(program, words);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString ours(const char* program)
{
    return QStringLiteral(VIGIE_BINARY_DIR "/") + QLatin1String(program);
}

std::set<std::string> reportsIn(const fs::path& folder)
{
    std::set<std::string> out;
    for (const auto& [path, bytes] : readFolder(folder)) {
        if (path.starts_with("report/"))
            out.insert(path);
    }
    return out;
}

std::set<std::string> filesOf(std::initializer_list<const char*> months)
{
    std::set<std::string> out;
    for (const std::string month : months)
        for (const char* ending : kEndings)
            out.insert("report/" + month + ending);
    return out;
}

} // namespace

class TestMonthlyReports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theCommandWritesThem();
    void aChangedReportIsNoticed();
    void paperCanBeRead_data();
    void paperCanBeRead();
    void arePartOfThePublication();
    void theSameEntriesGiveTheSameBytes();
    void whatIsHeldBackIsNotComplete();
    void cancelledLeavesWhatWas();

private:
    /// Entries of five weeks, by a clock and a machine of its own, in a data folder for the command.
    void writeJournal(const fs::path& data);
    [[nodiscard]] notary::PublicationOrder order(const std::string& name) const;
    [[nodiscard]] app::MonthlyReports reports(std::stop_token stop = {}) const
    {
        return {kZone, {{{"", "Valmer"}}}, std::move(stop)};
    }

    QTemporaryDir m_commands;
    QString m_public;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PublishedJournal> m_journal;
};

void TestMonthlyReports::initTestCase()
{
    QHashSeed::setDeterministicGlobalSeed(); // as the command does
    m_public = m_commands.filePath("public");
    writeJournal(test::pathIn(m_commands, "data"));
}

void TestMonthlyReports::writeJournal(const fs::path& folder)
{
    const auto data = storage::DataFolder::open(folder);
    QVERIFY(data);
    test::HandClock clock;
    clock.set(core::parseIso8601("2026-03-28T09:00:00Z").value());
    test::HandMachine machine;
    journal::JournalSettings settings{data->journal(), data->privateStore(), "vigie.example/valmer"};
    settings.watchesClock = false;
    auto writer = journal::JournalWriter::open(settings, clock, machine.source());
    QVERIFY(writer);
    for (int i = 0; i < 120; ++i) { // to 2 May
        clock.add(7h);
        auto draft = test::acknowledge("lamp-" + std::to_string(i));
        if (i % 10 == 0) {
            draft.act = "alert.shelve";
            draft.why = "planned-works";
        }
        QVERIFY((*writer)->append(std::move(draft)));
    }
}

void TestMonthlyReports::init()
{
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<PublishedJournal>(fs::path{m_folder->path().toStdString()}, 2, 2h);
}

notary::PublicationOrder TestMonthlyReports::order(const std::string& name) const
{
    notary::PublicationOrder out;
    out.journal = m_journal->paths().journal;
    out.signedStore = m_journal->paths().signedStore;
    out.into = fs::path{m_folder->path().toStdString()} / name;
    out.policy = m_journal->policy();
    out.now = core::Timestamp{1'900'000'000s};
    out.files = {{"dcat.jsonld", "{}"}, {"verify.html", "<!doctype html>"}};
    return out;
}

void TestMonthlyReports::theCommandWritesThem()
{
    const Outcome done = run(ours("vigie"), {"publish", "--data", m_commands.filePath("data"), "--into", m_public});
    QVERIFY2(done.code == 0, qPrintable(done.complained));
    const auto written = reportsIn(m_public.toStdString());
    for (const std::string& path : filesOf({"2026-03", "2026-04"}))
        QVERIFY2(written.contains(path), path.c_str());
    const QString vkey = done.said.trimmed().section(' ', -1);
    const Outcome verified = run(ours("vigie-verify"), {m_public, "--vkey", vkey, "--lang", "en"});
    QVERIFY2(verified.code == 10, qPrintable(verified.said)); // nobody has witnessed it
    QFile list{m_public + "/files"};
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QByteArray listed = list.readAll();
    for (const std::string& path : written)
        QVERIFY2(listed.contains(" " + QByteArray::fromStdString(path) + "\n"), path.c_str());

    QFile page{m_public + "/report/2026-04.fr.html"};
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray html = page.readAll();
    QXmlStreamReader reader{html};
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    // One each seven hours, 102 in 720 hours; the one at the last midnight is May's.
    QVERIFY(html.contains("avril\u00a02026"));
    QVERIFY(html.contains("Travaux prévus"));
    QVERIFY2(html.contains("<strong>102</strong>"), html.mid(html.indexOf("<strong>"), 200));
}

void TestMonthlyReports::aChangedReportIsNoticed()
{
    QFile page{m_public + "/report/2026-04.en.html"};
    QVERIFY(page.open(QIODevice::ReadWrite));
    QByteArray html = page.readAll();
    QVERIFY(html.contains("planned") || html.contains("Planned"));
    page.seek(html.indexOf("Planned"));
    page.write("p");
    page.close();
    const Outcome verified = run(ours("vigie-verify"), {m_public, "--lang", "en"});
    QCOMPARE(verified.code, 40);
    QVERIFY2(verified.said.contains("report/2026-04.en.html"), qPrintable(verified.said));
}

void TestMonthlyReports::paperCanBeRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("English") << "2026-04.en.pdf"
                             << QStringList{
                                    "journal: April",       "102",
                                    "Planned works",        "page 1 of",
                                    "vigie.example/valmer", "does not prove that everything was written down"};
    QTest::newRow("French") << "2026-04.fr.pdf"
                            << QStringList{"avril", "102", "Travaux prévus", "page 1 sur", "ne prouve pas que tout"};
}

void TestMonthlyReports::paperCanBeRead()
{
    QFETCH(QString, file);
    QFETCH(QStringList, words);
    const QString path = m_public + "/report/" + file;
    const QString reader = QStandardPaths::findExecutable("pdftotext");
    QVERIFY2(!reader.isEmpty(), "poppler-utils is in .ci/packages");
    const Outcome text = run(reader, {"-enc", "UTF-8", path, "-"});
    QVERIFY2(text.code == 0 && text.complained.isEmpty(), qPrintable(text.complained));
    QString said = text.said.simplified();
    said.replace(QChar{0x202f}, ' ').replace(QChar{0xa0}, ' ');
    for (const QString& word : words)
        QVERIFY2(said.contains(word), qPrintable(word + " is not in: " + said));
    const Outcome about = run(QStandardPaths::findExecutable("pdfinfo"), {path});
    QVERIFY2(about.said.contains("Title:") && about.said.contains("Valmer"), qPrintable(about.said));
    QVERIFY2(about.said.contains("A4"), qPrintable(about.said));
}

void TestMonthlyReports::arePartOfThePublication()
{
    m_journal->write(600); // from 21 September, two hours each
    auto derived = reports();
    const auto folder = m_journal->publish("public", &derived);
    QCOMPARE(reportsIn(folder), filesOf({"2026-09", "2026-10"}));
    verify::Trust trust;
    trust.policy = verify::readPolicy(m_journal->policy());
    const auto verdict = verify::verifyFolder(folder, trust);
    QCOMPARE(verdict.exit(), verify::Exit::Witnessed);
    QVERIFY(verdict.unlisted.empty());
}

void TestMonthlyReports::theSameEntriesGiveTheSameBytes()
{
    m_journal->write(600);
    m_journal->sign();
    FolderFiles made[2];
    for (const char* name : {"one", "two"}) {
        auto derived = reports();
        auto wish = order(name);
        wish.derived = &derived;
        QVERIFY(notary::publish(wish, m_journal->signer().keys()));
        made[name == std::string{"two"}] = readFolder(wish.into);
    }
    QVERIFY(made[0].contains("report/2026-10.fr.pdf"));
    QCOMPARE(made[0], made[1]);
}

void TestMonthlyReports::whatIsHeldBackIsNotComplete()
{
    m_journal->write(200); // to 8 October
    const auto early = m_journal->sign();
    m_journal->write(400);
    const auto late = m_journal->sign();
    auto derived = reports();
    auto wish = order("public");
    wish.derived = &derived;
    wish.now = late.at;
    wish.delays = {{"alert.note", std::chrono::floor<std::chrono::seconds>(late.at - early.at) - 1h}};
    const auto published = notary::publish(wish, m_journal->signer().keys());
    QVERIFY(published);
    QCOMPARE(published->checkpoint.checkpoint.size, early.checkpoint.size);
    QCOMPARE(reportsIn(wish.into), filesOf({"2026-09"}));
}

void TestMonthlyReports::cancelledLeavesWhatWas()
{
    m_journal->write(600);
    auto derived = reports();
    const auto folder = m_journal->publish("public", &derived);
    const FolderFiles before = readFolder(folder);
    m_journal->write(10);
    m_journal->sign();
    std::stop_source stop;
    auto again = reports(stop.get_token());
    auto wish = order("public");
    wish.derived = &again;
    const auto done =
        notary::publish(wish, m_journal->signer().keys(), [&](std::uint64_t entries, std::uint64_t all) {
            if (entries == all)
                stop.request_stop(); // while the reports are made
            return true;
        });
    QCOMPARE(done.error().code, core::ErrorCode::Cancelled);
    QCOMPARE(readFolder(folder), before);
    QVERIFY(!fs::exists(folder.string() + ".part"));
}

QTEST_MAIN(TestMonthlyReports)
#include "tst_monthlyreports.moc"
