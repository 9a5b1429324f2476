// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/witnessrequest.h"

#include "tlog/base64.h"
#include "tlog/checkpoint.h"
#include "tlog/lines.h"

namespace vigie::tlog {

namespace {
constexpr std::string_view kOld = "old ";
} // namespace

std::string WitnessRequest::encode() const
{
    std::string out = std::string(kOld) + std::to_string(oldSize) + '\n';
    for (const storage::Digest& hash : proof)
        out += toBase64(hash) + '\n';
    return out + '\n' + checkpoint;
}

core::Expected<WitnessRequest> parseWitnessRequest(std::string_view body)
{
    const auto bad =
        core::fail(core::ErrorCode::InvalidInput, {}, VIGIE_TEXT("Errors", "This is no request to a witness."), {});
    WitnessRequest out;
    auto line = takeLine(body);
    const auto size = line && line->starts_with(kOld) ? parseSize(line->substr(kOld.size())) : std::nullopt;
    if (!size)
        return bad;
    out.oldSize = *size;
    for (line = takeLine(body); line && !line->empty(); line = takeLine(body)) {
        const auto hash = digestFromBase64(*line);
        if (!hash || out.proof.size() == WitnessRequest::kMostHashes)
            return bad;
        out.proof.push_back(*hash);
    }
    if (!line)
        return bad;
    out.checkpoint = body;
    return out;
}

} // namespace vigie::tlog
