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

/// What a log asks of a witness (C2SP tlog-witness, add-checkpoint): the new checkpoint, and that it continues the one
/// the witness has seen.
struct WitnessRequest {
    static constexpr std::size_t kMostHashes = 63;

    std::uint64_t oldSize = 0;
    std::vector<storage::Digest> proof; ///< RFC 6962, 2.1.2; empty from size 0 and where nothing grew.
    std::string checkpoint;             ///< The signed note.

    [[nodiscard]] std::string encode() const;
    bool operator==(const WitnessRequest&) const = default;
};

/// InvalidInput.
[[nodiscard]] core::Expected<WitnessRequest> parseWitnessRequest(std::string_view body);

} // namespace vigie::tlog
