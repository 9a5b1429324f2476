// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/shape.h"

#include "layers/gdalhandles.h"
#include "layers/limits.h"
#include "layers/repairclock.h"

#include <cmath>
#include <cstddef>
#include <utility>

namespace vigie::layers {

namespace {

using Geometry = std::unique_ptr<OGRGeometry>;

/// Counts the places of a shape, and notes one that is not a number.
class Counter : public OGRDefaultConstGeometryVisitor {
public:
    using OGRDefaultConstGeometryVisitor::visit;
    void visit(const OGRPoint* point) override
    {
        if (point->IsEmpty() == FALSE)
            see(point->getX(), point->getY());
    }
    void visit(const OGRLineString* line) override
    {
        for (int i = 0; i < line->getNumPoints(); ++i)
            see(line->getX(i), line->getY(i));
    }
    void visit(const OGRLinearRing* ring) override { visit(static_cast<const OGRLineString*>(ring)); }

    std::size_t places = 0;
    bool isFinite = true;

private:
    void see(double x, double y)
    {
        ++places;
        isFinite = isFinite && std::isfinite(x) && std::isfinite(y);
    }
};

Geometry flattened(Geometry shape)
{
    if (shape->hasCurveGeometry(FALSE) != FALSE)
        shape.reset(shape->getLinearGeometry());
    if (!shape)
        return nullptr;
    const auto type = wkbFlatten(shape->getGeometryType());
    if (type == wkbTIN || type == wkbPolyhedralSurface || type == wkbTriangle)
        shape.reset(OGRGeometryFactory::forceToMultiPolygon(shape.release()));
    if (shape)
        shape->flattenTo2D();
    return shape;
}

/// A ring of fewer than four places has no inside, and GEOS does not take it.
std::unique_ptr<OGRPolygon> withoutCollapsedRings(OGRPolygon& polygon)
{
    auto out = std::make_unique<OGRPolygon>();
    polygon.closeRings();
    for (int i = -1; i < polygon.getNumInteriorRings(); ++i) {
        const OGRLinearRing* ring = i < 0 ? polygon.getExteriorRing() : polygon.getInteriorRing(i);
        const bool isWhole = ring != nullptr && ring->getNumPoints() >= 4;
        if (i < 0 && !isWhole)
            return out;
        if (isWhole)
            out->addRing(ring);
    }
    return out;
}

/// Parts of a shape, however it was nested, by kind.
struct Sorted {
    OGRMultiPoint points;
    OGRMultiLineString lines;
    OGRMultiPolygon polygons;
    bool hasDropped = false;

    void take(OGRGeometry& shape)
    {
        const auto type = wkbFlatten(shape.getGeometryType());
        if (shape.IsEmpty() != FALSE) {
            hasDropped = true;
        } else if (type == wkbPoint) {
            points.addGeometry(&shape);
        } else if (type == wkbLineString) {
            const bool isLine = shape.toLineString()->getNumPoints() >= 2;
            hasDropped = hasDropped || !isLine;
            if (isLine)
                lines.addGeometry(&shape);
        } else if (type == wkbPolygon) {
            auto polygon = withoutCollapsedRings(*shape.toPolygon());
            hasDropped = hasDropped || polygon->getNumInteriorRings() != shape.toPolygon()->getNumInteriorRings();
            if (polygon->IsEmpty() == FALSE)
                polygons.addGeometryDirectly(polygon.release());
        } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection) != FALSE) {
            for (OGRGeometry* part : *shape.toGeometryCollection())
                take(*part);
        }
    }
};

/// GEOS says 2 where it could not tell in time, and GDAL passes it on.
bool isSurelyValid(const OGRGeometry& shape)
{
    return shape.IsValid() == TRUE;
}

/// Polygons alone, and valid; nullptr where that cannot be had in time.
Geometry madeValid(const OGRMultiPolygon& polygons, bool& isRepaired)
{
    const RepairClock clock;
    if (isSurelyValid(polygons))
        return Geometry(polygons.clone());
    isRepaired = true;
    const char* const how[] = {"METHOD=STRUCTURE", "KEEP_COLLAPSED=NO", nullptr};
    const Geometry valid(polygons.MakeValid(how));
    if (!valid)
        return nullptr;
    Sorted sorted;
    sorted.take(*valid);
    if (sorted.polygons.IsEmpty() != FALSE || !isSurelyValid(sorted.polygons))
        return nullptr;
    return Geometry(sorted.polygons.clone());
}

CleanShape trouble(core::Message why)
{
    CleanShape out;
    out.trouble = std::move(why);
    return out;
}

Geometry pointOf(const OGRMultiPoint& points)
{
    if (points.getNumGeometries() == 1)
        return Geometry(points.getGeometryRef(0)->clone());
    return Geometry(points.clone());
}

CleanShape sortedOut(Sorted& sorted)
{
    CleanShape out;
    out.isRepaired = sorted.hasDropped;
    if (sorted.points.IsEmpty() == FALSE)
        out.parts.push_back({sorted.points.getNumGeometries() == 1 ? ShapeKind::Point : ShapeKind::MultiPoint,
                             pointOf(sorted.points)});
    if (sorted.lines.IsEmpty() == FALSE)
        out.parts.push_back({ShapeKind::MultiLine, Geometry(sorted.lines.clone())});
    if (sorted.polygons.IsEmpty() == FALSE) {
        Geometry polygons = madeValid(sorted.polygons, out.isRepaired);
        if (polygons)
            out.parts.push_back(
                {ShapeKind::MultiPolygon, Geometry(OGRGeometryFactory::forceToMultiPolygon(polygons.release()))});
        else
            return trouble(VIGIE_TEXT("Errors", "Its polygon is broken and cannot be repaired."));
    }
    if (out.parts.empty())
        return trouble(VIGIE_TEXT("Errors", "Its shape has no extent: too few different places."));
    return out;
}

} // namespace

CleanShape cleaned(std::unique_ptr<OGRGeometry> shape, const ToDegrees& way)
{
    const QuietGdal quiet;
    if (!shape || shape->IsEmpty() != FALSE)
        return trouble(VIGIE_TEXT("Errors", "It has no shape."));
    shape = flattened(std::move(shape));
    if (!shape)
        return trouble(VIGIE_TEXT("Errors", "Its shape is of a kind that maps do not draw."));
    Counter counter;
    std::as_const(*shape).accept(&counter);
    if (!counter.isFinite)
        return trouble(VIGIE_TEXT("Errors", "A coordinate of it is not a number."));
    if (counter.places > limits::kVertices)
        return trouble({VIGIE_TEXT("Errors", "Its shape has %1 places, more than %2."),
                        {std::to_string(counter.places), std::to_string(limits::kVertices)}});
    if (!way.apply(*shape))
        return trouble(VIGIE_TEXT("Errors", "It does not lie on the Earth in this projection."));
    Sorted sorted;
    sorted.take(*shape);
    return sortedOut(sorted);
}

} // namespace vigie::layers
