// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/localcalendar.h"
#include "journal/entry.h"

#include <chrono>
#include <vector>

namespace vigie::support {

/// The entries of a control room in a month, made up, the same in every run: shifts that are busy by day and quiet by night,
/// alerts acknowledged and set aside, a few changes of rules, feeds that are lost, digests, one power cut; and the first entry
/// of the month after it. `entries`: about how many.
[[nodiscard]] std::vector<journal::Entry> busyMonth(std::chrono::year_month month,
                                                    const alerts::LocalCalendar& calendar, int entries);

/// An entry as a journal has it, at its place in the list.
journal::Entry& addEntry(std::vector<journal::Entry>& entries, core::Timestamp at, std::string act,
                         std::string role = "operator");

} // namespace vigie::support
