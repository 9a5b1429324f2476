// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <QCoreApplication>
#include <QImage>
#include <QString>

#include <vector>

class QPainter;
class QRectF;

namespace vigie::widgets {

/// A line of the legend: its sign, as the map draws it, and what it means.
struct SheetSign {
    QImage sign;
    QString text;
};

/// What stands around a view of the map that leaves the screen: whose city, when, of what, how large, from whom.
struct SheetWords {
    QString city;
    QString time;                  ///< With its zone.
    QString mode;                  ///< Empty when live: else "REPLAY" and the like, so that nobody takes it for now.
    QString attribution;           ///< Whose data the base map is.
    QString counts;                ///< How many assets and alerts the city had.
    std::vector<SheetSign> layers; ///< The legend of the layers that are shown, below that of the assets.
};

/// A view of the map on a sheet, with legend, scale, north, time and sources: as a picture, or as a page of PDF.
/// Plain text throughout. Thread: GUI.
class MapSheet {
    Q_DECLARE_TR_FUNCTIONS(vigie::widgets::MapSheet)

public:
    /// `metresPerPoint`: on the ground in the middle of the view. `map`: with its own device pixel ratio.
    MapSheet(QImage map, double metresPerPoint, SheetWords words, std::vector<SheetSign> legend);

    [[nodiscard]] QImage picture() const;
    /// PNG or PDF, by the ending; another ending is refused. Whole or not at all: InvalidInput, Io.
    [[nodiscard]] core::Expected<void> save(const QString& path) const;
    /// The sheet in a rectangle of any device.
    void paint(QPainter& painter, const QRectF& page) const;

    /// The longest of 1, 2, 5 times a power of ten metres that is at most `most` points long.
    [[nodiscard]] static double scaleMetres(double metresPerPoint, double most);

private:
    [[nodiscard]] QSizeF size() const; ///< In points of the screen.
    void paintHead(QPainter& painter) const;
    void paintScale(QPainter& painter, double left, double top) const;
    void paintNorth(QPainter& painter, double right, double top) const;
    void paintLegend(QPainter& painter, double left, double top) const;

    QImage m_map;
    double m_metresPerPoint;
    SheetWords m_words;
    std::vector<SheetSign> m_legend;
};

} // namespace vigie::widgets
