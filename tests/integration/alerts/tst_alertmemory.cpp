// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What alerts.db keeps besides the states: usual hours, decisions on situations, the past of one condition.
#include "alerts/alertstore.h"
#include "alerts/episodes.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

const Timestamp kNoon = *parseIso8601("2026-06-21T12:00:00Z");

Transition change(std::uint64_t number, ConditionState before, ConditionState after, Duration at)
{
    Transition out;
    out.condition.id = static_cast<ConditionId>(number);
    out.condition.assetId = "asset-" + std::to_string(number);
    out.condition.ruleId = "rule";
    out.condition.state = after;
    out.condition.lastChange = kNoon + at;
    out.before = before;
    out.placeBefore = isListed(before) ? Place::List : Place::Nowhere;
    out.at = kNoon + at;
    return out;
}

using enum ConditionState;

} // namespace

class TestAlertMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void usualHours();
    void usualHoursAreForgottenInTime();
    void decisions();
    void thePastOfOneCondition();

private:
    std::unique_ptr<AlertStore> open() const
    {
        auto store = AlertStore::open(m_folder->filePath(QStringLiteral("alerts.db")).toStdString());
        if (!store)
            qFatal("%s", store.error().english().c_str());
        return std::move(*store);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAlertMemory::usualHours()
{
    const UsualHour first{"c-1", "quiet", "intensity H10", 480'000, 1012.5};
    const UsualHour second{"c-1", "quiet", "intensity H10", 480'001, 940.25};
    const UsualHour other{"c-2", "quiet", "intensity H10", 480'000, 12.0};
    {
        const auto store = open();
        store->put(std::vector{second, other});
        store->put(std::vector{first});
        QVERIFY(store->flush());
    }
    const auto loaded = open()->loadUsual();
    QVERIFY(loaded.has_value());
    QCOMPARE(*loaded, (std::vector{first, second, other}));
    // The same hour again: the later word counts.
    const auto store = open();
    UsualHour again = first;
    again.mean = 1.0;
    store->put(std::vector{again});
    QVERIFY(store->flush());
    QCOMPARE(store->loadUsual()->front().mean, 1.0);
    QCOMPARE(store->loadUsual()->size(), 3U);
}

void TestAlertMemory::usualHoursAreForgottenInTime()
{
    const std::int64_t now = 480'000;
    {
        const auto store = open();
        store->put(std::vector{UsualHour{"c-1", "quiet", "m", now - 9 * 168 - 1, 1.0},
                               UsualHour{"c-1", "quiet", "m", now - 9 * 168, 2.0},
                               UsualHour{"c-1", "quiet", "m", now, 3.0}});
        QVERIFY(store->flush());
    }
    // The first write of a run looks for what is too old.
    const auto store = open();
    store->put(std::vector{UsualHour{"c-2", "quiet", "m", now, 4.0}});
    QTRY_COMPARE(store->loadUsual()->size(), 3U);
    QCOMPARE(store->loadUsual()->front().mean, 2.0);
}

void TestAlertMemory::decisions()
{
    Transition refused = change(1, ActiveAcked, ActiveAcked, 1min);
    refused.cause = Cause::Refused;
    refused.journalIndex = 7;
    refused.actor = "p-7";
    refused.placeBefore = Place::List;
    refused.condition.decision = {
        .word = Decision::Word::Refused, .by = "p-7", .desk = "desk-1", .at = kNoon + 1min, .journalIndex = 7};
    refused.condition.validUntil = kNoon + 2h;
    {
        const auto store = open();
        store->put(std::vector{refused});
        QVERIFY(store->flush());
    }
    const auto store = open();
    const auto loaded = store->load();
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->front() == refused.condition);
    const auto lines = store->history(kNoon, kNoon + 1h);
    QCOMPARE(lines->front().cause, Cause::Refused);
    QCOMPARE(lines->front().place, Place::Suppressed);
    QCOMPARE(lines->front().reason, std::string{"refused"});
}

void TestAlertMemory::thePastOfOneCondition()
{
    const auto store = open();
    store->put(std::vector{change(1, Normal, ActiveUnacked, 0min), change(2, Normal, ActiveUnacked, 1min),
                           change(1, ActiveUnacked, ReturnedUnacked, 5min), change(1, ReturnedUnacked, Normal, 6min),
                           change(1, Normal, ActiveUnacked, 60min)});
    QVERIFY(store->flush());
    const auto lines = store->historyOf(ConditionId{1}, kNoon);
    QVERIFY(lines.has_value());
    QCOMPARE(lines->size(), 4U);
    const auto past = episodesOf(*lines);
    QCOMPARE(past.size(), 2U);
    QCOMPARE(past[0].endedAt, kNoon + 5min);
    QCOMPARE(past[1].raisedAt, kNoon + 60min);
    QCOMPARE(store->historyOf(ConditionId{1}, kNoon + 30min)->size(), 1U);
    QCOMPARE(store->historyOf(ConditionId{1}, kNoon, 2)->front().at, kNoon + 6min); // the newest
}

QTEST_GUILESS_MAIN(TestAlertMemory)
#include "tst_alertmemory.moc"
