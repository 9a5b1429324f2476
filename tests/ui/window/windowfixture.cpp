// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "qml/mapwindow.h"

#include <QTest>

namespace vigie::test {

WindowFixture::WindowFixture(session::Mode mode, const std::function<void(const std::filesystem::path&)>& prepare,
                             bool hasTiles, const profile::PeopleProfile& people)
{
    if (prepare)
        prepare(m_folder.path());
    if (hasTiles)
        m_tiles = basemap::TileServer::start(basemap::bareSource(basemap::findRenderResources().value())).value();
    m_city = SmallCity::open(m_folder, mode, people);
    m_city->fill();
    reopen(QStringLiteral("en"), QSize{1600, 1000});
}

WindowFixture::~WindowFixture()
{
    close();
    m_city.reset();
}

void WindowFixture::close()
{
    if (!m_window)
        return;
    m_window->close();
    m_window.reset();
}

void WindowFixture::reopen(const QString& language, QSize size)
{
    close();
    map::MapWindowOptions map;
    map.origin = map.centre = m_city->profile().centre;
    map.zoom = 16.0;
    m_map = new map::MapWindow(map);
    m_mapShown = false;
    QObject::connect(m_map, &map::MapWindow::firstCompleteFrame, m_map, [this] { m_mapShown = true; });
    widgets::WindowOptions options;
    options.settingsFile = QString::fromStdString(m_folder.file("window.ini"));
    options.language = language;
    options.size = size;
    if (m_tiles) {
        options.tilePattern = [this](widgets::Theme::Kind kind) {
            return m_tiles->urlPattern(widgets::Theme::mapTheme(kind));
        };
        options.drawLayers = [this](std::vector<layers::Layer> layers) { m_tiles->setLayers(std::move(layers)); };
        QObject::connect(m_tiles.get(), &basemap::TileServer::settled, m_map, &map::MapWindow::setBaseMapSettled);
    }
    m_window = std::make_unique<widgets::MainWindow>(*m_city, m_map, options);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

} // namespace vigie::test
