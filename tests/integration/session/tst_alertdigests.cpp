// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The alert history does not wait for the journal; its digests enter it, and whoever changes the history afterwards
// is found out. Real journal, real alert store, real SQL of somebody who tries.
#include "alerts/alertrows.h"
#include "session/alertdigests.h"
#include "storage/database.h"
#include "support/tempfolder.h"
#include "support/waitfor.h"
#include "unit/alerts/town.h"
#include "unit/journal/fixture.h"

#include <QtTest>

using namespace vigie;
using namespace std::chrono_literals;

class TestAlertDigests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyLineIsInOneDigest();
    void goesOnAfterARestart();
    void nothingNewNoEntry();
    void whoeverChangesALineIsFound_data();
    void whoeverChangesALineIsFound();
    void linesNoLongerKeptAreNoLie();
    void aStoreMadeAnewCountsFromTheBeginning();

private:
    [[nodiscard]] static alerts::RuleSet rules()
    {
        return rulesOf(
            ruleText("full", "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = 0.9"));
    }
    /// So many alerts come and go: two lines each.
    void happen(int times)
    {
        for (int i = 0; i < times; ++i) {
            m_town->number("bin-1", "Bin", "fillingLevel", 0.95);
            m_town->number("bin-1", "Bin", "fillingLevel", 0.2).pass(1min);
        }
        m_store->put(std::exchange(m_town->transitions, {}));
        QVERIFY(m_store->flush());
    }
    void write(const alerts::HistoryDigest& digest)
    {
        journal::Draft draft;
        draft.act = "alert.digest";
        draft.obj = "alerts";
        draft.role = draft.actor = draft.src = "system";
        draft.op = session::toJson(digest);
        QVERIFY(m_journal->append(std::move(draft)).has_value());
    }
    void digest()
    {
        session::AlertDigests digests{*m_store, session::lastDigested(*m_reader),
                                      [this](const alerts::HistoryDigest& one) { write(one); }};
        const auto before = m_journal->state().size;
        digests.look();
        QTRY_VERIFY(m_journal->state().size > before);
    }
    void execute(const std::string& sql)
    {
        auto database = storage::openStore(m_alerts, alerts::alertStoreKind());
        QVERIFY(database.has_value());
        const auto done = database->execute(sql);
        QVERIFY2(done.has_value(), done ? "" : done.error().english().c_str());
    }
    [[nodiscard]] session::DigestReport check() { return session::checkDigests(*m_reader, m_alerts).value(); }

    std::unique_ptr<support::TempFolder> m_folder;
    std::filesystem::path m_alerts;
    std::unique_ptr<test::HandClock> m_clock;
    test::HandMachine m_machine;
    std::unique_ptr<journal::JournalWriter> m_journal;
    std::unique_ptr<journal::JournalReader> m_reader;
    std::unique_ptr<alerts::AlertStore> m_store;
    std::unique_ptr<Town> m_town;
};

void TestAlertDigests::init()
{
    m_folder = std::make_unique<support::TempFolder>();
    m_alerts = m_folder->path() / "alerts.db";
    m_clock = std::make_unique<test::HandClock>();
    m_town = std::make_unique<Town>(rules(), m_clock->now());
    const journal::JournalSettings settings{m_folder->path() / "journal.db", m_folder->path() / "private.db",
                                            test::kOrigin};
    m_journal = std::move(*journal::JournalWriter::open(settings, *m_clock, m_machine.source()));
    m_reader = std::make_unique<journal::JournalReader>(
        std::move(*journal::JournalReader::open(m_folder->path() / "journal.db")));
    m_store = std::move(*alerts::AlertStore::open(m_alerts));
}

void TestAlertDigests::cleanup()
{
    m_store.reset();
    m_reader.reset();
    m_journal.reset();
    m_town.reset();
    m_folder.reset();
}

void TestAlertDigests::everyLineIsInOneDigest()
{
    happen(3);
    digest();
    happen(2);
    digest();
    const auto all = m_store->history(core::Timestamp{}, m_town->clock.now() + 1h);
    QVERIFY(all.has_value() && !all->empty());
    const auto size = m_journal->state().size;
    const auto first = m_reader->entry(size - 2);
    const auto second = m_reader->entry(size - 1);
    QCOMPARE(*first->entry.op.find("first")->integer(), 1);
    QCOMPARE(*second->entry.op.find("first")->integer(), *first->entry.op.find("last")->integer() + 1);
    QCOMPARE(*second->entry.op.find("last")->integer(), static_cast<std::int64_t>(all->back().number));
    QCOMPARE(check().agree, 2U);
    QVERIFY(check().wrong.empty());
}

