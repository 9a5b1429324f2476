// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_trial [--only PATTERN]: the demonstration city's rules and a draft of them tried on half an hour of it, 12,000
// assets. Prints [{"name", "value", "unit", "better"}, ...].
#include "alerts/ruleloader.h"
#include "bench/chain.h"
#include "bench/rows.h"
#include "city/city.h"
#include "city/reporter.h"
#include "city/simulation.h"
#include "codecs/ngsilddecoder.h"
#include "recording/recorder.h"
#include "session/ruletrial.h"

#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <vector>

using namespace vigie;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

constexpr std::uint32_t kAssets = 12'000;
constexpr core::Duration kLength = 30min;
constexpr core::Duration kStep = 50ms;
constexpr int kRuns = 3;
const core::Timestamp kStart = *core::parseIso8601("2026-06-02T06:00:00Z"); // a morning

class StepClock final : public core::Clock {
public:
    [[nodiscard]] core::Timestamp now() const override { return m_now; }
    [[nodiscard]] double speed() const override { return 1.0; }
    void set(core::Timestamp now) { m_now = now; }

private:
    core::Timestamp m_now = kStart;
};

/// The city's reports, decoded, into a recording.
class Record final : public city::ReportSink {
public:
    Record(const core::Clock& clock, recording::Recorder& recorder)
        : m_clock(clock)
        , m_recorder(recorder)
    {
    }
    bool publish(const std::string& topic, std::string_view payload) override
    {
        if (topic == "valmer/clock")
            return true;
        auto batch = std::make_shared<core::Batch>();
        batch->arrivedAt = m_clock.now();
        if (m_decoder.decode(payload, *batch))
            m_recorder.put(std::move(batch));
        return true;
    }
    [[nodiscard]] std::uint64_t connections() const override { return 1; }

private:
    const core::Clock& m_clock;
    recording::Recorder& m_recorder;
    codecs::NgsiLdDecoder m_decoder;
};

bool record(const std::filesystem::path& file)
{
    recording::RecorderSettings settings;
    settings.file = file;
    settings.metadata.city = "Bench";
    settings.metadata.feeds.resize(1);
    settings.reserveBytes = 0;
    auto recorder = recording::Recorder::start(std::move(settings));
    const auto city = city::buildCity({1, kAssets});
    if (!recorder || !city)
        return false;
    StepClock clock;
    city::Simulation simulation{*city, {}, kStart};
    Record sink{clock, **recorder};
    city::Reporter reporter{simulation, clock, clock, sink};
    for (core::Timestamp now = kStart; now < kStart + kLength; now += kStep) {
        clock.set(now);
        reporter.step();
        if ((now - kStart) % 1s == 0s)
            (*recorder)->flush();
    }
    (*recorder)->stop();
    return (*recorder)->counters().droppedBatches == 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (!bench::wanted(bench::onlyOf(argc, argv), "alerts.trial."))
        return bench::print({}), 0;
    const QTemporaryDir folder;
    session::TrialOrder order;
    order.recording = folder.filePath("bench.vigierec").toStdString();
    order.inForce = alerts::loadRules(bench::kRulesFolder).set;
    order.draft = order.inForce;
    order.ruleId = "waste.container-full";
    if (!record(order.recording)) {
        std::fprintf(stderr, "the city could not be recorded\n");
        return 1;
    }
    std::vector<double> times;
    std::vector<double> rates;
    for (int run = 0; run < kRuns; ++run) {
        const auto start = Steady::now();
        const auto result = session::tryRules(order);
        const std::chrono::duration<double> took = Steady::now() - start;
        if (!result || result->assets < kAssets * 9 / 10) {
            std::fprintf(stderr, "the rules could not be tried\n");
            return 1;
        }
        times.push_back(std::chrono::duration<double>{result->to - result->from}.count() / took.count());
        rates.push_back(static_cast<double>(result->observations) / took.count());
        std::fprintf(stderr, "%llu observations of %llu assets, %llu raised, %.2f s\n",
                     static_cast<unsigned long long>(result->observations),
                     static_cast<unsigned long long>(result->assets),
                     static_cast<unsigned long long>(result->inForce.allRaised), took.count());
    }
    bench::print({
        {"alerts.trial.seconds_per_s", bench::median(times), "ratio", "higher"},
        {"alerts.trial.observations_per_s", bench::median(rates), "1/s", "higher"},
    });
    return 0;
}
