// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "journal/entry.h"
#include "journal/journalfile.h"
#include "journal/privatestore.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vigie::journal {

/// When a draft was handed in.
struct EntryTime {
    core::Timestamp at = core::kNoTime; ///< Whole milliseconds.
    MachineTime machine;
    bool isLive = true; ///< The Clock ran at one second a second: it can be compared with the machine's.
};

struct TimedDraft {
    Draft draft;
    EntryTime time;
};

/// Entries for one commit, made of drafts.
struct BuiltBatch {
    std::vector<EncodedEntry> entries;
    std::vector<core::Expected<std::uint64_t>> places; ///< For each draft: its index, or why it is refused.
    std::vector<PrivateRow> privateRows;
    std::optional<EntryTime> last; ///< Of the last entry.
};

/// Turns drafts into entries: one after the other gets the next index, private texts become commitments, and where
/// the clock was moved since the entry before (by more than `kStep` against the machine's, within one start of the
/// computer) an entry "clock.step" comes first. A draft that is refused takes no index. The drafts are in normal form
/// C already. Pure, but for the fresh salts.
class BatchBuilder {
public:
    static constexpr std::chrono::milliseconds kStep{2000};

    BatchBuilder(std::string origin, std::uint64_t firstIndex, std::optional<EntryTime> before, bool watchesClock);

    void add(const TimedDraft& timed);
    /// Notes a draft as refused for a reason found elsewhere.
    void refuse(core::Error error);
    [[nodiscard]] BuiltBatch take() { return std::move(m_batch); }

private:
    [[nodiscard]] core::Expected<void> addEntry(const Draft& draft, const EntryTime& time);
    void addClockStep(const EntryTime& now);

    std::string m_origin;
    std::uint64_t m_next;
    bool m_watchesClock;
    BuiltBatch m_batch;
};

/// A draft of the program itself: role and actor "system".
[[nodiscard]] Draft systemDraft(std::string act, std::string obj = {}, Json op = {});

} // namespace vigie::journal
