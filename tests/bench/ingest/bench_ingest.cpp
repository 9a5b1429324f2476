// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many messages a second come through, beside a subscriber that does nothing with them:
//   ingest.ratio_vs_bare_subscriber
#include "bench/chain.h"
#include "bench/lamps.h"
#include "bench/rows.h"
#include "codecs/ngsilddecoder.h"
#include "feeds/feedconfig.h"
#include "pipeline/ingestpipeline.h"
#include "support/mosquittobroker.h"
#include "support/waitfor.h"

#include <mosquitto.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <functional>

namespace {

using namespace vigie;
using Steady = std::chrono::steady_clock;

constexpr std::uint32_t kLamps = 12'000;
constexpr std::uint32_t kMessages = 120'000;
constexpr int kRounds = 3;
constexpr const char* kTopic = "valmer/lighting/Streetlight/lamp";

[[noreturn]] void stop(const char* why)
{
    std::fprintf(stderr, "bench_ingest: %s\n", why);
    std::exit(1);
}

/// Publishes kMessages at QoS 1 as fast as the broker takes them, in a process of its own; returns its id.
pid_t publish(int port)
{
    const pid_t child = fork();
    if (child != 0)
        return child;
    mosquitto_lib_init();
    mosquitto* client = mosquitto_new(nullptr, true, nullptr);
    mosquitto_max_inflight_messages_set(client, 1'000);
    static std::atomic<std::uint32_t> acknowledged{0};
    mosquitto_publish_callback_set(client, [](mosquitto*, void*, int) { ++acknowledged; });
    if (mosquitto_connect(client, "127.0.0.1", port, 60) != MOSQ_ERR_SUCCESS)
        _exit(1);
    for (std::uint32_t sent = 0; acknowledged < kMessages;) {
        while (sent < kMessages && sent - acknowledged < 1'000) {
            const std::string bytes = bench::lampMessage(sent % kLamps, sent / kLamps);
            mosquitto_publish(client, nullptr, kTopic, static_cast<int>(bytes.size()), bytes.data(), 1, false);
            ++sent;
        }
        if (mosquitto_loop(client, 100, 1) != MOSQ_ERR_SUCCESS)
            _exit(1);
    }
    _exit(0);
}

/// Messages a second, from the first to the last, of a subscriber that `count` tells how far it is.
double rateOf(int port, const std::function<std::uint64_t()>& count)
{
    const std::uint64_t before = count();
    const pid_t publisher = publish(port);
    if (!support::waitFor([&] { return count() > before; }, std::chrono::seconds{20}))
        stop("nothing came");
    const auto first = Steady::now();
    if (!support::waitFor([&] { return count() >= before + kMessages; }, std::chrono::seconds{100}))
        stop("not everything came");
    const double seconds = std::chrono::duration<double>(Steady::now() - first).count();
    int status = 0;
    waitpid(publisher, &status, 0);
    return kMessages / seconds;
}

double bareRate(int port)
{
    mosquitto* client = mosquitto_new("bare", true, nullptr);
    static std::atomic<std::uint64_t> received;
    static std::atomic<bool> subscribed;
    received = 0;
    subscribed = false;
    mosquitto_message_callback_set(client, [](mosquitto*, void*, const mosquitto_message*) { ++received; });
    mosquitto_subscribe_callback_set(client, [](mosquitto*, void*, int, int, const int*) { subscribed = true; });
    if (mosquitto_connect(client, "127.0.0.1", port, 60) != MOSQ_ERR_SUCCESS)
        stop("no broker");
    mosquitto_subscribe(client, nullptr, "valmer/#", 1);
    mosquitto_loop_start(client);
    if (!support::waitFor([] { return subscribed.load(); }))
        stop("no subscription");
    const double rate = rateOf(port, [] { return received.load(); });
    mosquitto_disconnect(client);
    mosquitto_loop_stop(client, false);
    mosquitto_destroy(client);
    return rate;
}

double vigieRate(const support::MosquittoBroker& broker)
{
    // The clock stands where the messages' times are; the chain does not look at it otherwise.
    const core::SteeredClock clock{*core::parseIso8601("2026-06-01T00:00:00Z")};
    pipeline::IngestPipeline pipeline{bench::makeStore(),
                                      bench::makeEngine(clock),
                                      [](const core::AssetRow&) { return std::chrono::seconds{300}; },
                                      clock,
                                      {}};
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
        stop(feed.error().english().c_str());
    (*feed)->start(pipeline);
    if (!support::waitFor([&] { return (*feed)->state().phase == feeds::FeedPhase::Live; }))
        stop("the feed does not get live");
    const double rate = rateOf(broker.port(), [&] {
        const auto snapshot = pipeline.latest();
        const core::StoreCounters& c = snapshot->store;
        return (c.applied + c.superseded + c.repeated) / bench::kLampObservations;
    });
    (*feed)->stop();
    pipeline.stop();
    return rate;
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<bench::Row> rows;
    if (bench::wanted(bench::onlyOf(argc, argv), "ingest.ratio_vs_bare_subscriber")) {
        mosquitto_lib_init();
        support::BrokerOptions options;
        options.more = {"max_queued_messages 500000", "max_inflight_messages 1000"};
        support::MosquittoBroker broker{options};
        if (!broker.start())
            stop(broker.log().c_str());
        std::vector<double> ratios;
        for (int round = 0; round < kRounds; ++round) {
            const double bare = bareRate(broker.port());
            const double ours = vigieRate(broker);
            std::fprintf(stderr, "messages a second: %.0f bare, %.0f through decoder, store and rules\n", bare, ours);
            ratios.push_back(ours / bare);
        }
        rows.push_back({"ingest.ratio_vs_bare_subscriber", bench::median(ratios), "ratio", "higher"});
        mosquitto_lib_cleanup();
    }
    bench::print(rows);
    return 0;
}
