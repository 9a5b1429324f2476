// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/month.h"

#include <array>
#include <cstdio>

namespace vigie::report {

std::string toWord(Month month)
{
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02u", int{month.year()}, unsigned{month.month()});
    return out.data();
}

Month monthOf(const alerts::LocalCalendar& calendar, core::Timestamp time)
{
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(calendar.localOf(time))};
    return day.year() / day.month();
}

core::Timestamp startOf(const alerts::LocalCalendar& calendar, Month month)
{
    return calendar.momentOf(std::chrono::local_seconds{std::chrono::local_days{month / 1}});
}

unsigned daysIn(Month month)
{
    return unsigned{(month / std::chrono::last).day()};
}

} // namespace vigie::report
