// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tileserver.h"
#include "integration/basemap/testtown.h"
#include "qml/assetlayer.h"
#include "qml/mapwindow.h"
#include "ui/map/testassets.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickItem>
#include <QRegularExpression>
#include <QSurfaceFormat>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <optional>
#include <vector>

/// The rows map.pan*, map.zoom* of docs/bench.md: one window of 1600 x 1000 with the base map of a made-up town,
/// moved the same way with and without assets, in turn (A B A B); medians of the rounds.
namespace {

using namespace vigie;

constexpr int kRounds = 3;
constexpr int kFrames = 240;
const core::GeoPosition kTown = *core::GeoPosition::fromDegrees(test::kTownLatitude, test::kTownLongitude);

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Runs the event loop until `done`, or until 20 seconds have passed.
template <typename Done> bool waitFor(Done done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < 20'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return done();
}

class Scene {
public:
    Scene();
    [[nodiscard]] bool isReady() const { return m_window && m_window->rootObject() != nullptr; }

    enum class Motion { Pan, Zoom };
    /// p95 of afterAnimating to frameSwapped over one motion, milliseconds.
    double measure(Motion motion, test::TestAssets* assets, bool isChanging);

private:
    void step(Motion motion, int frame);
    void begin(Motion motion);

    QTemporaryDir m_folder;
    std::unique_ptr<basemap::TileServer> m_tiles;
    std::unique_ptr<map::MapWindow> m_window;
};

Scene::Scene()
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
    auto tiles = basemap::TileServer::start(*file, std::move(*resources));
    if (!tiles)
        return;
    m_tiles = std::move(*tiles);
    map::MapWindowOptions options;
    options.origin = kTown;
    options.centre = kTown;
    options.zoom = 16.0;
    options.tilePattern = m_tiles->urlPattern(basemap::MapTheme::Dark);
    m_window = std::make_unique<map::MapWindow>(options);
    QObject::connect(m_tiles.get(), &basemap::TileServer::tileServed, m_window.get(), &map::MapWindow::noteTile);
    m_window->resize(1600, 1000);
    m_window->show();
}

void Scene::begin(Motion motion)
{
    m_window->centreOn(kTown, motion == Motion::Pan ? 16.0 : 15.0);
    // The tiles of the whole motion are drawn before it is measured: it is the map that is compared, not the
    // renderer.
    for (int frame = 0; frame < kFrames; frame += 8) {
        step(motion, frame);
        waitFor([this, last = m_tiles->state().requests, clock = QElapsedTimer(), begun = false]() mutable {
            if (!begun || m_tiles->state().requests != last) {
                last = m_tiles->state().requests;
                clock.start();
                begun = true;
            }
            return clock.elapsed() > 60;
        });
    }
    step(motion, 0);
    waitFor([clock = QElapsedTimer(), begun = false]() mutable {
        if (!begun)
            clock.start();
        begun = true;
        return clock.elapsed() > 300;
    });
}

void Scene::step(Motion motion, int frame)
{
    const double phase = 2.0 * 3.141592653589793 * frame / kFrames;
    if (motion == Motion::Pan) {
        // There and back in a curve, about 900 points each way.
        const auto place = core::GeoPosition::fromDegrees(test::kTownLatitude + 0.004 * std::sin(2.0 * phase),
                                                          test::kTownLongitude + 0.018 * std::sin(phase));
        m_window->centreOn(*place, 16.0);
    } else {
        m_window->centreOn(kTown, 15.5 + 1.4 * std::sin(phase));
    }
}

