// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/assetlayer.h"

#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace vigie::map {

namespace {

/// Symbols a screen may hold before numbers take their place: what a 2-core computer without a graphics card draws in
/// a third of a frame.
constexpr double kMaxSymbols = 3000.0;
constexpr int kNearZoom = 17;
constexpr double kTilePoints = 256.0;
constexpr double kFrameMs = 16.0;

} // namespace

AssetLayer::AssetLayer(QQuickItem* parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    m_clock.start();
}

void AssetLayer::setFrame(const geo::CityFrame& frame)
{
    m_frame = frame;
    viewMoved();
}

void AssetLayer::setNames(const std::vector<core::GeoPosition>& names)
{
    if (!m_frame)
        return;
    std::vector<geo::LocalPoint> places;
    places.reserve(names.size());
    for (const core::GeoPosition& name : names)
        places.push_back(m_frame->toLocal(name));
    m_index.setNames(std::move(places));
}

void AssetLayer::setRows(const core::RowsView& rows)
{
    const bool isFirst = m_index.rows().size == 0;
    if (rows.size < m_index.rows().size) { // another store
        m_glides.clear();
        setChosen({});
    }
    const MapChanges changed = m_index.update(rows);
    if (changed.places.empty())
        return;
    // The density is found again when the city has grown by a tenth: a level that flickers would be worse than an old
    // one.
    if (isFirst || rows.size > m_countedRows + m_countedRows / 10 || rows.size < m_countedRows)
        countDensity();
    m_groups.reset();
    const bool wasOnItsWay = noteMoves(changed.moves);
    if (markDirtyParts(changed.places) || wasOnItsWay)
        update();
    if (m_selected >= 0)
        Q_EMIT selectionMoved();
}

bool AssetLayer::noteMoves(const std::vector<MapChanges::Move>& moves)
{
    const double time = now();
    bool wasOnItsWay = false;
    m_glides.forgetOld(time);
    const geo::LocalBox box = visibleBox(kSpriteReach);
    for (const MapChanges::Move& move : moves) {
        wasOnItsWay = wasOnItsWay || m_glides.find(move.row) != nullptr;
        // Where numbers stand for assets a way is a point or two; what is out of view is not seen to jump.
        if (m_choice.isEach && (box.contains(move.from) || box.contains(move.to)))
            m_glides.note(move.row, move.from, move.to, time);
        else
            m_glides.forget(move.row);
    }
    keepMoving();
    return wasOnItsWay;
}

void AssetLayer::keepMoving()
{
    const auto fastest = m_glides.fastest(now());
    if (!fastest) {
        m_motion.stop();
        return;
    }
    // Symbols stand on whole pixels: a frame is drawn when the fastest one has come to the next, and no sooner.
    const AssetView v = view();
    const double pixelsPerSecond = *fastest * v.scale * static_cast<double>(v.density);
    const double wait = std::clamp(1000.0 / std::max(pixelsPerSecond, 0.1), kFrameMs, 1000.0);
    const double due = now() + wait / 1000.0;
    if (m_motion.isActive() && m_motionDue <= due)
        return; // new rows must not put it off, time and again
    m_motionDue = due;
    m_motion.start(static_cast<int>(wait), Qt::PreciseTimer, this);
}

void AssetLayer::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_motion.timerId()) {
        QQuickItem::timerEvent(event);
        return;
    }
    m_motion.stop();
    update();
    keepMoving();
    Q_EMIT glided();
    if (m_selected >= 0 && m_glides.find(static_cast<std::uint32_t>(m_selected)) != nullptr)
        Q_EMIT selectionMoved();
}

double AssetLayer::now() const
{
    return static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
}

bool AssetLayer::markDirtyParts(const std::vector<geo::LocalPoint>& places)
{
    const double part = AssetLayerNode::partMetres(m_choice.level);
    const auto cellOf = [](float metres, double side) {
        return static_cast<std::int32_t>(std::floor(metres / side));
    };
    // A part reaches beyond the view: what changes there is marked, and drawn when it comes into view. The sign of an
    // area is somewhere within it.
    const geo::LocalBox box = visibleBox(kSpriteReach);
    const double area = MapIndex::areaMetres(m_choice.level);
    const AreaKey low{cellOf(box.low.x, area), cellOf(box.low.y, area)};
    const AreaKey high{cellOf(box.high.x, area), cellOf(box.high.y, area)};
    bool isSeen = false;
    for (const geo::LocalPoint place : places) {
        m_dirtyParts.insert(AreaKey{cellOf(place.x, part), cellOf(place.y, part)});
        if (isSeen)
            continue;
        const AreaKey key{cellOf(place.x, area), cellOf(place.y, area)};
        isSeen = m_choice.isEach ? box.contains(place)
                                 : key.x >= low.x && key.x <= high.x && key.y >= low.y && key.y <= high.y;
    }
    return isSeen;
}

void AssetLayer::countDensity()
{
    m_countedRows = m_index.rows().size;
    m_detailLevel = m_index.detailLevel(m_mask, std::max(width() * height(), 1.0), kMaxSymbols);
    chooseDetail();
}

