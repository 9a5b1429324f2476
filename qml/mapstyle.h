// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"
#include "core/domain.h"
#include "qml/colours.h"

#include <QColor>
#include <QObject>
#include <QString>
#include <QtQmlIntegration/qqmlintegration.h>

namespace vigie::map {

/// Every colour and size of the map's window, for QML and for the asset layer. Thread: the GUI
/// thread's; the layer copies what it needs while the GUI thread is held.
class MapStyle : public QObject, public Colours {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The map's window makes it")
    Q_PROPERTY(QColor ground MEMBER ground NOTIFY changed)
    Q_PROPERTY(QColor panel MEMBER panel NOTIFY changed)
    Q_PROPERTY(QColor raised MEMBER raised NOTIFY changed)
    Q_PROPERTY(QColor line MEMBER line NOTIFY changed)
    Q_PROPERTY(QColor text MEMBER text NOTIFY changed)
    Q_PROPERTY(QColor dim MEMBER dim NOTIFY changed)
    Q_PROPERTY(QColor focus MEMBER focus NOTIFY changed)
    Q_PROPERTY(QColor warning MEMBER warning NOTIFY changed)
    Q_PROPERTY(QColor network MEMBER network NOTIFY changed)
    Q_PROPERTY(QColor staleNetwork MEMBER staleNetwork NOTIFY changed)
    Q_PROPERTY(QColor route MEMBER route NOTIFY changed)
    Q_PROPERTY(QColor high MEMBER high NOTIFY changed)
    Q_PROPERTY(QColor critical MEMBER critical NOTIFY changed)
    Q_PROPERTY(QString family MEMBER family CONSTANT)
    Q_PROPERTY(int fontSize READ fontSize CONSTANT)
    Q_PROPERTY(int smallFontSize READ smallFontSize CONSTANT)
    Q_PROPERTY(int spacing READ spacing CONSTANT)
    Q_PROPERTY(int button READ button CONSTANT)

public:
    explicit MapStyle(basemap::MapTheme theme, QObject* parent = nullptr);

    void setTheme(basemap::MapTheme theme);
    [[nodiscard]] QColor priority(core::Priority priority) const;     ///< The edge of a symbol.
    [[nodiscard]] QColor priorityFill(core::Priority priority) const; ///< Its face: brighter in the light theme.

    [[nodiscard]] int fontSize() const { return 13; }
    [[nodiscard]] int smallFontSize() const { return 11; }
    [[nodiscard]] int spacing() const { return 8; }
    [[nodiscard]] int button() const { return 32; }

    QColor ground;  ///< The base map's own, seen while tiles load.
    QColor quiet;   ///< Assets without alert.
    QColor outline; ///< Around abnormal symbols.
    QColor network; ///< Of the legend: lines without alert,
    QColor staleNetwork;
    QColor route; ///< a route without a colour of its own,
    QColor high;  ///< and an alert.
    QColor critical;
    QString family;

Q_SIGNALS:
    void changed();
};

} // namespace vigie::map