double Scene::measure(Motion motion, test::TestAssets* assets, bool isChanging)
{
    static const pipeline::SnapshotPtr kNothing = std::make_shared<pipeline::Snapshot>();
    m_window->setSnapshot(assets != nullptr ? assets->snapshot() : kNothing);
    begin(motion);
    m_window->clearFrameFigures();
    QElapsedTimer clock;
    clock.start();
    qint64 changedAt = 0;
    for (int frame = 0; frame < kFrames; ++frame) {
        if (isChanging && assets != nullptr && clock.elapsed() - changedAt >= 1000) {
            changedAt = clock.elapsed();
            assets->changeATenth();
            m_window->setSnapshot(assets->snapshot());
        }
        bool swapped = false;
        const auto connection = QObject::connect(
            m_window.get(), &QQuickWindow::frameSwapped, m_window.get(), [&swapped] { swapped = true; },
            Qt::QueuedConnection);
        step(motion, frame);
        m_window->update();
        waitFor([&swapped] { return swapped; });
        QObject::disconnect(connection);
    }
    return m_window->frameFigures().drawingP95;
}

class Rows {
public:
    explicit Rows(const QString& pattern)
        : m_only(QRegularExpression::fromWildcard(pattern, Qt::CaseSensitive,
                                                  QRegularExpression::UnanchoredWildcardConversion))
    {
    }
    [[nodiscard]] bool wants(const QString& name) const { return m_only.match(name).hasMatch(); }
    void add(const QString& name, double value, const QString& unit)
    {
        if (wants(name))
            m_rows.append(QJsonObject{{QStringLiteral("name"), name},
                                      {QStringLiteral("value"), value},
                                      {QStringLiteral("unit"), unit},
                                      {QStringLiteral("better"), QStringLiteral("lower")}});
    }
    [[nodiscard]] QByteArray toJson() const { return QJsonDocument(m_rows).toJson(); }

private:
    QRegularExpression m_only;
    QJsonArray m_rows;
};

struct Case {
    QString ratioName;
    QString absoluteName;
    Scene::Motion motion;
    std::uint32_t assets;
    double spreadMetres;
    bool isChanging;
};

void run(Scene& scene, const Case& which, Rows& rows)
{
    if (!rows.wants(which.ratioName) && !rows.wants(which.absoluteName))
        return;
    test::TestAssets assets(which.assets, which.spreadMetres);
    std::vector<double> ratios;
    std::vector<double> with;
    std::vector<double> bare;
    for (int round = 0; round < kRounds; ++round) {
        bare.push_back(scene.measure(which.motion, nullptr, false));
        with.push_back(scene.measure(which.motion, &assets, which.isChanging));
        ratios.push_back(with.back() / bare.back());
    }
    std::fprintf(stderr, "%-32s with %.2f ms, without %.2f ms (p95, medians)\n", qPrintable(which.ratioName),
                 median(with), median(bare));
    rows.add(which.ratioName, median(ratios), QStringLiteral("1"));
    if (!which.absoluteName.isEmpty())
        rows.add(which.absoluteName, median(with), QStringLiteral("ms"));
}

} // namespace

int main(int argc, char** argv)
{
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setSwapInterval(0);
    QSurfaceFormat::setDefaultFormat(format);
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Only rows whose name matches."),
                                  QStringLiteral("pattern"), QStringLiteral("*"));
    parser.addOption(only);
    parser.process(application);
    Rows rows(parser.value(only));

    Scene scene;
    if (!scene.isReady()) {
        std::fprintf(stderr, "The map could not be opened: is there a display?\n");
        return 1;
    }
    using enum Scene::Motion;
    const std::vector<Case> cases{
        {QStringLiteral("map.pan_12k.ratio_vs_bare_map"), {}, Pan, 12'000, 3000.0, false},
        {QStringLiteral("map.pan.ratio_vs_bare_map"), QStringLiteral("map.pan.p95_ms"), Pan, 100'000, 6000.0, true},
        {QStringLiteral("map.zoom.ratio_vs_bare_map"), QStringLiteral("map.zoom.p95_ms"), Zoom, 100'000, 6000.0,
         true},
    };
    for (const Case& which : cases)
        run(scene, which, rows);
    std::fputs(rows.toJson().constData(), stdout);
    return 0;
}
