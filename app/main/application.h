// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tileserver.h"
#include "core/expected.h"
#include "main/commandline.h"
#include "session/session.h"
#include "storage/datafolder.h"
#include "widgets/mainwindow.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QApplication;

namespace vigie::map {
class MapWindow;
}

namespace vigie::app {

class LiveReader;
class TimedRun;

/// Builds everything behind and in the window from a command line, and takes it down in reverse order. The only place
/// that composes. Thread: GUI. Lifetime: shorter than the QApplication.
class Application final : public QObject {
    Q_OBJECT

public:
    explicit Application(CommandLine line);
    ~Application() override;

    /// Opens data folder, session, tiles and window. An error where there is nothing to show.
    [[nodiscard]] core::Expected<void> open();
    /// Runs until the window is closed, or the seconds asked for are over. Returns the exit code.
    [[nodiscard]] int run();

private:
    [[nodiscard]] core::Expected<profile::CityProfile> readProfile() const;
    [[nodiscard]] core::Expected<void> openSession(profile::CityProfile profile);
    void openTiles();
    [[nodiscard]] core::Expected<basemap::TileSource> tileSource(basemap::RenderResources resources);
    void takeTiles(std::unique_ptr<basemap::TileServer> tiles);
    void openWindow();
    void drawLayers(std::vector<layers::Layer> layers);
    void readLive();
    [[nodiscard]] QString tilesOf(widgets::Theme::Kind kind) const;

    const CommandLine m_line;
    std::optional<storage::DataFolder> m_data;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<basemap::TileServer> m_tiles;
    QString m_mapProblem;
    std::string m_mapAttribution;                   ///< What the base map says of itself.
    std::vector<core::GeoPosition> m_districtNames; ///< Of the base map.
    std::unique_ptr<widgets::MainWindow> m_window;
    map::MapWindow* m_map = nullptr; ///< The window's.
    std::unique_ptr<LiveReader> m_live;
    std::unique_ptr<TimedRun> m_run;
};

} // namespace vigie::app
