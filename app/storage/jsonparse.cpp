// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/json.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace vigie::storage {

using core::ErrorCode;
using core::Expected;
using core::fail;

namespace {

/// Recursive descent over one document; the depth is capped before the stack is.
class Parser {
public:
    Parser(std::string_view bytes, const JsonLimits& limits)
        : m_bytes(bytes)
        , m_limits(limits)
    {
    }

    Expected<Json> run()
    {
        if (m_bytes.size() > m_limits.bytes)
            return fail(ErrorCode::TooLarge, "JSON", VIGIE_TEXT("Errors", "The record is longer than it may be."),
                        VIGIE_TEXT("Errors", "It is refused as a whole."));
        Json value;
        skipSpace();
        bool good = isUtf8(m_bytes) || refuse(VIGIE_TEXT("Errors", "The record is not UTF-8 (byte %1)."));
        good = good && read(value, 0);
        if (good) {
            skipSpace();
            good = m_at == m_bytes.size() || refuse(VIGIE_TEXT("Errors", "Something follows the record (byte %1)."));
        }
        if (good)
            return value;
        return fail(m_tooDeep ? ErrorCode::TooLarge : ErrorCode::InvalidInput, "JSON",
                    core::Message(m_problem, {std::to_string(m_at)}),
                    VIGIE_TEXT("Errors", "It is refused as a whole."));
    }

private:
    bool refuse(const char* problem)
    {
        m_problem = problem;
        return false;
    }
    bool malformed() { return refuse(VIGIE_TEXT("Errors", "The record is not well-formed JSON (byte %1).")); }

    void skipSpace()
    {
        while (m_at < m_bytes.size() &&
               (m_bytes[m_at] == ' ' || m_bytes[m_at] == '\t' || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r'))
            ++m_at;
    }
    [[nodiscard]] char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    bool takeWord(std::string_view word)
    {
        if (m_bytes.substr(m_at, word.size()) != word)
            return malformed();
        m_at += word.size();
        return true;
    }

    bool read(Json& value, int depth)
    {
        switch (peek()) {
        case '{':
            return enter(depth) && readObject(value, depth);
        case '[':
            return enter(depth) && readList(value, depth);
        case '"': {
            std::string text;
            if (!readText(text))
                return false;
            value = Json(std::move(text));
            return true;
        }
        case 't':
            value = Json(true);
            return takeWord("true");
        case 'f':
            value = Json(false);
            return takeWord("false");
        case 'n':
            value = Json();
            return takeWord("null");
        default:
            return readInteger(value);
        }
    }

    bool enter(int depth)
    {
        m_tooDeep = depth >= m_limits.depth;
        return !m_tooDeep || refuse(VIGIE_TEXT("Errors", "The record is nested too deeply (byte %1)."));
    }

    bool readInteger(Json& value)
    {
        const std::size_t start = m_at;
        take('-');
        const std::size_t digits = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        if (m_at == digits || (m_bytes[digits] == '0' && m_at - digits > 1))
            return malformed();
        if (peek() == '.' || peek() == 'e' || peek() == 'E')
            return refuse(VIGIE_TEXT("Errors", "The record has a number with a fraction or an exponent (byte %1)."));
        std::int64_t number = 0;
        const auto result = std::from_chars(m_bytes.data() + start, m_bytes.data() + m_at, number);
        if (result.ec != std::errc{} || number > Json::kLargest || number < -Json::kLargest)
            return refuse(VIGIE_TEXT("Errors", "The record has a number beyond 2^53-1 (byte %1)."));
        if (number == 0 && digits != start)
            return refuse(VIGIE_TEXT("Errors", "The record has a negative zero (byte %1)."));
        value = Json(number);
        return true;
    }

    bool readText(std::string& out)
    {
        if (!take('"'))
            return malformed();
        for (;;) {
            std::size_t end = m_at;
            while (end < m_bytes.size() && m_bytes[end] != '"' && m_bytes[end] != '\\' &&
                   static_cast<unsigned char>(m_bytes[end]) >= 0x20)
                ++end;
            out.append(m_bytes, m_at, end - m_at);
            m_at = end;
            if (take('"'))
                return true;
            if (!take('\\') || !readEscape(out))
                return m_problem != nullptr ? false : malformed();
        }
    }

    bool readEscape(std::string& out)
    {
        constexpr std::string_view kLetters = "\"\\/bfnrt";
        constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
        const char letter = peek();
        const auto known = letter == '\0' ? std::string_view::npos : kLetters.find(letter);
        if (known != std::string_view::npos) {
            ++m_at;
            out += kMeanings[known];
            return true;
        }
        if (!take('u'))
            return malformed();
        auto unit = readUnit();
        if (unit && *unit >= 0xd800 && *unit < 0xdc00 && takePair()) {
            const auto low = readUnit();
            unit = low && *low >= 0xdc00 && *low < 0xe000
                       ? std::optional(0x10000U + ((*unit - 0xd800U) << 10U) + (*low - 0xdc00U))
                       : std::nullopt;
        }
        if (!unit || (*unit >= 0xd800 && *unit < 0xe000))
            return refuse(VIGIE_TEXT("Errors", "The record has an escape that is no character (byte %1)."));
        appendUtf8(out, *unit);
        return true;
    }

    bool takePair()
    {
        if (m_bytes.substr(m_at, 2) != "\\u")
            return false;
        m_at += 2;
        return true;
    }

    std::optional<std::uint32_t> readUnit()
    {
        if (m_bytes.size() - m_at < 4)
            return std::nullopt;
        std::uint32_t unit = 0;
        const char* first = m_bytes.data() + m_at;
        const auto result = std::from_chars(first, first + 4, unit, 16);
        if (result.ec != std::errc{} || result.ptr != first + 4)
            return std::nullopt;
        m_at += 4;
        return unit;
    }

    static void appendUtf8(std::string& out, std::uint32_t c)
    {
        const auto add = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xc0U | (c >> 6U));
            add(0x80U | (c & 0x3fU));
        } else if (c < 0x10000) {
            add(0xe0U | (c >> 12U));
            add(0x80U | ((c >> 6U) & 0x3fU));
            add(0x80U | (c & 0x3fU));
        } else {
            add(0xf0U | (c >> 18U));
            add(0x80U | ((c >> 12U) & 0x3fU));
            add(0x80U | ((c >> 6U) & 0x3fU));
            add(0x80U | (c & 0x3fU));
        }
    }

