// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/note.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

/// Whom one trusts, and how many of them must have signed (C2SP tlog-policy).
struct Policy {
    struct Member {
        std::string name;
        std::optional<Key> witness;       ///< Else a group.
        std::size_t threshold = 1;        ///< Of a group.
        std::vector<std::size_t> members; ///< Of a group; each stands before it.
    };
    std::vector<Key> logs;
    std::vector<Member> members;
    std::optional<std::size_t> quorum; ///< Nothing: `quorum none`.

    [[nodiscard]] std::vector<Key> witnesses() const;
    [[nodiscard]] bool isReached(const std::vector<Signers::Witness>& signers) const;
};
std::optional<Policy> readPolicy(std::string_view text);

} // namespace verify
