// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/districtindex.h"

#include <algorithm>
#include <limits>

namespace vigie::geo {

namespace {

constexpr float kFar = std::numeric_limits<float>::max();

LocalBox emptyBox()
{
    return {{kFar, kFar}, {-kFar, -kFar}};
}

void extend(LocalBox& box, LocalPoint p)
{
    box.low = {std::min(box.low.x, p.x), std::min(box.low.y, p.y)};
    box.high = {std::max(box.high.x, p.x), std::max(box.high.y, p.y)};
}

/// Whether a line to the east of the place crosses the ring an odd number of times.
bool isOdd(const std::vector<LocalPoint>& ring, LocalPoint place)
{
    bool out = false;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const LocalPoint a = ring[i - 1];
        const LocalPoint b = ring[i];
        if ((a.y > place.y) == (b.y > place.y))
            continue;
        const double across = static_cast<double>(b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x;
        out = out != (across > place.x);
    }
    return out;
}

int stepOf(float at, float low, float high)
{
    const float share = high > low ? (at - low) / (high - low) : 0.0F;
    return std::clamp(static_cast<int>(share * DistrictIndex::kSquares), 0, DistrictIndex::kSquares - 1);
}

} // namespace

DistrictIndex::DistrictIndex(const ShapeTable& districts, const CityFrame& frame)
    : m_box(emptyBox())
{
    for (const ShapeTable::Feature& feature : districts.features) {
        District district;
        district.box = emptyBox();
        for (std::uint32_t part = 0; part < feature.partCount; ++part) {
            std::vector<LocalPoint>& ring = district.rings.emplace_back();
            for (const core::GeoPosition place : districts.part(feature.firstPart + part)) {
                ring.push_back(frame.toLocal(place));
                extend(district.box, ring.back());
                extend(m_box, ring.back());
            }
        }
        m_districts.push_back(std::move(district));
    }
    if (m_districts.empty())
        return;
    m_squares.assign(static_cast<std::size_t>(kSquares) * kSquares, kNone);
    markBorders();
    fillSquares();
}

int DistrictIndex::columnOf(float x) const
{
    return stepOf(x, m_box.low.x, m_box.high.x);
}

int DistrictIndex::rowOf(float y) const
{
    return stepOf(y, m_box.low.y, m_box.high.y);
}

void DistrictIndex::markBorders()
{
    for (const District& district : m_districts) {
        for (const std::vector<LocalPoint>& ring : district.rings) {
            for (std::size_t i = 1; i < ring.size(); ++i) {
                // All squares of the edge's box: too many for a long slanting one, and never too few.
                const auto [left, right] = std::minmax({columnOf(ring[i - 1].x), columnOf(ring[i].x)});
                const auto [top, bottom] = std::minmax({rowOf(ring[i - 1].y), rowOf(ring[i].y)});
                for (int row = top; row <= bottom; ++row)
                    std::fill_n(m_squares.begin() + row * kSquares + left, right - left + 1, kMixed);
            }
        }
    }
}

void DistrictIndex::fillSquares()
{
    const float width = (m_box.high.x - m_box.low.x) / kSquares;
    const float height = (m_box.high.y - m_box.low.y) / kSquares;
    for (int row = 0; row < kSquares; ++row) {
        for (int column = 0; column < kSquares; ++column) {
            std::int32_t& square = m_squares[static_cast<std::size_t>(row * kSquares + column)];
            if (square == kMixed)
                continue;
            // Between two squares without a border nothing changes.
            if (const std::int32_t before = column == 0 ? kMixed : *(&square - 1); before != kMixed) {
                square = before;
                continue;
            }
            const LocalPoint middle{m_box.low.x + (static_cast<float>(column) + 0.5F) * width,
                                    m_box.low.y + (static_cast<float>(row) + 0.5F) * height};
            if (const auto district = search(middle))
                square = static_cast<std::int32_t>(*district);
        }
    }
}

std::optional<std::uint32_t> DistrictIndex::search(LocalPoint place) const
{
    for (std::uint32_t i = 0; i < m_districts.size(); ++i) {
        if (!m_districts[i].box.contains(place))
            continue;
        bool isInside = false;
        for (const std::vector<LocalPoint>& ring : m_districts[i].rings)
            isInside = isInside != isOdd(ring, place);
        if (isInside)
            return i;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> DistrictIndex::at(LocalPoint place) const
{
    if (m_districts.empty() || !m_box.contains(place))
        return std::nullopt;
    const std::int32_t square = m_squares[static_cast<std::size_t>(rowOf(place.y) * kSquares + columnOf(place.x))];
    if (square == kMixed)
        return search(place);
    return square == kNone ? std::nullopt : std::optional{static_cast<std::uint32_t>(square)};
}

} // namespace vigie::geo
