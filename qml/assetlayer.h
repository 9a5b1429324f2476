// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"
#include "core/rowtable.h"
#include "geo/webmercator.h"
#include "qml/assetlayernode.h"
#include "qml/assetmarks.h"
#include "qml/assetpick.h"
#include "qml/glides.h"
#include "qml/mapindex.h"
#include "qml/mapstyle.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointF>
#include <QQuickItem>

#include <cstdint>
#include <optional>
#include <vector>

namespace vigie::map {

/// Draws the city's assets over a map whose middle and zoom it is given: numbers per square of the screen when far,
/// each asset when near; those with an alert always on top, with the shape and colour of their priority.
///
/// Thread:  the GUI thread's; `updatePaintNode` runs on the render thread while the GUI thread waits.
/// Cost:    a pan changes two numbers a part (768 points square); new rows cost what changed among them; where
///          nothing that is in view changed, nothing is drawn.
/// The map must not be turned or tilted.
class AssetLayer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double latitude READ latitude WRITE setLatitude NOTIFY viewChanged) ///< Of the map's middle, degrees.
    Q_PROPERTY(double longitude READ longitude WRITE setLongitude NOTIFY viewChanged) ///< The same.
    Q_PROPERTY(double zoomLevel READ zoomLevel WRITE setZoomLevel NOTIFY viewChanged)
    Q_PROPERTY(vigie::map::MapStyle* mapStyle READ mapStyle WRITE setMapStyle NOTIFY mapStyleChanged)
    Q_PROPERTY(int domains READ domains WRITE setDomains NOTIFY domainsChanged)     ///< A DomainMask.
    Q_PROPERTY(int selected READ selected WRITE setSelected NOTIFY selectedChanged) ///< A row, or -1.
    Q_PROPERTY(bool selectionShown READ selectionShown NOTIFY selectionMoved)       ///< It has a place.
    Q_PROPERTY(QPointF selectionPoint READ selectionPoint NOTIFY selectionMoved)    ///< In this item.
    /// A number stands for it and its neighbours: its own symbol is not drawn.
    Q_PROPERTY(bool selectionGrouped READ selectionGrouped NOTIFY selectionMoved)
    Q_PROPERTY(int selectionPriority READ selectionPriority NOTIFY selectionMoved) ///< core::Priority.
    Q_PROPERTY(int selectionDomain READ selectionDomain NOTIFY selectionMoved)     ///< core::Domain.
    Q_PROPERTY(bool selectionStale READ selectionStale NOTIFY selectionMoved)
    Q_PROPERTY(bool selectionAcknowledged READ selectionAcknowledged NOTIFY selectionMoved)
    Q_PROPERTY(bool selectionAside READ selectionAside NOTIFY selectionMoved)
    Q_PROPERTY(int hovered READ hovered NOTIFY hoveredChanged) ///< A row, or -1.
    Q_PROPERTY(bool isEach READ isEach NOTIFY detailChanged)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY chosenChanged) ///< Assets of the area a person has drawn.

