// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Trials one after the other beside what else goes on, and the recordings there are to choose from.
#include "alerts/ruleloader.h"
#include "session/recordingchoices.h"
#include "session/trialdesk.h"
#include "support/tempfolder.h"
#include "support/trialcity.h"

#include <QElapsedTimer>
#include <QtTest>

#include <atomic>
#include <mutex>

using namespace vigie;
using namespace std::chrono_literals;
using session::TrialDesk;
using session::TrialResult;
using support::kNoon;

namespace {

/// What came of one question, from the desk's thread.
class Answer {
public:
    [[nodiscard]] TrialDesk::Question question(const std::filesystem::path& recording)
    {
        auto rules = alerts::parseRules(support::ruleFile(support::fullRule(0.9) + support::silentRule()), "t").set;
        return {.order = {.recording = recording,
                          .inForce = std::move(rules),
                          .draft = std::nullopt,
                          .ruleId = "full",
                          .timeZone = {}},
                .told = [this](double share, core::Timestamp) { m_isUnderWay = share > 0.0; },
                .done =
                    [this](core::Expected<TrialResult> result) {
                        const std::lock_guard lock{m_mutex};
                        ++m_count;
                        m_result = std::move(result);
                    }};
    }
    [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }
    [[nodiscard]] int count() const
    {
        const std::lock_guard lock{m_mutex};
        return m_count;
    }
    [[nodiscard]] bool isCancelled() const
    {
        const std::lock_guard lock{m_mutex};
        return m_count == 1 && !m_result->has_value() && m_result->error().code == core::ErrorCode::Cancelled;
    }
    [[nodiscard]] std::uint64_t raised() const
    {
        const std::lock_guard lock{m_mutex};
        return m_result && m_result->has_value() ? (*m_result)->inForce.raised : 0;
    }

private:
    mutable std::mutex m_mutex;
    std::atomic<bool> m_isUnderWay{false};
    int m_count = 0;
    std::optional<core::Expected<TrialResult>> m_result;
};

} // namespace

class TestTrialDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aQuestionIsAnswered();
    void aNewerQuestionEndsTheOneThatRuns();
    void cancelEndsWhatRunsAndWhatWaits();
    void itsEndAnswersNothing();
    void recordingsAreListedNewestFirst();
    void aFolderWithoutRecordings();

private:
    support::TempFolder m_folder;
    std::filesystem::path m_city;
    std::filesystem::path m_long; ///< Takes seconds.
};

void TestTrialDesk::initTestCase()
{
    m_city = support::recordedCity(m_folder.file("city.vigierec"));
    m_long = m_folder.file("long.vigierec");
    const auto recorder = support::startRecorder(m_long);
    for (int day = 0; day < 4'000; ++day)
        support::recordCity(*recorder, day * 23h, day * 23h);
    recorder->stop();
}

void TestTrialDesk::aQuestionIsAnswered()
{
    Answer answer;
    TrialDesk desk;
    desk.ask(answer.question(m_city));
    QTRY_COMPARE_WITH_TIMEOUT(answer.count(), 1, 10'000);
    QCOMPARE(answer.raised(), 3U);
}

void TestTrialDesk::aNewerQuestionEndsTheOneThatRuns()
{
    Answer first;
    Answer second;
    Answer third;
    TrialDesk desk;
    desk.ask(first.question(m_long));
    QTRY_VERIFY_WITH_TIMEOUT(first.isUnderWay(), 10'000);
    QElapsedTimer clock;
    clock.start();
    desk.ask(second.question(m_long)); // which never begins
    desk.ask(third.question(m_city));
    QTRY_VERIFY_WITH_TIMEOUT(first.isCancelled() && second.isCancelled(), 5'000);
    qInfo("ended within %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(!second.isUnderWay());
    QTRY_COMPARE_WITH_TIMEOUT(third.raised(), 3U, 10'000);
    QCOMPARE(first.count(), 1);
}

void TestTrialDesk::cancelEndsWhatRunsAndWhatWaits()
{
    Answer first;
    Answer second;
    TrialDesk desk;
    desk.ask(first.question(m_long));
    QTRY_VERIFY_WITH_TIMEOUT(first.isUnderWay(), 10'000);
    desk.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(first.isCancelled(), 5'000);
    desk.cancel(); // nothing to end
    desk.ask(second.question(m_city));
    QTRY_COMPARE_WITH_TIMEOUT(second.raised(), 3U, 10'000);
}

void TestTrialDesk::itsEndAnswersNothing()
{
    Answer answer;
    QElapsedTimer clock;
    {
        TrialDesk desk;
        desk.ask(answer.question(m_long));
        QTRY_VERIFY_WITH_TIMEOUT(answer.isUnderWay(), 10'000);
        clock.start();
    }
    qInfo("ended within %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(clock.elapsed() < 5'000);
    QCOMPARE(answer.count(), 0);
}

void TestTrialDesk::recordingsAreListedNewestFirst()
{
    const support::TempFolder folder;
    const auto record = [&](const std::string& name, std::chrono::minutes at) {
        auto recorder = support::startRecorder(folder.file(name));
        support::recordCity(*recorder, at, at + 1min);
        return recorder;
    };
    record("b.vigierec", 60min)->stop();
    record("a.vigierec", 90min)->stop();
    const auto running = record("c.vigierec", 30min);
    support::startRecorder(folder.file("d.vigierec"))->stop();
    static_cast<void>(folder.write("e.vigierec", "Not a recording"));
    static_cast<void>(folder.write("notes.txt", "Not one either"));
    std::filesystem::create_directory(folder.path() / "f.vigierec");

    const auto found = session::recordingsIn(folder.path());
    std::string names;
    for (const session::RecordingChoice& one : found)
        names += one.name;
    QCOMPARE(names, std::string("abced"));
    QCOMPARE(found[0].path, folder.path() / "a.vigierec");
    QCOMPARE(found[0].first, kNoon + 90min);
    QCOMPARE(found[0].last, kNoon + 91min + 80ms);
    QCOMPARE(found[0].bytes, std::filesystem::file_size(found[0].path));
    QVERIFY(found[0].closed && !found[0].problem);
    QVERIFY(!found[2].closed && !found[2].problem);
    QVERIFY(found[3].problem && found[3].bytes > 0);
    QVERIFY(!found[4].problem && found[4].first == core::kNoTime);
}

void TestTrialDesk::aFolderWithoutRecordings()
{
    QVERIFY(session::recordingsIn(m_folder.path() / "none").empty());
}

QTEST_GUILESS_MAIN(TestTrialDesk)
#include "tst_trialdesk.moc"
