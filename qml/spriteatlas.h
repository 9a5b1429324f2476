// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/assetmarks.h"
#include "qml/mapstyle.h"
#include "qml/sprite.h"

#include <QImage>
#include <QRect>
#include <QSize>

#include <array>

class QPainter;

namespace vigie::map {

/// All sprites in one picture, drawn for one style and one density of the screen. Each sprite lies on whole pixels,
/// so that the layer, which places sprites on whole pixels too, shows them as drawn: the same look with and without a
/// GPU. A value. Cost of making one: about a millisecond.
struct SpriteAtlas {
    QImage image; ///< Premultiplied ARGB.
    qreal density = 1.0;
    std::array<QRect, kSpriteCount> pixels; ///< Of each sprite in `image`.
    GlyphWidths widths;
};

[[nodiscard]] SpriteAtlas drawSpriteAtlas(const MapStyle& style, qreal density);

inline constexpr qreal kPrioritySymbolSize = 14.0; ///< Points.
inline constexpr qreal kAcknowledgedSymbolSize = 9.5;

/// One priority's symbol alone, for the legend: the same drawing.
void drawPrioritySymbol(QPainter& painter, QPointF middle, qreal size, core::Priority priority, bool stale,
                        const MapStyle& style);
/// One domain's symbol alone.
void drawDomainSymbol(QPainter& painter, QPointF middle, core::Domain domain, bool stale, const MapStyle& style);
/// A ring that is struck through.
void drawAsideSymbol(QPainter& painter, QPointF middle, const MapStyle& style);

} // namespace vigie::map
