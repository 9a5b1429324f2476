// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace vigie::layers {

/// How far an import is.
struct ImportProgress {
    std::optional<double> fraction; ///< 0 to 1 of the whole; empty where nobody can tell.
    core::Message stage;            ///< What it is doing: "Reading %1".
};

/// What the caller of an import sees of it, and how it stops it.
/// Thread: `progress` is called in the importing thread; `stop` may be asked for in any. An import looks at it at
/// least every 1,000 features, ends with Cancelled, and leaves nothing behind.
struct ImportWatch {
    std::function<void(const ImportProgress&)> progress;
    std::stop_token stop;
};

/// Passes progress on at most ten times a second, so that an importer may tell it as often as it likes.
class ProgressTeller {
public:
    explicit ProgressTeller(const ImportWatch& watch)
        : m_watch(watch)
    {
    }

    void tell(std::optional<double> fraction, const core::Message& stage)
    {
        const auto now = std::chrono::steady_clock::now();
        if (!m_watch.progress || (m_lastStage == stage.text && now - m_told < kPause))
            return;
        m_told = now;
        m_lastStage = stage.text;
        m_watch.progress({fraction, stage});
    }
    [[nodiscard]] bool isStopped() const { return m_watch.stop.stop_requested(); }

private:
    static constexpr std::chrono::milliseconds kPause{100};
    const ImportWatch& m_watch;
    std::chrono::steady_clock::time_point m_told;
    const char* m_lastStage = nullptr;
};

} // namespace vigie::layers
