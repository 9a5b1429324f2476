// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/json.h"

#include "verify/text.h"

#include <algorithm>

namespace verify {

bool JsonScanner::fail()
{
    m_failed = true;
    return false;
}

bool JsonScanner::take(char c)
{
    if (m_failed || m_at >= m_bytes.size() || m_bytes[m_at] != c)
        return fail();
    ++m_at;
    return true;
}

bool JsonScanner::takeWord(std::string_view word)
{
    if (m_failed || m_bytes.substr(m_at, word.size()) != word)
        return fail();
    m_at += word.size();
    return true;
}

/// One of the shortest escapes; the backslash is at hand.
bool JsonScanner::escape(std::string& out)
{
    constexpr std::string_view kShort = "\"\\bfnrt";
    constexpr std::string_view kMeant = "\"\\\b\f\n\r\t";
    ++m_at;
    if (const auto at = kShort.find(peek()); m_at < m_bytes.size() && at != std::string_view::npos) {
        out += kMeant[at];
        ++m_at;
        return true;
    }
    // A control character without a letter of its own: u00 and two lower-case digits.
    constexpr std::string_view kDigits = "0123456789abcdef";
    if (m_bytes.substr(m_at, 3) != "u00" || m_bytes.size() < m_at + 5)
        return fail();
    const auto high = kDigits.find(m_bytes[m_at + 3]);
    const auto low = kDigits.find(m_bytes[m_at + 4]);
    if (high > 1 || low == std::string_view::npos)
        return fail();
    const char c = static_cast<char>(high * 16 + low);
    if (kMeant.find(c) != std::string_view::npos)
        return fail();
    out += c;
    m_at += 5;
    return true;
}

bool JsonScanner::string(std::string& out)
{
    out.clear();
    if (!take('"'))
        return false;
    bool isAscii = true;
    for (;;) {
        // As much as stands for itself.
        const std::size_t from = m_at;
        for (; m_at < m_bytes.size(); ++m_at) {
            const auto c = static_cast<unsigned char>(m_bytes[m_at]);
            if (c == '"' || c == '\\' || c < 0x20)
                break;
            isAscii = isAscii && c < 0x80;
        }
        out += m_bytes.substr(from, m_at - from);
        if (peek() == '"' && m_at < m_bytes.size())
            break;
        if (peek() != '\\' || !escape(out))
            return fail();
    }
    ++m_at;
    return isAscii || (isUtf8(out) && isNfc(out)) || fail();
}

bool JsonScanner::number()
{
    const bool isNegative = peek() == '-';
    if (isNegative)
        ++m_at;
    const auto end = std::min(m_bytes.find_first_not_of("0123456789", m_at), m_bytes.size());
    const auto value = toNumber(m_bytes.substr(m_at, end - m_at));
    if (!value || (isNegative && *value == 0))
        return fail();
    m_at = end;
    return true;
}

bool JsonScanner::enter()
{
    return ++m_depth <= kDeepest ? take('{') : fail();
}

bool JsonScanner::next(Members& members, std::string& name)
{
    if (peek() == '}' && !m_failed) {
        ++m_at;
        --m_depth;
        return false;
    }
    if (!members.isFirst && !take(','))
        return false;
    if (!string(name) || (!members.isFirst && name <= members.last) ||
        std::ranges::any_of(name, [](char c) { return c < 0x20 || c > 0x7E; }) || !take(':'))
        return fail();
    members.isFirst = false;
    members.last = name;
    return true;
}

bool JsonScanner::object()
{
    Members members;
    std::string name;
    enter();
    while (!m_failed && next(members, name))
        value();
    return !m_failed;
}

bool JsonScanner::list()
{
    if (++m_depth > kDeepest || !take('['))
        return fail();
    for (bool isFirst = true; peek() != ']' || !isFirst; isFirst = false) {
        value();
        if (m_failed)
            return false;
        if (peek() != ',')
            break;
        ++m_at;
    }
    --m_depth;
    return take(']');
}

std::string_view JsonScanner::value(std::string* text)
{
    const std::size_t from = m_at;
    const char first = peek();
    std::string ownText;
    if (first == '"') {
        string(text != nullptr ? *text : ownText);
    } else if (first == '{') {
        object();
    } else if (first == '[') {
        list();
    } else if (first == 't') {
        takeWord("true");
    } else if (first == 'f') {
        takeWord("false");
    } else if (first == 'n') {
        takeWord("null");
    } else {
        number();
    }
    return m_failed ? std::string_view{} : m_bytes.substr(from, m_at - from);
}

} // namespace verify
