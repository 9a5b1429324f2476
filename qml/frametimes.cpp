// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/frametimes.h"

#include <algorithm>

namespace vigie::map {

namespace {

float milliseconds(FrameTimes::Moment from, FrameTimes::Moment to)
{
    return std::chrono::duration<float, std::milli>(to - from).count();
}

constexpr float kPauseMs = 250.0F;

} // namespace

void FrameTimes::Ring::add(float value)
{
    if (values.size() < kKept) {
        values.push_back(value);
        return;
    }
    values[next] = value;
    next = (next + 1) % kKept;
}

double FrameTimes::Ring::percentile(double share) const
{
    if (values.empty())
        return 0.0;
    std::vector<float> sorted = values;
    const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(sorted.size() - 1) + 0.5);
    std::nth_element(sorted.begin(), sorted.begin() + rank, sorted.end());
    return static_cast<double>(sorted[static_cast<std::size_t>(rank)]);
}

void FrameTimes::begin(Moment now, bool viewHasMoved)
{
    const std::lock_guard lock(m_mutex);
    m_begun = now;
    m_isBegun = true;
    m_moved = viewHasMoved;
}

void FrameTimes::end(Moment now)
{
    const std::lock_guard lock(m_mutex);
    if (m_isBegun)
        m_drawing.add(milliseconds(m_begun, now));
    if (const float since = milliseconds(m_lastEnd, now); m_moved && m_lastMoved && since < kPauseMs)
        m_between.add(since);
    m_lastMoved = m_moved;
    m_lastEnd = now;
    m_isBegun = false;
    m_moved = false;
}

FrameFigures FrameTimes::figures() const
{
    const std::lock_guard lock(m_mutex);
    return {m_between.values.size(), m_between.percentile(0.5), m_between.percentile(0.95), m_drawing.percentile(0.5),
            m_drawing.percentile(0.95)};
}

void FrameTimes::clear()
{
    const std::lock_guard lock(m_mutex);
    m_between = {};
    m_drawing = {};
    m_lastMoved = false;
}

} // namespace vigie::map
