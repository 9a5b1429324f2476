// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/heatgrid.h"
#include "qml/mapoverlay.h"

#include <QImage>
#include <QList>

#include <vector>

namespace vigie::map {

/// How dense alerts were: one soft picture in shades of violet. Off, nothing is computed.
///
/// Thread: the GUI thread's; `updatePaintNode` runs on the render thread while the GUI thread waits.
/// Cost:   the picture is made again when the zoom or the alerts are others, or when a pan leaves it (it is half a screen wider on
///         each side): 3 ms for 1,000 alerts at 1280 x 800. Any other pan moves it.
class HeatLayer : public MapOverlay {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool isShown READ isShown NOTIFY shownChanged)
    Q_PROPERTY(int count READ count NOTIFY shownChanged) ///< Alerts that are in it, in view or not.
    Q_PROPERTY(
        QList<QColor> colours READ colours NOTIFY shownChanged) ///< For 1, 4, 16 and kHeatMost alerts at a place.

public:
    static constexpr double kCellPoints = 6.0;
    static constexpr float kRadius = 6.0F; ///< Cells.

    explicit HeatLayer(QQuickItem* parent = nullptr);

    /// One place for each alert.
    void setAlerts(std::vector<geo::LocalPoint> places);
    void setShown(bool shown);

    [[nodiscard]] bool isShown() const { return m_isShown; }
    [[nodiscard]] int count() const { return static_cast<int>(m_places.size()); }
    [[nodiscard]] QList<QColor> colours() const;

Q_SIGNALS:
    void shownChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void styleChanged() override;
    void viewMoved() override;

private:
    void draw();
    [[nodiscard]] QRectF onScreen() const; ///< Where the picture lies now.

    std::vector<geo::LocalPoint> m_places;
    bool m_isShown = false;
    bool m_isDirty = true;
    QImage m_picture;
    bool m_isNew = false;  ///< Not on the card yet.
    geo::LocalPoint m_low; ///< Of the picture's corner.
    double m_scale = 0.0;  ///< Points per metre it was made for.
};

} // namespace vigie::map
