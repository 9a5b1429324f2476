// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules tried on recordings that the recorder wrote, against what is known of them and against a replay.
#include "alerts/rulebook.h"
#include "alerts/rulewriter.h"
#include "journal/journalreader.h"
#include "recording/recorder.h"
#include "session/sessionplan.h"
#include "session/trialdesk.h"
#include "support/batchwriter.h"
#include "support/tempfolder.h"

#include <QtTest>

#include <atomic>
#include <fstream>
#include <future>

using namespace vigie;
using namespace std::chrono_literals;

namespace {

constexpr const char* kFull = "waste.container-full";
const core::Timestamp kStart = *core::parseIso8601("2026-06-21T12:00:00Z");

profile::CityProfile valmer()
{
    auto profile = profile::loadCityProfile(VIGIE_SOURCE_DIR "/resources/cities/valmer");
    if (!profile)
        qFatal("%s", profile.error().english().c_str());
    return std::move(*profile);
}

/// Six containers report once a minute for six hours. Each is full for 40 minutes, ten after the one before; three of
/// them to 95 %, three to 70 %. They stand so far apart that no rule takes them together.
std::vector<core::BatchPtr> day()
{
    std::vector<core::BatchPtr> out;
    for (int minute = 0; minute < 360; ++minute) {
        const core::Timestamp now = kStart + std::chrono::minutes{minute};
        support::BatchWriter batch{now};
        for (int bin = 0; bin < 6; ++bin) {
            const int began = 60 + 10 * bin;
            const bool isFull = minute >= began && minute < began + 40;
            batch.asset("bin-" + std::to_string(bin), "WasteContainer").at(46.62, 2.31 + 0.01 * bin, now);
            batch.number("fillingLevel", isFull ? (bin < 3 ? 0.95 : 0.7) : 0.2, now, "C62");
        }
        out.push_back(batch.share());
    }
    return out;
}

std::filesystem::path record(const support::TempFolder& folder, const std::vector<core::BatchPtr>& batches,
                             const std::string& name = "day")
{
    recording::RecorderSettings settings;
    settings.file = folder.path() / (name + ".vigierec");
    settings.metadata.city = "Valmer";
    settings.metadata.origin = "live";
    settings.metadata.createdAt = kStart;
    settings.metadata.feeds = {{"waste", "Waste"}};
    settings.reserveBytes = 0;
    settings.flushEvery = 1ms; // so that there are several frames
    auto recorder = recording::Recorder::start(settings);
    if (!recorder)
        qFatal("%s", recorder.error().english().c_str());
    std::uint64_t put = 0;
    for (const auto& batch : batches) {
        (*recorder)->put(batch);
        if (++put % 90 == 0 && !QTest::qWaitFor([&] { return (*recorder)->counters().batches == put; }))
            qFatal("The recorder does not write.");
    }
    (*recorder)->stop();
    return settings.file;
}

/// The city's rules, with the one about containers in other words.
alerts::RuleSet rulesWith(const char* above, const char* onDelay)
{
    const alerts::RuleBook book{valmer().rulesFolder, {}};
    auto keys = alerts::keysOf(*book.rules().find(kFull));
    std::erase_if(keys, [](const alerts::RuleKey& key) { return key.name == "on_delay"; });
    keys.push_back({"on_delay", onDelay});
    for (alerts::RuleKey& key : keys) {
        if (key.name == "above")
            key.value = above;
    }
    const auto draft = book.look(alerts::ruleText(keys), kFull);
    if (!draft.problems.empty())
        qFatal("%s", draft.problems.front().english().c_str());
    return draft.set;
}

session::TrialOrder order(const std::filesystem::path& recording)
{
    return {.recording = recording,
            .profile = valmer(),
            .inForce = rulesWith("0.9", "\"5m\""),
            .draft = rulesWith("0.6", "\"5m\""),
            .ruleId = kFull};
}

core::Expected<session::TrialResult> run(const session::TrialOrder& order)
{
    return session::tryRules(order, [](double) { return true; });
}

} // namespace

