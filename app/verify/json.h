// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace verify {

/// Steps through JSON that must be in its one spelling (RFC 8785 without fractions): what is anything else stops it for good.
class JsonScanner {
public:
    static constexpr int kDeepest = 17; ///< Objects and lists inside each other.

    explicit JsonScanner(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    /// Any value; where it is a text and `text` is given, its characters. The bytes of the value as they stand.
    std::string_view value(std::string* text = nullptr);

    /// How far one has come in an object.
    struct Members {
        bool isFirst = true;
        std::string last;
    };
    /// The members of an object, sorted by name: enters it, then gives name after name, each before its value; false at its end, and
    /// where it is not as it must be.
    bool enter();
    bool next(Members& members, std::string& name);

    [[nodiscard]] bool failed() const { return m_failed; }
    /// Nothing failed, and nothing is left.
    [[nodiscard]] bool atEnd() const { return !m_failed && m_at == m_bytes.size(); }

private:
    [[nodiscard]] char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    bool take(char c);
    bool takeWord(std::string_view word);
    bool fail();
    bool string(std::string& out);
    bool escape(std::string& out);
    bool number();
    bool object();
    bool list();

    std::string_view m_bytes;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_failed = false;
};

} // namespace verify
