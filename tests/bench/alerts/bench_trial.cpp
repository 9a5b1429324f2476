// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_trial [--only PATTERN]: the demonstration city's rules and a draft of them tried on half an hour of it, 12,000
// assets. Prints [{"name", "value", "unit", "better"}, ...].
#include "alerts/ruleloader.h"
#include "bench/chain.h"
#include "bench/rows.h"
#include "session/ruletrial.h"
#include "support/citytape.h"

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
constexpr int kRuns = 3;
const core::Timestamp kStart = *core::parseIso8601("2026-06-02T06:00:00Z"); // a morning

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
    if (!support::recordDemonstration(order.recording, kAssets, kStart, kLength)) {
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
