// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/map/mapscene.h"

#include <QQuickView>

#include <cstdint>
#include <memory>

namespace vigie::bench {

/// The peer: Qt Location's MapItemView with a MapQuickItem for each asset, in a window as large as ours, over the same
/// tiles, moved the same way.
class ItemViewScene {
public:
    ItemViewScene(const TownTiles& tiles, const test::TestAssets& assets);
    [[nodiscard]] bool isReady() const { return m_window->rootObject() != nullptr; }
    MotionFigures measure(Motion motion);

private:
    void stand(Motion motion, int frame);

    const TownTiles& m_tiles;
    std::unique_ptr<QQuickView> m_window;
};

} // namespace vigie::bench
