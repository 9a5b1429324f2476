// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "feeds/feedstate.h"
#include "qml/colours.h"

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace vigie::widgets {

/// The signs of the screen, drawn as shapes at any size. Each differs by its shape; its colour only underlines it.
class Symbols {
public:
    /// Critical: diamond; high: triangle; medium: square; low: circle; none: nothing. As on the map.
    static void drawPriority(QPainter& painter, const QRectF& box, core::Priority priority,
                             const map::Colours& colours);
    /// Live: waves; connecting: dots; stale: clock; failed: cross; paused: two bars; stopped: square.
    static void drawPhase(QPainter& painter, const QRectF& box, feeds::FeedPhase phase, const QColor& colour);

    /// An icon of resources/icons, drawn in one colour: "search", "help", "domain-water".
    [[nodiscard]] static QIcon icon(const QString& name, const QColor& colour);
    [[nodiscard]] static QIcon priorityIcon(core::Priority priority, const map::Colours& colours);
    /// Hollow and dim: there are none, or it is off.
    [[nodiscard]] static QIcon noPriorityIcon(core::Priority priority, const map::Colours& colours);
    [[nodiscard]] static QIcon phaseIcon(feeds::FeedPhase phase, const QColor& colour);
};

} // namespace vigie::widgets
