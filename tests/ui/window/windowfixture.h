// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tileserver.h"
#include "smallcity.h"
#include "widgets/mainwindow.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <memory>

namespace vigie::test {

/// A window over a small city with the real map (without a base map), shown and active.
class WindowFixture {
public:
    /// `prepare` is called with the data folder before anything is opened. With `hasTiles` the map has real tiles, of
    /// layers alone.
    explicit WindowFixture(session::Mode mode = session::Mode::Live,
                           const std::function<void(const std::filesystem::path&)>& prepare = {},
                           bool hasTiles = false, const profile::PeopleProfile& people = {});
    ~WindowFixture();

    /// Another window of the same person on the same computer; the first is closed.
    void reopen(const QString& language = {}, QSize size = {});
    [[nodiscard]] widgets::MainWindow& window() { return *m_window; }
    [[nodiscard]] SmallCity& city() { return *m_city; }
    [[nodiscard]] map::MapWindow* map() const { return m_map; }
    [[nodiscard]] bool mapShown() const { return m_mapShown; } ///< Its first frame with assets is on the screen.
    [[nodiscard]] std::filesystem::path journalFile() const { return m_folder.path() / "journal.db"; }
    [[nodiscard]] basemap::TileServer* tiles() const { return m_tiles.get(); }
    void close();
    void endCity() { m_city.reset(); } ///< After `close`.

private:
    support::TempFolder m_folder;
    std::unique_ptr<basemap::TileServer> m_tiles; ///< Outlives the map.
    std::unique_ptr<SmallCity> m_city;
    map::MapWindow* m_map = nullptr;
    bool m_mapShown = false;
    std::unique_ptr<widgets::MainWindow> m_window;
};

} // namespace vigie::test
