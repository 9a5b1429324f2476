// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/coastline.h"

#include "layers/boxborder.h"
#include "layers/planering.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace vigie::layers {

namespace {

using Line = std::vector<PlanePoint>;

bool isClosed(const Line& line)
{
    return line.size() > 3 && line.front() == line.back();
}

std::uint64_t keyOf(PlanePoint p)
{
    const auto steps = [](double degrees) {
        return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(degrees * 1e7)));
    };
    return (std::uint64_t{steps(p.x)} << 32U) | steps(p.y);
}

/// Joins lines where one begins at the end of another.
class Joiner {
public:
    explicit Joiner(std::vector<Line> lines)
        : m_lines(std::move(lines))
        , m_used(m_lines.size(), false)
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            m_starts.emplace(keyOf(m_lines[i].front()), i);
            ++m_ends[keyOf(m_lines[i].back())];
        }
    }

    [[nodiscard]] std::vector<Line> join()
    {
        std::vector<Line> out;
        // First those that nothing leads to, so that none is entered in its middle; what is left goes round in rings.
        for (const bool onlyFirst : {true, false}) {
            for (std::size_t i = 0; i < m_lines.size(); ++i) {
                if (!m_used[i] && !(onlyFirst && m_ends.contains(keyOf(m_lines[i].front()))))
                    out.push_back(follow(i));
            }
        }
        return out;
    }

private:
    [[nodiscard]] Line follow(std::size_t first)
    {
        m_used[first] = true;
        Line out = std::move(m_lines[first]);
        while (!isClosed(out)) {
            const auto next = nextAt(out.back());
            if (!next)
                break;
            m_used[*next] = true;
            out.insert(out.end(), m_lines[*next].begin() + 1, m_lines[*next].end());
        }
        return out;
    }

    [[nodiscard]] std::optional<std::size_t> nextAt(PlanePoint end) const
    {
        const auto [from, to] = m_starts.equal_range(keyOf(end));
        for (auto it = from; it != to; ++it) {
            if (!m_used[it->second])
                return it->second;
        }
        return std::nullopt;
    }

    std::vector<Line> m_lines;
    std::vector<bool> m_used;
    std::unordered_multimap<std::uint64_t, std::size_t> m_starts;
    std::unordered_map<std::uint64_t, int> m_ends;
};

/// The parts of the lines inside the border, and the rings that lie in it whole.
struct Parts {
    std::vector<Line> crossings; ///< From border to border.
    std::vector<Line> rings;     ///< Their last point is their first.
    std::size_t looseEnds = 0;
};

class Clipper {
public:
    /// `extract`: the box whose data is whole. `border`: the same, or around it.
    Clipper(const BoxBorder& extract, const BoxBorder& border)
        : m_extract(extract)
        , m_border(border)
    {
    }

    void add(Line line)
    {
        if (!isClosed(line))
            closeOrProlong(line);
        if (isClosed(line)) {
            const auto outside =
                std::find_if(line.begin(), line.end(), [this](PlanePoint p) { return !m_border.contains(p); });
            if (outside == line.end()) {
                m_parts.rings.push_back(std::move(line));
                return;
            }
            // Begun outside, a ring falls into parts that all go from border to border.
            line.pop_back();
            std::rotate(line.begin(), outside, line.end());
            line.push_back(line.front());
        }
        for (std::size_t i = 1; i < line.size(); ++i) {
            const auto inside = m_border.cut(line[i - 1], line[i]);
            if (!inside) {
                finish();
                continue;
            }
            if (m_open.empty())
                m_open.push_back(inside->first);
            if (m_open.back() != inside->second)
                m_open.push_back(inside->second);
            if (inside->second != line[i])
                finish();
        }
        finish();
    }

    [[nodiscard]] Parts take() { return std::move(m_parts); }

private:
    void closeOrProlong(Line& line)
    {
        constexpr double kWellInside = 0.02; // of the size of the box
        const double before = m_extract.depthOf(line.front());
        const double after = m_extract.depthOf(line.back());
        for (const double depth : {before, after})
            m_parts.looseEnds += depth > kWellInside * m_extract.size() ? 1 : 0;
        if (line.size() > 2 && distance(line.front(), line.back()) < before + after) {
            line.push_back(line.front()); // a ring with a gap
            return;
        }
        if (m_border.contains(line.front()))
            line.insert(line.begin(), outwardsFrom(line.front()));
        if (m_border.contains(line.back()))
            line.push_back(outwardsFrom(line.back()));
    }

    /// A point outside the border.
    [[nodiscard]] PlanePoint outwardsFrom(PlanePoint p) const
    {
        const PlanePoint middle = m_extract.middle();
        const double away = distance(middle, p);
        const PlanePoint direction =
            away > 0.0 ? PlanePoint{(p.x - middle.x) / away, (p.y - middle.y) / away} : PlanePoint{1.0, 0.0};
        const double far = 2.0 * m_border.size();
        return {p.x + direction.x * far, p.y + direction.y * far};
    }

