// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapfixture.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>

namespace vigie::test {

QString MapFixture::openTown()
{
    const QString town = m_folder.filePath(QStringLiteral("town.gpkg"));
    if (const QString problem = writeTestTown(town, {.blocksAcross = 44, .without = {}}); !problem.isEmpty())
        return problem;
    const auto file = basemap::openMapFile(town.toStdString());
    if (!file)
        return QString::fromStdString(file.error().english());
    auto resources = basemap::findRenderResources();
    if (!resources)
        return QString::fromStdString(resources.error().english());
    auto tiles = basemap::TileServer::start(*file, std::move(*resources));
    if (!tiles)
        return QString::fromStdString(tiles.error().english());
    m_tiles = std::move(*tiles);
    m_pictures = QStringLiteral(VIGIE_BINARY_DIR "/../pictures");
    return QDir().mkpath(m_pictures) ? QString() : QStringLiteral("no folder for pictures");
}

map::MapWindowOptions MapFixture::options(basemap::MapTheme theme, double zoom) const
{
    map::MapWindowOptions out;
    out.origin = kTown;
    out.centre = kTown;
    out.zoom = zoom;
    out.theme = theme;
    out.tilePattern = m_tiles->urlPattern(theme);
    out.attribution = QStringLiteral("A made-up town <b>of the tests</b>");
    return out;
}

bool MapFixture::openWindow(const map::MapWindowOptions& with)
{
    constexpr int kMost = 20'000;
    m_window = std::make_unique<map::MapWindow>(with);
    if (m_window->rootObject() == nullptr)
        return false;
    connect(m_tiles.get(), &basemap::TileServer::tileServed, m_window.get(), &map::MapWindow::noteTile);
    QSignalSpy first(m_window.get(), &map::MapWindow::firstCompleteFrame);
    m_window->resize(1600, 1000);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        return false;
    m_window->setSnapshot(m_assets->snapshot());
    return first.count() > 0 || first.wait(kMost);
}

bool MapFixture::save(const QString& name)
{
    const QImage picture = m_window->grab();
    return !picture.isNull() && picture.save(m_pictures + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace vigie::test
