// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/assets.h"

#include <array>
#include <cstdint>
#include <vector>

namespace vigie::city {

/// Hard limit of the whole publisher, messages per second of the wall clock.
inline constexpr double kMostMessagesPerSecond = 5'000.0;

/// Seconds of the city between two reports of one asset, at speed 1 in a town of usual size.
[[nodiscard]] double periodOf(AssetKind kind);

/// Gives each of `count` rows once, in an order that jumps over the whole range.
class Shuffle {
public:
    explicit Shuffle(std::uint32_t count);
    [[nodiscard]] std::uint32_t at(std::uint64_t index) const
    {
        return static_cast<std::uint32_t>((index % m_count) * m_stride % m_count);
    }

private:
    std::uint64_t m_count;
    std::uint64_t m_stride;
};

/// Who reports when: each kind in its own round, evenly spread over its period, neighbours far apart in time. A pure
/// function of the city's elapsed seconds.
/// Periods stretch where reports would come too fast: beyond speed 10 so that a second of the wall brings no more
/// than at speed 10, and in any case so that all rounds together stay below nine tenths of kMostMessagesPerSecond.
/// Cost: constant per report.
class Schedule {
public:
    Schedule(const Assets& assets, double speed);

    /// How much longer than `periodOf` the periods are; 1 where nothing stretches.
    [[nodiscard]] double stretch() const { return m_stretch; }
    /// Messages per second of the wall clock, all rounds together.
    [[nodiscard]] double messagesPerSecond() const;

    /// Adds the assets due between the last call and `elapsed` seconds of the city to `due`. After a pause of more
    /// than a period each is due once.
    void takeDue(double elapsed, std::vector<AssetRow>& due);

private:
    struct Round {
        Assets::Range range;
        double perSecond; ///< Reports per second of the city.
        Shuffle order;
        std::uint64_t done = 0;
    };
    std::vector<Round> m_rounds;
    double m_speed;
    double m_stretch = 1.0;
};

/// Lets at most a number of messages through each second of the wall clock.
class RateLimit {
public:
    explicit RateLimit(double perSecond)
        : m_perSecond(perSecond)
    {
    }
    /// How many may go now; `seconds`: the wall clock, never backwards. What is taken is counted by `spend`.
    [[nodiscard]] std::uint32_t allowance(double seconds);
    void spend(std::uint32_t messages) { m_tokens -= messages; }

private:
    double m_perSecond;
    double m_tokens = 0.0;
    double m_last = -1.0;
};

} // namespace vigie::city
