// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the map costs, drawn for real in a window of 1600 x 1000 with the base map of a made-up town, moved the same way
// with and without assets, in turn (A B A B), medians of the rounds:
//   map.pan_12k.ratio_vs_bare_map, map.pan.*, map.zoom.*, map.pan_1m.p95_ms, map.ratio_vs_mapitemview,
//   map.idle.cpu_percent, map.open_1m_ms
#include "bench/cputime.h"
#include "bench/map/itemviewscene.h"
#include "bench/map/mapscene.h"
#include "bench/rows.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSurfaceFormat>

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace vigie;
using bench::Motion;

constexpr int kRounds = 3;

struct Case {
    std::string ratioName; ///< Empty: no row.
    std::string absoluteName;
    Motion motion;
    std::uint32_t assets;
    double spreadMetres;
    bool isChanging;
};

class MapBench {
public:
    MapBench(std::string only, const bench::TownTiles& tiles)
        : m_only(std::move(only))
        , m_tiles(tiles)
    {
    }

    void motion(const Case& which);
    void itemView();
    void idle();
    void openMillion();

    [[nodiscard]] const std::vector<bench::Row>& rows() const { return m_rows; }

private:
    [[nodiscard]] bool wants(const std::string& name) const { return !name.empty() && bench::wanted(m_only, name); }
    void add(const std::string& name, double value, const char* unit)
    {
        if (wants(name))
            m_rows.push_back({name, value, unit, "lower"});
    }

    std::string m_only;
    const bench::TownTiles& m_tiles;
    std::vector<bench::Row> m_rows;
};

void MapBench::motion(const Case& which)
{
    if (!wants(which.ratioName) && !wants(which.absoluteName))
        return;
    bench::MapScene scene(m_tiles);
    test::TestAssets assets(which.assets, which.spreadMetres);
    std::vector<double> ratios;
    std::vector<double> with;
    std::vector<double> bare;
    for (int round = 0; round < kRounds; ++round) {
        const bench::MotionFigures without = scene.measure(which.motion, nullptr, false);
        const bench::MotionFigures all = scene.measure(which.motion, &assets, which.isChanging);
        std::fprintf(
            stderr, "  p50 %.1f and p95 %.1f ms with, %.1f and %.1f ms without; GUI thread %.2f and %.2f ms\n",
            all.drawingP50, all.drawingP95, without.drawingP50, without.drawingP95, all.guiCpuMs, without.guiCpuMs);
        bare.push_back(without.drawingP95);
        with.push_back(all.drawingP95);
        ratios.push_back(with.back() / bare.back());
    }
    std::fprintf(stderr, "%-32s with %.2f ms, without %.2f ms (p95, medians)\n", which.absoluteName.c_str(),
                 bench::median(with), bench::median(bare));
    add(which.ratioName, bench::median(ratios), "ratio");
    add(which.absoluteName, bench::median(with), "ms");
}

void MapBench::itemView()
{
    const std::string name = "map.ratio_vs_mapitemview";
    if (!wants(name))
        return;
    test::TestAssets many(100'000, 6000.0);
    const test::TestAssets few(10'000, 6000.0);
    std::vector<double> ratios;
    for (int round = 0; round < kRounds; ++round) {
        double ours = 0.0;
        {
            bench::MapScene scene(m_tiles);
            ours = scene.measure(Motion::Pan, &many, false).guiCpuMs;
        }
        bench::ItemViewScene peer(m_tiles, few);
        if (!peer.isReady())
            return;
        const double theirs = peer.measure(Motion::Pan).guiCpuMs;
        std::fprintf(stderr, "GUI thread per frame: %.2f ms ours with 100,000, %.2f ms MapItemView with 10,000\n",
                     ours, theirs);
        ratios.push_back(ours / theirs);
    }
    add(name, bench::median(ratios), "ratio");
}

void MapBench::idle()
{
    const std::string name = "map.idle.cpu_percent";
    if (!wants(name))
        return;
    bench::MapScene scene(m_tiles);
    test::TestAssets assets(100'000, 6000.0);
    scene.window().setSnapshot(assets.snapshot());
    scene.window().centreOn(bench::standAt(Motion::Zoom, 0).middle, 16.0);
    bench::waitUntilStill(scene.window());
    // The view is 3.9 by 2.4 km of the frame, 2.3 km from the middle to a corner: nothing beyond 2.8 km shows, nor
    // counts in a sign that does.
    constexpr double kOutside = 2800.0;
    constexpr int kPublications = 250; // 25 a second, 40 changes each, ten seconds
    QElapsedTimer clock;
    clock.start();
    const double before = bench::cpuSeconds();
    double ofChanges = 0.0; // the made-up city's
    for (int i = 0; i < kPublications; ++i) {
        const double begun = bench::threadCpuSeconds();
        assets.changeBeyond(kOutside, 40);
        const pipeline::SnapshotPtr snapshot = assets.snapshot();
        ofChanges += bench::threadCpuSeconds() - begun;
        scene.window().setSnapshot(snapshot);
        bench::waitFor([&clock, i] { return clock.elapsed() >= 40 * (i + 1); });
    }
    const double seconds = static_cast<double>(clock.elapsed()) / 1000.0;
    add(name, 100.0 * (bench::cpuSeconds() - before - ofChanges) / seconds, "%");
}

void MapBench::openMillion()
{
    const std::string name = "map.open_1m_ms";
    if (!wants(name))
        return;
    test::TestAssets assets(1'000'000, 9000.0);
    const pipeline::SnapshotPtr snapshot = assets.snapshot();
    QElapsedTimer clock;
    clock.start();
    bench::MapScene scene(m_tiles);
    std::optional<qint64> shown;
    QObject::connect(&scene.window(), &map::MapWindow::firstCompleteFrame, &scene.window(),
                     [&clock, &shown] { shown = clock.elapsed(); });
    scene.window().setSnapshot(snapshot);
    if (bench::waitFor([&shown] { return shown.has_value(); }))
        add(name, static_cast<double>(*shown), "ms");
}

} // namespace

int main(int argc, char** argv)
{
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setSwapInterval(0);
    QSurfaceFormat::setDefaultFormat(format);
    const std::string only = bench::onlyOf(argc, argv);
    QGuiApplication application(argc, argv);
    const bench::TownTiles tiles;
    if (tiles.server() == nullptr) {
        std::fprintf(stderr, "The base map could not be opened.\n");
        return 1;
    }
    MapBench bench(only, tiles);
    bench.motion({"map.pan_12k.ratio_vs_bare_map", {}, Motion::Pan, 12'000, 3000.0, false});
    bench.motion({"map.pan.ratio_vs_bare_map", "map.pan.p95_ms", Motion::Pan, 100'000, 6000.0, true});
    bench.motion({"map.zoom.ratio_vs_bare_map", "map.zoom.p95_ms", Motion::Zoom, 100'000, 6000.0, true});
    bench.motion({{}, "map.pan_1m.p95_ms", Motion::Pan, 1'000'000, 9000.0, true});
    bench.itemView();
    bench.idle();
    bench.openMillion();
    bench::print(bench.rows());
    return 0;
}