public:
    static constexpr double kPickPoints = 14.0;

    explicit AssetLayer(QQuickItem* parent = nullptr);

    /// Where the rows' metres are counted from. Before the first rows.
    void setFrame(const geo::CityFrame& frame);
    /// Where the base map writes the names of districts. After the frame, before the first rows.
    void setNames(const std::vector<core::GeoPosition>& names);
    /// The newest rows of the city.
    void setRows(const core::RowsView& rows);
    [[nodiscard]] const core::RowsView& rows() const { return m_index.rows(); }

    /// The asset under a point of this item: one with an alert before one without, then the nearest. Assets that are
    /// inside a number have no place of their own.
    [[nodiscard]] std::optional<std::uint32_t> pick(QPointF point, double tolerance = kPickPoints) const;

    /// Tells by a signal what was pointed at.
    Q_INVOKABLE void tap(QPointF point);
    Q_INVOKABLE void hover(QPointF point);
    Q_INVOKABLE void leave();
    /// Chooses every asset inside an area of this item; fewer than three points choose nothing.
    Q_INVOKABLE void chooseIn(const QList<QPointF>& area);
    Q_INVOKABLE void clearChosen() { setChosen({}); }
    /// In order of row.
    [[nodiscard]] const std::vector<std::uint32_t>& chosen() const { return m_chosen; }
    [[nodiscard]] int chosenCount() const { return static_cast<int>(m_chosen.size()); }
    void setChosen(std::vector<std::uint32_t> rows);
    /// The nearest assets of the domains that are shown, nearest first; metres on the ground.
    [[nodiscard]] std::vector<NearAsset> nearest(core::GeoPosition place, double metres, std::size_t most) const;

    /// The base map's tiles that are in view: those of floor(zoom), as Qt Location takes them.
    [[nodiscard]] std::vector<basemap::TileId> visibleTiles() const;

    /// How places lie on this item now, for what is drawn with them.
    [[nodiscard]] AssetView view() const;
    [[nodiscard]] geo::LocalBox visibleBox(double marginPoints) const;
    [[nodiscard]] core::GeoPosition positionAt(QPointF point) const;
    [[nodiscard]] QPointF pointOf(geo::LocalPoint place) const;
    [[nodiscard]] QPointF pointAt(core::GeoPosition place) const;
    /// Where the selected asset is shown; where it has no place, the middle of the map.
    [[nodiscard]] core::GeoPosition selectedPlace() const { return positionAt(selectionPoint()); }

    [[nodiscard]] double latitude() const { return m_latitude; }
    [[nodiscard]] double longitude() const { return m_longitude; }
    [[nodiscard]] double zoomLevel() const { return m_zoom; }
    [[nodiscard]] MapStyle* mapStyle() const { return m_style; }
    [[nodiscard]] int domains() const { return static_cast<int>(m_mask.bits()); }
    [[nodiscard]] int selected() const { return m_selected; }
    [[nodiscard]] bool selectionShown() const;
    [[nodiscard]] QPointF selectionPoint() const;
    [[nodiscard]] bool selectionGrouped() const { return selectionShown() && !m_choice.isEach; }
    [[nodiscard]] int selectionPriority() const { return static_cast<int>(selectedRow().worst); }
    [[nodiscard]] int selectionDomain() const { return static_cast<int>(selectedRow().domain); }
    [[nodiscard]] bool selectionStale() const { return selectedRow().stale; }
    [[nodiscard]] bool selectionAcknowledged() const { return selectedRow().acknowledged; }
    [[nodiscard]] bool selectionAside() const { return selectedRow().aside; }
    [[nodiscard]] int hovered() const { return m_hovered; }
    [[nodiscard]] bool isEach() const { return m_choice.isEach; }
    /// Near enough for the symbols of domains, headings and labels.
    [[nodiscard]] bool isNear() const { return m_choice.isNear && m_choice.isEach; }
    /// Assets that are in view: those with an alert first, then what moves, then what is nearest to the middle.
    [[nodiscard]] std::vector<core::AssetIndex> inView(std::size_t most) const;
    /// The middle of every symbol in view.
    [[nodiscard]] std::vector<QPointF> symbolsInView() const;
    /// Where an asset is shown; where it was last, if it has no place any more.
    [[nodiscard]] QPointF shownPoint(core::AssetIndex asset) const;
    /// Parts built since the beginning: what tests and benches watch.
    [[nodiscard]] std::uint64_t partsBuilt() const { return m_partsBuilt; }

    void setLatitude(double latitude);
    void setLongitude(double longitude);
    void setZoomLevel(double zoom);
    void setMapStyle(MapStyle* style);
    void setDomains(int mask);
    void setSelected(int row);

Q_SIGNALS:
    void viewChanged();
    void mapStyleChanged();
    void domainsChanged();
    void selectedChanged();
    void selectionMoved();
    void hoveredChanged();
    void detailChanged();
    void glided(); ///< Something in view stands elsewhere, though the view does not.
    void chosenChanged();
    void assetTapped(int row);
    void groupTapped(QPointF point); ///< Its middle.
    void nothingTapped();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& value) override;
    void timerEvent(QTimerEvent* event) override;

private:
    [[nodiscard]] core::AssetRow selectedRow() const; ///< A row without anything where none is selected.
    [[nodiscard]] MarkSource source() const;
    [[nodiscard]] double now() const; ///< Seconds, for glides.
    void viewMoved();
    void chooseDetail();
    void countDensity();
    bool markDirtyParts(const std::vector<geo::LocalPoint>& places);
    /// True where one of them was on its way: its symbol may stand in the view although its place never was there.
    bool noteMoves(const std::vector<MapChanges::Move>& moves);
    void keepMoving();
    void setHovered(int row);

    MapIndex m_index;
    std::optional<geo::CityFrame> m_frame;
    /// Of m_choice.level, where not each asset is shown; counted when a frame or a hand asks, not with every snapshot.
    mutable std::optional<AreaCounts> m_groups;
    Glides m_glides;
    QElapsedTimer m_clock;
    QBasicTimer m_motion;     ///< Runs while something in view is on its way.
    double m_motionDue = 0.0; ///< When it fires.
    DetailChoice m_choice;
    DomainMask m_mask;
    MapStyle* m_style = nullptr;
    double m_latitude = 0.0;
    double m_longitude = 0.0;
    double m_zoom = 12.0;
    int m_detailLevel = 0;
    std::uint32_t m_countedRows = 0; ///< How many rows m_detailLevel was found with.
    std::vector<std::uint32_t> m_chosen;
    int m_selected = -1;
    int m_hovered = -1;

    PartKeys m_dirtyParts;
    bool m_styleDirty = true;
    std::uint64_t m_partsBuilt = 0; ///< Written on the render thread while the GUI thread waits.
};

} // namespace vigie::map
