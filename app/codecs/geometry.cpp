// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/geometry.h"

#include <algorithm>
#include <limits>
#include <string>

namespace vigie::codecs {

namespace {

constexpr int kDeepest = 4; // levels of lists, of a MultiPolygon

} // namespace

void GeometryReader::start()
{
    m_type = {};
    m_count = 0;
    m_lists = 0;
    m_isBad = false;
    m_offEarth = false;
}

bool GeometryReader::readObject(JsonCursor& cursor)
{
    return cursor.object([&](std::string_view key) {
        bool isMember = false;
        if (!readMember(cursor, key, isMember))
            return false;
        return isMember || cursor.skip();
    });
}

bool GeometryReader::readMember(JsonCursor& cursor, std::string_view key, bool& isMember)
{
    const char c = cursor.peek();
    isMember = true;
    if (key == "coordinates" && c == '[') {
        m_isBad = m_isBad || m_lists++ > 0;
        return readCoordinates(cursor, 1);
    }
    if ((key == "type" || key == "@type") && c == '"') {
        std::string_view type;
        if (!cursor.takeString(type))
            return false;
        setType(type);
        return true;
    }
    if (key == "geometries" && c == '[')
        return readCollection(cursor);
    isMember = false;
    return true;
}

bool GeometryReader::readCollection(JsonCursor& cursor)
{
    bool isFirst = m_lists == 0;
    return cursor.array([&] {
        if (!isFirst || cursor.peek() != '{')
            return cursor.skip();
        isFirst = false;
        return readObject(cursor);
    });
}

bool GeometryReader::readCoordinates(JsonCursor& cursor, int level)
{
    std::size_t numbers = 0;
    Degrees vertex;
    const bool read = cursor.array([&] {
        const char c = cursor.peek();
        if (c == '[' && level < kDeepest && numbers == 0)
            return readCoordinates(cursor, level + 1);
        if (!JsonCursor::beginsNumber(c)) {
            m_isBad = true;
            return cursor.skip();
        }
        double value = 0.0;
        bool isFinite = false;
        const auto from = static_cast<Origin>(cursor.offset());
        if (!cursor.takeNumber(value, isFinite))
            return false;
        if (!isFinite)
            value = std::numeric_limits<double>::quiet_NaN();
        if (numbers == 0) {
            vertex.longitude = value;
            vertex.longitudeFrom = from;
        } else if (numbers == 1) {
            vertex.latitude = value;
            vertex.latitudeFrom = from;
        }
        ++numbers;
        return true;
    });
    if (numbers >= 2)
        add(vertex);
    else if (numbers == 1)
        m_isBad = true;
    return read;
}

void GeometryReader::add(Degrees vertex)
{
    if (m_count++ == 0) {
        m_first = vertex;
        m_low = vertex;
        m_high = vertex;
        return;
    }
    m_low.longitude = std::min(m_low.longitude, vertex.longitude);
    m_low.latitude = std::min(m_low.latitude, vertex.latitude);
    m_high.longitude = std::max(m_high.longitude, vertex.longitude);
    m_high.latitude = std::max(m_high.latitude, vertex.latitude);
    m_offEarth = m_offEarth || !core::GeoPosition::fromDegrees(vertex.latitude, vertex.longitude);
}

Placed GeometryReader::placed() const
{
    if (m_isBad || m_count == 0)
        return {std::nullopt, Reason::BadGeometry, kConstant, kConstant};
    if (m_count > m_most)
        return {std::nullopt, Reason::TooManyVertices, kConstant, kConstant};
    if (m_type != "Polygon" && m_type != "MultiPolygon") {
        const auto position = core::GeoPosition::fromDegrees(m_first.latitude, m_first.longitude);
        const bool isSingle = m_count == 1;
        return {position, Reason::OffEarth, isSingle ? m_first.longitudeFrom : kConstant,
                isSingle ? m_first.latitudeFrom : kConstant};
    }
    if (m_offEarth || !core::GeoPosition::fromDegrees(m_first.latitude, m_first.longitude))
        return {std::nullopt, Reason::OffEarth, kConstant, kConstant};
    return {core::GeoPosition::fromDegrees((m_low.latitude + m_high.latitude) / 2,
                                           (m_low.longitude + m_high.longitude) / 2),
            Reason::OffEarth, kConstant, kConstant};
}

Placed placeOfPair(std::string_view text)
{
    const std::string copy{text}; // readNumber wants a character behind the number
    const char* at = copy.c_str();
    double latitude = 0.0;
    double longitude = 0.0;
    const auto skipBlanks = [&at] {
        while (*at == ' ')
            ++at;
    };
    const NumberRead first = readNumber(at, latitude);
    skipBlanks();
    if (first == NumberRead::Malformed || *at != ',')
        return {};
    ++at;
    skipBlanks();
    const NumberRead second = readNumber(at, longitude);
    if (second == NumberRead::Malformed || at != copy.c_str() + copy.size())
        return {};
    const bool areFinite = first == NumberRead::Finite && second == NumberRead::Finite;
    return {areFinite ? core::GeoPosition::fromDegrees(latitude, longitude) : std::nullopt, Reason::OffEarth};
}

} // namespace vigie::codecs
