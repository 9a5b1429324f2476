// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an asset costs in memory, and what an observation costs in time, as the city grows:
//   memory.bytes_per_asset, scale.cost_per_observation.1m_vs_10k
#include "bench/chain.h"
#include "bench/lamps.h"
#include "bench/rows.h"
#include "codecs/ngsilddecoder.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <span>
#include <vector>

namespace {

using namespace vigie;

constexpr std::uint32_t kSmall = 10'000;
constexpr std::uint32_t kLarge = 1'000'000;
constexpr std::uint32_t kPublishEvery = 5'000; // messages
constexpr std::uint32_t kQueued = core::AssetStore::kPrefetched;

double residentBytes()
{
    std::ifstream file{"/proc/self/statm"};
    double pages = 0.0;
    double resident = 0.0;
    file >> pages >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

double threadSeconds()
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) / 1e9;
}

/// A city of lamps behind decoder, store and rules, with the last snapshot's rows held as a screen holds them.
class City {
public:
    explicit City(std::uint32_t lamps)
        : m_clock(*core::parseIso8601("2026-06-01T00:00:00Z"))
        , m_chain(m_clock)
        , m_lamps(lamps)
    {
        for (std::uint32_t i = 0; i < lamps; ++i)
            take(std::array{bench::lampMessage(i, 0)}, i);
        m_rows = m_chain.store().publish();
    }

    /// CPU seconds of this thread for `messages` messages of lamps in a random order; making the bytes is left out.
    double update(std::uint32_t messages)
    {
        constexpr std::uint32_t kAtOnce = 2'000;
        double seconds = 0.0;
        std::vector<std::string> bytes(kAtOnce);
        for (std::uint32_t done = 0; done < messages; done += kAtOnce) {
            ++m_second;
            m_clock.jump(*core::parseIso8601("2026-06-01T00:00:00Z") + std::chrono::seconds{m_second});
            for (std::string& one : bytes) {
                m_random = m_random * 6364136223846793005ULL + 1442695040888963407ULL;
                one = bench::lampMessage(static_cast<std::uint32_t>((m_random >> 33) % m_lamps), m_second);
            }
            const double before = threadSeconds();
            for (std::uint32_t i = 0; i < kAtOnce; i += kQueued)
                take(std::span{bytes}.subspan(i, kQueued), done + i);
            m_chain.engine().onTime(m_chain.store(), m_clock.now());
            seconds += threadSeconds() - before;
        }
        return seconds;
    }

private:
    /// What waits in the pipeline's queue is decoded before, and taken as the pipeline takes it.
    void take(std::span<const std::string> messages, std::uint32_t number)
    {
        std::array<const core::Batch*, kQueued> queue{};
        for (std::size_t i = 0; i < messages.size(); ++i) {
            core::Batch& batch = m_batches[i];
            batch.clear();
            batch.arrivedAt = m_clock.now();
            if (!m_decoder.decode(messages[i], batch) || batch.observations.size() != bench::kLampObservations) {
                std::fprintf(stderr, "a message was refused\n");
                std::exit(1);
            }
            queue[i] = &batch;
        }
        const auto waiting = std::span{queue}.first(messages.size());
        m_chain.store().prefetch(waiting);
        for (const core::Batch* batch : waiting)
            m_chain.take(*batch);
        if (number / kPublishEvery != (number + messages.size()) / kPublishEvery)
            m_rows = m_chain.store().publish();
    }

    core::SteeredClock m_clock;
    bench::Chain m_chain;
    codecs::NgsiLdDecoder m_decoder;
    std::array<core::Batch, kQueued> m_batches;
    core::RowsView m_rows;
    std::uint32_t m_lamps;
    std::uint32_t m_second = 0;
    std::uint64_t m_random = 1;
};

/// Runs `work` in a process of its own, so that one city's memory is not in the other's figure. Exits on failure.
template <typename Work> double inChild(Work work)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        std::exit(1);
    const pid_t child = fork();
    if (child == 0) {
        const double result = work();
        const bool written = write(ends[1], &result, sizeof(result)) == static_cast<ssize_t>(sizeof(result));
        _exit(written ? 0 : 1);
    }
    close(ends[1]);
    double result = 0.0;
    const ssize_t got = read(ends[0], &result, sizeof(result));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (status != 0 || got != static_cast<ssize_t>(sizeof(result)))
        std::exit(1);
    return result;
}

double bytesPerAsset()
{
    const auto residentWith = [](std::uint32_t lamps) {
        return inChild([lamps] {
            const City city{lamps};
            return residentBytes();
        });
    };
    return (residentWith(kLarge) - residentWith(kSmall)) / (kLarge - kSmall);
}

double costRatio()
{
    constexpr int kRounds = 5;
    constexpr std::uint32_t kMessages = 100'000;
    City small{kSmall};
    City large{kLarge};
    std::vector<double> ratios;
    for (int round = 0; round < kRounds; ++round) {
        const double a = small.update(kMessages);
        const double b = large.update(kMessages);
        std::fprintf(stderr, "ns per observation: %.0f at 10,000, %.0f at 1,000,000\n",
                     a * 1e9 / kMessages / bench::kLampObservations, b * 1e9 / kMessages / bench::kLampObservations);
        ratios.push_back(b / a);
    }
    return bench::median(ratios);
}

} // namespace

int main(int argc, char** argv)
{
    const std::string only = bench::onlyOf(argc, argv);
    std::vector<bench::Row> rows;
    if (bench::wanted(only, "memory.bytes_per_asset"))
        rows.push_back({"memory.bytes_per_asset", bytesPerAsset(), "bytes", "lower"});
    if (bench::wanted(only, "scale.cost_per_observation.1m_vs_10k"))
        rows.push_back({"scale.cost_per_observation.1m_vs_10k", costRatio(), "ratio", "lower"});
    bench::print(rows);
    return 0;
}
