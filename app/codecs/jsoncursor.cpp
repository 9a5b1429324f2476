// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/jsoncursor.h"

#include "codecs/jsonerror.h"
#include "codecs/limits.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace vigie::codecs {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

void appendUtf8(std::string& out, std::uint32_t codePoint)
{
    const auto put = [&out](std::uint32_t byte) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0U | codePoint >> 6);
        put(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        put(0xE0U | codePoint >> 12);
        put(0x80U | (codePoint >> 6 & 0x3FU));
        put(0x80U | (codePoint & 0x3FU));
    } else {
        put(0xF0U | codePoint >> 18);
        put(0x80U | (codePoint >> 12 & 0x3FU));
        put(0x80U | (codePoint >> 6 & 0x3FU));
        put(0x80U | (codePoint & 0x3FU));
    }
}

/// The four hexadecimal digits behind `\u`.
std::optional<std::uint32_t> hexOf(std::string_view text)
{
    if (text.size() < 4)
        return std::nullopt;
    std::uint32_t out = 0;
    for (const char c : text.substr(0, 4)) {
        const bool digit = c >= '0' && c <= '9';
        const auto lower = static_cast<char>(c | 0x20);
        if (!digit && (lower < 'a' || lower > 'f'))
            return std::nullopt;
        out = out << 4 | static_cast<std::uint32_t>(digit ? c - '0' : lower - 'a' + 10);
    }
    return out;
}

/// Reads the escape behind `\u` off the text.
bool takeUnicode(std::string_view& rest, std::string& out)
{
    constexpr std::uint32_t kReplacement = 0xFFFD;
    const auto unit = hexOf(rest);
    if (!unit)
        return false;
    rest.remove_prefix(4);
    if (*unit < 0xD800 || *unit > 0xDFFF) {
        appendUtf8(out, *unit);
        return true;
    }
    const bool isPaired = *unit < 0xDC00 && rest.starts_with("\\u");
    const auto low = isPaired ? hexOf(rest.substr(2)) : std::nullopt;
    if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
        rest.remove_prefix(6);
        appendUtf8(out, 0x10000U + ((*unit - 0xD800U) << 10) + (*low - 0xDC00U));
    } else {
        appendUtf8(out, kReplacement);
    }
    return true;
}

} // namespace

void JsonCursor::start(std::string_view text, const JsonIndex& index, std::size_t nesting)
{
    m_text = text.data();
    m_size = text.size();
    m_at = index.tokens();
    m_end = m_at + index.count();
    m_depth = 0;
    m_nesting = std::min(nesting, kMostNesting);
    m_hasEscapes = std::memchr(text.data(), '\\', text.size()) != nullptr;
    m_keys.clear();
}

bool JsonCursor::failSyntax()
{
    const std::size_t past = m_end[-1] + std::size_t{1};
    m_error = notJson(m_at >= m_end ? past : *m_at);
    return false;
}

bool JsonCursor::peekTwoStrings(TwoStrings& out) const
{
    constexpr std::ptrdiff_t kTokens = 9; // { " : " , " : " and one behind
    if (m_end - m_at < kTokens)
        return false;
    constexpr std::string_view kForm = "{\":\",\":\"";
    for (std::size_t i = 0; i < kForm.size(); ++i) {
        if (m_text[m_at[i]] != kForm[i])
            return false;
    }
    out = {rawString(m_at + 1), rawString(m_at + 3), rawString(m_at + 5), rawString(m_at + 7)};
    return true;
}

bool JsonCursor::failDepth()
{
    m_error = tooDeep(offset(), m_nesting);
    return false;
}

bool JsonCursor::hasRightEscapes(std::string_view raw)
{
    std::string scratch;
    return raw.find('\\') == std::string_view::npos || unescape(raw, scratch);
}

bool JsonCursor::unescapeKey(std::string_view& key)
{
    if (key.find('\\') == std::string_view::npos)
        return true;
    m_keys.emplace_back();
    if (!unescape(key, m_keys.back()))
        return failSyntax();
    key = m_keys.back();
    return true;
}

bool JsonCursor::unescape(std::string_view raw, std::string& out)
{
    while (!raw.empty()) {
        const std::size_t slash = std::min(raw.find('\\'), raw.size());
        out.append(raw.substr(0, slash));
        raw.remove_prefix(slash);
        if (raw.size() < 2)
            return raw.empty();
        const char kind = raw[1];
        raw.remove_prefix(2);
        constexpr std::string_view kNames = "\"\\/bfnrt";
        constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
        if (const std::size_t at = kNames.find(kind); at != std::string_view::npos)
            out.push_back(kMeanings[at]);
        else if (kind != 'u' || !takeUnicode(raw, out))
            return false;
    }
    return true;
}

std::string_view JsonCursor::scalarAt(Mark place) const
{
    const char* const first = m_text + place[0];
    const char* end = m_text + place[1];
    while (isBlank(end[-1]))
        --end;
    return {first, static_cast<std::size_t>(end - first)};
}

bool JsonCursor::endsAtNextToken(const char* end)
{
    const char* const next = m_text + m_at[1];
    while (end < next && isBlank(*end))
        ++end;
    return end == next || failSyntax();
}

bool JsonCursor::takeWord(char& first)
{
    const char* const text = m_text + *m_at;
    first = *text;
    const std::string_view word = first == 't' ? "true" : first == 'f' ? "false" : "null";
    if (std::strncmp(text, word.data(), word.size()) != 0)
        return failSyntax();
    if (!endsAtNextToken(text + word.size()))
        return false;
    ++m_at;
    return true;
}

bool JsonCursor::skipScalar()
{
    const char c = peek();
    if (c == '"') {
        std::string_view raw;
        if (m_hasEscapes)
            return takeString(raw);
        ++m_at;
        return true;
    }
    if (beginsNumber(c)) {
        double value = 0.0;
        bool isFinite = false;
        return takeNumber(value, isFinite);
    }
    char first = 0;
    return takeWord(first);
}

bool JsonCursor::skipAny()
{
    std::uint64_t objects = 0; // a bit for each level that is open: 1 an object, 0 an array
    const std::size_t outside = m_depth;
    std::string_view key;
    for (;;) {
        const char c = peek();
        if (c == '{' || c == '[') {
            if (!enter())
                return false;
            const bool isObject = c == '{';
            objects = objects << 1 | (isObject ? 1U : 0U);
            if (peek() != (isObject ? '}' : ']')) {
                if (isObject && !takeKey(key))
                    return false;
                continue;
            }
        } else if (!skipScalar()) {
            return false;
        }
        for (;;) { // behind a value: the next one of the same level, or the end of the level
            if (m_depth == outside)
                return true;
            const bool inObject = (objects & 1U) != 0;
            if (takeComma()) {
                if (inObject && !takeKey(key))
                    return false;
                break;
            }
            if (!leave(inObject ? '}' : ']'))
                return false;
            objects >>= 1;
        }
    }
}

} // namespace vigie::codecs
