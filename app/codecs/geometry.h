// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/decodereport.h"
#include "codecs/jsoncursor.h"
#include "codecs/messageplan.h"
#include "core/geoposition.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace vigie::codecs {

/// Where an asset is drawn, or why it is not.
struct Placed {
    std::optional<core::GeoPosition> position;
    Reason reason = Reason::BadGeometry; ///< Where there is no position.
    /// Where the numbers of a single point are written.
    Origin longitude = kConstant;
    Origin latitude = kConstant;
};

/// Reads a GeoJSON geometry (RFC 7946) in one walk, and gives the point that stands for it:
///   Point                                    itself
///   MultiPoint, LineString, MultiLineString  the first vertex: it lies on the thing, as a centre would not
///   Polygon, MultiPolygon                    the centre of its bounding box
///   GeometryCollection                       that of its first geometry
/// Heights are ignored. A vertex not on Earth that is needed (all of a polygon's) is OffEarth; more than
/// `mostVertices` is TooManyVertices. Everything read is proved to be JSON; the functions return false where it is
/// not.
class GeometryReader {
public:
    explicit GeometryReader(std::size_t mostVertices)
        : m_most(mostVertices)
    {
    }

    void start();
    /// At the '{' of a geometry.
    [[nodiscard]] bool readObject(JsonCursor& cursor);
    /// At the value of one member, for whoever walks the object himself. False in `isMember`: not one of a geometry,
    /// and nothing was consumed.
    [[nodiscard]] bool readMember(JsonCursor& cursor, std::string_view key, bool& isMember);

    /// For whoever read the member "type" himself. The type of a collection does not count, that of what it holds
    /// does.
    void setType(std::string_view type)
    {
        if (type != "GeometryCollection")
            m_type = type;
    }

    /// Anything like a geometry since `start`?
    [[nodiscard]] bool hasCoordinates() const { return m_lists > 0; }
    [[nodiscard]] Placed placed() const;

private:
    struct Degrees {
        double longitude = 0.0;
        double latitude = 0.0;
        Origin longitudeFrom = kConstant;
        Origin latitudeFrom = kConstant;
    };
    [[nodiscard]] bool readCoordinates(JsonCursor& cursor, int level);
    [[nodiscard]] bool readCollection(JsonCursor& cursor);
    void add(Degrees vertex);

    std::size_t m_most;
    std::string_view m_type;
    std::size_t m_count = 0;
    int m_lists = 0; ///< Members "coordinates" seen: one is right.
    bool m_isBad = false;
    bool m_offEarth = false;
    Degrees m_first;
    Degrees m_low;
    Degrees m_high;
};

/// NGSIv2's `geo:point`: "latitude, longitude", in this order.
[[nodiscard]] Placed placeOfPair(std::string_view text);

} // namespace vigie::codecs
