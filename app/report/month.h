// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/localcalendar.h"

#include <chrono>
#include <string>

namespace vigie::report {

using Month = std::chrono::year_month;

/// "2026-06"
[[nodiscard]] std::string toWord(Month month);
/// The month that the clocks of the place show then.
[[nodiscard]] Month monthOf(const alerts::LocalCalendar& calendar, core::Timestamp time);
/// When its first day begins there.
[[nodiscard]] core::Timestamp startOf(const alerts::LocalCalendar& calendar, Month month);
[[nodiscard]] inline core::Timestamp endOf(const alerts::LocalCalendar& calendar, Month month)
{
    return startOf(calendar, month + std::chrono::months{1});
}
[[nodiscard]] unsigned daysIn(Month month);

} // namespace vigie::report
