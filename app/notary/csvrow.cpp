// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/csvrow.h"

#include "storage/hex.h"
#include "storage/json.h"

#include <string_view>

namespace vigie::notary {

namespace {

constexpr storage::JsonLimits kLimits{journal::kLargestEntry, 17};

void appendField(std::string& line, std::string_view field)
{
    constexpr std::string_view kFormula = "=+-@";
    const bool isFormula = !field.empty() && kFormula.find(field.front()) != std::string_view::npos;
    if (!line.empty())
        line += ',';
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += isFormula ? "'" : "";
        line += field;
        return;
    }
    line += isFormula ? "\"'" : "\"";
    for (const char c : field) {
        line += c;
        if (c == '"')
            line += c;
    }
    line += '"';
}

core::Expected<std::string> jsonOf(const journal::Json& value)
{
    return value.isNull() ? core::Expected<std::string>{} : storage::encodeJson(value, kLimits);
}

} // namespace

std::string csvHeader()
{
    return "seq,at,act,obj,role,actor,why,op,prev,src,ui,req,boot,mono,clk,v\r\n";
}

core::Expected<std::string> csvRow(const journal::Entry& entry)
{
    const auto op = jsonOf(entry.op);
    const auto prev = jsonOf(entry.prev);
    if (!op || !prev)
        return core::fail(op ? prev.error() : op.error());
    std::string out = std::to_string(entry.seq);
    appendField(out, core::toIso8601(entry.at));
    for (const std::string* field :
         {&entry.act, &entry.obj, &entry.role, &entry.actor, &entry.why, &*op, &*prev, &entry.src})
        appendField(out, *field);
    appendField(out, entry.ui ? storage::toHex(*entry.ui) : std::string{});
    for (const std::string* field : {&entry.req, &entry.machine.boot})
        appendField(out, *field);
    appendField(out, std::to_string(entry.machine.monoMs));
    appendField(out, journal::toWord(entry.machine.clock));
    appendField(out, std::to_string(entry.v));
    return out + "\r\n";
}

} // namespace vigie::notary
