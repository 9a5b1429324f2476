// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertbacklog.h"
#include "alerts/alertstore.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vigie::alerts {

/// The tables of alerts.db and the way in and out of them. Times are microseconds since 1970, UTC, null where there
/// is none; states, causes and priorities are the words of `toWord`. docs/alerts.md explains the columns.
[[nodiscard]] storage::StoreKind alertStoreKind();

/// Writes a backlog in one transaction: all of it or nothing.
[[nodiscard]] core::Expected<void> writeBacklog(storage::Database& database, const AlertBacklog& backlog);
/// Removes up to `most` history lines older than `before`.
[[nodiscard]] core::Expected<void> pruneHistory(storage::Database& database, core::Timestamp before,
                                                std::int64_t most);

/// Writes its usual hours; part of writeBacklog.
[[nodiscard]] core::Expected<void> writeUsual(storage::Database& database, const AlertBacklog& backlog);
/// Removes up to `most` hours that lie too far before the newest to be compared with.
[[nodiscard]] core::Expected<void> pruneUsual(storage::Database& database, std::int64_t most);

[[nodiscard]] core::Expected<std::vector<UsualHour>> readUsual(const storage::Database& database);
[[nodiscard]] core::Expected<std::vector<PersistedCondition>> readConditions(const storage::Database& database);
[[nodiscard]] core::Expected<std::vector<HistoryEntry>>
readHistory(const storage::Database& database, core::Timestamp from, core::Timestamp to, std::size_t most);
[[nodiscard]] core::Expected<std::vector<HistoryEntry>>
readHistoryOf(const storage::Database& database, ConditionId condition, core::Timestamp from, std::size_t most);
/// Lines whose number is above `after`, in order.
[[nodiscard]] core::Expected<std::vector<HistoryEntry>> readHistoryAfter(const storage::Database& database,
                                                                         std::uint64_t after, std::size_t most);
/// The number of the newest line there ever was; 0: none.
[[nodiscard]] core::Expected<std::uint64_t> readLastLine(const storage::Database& database);
/// A number of the table of facts: `journal_index`, `history_lost`. Nothing where it was never written.
[[nodiscard]] core::Expected<std::optional<std::int64_t>> readFact(const storage::Database& database,
                                                                   std::string_view name);

} // namespace vigie::alerts
