// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/receipt.h"

#include "tlog/base64.h"
#include "tlog/checkpoint.h"
#include "tlog/lines.h"

namespace vigie::tlog {

namespace {

constexpr std::string_view kHeader = "c2sp.org/tlog-proof@v1";
constexpr std::string_view kExtra = "extra ";
constexpr std::string_view kIndex = "index ";
constexpr std::size_t kLongestPath = 63;

} // namespace

std::string Receipt::encode() const
{
    std::string out = std::string(kHeader) + '\n';
    if (!entry.empty())
        out += std::string(kExtra) + toBase64(storage::asBytes(entry)) + '\n';
    out += std::string(kIndex) + std::to_string(index) + '\n';
    for (const storage::Digest& hash : path)
        out += toBase64(hash) + '\n';
    return out + '\n' + checkpoint;
}

core::Expected<Receipt> parseReceipt(std::string_view bytes)
{
    const auto bad =
        core::fail(core::ErrorCode::InvalidInput, {}, VIGIE_TEXT("Errors", "This is not a receipt of a journal."),
                   VIGIE_TEXT("Errors", "It may be damaged or cut off; ask for it again."));
    if (bytes.size() > 2 * SignedNote::kLargest || takeLine(bytes) != kHeader)
        return bad;
    Receipt out;
    auto line = takeLine(bytes);
    if (line && line->starts_with(kExtra)) {
        const auto entry = fromBase64(line->substr(kExtra.size()));
        if (!entry || entry->empty())
            return bad;
        out.entry.assign(entry->begin(), entry->end());
        line = takeLine(bytes);
    }
    const auto index = line && line->starts_with(kIndex) ? parseSize(line->substr(kIndex.size())) : std::nullopt;
    if (!index)
        return bad;
    out.index = *index;
    for (line = takeLine(bytes); line && !line->empty(); line = takeLine(bytes)) {
        const auto hash = digestFromBase64(*line);
        if (!hash || out.path.size() == kLongestPath)
            return bad;
        out.path.push_back(*hash);
    }
    if (!line)
        return bad;
    out.checkpoint = bytes;
    return out;
}

} // namespace vigie::tlog
