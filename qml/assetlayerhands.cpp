// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/assetlayer.h"

#include <algorithm>

// What is pointed at, chosen and asked for; how it is drawn is in assetlayer.cpp.
namespace vigie::map {

MarkSource AssetLayer::source() const
{
    if (!m_choice.isEach && !m_groups)
        m_groups = m_index.areas().coarser(MapIndex::kFinestAreas - m_choice.level);
    return {m_index, m_glides, m_groups ? &*m_groups : nullptr, m_chosen, now()};
}

std::optional<std::uint32_t> AssetLayer::pick(QPointF point, double tolerance) const
{
    return m_frame ? assetAt(source(), m_choice, view(), point, tolerance) : std::nullopt;
}

void AssetLayer::tap(QPointF point)
{
    if (const auto row = pick(point))
        Q_EMIT assetTapped(static_cast<int>(*row));
    else if (const auto group = groupAt(source(), m_choice, view(), point); group && m_frame)
        Q_EMIT groupTapped(*group);
    else
        Q_EMIT nothingTapped();
}

void AssetLayer::hover(QPointF point)
{
    const auto row = pick(point);
    setHovered(row ? static_cast<int>(*row) : -1);
}

void AssetLayer::leave()
{
    setHovered(-1);
}

void AssetLayer::chooseIn(const QList<QPointF>& area)
{
    setChosen(m_frame && area.size() > 2 ? assetsIn(source(), m_mask, view(), QPolygonF(area))
                                         : std::vector<std::uint32_t>{});
}

void AssetLayer::setChosen(std::vector<std::uint32_t> rows)
{
    if (rows == m_chosen)
        return;
    std::vector<geo::LocalPoint> places;
    for (const std::vector<std::uint32_t>* some : {&m_chosen, &rows}) {
        for (const std::uint32_t number : *some) {
            const core::AssetRow& row = m_index.rows()[static_cast<core::AssetIndex>(number)];
            places.push_back({row.x, row.y});
        }
    }
    m_chosen = std::move(rows);
    markDirtyParts(places);
    update();
    Q_EMIT chosenChanged();
}

std::vector<NearAsset> AssetLayer::nearest(core::GeoPosition place, double metres, std::size_t most) const
{
    if (!m_frame)
        return {};
    // The frame stretches by as much as its map does where the city is.
    std::vector<NearAsset> out =
        nearestAssets(source(), m_mask, m_frame->toLocal(place), metres / m_frame->groundScale(), most);
    for (NearAsset& near : out)
        near.metres *= m_frame->groundScale();
    return out;
}

QPointF AssetLayer::pointAt(core::GeoPosition place) const
{
    return m_frame ? pointOf(m_frame->toLocal(place)) : QPointF{};
}

void AssetLayer::setHovered(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    Q_EMIT hoveredChanged();
}

QPointF AssetLayer::shownPoint(core::AssetIndex asset) const
{
    const auto number = static_cast<std::uint32_t>(asset);
    if (number >= m_index.rows().size)
        return {};
    const core::AssetRow& row = m_index.rows()[asset];
    const geo::LocalPoint place{row.x, row.y};
    return pointOf(m_choice.isEach ? m_glides.shownAt(number, place, now()) : place);
}

std::vector<core::AssetIndex> AssetLayer::inView(std::size_t most) const
{
    if (!m_frame)
        return {};
    // Lamps stand so close that those without alert are for the nearest zooms: they would leave no room for the rest.
    constexpr int kDoorstepZoom = 18;
    const DomainMask normal = m_choice.level >= kDoorstepZoom
                                  ? DomainMask::all()
                                  : DomainMask(~(1U << static_cast<unsigned>(core::Domain::Lighting)));
    return foremostIn(source(), m_mask, normal, visibleBox(0.0), most);
}

std::vector<QPointF> AssetLayer::symbolsInView() const
{
    std::vector<QPointF> out;
    if (m_frame && m_choice.isEach) {
        m_index.places().query(visibleBox(kSpriteReach), [&](std::uint32_t number, geo::LocalPoint) {
            if (m_mask.has(m_index.rows()[static_cast<core::AssetIndex>(number)].domain))
                out.push_back(shownPoint(static_cast<core::AssetIndex>(number)));
        });
    }
    return out;
}

bool AssetLayer::selectionShown() const
{
    return m_frame && m_selected >= 0 && static_cast<std::uint32_t>(m_selected) < m_index.rows().size &&
           m_index.rows()[static_cast<core::AssetIndex>(m_selected)].located;
}

core::AssetRow AssetLayer::selectedRow() const
{
    return selectionShown() ? m_index.rows()[static_cast<core::AssetIndex>(m_selected)] : core::AssetRow{};
}

QPointF AssetLayer::selectionPoint() const
{
    if (!selectionShown())
        return {};
    return shownPoint(static_cast<core::AssetIndex>(m_selected));
}

} // namespace vigie::map
