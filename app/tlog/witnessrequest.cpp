// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/witnessrequest.h"

#include "tlog/base64.h"
#include "tlog/checkpoint.h"

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
    auto end = body.find('\n');
    const auto size = end != std::string_view::npos && body.starts_with(kOld)
                          ? parseSize(body.substr(kOld.size(), end - kOld.size()))
                          : std::nullopt;
    if (!size)
        return bad;
    out.oldSize = *size;
    for (;;) {
        body.remove_prefix(end + 1);
        end = body.find('\n');
        if (end == std::string_view::npos)
            return bad;
        if (end == 0)
            break;
        const auto hash = digestFromBase64(body.substr(0, end));
        if (!hash || out.proof.size() == WitnessRequest::kMostHashes)
            return bad;
        out.proof.push_back(*hash);
    }
    out.checkpoint = body.substr(1);
    return out;
}

} // namespace vigie::tlog
