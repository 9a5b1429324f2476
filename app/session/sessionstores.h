// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertstore.h"
#include "core/clock.h"
#include "core/expected.h"
#include "history/historystore.h"
#include "journal/journalreader.h"
#include "journal/journalwriter.h"
#include "session/trenddesk.h"

#include <filesystem>
#include <memory>
#include <string>

namespace vigie::session {

/// Where a session's files are, and whose journal it is.
struct StorePaths {
    std::filesystem::path journal;
    std::filesystem::path privateStore;
    std::filesystem::path alerts;
    std::filesystem::path history;
    std::string origin;
    bool watchesClock = true; ///< Tell the journal when the clock was moved; off for steered clocks.
};

/// The files of one session, open. Closed in reverse order: the journal last.
struct SessionStores {
    std::unique_ptr<core::Clock> journalClock; ///< Where the journal has a clock of its own.
    std::unique_ptr<journal::JournalWriter> journal;
    std::unique_ptr<journal::JournalReader> journalReader;
    std::unique_ptr<alerts::AlertStore> alerts;
    std::unique_ptr<history::HistoryStore> history;
    std::unique_ptr<TrendDesk> trends;
    std::string actor; ///< The pseudonym of who signed in, for this shift.
};

/// Opens them, and makes a pseudonym for the operator.
[[nodiscard]] core::Expected<SessionStores> openStores(const StorePaths& paths, const core::Clock& clock,
                                                       const std::string& operatorName, std::chrono::hours historyKept);

} // namespace vigie::session
