// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/historydigest.h"

#include "alerts/alertvalues.h"
#include "alerts/canonicaltext.h"
#include "storage/sha256.h"

namespace vigie::alerts {

std::string canonicalText(const HistoryEntry& line)
{
    CanonicalText out{"vigie/alert-history/v1"};
    out.add("number", std::to_string(line.number));
    out.add("at", line.at);
    out.add("condition", toText(line.condition));
    out.add("asset", line.assetId);
    out.add("rule", line.ruleId);
    out.add("rule_version", line.ruleVersion);
    out.add("priority", core::toWord(line.priority));
    out.add("before", toWord(line.before));
    out.add("after", toWord(line.after));
    out.add("place_before", toWord(line.placeBefore));
    out.add("place", toWord(line.place));
    out.add("cause", toWord(line.cause));
    out.add("actor", line.actor);
    out.add("desk", line.desk);
    out.add("journal", line.journalIndex ? std::to_string(*line.journalIndex) : std::string{});
    out.add("reason", line.reason);
    out.add("until", line.until);
    addValue(out, "value", line.value);
    return out.text();
}

HistoryDigest digestOf(std::span<const HistoryEntry> lines)
{
    HistoryDigest out;
    if (lines.empty())
        return out;
    std::string all;
    for (const HistoryEntry& line : lines)
        all += canonicalText(line);
    out.first = lines.front().number;
    out.last = lines.back().number;
    out.lines = lines.size();
    out.sha256 = storage::toHex(storage::sha256(storage::asBytes(all)));
    return out;
}

} // namespace vigie::alerts