    bool readList(Json& value, int depth)
    {
        take('[');
        value = Json::makeList();
        skipSpace();
        if (take(']'))
            return true;
        for (;;) {
            skipSpace();
            if (!read(value.list()->emplace_back(), depth + 1))
                return false;
            skipSpace();
            if (take(']'))
                return true;
            if (!take(','))
                return malformed();
        }
    }

    bool readObject(Json& value, int depth)
    {
        take('{');
        Json::Object members;
        skipSpace();
        if (!take('}')) {
            do {
                skipSpace();
                auto& member = members.emplace_back();
                if (!readName(member.first))
                    return false;
                skipSpace();
                if (!take(':'))
                    return malformed();
                skipSpace();
                if (!read(member.second, depth + 1))
                    return false;
                skipSpace();
            } while (take(','));
            if (!take('}'))
                return malformed();
        }
        return sortInto(value, std::move(members));
    }

    bool readName(std::string& name)
    {
        if (!readText(name))
            return false;
        return std::all_of(name.begin(), name.end(), [](char c) { return c >= ' ' && c <= '~'; }) ||
               refuse(VIGIE_TEXT("Errors", "The record has a name that is not plain ASCII (byte %1)."));
    }

    bool sortInto(Json& value, Json::Object members)
    {
        const auto byName = [](const Json::Member& a, const Json::Member& b) { return a.first < b.first; };
        if (!std::is_sorted(members.begin(), members.end(), byName))
            std::stable_sort(members.begin(), members.end(), byName);
        value = Json::makeObject();
        value.object()->reserve(members.size());
        for (auto& [name, member] : members) {
            if (!value.appendSorted(std::move(name), std::move(member)))
                return refuse(VIGIE_TEXT("Errors", "The record has a name twice (byte %1)."));
        }
        return true;
    }

    std::string_view m_bytes;
    JsonLimits m_limits;
    std::size_t m_at = 0;
    const char* m_problem = nullptr;
    bool m_tooDeep = false;
};

} // namespace

Expected<Json> parseJson(std::string_view bytes, const JsonLimits& limits)
{
    return Parser(bytes, limits).run();
}

} // namespace vigie::storage
