// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertengine.h"
#include "core/assetstore.h"
#include "core/clock.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace vigie::month {

/// A crew that does what docs/demonstration-city.md says it does: takes note of each alert some minutes after it came, the
/// worse the sooner, sets aside with a reason what is known and still there after twelve hours, as the program proposes, and
/// asks for another round where a container is full for the second time, as its procedure says.
/// It knows no more than the list and the detail show.
class Operators {
public:
    /// What is done about a container, by its id, from a moment on.
    using AskForRounds = std::function<void(const std::string& assetId, core::Timestamp from)>;

    Operators(const core::Clock& clock, AskForRounds askForRounds)
        : m_clock(clock)
        , m_askForRounds(std::move(askForRounds))
    {
    }

    /// Looks at the list; once a minute is enough.
    void look(const core::AssetStore& store, alerts::AlertEngine& engine);

    [[nodiscard]] std::uint64_t acknowledged() const { return m_acknowledged; }
    [[nodiscard]] std::uint64_t setAside() const { return m_setAside; }
    [[nodiscard]] std::size_t asked() const { return m_asked.size(); } ///< Containers with another round.

private:
    [[nodiscard]] alerts::Person person();
    void followProcedure(const alerts::Alert& alert);
    void setAside(const core::AssetStore& store, alerts::AlertEngine& engine, const alerts::Alert& alert);

    const core::Clock& m_clock;
    AskForRounds m_askForRounds;
    std::unordered_map<alerts::ConditionId, core::Timestamp> m_full; ///< Containers, when last on the list.
    std::set<std::string> m_asked;
    std::uint64_t m_entries = 0; ///< Of the journal that a desk would write.
    std::uint64_t m_acknowledged = 0;
    std::uint64_t m_setAside = 0;
};

} // namespace vigie::month
