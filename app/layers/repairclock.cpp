// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/repairclock.h"

#include "layers/limits.h"

#include <geos_c.h>

#include <mutex>

namespace vigie::layers {

namespace {

using Clock = std::chrono::steady_clock;

thread_local Clock::time_point deadline = Clock::time_point::max();

/// GEOS asks this wherever it may stop, in the thread that works, and looks for the request right after it.
void look()
{
    if (deadline != Clock::time_point::max() && Clock::now() > deadline)
        GEOS_interruptRequest();
}

} // namespace

RepairClock::RepairClock()
{
    static std::once_flag once;
    std::call_once(once, [] { GEOS_interruptRegisterCallback(&look); });
    deadline = Clock::now() + limits::kRepair;
}

RepairClock::~RepairClock()
{
    deadline = Clock::time_point::max();
}

} // namespace vigie::layers
