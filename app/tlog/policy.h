// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "tlog/verifierkey.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::tlog {

/// Whose logs are meant, which witnesses are known, and how many of them must have signed (C2SP tlog-policy).
class Policy {
public:
    struct Log {
        VerifierKey key;
        std::string url;
    };
    struct Witness {
        std::string name; ///< In this file alone.
        VerifierKey key;
        std::string url; ///< Its submission prefix; empty where it is not asked.
    };
    static constexpr std::size_t kLargest = std::size_t{256} * 1024;
    static constexpr std::size_t kMostLines = 1000; ///< Of logs, witnesses and groups together.

    /// InvalidInput with the number of the line.
    [[nodiscard]] static core::Expected<Policy> parse(std::string_view text, const std::string& where = {});

    [[nodiscard]] const std::vector<Log>& logs() const { return m_logs; }
    [[nodiscard]] const std::vector<Witness>& witnesses() const { return m_witnesses; }
    [[nodiscard]] std::vector<VerifierKey> witnessKeys() const;
    /// Whether these witnesses are enough. True where nobody is needed (`quorum none`).
    [[nodiscard]] bool isReachedBy(std::span<const VerifierKey> signers) const;

private:
    /// A witness, or a group of what stands before it.
    struct Node {
        std::string name;
        std::optional<std::size_t> witness; ///< Of m_witnesses.
        std::size_t threshold = 1;
        std::vector<std::size_t> members;
    };
    class Reader;

    std::vector<Log> m_logs;
    std::vector<Witness> m_witnesses;
    std::vector<Node> m_nodes;
    std::optional<std::size_t> m_quorum;
};

} // namespace vigie::tlog
