// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a day of history costs, for a city of 12,000 assets with six attributes each: written second by second, then
// read.
//   bench_history [--only PATTERN] [--assets N] [--period SECONDS] [--hours H]
#include "bench/cputime.h"
#include "bench/rows.h"
#include "history/historyreader.h"
#include "history/historystore.h"

#include <QTemporaryDir>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <random>

using namespace vigie;
using namespace vigie::history;

namespace {

const core::Timestamp kStart = *core::parseIso8601("2026-06-21T00:00:00Z");
constexpr int kAttributes = 6;

double wallMs(std::chrono::steady_clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since).count();
}

int numberAfter(int argc, char** argv, std::string_view option, int otherwise)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (argv[i] == option)
            return std::atoi(argv[i + 1]);
    }
    return otherwise;
}

/// Six attributes as a city has them: two that hardly change, two that fill, two that waver; times with jitter,
/// shared by a message.
class City {
public:
    City(int assets, int period)
        : m_assets(assets)
        , m_period(period)
    {
    }
    void introduce(Intake& intake) const
    {
        for (int asset = 0; asset < m_assets; ++asset)
            intake.introduce(static_cast<core::AssetIndex>(asset),
                             "urn:ngsi-ld:Streetlight:dijon:" + std::to_string(asset));
        for (int i = 0; i < kAttributes; ++i)
            intake.introduce(static_cast<core::AttributeIndex>(i), "attribute" + std::to_string(i));
    }
    void second(int second, std::vector<Sample>& out)
    {
        for (int asset = second % m_period; asset < m_assets; asset += m_period) {
            const auto jitter = std::chrono::milliseconds{static_cast<int>(m_random() % 900)};
            const core::Timestamp time = kStart + std::chrono::seconds{second} + jitter;
            const double hour = second / 3600.0;
            const double values[kAttributes] = {
                hour < 6 || hour > 21 ? 100.0 : 0.0,
                1.0,
                std::floor(hour * 400.0 + asset % 100) / 100.0,
                std::floor(second / 60.0),
                std::round(100.0 * (20.0 + 8.0 * std::sin(hour / 3.8) + waver(1.0))) / 100.0,
                std::round(10.0 * (230.0 + waver(6.0))) / 10.0,
            };
            for (int i = 0; i < kAttributes; ++i) {
                out.push_back({static_cast<core::AssetIndex>(asset), static_cast<core::AttributeIndex>(i),
                               core::Quality::Measured, time, values[i]});
            }
        }
    }

private:
    double waver(double most) { return most * (static_cast<double>(m_random() % 2001) / 1000.0 - 1.0); }
    int m_assets;
    int m_period;
    std::minstd_rand m_random{3};
};

double addNanoseconds(const std::filesystem::path& file, const std::vector<Sample>& samples)
{
    const core::SystemClock clock;
    HistorySettings settings;
    settings.file = file;
    settings.queueSamples = 100'000'000;
    settings.writeEvery = std::chrono::hours{1};
    settings.reserveBytes = 0;
    auto store = HistoryStore::open(settings, clock);
    if (!store)
        return 0.0;
    std::vector<double> runs;
    for (int run = 0; run < 9; ++run) {
        const auto start = std::chrono::steady_clock::now();
        std::size_t count = 0;
        for (const Sample& sample : samples) {
            (*store)->add(sample);
            // A message brings six.
            if (++count % kAttributes == 0)
                (*store)->commit();
        }
        runs.push_back(1e6 * wallMs(start) / static_cast<double>(count));
    }
    return bench::median(runs);
}

} // namespace

int main(int argc, char** argv)
{
    const std::string only = bench::onlyOf(argc, argv);
    if (!bench::wanted(only, "history."))
        return bench::print({}), 0;
    const int assets = numberAfter(argc, argv, "--assets", 12'000);
    const int period = numberAfter(argc, argv, "--period", 300);
    const int hours = numberAfter(argc, argv, "--hours", 24);

    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("history.db").toStdString();
    City city{assets, period};
    double samples = 0.0;
    double cpu = 0.0;
    double slowest = 0.0;
    {
        auto writer = HistoryWriter::open(file, std::chrono::hours{24}, kStart, {});
        if (!writer) {
            std::fprintf(stderr, "%s\n", writer.error().english().c_str());
            return 1;
        }
        Intake intake;
        city.introduce(intake);
        for (int second = 0; second < hours * 3600; ++second) {
            city.second(second, intake.samples);
            const core::Timestamp now = kStart + std::chrono::seconds{second};
            const double before = bench::cpuSeconds();
            const auto start = std::chrono::steady_clock::now();
            const auto done = (*writer)->write(intake, now);
            const auto tidied = (*writer)->tidy(now);
            slowest = std::max(slowest, wallMs(start));
            cpu += bench::cpuSeconds() - before;
            if (!done || !tidied) {
                std::fprintf(stderr, "%s\n", (!done ? done.error() : tidied.error()).english().c_str());
                return 1;
            }
            samples += static_cast<double>(done->written);
            intake.clear();
        }
    }
    // Closed: all is in the one file.
    const auto bytes = static_cast<double>(std::filesystem::file_size(file));

    std::vector<double> reads;
    auto reader = HistoryReader::open(file);
    if (!reader)
        return 1;
    std::minstd_rand random{11};
    for (int i = 0; i < 300; ++i) {
        const std::string id =
            "urn:ngsi-ld:Streetlight:dijon:" + std::to_string(random() % static_cast<unsigned>(assets));
        const auto start = std::chrono::steady_clock::now();
        const auto trend =
            (*reader)->read(id, "attribute" + std::to_string(i % kAttributes),
                            {kStart, kStart + std::chrono::hours{hours}, 500, std::chrono::seconds{3 * period}});
        reads.push_back(wallMs(start));
        const std::uint64_t expected = static_cast<std::uint64_t>(hours) * 3600 / static_cast<std::uint64_t>(period);
        if (!trend || trend->samples < expected || trend->samples > expected + 1) {
            std::fprintf(stderr, "a day of %s reads as %llu samples\n", id.c_str(),
                         trend ? static_cast<unsigned long long>(trend->samples) : 0ULL);
            return 1;
        }
    }
    std::sort(reads.begin(), reads.end());

    std::vector<Sample> some;
    for (int second = 0; second < 60; ++second)
        city.second(second, some);
    bench::print({
        {"history.bytes_per_sample", bytes / samples, "bytes", "lower"},
        {"history.write_cpu_us_per_sample", 1e6 * cpu / samples, "us", "lower"},
        {"history.write_ms_max", slowest, "ms", "lower"},
        {"history.read_24h_ms_p50", reads[reads.size() / 2], "ms", "lower"},
        {"history.read_24h_ms_p95", reads[reads.size() * 95 / 100], "ms", "lower"},
        {"history.add_ns_per_sample", addNanoseconds(folder.filePath("add.db").toStdString(), some), "ns", "lower"},
        {"history.samples", samples, "", "higher"},
    });
    return 0;
}
