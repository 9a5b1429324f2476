// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/heartbeat.h"

#include <algorithm>

namespace vigie::app {

void Heartbeat::start()
{
    m_longest = 0.0;
    m_since.start();
    m_timer.start(kPeriodMs, Qt::PreciseTimer, this);
}

void Heartbeat::timerEvent(QTimerEvent* /*event*/)
{
    const double elapsed = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
    m_since.restart();
    m_longest = std::max(m_longest, elapsed - kPeriodMs);
}

} // namespace vigie::app
