// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertstore.h"

#include <cstdint>
#include <span>
#include <string>

namespace vigie::alerts {

/// A stretch of the alert history in one hash. The automatic changes do not wait for the journal; this hash of them
/// enters it, so that none can be changed or taken out afterwards without showing.
struct HistoryDigest {
    std::uint64_t first = 0; ///< Number of the first line; 0: there is none.
    std::uint64_t last = 0;
    std::uint64_t lines = 0;
    std::string sha256; ///< Of the lines' canonical texts, one after the other; lower-case hex.
    bool operator==(const HistoryDigest&) const = default;
};

/// Lines in order of their numbers.
[[nodiscard]] HistoryDigest digestOf(std::span<const HistoryEntry> lines);

/// The same bytes for the same line on every computer; docs/alerts.md lists the fields.
[[nodiscard]] std::string canonicalText(const HistoryEntry& line);

} // namespace vigie::alerts
