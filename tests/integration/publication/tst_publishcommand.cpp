// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `vigie publish` as a person types it, on the data of the demonstration city, and what `vigie-verify` says of it.
#include "core/clock.h"
#include "journal/journalreader.h"
#include "journal/journalwriter.h"
#include "storage/datafolder.h"
#include "unit/journal/fixture.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>

using namespace vigie;
namespace fs = std::filesystem;

namespace {

struct Outcome {
    int code = -1;
    QString said;
    QString complained;
};

Outcome run(const char* program, const QStringList& words)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* one : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(one));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(VIGIE_BINARY_DIR "/") + QLatin1String(program), words);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class TestPublishCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void publishesWhatCanBeVerified();
    void isInTheJournalFirst();
    void refusesBesideARunningVigie();
    void refusesWrongUse_data();
    void refusesWrongUse();

private:
    Outcome publish(const QString& into) const
    {
        return run("vigie", {"publish", "--data", m_folder.filePath("data"), "--into", into});
    }
    QTemporaryDir m_folder;
    QString m_public;
};

void TestPublishCommand::initTestCase()
{
    m_public = m_folder.filePath("public");
    const auto data = storage::DataFolder::open(test::pathIn(m_folder, "data"));
    QVERIFY(data);
    const core::SystemClock clock;
    auto writer =
        journal::JournalWriter::open({data->journal(), data->privateStore(), "vigie.example/valmer"}, clock);
    QVERIFY(writer);
    for (int i = 0; i < 30; ++i)
        QVERIFY((*writer)->append(test::acknowledge("lamp-" + std::to_string(i))));
}

void TestPublishCommand::publishesWhatCanBeVerified()
{
    const Outcome done = publish(m_public);
    QVERIFY2(done.code == 0, qPrintable(done.complained));
    QVERIFY2(done.said.startsWith("Published 32 entries of vigie.example/valmer"), qPrintable(done.said));
    const QString vkey = done.said.trimmed().section(' ', -1);
    QVERIFY2(vkey.startsWith("vigie.example/valmer+"), qPrintable(vkey));

    const Outcome verified = run("vigie-verify", {m_public, "--vkey", vkey, "--lang", "en"});
    QVERIFY2(verified.code == 10, qPrintable(verified.said)); // nobody has witnessed it
    QVERIFY(!verified.said.contains("not checked"));
    for (const char* file :
         {"dcat.jsonld", "verify.html", "witness.policy", "log.vkey", "entries.csv", "entries.jsonl"})
        QVERIFY(QFileInfo::exists(m_public + '/' + QLatin1String(file)));

    // The same key, a longer journal, in the same place.
    const Outcome again = publish(m_public);
    QVERIFY2(again.said.startsWith("Published 33 entries"), qPrintable(again.complained));
    QCOMPARE(again.said.trimmed().section(' ', -1), vkey);
    QCOMPARE(run("vigie-verify", {m_public, "--vkey", vkey}).code, 10);
}

void TestPublishCommand::isInTheJournalFirst()
{
    const auto reader = journal::JournalReader::open(test::pathIn(m_folder, "data") / "journal.db");
    QVERIFY(reader);
    const auto entry = reader->entry(31);
    QVERIFY(entry);
    QCOMPARE(entry->entry.act, std::string("journal.publish"));
    QCOMPARE(entry->entry.src, std::string("command-line"));
    QVERIFY(!QString::fromStdString(entry->bytes).contains(m_folder.path())); // where it lies may say who somebody is
    QFile lines{m_public + "/entries.jsonl"};
    QVERIFY(lines.open(QIODevice::ReadOnly));
    QVERIFY(lines.readAll().contains("journal.publish"));
}

void TestPublishCommand::refusesBesideARunningVigie()
{
    const auto running = storage::DataFolder::open(test::pathIn(m_folder, "data"));
    QVERIFY(running);
    const Outcome refused = publish(m_folder.filePath("other"));
    QCOMPARE(refused.code, 1);
    QVERIFY(!QFileInfo::exists(m_folder.filePath("other")));
}

void TestPublishCommand::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no folder") << QStringList{"publish"};
    QTest::newRow("a folder without --into") << QStringList{"publish", "public"};
    QTest::newRow("no such city") << QStringList{"publish", "--into", "x", "--city", "/nowhere"};
}

void TestPublishCommand::refusesWrongUse()
{
    QFETCH(QStringList, words);
    const Outcome refused = run("vigie", words);
    QVERIFY(refused.code == 1 || refused.code == 2);
    QVERIFY(!refused.complained.isEmpty());
}

QTEST_GUILESS_MAIN(TestPublishCommand)
#include "tst_publishcommand.moc"
