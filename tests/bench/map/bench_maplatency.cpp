// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a message on our socket to the frame that shows it, at 10,000 messages a second through a real broker:
//   map.latency.p99_ms
#include "bench/chain.h"
#include "bench/lamps.h"
#include "bench/map/mapscene.h"
#include "bench/rows.h"
#include "codecs/ngsilddecoder.h"
#include "feeds/feedconfig.h"
#include "pipeline/ingestpipeline.h"
#include "support/mosquittobroker.h"
#include "support/waitfor.h"

#include <QGuiApplication>
#include <QSurfaceFormat>
#include <QTimer>

#include <mosquitto.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <deque>
#include <mutex>

namespace {

using namespace vigie;
using Steady = std::chrono::steady_clock;

constexpr std::uint32_t kLamps = 12'000;
constexpr std::uint32_t kPerSecond = 10'000;
constexpr std::uint32_t kSeconds = 15;
constexpr std::uint32_t kMarkerEvery = 500; // messages: twenty a second
constexpr const char* kMarker = "urn:ngsi-ld:Streetlight:valmer:marker";
constexpr const char* kTopic = "valmer/lighting/Streetlight/lamp";

/// A lamp that stands at another place each time; where tells which message it was.
std::string markerMessage(std::uint32_t number)
{
    std::array<char, 256> out{};
    const int size = std::snprintf(out.data(), out.size(),
                                   R"({"id":"%s","type":"Streetlight","location":{"type":"GeoProperty","value":)"
                                   R"({"type":"Point","coordinates":[%.6f,46.002]}}})",
                                   kMarker, 2.03 + number * 1e-5);
    return {out.data(), static_cast<std::size_t>(size)};
}

/// Publishes at an even rate, in a process of its own; returns its id.
pid_t publish(int port)
{
    const pid_t child = fork();
    if (child != 0)
        return child;
    mosquitto_lib_init();
    mosquitto* client = mosquitto_new(nullptr, true, nullptr);
    mosquitto_max_inflight_messages_set(client, 2'000);
    if (mosquitto_connect(client, "127.0.0.1", port, 60) != MOSQ_ERR_SUCCESS)
        _exit(1);
    const auto begin = Steady::now();
    for (std::uint32_t sent = 0; sent < kPerSecond * kSeconds;) {
        const double passed = std::chrono::duration<double>(Steady::now() - begin).count();
        const auto due = std::min(static_cast<std::uint32_t>(passed * kPerSecond), kPerSecond * kSeconds);
        for (; sent < due; ++sent) {
            const std::string bytes = sent % kMarkerEvery == 0 ? markerMessage(sent / kMarkerEvery)
                                                               : bench::lampMessage(sent % kLamps, sent / kLamps);
            mosquitto_publish(client, nullptr, kTopic, static_cast<int>(bytes.size()), bytes.data(), 1, false);
        }
        if (mosquitto_loop(client, 1, 1) != MOSQ_ERR_SUCCESS)
            _exit(1);
    }
    while (mosquitto_want_write(client))
        mosquitto_loop(client, 10, 1);
    mosquitto_disconnect(client);
    _exit(0);
}

/// Notes when the marker's messages came in, on their way to the pipeline.
class MarkerWatch final : public core::BatchSink {
public:
    MarkerWatch(core::BatchSink& next, const core::Clock& clock)
        : m_next(next)
        , m_clock(clock)
    {
    }

    bool put(core::BatchPtr batch) override
    {
        for (const core::AssetUpdate& update : batch->assets) {
            if (batch->text(update.id) == kMarker && update.position) {
                const std::lock_guard lock(m_mutex);
                m_arrived.push_back(
                    {update.position->longitude(), Steady::now() - (m_clock.now() - batch->arrivedAt)});
            }
        }
        return m_next.put(std::move(batch));
    }

    /// The arrivals of the markers up to this longitude: a newer one may have overtaken older ones in one snapshot.
    std::vector<Steady::time_point> takeUpTo(double longitude)
    {
        std::vector<Steady::time_point> out;
        const std::lock_guard lock(m_mutex);
        while (!m_arrived.empty() && m_arrived.front().longitude <= longitude + 1e-7) {
            out.push_back(m_arrived.front().at);
            m_arrived.pop_front();
        }
        return out;
    }

private:
    struct Arrival {
        double longitude;
        Steady::time_point at;
    };
    core::BatchSink& m_next;
    const core::Clock& m_clock;
    std::mutex m_mutex;
    std::deque<Arrival> m_arrived;
};

/// From snapshots to frames, as the window does it.
class Screen : public QObject {
public:
    Screen(map::MapWindow& window, pipeline::IngestPipeline& pipeline, MarkerWatch& watch)
        : m_window(window)
        , m_pipeline(pipeline)
        , m_watch(watch)
    {
        // On the render thread, while the GUI thread is held: what is due now is in this frame.
        connect(&window, &QQuickWindow::afterSynchronizing, this, [this] { drawn(); }, Qt::DirectConnection);
        connect(&window, &QQuickWindow::frameSwapped, this, [this] { shown(); }, Qt::DirectConnection);
    }

    void take()
    {
        const pipeline::SnapshotPtr snapshot = m_pipeline.latest();
        m_window.setSnapshot(snapshot);
        if (!m_marker)
            m_marker = snapshot->ids ? snapshot->ids->find(kMarker) : std::nullopt;
        if (!m_marker || static_cast<std::uint32_t>(*m_marker) >= snapshot->rows.size)
            return;
        const core::AssetRow& row = snapshot->rows[*m_marker];
        const double longitude = m_frame.toGeo({row.x, row.y}).longitude();
        const std::lock_guard lock(m_mutex);
        for (const Steady::time_point arrival : m_watch.takeUpTo(longitude + 2e-6))
            m_due.push_back(arrival);
    }

    [[nodiscard]] std::vector<double> latencies() const
    {
        const std::lock_guard lock(m_mutex);
        return m_latencies;
    }

private:
    void drawn()
    {
        const std::lock_guard lock(m_mutex);
        m_drawing.insert(m_drawing.end(), m_due.begin(), m_due.end());
        m_due.clear();
    }

    void shown() // on the render thread
    {
        const std::lock_guard lock(m_mutex);
        const auto now = Steady::now();
        for (const Steady::time_point arrival : m_drawing)
            m_latencies.push_back(std::chrono::duration<double, std::milli>(now - arrival).count());
        m_drawing.clear();
    }

    map::MapWindow& m_window;
    pipeline::IngestPipeline& m_pipeline;
    MarkerWatch& m_watch;
    geo::CityFrame m_frame{core::GeoPosition::fromDegrees(46.0, 2.0).value()};
    std::optional<core::AssetIndex> m_marker;
    mutable std::mutex m_mutex;
    std::vector<Steady::time_point> m_due;
    std::vector<Steady::time_point> m_drawing;
    std::vector<double> m_latencies;
};

int fail(const char* why)
{
    std::fprintf(stderr, "bench_maplatency: %s\n", why);
    return 1;
}

int run(std::vector<bench::Row>& rows)
{
    support::BrokerOptions options;
    options.more = {"max_queued_messages 500000", "max_inflight_messages 2000"};
    support::MosquittoBroker broker{options};
    if (!broker.start())
        return fail(broker.log().c_str());
    map::MapWindowOptions view;
    view.origin = core::GeoPosition::fromDegrees(46.0, 2.0).value();
    view.centre = core::GeoPosition::fromDegrees(46.002, 2.03).value();
    view.zoom = 15.0;
    map::MapWindow window(view);
    window.resize(1600, 1000);
    window.show();

    const core::SystemClock clock;
    pipeline::PipelineOutlets outlets;
    std::atomic<Screen*> screen{nullptr};
    std::atomic<bool> isComing{false};
    outlets.onPublished = [&screen, &isComing] {
        Screen* const target = screen;
        if (target != nullptr && !isComing.exchange(true)) {
            QMetaObject::invokeMethod(
                target,
                [target, &isComing] {
                    isComing = false;
                    target->take();
                },
                Qt::QueuedConnection);
        }
    };
    pipeline::IngestPipeline pipeline{bench::makeStore(), bench::makeEngine(clock),
                                      [](const core::AssetRow&) { return std::chrono::seconds{300}; }, clock,
                                      std::move(outlets)};
    MarkerWatch watch(pipeline, clock);
    Screen onScreen(window, pipeline, watch);
    screen = &onScreen;
    pipeline.start();
    codecs::NgsiLdDecoder decoder;
    feeds::FeedConfig config;
    config.id = "lighting";
    config.url = broker.url();
    config.topics = {"valmer/#"};
    config.clientId = "vigie-bench";
    config.period = std::chrono::seconds{60};
    feeds::FeedParts parts;
    parts.decoder = [&decoder](std::string_view bytes, core::Batch& into) { return decoder.decode(bytes, into); };
    auto feed = feeds::makeFeed(config, clock, std::move(parts));
    if (!feed)
        return fail(feed.error().english().c_str());
    (*feed)->start(watch);
    if (!bench::waitFor([&] { return (*feed)->state().phase == feeds::FeedPhase::Live; }))
        return fail("the feed does not get live");
    const pid_t publisher = publish(broker.port());
    const std::size_t expected = kPerSecond * kSeconds / kMarkerEvery;
    const auto begin = Steady::now();
    // The whole run is longer than what waitFor waits.
    QTimer wakeUp;
    wakeUp.start(20);
    while (onScreen.latencies().size() < expected && Steady::now() - begin < std::chrono::seconds{3 * kSeconds})
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    int status = 0;
    waitpid(publisher, &status, 0);
    (*feed)->stop();
    screen = nullptr;
    pipeline.stop();
    std::vector<double> latencies = onScreen.latencies();
    if (latencies.size() < expected)
        return fail("not every marker came on the screen");
    std::sort(latencies.begin(), latencies.end());
    const auto at = [&latencies](double share) {
        return latencies[std::min(latencies.size() - 1,
                                  static_cast<std::size_t>(share * static_cast<double>(latencies.size())))];
    };
    std::fprintf(stderr, "%zu markers: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms\n", latencies.size(), at(0.5), at(0.95),
                 at(0.99));
    rows.push_back({"map.latency.p99_ms", at(0.99), "ms", "lower"});
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string only = bench::onlyOf(argc, argv);
    std::vector<bench::Row> rows;
    int status = 0;
    if (bench::wanted(only, "map.latency.p99_ms")) {
        QGuiApplication application(argc, argv);
        mosquitto_lib_init();
        status = run(rows);
        mosquitto_lib_cleanup();
    }
    bench::print(rows);
    return status;
}
