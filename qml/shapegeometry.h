// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/webmercator.h"
#include "qml/assetview.h"

#include <QColor>
#include <QSGGeometryNode>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace vigie::map {

/// How a line is drawn, in points of the screen whatever the zoom.
struct LineLook {
    QColor colour;
    float width = 1.0F;
    float dash = 0.0F; ///< Length of a dash with its gap; 0: none.
};

/// Lines and areas on their way to the graphics card: places in metres from an origin, all else done by the shader, so that a
/// pan or a zoom changes a few numbers and uploads nothing.
/// Memory: 36 bytes a vertex; a line has two for each place, an area three for each triangle.
class ShapeGeometry {
public:
    explicit ShapeGeometry(geo::LocalPoint origin)
        : m_origin(origin)
    {
    }

    /// Corners are mitred; a sharp one is cut at twice the width.
    void addLine(std::span<const geo::LocalPoint> line, const LineLook& look);
    /// Corners of triangles, three by three.
    void addTriangles(std::span<const geo::LocalPoint> corners, const QColor& colour);

    [[nodiscard]] bool isEmpty() const { return m_indexes.empty(); }
    /// A node with all of it, which the caller owns; nullptr where it is empty. It looks at `view` in each frame.
    [[nodiscard]] QSGGeometryNode* makeNode(const std::shared_ptr<const AssetView>& view) const;

private:
    struct Vertex {
        float x, y;
        float sideX, sideY;
        float halfWidth, edge, along, dash;
        std::uint8_t red, green, blue, alpha;
    };
    [[nodiscard]] Vertex vertexAt(geo::LocalPoint place, const QColor& colour) const;

    geo::LocalPoint m_origin;
    std::vector<Vertex> m_vertices;
    std::vector<std::uint32_t> m_indexes;
};

} // namespace vigie::map
