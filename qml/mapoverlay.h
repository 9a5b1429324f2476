// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/assetlayer.h"

#include <QPointer>
#include <QQuickItem>

namespace vigie::map {

/// What lies under the assets and follows their view: one scene-graph item over the whole map. A derived class draws in
/// `updatePaintNode`, with `assets()->view()`.
/// Thread: the GUI thread's; `updatePaintNode` runs on the render thread while the GUI thread waits.
class MapOverlay : public QQuickItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(vigie::map::AssetLayer* assets READ assets WRITE setAssets NOTIFY assetsChanged)

public:
    explicit MapOverlay(QQuickItem* parent = nullptr);

    [[nodiscard]] AssetLayer* assets() const { return m_assets; }
    void setAssets(AssetLayer* assets);

Q_SIGNALS:
    void assetsChanged();

protected:
    virtual void viewMoved(); ///< Draws anew, unless a derived class knows better.
    virtual void styleChanged() = 0;
    void itemChange(ItemChange change, const ItemChangeData& value) override;
    /// There is a map and a style to draw with.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] basemap::MapTheme theme() const;

private:
    void joinStyle();

    QPointer<AssetLayer> m_assets;
    QPointer<MapStyle> m_style;
};

} // namespace vigie::map
