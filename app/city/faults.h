// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"
#include "city/happenings.h"
#include "core/timestamp.h"

#include <vector>

namespace vigie::city {

/// Days after the start for which `everydayFaults` has dice.
inline constexpr int kFaultDays = 92;

/// What goes wrong in a city by itself: at the start, so that there is something to see at once, a tripped lamp circuit, a
/// leak that lowers the pressure in a street, a container that is too warm; then, each day, what the table of rates in
/// docs/demonstration-city.md says. Lamps that fail and containers a round passes by have dice of their own
/// (LightingSimulator, WasteSimulator). The same for the same city and start.
[[nodiscard]] std::vector<Happening> everydayFaults(const City& city, core::Timestamp start);

} // namespace vigie::city
