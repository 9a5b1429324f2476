// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/json.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vigie::storage {

using core::ErrorCode;
using core::Expected;
using core::fail;

namespace {

auto place(Json::Object& object, std::string_view name)
{
    return std::lower_bound(
        object.begin(), object.end(), name,
        [](const Json::Member& member, std::string_view wanted) { return member.first < wanted; });
}

bool isPrintableAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

class Encoder {
public:
    Encoder(std::string& out, const JsonLimits& limits)
        : m_limits(limits)
        , m_out(out)
    {
    }

    Expected<void> run(const Json& value) { return told(write(value, 0)); }
    Expected<void> run(std::string_view text) { return told(writeText(text)); }

private:
    [[nodiscard]] Expected<void> told(bool good) const
    {
        if (good)
            return {};
        return fail(m_tooLarge ? ErrorCode::TooLarge : ErrorCode::InvalidInput, "JSON", m_problem,
                    VIGIE_TEXT("Errors", "Please report this as a fault."));
    }

    bool refuse(const char* problem, bool tooLarge = false)
    {
        m_problem = problem;
        m_tooLarge = tooLarge;
        return false;
    }

    bool fits(std::size_t more = 0)
    {
        return m_out.size() + more <= m_limits.bytes ||
               refuse(VIGIE_TEXT("Errors", "The record is longer than it may be."), true);
    }

    bool write(const Json& value, int depth)
    {
        if (const auto* text = value.text())
            return writeText(*text);
        if (const auto* number = value.integer())
            return writeInteger(*number);
        if (const auto* boolean = value.boolean())
            m_out += *boolean ? "true" : "false";
        else if (value.isNull())
            m_out += "null";
        else if (depth >= m_limits.depth)
            return refuse(VIGIE_TEXT("Errors", "The record is nested too deeply."), true);
        else if (const auto* list = value.list())
            return writeList(*list, depth);
        else
            return writeObject(*value.object(), depth);
        return fits();
    }

    bool writeInteger(std::int64_t number)
    {
        if (number > Json::kLargest || number < -Json::kLargest)
            return refuse(VIGIE_TEXT("Errors", "A number of the record is beyond 2^53-1."));
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        m_out.append(digits.data(), end);
        return fits();
    }

    bool writeText(std::string_view text)
    {
        if (!fits(text.size()))
            return false;
        if (!isUtf8(text))
            return refuse(VIGIE_TEXT("Errors", "A text of the record is not UTF-8."));
        m_out += '"';
        std::size_t from = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\')
                continue;
            m_out.append(text, from, i - from);
            escape(c);
            from = i + 1;
        }
        m_out.append(text, from);
        m_out += '"';
        return fits();
    }

    void escape(char c)
    {
        constexpr std::string_view kHex = "0123456789abcdef";
        m_out += '\\';
        switch (c) {
        case '\b':
            m_out += 'b';
            break;
        case '\t':
            m_out += 't';
            break;
        case '\n':
            m_out += 'n';
            break;
        case '\f':
            m_out += 'f';
            break;
        case '\r':
            m_out += 'r';
            break;
        case '"':
        case '\\':
            m_out += c;
            break;
        default:
            m_out += "u00";
            m_out += kHex[static_cast<unsigned char>(c) >> 4U];
            m_out += kHex[static_cast<unsigned char>(c) & 15U];
        }
    }

    bool writeList(const Json::List& list, int depth)
    {
        m_out += '[';
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i > 0)
                m_out += ',';
            if (!write(list[i], depth + 1))
                return false;
        }
        m_out += ']';
        return fits();
    }

    bool writeObject(const Json::Object& object, int depth)
    {
        m_out += '{';
        bool first = true;
        for (const auto& [name, value] : object) {
            if (!first)
                m_out += ',';
            first = false;
            if (!isPrintableAscii(name))
                return refuse(VIGIE_TEXT("Errors", "A name in the record is not plain ASCII."));
            if (!writeText(name))
                return false;
            m_out += ':';
            if (!write(value, depth + 1))
                return false;
        }
        m_out += '}';
        return fits();
    }

    const JsonLimits& m_limits;
    std::string& m_out;
    const char* m_problem = "";
    bool m_tooLarge = false;
};

} // namespace

Json::Json(bool value)
    : m_value(value)
{
}

Json::Json(int value)
    : m_value(std::int64_t{value})
{
}

Json::Json(std::int64_t value)
    : m_value(value)
{
}

Json::Json(std::string value)
    : m_value(std::move(value))
{
}

Json::Json(std::string_view value)
    : m_value(std::string(value))
{
}

Json::Json(const char* value)
    : m_value(std::string(value))
{
}

Json Json::makeList(List values)
{
    Json out;
    out.m_value = std::move(values);
    return out;
}

Json Json::makeObject(std::initializer_list<Member> members)
{
    Json out;
    out.m_value = Object{};
    for (const auto& [name, value] : members)
        out.set(name, value);
    return out;
}

const Json* Json::find(std::string_view name) const
{
    const auto* members = object();
    if (members == nullptr)
        return nullptr;
    const auto at =
        std::lower_bound(members->begin(), members->end(), name,
                         [](const Member& member, std::string_view wanted) { return member.first < wanted; });
    return at != members->end() && at->first == name ? &at->second : nullptr;
}

void Json::set(std::string_view name, Json value)
{
    if (isNull())
        m_value = Object{};
    auto* members = object();
    if (members == nullptr)
        return;
    const auto at = place(*members, name);
    if (at != members->end() && at->first == name)
        at->second = std::move(value);
    else
        members->insert(at, Member(std::string(name), std::move(value)));
}

bool Json::appendSorted(std::string name, Json value)
{
    auto* members = object();
    if (members == nullptr || (!members->empty() && !(members->back().first < name)))
        return false;
    members->emplace_back(std::move(name), std::move(value));
    return true;
}

Expected<std::string> encodeJson(const Json& value, const JsonLimits& limits)
{
    std::string out;
    out.reserve(256);
    if (auto written = appendJson(out, value, limits); !written)
        return fail(written.error());
    return out;
}

Expected<void> appendJson(std::string& out, const Json& value, const JsonLimits& limits)
{
    return Encoder(out, limits).run(value);
}

Expected<void> appendJson(std::string& out, std::string_view text, const JsonLimits& limits)
{
    return Encoder(out, limits).run(text);
}

bool isUtf8(std::string_view bytes)
{
    std::size_t i = 0;
    while (i < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[i++]);
        if (lead < 0x80)
            continue;
        const int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        // The first byte that follows has a narrower range where overlong forms, surrogates or the end of Unicode
        // are.
        unsigned low = 0x80;
        unsigned high = 0xbf;
        if (lead == 0xe0)
            low = 0xa0;
        else if (lead == 0xed)
            high = 0x9f;
        else if (lead == 0xf0)
            low = 0x90;
        else if (lead == 0xf4)
            high = 0x8f;
        if (lead < 0xc2 || lead > 0xf4)
            return false;
        for (int k = 0; k < more; ++k) {
            if (i >= bytes.size())
                return false;
            const auto next = static_cast<unsigned char>(bytes[i++]);
            if (next < low || next > high)
                return false;
            low = 0x80;
            high = 0xbf;
        }
    }
    return true;
}

} // namespace vigie::storage
