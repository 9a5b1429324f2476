// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"
#include "core/assetids.h"
#include "core/geoposition.h"
#include "geo/webmercator.h"
#include "pipeline/snapshot.h"
#include "qml/areacounts.h"
#include "qml/assetpick.h"
#include "qml/edgesigns.h"
#include "qml/frametimes.h"
#include "qml/labellayer.h"
#include "qml/mapcard.h"
#include "qml/maptool.h"
#include "qml/viewhistory.h"

#include <QImage>
#include <QQuickView>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace vigie::map {

class AssetLayer;
class LiveMap;
class MapStyle;

struct MapWindowOptions {
    core::GeoPosition origin; ///< The city frame's, as the pipeline has it.
    core::GeoPosition centre; ///< What the map shows first; also what "whole city" goes back to.
    double zoom = 13.0;
    basemap::MapTheme theme = basemap::MapTheme::Dark;
    QString tilePattern;                          ///< basemap::TileServer::urlPattern; empty: no base map.
    std::vector<core::GeoPosition> districtNames; ///< Where the base map writes them (basemap::MapFile).
    QString attribution;                          ///< Whose data the base map is. Plain text from anywhere.
};

/// The map's own window: base map, assets, controls. For QWidget::createWindowContainer, which takes it over.
///
/// Thread:  the GUI thread's.
/// Life:    destroyed before the application object and before the tile server is of no use to it (it then shows no
///          new tiles, no more). The container deletes it.
/// Widgets cannot lie over it: tooltips and notices are shown in it (`setTip`, `setBaseMapProblem`).
class MapWindow : public QQuickView {
    Q_OBJECT

public:
    explicit MapWindow(const MapWindowOptions& options);
    ~MapWindow() override;

    /// Shows the newest snapshot. Costs what changed; draws nothing where nothing in view changed.
    void setSnapshot(const pipeline::SnapshotPtr& snapshot);
    void setVisibleDomains(DomainMask mask);
    void select(std::optional<core::AssetIndex> asset);
    /// Without a zoom the present one stays.
    void centreOn(core::GeoPosition place, std::optional<double> zoom = std::nullopt);
    /// False where the asset has no place.
    bool centreOn(core::AssetIndex asset, std::optional<double> zoom = std::nullopt);
    /// Theme and tiles change together: another theme's tiles have another address.
    void setTheme(basemap::MapTheme theme, const QString& tilePattern);
    /// Why there is no base map, or that it fails: shown on the map until it is empty again. Plain text.
    void setBaseMapProblem(const QString& text);
    /// What is under the pointer, answering `assetHovered`. Plain text; empty hides it.
    void setTip(const QString& text);
    /// After the application's translators have changed.
    void retranslate();

    [[nodiscard]] core::GeoPosition centre() const;
    [[nodiscard]] double zoomLevel() const;
    [[nodiscard]] MapView view() const { return {centre(), zoomLevel()}; }
    /// The views before and after, as in a browser; nothing where there is none.
    void goBack();
    void goForward();
    [[nodiscard]] const ViewHistory& history() const { return m_history; }
    void goHome();

