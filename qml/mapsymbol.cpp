// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/mapsymbol.h"

#include "qml/spriteatlas.h"

#include <QPainter>

#include <algorithm>

namespace vigie::map {

MapSymbol::MapSymbol(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    setImplicitSize(20.0, 20.0);
    connect(this, &MapSymbol::changed, this, [this] { update(); });
}

void MapSymbol::setMapStyle(MapStyle* style)
{
    if (style == m_style)
        return;
    if (m_style != nullptr)
        m_style->disconnect(this);
    m_style = style;
    if (m_style != nullptr)
        connect(m_style, &MapStyle::changed, this, [this] { update(); });
    Q_EMIT changed();
}

void MapSymbol::paint(QPainter* painter)
{
    if (m_style == nullptr)
        return;
    const QPointF middle = boundingRect().center();
    const auto priority = static_cast<core::Priority>(std::clamp(m_priority, 0, 4));
    if (priority != core::Priority::None) {
        drawPrioritySymbol(*painter, middle, m_acknowledged ? kAcknowledgedSymbolSize : kPrioritySymbolSize, priority,
                           m_stale, *m_style);
        return;
    }
    drawDomainSymbol(*painter, middle, static_cast<core::Domain>(std::clamp(m_domain, 0, core::kDomainCount - 1)),
                     m_stale, *m_style);
    if (m_aside)
        drawAsideSymbol(*painter, middle, *m_style);
}

} // namespace vigie::map
