// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/sample.h"

#include <cmath>

namespace vigie::history {

bool isKept(core::Timestamp time, double value)
{
    constexpr core::Timestamp kLatest{core::Duration{253'402'300'799'999'999}};
    return std::isfinite(value) && core::Timestamp{} <= time && time <= kLatest;
}

} // namespace vigie::history
