// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/mapstyle.h"

#include <QQuickPaintedItem>

namespace vigie::map {

/// One of the map's symbols by itself, for the legend: drawn by the same code as on the map.
class MapSymbol : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(vigie::map::MapStyle* mapStyle MEMBER m_style WRITE setMapStyle NOTIFY changed)
    Q_PROPERTY(int priority MEMBER m_priority NOTIFY changed) ///< core::Priority; 0: the domain's quiet symbol.
    Q_PROPERTY(int domain MEMBER m_domain NOTIFY changed)     ///< core::Domain.
    Q_PROPERTY(bool stale MEMBER m_stale NOTIFY changed)
    Q_PROPERTY(bool acknowledged MEMBER m_acknowledged NOTIFY changed)
    Q_PROPERTY(bool aside MEMBER m_aside NOTIFY changed) ///< Of what has no other alert.

public:
    explicit MapSymbol(QQuickItem* parent = nullptr);
    void setMapStyle(MapStyle* style);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void changed();

private:
    MapStyle* m_style = nullptr;
    int m_priority = 0;
    int m_domain = 0;
    bool m_stale = false;
    bool m_acknowledged = false;
    bool m_aside = false;
};

} // namespace vigie::map
