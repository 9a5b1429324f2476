// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "core/domain.h"
#include "core/timestamp.h"
#include "pipeline/snapshot.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace vigie::models {

/// What a person has asked not to hear for a time.
enum class Hush : std::uint8_t {
    Nothing,
    BelowCritical,
    All,
};

/// Decides what is heard of the alerts, and when. An alert asks while it is on the list, active and not acknowledged. New ones
/// are announced by the sound of the worst of them; the worst one that asks is repeated until somebody acknowledges it. More
/// than three at once are one sound and one line for the voice. In a flood nothing is heard more often: what is too soon waits,
/// and is then heard as one.
///
/// Thread: none of its own. Time: that of the room, which is not the city's where that one is simulated; it is told with each
/// call, and may go back. Cost: one look-up an alert and list; what is due follows from
/// counts.
class AlertSounds {
public:
    static constexpr int kMostOneByOne = 3;
    static constexpr std::chrono::seconds kTogether{1};    ///< Waited for what comes with the first one.
    static constexpr std::chrono::seconds kShortestGap{3}; ///< From one sound to the next.
    static constexpr std::chrono::seconds kLineGap{60};    ///< From one spoken line to the next.
    static constexpr std::chrono::seconds kSpeaking{8};    ///< Nothing is repeated so long after a line began.

    /// From one sound of this priority to its repetition; zero: it is not repeated.
    [[nodiscard]] static std::chrono::seconds repeatsAfter(core::Priority priority);
    /// A new alert of this priority is not announced sooner after a sound of the same or a higher one.
    [[nodiscard]] static std::chrono::seconds announcedAfter(core::Priority priority);

    /// What a line for the voice is about.
    struct Summary {
        std::array<int, 5> counts{}; ///< New and not acknowledged, by core::Priority.
        alerts::ConditionId worst{}; ///< Of them; the newest where there are several.
        [[nodiscard]] int total() const;
        bool operator==(const Summary&) const = default;
    };
    struct Order {
        std::optional<core::Priority> tone;
        std::optional<Summary> line; ///< After the tone, or alone.
        bool operator==(const Order&) const = default;
    };

    /// The list of a snapshot.
    void setAlerts(const pipeline::AlertList& alerts, core::Timestamp now);
    /// Without a voice no line is made.
    void setHasVoice(bool hasVoice) { m_hasVoice = hasVoice; }

    /// What is to be heard now; each thing is told once.
    [[nodiscard]] Order take(core::Timestamp now, Hush hush);
    /// When there is something to take, if nothing changes. Nothing: not before another list or hush.
    [[nodiscard]] std::optional<core::Timestamp> next(Hush hush) const;
    /// Nothing asks that may be heard: what still sounds may stop.
    [[nodiscard]] bool isQuiet(Hush hush) const;

private:
    struct Asking {
        core::Priority priority = core::Priority::Low;
        core::Timestamp raisedAt = core::kNoTime;
        bool isNew = true;     ///< Not announced yet.
        bool isUnsaid = false; ///< For the next line.
        std::uint64_t list = 0;
    };
    static constexpr core::Timestamp kNever = core::Timestamp::max();
    /// When each thing that can be heard is due; kNever: it is not.
    struct Due {
        core::Timestamp announcement = kNever;
        core::Timestamp repetition = kNever;
        core::Timestamp line = kNever;
        core::Priority worstNew = core::Priority::None;
        core::Priority worstKnown = core::Priority::None; ///< Of those that were announced.
        int news = 0;
    };

    /// How many ask, of one priority.
    struct Tally {
        int all = 0;
        int news = 0;
        int unsaid = 0;
    };
    void count(const Asking& one);

    [[nodiscard]] Due due(Hush hush) const;
    void notBefore(core::Timestamp now);
    void announce(int news, Hush hush);
    [[nodiscard]] Summary takeLine(core::Timestamp now, Hush hush);
    void sounded(core::Priority priority, core::Timestamp now);

    boost::unordered_flat_map<std::uint64_t, Asking> m_asking; ///< By condition.
    std::array<Tally, 5> m_tallies{};                          ///< Of them, by core::Priority.
    std::uint64_t m_lists = 0;
    bool m_hasVoice = false;
    core::Timestamp m_newSince = core::kNoTime; ///< The first of the new ones was seen.
    core::Timestamp m_lastLine = core::kNoTime; ///< Began.
    /// By priority: the last sound of it or of a higher one; the lowest is the last of all.
    std::array<core::Timestamp, 5> m_last{core::kNoTime, core::kNoTime, core::kNoTime, core::kNoTime, core::kNoTime};
};

} // namespace vigie::models
