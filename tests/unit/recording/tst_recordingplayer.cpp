// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recorder.h"
#include "recording/recordingplayer.h"
#include "samplebatches.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <vector>

using namespace vigie;
using namespace vigie::recording;
using namespace std::chrono_literals;

namespace {

constexpr int kSeconds = 600;

/// Keeps what it is given, with what the clock said then.
class Sink final : public core::BatchSink {
public:
    struct Given {
        core::BatchPtr batch;
        core::Timestamp clock;
    };
    explicit Sink(const core::Clock& clock)
        : m_clock(clock)
    {
    }
    bool put(core::BatchPtr batch) override
    {
        std::unique_lock lock{m_mutex};
        m_open.wait(lock, [this] { return !m_full; });
        if (m_closed)
            return false;
        m_given.push_back({std::move(batch), m_clock.now()});
        m_changed.notify_all();
        return true;
    }
    void setFull(bool full)
    {
        const std::lock_guard lock{m_mutex};
        m_full = full;
        m_open.notify_all();
    }
    void close()
    {
        const std::lock_guard lock{m_mutex};
        m_closed = true;
    }
    std::vector<Given> waitFor(std::size_t count)
    {
        std::unique_lock lock{m_mutex};
        m_changed.wait_for(lock, 20s, [&] { return m_given.size() >= count; });
        return m_given;
    }
    void clear()
    {
        const std::lock_guard lock{m_mutex};
        m_given.clear();
    }

private:
    const core::Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::condition_variable m_open;
    std::vector<Given> m_given;
    bool m_full = false;
    bool m_closed = false;
};

/// Keeps what the player tells.
class Listener {
public:
    [[nodiscard]] RecordingPlayer::Told told()
    {
        return [this](const PlayerStatus& status) {
            const std::lock_guard lock{m_mutex};
            m_last = status;
            ++m_count;
            m_changed.notify_all();
        };
    }
    template <typename Condition> bool waitFor(Condition condition)
    {
        std::unique_lock lock{m_mutex};
        return m_changed.wait_for(lock, 20s, [&] { return condition(m_last); });
    }
    bool waitFor(PlayerPhase phase)
    {
        return waitFor([&](const PlayerStatus& status) { return status.phase == phase; });
    }
    int count()
    {
        const std::lock_guard lock{m_mutex};
        return m_count;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    PlayerStatus m_last;
    int m_count = 0;
};

} // namespace

class TestRecordingPlayer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachBatchComesWhenTheClockReachesIt();
    void aThousandTimesFaster();
    void pausedNothingComes();
    void stepGivesOne();
    void seekGivesTheLeadInAtOnce();
    void fromTheEndOneGoesBack();
    void aSlowSinkHoldsTheClockBack();
    void aClosedSinkEndsIt();
    void damageIsTold();
    void stopsWhileTheSinkIsFull();

private:
    [[nodiscard]] RecordingReader reader(const QString& path) const
    {
        auto out = RecordingReader::open(path.toStdString());
        if (!out)
            qFatal("the recording cannot be opened");
        return std::move(*out);
    }
    [[nodiscard]] RecordingReader reader() const { return reader(m_folder.filePath("day")); }
    QTemporaryDir m_folder;
    core::SteeredClock m_clock{core::Timestamp{}};
};

void TestRecordingPlayer::initTestCase()
{
    RecorderSettings settings;
    settings.file = m_folder.filePath("day").toStdString();
    settings.metadata = samples::metadata();
    settings.reserveBytes = 0;
    auto recorder = Recorder::start(settings);
    QVERIFY(recorder.has_value());
    for (int second = 0; second < kSeconds; ++second) {
        QVERIFY((*recorder)->put(samples::lamp(second, 0)));
        if (second % 10 == 9)
            (*recorder)->flush();
    }
}

