// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertrows.h"
#include "alerts/alertstore.h"
#include "storage/database.h"

#include <QtTest>

#include <filesystem>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

const Timestamp kNoon = *parseIso8601("2026-06-21T12:00:00Z");

PersistedCondition conditionOf(std::uint64_t number, ConditionState state, Timestamp at = kNoon)
{
    PersistedCondition out;
    out.id = static_cast<ConditionId>(number);
    out.revision = 3;
    out.assetId = "bin-" + std::to_string(number);
    out.ruleId = "waste.container-full";
    out.ruleVersion = "abc";
    out.priority = Priority::High;
    out.state = state;
    out.began = at - 5min;
    out.since = at - 5min;
    out.raisedAt = at - 4min;
    out.lastChange = at;
    out.raisedWith = {.kind = ValueKind::Number,
                      .quality = Quality::Estimated,
                      .number = 0.93,
                      .text = {},
                      .unit = "C62",
                      .time = at};
    out.latest = {.kind = ValueKind::Text,
                  .quality = Quality::Measured,
                  .number = 0.0,
                  .text = "plein à ras\n",
                  .unit = {},
                  .time = at};
    out.feed = "waste";
    out.reference = {.number = 0.4, .time = at - 10min};
    return out;
}

Transition change(std::uint64_t number, ConditionState before, ConditionState after, Timestamp at = kNoon)
{
    return {.condition = conditionOf(number, after, at),
            .before = before,
            .cause = Cause::Value,
            .at = at,
            .actor = {},
            .desk = {},
            .journalIndex = std::nullopt};
}

Transition acknowledged(std::uint64_t number, std::uint64_t journalIndex, Timestamp at = kNoon)
{
    Transition out = change(number, ConditionState::ActiveUnacked, ConditionState::ActiveAcked, at);
    out.cause = Cause::Acknowledged;
    out.actor = "p-7";
    out.desk = "desk-1";
    out.journalIndex = journalIndex;
    out.condition.ackBy = "p-7";
    out.condition.ackDesk = "desk-1";
    out.condition.ackAt = at;
    out.condition.ackJournalIndex = journalIndex;
    return out;
}

Transition setAside(std::uint64_t number, std::uint64_t journalIndex, std::string reason)
{
    Transition out = change(number, ConditionState::ActiveUnacked, ConditionState::ActiveUnacked);
    out.cause = Cause::SetAside;
    out.actor = "p-7";
    out.desk = "desk-1";
    out.journalIndex = journalIndex;
    out.placeBefore = Place::List;
    out.condition.aside = {.state = AsideState::ShelvedTimed,
                           .reason = std::move(reason),
                           .until = kNoon + 2h,
                           .by = "p-7",
                           .desk = "desk-1",
                           .at = kNoon,
                           .journalIndex = journalIndex};
    return out;
}

using enum ConditionState;

} // namespace

class TestAlertStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsConditions();
    void removesWhatIsNormal();
    void keepsWhatIsSetAside();
    void keepsHistory();
    void historyBetweenTwoTimes();
    void journalIndexIsTheHighest();
    void overflowLosesNoState();
    void writesAgainAfterAFailure();
    void forgetsOldHistory();
    void bringsAnOlderStoreUp();
    void refusesAnotherFile();

private:
    std::unique_ptr<AlertStore> open(const AlertStore::Options& options = {}) const
    {
        auto store = AlertStore::open(m_path, options);
        if (!store)
            qFatal("%s", store.error().english().c_str());
        return std::move(*store);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;
};

void TestAlertStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = std::filesystem::path{m_folder->path().toStdString()} / "alerts.db";
}

void TestAlertStore::keepsConditions()
{
    PersistedCondition bare;
    bare.id = static_cast<ConditionId>((1ULL << 53U) - 1);
    bare.assetId = "urn:ngsi-ld:Streetlight:valmer:L000001";
    bare.ruleId = "r";
    bare.state = PendingOn;
    bare.due = kNoon + 1h;
    Transition pending{.condition = bare,
                       .before = Normal,
                       .cause = Cause::Value,
                       .at = kNoon,
                       .actor = {},
                       .desk = {},
                       .journalIndex = {}};
    {
        const auto store = open();
        store->put({change(1, Normal, ActiveUnacked), acknowledged(2, 17), pending});
        QVERIFY(store->flush());
    }
    const auto loaded = open()->load();
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->size(), 3U);
    QVERIFY((*loaded)[0] == bare); // no time of a last change comes first
    QVERIFY((*loaded)[1] == conditionOf(1, ActiveUnacked));
    QVERIFY((*loaded)[2] == acknowledged(2, 17).condition);
}

void TestAlertStore::removesWhatIsNormal()
{
    const auto store = open();
    store->put({change(1, Normal, ActiveUnacked), change(2, Normal, ActiveUnacked)});
    QVERIFY(store->flush());
    store->put({change(1, ActiveUnacked, Normal)});
    QVERIFY(store->flush());
    const auto loaded = store->load();
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->size(), 1U);
    QCOMPARE((*loaded)[0].id, ConditionId{2});
}

