// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The past of one condition: when it was active, how long, who took note.
#include "alerts/episodes.h"

#include <QtTest>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

const Timestamp kNoon = *parseIso8601("2026-06-21T12:00:00Z");

HistoryEntry line(Duration at, ConditionState before, ConditionState after, Cause cause = Cause::Value,
                  const char* actor = "")
{
    HistoryEntry out;
    out.at = kNoon + at;
    out.before = before;
    out.after = after;
    out.cause = cause;
    out.actor = actor;
    return out;
}

constexpr auto kNormal = ConditionState::Normal;
constexpr auto kActive = ConditionState::ActiveUnacked;
constexpr auto kKnown = ConditionState::ActiveAcked;
constexpr auto kReturned = ConditionState::ReturnedUnacked;

} // namespace

class TestEpisodes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void none();
    void raisedAcknowledgedOver();
    void acknowledgedAfterItsReturn();
    void twice();
    void stillActive();
    void activeBeforeTheFirstLine();
    void setAside();
    void summary();
};

void TestEpisodes::none()
{
    QVERIFY(episodesOf({}).empty());
    QCOMPARE(summaryOf({}).times, 0);
}

void TestEpisodes::raisedAcknowledgedOver()
{
    const auto past =
        episodesOf(std::vector{line(0min, kNormal, kActive), line(3min, kActive, kKnown, Cause::Acknowledged, "p-7"),
                               line(20min, kKnown, kNormal)});
    QCOMPARE(past.size(), 1U);
    QCOMPARE(past[0], (Episode{.raisedAt = kNoon, .endedAt = kNoon + 20min, .ackAt = kNoon + 3min, .ackBy = "p-7"}));
}

void TestEpisodes::acknowledgedAfterItsReturn()
{
    const auto past = episodesOf(std::vector{line(0min, kNormal, kActive), line(5min, kActive, kReturned),
                                             line(9min, kReturned, kNormal, Cause::Acknowledged, "p-7")});
    QCOMPARE(past.size(), 1U);
    QCOMPARE(past[0].endedAt, kNoon + 5min);
    QCOMPARE(past[0].ackAt, kNoon + 9min);
}

void TestEpisodes::twice()
{
    const auto past = episodesOf(std::vector{line(0min, kNormal, kActive), line(5min, kActive, kReturned),
                                             line(6min, kReturned, kActive), line(8min, kActive, kReturned)});
    QCOMPARE(past.size(), 2U);
    QCOMPARE(past[1].raisedAt, kNoon + 6min);
    QCOMPARE(past[1].endedAt, kNoon + 8min);
    QCOMPARE(past[1].ackAt, kNoTime);
}

void TestEpisodes::stillActive()
{
    const auto past = episodesOf(std::vector{line(0min, kNormal, kActive)});
    QCOMPARE(past.size(), 1U);
    QCOMPARE(past[0].endedAt, kNoTime);
}

void TestEpisodes::activeBeforeTheFirstLine()
{
    const auto past = episodesOf(std::vector{line(4min, kActive, kReturned)});
    QCOMPARE(past.size(), 1U);
    QCOMPARE(past[0].raisedAt, kNoon + 4min);
    QCOMPARE(past[0].endedAt, kNoon + 4min);
}

void TestEpisodes::setAside()
{
    const auto past =
        episodesOf(std::vector{line(0min, kNormal, kActive), line(2min, kActive, kActive, Cause::SetAside, "p-7")});
    QVERIFY(past.at(0).setAside);
}

void TestEpisodes::summary()
{
    const std::vector<Episode> past{
        {.raisedAt = kNoon, .endedAt = kNoon + 10min, .ackAt = kNoon + 1min, .ackBy = "a"},
        {.raisedAt = kNoon, .endedAt = kNoon + 14min, .ackAt = kNoTime, .ackBy = {}},
        {.raisedAt = kNoon, .endedAt = kNoon + 50min, .ackAt = kNoon + 3min, .ackBy = "a"},
        {.raisedAt = kNoon, .endedAt = kNoTime, .ackAt = kNoon + 9min, .ackBy = "b"}};
    const EpisodeSummary all = summaryOf(past);
    QCOMPARE(all.times, 4);
    QCOMPARE(all.ended, 3);
    QCOMPARE(all.length, Duration{14min});
    QCOMPARE(all.acknowledged, 3);
    QCOMPARE(all.reaction, Duration{3min});
}

QTEST_APPLESS_MAIN(TestEpisodes)
#include "tst_episodes.moc"
