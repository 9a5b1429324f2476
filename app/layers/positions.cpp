// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/positions.h"

#include "layers/repairclock.h"

#include <cmath>
#include <memory>
#include <numbers>
#include <vector>

namespace vigie::layers {

namespace {

constexpr double kMetresPerDegree = 111'320.0; // of latitude

const OGRPolygon* largestPart(const OGRGeometry& area)
{
    const auto type = wkbFlatten(area.getGeometryType());
    if (type == wkbPolygon)
        return area.toPolygon();
    if (type != wkbMultiPolygon)
        return nullptr;
    const OGRPolygon* out = nullptr;
    double most = -1.0;
    for (const OGRPolygon* part : *area.toMultiPolygon()) {
        if (const double size = part->get_Area(); size > most) {
            most = size;
            out = part;
        }
    }
    return out;
}

} // namespace

std::optional<core::GeoPosition> positionOf(const OGRGeometry& point)
{
    if (wkbFlatten(point.getGeometryType()) != wkbPoint || point.IsEmpty() != FALSE)
        return std::nullopt;
    return core::GeoPosition::fromDegrees(point.toPoint()->getY(), point.toPoint()->getX());
}

std::optional<core::GeoPosition> positionAt(const OGRLineString& line, int index)
{
    if (index < 0 || index >= line.getNumPoints())
        return std::nullopt;
    return core::GeoPosition::fromDegrees(line.getY(index), line.getX(index));
}

Places positionsOf(const OGRLineString& line)
{
    Places out;
    out.reserve(static_cast<std::size_t>(line.getNumPoints()));
    for (int i = 0; i < line.getNumPoints(); ++i) {
        if (const auto place = positionAt(line, i))
            out.push_back(*place);
    }
    return out;
}

std::optional<core::GeoPosition> positionInside(const OGRGeometry& area)
{
    const OGRPolygon* part = largestPart(area);
    OGRPoint at;
    const RepairClock clock;
    if (part == nullptr || part->PointOnSurface(&at) != OGRERR_NONE)
        return std::nullopt;
    return positionOf(at);
}

GeometryHandle pointInside(const OGRGeometry& area)
{
    const auto place = positionInside(area);
    return place ? GeometryHandle(new OGRPoint(place->longitude(), place->latitude())) : nullptr;
}

double squareMetres(const OGRGeometry& area)
{
    const auto type = wkbFlatten(area.getGeometryType());
    const double degrees = type == wkbPolygon        ? area.toPolygon()->get_Area()
                           : type == wkbMultiPolygon ? area.toMultiPolygon()->get_Area()
                                                     : 0.0;
    OGREnvelope box;
    area.getEnvelope(&box);
    const double squeeze = std::cos((box.MinY + box.MaxY) / 2.0 * std::numbers::pi / 180.0);
    return degrees * squeeze * kMetresPerDegree * kMetresPerDegree;
}

GeometryHandle polygonOf(const std::vector<Places>& rings)
{
    auto out = std::make_unique<OGRPolygon>();
    for (const Places& places : rings) {
        auto ring = std::make_unique<OGRLinearRing>();
        for (const core::GeoPosition place : places)
            ring->addPoint(place.longitude(), place.latitude());
        ring->closeRings();
        out->addRingDirectly(ring.release());
    }
    return GeometryHandle(out.release());
}

GeometryHandle widened(const OGRLineString& line, double metres)
{
    // In degrees of latitude both ways, so that it is as wide whichever way it runs.
    const double squeeze = std::cos(line.getY(0) * std::numbers::pi / 180.0);
    OGRLineString plane;
    for (int i = 0; i < line.getNumPoints(); ++i)
        plane.addPoint(line.getX(i) * squeeze, line.getY(i));
    constexpr int kQuarterSteps = 3;
    const RepairClock clock;
    GeometryHandle out(plane.Buffer(metres / 2.0 / kMetresPerDegree, kQuarterSteps));
    if (!out || wkbFlatten(out->getGeometryType()) != wkbPolygon || squeeze <= 0.0)
        return nullptr;
    OGRPolygon& polygon = *out->toPolygon();
    for (OGRLinearRing* ring : polygon) {
        for (OGRPoint& point : *ring)
            point.setX(point.getX() / squeeze);
    }
    return out;
}

} // namespace vigie::layers
