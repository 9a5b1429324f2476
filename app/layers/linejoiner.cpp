// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/linejoiner.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <tuple>
#include <utility>

namespace vigie::layers {

namespace {

using Places = std::vector<core::GeoPosition>;

constexpr double kMetresPerDegree = 111'320.0;

struct Metres {
    double x = 0.0;
    double y = 0.0;
};

/// From one place to another, over the ground. Short ways only.
Metres way(core::GeoPosition from, core::GeoPosition to)
{
    const double squeeze = std::cos(from.latitude() * std::numbers::pi / 180.0);
    return {(to.longitude() - from.longitude()) * squeeze * kMetresPerDegree,
            (to.latitude() - from.latitude()) * kMetresPerDegree};
}

/// One end of a line, where another may go on.
struct End {
    double latitude = 0.0;
    double longitude = 0.0;
    std::uint32_t group = 0;
    std::uint32_t end = 0; ///< Twice the line's number; one more at its last place.
    Metres out;            ///< The way the line leaves the place.

    [[nodiscard]] auto key() const { return std::tuple(latitude, longitude, group); }
};

constexpr std::uint32_t kNone = 0xffff'ffffU;

class Joiner {
public:
    explicit Joiner(std::vector<GroupedLine> lines)
        : m_lines(std::move(lines))
        , m_next(m_lines.size() * 2, kNone)
        , m_used(m_lines.size(), false)
    {
        collectEnds();
        pairEnds();
    }

    [[nodiscard]] std::vector<GroupedLine> join()
    {
        std::vector<GroupedLine> out;
        for (const bool onlyLoose : {true, false}) { // rings, which begin nowhere, come last
            for (std::uint32_t end = 0; end < m_next.size(); ++end) {
                if (!m_used[end / 2] && !(onlyLoose && m_next[end] != kNone))
                    out.push_back(follow(end));
            }
        }
        return out;
    }

private:
    void collectEnds()
    {
        for (std::uint32_t i = 0; i < m_lines.size(); ++i) {
            const Places& places = m_lines[i].places;
            if (places.size() < 2) {
                m_used[i] = true;
                continue;
            }
            const std::size_t last = places.size() - 1;
            add(i, 0, places.front(), places[1]);
            add(i, 1, places[last], places[last - 1]);
        }
        std::sort(m_ends.begin(), m_ends.end(), [](const End& a, const End& b) { return a.key() < b.key(); });
    }

    void add(std::uint32_t line, std::uint32_t which, core::GeoPosition at, core::GeoPosition next)
    {
        m_ends.push_back({at.latitude(), at.longitude(), m_lines[line].group, line * 2 + which, way(at, next)});
    }

    void pairEnds()
    {
        for (std::size_t from = 0; from < m_ends.size();) {
            std::size_t to = from + 1;
            while (to < m_ends.size() && m_ends[to].key() == m_ends[from].key())
                ++to;
            pairAt(from, to);
            from = to;
        }
    }

    void pairAt(std::size_t from, std::size_t to)
    {
        constexpr double kStraightEnough = -0.5; // the cosine of the angle between two lines that go on as one
        constexpr std::size_t kMost = 16;        // a place where more meet is not a junction
        struct Pair {
            double cosine;
            std::uint32_t a;
            std::uint32_t b;
        };
        std::vector<Pair> pairs;
        if (to - from < 2 || to - from > kMost)
            return;
        for (std::size_t i = from; i < to; ++i) {
            for (std::size_t k = i + 1; k < to; ++k) {
                const Metres a = m_ends[i].out;
                const Metres b = m_ends[k].out;
                const double lengths = std::hypot(a.x, a.y) * std::hypot(b.x, b.y);
                const double cosine = lengths > 0.0 ? (a.x * b.x + a.y * b.y) / lengths : -1.0;
                if (cosine <= kStraightEnough && m_ends[i].end / 2 != m_ends[k].end / 2)
                    pairs.push_back({cosine, m_ends[i].end, m_ends[k].end});
            }
        }
        std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
            return std::tuple(a.cosine, a.a, a.b) < std::tuple(b.cosine, b.a, b.b);
        });
        for (const Pair& pair : pairs) {
            if (m_next[pair.a] == kNone && m_next[pair.b] == kNone) {
                m_next[pair.a] = pair.b;
                m_next[pair.b] = pair.a;
            }
        }
    }

    /// The whole line that begins with this end.
    [[nodiscard]] GroupedLine follow(std::uint32_t end)
    {
        GroupedLine out{m_lines[end / 2].group, {}};
        for (;;) {
            Places places = std::move(m_lines[end / 2].places);
            m_used[end / 2] = true;
            if (end % 2 == 1)
                std::reverse(places.begin(), places.end());
            out.places.insert(out.places.end(), places.begin() + (out.places.empty() ? 0 : 1), places.end());
            const std::uint32_t next = m_next[end ^ 1U];
            if (next == kNone || m_used[next / 2])
                return out;
            end = next;
        }
    }

    std::vector<GroupedLine> m_lines;
    std::vector<End> m_ends;
    std::vector<std::uint32_t> m_next; ///< The end that each end goes on with.
    std::vector<bool> m_used;
};

double distanceToSegment(core::GeoPosition place, core::GeoPosition from, core::GeoPosition to)
{
    const Metres line = way(from, to);
    const Metres p = way(from, place);
    const double square = line.x * line.x + line.y * line.y;
    const double k = square > 0.0 ? std::clamp((p.x * line.x + p.y * line.y) / square, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - k * line.x, p.y - k * line.y);
}

} // namespace

std::vector<GroupedLine> joined(std::vector<GroupedLine> lines)
{
    return Joiner(std::move(lines)).join();
}

std::vector<core::GeoPosition> simplified(const std::vector<core::GeoPosition>& line, double metres)
{
    if (line.size() < 3)
        return line;
    std::vector<bool> isKept(line.size(), false);
    isKept.front() = true;
    isKept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        double most = metres;
        std::size_t farthest = 0;
        for (std::size_t i = from + 1; i < to; ++i) {
            if (const double off = distanceToSegment(line[i], line[from], line[to]); off > most) {
                most = off;
                farthest = i;
            }
        }
        if (farthest == 0)
            continue;
        isKept[farthest] = true;
        open.emplace_back(from, farthest);
        open.emplace_back(farthest, to);
    }
    Places out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (isKept[i])
            out.push_back(line[i]);
    }
    return out;
}

double metresAlong(const std::vector<core::GeoPosition>& line)
{
    double out = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Metres step = way(line[i - 1], line[i]);
        out += std::hypot(step.x, step.y);
    }
    return out;
}

} // namespace vigie::layers