class TestRuleTrial : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatWouldHaveBeen();
    void aDelayIsARuleToo();
    void aRuleThatIsInOneSetOnly();
    void itIsWhatAReplayMakesOfIt();
    void damageIsPassedOver();
    void nothingToRead_data();
    void nothingToRead();
    void stopsAsAsked();
    void aNewerTrialStopsTheOlder();
    void listsRecordings();
};

void TestRuleTrial::countsWhatWouldHaveBeen()
{
    const support::TempFolder folder;
    std::vector<double> shares;
    const auto result = session::tryRules(order(record(folder, day())), [&](double share) {
        shares.push_back(share);
        return true;
    });
    QVERIFY2(result.has_value(), result ? "" : result.error().english().c_str());
    QVERIFY(result->from == kStart);
    QVERIFY(result->to == kStart + 359min);
    QCOMPARE(result->observations, 360U * 6U);
    QCOMPARE(result->damage, 0U);
    QCOMPARE(result->inForce.raised, 3U);
    QCOMPARE(result->inForce.assets, 3U);
    QCOMPARE(result->draft.raised, 6U);
    QCOMPARE(result->draft.assets, 6U);
    QCOMPARE(result->draft.all.raised, result->inForce.all.raised + 3); // what other rules say of them is the same
    QCOMPARE(result->draft.firings.size(), 6U);
    const session::TrialFiring& first = result->draft.firings.front();
    QCOMPARE(first.assetId, "bin-0");
    QCOMPARE(first.value.number, 0.95);
    QVERIFY(first.raisedAt >= kStart + 65min && first.raisedAt < kStart + 66min); // after its delay
    QVERIFY(first.endedAt > first.raisedAt);
    QVERIFY(std::ranges::is_sorted(shares));
    QVERIFY(std::ranges::all_of(shares, [](double share) { return share >= 0.0 && share <= 1.0; }));
}

void TestRuleTrial::aDelayIsARuleToo()
{
    const support::TempFolder folder;
    session::TrialOrder asked = order(record(folder, day()));
    asked.draft = rulesWith("0.9", "\"45m\"");
    const auto result = run(asked);
    QVERIFY(result.has_value());
    QCOMPARE(result->inForce.raised, 3U);
    QCOMPARE(result->draft.raised, 0U);
    QVERIFY(result->draft.hasRule);
    QCOMPARE(result->draft.active.count(), 0);
}

void TestRuleTrial::aRuleThatIsInOneSetOnly()
{
    const support::TempFolder folder;
    session::TrialOrder asked = order(record(folder, day()));
    asked.draft = alerts::RuleBook{valmer().rulesFolder, {}}.without(kFull);
    auto result = run(asked);
    QVERIFY(result.has_value());
    QVERIFY(result->inForce.hasRule && !result->draft.hasRule);
    QCOMPARE(result->draft.raised, 0U);
    std::swap(asked.draft, asked.inForce);
    result = run(asked);
    QVERIFY(!result->inForce.hasRule && result->draft.hasRule);
    QCOMPARE(result->draft.raised, 3U);
}

