// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/map/mapscene.h"

#include "integration/basemap/testtown.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QQuickItem>
#include <QTimer>

#include <cmath>
#include <cstdio>
#include <ctime>

namespace vigie::bench {

Stand standAt(Motion motion, int frame)
{
    const double phase = 2.0 * 3.141592653589793 * frame / kFrames;
    if (motion == Motion::Zoom)
        return {*core::GeoPosition::fromDegrees(test::kTownLatitude, test::kTownLongitude),
                15.5 + 1.4 * std::sin(phase)};
    // There and back in a curve, about 900 points each way.
    return {*core::GeoPosition::fromDegrees(test::kTownLatitude + 0.004 * std::sin(2.0 * phase),
                                            test::kTownLongitude + 0.018 * std::sin(phase)),
            16.0};
}

bool waitFor(const std::function<bool()>& done)
{
    QElapsedTimer clock;
    clock.start();
    // Without a longest time: processEvents with one does not wait but turns round and round, and takes the core that
    // drawing needs.
    QTimer wakeUp;
    wakeUp.start(20);
    while (!done() && clock.elapsed() < 20'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return done();
}

void waitForFrame(QQuickWindow& window)
{
    bool isSwapped = false;
    const auto connection = QObject::connect(
        &window, &QQuickWindow::frameSwapped, &window, [&isSwapped] { isSwapped = true; }, Qt::QueuedConnection);
    window.update();
    waitFor([&isSwapped] { return isSwapped; });
    QObject::disconnect(connection);
}

void waitUntilStill(QQuickWindow& window)
{
    QElapsedTimer still;
    still.start();
    const auto connection = QObject::connect(
        &window, &QQuickWindow::frameSwapped, &window, [&still] { still.restart(); }, Qt::QueuedConnection);
    waitFor([&still] { return still.elapsed() > 1000; });
    QObject::disconnect(connection);
}

double threadCpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

TownTiles::TownTiles()
{
    const QString town = m_folder.filePath(QStringLiteral("town.gpkg"));
    if (const QString problem = test::writeTestTown(town, {.blocksAcross = 90, .without = {}}); !problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        return;
    }
    const auto file = basemap::openMapFile(town.toStdString());
    auto resources = basemap::findRenderResources();
    if (!file || !resources)
        return;
    if (auto server = basemap::TileServer::start(*file, std::move(*resources)))
        m_server = std::move(*server);
}

void TownTiles::waitUntilQuiet() const
{
    QElapsedTimer quiet;
    quiet.start();
    waitFor([this, &quiet, last = m_server->state().requests]() mutable {
        if (const auto requests = m_server->state().requests; requests != last) {
            last = requests;
            quiet.restart();
        }
        return quiet.elapsed() > 60;
    });
}

void warmUp(const TownTiles& tiles, const std::function<void(int frame)>& stand)
{
    for (int frame = 0; frame < kFrames; frame += 8) {
        stand(frame);
        tiles.waitUntilQuiet();
    }
    stand(0);
    tiles.waitUntilQuiet();
}

MapScene::MapScene(const TownTiles& tiles)
    : m_tiles(tiles)
{
    map::MapWindowOptions options;
    options.origin = standAt(Motion::Zoom, 0).middle;
    options.centre = options.origin;
    options.zoom = 16.0;
    options.tilePattern = tiles.server()->urlPattern(basemap::MapTheme::Dark);
    m_window = std::make_unique<map::MapWindow>(options);
    QObject::connect(tiles.server(), &basemap::TileServer::tileServed, m_window.get(), &map::MapWindow::noteTile);
    m_window->resize(1600, 1000);
    m_window->show();
}

void MapScene::stand(Motion motion, int frame)
{
    const Stand where = standAt(motion, frame);
    m_window->centreOn(where.middle, where.zoom);
}

MotionFigures MapScene::measure(Motion motion, test::TestAssets* assets, bool isChanging)
{
    static const pipeline::SnapshotPtr kNothing = std::make_shared<pipeline::Snapshot>();
    m_window->setSnapshot(assets != nullptr ? assets->snapshot() : kNothing);
    warmUp(m_tiles, [this, motion](int frame) { stand(motion, frame); });
    m_window->clearFrameFigures();
    QElapsedTimer clock;
    clock.start();
    qint64 changedAt = 0;
    const double cpuBefore = threadCpuSeconds();
    double cpuOfChanges = 0.0; // of the made-up city, not of the map
    for (int frame = 0; frame < kFrames; ++frame) {
        if (isChanging && assets != nullptr && clock.elapsed() - changedAt >= 1000) {
            changedAt = clock.elapsed();
            const double before = threadCpuSeconds();
            assets->changeATenth();
            const pipeline::SnapshotPtr changed = assets->snapshot();
            cpuOfChanges += threadCpuSeconds() - before;
            m_window->setSnapshot(changed);
        }
        stand(motion, frame);
        waitForFrame(*m_window);
    }
    MotionFigures out;
    out.guiCpuMs = 1000.0 * (threadCpuSeconds() - cpuBefore - cpuOfChanges) / kFrames;
    const map::FrameFigures figures = m_window->frameFigures();
    out.drawingP50 = figures.drawingP50;
    out.drawingP95 = figures.drawingP95;
    return out;
}

} // namespace vigie::bench
