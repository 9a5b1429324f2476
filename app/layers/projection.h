// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/geoposition.h"
#include "layers/filecontents.h"

#include <ogr_spatialref.h>

#include <memory>
#include <optional>
#include <string>

// For the bodies of this folder alone.
namespace vigie::layers {

/// x is east and y north, whatever order the definition has its axes in.
using SpatialReference = OGRSpatialReference;

/// "EPSG:2154" and nothing else: no file, no address, no definition of its own. Failure: InvalidInput, NotFound.
[[nodiscard]] core::Expected<SpatialReference> projectionByCode(const std::string& code);

/// What a file declares, made safe to use: nullopt for none, for an undefined one, and for one that names files of its
/// own to be opened.
[[nodiscard]] std::optional<SpatialReference> declaredProjection(const OGRSpatialReference* declared);

[[nodiscard]] Projection described(const SpatialReference& reference);

/// A plane in metres whose origin is at a place: for drawings that are put somewhere.
[[nodiscard]] SpatialReference planeAt(core::GeoPosition origin);

/// The way from a file's coordinates to degrees (EPSG:4326, longitude first), or to web Mercator's metres.
class ToDegrees {
public:
    /// `swap`: the file has y first. `scale` and `shift`: x' = (x - shiftX) * scale, before all else.
    struct Adjustment {
        bool swap = false;
        double scale = 1.0;
        double shiftX = 0.0;
        double shiftY = 0.0;
    };
    [[nodiscard]] static core::Expected<ToDegrees> make(const SpatialReference& from, Adjustment adjustment);

    /// False where a place of it is not on Earth. What is left in `geometry` then is of no use.
    [[nodiscard]] bool apply(OGRGeometry& geometry) const;
    [[nodiscard]] std::optional<core::GeoPosition> apply(double x, double y) const;

private:
    struct Destroy {
        void operator()(OGRCoordinateTransformation* one) const { OGRCoordinateTransformation::DestroyCT(one); }
    };
    Adjustment m_adjustment;
    bool m_isPlain = false; ///< Degrees already.
    std::unique_ptr<OGRCoordinateTransformation, Destroy> m_way;
};

/// Where the middle of a box is.
[[nodiscard]] Whereabouts whereaboutsOf(const SpatialReference& reference, const SourceBox& box);

} // namespace vigie::layers
