// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/commandline.h"
#include "main/heartbeat.h"
#include "main/runreport.h"
#include "session/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QVariantAnimation>

#include <string>

namespace vigie::map {
class MapWindow;
}
namespace vigie::widgets {
class MainWindow;
}

namespace vigie::app {

/// A run of a given length that is watched: `--seconds`, `--screenshot`, `--report`. It counts from the first
/// complete frame of the map, moves the map for a few seconds to time its frames, takes the picture and the figures,
/// and ends the program. Thread: GUI.
class TimedRun final : public QObject {
    Q_OBJECT

public:
    TimedRun(const CommandLine& line, session::Session& session, widgets::MainWindow& window, map::MapWindow& map);

Q_SIGNALS:
    void ended(int exitCode);

private:
    void begin();
    void moveTheMap();
    void selectWorst();
    void finish();
    [[nodiscard]] RunReport report() const;
    bool save(const QImage& picture) const;

    const CommandLine m_line;
    session::Session& m_session;
    widgets::MainWindow& m_window;
    map::MapWindow& m_map;
    Heartbeat m_heartbeat;
    QElapsedTimer m_since;
    QTimer m_patience;   ///< Until the first complete frame.
    QTimer m_selecting;  ///< `--select worst`: the worst may still come.
    std::string m_worst; ///< The id of the asset that was selected.
    QVariantAnimation m_motion;
    double m_startupMs = 0.0;
    std::uint64_t m_appliedBefore = 0;
    bool m_hasBegun = false;
};

} // namespace vigie::app