void TestAlertStore::keepsWhatIsSetAside()
{
    Transition outOfService = setAside(2, 18, "planned-works");
    outOfService.condition.state = Normal; // nothing is wrong with it, and nobody is to be told if there were
    outOfService.condition.aside.state = AsideState::OutOfService;
    Transition suppressed = change(3, Normal, ActiveUnacked);
    suppressed.condition.suppressedBy = "plan:marathon";
    {
        const auto store = open();
        store->put({setAside(1, 17, "vu avec l'équipe de nuit"), outOfService, suppressed});
        QVERIFY(store->flush());
    }
    const auto store = open();
    const auto loaded = store->load();
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->size(), 3U);
    QVERIFY((*loaded)[0] == setAside(1, 17, "vu avec l'équipe de nuit").condition);
    QVERIFY((*loaded)[1] == outOfService.condition);
    QVERIFY((*loaded)[2] == suppressed.condition);
    QCOMPARE(store->lastJournalIndexApplied(), std::optional<std::uint64_t>{18});

    const auto lines = store->history(kNoon, kNoon + 1h);
    QVERIFY(lines.has_value());
    QCOMPARE(lines->size(), 3U);
    QVERIFY((*lines)[0].reason.empty()); // what a person typed is in the journal's private store, and goes with it
    QCOMPARE((*lines)[0].until, kNoon + 2h);
    QVERIFY((*lines)[0].placeBefore == Place::List && (*lines)[0].place == Place::Shelved);
    QCOMPARE((*lines)[1].reason, std::string{"planned-works"});
    QVERIFY((*lines)[1].place == Place::OutOfService);
    QCOMPARE((*lines)[2].reason, std::string{"plan:marathon"});
    QVERIFY((*lines)[2].place == Place::Suppressed);
}

void TestAlertStore::keepsHistory()
{
    const auto store = open();
    store->put({change(1, Normal, PendingOn), change(1, PendingOn, ActiveUnacked, kNoon + 1min),
                acknowledged(1, 5, kNoon + 2min)});
    QVERIFY(store->flush());
    const auto lines = store->history(kNoon, kNoon + 1h);
    QVERIFY(lines.has_value());
    QCOMPARE(lines->size(), 2U); // a delay that begins is nothing a person saw
    const HistoryEntry raised{.number = 1,
                              .at = kNoon + 1min,
                              .condition = ConditionId{1},
                              .assetId = "bin-1",
                              .ruleId = "waste.container-full",
                              .ruleVersion = "abc",
                              .priority = Priority::High,
                              .before = PendingOn,
                              .after = ActiveUnacked,
                              .cause = Cause::Value,
                              .actor = {},
                              .desk = {},
                              .journalIndex = std::nullopt,
                              .value = conditionOf(1, ActiveUnacked, kNoon + 1min).latest,
                              .place = Place::List};
    QVERIFY((*lines)[0] == raised);
    QCOMPARE((*lines)[1].actor, "p-7");
    QCOMPARE((*lines)[1].desk, "desk-1");
    QCOMPARE((*lines)[1].journalIndex, std::optional<std::uint64_t>{5});
    QCOMPARE((*lines)[1].cause, Cause::Acknowledged);
    QCOMPARE(store->counters().written, 3U);
}

void TestAlertStore::historyBetweenTwoTimes()
{
    const auto store = open();
    for (int i = 0; i < 10; ++i)
        store->put({change(1, Normal, ActiveUnacked, kNoon + std::chrono::minutes{i})});
    QVERIFY(store->flush());
    QCOMPARE(store->history(kNoon + 2min, kNoon + 5min)->size(), 3U);
    const auto newest = store->history(kNoon, kNoon + 1h, 2);
    QCOMPARE(newest->size(), 2U);
    QCOMPARE((*newest)[0].at, kNoon + 8min);
    QCOMPARE((*newest)[1].at, kNoon + 9min);
    QCOMPARE(store->history(kNoon + 1h, kNoon + 2h)->size(), 0U);
}

void TestAlertStore::journalIndexIsTheHighest()
{
    {
        const auto store = open();
        QVERIFY(!store->lastJournalIndexApplied().has_value());
        store->put({acknowledged(1, 0)});
        QVERIFY(store->flush());
        QCOMPARE(store->lastJournalIndexApplied(), std::optional<std::uint64_t>{0});
        store->put({acknowledged(2, 90), acknowledged(3, 12)});
        QVERIFY(store->flush());
        QCOMPARE(store->lastJournalIndexApplied(), std::optional<std::uint64_t>{90});
        store->put({acknowledged(4, 30)});
        QVERIFY(store->flush());
    }
    QCOMPARE(open()->lastJournalIndexApplied(), std::optional<std::uint64_t>{90});
}

