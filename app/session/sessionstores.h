// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertstore.h"
#include "core/clock.h"
#include "core/expected.h"
#include "feeds/secret.h"
#include "history/historystore.h"
#include "journal/journalreader.h"
#include "journal/journalwriter.h"
#include "notary/notary.h"
#include "session/roster.h"
#include "session/trenddesk.h"

#include <filesystem>
#include <memory>
#include <string>

namespace vigie::session {

/// Where a session's files are, and whose journal it is.
struct StorePaths {
    std::filesystem::path journal;
    std::filesystem::path privateStore;
    std::filesystem::path signedStore; ///< The journal's checkpoints.
    std::filesystem::path keys;        ///< A folder: the journal's keys.
    std::filesystem::path alerts;
    std::filesystem::path history;
    std::filesystem::path people; ///< The accounts: of the desk, in every mode the same.
    std::string origin;
    bool watchesClock = true; ///< Tell the journal when the clock was moved; off for steered clocks.
    /// Where the passphrase of the keys is kept; empty: in a file beside them.
    feeds::SecretSource passphrase{};
    std::filesystem::path policy{}; ///< Of the journal's witnesses; empty: nobody is asked.
};

/// The files of one session, open. Closed in reverse order: the journal last.
struct SessionStores {
    // First, so that they outlive the threads of the stores, which read them.
    std::unique_ptr<core::Clock> clock;        ///< The session's.
    std::unique_ptr<core::Clock> journalClock; ///< The journal's, where it has one of its own.
    std::unique_ptr<journal::JournalWriter> journal;
    std::unique_ptr<journal::JournalReader> journalReader;
    std::unique_ptr<notary::Notary> notary;
    std::unique_ptr<alerts::AlertStore> alerts;
    std::unique_ptr<history::HistoryStore> history;
    std::unique_ptr<TrendDesk> trends;
    Shift first;                  ///< Who is on from the start; its actor is empty where people sign in themselves.
    std::filesystem::path people; ///< The accounts.
    std::filesystem::path privateStore;
};

/// The two clocks of a session: the same object but in a replay, where people act in another time than they watch.
struct SessionClocks {
    std::unique_ptr<core::Clock> session;
    std::unique_ptr<core::Clock> journal; ///< Null: the session's.
};

/// The passphrase of a journal's keys: from where the profile says, or from the file beside them, made where there is none.
[[nodiscard]] core::Expected<std::string> journalPassphrase(const feeds::SecretSource& source,
                                                            const notary::SignerPaths& paths);

/// Opens them, and makes a pseudonym for the operator who is on from the start; none where the name is empty.
[[nodiscard]] core::Expected<SessionStores> openStores(const StorePaths& paths, SessionClocks clocks,
                                                       const std::string& operatorName,
                                                       std::chrono::hours historyKept);

} // namespace vigie::session
