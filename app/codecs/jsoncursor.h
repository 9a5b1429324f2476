// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/jsonindex.h"
#include "codecs/jsonnumber.h"
#include "core/expected.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::codecs {

/// Walks a JSON text token by token, forward, and back to any place it was at. Each value must be consumed by exactly
/// one of `object`, `array`, `skip`, `takeString`, `takeNumber`, `takeWord`; what is skipped is checked as strictly
/// as what is read, so that a walk to the end proves the whole text to be JSON.
///
/// Failure: the functions return false, `error()` tells what and where; the walk is over then.
/// Bounds:  `object`, `array` and `skip` count the nesting; `skip` does not recurse.
/// Time:    a nanosecond or two a token.
class JsonCursor {
public:
    using Mark = const std::uint32_t*;

    JsonCursor() = default;
    JsonCursor(const JsonCursor&) = delete;
    JsonCursor& operator=(const JsonCursor&) = delete;

    /// `text` and `index` (built from it) must outlive the walk. `nesting` is at most kMostNesting.
    void start(std::string_view text, const JsonIndex& index, std::size_t nesting);

    /// Is there a backslash anywhere in the text? If not, strings are what is written.
    [[nodiscard]] bool hasEscapes() const { return m_hasEscapes; }
    /// The first character of the next token. Past the end: the first one of the text, '{' or '['.
    [[nodiscard]] char peek() const { return m_text[*m_at]; }
    [[nodiscard]] Mark mark() const { return m_at; }
    [[nodiscard]] std::size_t offset() const { return *m_at; }
    [[nodiscard]] const char* here() const { return m_text + *m_at; } ///< The next token's first character.
    /// The text of the number or word at `place`, blanks excluded. It must have been consumed before.
    [[nodiscard]] std::string_view scalarAt(Mark place) const;
    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }

    /// Two members of an object whose values are strings, as written.
    struct TwoStrings {
        std::string_view firstKey;
        std::string_view first;
        std::string_view secondKey;
        std::string_view second;
    };
    /// The first two members of the object that begins here, if their values are strings. Consumes and proves
    /// nothing.
    [[nodiscard]] bool peekTwoStrings(TwoStrings& out) const;

    /// Calls `each(key)` for each member; it must consume the value, or return false to end the walk. A key lives as
    /// long as the text and this walk.
    template <typename Each> [[nodiscard]] bool object(Each&& each)
    {
        if (!enter())
            return false;
        if (peek() != '}') {
            do {
                std::string_view key;
                if (!takeKey(key) || !each(key))
                    return false;
            } while (takeComma());
        }
        return leave('}');
    }
    /// Calls `each()` for each element, likewise.
    template <typename Each> [[nodiscard]] bool array(Each&& each)
    {
        if (!enter())
            return false;
        if (peek() != ']') {
            do {
                if (!each())
                    return false;
            } while (takeComma());
        }
        return leave(']');
    }
    /// Where a part of the text begins; nullopt for a view of something else.
    [[nodiscard]] std::optional<std::uint32_t> originOf(std::string_view part) const
    {
        const auto at = static_cast<std::size_t>(part.data() - m_text); // wraps around for what lies before
        return at < m_size ? std::optional{static_cast<std::uint32_t>(at)} : std::nullopt;
    }
    [[nodiscard]] char peekAt(Mark place) const { return m_text[*place]; }
    /// The string that begins at `place`, as written. It must have been consumed before.
    [[nodiscard]] std::string_view stringAt(Mark place) const { return rawString(place); }
    /// Does `read()` at a place of this text, then is back where it was, even where `read` fails.
    template <typename Read> auto at(Mark place, Read&& read)
    {
        const Mark here = m_at;
        const std::size_t depth = m_depth;
        m_at = place;
        auto out = read();
        m_at = here;
        m_depth = depth;
        return out;
    }

    [[nodiscard]] bool skip()
    {
        if (peek() != '"' || m_hasEscapes)
            return skipAny();
        ++m_at;
        return true;
    }
    /// The string's characters as written, escapes included.
    [[nodiscard]] bool takeString(std::string_view& raw)
    {
        raw = rawString(m_at);
        if (m_hasEscapes && !hasRightEscapes(raw))
            return failSyntax();
        ++m_at;
        return true;
    }
    /// `isFinite` is false for what is written like a number but is none that a double holds.
    [[nodiscard]] bool takeNumber(double& value, bool& isFinite)
    {
        const char* end = here();
        const NumberRead read = readNumber(end, value);
        if (read == NumberRead::Malformed)
            return failSyntax();
        if (end != m_text + m_at[1] && !endsAtNextToken(end))
            return false;
        isFinite = read == NumberRead::Finite;
        ++m_at;
        return true;
    }
    /// `true`, `false` or `null`: their first letter.
    [[nodiscard]] bool takeWord(char& first);
    /// Is the next token the beginning of a number, or of NaN or Infinity?
    [[nodiscard]] static bool beginsNumber(char c)
    {
        return c == '-' || (c >= '0' && c <= '9') || c == 'N' || c == 'I';
    }

    /// Appends the characters meant. A lone surrogate becomes U+FFFD. False: not an escape of JSON.
    [[nodiscard]] static bool unescape(std::string_view raw, std::string& out);

    bool failSyntax();
    [[nodiscard]] const core::Error& error() const { return m_error; }

private:
    [[nodiscard]] bool enter()
    {
        if (m_depth >= m_nesting)
            return failDepth();
        ++m_depth;
        ++m_at;
        return true;
    }
    bool failDepth();
    [[nodiscard]] bool skipAny();
    [[nodiscard]] static bool hasRightEscapes(std::string_view raw);
    [[nodiscard]] bool leave(char closing)
    {
        if (peek() != closing)
            return failSyntax();
        ++m_at;
        --m_depth;
        return true;
    }
    [[nodiscard]] bool takeComma()
    {
        const bool is = peek() == ',';
        m_at += is ? 1 : 0;
        return is;
    }
    [[nodiscard]] bool takeKey(std::string_view& key)
    {
        if (peek() != '"' || m_text[m_at[1]] != ':')
            return failSyntax();
        key = rawString(m_at);
        m_at += 2;
        return !m_hasEscapes || unescapeKey(key);
    }
    [[nodiscard]] bool unescapeKey(std::string_view& key);
    [[nodiscard]] std::string_view rawString(Mark place) const
    {
        const char* const first = m_text + place[0] + 1;
        // Behind the closing quote only blanks can come before the next token.
        const char* last = m_text + place[1] - 1;
        while (*last != '"')
            --last;
        return {first, static_cast<std::size_t>(last - first)};
    }
    [[nodiscard]] bool endsAtNextToken(const char* end);
    [[nodiscard]] bool skipScalar();

    const char* m_text = nullptr;
    std::size_t m_size = 0;
    Mark m_at = nullptr;
    Mark m_end = nullptr;
    std::size_t m_depth = 0;
    std::size_t m_nesting = 0;
    bool m_hasEscapes = false;
    core::Error m_error;
    std::deque<std::string> m_keys; ///< Keys that had escapes.
};

} // namespace vigie::codecs