void TestAlertStore::overflowLosesNoState()
{
    // Nothing is written before all is there: 20,000 changes of 100 conditions and room for 50 lines.
    const auto store = open({.waitingLines = 50, .gather = 1h});
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        const std::uint64_t number = 1 + i % 100;
        const bool raised = i / 100 % 2 == 0;
        store->put({i == 777 ? acknowledged(number, 777)
                             : change(number, raised ? Normal : ActiveUnacked, raised ? ActiveUnacked : Normal)});
    }
    for (std::uint64_t number = 1; number <= 99; ++number)
        store->put({change(number, Normal, ActiveUnacked)});
    QVERIFY(store->flush());
    const auto loaded = store->load();
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->size(), 99U);
    const auto lines = store->history(kNoon, kNoon + 1h);
    QCOMPARE(lines->size(), 50U);
    QCOMPARE(lines->front().journalIndex, std::optional<std::uint64_t>{777}); // a person's is never given up
    QCOMPARE(store->counters().historyLost, 20'099U - 50U);
    QCOMPARE(store->lastJournalIndexApplied(), std::optional<std::uint64_t>{777});
}

void TestAlertStore::writesAgainAfterAFailure()
{
    const auto store = open({.gather = 1ms});
    store->put({change(1, Normal, ActiveUnacked)});
    QVERIFY(store->flush());
    {
        auto other = vigie::storage::Database::open(m_path, vigie::storage::OpenMode::ReadWrite);
        QVERIFY(other.has_value());
        auto held = other->begin(vigie::storage::Locking::Exclusive);
        QVERIFY(held.has_value());
        store->put({acknowledged(1, 7), change(2, Normal, ActiveUnacked)});
        QVERIFY(!store->flush(20s)); // after SQLite's own wait
        QVERIFY(store->problem().has_value());
        QVERIFY(!store->problem()->remedy.empty());
        QVERIFY(!store->lastJournalIndexApplied().has_value());
        store->put({change(1, ActiveAcked, Normal), change(3, Normal, ActiveUnacked)});
    }
    QVERIFY(QTest::qWaitFor([&] { return store->flush(20s); }, 30'000));
    QVERIFY(!store->problem().has_value());
    const auto loaded = store->load();
    QCOMPARE(loaded->size(), 2U);
    QCOMPARE((*loaded)[0].id, ConditionId{2});
    QCOMPARE(store->history(kNoon, kNoon + 1h)->size(), 5U); // in full, in order
    QCOMPARE((*store->history(kNoon, kNoon + 1h))[1].journalIndex, std::optional<std::uint64_t>{7});
    QCOMPARE(store->lastJournalIndexApplied(), std::optional<std::uint64_t>{7});
    QVERIFY(store->counters().failures >= 1U);
}

void TestAlertStore::forgetsOldHistory()
{
    {
        const auto store = open();
        store->put({change(1, Normal, ActiveUnacked, kNoon - 48h), change(1, ActiveUnacked, Normal, kNoon)});
        QVERIFY(store->flush());
    }
    const auto store = open({.keepHistory = 24h});
    store->put({change(2, Normal, ActiveUnacked, kNoon + 1min)});
    QVERIFY(store->flush());
    const auto lines = store->history(kNoon - 72h, kNoon + 1h);
    QCOMPARE(lines->size(), 2U);
    QCOMPARE(lines->front().number, 2U); // the gap shows that there was one
}

void TestAlertStore::bringsAnOlderStoreUp()
{
    {
        vigie::storage::StoreKind first = alertStoreKind();
        first.steps.resize(1);
        auto database = vigie::storage::openStore(m_path, first);
        QVERIFY(database.has_value());
        const auto done = database->execute(
            "INSERT INTO conditions VALUES (5, 2, 'bin-5', 'full', 'abc', 'high', 'active_acked', 1, NULL, 1, 2, 3, "
            "'p-7', 'desk-1', 4, 9, 0, 'measured', 0.95, '', 'C62', 1, 0, 'measured', 0.96, '', 'C62', 2, 'waste');"
            "INSERT INTO history VALUES (1, 2, 5, 'bin-5', 'full', 'abc', 'high', 'pending_on', 'active_unacked', "
            "'delay', '', '', NULL, 0, 'measured', 0.95, '', 'C62', 1)");
        QVERIFY2(done.has_value(), done ? "" : done.error().english().c_str());
    }
    const auto store = open();
    const auto loaded = store->load();
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->size(), 1U);
    QVERIFY(loaded->front().place() == Place::List);
    QCOMPARE(loaded->front().ackBy, std::string{"p-7"});
    const auto lines = store->history(Timestamp{}, kNoon);
    QVERIFY(lines.has_value());
    QCOMPARE(lines->size(), 1U);
    QVERIFY(lines->front().placeBefore == Place::Nowhere && lines->front().place == Place::List);
}

void TestAlertStore::refusesAnotherFile()
{
    QFile file{QString::fromStdString(m_path.string())};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    const auto store = AlertStore::open(m_path);
    QVERIFY(!store.has_value());
    QVERIFY(!store.error().remedy.empty());
}

QTEST_GUILESS_MAIN(TestAlertStore)
#include "tst_alertstore.moc"
