// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

namespace vigie::map {

/// What a press on the map does.
class MapTool : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Only its values are used")

public:
    enum Kind {
        Move,      ///< Pick, drag the map: what it does when nothing else was chosen.
        Measure,   ///< Each press sets a point.
        Rectangle, ///< A drag chooses the assets in it.
        Lasso,     ///< The same, in any shape.
    };
    Q_ENUM(Kind)
};

} // namespace vigie::map
