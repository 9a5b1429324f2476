// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalreader.h"
#include "journal/verifyjournal.h"
#include "storage/hex.h"
#include "unit/storage/fixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QThread>
#include <QtTest>

#include <map>

using namespace vigie::journal;
using namespace vigie::test;

namespace {

const QString kAppender = QStringLiteral(VIGIE_BINARY_DIR "/vigie_journal_appender");

/// In memory where the system has such a place: the loops below commit thousands of times.
QString quickFolder()
{
    const QFileInfo memory("/dev/shm");
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + "/vigie-journal-XXXXXX";
}

} // namespace

class TestJournalCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void killedAtAnyMoment();
    void aSecondProgramIsRefused();
    void everySystemCallMayFail_data();
    void everySystemCallMayFail();

private:
    void takeReceipts(const QByteArray& output);
    void checkAll(bool* wasInterrupted = nullptr);
    [[nodiscard]] std::filesystem::path journal() const { return pathIn(*m_folder, "journal.db"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::map<std::uint64_t, std::string> m_receipts; ///< All that were ever given: index to leaf hash.
};

void TestJournalCrash::init()
{
    m_folder = std::make_unique<QTemporaryDir>(quickFolder());
    QVERIFY(m_folder->isValid());
    m_receipts.clear();
}

void TestJournalCrash::takeReceipts(const QByteArray& output)
{
    for (const QByteArray& line : output.split('\n')) {
        const auto parts = line.split(' ');
        if (parts.size() != 2)
            continue;
        QVERIFY2(m_receipts.emplace(parts[0].toULongLong(), parts[1].toStdString()).second,
                 "an index was given twice");
    }
}

/// The journal verifies, and every receipt ever given is of the entry that stands there.
void TestJournalCrash::checkAll(bool* wasInterrupted)
{
    const auto report = verifyJournal(journal());
    QVERIFY2(report, report ? "" : report.error().english().c_str());
    QVERIFY2(report->ok(), report->ok() ? "" : report->problems[0].what.english().c_str());
    if (wasInterrupted != nullptr)
        *wasInterrupted = report->wasInterrupted;
    const auto reader = JournalReader::open(journal());
    QVERIFY(reader);
    for (const auto& [index, leaf] : m_receipts) {
        const auto entry = reader->entry(index);
        QVERIFY2(entry, qPrintable(QString("entry %1 has a receipt and is gone").arg(index)));
        QCOMPARE(vigie::storage::toHex(entry->leafHash), leaf);
    }
}

void TestJournalCrash::killedAtAnyMoment()
{
    m_folder = std::make_unique<QTemporaryDir>(); // on a disk, where a commit takes its time
    int interrupted = 0;
    for (int run = 0; run < 40; ++run) {
        QProcess appender;
        appender.start(kAppender, {m_folder->path(), "0"});
        const auto wanted = QRandomGenerator::global()->bounded(1, 8);
        QByteArray output;
        while (output.count('\n') < wanted) {
            QVERIFY2(appender.waitForReadyRead(30'000), appender.readAllStandardError().constData());
            output += appender.readAllStandardOutput();
        }
        QThread::usleep(QRandomGenerator::global()->bounded(40'000U)); // any moment of the next commit
        appender.kill();
        QVERIFY(appender.waitForFinished());
        output += appender.readAllStandardOutput();
        takeReceipts(output);
        bool wasInterrupted = false;
        checkAll(&wasInterrupted);
        interrupted += wasInterrupted ? 1 : 0;
    }
    qInfo("%d receipts; %d of 40 kills fell into a commit", int(m_receipts.size()), interrupted);
    QVERIFY(m_receipts.size() >= 40);
}

void TestJournalCrash::aSecondProgramIsRefused()
{
    QProcess first;
    first.start(kAppender, {m_folder->path(), "0"});
    QVERIFY(first.waitForReadyRead());
    QProcess second;
    second.start(kAppender, {m_folder->path(), "1"});
    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 3);
    QVERIFY(second.readAllStandardError().contains("process " + QByteArray::number(first.processId())));
    // Verifying beside a writer that goes on.
    const auto report = verifyJournal(journal());
    QVERIFY2(report, report ? "" : report.error().english().c_str());
    QVERIFY(report->ok());
    QVERIFY(!report->wasInterrupted);
    first.kill();
    QVERIFY(first.waitForFinished());
    takeReceipts(first.readAllStandardOutput());
    checkAll();
}

void TestJournalCrash::everySystemCallMayFail_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("the program is killed") << "signal=KILL";
    QTest::newRow("the disk fails") << "error=EIO";
    QTest::newRow("the disk is full") << "error=ENOSPC";
}

/// The n-th call that touches the journal fails, for every n until all of a run is past.
void TestJournalCrash::everySystemCallMayFail()
{
    QFETCH(QString, fault);
    const QString strace = QStandardPaths::findExecutable("strace");
    QProcess probe;
    probe.start(strace, {"-o", "/dev/null", "true"});
    if (strace.isEmpty() || !probe.waitForFinished() || probe.exitCode() != 0) {
        if (qgetenv("CI") == "true")
            QFAIL("strace cannot be used here");
        QSKIP("strace cannot be used here");
    }
    takeReceipts([this] {
        QProcess appender;
        appender.start(kAppender, {m_folder->path(), "2"});
        appender.waitForFinished();
        return appender.readAllStandardOutput();
    }());
    int refused = 0;
    int interrupted = 0;
    int n = 0;
    for (bool survived = false; !survived;) {
        ++n;
        QVERIFY2(n < 1000, "the end of the run is never reached");
        const QString file = m_folder->filePath("journal.db");
        const QString calls = "pwrite64,fsync,fdatasync,unlink,ftruncate";
        QProcess run;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("ASAN_OPTIONS", "detect_leaks=0"); // leaks cannot be looked for under strace
        run.setProcessEnvironment(environment);
        run.start(strace,
                  {"-f", "-o", m_folder->filePath("trace"), "-P", file, "-P", file + "-journal", "-P",
                   m_folder->path(), "-e", "trace=" + calls, "-e",
                   QString("inject=%1:%2:when=%3").arg(calls, fault).arg(n), kAppender, m_folder->path(), "3"});
        QVERIFY(run.waitForFinished(60'000));
        takeReceipts(run.readAllStandardOutput());
        bool wasInterrupted = false;
        checkAll(&wasInterrupted);
        if (QTest::currentTestFailed())
            return;
        interrupted += wasInterrupted ? 1 : 0;
        survived = run.exitStatus() == QProcess::NormalExit && run.exitCode() == 0 &&
                   !bytesOf(pathIn(*m_folder, "trace")).contains("INJECTED");
        refused += survived ? 0 : 1;
    }
    qInfo("%d calls, each failed once; %d receipts; %d commits to undo", refused, int(m_receipts.size()),
          interrupted);
    QVERIFY(refused > 20);
    if (fault == "signal=KILL")
        QVERIFY(interrupted > 5);
}

QTEST_GUILESS_MAIN(TestJournalCrash)
#include "tst_journalcrash.moc"
