// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "models/domainmodel.h"
#include "pipeline/snapshot.h"
#include "widgets/mapcards.h"
#include "widgets/theme.h"

#include <QImage>
#include <QPointer>
#include <QSet>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>

namespace vigie::map {
class MapWindow;
}

namespace vigie::widgets {

class StatePage;

/// The map's place in the window. The map is a window of its own inside it (its drawing then stays on its own
/// thread), so nothing of the widgets can lie over it, and a picture of the window is put together from two. Without
/// a map (it could not be made) the place says so and everything else works on.
class MapPane final : public QWidget {
    Q_OBJECT

public:
    /// The address of the base map's tiles in a theme; see map::MapWindow::setTheme.
    using TilePattern = std::function<QString(Theme::Kind)>;

    /// Takes the map; it ends with this widget. nullptr: there is none.
    MapPane(map::MapWindow* map, TilePattern tiles, const models::Texts& texts, QWidget* parent = nullptr);
    [[nodiscard]] map::MapWindow* map() const; ///< Null where there is none.
    [[nodiscard]] const pipeline::SnapshotPtr& snapshot() const { return m_snapshot; }
    [[nodiscard]] const MapCards& cards() const { return m_cards; }

    void setSnapshot(const pipeline::SnapshotPtr& snapshot);
    void setVisibleDomains(const QSet<core::Domain>& domains);
    void select(std::optional<core::AssetIndex> asset);
    /// Brings it into the middle, near enough to tell it from its neighbours.
    void centreOn(core::AssetIndex asset);
    void setTheme(const Theme& theme);
    void retranslate();
    /// What is told of the place that is pointed at, where no asset is. Plain text; empty: nothing.
    void setGroundTip(const QString& text);
    /// The keyboard goes to the map.
    void takeFocus();
    [[nodiscard]] QImage picture() const; ///< Of the map as it stands; null where there is none.

Q_SIGNALS:
    void assetPicked(std::optional<vigie::core::AssetIndex> asset); ///< Nothing: beside all assets.

private:
    void showTip(std::optional<core::AssetIndex> asset);

    QPointer<map::MapWindow> m_map;
    TilePattern m_tiles;
    MapCards m_cards;
    QWidget* m_container = nullptr; ///< Of the map; null where there is none.
    StatePage* m_page = nullptr;
    pipeline::SnapshotPtr m_snapshot;
    QString m_groundTip;
    bool m_isOverAsset = false;
};

} // namespace vigie::widgets