    /// Keeps the selected asset in the middle, until the map is moved by hand or nothing is selected.
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }

    void setTool(MapTool::Kind tool);
    [[nodiscard]] MapTool::Kind tool() const;
    /// The assets of the area drawn last.
    [[nodiscard]] std::vector<core::AssetIndex> chosen() const;
    void clearChosen();
    void takeBackMeasure(); ///< The last point.
    void clearMeasure();
    [[nodiscard]] std::vector<NearAsset> nearest(core::GeoPosition place, double metres, std::size_t most) const;
    /// Answers with `hereAsked`: where the pointer is, else the middle of the map.
    void askHere();
    /// What is written beside the symbols, answering `labelsWanted`.
    void setLabels(const std::vector<AssetLabel>& labels);
    /// Replaces the card that is shown; nullopt takes it away. `takesFocus`: a person asked for it.
    void setCard(const std::optional<MapCard>& card, bool takesFocus = false);
    [[nodiscard]] core::GeoPosition positionAt(QPointF point) const;
    /// What is pointed to at the edge while it is outside the view, answering with `edgeSignChosen`; and how far it is, in words.
    void setEdgeTargets(std::vector<EdgeTarget> targets);
    void setDistanceText(EdgeSigns::DistanceText text);
    [[nodiscard]] bool isOutside(core::AssetIndex asset) const; ///< It has a place, outside the view.

    /// The layers between base map and assets; nullptr where the scene could not be made.
    [[nodiscard]] LiveMap* live() const { return m_live; }

    /// Since the beginning, or since `clearFrameFigures`.
    [[nodiscard]] FrameFigures frameFigures() const { return m_frames->figures(); }
    void clearFrameFigures() { m_frames->clear(); }
    /// The picture as it is on the screen.
    [[nodiscard]] QImage grab();
    /// The same without what is there to be pressed: for paper.
    [[nodiscard]] QImage grabBare();

public Q_SLOTS:
    /// A tile is on its way (basemap::TileServer::tileServed): how the window knows when its base map is complete.
    void noteTile(const vigie::basemap::TileKey& tile);
    /// For tiles that are not told one by one: takes the base map as complete now.
    void setBaseMapSettled();

Q_SIGNALS:
    /// A person chose an asset on the map, or pointed at nothing.
    void assetPicked(std::optional<vigie::core::AssetIndex> asset);
    void assetHovered(std::optional<vigie::core::AssetIndex> asset);
    void viewChanged();
    /// The first frame that shows the base map (where there is one) and assets is on the screen. Once.
    void firstCompleteFrame();
    void historyChanged();
    void followingChanged(bool following);
    void toolChanged(vigie::map::MapTool::Kind tool);
    void areaChosen(); ///< `chosen` has others.
    void measured(int points, double metres, double squareMetres);
    void hereAsked(vigie::core::GeoPosition place);
    void labelsWanted(const std::vector<vigie::core::AssetIndex>& assets);
    void cardEntryChosen(int number); ///< Of the card that is shown.
    void cardActionAsked(const QString& name);
    void cardClosed(); ///< By a person.
    void edgeSignChosen(vigie::core::AssetIndex asset);
    /// The Tab key has left the map: the container's window gives the focus on.
    void focusLeft(bool forward);

private Q_SLOTS:
    void noteTool(int tool);
    void noteHere(QPointF point);

private:
    void connectRoot();
    void connectTools();
    void keepInMiddle();
    void noteViewChange();
    void restHere();
    void frameBegins();
    void frameEnds();
    void checkBaseMap();
    void completeBaseMap();
    void checkFirstFrame();
    [[nodiscard]] bool hasBaseMap() const;

    enum class FirstFrame { Waiting, Due, Drawing, Shown };

    MapStyle* m_style;             ///< Ours as a child: outlives the QML that uses it.
    AssetLayer* m_layer = nullptr; ///< The scene's.
    LiveMap* m_live = nullptr;     ///< Ours as a child.
    EdgeSigns* m_edge = nullptr;   ///< The scene's.
    /// Shared with the render thread, which ends after this object has begun to.
    std::shared_ptr<FrameTimes> m_frames;
    FirstFrame m_firstFrame = FirstFrame::Waiting;
    bool m_viewHasMoved = false;
    bool m_hasAssets = false;
    bool m_isBaseMapShown = false;
    std::set<basemap::TileId> m_served; ///< Until the base map is complete.
    QTimer m_tilesArrive;               ///< From the last tile served until it must have been decoded.

    ViewHistory m_history;
    QTimer m_rests; ///< From the last move until the map has come to rest.
    bool m_isFollowing = false;
    bool m_isKeepingInMiddle = false;
    double m_followedZoom = 0.0;
};

} // namespace vigie::map
