// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "tlog/signednote.h"
#include "witness/witnesskey.h"
#include "witness/witnessstore.h"

#include <string>
#include <string_view>
#include <vector>

namespace vigie::witness {

/// What is sent back to who asked.
struct Answer {
    int status = 500; ///< Of HTTP.
    std::string type = "text/plain; charset=utf-8";
    std::string body;
};

/// A witness of logs (C2SP tlog-witness): signs a checkpoint of a log it knows when that continues the last one it signed.
///
/// Thread: one at a time.
/// Order:  checked and written durably, and only then signed: what it gave out it remembers.
class Witness {
public:
    static constexpr std::size_t kLargestRequest = std::size_t{128} * 1024;

    /// `logs`: the keys it signs for; the name of a key is the origin of its log.
    Witness(WitnessKey key, std::vector<tlog::VerifierKey> logs, WitnessStore store, const core::Clock& clock);

    /// POST /add-checkpoint: 200 with a cosignature, 400, 403, 404, 409 with the size it has, 413, 422, or 500 and 503 where it
    /// cannot write.
    [[nodiscard]] Answer addCheckpoint(std::string_view body);
    /// For people: who this is, and what it has signed.
    [[nodiscard]] Answer about() const;
    [[nodiscard]] tlog::VerifierKey vkey() const { return m_key.vkey(); }

private:
    WitnessKey m_key;
    std::vector<tlog::VerifierKey> m_logs;
    WitnessStore m_store;
    const core::Clock& m_clock;
};

/// Reads vkeys of logs, one a line; empty lines and those that begin with # are passed over. InvalidInput with the line's number.
[[nodiscard]] core::Expected<std::vector<tlog::VerifierKey>> parseLogs(std::string_view text,
                                                                       const std::string& where);

} // namespace vigie::witness