void TestRecordingPlayer::eachBatchComesWhenTheClockReachesIt()
{
    Sink sink{m_clock};
    RecordingPlayer player{reader(), m_clock, sink, {}};
    player.setSpeed(50);
    player.play();
    const auto given = sink.waitFor(20);
    QVERIFY(given.size() >= 20);
    for (std::size_t i = 0; i < 20; ++i) {
        QCOMPARE(samples::told(*given[i].batch), samples::told(*samples::lamp(static_cast<int>(i), 0)));
        QVERIFY(given[i].clock >= given[i].batch->arrivedAt);
    }
}

void TestRecordingPlayer::aThousandTimesFaster()
{
    Sink sink{m_clock};
    Listener listener;
    RecordingPlayer player{reader(), m_clock, sink, listener.told()};
    const auto start = std::chrono::steady_clock::now();
    player.setSpeed(1e9); // brought to the fastest
    QCOMPARE(player.status().speed, RecordingPlayer::kFastest);
    player.play();
    QVERIFY(listener.waitFor(PlayerPhase::Ended));
    const auto took = std::chrono::steady_clock::now() - start;
    // 599 recorded seconds: not sooner than their 0.599 s.
    QVERIFY2(took >= 590ms, qPrintable(QString::number(took / 1ms)));
    QCOMPARE(player.status().batches, std::uint64_t{kSeconds});
    QCOMPARE(player.status().observations, std::uint64_t{kSeconds * 2});
    QCOMPARE(player.status().position, player.summary().last);
    QCOMPARE(m_clock.speed(), 0.0);
    QVERIFY2(listener.count() < 60, qPrintable(QString::number(listener.count())));
}

void TestRecordingPlayer::pausedNothingComes()
{
    Sink sink{m_clock};
    RecordingPlayer player{reader(), m_clock, sink, {}};
    // The first batch is due at once: the clock stands at it.
    QCOMPARE(sink.waitFor(1).size(), std::size_t{1});
    QCOMPARE(m_clock.speed(), 0.0);
    player.setSpeed(1000);
    player.play();
    QVERIFY(sink.waitFor(10).size() >= 10);
    player.pause();
    const core::Timestamp stood = m_clock.now();
    QCOMPARE(m_clock.speed(), 0.0);
    player.stop();
    for (const Sink::Given& given : sink.waitFor(1))
        QVERIFY(given.batch->arrivedAt <= stood);
    QCOMPARE(m_clock.now(), stood);
}

void TestRecordingPlayer::stepGivesOne()
{
    Sink sink{m_clock};
    RecordingPlayer player{reader(), m_clock, sink, {}};
    QCOMPARE(sink.waitFor(1).size(), std::size_t{1});
    player.step();
    QCOMPARE(sink.waitFor(2).size(), std::size_t{2});
    QCOMPARE(m_clock.now(), sink.waitFor(2).back().batch->arrivedAt);
    player.step();
    player.step();
    player.step();
    QCOMPARE(sink.waitFor(5).size(), std::size_t{5});
    QCOMPARE(player.status().phase, PlayerPhase::Paused);
}

void TestRecordingPlayer::seekGivesTheLeadInAtOnce()
{
    Sink sink{m_clock};
    Listener listener;
    RecordingPlayer player{reader(), m_clock, sink, listener.told()};
    QCOMPARE(sink.waitFor(1).size(), std::size_t{1});
    sink.clear();
    const core::Timestamp target = samples::kNoon + 300s;
    player.seek(target, 60s);
    // 240 to 300, the last at the target itself.
    const auto given = sink.waitFor(61);
    QCOMPARE(given.size(), std::size_t{61});
    QCOMPARE(given.front().batch->arrivedAt, samples::kNoon + 240s);
    QCOMPARE(given.back().batch->arrivedAt, target);
    QCOMPARE(m_clock.now(), target);

    sink.clear();
    player.seek(samples::kNoon + 100s);
    QCOMPARE(sink.waitFor(1).front().batch->arrivedAt, samples::kNoon + 100s);
    QVERIFY(listener.waitFor([](const PlayerStatus& status) { return status.position == samples::kNoon + 100s; }));
    player.seek(samples::kNoon - 1h, 24h);
    QVERIFY(listener.waitFor([](const PlayerStatus& status) { return status.position == samples::kNoon; }));
}

