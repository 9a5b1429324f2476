// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertmeasures.h"
#include "core/expected.h"

#include <filesystem>
#include <functional>

namespace vigie::alerts {

/// Measures the history in an alert store, from its first line, some thousand lines at once. May run beside a Vigie
/// that writes it; what comes meanwhile is not counted.
///
/// Thread:  any. Cost: about a second for 100,000 lines.
/// Failure: InvalidInput for a time that is empty or longer than MeasureCounter::kLongest; what the store says;
///          Cancelled when `goOn` said no. It is asked after each piece.
[[nodiscard]] core::Expected<AlertMeasures> measureHistory(const std::filesystem::path& store,
                                                           MeasureCounter::Options options,
                                                           const std::function<bool()>& goOn = {});

} // namespace vigie::alerts