void AssetLayer::chooseDetail()
{
    DetailChoice next;
    next.level = static_cast<int>(std::floor(m_zoom));
    next.isEach = next.level >= m_detailLevel || next.level > MapIndex::kFinestAreas;
    next.isNear = next.level >= kNearZoom;
    next.mask = m_mask;
    if (next == m_choice)
        return;
    const bool detailDiffers = next.isEach != m_choice.isEach;
    m_choice = next;
    m_groups.reset();
    m_dirtyParts.clear();
    if (detailDiffers)
        Q_EMIT detailChanged();
}

AssetView AssetLayer::view() const
{
    AssetView out;
    const double side = kTilePoints * std::exp2(m_zoom);
    const geo::MercatorPoint middle = geo::toMercator(m_latitude, m_longitude);
    const geo::MercatorPoint origin = m_frame ? m_frame->origin() : geo::MercatorPoint{};
    out.originX = (origin.x - middle.x) * side + width() / 2.0;
    out.originY = (origin.y - middle.y) * side + height() / 2.0;
    out.scale = side / geo::kWorldMetres;
    out.density = window() != nullptr ? static_cast<float>(window()->effectiveDevicePixelRatio()) : 1.0F;
    out.now = now();
    return out;
}

QPointF AssetLayer::pointOf(geo::LocalPoint place) const
{
    return view().pointOf(place);
}

std::vector<basemap::TileId> AssetLayer::visibleTiles() const
{
    const auto level = static_cast<std::uint32_t>(std::clamp(std::floor(m_zoom), 0.0, 20.0));
    const double side = kTilePoints * std::exp2(m_zoom);
    const geo::MercatorPoint middle = geo::toMercator(m_latitude, m_longitude);
    const double halfX = width() / 2.0 / side;
    const double halfY = height() / 2.0 / side;
    const basemap::TileId first = basemap::tileAt({middle.x - halfX, middle.y - halfY}, level);
    const basemap::TileId last = basemap::tileAt({middle.x + halfX, middle.y + halfY}, level);
    std::vector<basemap::TileId> out;
    for (std::uint32_t y = first.y; y <= last.y; ++y) {
        for (std::uint32_t x = first.x; x <= last.x; ++x)
            out.push_back({level, x, y});
    }
    return out;
}

core::GeoPosition AssetLayer::positionAt(QPointF point) const
{
    return m_frame ? m_frame->toGeo(view().placeAt(point)) : core::GeoPosition{};
}

geo::LocalBox AssetLayer::visibleBox(double marginPoints) const
{
    return view().boxOf({-marginPoints, -marginPoints}, {width() + marginPoints, height() + marginPoints});
}

QSGNode* AssetLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    if (!m_frame || m_style == nullptr || width() <= 0.0 || height() <= 0.0) {
        delete old;
        return nullptr;
    }
    auto* node = static_cast<AssetLayerNode*>(old);
    const AssetView shown = view();
    if (node == nullptr || m_styleDirty) {
        if (node == nullptr)
            node = new AssetLayerNode;
        const SpriteAtlas atlas = drawSpriteAtlas(*m_style, static_cast<qreal>(shown.density));
        std::shared_ptr<QSGTexture> texture(
            window()->createTextureFromImage(atlas.image, QQuickWindow::TextureHasAlphaChannel));
        texture->setFiltering(QSGTexture::Nearest);
        node->setAtlas(atlas, std::move(texture));
        m_styleDirty = false;
    }
    node->setChoice(m_choice);
    node->dropParts(m_dirtyParts);
    m_dirtyParts.clear();
    // What is on its way into the view belongs to the part it is going to.
    const double reach = m_glides.empty() ? kSpriteReach : kSpriteReach + Glides::kFarthest * shown.scale;
    m_partsBuilt += static_cast<std::uint64_t>(node->showParts(visibleBox(reach), source()));
    node->setView(shown);
    return node;
}

void AssetLayer::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() == before.size())
        return;
    countDensity();
    viewMoved();
}

void AssetLayer::itemChange(ItemChange change, const ItemChangeData& value)
{
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange) {
        m_styleDirty = true;
        update();
    }
    QQuickItem::itemChange(change, value);
}

void AssetLayer::viewMoved()
{
    update();
    Q_EMIT viewChanged();
    if (m_selected >= 0)
        Q_EMIT selectionMoved();
}

void AssetLayer::setLatitude(double latitude)
{
    if (latitude == m_latitude)
        return;
    m_latitude = latitude;
    viewMoved();
}

void AssetLayer::setLongitude(double longitude)
{
    if (longitude == m_longitude)
        return;
    m_longitude = longitude;
    viewMoved();
}

void AssetLayer::setZoomLevel(double zoom)
{
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    chooseDetail();
    viewMoved();
}

void AssetLayer::setMapStyle(MapStyle* style)
{
    if (style == m_style)
        return;
    if (m_style != nullptr)
        m_style->disconnect(this);
    m_style = style;
    if (m_style != nullptr) {
        connect(m_style, &MapStyle::changed, this, [this] {
            m_styleDirty = true;
            update();
        });
    }
    m_styleDirty = true;
    update();
    Q_EMIT mapStyleChanged();
}

void AssetLayer::setDomains(int mask)
{
    const DomainMask next(static_cast<std::uint32_t>(mask));
    if (next == m_mask)
        return;
    m_mask = next;
    countDensity();
    update();
    Q_EMIT domainsChanged();
}

void AssetLayer::setSelected(int row)
{
    if (row == m_selected)
        return;
    m_selected = row;
    Q_EMIT selectedChanged();
    Q_EMIT selectionMoved();
}

} // namespace vigie::map
