// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/planering.h"

#include <algorithm>

namespace vigie::layers {

double signedArea(std::span<const PlanePoint> ring)
{
    double twice = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        // From the first point, so that nothing is lost far from 0, 0.
        const PlanePoint a{ring[i].x - ring[0].x, ring[i].y - ring[0].y};
        const PlanePoint next = ring[(i + 1) % ring.size()];
        const PlanePoint b{next.x - ring[0].x, next.y - ring[0].y};
        twice += a.x * b.y - a.y * b.x;
    }
    return twice / 2.0;
}

RingIndex::RingIndex(std::span<const PlanePoint> ring)
    : m_area(std::abs(signedArea(ring)))
{
    constexpr std::size_t kEdgesPerBand = 8;
    constexpr std::size_t kMostBands = 4'096;
    if (ring.empty())
        return;
    const auto [low, high] =
        std::minmax_element(ring.begin(), ring.end(), [](PlanePoint a, PlanePoint b) { return a.y < b.y; });
    m_low = low->y;
    m_high = high->y;
    m_bands.resize(std::clamp<std::size_t>(ring.size() / kEdgesPerBand, 1, kMostBands));
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Edge edge{ring[i], ring[(i + 1) % ring.size()]};
        const auto passed = std::minmax({bandOf(edge.from.y), bandOf(edge.to.y)});
        for (std::size_t band = passed.first; band <= passed.second; ++band)
            m_bands[band].push_back(edge);
    }
}

std::size_t RingIndex::bandOf(double y) const
{
    if (m_high <= m_low)
        return 0;
    const double share = (y - m_low) / (m_high - m_low);
    return static_cast<std::size_t>(
        std::clamp(share * static_cast<double>(m_bands.size()), 0.0, static_cast<double>(m_bands.size() - 1)));
}

bool RingIndex::contains(PlanePoint p) const
{
    if (m_bands.empty() || !(p.y >= m_low && p.y <= m_high))
        return false;
    bool isInside = false;
    for (const Edge& edge : m_bands[bandOf(p.y)]) {
        if ((edge.from.y > p.y) != (edge.to.y > p.y) &&
            p.x < edge.from.x + (edge.to.x - edge.from.x) * (p.y - edge.from.y) / (edge.to.y - edge.from.y))
            isInside = !isInside;
    }
    return isInside;
}

} // namespace vigie::layers
