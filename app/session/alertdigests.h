// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/historydigest.h"
#include "core/expected.h"
#include "journal/journalreader.h"
#include "session/questiondesk.h"
#include "storage/json.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace vigie::session {

/// Puts a digest of the alert history into the journal every minute in which there was any, and at the end.
/// Thread: the session's; the history is read on another.
class AlertDigests final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::minutes kEvery{1};
    using Note = std::function<void(const alerts::HistoryDigest&)>;

    /// `after`: the last line that the journal has in a digest. `store` outlives it.
    AlertDigests(alerts::AlertStore& store, std::uint64_t after, Note note);

    /// Looks now, without waiting for the minute.
    void look();
    /// What no digest has yet, for the end of a session. Reads on this thread.
    [[nodiscard]] std::vector<alerts::HistoryDigest> rest();

private:
    void take(const alerts::HistoryDigest& digest);

    alerts::AlertStore& m_store;
    std::uint64_t m_after;
    Note m_note;
    QTimer m_timer;
    QuestionDesk<std::uint64_t> m_desk; ///< Last, so that it asks nothing of what is gone.
};

/// As it stands in the entry `alert.digest`.
[[nodiscard]] storage::Json toJson(const alerts::HistoryDigest& digest);
/// The last line that the journal has in a digest; 0: none.
[[nodiscard]] std::uint64_t lastDigested(const journal::JournalReader& journal);

/// Compares the digests of a journal with the history they are of.
struct DigestReport {
    std::uint64_t agree = 0;
    std::uint64_t forgotten = 0;      ///< Of lines that fell out of AlertStore::kKeepHistory, in whole or in part.
    std::vector<std::uint64_t> wrong; ///< Entries whose lines are not what they were.
};
/// `alerts`: alerts.db, which may be written meanwhile.
[[nodiscard]] core::Expected<DigestReport> checkDigests(const journal::JournalReader& journal,
                                                        const std::filesystem::path& alerts);

} // namespace vigie::session
