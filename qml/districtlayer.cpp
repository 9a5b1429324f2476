// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/districtlayer.h"

#include "qml/shapegeometry.h"

namespace vigie::map {

DistrictLayer::DistrictLayer(QQuickItem* parent)
    : MapOverlay(parent)
    , m_view(std::make_shared<AssetView>())
{
}

void DistrictLayer::setDistricts(const geo::ShapeTable& districts, const geo::CityFrame& frame)
{
    m_counts = DistrictCounts(geo::DistrictIndex(districts, frame));
    m_districts.clear();
    for (const geo::ShapeTable::Feature& feature : districts.features) {
        District& district = m_districts.emplace_back();
        district.name = QString::fromUtf8(feature.name);
        for (std::uint32_t part = 0; part < feature.partCount; ++part) {
            std::vector<geo::LocalPoint>& ring = district.rings.emplace_back();
            for (const core::GeoPosition place : districts.part(feature.firstPart + part))
                ring.push_back(frame.toLocal(place));
        }
        for (const core::GeoPosition corner : districts.cornersOf(feature))
            district.corners.push_back(frame.toLocal(corner));
    }
    m_isDirty = true;
    takeSnapshot(m_snapshot);
    update();
    findHovered();
}

void DistrictLayer::setValue(DistrictValue value)
{
    if (value == m_value)
        return;
    m_value = value;
    m_isDirty = true;
    takeSnapshot(m_snapshot);
    update();
    Q_EMIT valueChanged();
    findHovered();
}

void DistrictLayer::takeSnapshot(const pipeline::SnapshotPtr& snapshot)
{
    m_snapshot = snapshot;
    if (m_value == DistrictValue::Off || !snapshot || m_districts.empty())
        return;
    const bool differs = m_counts.update(*snapshot);
    if (differs || m_isDirty)
        classify();
    if (differs)
        Q_EMIT countsChanged();
}

void DistrictLayer::classify()
{
    for (std::size_t i = 0; i < m_districts.size(); ++i) {
        const int next = districtClass(m_counts.counts()[i], m_value);
        m_isDirty = m_isDirty || next != m_districts[i].shownClass;
        m_districts[i].shownClass = next;
    }
    if (m_isDirty)
        update();
}

QList<QColor> DistrictLayer::colours() const
{
    QList<QColor> out;
    for (int i = 0; i < static_cast<int>(kDistrictClasses); ++i)
        out.append(districtColour(i, theme()));
    return out;
}

void DistrictLayer::styleChanged()
{
    m_isDirty = true;
    Q_EMIT valueChanged();
}

void DistrictLayer::viewMoved()
{
    if (m_value == DistrictValue::Off)
        return;
    update();
    findHovered();
}

void DistrictLayer::setPointer(QPointF point)
{
    if (point == m_pointer)
        return;
    m_pointer = point;
    findHovered();
    Q_EMIT pointerChanged();
}

void DistrictLayer::setPointed(bool pointed)
{
    if (pointed == m_isPointed)
        return;
    m_isPointed = pointed;
    findHovered();
    Q_EMIT pointerChanged();
}

void DistrictLayer::findHovered()
{
    int next = -1;
    if (m_isPointed && m_value != DistrictValue::Off && isReady()) {
        if (const auto district = m_counts.index().at(assets()->view().placeAt(m_pointer)))
            next = static_cast<int>(*district);
    }
    if (next == m_hovered)
        return;
    m_hovered = next;
    Q_EMIT hoveredChanged();
}

QSGNode* DistrictLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    if (!isReady() || m_value == DistrictValue::Off || m_districts.empty()) {
        delete old;
        m_isDirty = true;
        return nullptr;
    }
    *m_view = assets()->view();
    if (old != nullptr && !m_isDirty) {
        old->markDirty(QSGNode::DirtyMaterial);
        return old;
    }
    delete old;
    m_isDirty = false;
    ShapeGeometry shapes({0.0F, 0.0F});
    for (const District& district : m_districts)
        shapes.addTriangles(district.corners, districtColour(district.shownClass, theme()));
    const LineLook border{districtBorder(theme()), 1.5F, 0.0F};
    for (const District& district : m_districts) {
        for (const std::vector<geo::LocalPoint>& ring : district.rings)
            shapes.addLine(ring, border);
    }
    return shapes.makeNode(m_view);
}

} // namespace vigie::map