    void finish()
    {
        if (m_open.size() > 1)
            m_parts.crossings.push_back(std::move(m_open));
        m_open.clear();
    }

    const BoxBorder& m_extract;
    const BoxBorder& m_border;
    Line m_open;
    Parts m_parts;
};

/// Closes the crossings along the border, with the water on the right: clockwise, from the end of one to the nearest
/// start of another.
std::vector<Line> closeCrossings(const std::vector<Line>& crossings, const BoxBorder& border)
{
    std::multimap<double, std::size_t> starts;
    for (std::size_t i = 0; i < crossings.size(); ++i)
        starts.emplace(border.placeOf(crossings[i].front()), i);
    std::vector<Line> out;
    while (!starts.empty()) {
        const std::size_t first = starts.begin()->second; // stays among the starts until it is come back to
        Line ring;
        for (std::size_t i = first;;) {
            ring.insert(ring.end(), crossings[i].begin(), crossings[i].end());
            const double end = border.placeOf(crossings[i].back());
            auto next = starts.lower_bound(end);
            if (next == starts.end())
                next = starts.begin();
            border.walk(end, next->first, ring);
            i = next->second;
            starts.erase(next);
            if (i == first)
                break;
        }
        ring.push_back(ring.front());
        out.push_back(std::move(ring));
    }
    return out;
}

/// Not beyond the Earth, nor into where web Mercator has nothing.
DegreeBox grown(const DegreeBox& box, double margin)
{
    constexpr double kMostNorth = 85.0;
    return {std::max(box.west - margin, std::min(box.west, -180.0)),
            std::max(box.south - margin, std::min(box.south, -kMostNorth)),
            std::min(box.east + margin, std::max(box.east, 180.0)),
            std::min(box.north + margin, std::max(box.north, kMostNorth))};
}

std::vector<core::GeoPosition> toPlaces(const Line& ring)
{
    std::vector<core::GeoPosition> out;
    out.reserve(ring.size());
    for (const PlanePoint p : ring) {
        const auto place = core::GeoPosition::fromDegrees(p.y, p.x);
        if (place && (out.empty() || *place != out.back()))
            out.push_back(*place);
    }
    while (out.size() > 1 && out.front() == out.back())
        out.pop_back();
    return out;
}

/// Puts every island into the smallest sea around it.
void placeIslands(const std::vector<Line>& islands, std::vector<Line> outlines, bool mayBeAllSea,
                  const BoxBorder& border, Sea& sea)
{
    std::vector<RingIndex> indexes;
    indexes.reserve(outlines.size() + 1);
    for (const Line& outline : outlines)
        indexes.emplace_back(outline);
    std::optional<std::size_t> wholeBox;
    std::vector<std::vector<std::size_t>> islandsOf(outlines.size());
    for (std::size_t island = 0; island < islands.size(); ++island) {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < indexes.size(); ++i) {
            if (i != wholeBox && (!best || indexes[i].area() < indexes[*best].area()) &&
                indexes[i].contains(islands[island].front()))
                best = i;
        }
        if (!best && mayBeAllSea) {
            if (!wholeBox) {
                wholeBox = outlines.size();
                outlines.push_back(border.all());
                indexes.emplace_back(outlines.back());
                islandsOf.emplace_back();
            }
            best = wholeBox;
        }
        if (best)
            islandsOf[*best].push_back(island);
        else
            ++sea.lostIslands;
    }
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        Sea::Polygon polygon{toPlaces(outlines[i])};
        if (polygon.front().size() < 3)
            continue;
        for (const std::size_t island : islandsOf[i]) {
            if (auto hole = toPlaces(islands[island]); hole.size() > 2)
                polygon.push_back(std::move(hole));
        }
        sea.polygons.push_back(std::move(polygon));
    }
}

} // namespace

Sea closeCoastline(std::span<const std::vector<core::GeoPosition>> lines, const DegreeBox& box, double margin)
{
    Sea out;
    if (box.isEmpty() || box.west == box.east || box.south == box.north)
        return out;
    std::vector<Line> plane;
    for (const auto& places : lines) {
        Line line;
        line.reserve(places.size());
        for (const core::GeoPosition place : places) {
            const PlanePoint p{place.longitude(), place.latitude()};
            if (line.empty() || line.back() != p)
                line.push_back(p);
        }
        if (line.size() > 1)
            plane.push_back(std::move(line));
    }
    const BoxBorder extract(box);
    const BoxBorder border(grown(box, margin));
    Clipper clipper(extract, border);
    for (Line& line : Joiner(std::move(plane)).join())
        clipper.add(std::move(line));
    const Parts parts = clipper.take();
    out.looseEnds = parts.looseEnds;

    std::vector<Line> outlines = closeCrossings(parts.crossings, border);
    std::vector<Line> islands;
    for (const Line& ring : parts.rings) // anticlockwise: the land on the left is inside
        (signedArea(ring) > 0.0 ? islands : outlines).push_back(ring);
    placeIslands(islands, std::move(outlines), parts.crossings.empty(), border, out);
    return out;
}

} // namespace vigie::layers
