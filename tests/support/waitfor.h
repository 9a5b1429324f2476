// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <thread>

namespace vigie::support {

/// Waits until the condition holds; false when it does not within `timeout`. Looks every 2 ms.
/// Use: `QVERIFY(waitFor([&] { return sink.batches() == 3; }));`
template <typename Condition>
[[nodiscard]] bool waitFor(Condition condition, std::chrono::milliseconds timeout = std::chrono::seconds{30})
{
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    while (!condition()) {
        if (std::chrono::steady_clock::now() >= deadline)
            return condition();
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    return true;
}

} // namespace vigie::support
