// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/districtcounts.h"
#include "qml/livecolours.h"
#include "qml/mapoverlay.h"

#include <QPointF>
#include <QString>

#include <vector>

namespace vigie::map {

/// The city's districts, tinted by a number of theirs. Off, nothing is counted and nothing is drawn.
///
/// Thread: the GUI thread's; `updatePaintNode` runs on the render thread while the GUI thread waits.
/// Cost:   a pan changes two numbers; geometry is made again when a district comes into another class. A snapshot costs
///         what DistrictCounts says.
class DistrictLayer : public MapOverlay {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QPointF pointer READ pointer WRITE setPointer NOTIFY pointerChanged)  ///< Where a person points.
    Q_PROPERTY(bool isPointed READ isPointed WRITE setPointed NOTIFY pointerChanged) ///< And does at all.
    Q_PROPERTY(int value READ valueNumber NOTIFY valueChanged)                       ///< A DistrictValue.
    Q_PROPERTY(QList<QColor> colours READ colours NOTIFY valueChanged)               ///< Of the classes.

public:
    explicit DistrictLayer(QQuickItem* parent = nullptr);

    void setDistricts(const geo::ShapeTable& districts, const geo::CityFrame& frame);
    void setValue(DistrictValue value);
    void takeSnapshot(const pipeline::SnapshotPtr& snapshot);

    [[nodiscard]] DistrictValue value() const { return m_value; }
    [[nodiscard]] std::size_t size() const { return m_districts.size(); }
    [[nodiscard]] QString name(int district) const { return m_districts[static_cast<std::size_t>(district)].name; }
    [[nodiscard]] const DistrictCount& count(int district) const
    {
        return m_counts.counts()[static_cast<std::size_t>(district)];
    }
    [[nodiscard]] int hovered() const { return m_hovered; } ///< -1: none.

    [[nodiscard]] QPointF pointer() const { return m_pointer; }
    [[nodiscard]] bool isPointed() const { return m_isPointed; }
    [[nodiscard]] int valueNumber() const { return static_cast<int>(m_value); }
    [[nodiscard]] QList<QColor> colours() const;
    void setPointer(QPointF point);
    void setPointed(bool pointed);

Q_SIGNALS:
    void pointerChanged();
    void valueChanged();
    void hoveredChanged();
    void countsChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void styleChanged() override;
    void viewMoved() override;

private:
    struct District {
        QString name;
        std::vector<std::vector<geo::LocalPoint>> rings;
        std::vector<geo::LocalPoint> corners;
        int shownClass = -2;
    };
    void classify();
    void findHovered();

    std::vector<District> m_districts;
    DistrictCounts m_counts;
    pipeline::SnapshotPtr m_snapshot;
    DistrictValue m_value = DistrictValue::Off;
    QPointF m_pointer;
    bool m_isPointed = false;
    int m_hovered = -1;
    bool m_isDirty = true;
    std::shared_ptr<AssetView> m_view; ///< Shared with the nodes; written while the GUI thread waits.
};

} // namespace vigie::map
