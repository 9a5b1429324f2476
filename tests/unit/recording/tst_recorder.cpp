// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recorder.h"
#include "recording/recordingreader.h"
#include "samplebatches.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

#include <csignal>
#include <vector>

using namespace vigie;
using namespace vigie::recording;

namespace {

/// The most a file may grow to in this program, as on a full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit now = m_before;
        now.rlim_cur = bytes;
        m_set = setrlimit(RLIMIT_FSIZE, &now) == 0;
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    [[nodiscard]] bool isSet() const { return m_set; }

private:
    rlimit m_before{};
    bool m_set = false;
};

std::vector<std::string> allOf(RecordingReader& reader)
{
    std::vector<std::string> out;
    while (const core::BatchPtr batch = reader.next())
        out.push_back(samples::told(*batch));
    return out;
}

} // namespace

class TestRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasPutIsRead();
    void whatWasFlushedIsReadWhileItRecords();
    void aFullQueueNeverWaitsAndLeavesAGap();
    void aFullDiskStopsIt();
    void theReserveIsKept();
    void aBatchNoFrameCanHoldIsCounted();
    void anExistingFileIsKept();
    void stoppedItTakesNothing();

private:
    [[nodiscard]] RecorderSettings settings() const
    {
        RecorderSettings out;
        out.file = m_folder->filePath("day.vigierec").toStdString();
        out.metadata = samples::metadata();
        out.reserveBytes = 0;
        return out;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecorder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestRecorder::whatWasPutIsRead()
{
    std::vector<std::string> put;
    {
        auto recorder = Recorder::start(settings());
        QVERIFY2(recorder.has_value(), recorder ? "" : recorder.error().english().c_str());
        for (int second = 0; second < 5; ++second) {
            for (int i = 0; i < 50; ++i) {
                const core::BatchPtr batch = samples::lamp(second, i);
                put.push_back(samples::told(*batch));
                QVERIFY((*recorder)->put(batch));
            }
            (*recorder)->flush();
        }
        (*recorder)->stop();
        QCOMPARE((*recorder)->state().phase, RecorderPhase::Stopped);
        QCOMPARE((*recorder)->counters().batches, std::uint64_t{250});
        QCOMPARE((*recorder)->counters().observations, std::uint64_t{500});
        QCOMPARE((*recorder)->counters().droppedBatches, std::uint64_t{0});
    }
    auto reader = RecordingReader::open(settings().file);
    QVERIFY2(reader.has_value(), reader ? "" : reader.error().english().c_str());
    QCOMPARE(reader->metadata(), samples::metadata());
    QVERIFY(reader->summary().closed);
    QCOMPARE(reader->summary().first, samples::kNoon);
    QVERIFY(reader->summary().duration() >= std::chrono::seconds{4});
    QVERIFY(allOf(*reader) == put);
    QVERIFY(reader->damage().empty());
}

void TestRecorder::whatWasFlushedIsReadWhileItRecords()
{
    auto recorder = Recorder::start(settings());
    QVERIFY(recorder.has_value());
    QVERIFY((*recorder)->put(samples::lamp(0, 1)));
    (*recorder)->flush();
    auto reader = RecordingReader::open(settings().file);
    QVERIFY(reader.has_value());
    QVERIFY(!reader->summary().closed);
    QCOMPARE(allOf(*reader).size(), std::size_t{1});
    QVERIFY(reader->damage().empty());
}

void TestRecorder::aFullQueueNeverWaitsAndLeavesAGap()
{
    RecorderSettings tight = settings();
    tight.queueBatches = 10;
    tight.flushEvery = std::chrono::hours{1};
    auto recorder = Recorder::start(tight);
    QVERIFY(recorder.has_value());
    std::uint64_t put = 0;
    // The writer may take some in between; sooner or later it is outrun.
    for (; (*recorder)->counters().droppedBatches < 25; ++put)
        QVERIFY((*recorder)->put(samples::lamp(static_cast<int>(put / 100), static_cast<int>(put % 100))));
    (*recorder)->flush();
    (*recorder)->stop();
    const RecorderCounters counters = (*recorder)->counters();
    QCOMPARE(counters.batches + counters.droppedBatches, put);

    auto reader = RecordingReader::open(tight.file);
    QVERIFY(reader.has_value());
    QCOMPARE(allOf(*reader).size(), counters.batches);
    std::uint64_t missing = 0;
    std::uint64_t missingObservations = 0;
    for (const Gap& gap : reader->gaps()) {
        QVERIFY(samples::kNoon <= gap.first && gap.first <= gap.last);
        missing += gap.batches;
        missingObservations += gap.observations;
    }
    QCOMPARE(missing, counters.droppedBatches);
    QCOMPARE(missingObservations, counters.droppedObservations);
    QCOMPARE(counters.gaps, reader->gaps().size());
}

void TestRecorder::aFullDiskStopsIt()
{
    auto recorder = Recorder::start(settings());
    QVERIFY(recorder.has_value());
    QVERIFY((*recorder)->put(samples::lamp(0, 1)));
    (*recorder)->flush();
    {
        const FileSizeLimit limit{static_cast<rlim_t>((*recorder)->counters().bytes) + 20};
        QVERIFY(limit.isSet());
        QVERIFY((*recorder)->put(samples::lamp(1, 2)));
        (*recorder)->flush();
        (*recorder)->stop();
    }
    const RecorderState state = (*recorder)->state();
    QCOMPARE(state.phase, RecorderPhase::Failed);
    QCOMPARE(state.why->code, core::ErrorCode::DiskFull);
    QVERIFY(!state.why->remedy.empty());
    QVERIFY(!(*recorder)->put(samples::lamp(2, 3)));
    QCOMPARE((*recorder)->counters().droppedBatches, std::uint64_t{2});

    auto reader = RecordingReader::open(settings().file);
    QVERIFY(reader.has_value());
    QVERIFY(!reader->summary().closed);
    QCOMPARE(allOf(*reader), std::vector{samples::told(*samples::lamp(0, 1))});
    QVERIFY(reader->damage().empty());
}

void TestRecorder::theReserveIsKept()
{
    RecorderSettings greedy = settings();
    greedy.reserveBytes = ~std::uint64_t{0};
    auto recorder = Recorder::start(greedy);
    QVERIFY(recorder.has_value());
    (*recorder)->put(samples::lamp(0, 1));
    (*recorder)->flush();
    QCOMPARE((*recorder)->state().phase, RecorderPhase::Failed);
    QCOMPARE((*recorder)->state().why->code, core::ErrorCode::DiskFull);
    (*recorder)->stop();
    auto reader = RecordingReader::open(greedy.file);
    QVERIFY(reader.has_value());
    QVERIFY(reader->summary().closed);
    QCOMPARE(allOf(*reader).size(), std::size_t{1});
}

void TestRecorder::aBatchNoFrameCanHoldIsCounted()
{
    auto recorder = Recorder::start(settings());
    QVERIFY(recorder.has_value());
    QVERIFY((*recorder)->put(samples::BatchBuilder{samples::kNoon, 7}.asset("lamp").take()));
    QVERIFY((*recorder)->put(samples::lamp(0, 1)));
    (*recorder)->flush();
    QCOMPARE((*recorder)->counters().refusedBatches, std::uint64_t{1});
    QCOMPARE((*recorder)->counters().batches, std::uint64_t{1});
}

void TestRecorder::anExistingFileIsKept()
{
    {
        QVERIFY(Recorder::start(settings()).has_value());
    }
    const auto again = Recorder::start(settings());
    QVERIFY(!again.has_value());
    QCOMPARE(again.error().code, core::ErrorCode::AlreadyExists);
    QVERIFY(RecordingReader::open(settings().file).has_value());
}

void TestRecorder::stoppedItTakesNothing()
{
    auto recorder = Recorder::start(settings());
    QVERIFY(recorder.has_value());
    (*recorder)->stop();
    (*recorder)->stop();
    (*recorder)->flush();
    QVERIFY(!(*recorder)->put(samples::lamp(0, 1)));
    const auto reader = RecordingReader::open(settings().file);
    QVERIFY(reader.has_value());
    QVERIFY(reader->summary().closed);
    QCOMPARE(reader->summary().first, core::kNoTime);
}

QTEST_APPLESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
