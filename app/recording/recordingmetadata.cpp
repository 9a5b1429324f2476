// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordingmetadata.h"

#include "recording/plaintext.h"
#include "recording/recordingformat.h"

#include <simdjson.h>

namespace vigie::recording {

namespace {

constexpr std::size_t kMaxWords = 200;

void putString(std::string& out, std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += kDigits[byte >> 4U];
            out += kDigits[byte & 0xFU];
        } else {
            out += c;
        }
    }
    out += '"';
}

void putMember(std::string& out, std::string_view name, std::string_view text)
{
    putString(out, name);
    out += ':';
    putString(out, plainText(text, kMaxWords));
}

std::string textOf(simdjson::dom::object object, std::string_view name)
{
    std::string_view value;
    if (object[name].get(value) != simdjson::SUCCESS)
        return {};
    return plainText(value, kMaxWords);
}

core::Expected<RecordingMetadata> refused(const std::string& where)
{
    return core::fail(
        core::ErrorCode::InvalidInput, where,
        VIGIE_TEXT("Errors", "The description at the head of the recording cannot be read."),
        VIGIE_TEXT("Errors", "The file is damaged or is no recording of Vigie. Use another copy of it."));
}

} // namespace

std::string toJson(const RecordingMetadata& metadata)
{
    std::string out = "{";
    putMember(out, "city", metadata.city);
    out += ',';
    putMember(out, "origin", metadata.origin);
    out += ',';
    putMember(out, "createdAt", core::toIso8601Micros(metadata.createdAt));
    out += ',';
    putMember(out, "program", metadata.program);
    out += ",\"feeds\":[";
    for (std::size_t i = 0; i < metadata.feeds.size(); ++i) {
        out += i == 0 ? "{" : ",{";
        putMember(out, "id", metadata.feeds[i].id);
        out += ',';
        putMember(out, "name", metadata.feeds[i].name);
        out += '}';
    }
    out += "]}";
    return out;
}

core::Expected<RecordingMetadata> metadataFromJson(std::string_view json, const std::string& where)
{
    simdjson::dom::parser parser;
    simdjson::dom::object root;
    if (parser.parse(json.data(), json.size(), true).get(root) != simdjson::SUCCESS)
        return refused(where);
    RecordingMetadata out;
    out.city = textOf(root, "city");
    out.origin = textOf(root, "origin");
    out.program = textOf(root, "program");
    out.createdAt = core::parseIso8601(textOf(root, "createdAt")).value_or(core::Timestamp{});
    simdjson::dom::array feeds;
    if (root["feeds"].get(feeds) != simdjson::SUCCESS || feeds.size() > kMaxFeeds)
        return refused(where);
    for (const simdjson::dom::element element : feeds) {
        simdjson::dom::object feed;
        if (element.get(feed) != simdjson::SUCCESS)
            return refused(where);
        out.feeds.push_back({textOf(feed, "id"), textOf(feed, "name")});
    }
    return out;
}

} // namespace vigie::recording
