// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timestamp.h"

#include <array>
#include <cstdio>

namespace vigie::core {

namespace {

/// Reads digits off a text from the left; every step says whether it was there.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    bool digits(int count, int& out)
    {
        if (m_text.size() < static_cast<std::size_t>(count))
            return false;
        int value = 0;
        for (int i = 0; i < count; ++i) {
            const char c = m_text[static_cast<std::size_t>(i)];
            if (c < '0' || c > '9')
                return false;
            value = value * 10 + (c - '0');
        }
        m_text.remove_prefix(static_cast<std::size_t>(count));
        out = value;
        return true;
    }

    bool one(char c)
    {
        if (m_text.empty() || m_text.front() != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }

    [[nodiscard]] char peek() const { return m_text.empty() ? '\0' : m_text.front(); }
    void skip() { m_text.remove_prefix(1); }
    [[nodiscard]] bool done() const { return m_text.empty(); }

private:
    std::string_view m_text;
};

bool readFraction(Reader& in, int& micros)
{
    if (!in.one('.') && !in.one(','))
        return true;
    int scale = 100'000;
    bool any = false;
    while (in.peek() >= '0' && in.peek() <= '9') {
        micros += (in.peek() - '0') * scale;
        scale /= 10;
        in.skip();
        any = true;
    }
    return any;
}

bool readOffset(Reader& in, int& minutes)
{
    if (in.done() || in.one('Z') || in.one('z'))
        return in.done();
    const int sign = in.peek() == '-' ? -1 : 1;
    if (!in.one('+') && !in.one('-'))
        return false;
    int hours = 0;
    int rest = 0;
    if (!in.digits(2, hours))
        return false;
    if (!in.done()) {
        in.one(':');
        if (!in.digits(2, rest))
            return false;
    }
    if (hours > 23 || rest > 59)
        return false;
    minutes = sign * (hours * 60 + rest);
    return in.done();
}

std::string format(Timestamp time, bool micros)
{
    using namespace std::chrono;
    if (time == kNoTime)
        return {};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const auto since = time - day;
    const auto h = duration_cast<hours>(since);
    const auto m = duration_cast<minutes>(since - h);
    const auto s = duration_cast<seconds>(since - h - m);
    const auto us = static_cast<int>((since - h - m - s).count());
    std::array<char, 48> out{};
    const int written = micros ? std::snprintf(out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%06dZ",
                                               static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                               static_cast<unsigned>(date.day()), static_cast<int>(h.count()),
                                               static_cast<int>(m.count()), static_cast<int>(s.count()), us)
                               : std::snprintf(out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                                               static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                               static_cast<unsigned>(date.day()), static_cast<int>(h.count()),
                                               static_cast<int>(m.count()), static_cast<int>(s.count()), us / 1000);
    return {out.data(), static_cast<std::size_t>(written)};
}

} // namespace

std::optional<Timestamp> parseIso8601(std::string_view text)
{
    using namespace std::chrono;
    Reader in{text};
    int y = 0;
    int mo = 0;
    int d = 0;
    if (!in.digits(4, y) || !in.one('-') || !in.digits(2, mo) || !in.one('-') || !in.digits(2, d))
        return std::nullopt;
    const year_month_day date{year{y}, month{static_cast<unsigned>(mo)}, day{static_cast<unsigned>(d)}};
    if (y < 1 || !date.ok())
        return std::nullopt;
    const Timestamp midnight = sys_days{date};
    if (in.done())
        return midnight;
    int h = 0;
    int mi = 0;
    int s = 0;
    int us = 0;
    if ((!in.one('T') && !in.one('t') && !in.one(' ')) || !in.digits(2, h) || !in.one(':') || !in.digits(2, mi))
        return std::nullopt;
    if (in.one(':') && (!in.digits(2, s) || !readFraction(in, us)))
        return std::nullopt;
    const bool isEndOfDay = h == 24 && mi == 0 && s == 0 && us == 0;
    if ((h > 23 && !isEndOfDay) || mi > 59 || s > 60)
        return std::nullopt;
    if (s == 60) {
        s = 59;
        us = 999'999;
    }
    int offset = 0;
    if (!readOffset(in, offset))
        return std::nullopt;
    return midnight + hours{h} + minutes{mi - offset} + seconds{s} + microseconds{us};
}

std::string toIso8601(Timestamp time)
{
    return format(time, false);
}

std::string toIso8601Micros(Timestamp time)
{
    return format(time, true);
}

} // namespace vigie::core
