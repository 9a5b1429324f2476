// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "storage/hex.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::tlog {

/// That one entry is in a log, for whoever has the log's key (C2SP tlog-proof).
struct Receipt {
    std::string entry; ///< Its bytes; empty where they are handed over beside it.
    std::uint64_t index = 0;
    std::vector<storage::Digest> path; ///< Of its leaf, from the neighbour up.
    std::string checkpoint;            ///< The signed note.

    [[nodiscard]] std::string encode() const;
    bool operator==(const Receipt&) const = default;
};

/// Reads one in its one spelling; verifies nothing. InvalidInput, TooLarge.
[[nodiscard]] core::Expected<Receipt> parseReceipt(std::string_view bytes);

} // namespace vigie::tlog
