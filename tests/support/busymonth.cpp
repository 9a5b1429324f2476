// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/busymonth.h"

#include "report/month.h"

#include <algorithm>
#include <array>
#include <random>

namespace vigie::support {

using journal::Entry;
using journal::Json;
using namespace std::chrono_literals;

namespace {

struct Doing {
    const char* act;
    double weight;
};

constexpr std::array<Doing, 18> kDoings{{{"alert.acknowledge", 62},
                                         {"alert.note", 9},
                                         {"alert.shelve", 7},
                                         {"alert.unshelve", 3},
                                         {"alert.out-of-service", 2.5},
                                         {"alert.return-to-service", 2},
                                         {"alert.suppress", 0.6},
                                         {"alert.mute", 2.2},
                                         {"setting.change", 1.6},
                                         {"operator.lock", 3.5},
                                         {"operator.unlock", 3.4},
                                         {"situation.accept", 1.1},
                                         {"layer.change", 0.9},
                                         {"rule.change", 0.08},
                                         {"rule.off", 0.02},
                                         {"pii.view", 0.04},
                                         {"data.export", 0.08},
                                         {"journal.verify", 0.03}}};
constexpr std::array kReasons{"planned-works",
                              "sensor-faulty",
                              "waiting-for-parts",
                              "known-and-followed",
                              "weather",
                              "test",
                              "commit:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"};
constexpr std::array kFeeds{"feed:lighting", "feed:mobility", "feed:water", "feed:waste"};
constexpr std::array kRules{"rule:lamp-no-data", "rule:pump-pressure-low", "rule:bin-full"};
constexpr std::array<double, 24> kHours{2, 1,  1,  1,  1,  3,  6,  12, 15, 14, 13, 11,
                                        9, 10, 12, 13, 14, 13, 10, 8,  6,  5,  4,  3};

template <typename List> auto one(const List& list, std::mt19937_64& random)
{
    return list[random() % list.size()];
}

/// Which of the weights, by chance. The distributions of the standard library differ from one to the other.
template <typename Weights, typename WeightOf>
std::size_t chosen(const Weights& weights, std::mt19937_64& random, const WeightOf& weightOf)
{
    double sum = 0;
    for (const auto& each : weights)
        sum += weightOf(each);
    double left = sum * static_cast<double>(random() >> 11U) / static_cast<double>(std::uint64_t{1} << 53U);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        left -= weightOf(weights[i]);
        if (left < 0)
            return i;
    }
    return weights.size() - 1;
}

void addAct(std::vector<Entry>& out, core::Timestamp at, std::mt19937_64& random)
{
    const std::string act = kDoings[chosen(kDoings, random, [](const Doing& doing) { return doing.weight; })].act;
    const bool needsSupervisor = act.starts_with("rule.") || act == "pii.view" || random() % 9 == 0;
    Entry& entry = addEntry(out, at, act, needsSupervisor ? "supervisor" : "operator");
    if (act == "alert.shelve" || act == "alert.suppress" || act == "alert.out-of-service")
        entry.why = one(kReasons, random);
    if (act.starts_with("rule."))
        entry.obj = one(kRules, random);
}

} // namespace

Entry& addEntry(std::vector<Entry>& entries, core::Timestamp at, std::string act, std::string role)
{
    Entry entry;
    entry.seq = entries.size();
    entry.at = at;
    entry.machine.clock = journal::ClockState::Synchronised;
    entry.act = std::move(act);
    entry.role = std::move(role);
    entry.actor = entry.role == "system" ? "system" : "p-0011223344556677";
    entry.src = entry.role == "system" ? "system" : "desk";
    return entries.emplace_back(std::move(entry));
}

std::vector<Entry> busyMonth(std::chrono::year_month month, const alerts::LocalCalendar& calendar, int entries)
{
    std::mt19937_64 random{42};
    const auto from = report::startOf(calendar, month);
    const auto to = report::endOf(calendar, month);
    std::vector<Entry> out;
    addEntry(out, from - 5 * 24h, "journal.begin", "system").obj = "vigie.example/valmer";
    const auto start = [&](core::Timestamp at, const char* version) {
        addEntry(out, at, "session.start", "system").op = Json::makeObject({{"version", version}});
    };
    start(from - 5 * 24h + 1s, "0.1.0");
    std::vector<core::Timestamp> moments;
    for (int i = 0; i < entries * 3 / 5; ++i) {
        const auto day = static_cast<int>(random() % report::daysIn(month));
        const auto hour = static_cast<int>(chosen(kHours, random, [](double weight) { return weight; }));
        const auto at = from + day * 24h + hour * 1h + std::chrono::milliseconds{random() % 3'600'000};
        if (at < to)
            moments.push_back(at);
    }
    std::ranges::sort(moments);
    std::size_t next = 0;
    const auto every = (to - from) / std::max(1, entries * 2 / 5);
    int tick = 0;
    for (auto at = from; at < to; at += every, ++tick) {
        while (next < moments.size() && moments[next] <= at)
            addAct(out, moments[next++], random);
        addEntry(out, at, "alert.digest", "system").op =
            Json::makeObject({{"changes", static_cast<std::int64_t>(random() % 60)}});
        if (random() % 2000 == 0) {
            const std::string feed = one(kFeeds, random);
            addEntry(out, at, "feed.lost", "system").obj = feed;
            addEntry(out, at + std::chrono::seconds{random() % 9000}, "feed.back", "system").obj = feed;
        }
        if (tick == entries / 5)
            start(at, "0.1.1"); // no stop before it
    }
    addEntry(out, to + 1min, "operator.sign-in");
    return out;
}

} // namespace vigie::support
