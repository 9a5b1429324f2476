// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "feeds/feedcounters.h"
#include "feeds/feedstate.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vigie::feeds {

/// Per second, over the last 10 s of the wall's time: what this computer has to cope with, whatever the speed of the
/// city's clock.
struct FeedRates {
    double messages = 0.0;
    double observations = 0.0;
    double bytes = 0.0;
    bool operator==(const FeedRates&) const = default;
};

/// Seconds of the small chart beside a feed.
inline constexpr std::size_t kSparkSeconds = 60;

/// How one feed is.
struct FeedHealthRow {
    std::string id;
    std::string title;
    std::optional<core::Domain> domain;
    core::Duration period{};
    FeedState state;
    FeedCounters counters;
    FeedRates rates;
    std::array<float, kSparkSeconds> spark{}; ///< Messages in each of the last 60 s, oldest first.
};

/// How all feeds of a session are, in the order of the profile. Immutable once published.
struct FeedHealth {
    core::Timestamp at = core::kNoTime;
    std::vector<FeedHealthRow> feeds;
};
using FeedHealthPtr = std::shared_ptr<const FeedHealth>;

/// Turns totals that grow into rates. Thread: one. Cost: 60 slots.
class RateMeter {
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// Takes the totals as they are at `at`; moments do not go back.
    void sample(Moment at, const FeedFigures& totals);
    [[nodiscard]] FeedRates rates() const;
    [[nodiscard]] std::array<float, kSparkSeconds> spark() const;

private:
    struct Totals {
        Moment at;
        double messages = 0.0;
        double observations = 0.0;
        double bytes = 0.0;
    };
    static constexpr std::chrono::seconds kWindow{10};

    std::vector<Totals> m_window; ///< Oldest first; the oldest is at, or just before, the beginning of the window.
    std::array<double, kSparkSeconds> m_spark{}; ///< Slot of second s: s modulo 60.
    std::int64_t m_second = 0;                   ///< The second the last sample fell into.
};

} // namespace vigie::feeds
