// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <vector>

namespace vigie::map {

/// Two figures of a run, in milliseconds; 0 where nothing was measured.
struct FrameFigures {
    std::size_t frames = 0;  ///< Frames of `between`.
    double betweenP50 = 0.0; ///< Between two frames, while the map moves.
    double betweenP95 = 0.0;
    double drawingP50 = 0.0; ///< From afterAnimating to frameSwapped, every frame.
    double drawingP95 = 0.0;
};

/// Times of frames. Between frames counts only while the map moves: two frames in a row that the view moved before,
/// at most a quarter of a second apart. Thread: any (begin: GUI thread, end: render thread). Bounds: the newest kKept
/// of each.
class FrameTimes {
public:
    using Moment = std::chrono::steady_clock::time_point;
    static constexpr std::size_t kKept = 65'536;

    void begin(Moment now, bool viewHasMoved);
    void end(Moment now);
    [[nodiscard]] FrameFigures figures() const;
    void clear();

private:
    struct Ring {
        std::vector<float> values;
        std::size_t next = 0;
        void add(float value);
        [[nodiscard]] double percentile(double share) const;
    };
    mutable std::mutex m_mutex;
    Moment m_begun;
    Moment m_lastEnd;
    bool m_isBegun = false;
    bool m_moved = false;
    bool m_lastMoved = false;
    Ring m_between;
    Ring m_drawing;
};

} // namespace vigie::map
