// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/mapwindow.h"

#include "qml/assetlayer.h"
#include "qml/livemap.h"
#include "qml/mapstyle.h"

#include <QLoggingCategory>
#include <QQmlEngine>
#include <QQmlError>
#include <QQuickItem>

#include <algorithm>

/// Made by qt_add_qml_module: the types of Vigie.Map. Called here, so that a static library needs no plugin.
extern void qml_register_types_Vigie_Map();

namespace vigie::map {

namespace {

Q_LOGGING_CATEGORY(mapLog, "vigie.map", QtInfoMsg)

QVariant rowOf(std::optional<core::AssetIndex> asset)
{
    return asset ? QVariant(static_cast<int>(static_cast<std::uint32_t>(*asset))) : QVariant(-1);
}

std::optional<core::AssetIndex> assetOf(int row)
{
    if (row < 0)
        return std::nullopt;
    return static_cast<core::AssetIndex>(row);
}

} // namespace

MapWindow::MapWindow(const MapWindowOptions& options)
    : m_style(new MapStyle(options.theme, this))
    , m_frames(std::make_shared<FrameTimes>())
{
    qml_register_types_Vigie_Map();
    setResizeMode(SizeRootObjectToView);
    setColor(m_style->ground);
    setInitialProperties({{QStringLiteral("mapStyle"), QVariant::fromValue(m_style)},
                          {QStringLiteral("tilePattern"), options.tilePattern},
                          {QStringLiteral("attribution"), options.attribution},
                          {QStringLiteral("homeLatitude"), options.centre.latitude()},
                          {QStringLiteral("homeLongitude"), options.centre.longitude()},
                          {QStringLiteral("homeZoom"), options.zoom}});
    loadFromModule("Vigie.Map", "CityMap");
    for (const QQmlError& error : errors())
        qCCritical(mapLog, "%s", qPrintable(error.toString()));
    if (rootObject() != nullptr)
        connectRoot();
    if (m_layer != nullptr) {
        m_layer->setFrame(geo::CityFrame(options.origin));
        m_layer->setNames(options.districtNames);
        m_live = new LiveMap(*rootObject(), *m_layer, geo::CityFrame(options.origin), this);
    }
    // What the loopback still carries, and what Qt Location still decodes, when the last tile has been served.
    constexpr std::chrono::milliseconds kArrival{50};
    m_tilesArrive.setSingleShot(true);
    m_tilesArrive.setInterval(kArrival);
    connect(&m_tilesArrive, &QTimer::timeout, this, &MapWindow::completeBaseMap);
    constexpr std::chrono::milliseconds kRest{1000};
    m_rests.setSingleShot(true);
    m_rests.setInterval(kRest);
    connect(&m_rests, &QTimer::timeout, this, &MapWindow::restHere);
    m_rests.start();
    connect(this, &QQuickWindow::afterAnimating, this, &MapWindow::frameBegins, Qt::DirectConnection);
    // On the render thread: the moment is the figure.
    connect(
        this, &QQuickWindow::frameSwapped, this, [times = m_frames] { times->end(std::chrono::steady_clock::now()); },
        Qt::DirectConnection);
    connect(this, &QQuickWindow::frameSwapped, this, &MapWindow::frameEnds, Qt::QueuedConnection);
}

MapWindow::~MapWindow() = default;

void MapWindow::connectRoot()
{
    m_layer = rootObject()->findChild<AssetLayer*>();
    if (m_layer == nullptr)
        return;
    connect(m_layer, &AssetLayer::viewChanged, this, &MapWindow::noteViewChange);
    connect(m_layer, &AssetLayer::assetTapped, this, [this](int row) { Q_EMIT assetPicked(assetOf(row)); });
    connect(m_layer, &AssetLayer::nothingTapped, this, [this] { Q_EMIT assetPicked(std::nullopt); });
    connect(m_layer, &AssetLayer::hoveredChanged, this, [this] { Q_EMIT assetHovered(assetOf(m_layer->hovered())); });
    connect(rootObject(), SIGNAL(focusLeft(bool)), this, SIGNAL(focusLeft(bool)));
    connectTools();
}

void MapWindow::setSnapshot(const pipeline::SnapshotPtr& snapshot)
{
    if (!snapshot || m_layer == nullptr)
        return;
    m_layer->setRows(snapshot->rows);
    m_live->takeSnapshot(snapshot);
    if (m_edge != nullptr)
        m_edge->refresh();
    if (!m_hasAssets && snapshot->located > 0) {
        m_hasAssets = true;
        rootObject()->setProperty("hasAssets", true);
        checkFirstFrame();
    }
}

void MapWindow::setVisibleDomains(DomainMask mask)
{
    if (m_layer != nullptr)
        m_layer->setDomains(static_cast<int>(mask.bits()));
}

void MapWindow::select(std::optional<core::AssetIndex> asset)
{
    if (m_layer != nullptr)
        m_layer->setSelected(rowOf(asset).toInt());
}

void MapWindow::centreOn(core::GeoPosition place, std::optional<double> zoom)
{
    if (rootObject() != nullptr)
        QMetaObject::invokeMethod(rootObject(), "goTo", Q_ARG(double, place.latitude()),
                                  Q_ARG(double, place.longitude()), Q_ARG(double, zoom.value_or(zoomLevel())));
}

bool MapWindow::centreOn(core::AssetIndex asset, std::optional<double> zoom)
{
    if (m_layer == nullptr || static_cast<std::uint32_t>(asset) >= m_layer->rows().size)
        return false;
    const core::AssetRow& row = m_layer->rows()[asset];
    if (!row.located)
        return false;
    centreOn(m_layer->positionAt(m_layer->pointOf({row.x, row.y})), zoom);
    return true;
}

void MapWindow::setTheme(basemap::MapTheme theme, const QString& tilePattern)
{
    const bool isSameMap = rootObject() != nullptr && rootObject()->property("tilePattern").toString() == tilePattern;
    if (theme != m_style->theme()) {
        m_style->setTheme(theme);
        setColor(m_style->ground);
    }
    if (isSameMap)
        return; // the same tiles are not asked for again
    m_isBaseMapShown = false;
    m_served.clear();
    m_tilesArrive.stop();
    if (rootObject() != nullptr)
        rootObject()->setProperty("tilePattern", tilePattern);
}

void MapWindow::setBaseMapProblem(const QString& text)
{
    if (rootObject() != nullptr)
        rootObject()->setProperty("baseMapProblem", text);
}

void MapWindow::setTip(const QString& text)
{
    if (rootObject() != nullptr)
        rootObject()->setProperty("tip", text);
}

void MapWindow::retranslate()
{
    engine()->retranslate();
}

core::GeoPosition MapWindow::centre() const
{
    if (m_layer == nullptr)
        return {};
    return core::GeoPosition::fromDegrees(m_layer->latitude(), m_layer->longitude()).value_or(core::GeoPosition{});
}

double MapWindow::zoomLevel() const
{
    return m_layer == nullptr ? 0.0 : m_layer->zoomLevel();
}

core::GeoPosition MapWindow::positionAt(QPointF point) const
{
    return m_layer == nullptr ? core::GeoPosition{} : m_layer->positionAt(point);
}

QImage MapWindow::grab()
{
    return grabWindow();
}

QImage MapWindow::grabBare()
{
    if (rootObject() == nullptr)
        return grab();
    rootObject()->setProperty("isBare", true);
    QImage out = grabWindow();
    rootObject()->setProperty("isBare", false);
    return out;
}

void MapWindow::noteTile(const basemap::TileKey& tile)
{
    if (m_isBaseMapShown || tile.theme != m_style->theme())
        return;
    m_served.insert(tile.tile);
    checkBaseMap();
}

void MapWindow::setBaseMapSettled()
{
    if (!m_isBaseMapShown)
        completeBaseMap();
}

void MapWindow::completeBaseMap()
{
    m_tilesArrive.stop();
    m_isBaseMapShown = true;
    m_served.clear();
    if (rootObject() != nullptr)
        rootObject()->setProperty("isBaseMapShown", true);
    checkFirstFrame();
}

void MapWindow::checkBaseMap()
{
    if (m_isBaseMapShown || m_served.empty() || m_layer == nullptr)
        return;
    const std::vector<basemap::TileId> wanted = m_layer->visibleTiles();
    const bool isComplete =
        std::all_of(wanted.begin(), wanted.end(), [this](basemap::TileId t) { return m_served.contains(t); });
    if (isComplete && !m_tilesArrive.isActive())
        m_tilesArrive.start();
}

bool MapWindow::hasBaseMap() const
{
    return rootObject() != nullptr && !rootObject()->property("tilePattern").toString().isEmpty();
}

void MapWindow::noteViewChange()
{
    m_viewHasMoved = true;
    m_rests.start();
    if (m_isFollowing && !m_isKeepingInMiddle && zoomLevel() == m_followedZoom)
        setFollowing(false); // moved by hand
    checkBaseMap();
    Q_EMIT viewChanged();
}

void MapWindow::checkFirstFrame()
{
    if (m_firstFrame != FirstFrame::Waiting || !m_hasAssets || (hasBaseMap() && !m_isBaseMapShown))
        return;
    m_firstFrame = FirstFrame::Due;
    update();
}

void MapWindow::frameBegins()
{
    m_frames->begin(std::chrono::steady_clock::now(), m_viewHasMoved);
    m_viewHasMoved = false;
    if (m_firstFrame == FirstFrame::Due)
        m_firstFrame = FirstFrame::Drawing;
}

void MapWindow::frameEnds()
{
    if (m_firstFrame != FirstFrame::Drawing)
        return;
    m_firstFrame = FirstFrame::Shown;
    Q_EMIT firstCompleteFrame();
}

} // namespace vigie::map
