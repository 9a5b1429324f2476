// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/mapoverlay.h"

namespace vigie::map {

MapOverlay::MapOverlay(QQuickItem* parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void MapOverlay::setAssets(AssetLayer* assets)
{
    if (assets == m_assets)
        return;
    m_assets = assets;
    connect(assets, &AssetLayer::viewChanged, this, [this] { viewMoved(); });
    connect(assets, &AssetLayer::mapStyleChanged, this, [this] { joinStyle(); });
    joinStyle();
    Q_EMIT assetsChanged();
}

void MapOverlay::joinStyle()
{
    m_style = m_assets ? m_assets->mapStyle() : nullptr;
    if (!m_style)
        return;
    connect(m_style, &MapStyle::changed, this, [this] {
        styleChanged();
        update();
    });
    styleChanged();
    update();
}

void MapOverlay::viewMoved()
{
    update();
}

void MapOverlay::itemChange(ItemChange change, const ItemChangeData& value)
{
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange) {
        styleChanged();
        update();
    }
    QQuickItem::itemChange(change, value);
}

bool MapOverlay::isReady() const
{
    return m_assets && m_style && window() != nullptr && m_assets->width() > 0.0 && m_assets->height() > 0.0;
}

basemap::MapTheme MapOverlay::theme() const
{
    return m_style ? m_style->theme() : basemap::MapTheme::Dark;
}

} // namespace vigie::map