void TestRecordingPlayer::fromTheEndOneGoesBack()
{
    Sink sink{m_clock};
    Listener listener;
    RecordingPlayer player{reader(), m_clock, sink, listener.told()};
    player.setSpeed(1000);
    player.play();
    player.seek(samples::kNoon + 590s);
    QVERIFY(listener.waitFor(PlayerPhase::Ended));
    player.play();
    QCOMPARE(player.status().phase, PlayerPhase::Ended);
    sink.clear();
    player.seek(samples::kNoon + 595s);
    QVERIFY(listener.waitFor(PlayerPhase::Paused));
    player.play();
    QVERIFY(listener.waitFor(PlayerPhase::Ended));
    QCOMPARE(sink.waitFor(5).size(), std::size_t{5});
}

void TestRecordingPlayer::aSlowSinkHoldsTheClockBack()
{
    Sink sink{m_clock};
    Listener listener;
    RecordingPlayer player{reader(), m_clock, sink, listener.told()};
    QVERIFY(sink.waitFor(1).size() == 1);
    player.setSpeed(1000);
    sink.setFull(true);
    player.play();
    // The clock runs ahead while the sink takes nothing...
    QVERIFY(QTest::qWaitFor([&] { return m_clock.now() > samples::kNoon + 500s; }, 20'000));
    const core::Timestamp ahead = m_clock.now();
    sink.setFull(false);
    QVERIFY(sink.waitFor(3).size() >= 3);
    // ...and then stands until the batches have come as far.
    QVERIFY(listener.waitFor(PlayerPhase::Ended));
    const auto given = sink.waitFor(kSeconds);
    QCOMPARE(given.size(), static_cast<std::size_t>(kSeconds));
    QVERIFY(given.back().clock >= ahead);
    QVERIFY(
        std::is_sorted(given.begin(), given.end(), [](const auto& a, const auto& b) { return a.clock < b.clock; }));
}

void TestRecordingPlayer::aClosedSinkEndsIt()
{
    Sink sink{m_clock};
    sink.close();
    Listener listener;
    RecordingPlayer player{reader(), m_clock, sink, listener.told()};
    QVERIFY(listener.waitFor(PlayerPhase::Stopped));
    player.stop();
    QCOMPARE(player.status().batches, std::uint64_t{0});
}

void TestRecordingPlayer::damageIsTold()
{
    QFile file{m_folder.filePath("day")};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    const auto place = static_cast<qsizetype>(reader().frames()[3].offset + kFrameHeaderSize + 5);
    bytes[place] = static_cast<char>(~bytes[place]);
    QFile changed{m_folder.filePath("damaged")};
    QVERIFY(changed.open(QIODevice::WriteOnly));
    QCOMPARE(changed.write(bytes), bytes.size());
    changed.close();

    Sink sink{m_clock};
    Listener listener;
    RecordingPlayer player{reader(m_folder.filePath("damaged")), m_clock, sink, listener.told()};
    player.setSpeed(1000);
    player.play();
    QVERIFY(listener.waitFor(PlayerPhase::Ended));
    QCOMPARE(player.status().damage.size(), std::size_t{1});
    QCOMPARE(player.status().damage.front().kind, DamageKind::Checksum);
    QCOMPARE(player.status().batches, std::uint64_t{kSeconds - 10});
}

void TestRecordingPlayer::stopsWhileTheSinkIsFull()
{
    Sink sink{m_clock};
    sink.setFull(true);
    RecordingPlayer player{reader(), m_clock, sink, {}};
    player.play();
    std::thread stopper{[&] { player.stop(); }};
    sink.close();
    sink.setFull(false);
    stopper.join();
    QCOMPARE(player.status().phase, PlayerPhase::Stopped);
}

QTEST_APPLESS_MAIN(TestRecordingPlayer)
#include "tst_recordingplayer.moc"
