// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/shapegeometry.h"

#include "qml/shapematerial.h"

#include <QSGGeometry>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace vigie::map {

namespace {

struct Direction {
    float x = 0.0F;
    float y = 0.0F;
};

Direction unit(geo::LocalPoint from, geo::LocalPoint to)
{
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    const float length = std::hypot(dx, dy);
    return length > 0.0F ? Direction{dx / length, dy / length} : Direction{1.0F, 0.0F};
}

/// From the middle of a line to its edge where two stretches meet, in half widths.
Direction mitre(Direction before, Direction after)
{
    constexpr float kLongest = 2.0F;
    const Direction normal{-(before.y + after.y), before.x + after.x};
    const float length = std::hypot(normal.x, normal.y);
    if (length < 1e-3F) // straight back
        return {-after.y, after.x};
    const float stretch = std::min(2.0F / length, kLongest);
    return {normal.x / length * stretch, normal.y / length * stretch};
}

const QSGGeometry::AttributeSet& vertexLayout(int stride)
{
    static const std::array<QSGGeometry::Attribute, 4> attributes{
        QSGGeometry::Attribute::create(0, 2, QSGGeometry::FloatType, true),
        QSGGeometry::Attribute::create(1, 2, QSGGeometry::FloatType),
        QSGGeometry::Attribute::create(2, 4, QSGGeometry::FloatType),
        QSGGeometry::Attribute::createWithAttributeType(3, 4, QSGGeometry::UnsignedByteType,
                                                        QSGGeometry::ColorAttribute)};
    static const QSGGeometry::AttributeSet set{static_cast<int>(attributes.size()), stride, attributes.data()};
    return set;
}

} // namespace

ShapeGeometry::Vertex ShapeGeometry::vertexAt(geo::LocalPoint place, const QColor& colour) const
{
    Vertex out{};
    out.x = place.x - m_origin.x;
    out.y = place.y - m_origin.y;
    out.red = static_cast<std::uint8_t>(colour.red());
    out.green = static_cast<std::uint8_t>(colour.green());
    out.blue = static_cast<std::uint8_t>(colour.blue());
    out.alpha = static_cast<std::uint8_t>(colour.alpha());
    return out;
}

void ShapeGeometry::addLine(std::span<const geo::LocalPoint> line, const LineLook& look)
{
    if (line.size() < 2)
        return;
    float along = 0.0F;
    const auto first = static_cast<std::uint32_t>(m_vertices.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Direction before = i == 0 ? unit(line[0], line[1]) : unit(line[i - 1], line[i]);
        const Direction after = i + 1 < line.size() ? unit(line[i], line[i + 1]) : before;
        const Direction side = mitre(before, after);
        along += i == 0 ? 0.0F : std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        Vertex vertex = vertexAt(line[i], look.colour);
        vertex.halfWidth = look.width / 2.0F;
        vertex.along = along;
        vertex.dash = look.dash;
        for (const float edge : {1.0F, -1.0F}) {
            vertex.edge = edge;
            vertex.sideX = side.x * edge;
            vertex.sideY = side.y * edge;
            m_vertices.push_back(vertex);
        }
    }
    for (std::uint32_t i = 0; i + 1 < line.size(); ++i) {
        const std::uint32_t at = first + 2 * i;
        for (const std::uint32_t corner : {0U, 1U, 2U, 2U, 1U, 3U})
            m_indexes.push_back(at + corner);
    }
}

void ShapeGeometry::addTriangles(std::span<const geo::LocalPoint> corners, const QColor& colour)
{
    if (colour.alpha() == 0)
        return;
    for (const geo::LocalPoint corner : corners) {
        Vertex vertex = vertexAt(corner, colour);
        vertex.halfWidth = 1.0F; // the middle of a line, as it were: wholly covered
        m_indexes.push_back(static_cast<std::uint32_t>(m_vertices.size()));
        m_vertices.push_back(vertex);
    }
}

QSGGeometryNode* ShapeGeometry::makeNode(const std::shared_ptr<const AssetView>& view) const
{
    static_assert(sizeof(Vertex) == 36);
    if (isEmpty())
        return nullptr;
    auto* geometry = new QSGGeometry(vertexLayout(sizeof(Vertex)), static_cast<int>(m_vertices.size()),
                                     static_cast<int>(m_indexes.size()), QSGGeometry::UnsignedIntType);
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    geometry->setVertexDataPattern(QSGGeometry::StaticPattern);
    geometry->setIndexDataPattern(QSGGeometry::StaticPattern);
    std::memcpy(geometry->vertexData(), m_vertices.data(), m_vertices.size() * sizeof(Vertex));
    std::memcpy(geometry->indexDataAsUInt(), m_indexes.data(), m_indexes.size() * sizeof(std::uint32_t));
    auto* node = new QSGGeometryNode;
    node->setGeometry(geometry);
    node->setMaterial(new ShapeMaterial(view, m_origin));
    node->setFlags(QSGNode::OwnsGeometry | QSGNode::OwnsMaterial);
    return node;
}

} // namespace vigie::map