/// The same recording, replayed by a session with the same rules: its alert history must say the same.
void TestRuleTrial::itIsWhatAReplayMakesOfIt()
{
    const support::TempFolder folder;
    const auto recording = record(folder, day());
    session::TrialOrder asked = order(recording);
    const alerts::RuleBook book{valmer().rulesFolder, {}};
    asked.inForce = asked.draft = book.rules();
    const auto tried = run(asked);
    QVERIFY(tried.has_value());
    QVERIFY(tried->inForce.raised > 0);

    session::SessionPlan plan;
    plan.profile = valmer();
    plan.data = folder.path() / "data";
    plan.operatorName = "A. Person";
    plan.recording = recording;
    auto replay = session::openReplaySession(std::move(plan));
    QVERIFY2(replay.has_value(), replay ? "" : replay.error().english().c_str());
    (*replay)->setReplaySpeed(1000.0);
    QTRY_VERIFY_WITH_TIMEOUT((*replay)->replay().ended, 60'000);
    std::optional<std::uint64_t> raised;
    const auto raisedNow = [&] {
        (*replay)->alertMeasures(kStart - 1h, kStart + 7h, std::nullopt,
                                 [&raised](const auto& measures) { raised = measures ? measures->raised : 0; });
        return raised == tried->inForce.all.raised;
    };
    QTRY_VERIFY_WITH_TIMEOUT(raisedNow(), 20'000);
}

void TestRuleTrial::damageIsPassedOver()
{
    const support::TempFolder folder;
    const auto recording = record(folder, day());
    const auto size = static_cast<std::streamoff>(std::filesystem::file_size(recording));
    {
        std::fstream file{recording, std::ios::in | std::ios::out | std::ios::binary};
        file.seekp(size / 2);
        file.write("no frame has such bytes", 23);
    }
    const auto result = run(order(recording));
    QVERIFY2(result.has_value(), result ? "" : result.error().english().c_str());
    QVERIFY(result->damage > 0);
    QVERIFY(result->observations < 360U * 6U);
    QVERIFY(result->observations > 0U);
}

void TestRuleTrial::nothingToRead_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("no file") << 0;
    QTest::newRow("empty") << 1;
    QTest::newRow("something else") << 2;
}

void TestRuleTrial::nothingToRead()
{
    QFETCH(int, what);
    const support::TempFolder folder;
    std::filesystem::path file = folder.path() / "none.vigierec";
    if (what == 1)
        file = record(folder, {});
    else if (what == 2)
        file = folder.write("other.vigierec", "this is a letter");
    const auto result = run(order(file));
    QVERIFY(!result.has_value());
    QVERIFY(!result.error().english().empty());
    QVERIFY(session::recordingsIn(folder.path()).empty());
}

void TestRuleTrial::stopsAsAsked()
{
    const support::TempFolder folder;
    std::vector<core::BatchPtr> long_;
    for (int i = 0; i < 40; ++i) {
        for (const auto& one : day()) {
            core::Batch moved = *one;
            moved.arrivedAt += i * 6h;
            long_.push_back(std::make_shared<const core::Batch>(std::move(moved)));
        }
    }
    int told = 0;
    const auto result = session::tryRules(order(record(folder, long_)), [&](double) { return ++told < 2; });
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, core::ErrorCode::Cancelled);
    QCOMPARE(told, 2);
}

void TestRuleTrial::aNewerTrialStopsTheOlder()
{
    const support::TempFolder folder;
    const auto recording = record(folder, day());
    session::TrialDesk desk;
    std::promise<core::Expected<session::TrialResult>> first;
    std::promise<core::Expected<session::TrialResult>> second;
    std::atomic<bool> isHeld{true};
    std::atomic<bool> hasBegun{false};
    // The desk's thread waits here until the second has been asked for.
    desk.list(folder.path(), [&](const auto&) {
        hasBegun = true;
        isHeld.wait(true);
    });
    QTRY_VERIFY(hasBegun);
    desk.ask({order(recording), [](double) {}, [&](auto result) { first.set_value(std::move(result)); }});
    desk.ask({order(recording), [](double) {}, [&](auto result) { second.set_value(std::move(result)); }});
    isHeld = false;
    isHeld.notify_all();
    // The first may have been short enough to end before it was asked whether it is still wanted.
    const auto older = first.get_future().get();
    QVERIFY(older.has_value() || older.error().code == core::ErrorCode::Cancelled);
    QVERIFY(second.get_future().get().has_value());
}

void TestRuleTrial::listsRecordings()
{
    const support::TempFolder folder;
    record(folder, day(), "b");
    auto later = day();
    for (auto& batch : later) {
        core::Batch moved = *batch;
        moved.arrivedAt += 24h;
        batch = std::make_shared<const core::Batch>(std::move(moved));
    }
    record(folder, later, "a");
    folder.write("notes.txt", "not a recording");
    const auto found = session::recordingsIn(folder.path());
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].name, "a"); // the newest first
    QCOMPARE(found[1].name, "b");
    QVERIFY(found[1].first == kStart);
    QVERIFY(found[1].last == kStart + 359min);
    QVERIFY(session::recordingsIn(folder.path() / "nothing").empty());
}

QTEST_GUILESS_MAIN(TestRuleTrial)
#include "tst_ruletrial.moc"
