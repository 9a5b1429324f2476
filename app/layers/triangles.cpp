// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/triangles.h"

#include "layers/gdalhandles.h"

#include <geos_c.h>

#include <memory>

namespace vigie::layers {

namespace {

/// One call's own GEOS, since a context is of one thread.
class Geos {
public:
    Geos()
        : m_context(OGRGeometry::createGEOSContext())
    {
    }
    ~Geos() { OGRGeometry::freeGEOSContext(m_context); }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;
    [[nodiscard]] GEOSContextHandle_t context() const { return m_context; }

    struct Destroy {
        GEOSContextHandle_t context;
        void operator()(GEOSGeometry* one) const { GEOSGeom_destroy_r(context, one); }
    };
    using Handle = std::unique_ptr<GEOSGeometry, Destroy>;
    [[nodiscard]] Handle hold(GEOSGeometry* one) const { return {one, Destroy{m_context}}; }

private:
    GEOSContextHandle_t m_context;
};

bool addTriangle(const Geos& geos, const GEOSGeometry* triangle, std::vector<core::GeoPosition>& corners)
{
    constexpr unsigned kCorners = 3;
    const GEOSGeometry* ring = GEOSGetExteriorRing_r(geos.context(), triangle);
    const GEOSCoordSequence* places = ring == nullptr ? nullptr : GEOSGeom_getCoordSeq_r(geos.context(), ring);
    if (places == nullptr)
        return false;
    for (unsigned i = 0; i < kCorners; ++i) {
        double x = 0.0;
        double y = 0.0;
        if (GEOSCoordSeq_getXY_r(geos.context(), places, i, &x, &y) == 0)
            return false;
        const auto place = core::GeoPosition::fromDegrees(y, x);
        if (!place)
            return false;
        corners.push_back(*place);
    }
    return true;
}

} // namespace

bool addTriangles(const OGRGeometry& area, std::vector<core::GeoPosition>& corners)
{
    const QuietGdal quiet;
    const Geos geos;
    if (geos.context() == nullptr)
        return false;
    const auto polygons = geos.hold(area.exportToGEOS(geos.context()));
    const auto cut =
        geos.hold(polygons ? GEOSConstrainedDelaunayTriangulation_r(geos.context(), polygons.get()) : nullptr);
    const int count = cut ? GEOSGetNumGeometries_r(geos.context(), cut.get()) : 0;
    const std::size_t before = corners.size();
    for (int i = 0; i < count; ++i) {
        if (!addTriangle(geos, GEOSGetGeometryN_r(geos.context(), cut.get(), i), corners)) {
            corners.resize(before);
            return false;
        }
    }
    return corners.size() > before;
}

} // namespace vigie::layers
