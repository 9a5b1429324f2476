// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

namespace vigie::app {

/// Measures how long the GUI thread was held up: a timer of 10 ms, and the most it was ever late
/// (`gui_block_ms_max` of docs/bench.md).
class Heartbeat final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void start();
    void stop() { m_timer.stop(); }
    [[nodiscard]] double longestLatenessMs() const { return m_longest; }

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    static constexpr int kPeriodMs = 10;
    QBasicTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0.0;
};

} // namespace vigie::app