void TestAlertDigests::goesOnAfterARestart()
{
    happen(3);
    digest();
    happen(1);
    // The session ends before the minute is over: what is left is digested then.
    session::AlertDigests digests{*m_store, session::lastDigested(*m_reader),
                                  [this](const alerts::HistoryDigest& one) { write(one); }};
    const auto rest = digests.rest();
    QCOMPARE(rest.size(), 1U);
    QCOMPARE(rest.front().first, session::lastDigested(*m_reader) + 1);
    write(rest.front());
    QCOMPARE(session::lastDigested(*m_reader), rest.front().last);
    QVERIFY(digests.rest().empty());
    QCOMPARE(check().agree, 2U);
}

void TestAlertDigests::nothingNewNoEntry()
{
    happen(1);
    digest();
    const auto size = m_journal->state().size;
    session::AlertDigests digests{*m_store, session::lastDigested(*m_reader),
                                  [this](const alerts::HistoryDigest& one) { write(one); }};
    digests.look();
    // The question is answered when the next one can be asked; a line that comes now is in the second answer.
    happen(1);
    QTRY_VERIFY((digests.look(), m_journal->state().size > size));
    QCOMPARE(check().agree, 2U);
}

void TestAlertDigests::whoeverChangesALineIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("another priority") << "UPDATE history SET priority = 'low' WHERE number = 3";
    QTest::newRow("another time") << "UPDATE history SET at = at + 1 WHERE number = 3";
    QTest::newRow("another asset") << "UPDATE history SET asset = 'bin-2' WHERE number = 3";
    QTest::newRow("another value") << "UPDATE history SET value_number = 0.91 WHERE number = 3";
    QTest::newRow("a person who was not there") << "UPDATE history SET actor = 'p-9' WHERE number = 3";
    QTest::newRow("the first taken out, as if its time were over") << "DELETE FROM history WHERE number = 1";
    QTest::newRow("all taken out") << "DELETE FROM history";
    QTest::newRow("one taken out") << "DELETE FROM history WHERE number = 3";
    QTest::newRow("the last taken out") << "DELETE FROM history WHERE number = (SELECT max(number) FROM history)";
    QTest::newRow("two that changed places")
        << "UPDATE history SET number = -1 WHERE number = 3; UPDATE history SET number = 3 WHERE number = 4;"
           "UPDATE history SET number = 4 WHERE number = -1";
}

void TestAlertDigests::whoeverChangesALineIsFound()
{
    QFETCH(QString, sql);
    happen(3);
    digest();
    QCOMPARE(check().agree, 1U);
    m_store.reset();
    execute(sql.toStdString());
    const auto report = check();
    QCOMPARE(report.agree, 0U);
    QCOMPARE(report.wrong.size(), 1U);
    QCOMPARE(report.wrong.front(), m_journal->state().size - 1);
}

void TestAlertDigests::linesNoLongerKeptAreNoLie()
{
    happen(2);
    digest();
    m_clock->add(alerts::AlertStore::kKeepHistory + 1h);
    happen(2);
    digest();
    m_store.reset();
    execute("DELETE FROM history WHERE number <= 2");
    const auto report = check();
    QCOMPARE(report.forgotten, 1U);
    QCOMPARE(report.agree, 1U);
    QVERIFY(report.wrong.empty());
}

void TestAlertDigests::aStoreMadeAnewCountsFromTheBeginning()
{
    happen(3);
    digest();
    m_store.reset();
    for (const char* name : {"alerts.db", "alerts.db-wal", "alerts.db-shm"})
        std::filesystem::remove(m_folder->path() / name);
    m_store = std::move(*alerts::AlertStore::open(m_alerts));
    happen(1);
    session::AlertDigests digests{*m_store, session::lastDigested(*m_reader), {}};
    const auto rest = digests.rest();
    QCOMPARE(rest.size(), 1U);
    QCOMPARE(rest.front().first, 1U);
}

QTEST_GUILESS_MAIN(TestAlertDigests)
#include "tst_alertdigests.moc"
