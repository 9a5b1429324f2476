// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/entry.h"

#include "verify/json.h"
#include "verify/text.h"

#include <algorithm>
#include <chrono>

namespace verify {

namespace {

constexpr std::uint64_t kLatest = 253'402'300'799'999; // the last millisecond of the year 9999

bool isLowOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isWord(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && isLowOrDigit(text.front()) && isLowOrDigit(text.back()) &&
           std::ranges::all_of(text, [](char c) { return isLowOrDigit(c) || c == '-'; });
}

bool isKind(std::string_view text)
{
    if (text.size() > 64 || text.find('.') == std::string_view::npos)
        return false;
    for (;;) {
        const auto point = text.find('.');
        if (!isWord(text.substr(0, point)))
            return false;
        if (point == std::string_view::npos)
            return true;
        text.remove_prefix(point + 1);
    }
}

bool isToken(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
        return isLowOrDigit(c) || (c >= 'A' && c <= 'Z') ||
               std::string_view("-_.:/").find(c) != std::string_view::npos;
    });
}

bool isHex(std::string_view text, std::size_t digits)
{
    return text.size() == digits &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isReason(std::string_view text)
{
    constexpr std::string_view kCommitment = "commit:";
    return isWord(text) || (text.starts_with(kCommitment) && isHex(text.substr(kCommitment.size()), 64));
}

bool isOneLine(std::string_view text)
{
    return !text.empty() && text.size() <= 1024 &&
           std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool isClock(std::string_view text)
{
    return text == "sync" || text == "free" || text == "unknown";
}

/// What stands between the quotes of a text that has no escapes; of one that has, nothing that passes for a word.
std::string_view plain(std::string_view value)
{
    if (value.size() < 2 || value.front() != '"')
        return {};
    return value.substr(1, value.size() - 2);
}

bool isObject(std::string_view value)
{
    return value.size() > 2 && value.front() == '{'; // not an empty one
}

/// Puts members where they belong; false for one that is not as it must be.
class EntryReader {
public:
    std::optional<Entry> run(std::string_view bytes)
    {
        JsonScanner scanner{bytes};
        JsonScanner::Members members;
        std::string name;
        std::string text;
        if (bytes.size() > Entry::kLargest || !scanner.enter())
            return std::nullopt;
        while (scanner.next(members, name)) {
            const std::string_view value = scanner.value(&text);
            if (scanner.failed() || !take(name, value, text))
                return std::nullopt;
        }
        // at, act, actor, boot, clk, mono, role, seq, src, v
        constexpr unsigned kRequired = 10;
        return scanner.atEnd() && m_required == kRequired ? std::optional{std::move(m_out)} : std::nullopt;
    }

private:
    bool number(std::uint64_t& into, std::string_view value, std::uint64_t most)
    {
        const auto read = toNumber(value);
        into = read.value_or(0);
        ++m_required;
        return read && *read <= most;
    }
    bool word(std::string_view& into, std::string_view value, bool (*is)(std::string_view), unsigned required)
    {
        into = plain(value);
        m_required += required;
        return is(into);
    }

    bool take(std::string_view name, std::string_view value, const std::string& text)
    {
        constexpr std::uint64_t kAny = (std::uint64_t{1} << 53U) - 1;
        if (name == "act")
            return word(m_out.act, value, isKind, 1);
        if (name == "actor")
            return word(m_out.actor, value, isToken, 1);
        if (name == "at")
            return number(m_out.at, value, kLatest);
        if (name == "boot")
            return word(m_out.boot, value, [](std::string_view t) { return isHex(t, 32); }, 1);
        if (name == "clk")
            return word(m_out.clk, value, isClock, 1);
        if (name == "mono")
            return number(m_out.mono, value, kAny);
        if (name == "obj") {
            m_out.obj = text;
            return value.front() == '"' && isOneLine(text);
        }
        if (name == "op" || name == "prev") {
            (name == "op" ? m_out.op : m_out.prev) = value;
            return isObject(value);
        }
        if (name == "req")
            return word(m_out.req, value, isToken, 0);
        if (name == "role")
            return word(m_out.role, value, isWord, 1);
        if (name == "seq")
            return number(m_out.seq, value, kAny);
        if (name == "src")
            return word(m_out.src, value, isWord, 1);
        if (name == "ui")
            return word(m_out.ui, value, [](std::string_view t) { return isHex(t, 64); }, 0);
        if (name == "v") {
            ++m_required;
            return value == "1";
        }
        return name == "why" && word(m_out.why, value, isReason, 0);
    }

    Entry m_out;
    unsigned m_required = 0; ///< Members that must be there; names are in order, so none is counted twice.
};

void appendField(std::string& line, std::string_view field)
{
    line += ',';
    const bool isFormula =
        !field.empty() && (field[0] == '=' || field[0] == '+' || field[0] == '-' || field[0] == '@');
    const bool quotes =
        std::ranges::any_of(field, [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
    if (quotes)
        line += '"';
    if (isFormula)
        line += '\'';
    if (!quotes) {
        line += field;
        return;
    }
    for (const char c : field) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

} // namespace

std::optional<Entry> readEntry(std::string_view bytes)
{
    return EntryReader{}.run(bytes);
}

std::string isoTime(std::uint64_t milliseconds)
{
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds{milliseconds}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    std::string out = "0000-00-00T00:00:00.000Z";
    const auto put = [&out](std::size_t at, std::size_t digits, std::uint64_t value) {
        for (; digits-- > 0; value /= 10)
            out[at + digits] = static_cast<char>('0' + value % 10);
    };
    put(0, 4, static_cast<std::uint64_t>(static_cast<int>(date.year())));
    put(5, 2, static_cast<unsigned>(date.month()));
    put(8, 2, static_cast<unsigned>(date.day()));
    put(11, 2, static_cast<std::uint64_t>(clock.hours().count()));
    put(14, 2, static_cast<std::uint64_t>(clock.minutes().count()));
    put(17, 2, static_cast<std::uint64_t>(clock.seconds().count()));
    put(20, 3, static_cast<std::uint64_t>(clock.subseconds().count()));
    return out;
}

std::string_view csvHeader()
{
    return "seq,at,act,obj,role,actor,why,op,prev,src,ui,req,boot,mono,clk,v\r\n";
}

std::string csvLine(const Entry& entry)
{
    std::string out;
    out.reserve(512);
    out += std::to_string(entry.seq);
    appendField(out, isoTime(entry.at));
    for (const std::string_view field : {entry.act, std::string_view{entry.obj}, entry.role, entry.actor, entry.why,
                                         entry.op, entry.prev, entry.src, entry.ui, entry.req, entry.boot})
        appendField(out, field);
    appendField(out, std::to_string(entry.mono));
    appendField(out, entry.clk);
    appendField(out, "1");
    return out + "\r\n";
}

} // namespace verify
