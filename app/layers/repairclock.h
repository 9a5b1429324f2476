// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace vigie::layers {

/// While it lives, GEOS gives up in this thread after limits::kRepair: a shape from outside may cross itself so often
/// that no time and no memory would do. What it was asked then fails.
class RepairClock {
public:
    RepairClock();
    ~RepairClock();
    RepairClock(const RepairClock&) = delete;
    RepairClock& operator=(const RepairClock&) = delete;
};

} // namespace vigie::layers
