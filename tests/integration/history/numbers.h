// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"

#include <chrono>
#include <string>

/// What the killed program writes and the test expects: sample `number` of every asset, alike.
namespace vigie::history::numbers {

inline constexpr int kAssets = 40;
inline constexpr std::chrono::milliseconds kWriteEvery{200};

inline core::Timestamp timeOf(int number)
{
    return *core::parseIso8601("2026-06-21T12:00:00Z") + std::chrono::milliseconds{10 * number};
}
inline double valueOf(int number, int asset)
{
    return number * 0.5 + asset;
}
inline std::string idOf(int asset)
{
    return "lamp-" + std::to_string(asset);
}

} // namespace vigie::history::numbers
