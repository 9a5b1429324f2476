// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "profile/cityprofile.h"
#include "session/session.h"

#include <filesystem>
#include <memory>
#include <string>

namespace vigie::session {

/// What a session is made from.
struct SessionPlan {
    profile::CityProfile profile;
    std::filesystem::path data; ///< The data folder, taken for this program (storage::DataFolder).
    std::filesystem::path
        ownRules;                ///< The rules that were changed at this desk (alerts::RuleBook); made from `data`.
    std::string operatorName;    ///< Who signs in; kept apart from the journal, which has a pseudonym.
    bool simulatedClock = false; ///< Live only: follow the city's own clock, in a journal with an origin of its own.
    std::filesystem::path recording; ///< Replay only.
};

/// Opens the stores, writes the start and the sign-in to the journal, restores the alerts and starts the feeds.
/// An error where nothing was started; what can be lived with becomes a notice.
[[nodiscard]] core::Expected<std::unique_ptr<Session>> openLiveSession(SessionPlan plan);

/// The same for a recording: a session with stores and a journal of its own, in which no feed exists.
[[nodiscard]] core::Expected<std::unique_ptr<Session>> openReplaySession(SessionPlan plan);

} // namespace vigie::session
