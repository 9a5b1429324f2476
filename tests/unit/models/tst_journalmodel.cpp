// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalwriter.h"
#include "models/journalmodel.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vigie;
using models::JournalModel;

/// On a real journal.
class TestJournalModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void newestOnTopPageByPage();
    void newEntriesComeOnTop();
    void aFilterFinds();
    void reasonsAndTimesAreInWords();
    void noJournalIsAState();

private:
    void write(const char* act, const std::string& obj)
    {
        journal::Draft draft;
        draft.act = act;
        draft.obj = obj;
        draft.role = "operator";
        draft.actor = "heron-41";
        draft.src = "desk";
        const auto receipt = m_writer->append(std::move(draft));
        QVERIFY2(receipt, receipt ? "" : receipt.error().english().c_str());
    }
    [[nodiscard]] QString cell(int row, int column) const { return m_model->index(row, column).data().toString(); }

    test::StillClock m_clock{"2026-11-22T12:00:00Z"};
    models::Texts m_texts{m_clock, "Europe/Paris", QStringLiteral("en")};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<journal::JournalWriter> m_writer;
    std::optional<journal::JournalReader> m_reader;
    std::unique_ptr<JournalModel> m_model;
};

void TestJournalModel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    journal::JournalSettings settings;
    settings.file = m_folder->filePath(QStringLiteral("journal.db")).toStdString();
    settings.origin = "vigie.example/test";
    settings.watchesClock = false;
    auto writer = journal::JournalWriter::open(settings, m_clock);
    QVERIFY2(writer, writer ? "" : writer.error().english().c_str());
    m_writer = std::move(*writer);
    auto reader = journal::JournalReader::open(settings.file);
    QVERIFY2(reader, reader ? "" : reader.error().english().c_str());
    m_reader.emplace(std::move(*reader));
    m_model = std::make_unique<JournalModel>(&*m_reader, m_texts);
}

void TestJournalModel::cleanup()
{
    m_model.reset();
    m_reader.reset();
    m_writer.reset();
    m_folder.reset();
}

void TestJournalModel::newestOnTopPageByPage()
{
    for (int i = 0; i < 250; ++i)
        write("feed.pause", "feed:f" + std::to_string(i));
    m_model->grown();
    QTRY_COMPARE(m_model->state(), JournalModel::State::Ready);
    QCOMPARE(m_model->rowCount(), JournalModel::kPage);
    QCOMPARE(cell(0, JournalModel::Index), QStringLiteral("250")); // entry 0 is the journal's beginning
    QCOMPARE(cell(0, JournalModel::What), QStringLiteral("Paused the feed feed:f249"));
    QCOMPARE(cell(0, JournalModel::Actor), QStringLiteral("heron-41, operator"));
    QCOMPARE(cell(0, JournalModel::Time), QStringLiteral("13:00:00"));
    QVERIFY(m_model->index(0, 0)
                .data(JournalModel::RawRole)
                .toString()
                .contains(QLatin1String("\"act\": \"feed.pause\"")));
    QVERIFY(m_model->canFetchMore({}));
    // Not before: it fetches more by itself.
    const QAbstractItemModelTester tester{m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    m_model->fetchMore({});
    QTRY_COMPARE(m_model->rowCount(), 251);
    QCOMPARE(cell(250, JournalModel::What), QStringLiteral("The journal vigie.example/test began"));
    QVERIFY(!m_model->canFetchMore({}));
}

void TestJournalModel::newEntriesComeOnTop()
{
    const QAbstractItemModelTester tester{m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    m_model->grown();
    QTRY_COMPARE(m_model->state(), JournalModel::State::Ready);
    const int before = m_model->rowCount();
    QSignalSpy inserted{m_model.get(), &QAbstractItemModel::rowsInserted};
    QSignalSpy reset{m_model.get(), &QAbstractItemModel::modelReset};
    write("feed.pause", "feed:a");
    write("feed.resume", "feed:a");
    m_model->grown();
    QTRY_COMPARE(m_model->rowCount(), before + 2);
    QCOMPARE(cell(0, JournalModel::What), QStringLiteral("Resumed the feed feed:a"));
    QCOMPARE(cell(1, JournalModel::What), QStringLiteral("Paused the feed feed:a"));
    QCOMPARE(inserted[0][1].toInt(), 0);
    QCOMPARE(reset.size(), 0);
    // More than a page at once comes in whole.
    for (int i = 0; i < JournalModel::kPage + 30; ++i)
        write("feed.pause", "feed:b");
    m_model->grown();
    QTRY_COMPARE(m_model->rowCount(), before + 2 + JournalModel::kPage + 30);
    for (int row = 1; row < m_model->rowCount(); ++row)
        QCOMPARE(cell(row, JournalModel::Index).toInt(), cell(row - 1, JournalModel::Index).toInt() - 1);
}

void TestJournalModel::aFilterFinds()
{
    for (int i = 0; i < 300; ++i)
        write("feed.pause", i % 100 == 7 ? "feed:water" : "feed:lighting");
    m_model->grown();
    QTRY_COMPARE(m_model->state(), JournalModel::State::Ready);
    vigie::journal::EntryFilter filter;
    filter.text = "feed:water";
    m_model->setFilter(filter);
    QTRY_COMPARE(m_model->rowCount(), 3);
    QTRY_VERIFY(!m_model->searching());
    write("feed.resume", "feed:lighting");
    write("feed.resume", "feed:water");
    m_model->grown();
    QTRY_COMPARE(m_model->rowCount(), 4);
    QCOMPARE(cell(0, JournalModel::What), QStringLiteral("Resumed the feed feed:water"));
    m_model->setFilter({});
    QTRY_VERIFY(m_model->rowCount() >= JournalModel::kPage);
}

void TestJournalModel::reasonsAndTimesAreInWords()
{
    journal::Draft draft;
    draft.act = "alert.shelve";
    draft.obj = "alert:lamp-17/full";
    draft.role = "operator";
    draft.actor = "heron-41";
    draft.src = "desk";
    draft.op = journal::Json::makeObject({{"until", "2026-11-22T14:30:00Z"}});
    draft.why = "sensor-faulty";
    QVERIFY(m_writer->append(std::move(draft)).has_value());
    m_model->grown();
    QTRY_COMPARE(m_model->state(), JournalModel::State::Ready);
    QCOMPARE(cell(0, JournalModel::What),
             QStringLiteral("Shelved the alert alert:lamp-17/full until 22 Nov 2026 15:30:00 CET (faulty sensor)"));
}

void TestJournalModel::noJournalIsAState()
{
    JournalModel model{nullptr, m_texts};
    model.grown();
    QCOMPARE(model.state(), JournalModel::State::Absent);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestJournalModel)
#include "tst_journalmodel.moc"
