// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/viewhistory.h"

#include "geo/webmercator.h"

#include <cmath>

namespace vigie::map {

namespace {

bool isNearlyTheSame(const MapView& a, const MapView& b, double screenPoints)
{
    constexpr double kTilePoints = 256.0;
    constexpr double kSameZoom = 0.75;
    const geo::MercatorPoint first = geo::toMercator(a.middle);
    const geo::MercatorPoint second = geo::toMercator(b.middle);
    const double points = std::hypot(first.x - second.x, first.y - second.y) * kTilePoints * std::exp2(b.zoom);
    return std::abs(a.zoom - b.zoom) < kSameZoom && points < screenPoints / 4.0;
}

} // namespace

void ViewHistory::rest(const MapView& view, double screenPoints)
{
    if (!m_views.empty() && isNearlyTheSame(m_views[m_present], view, screenPoints)) {
        m_views[m_present] = view;
        return;
    }
    if (!m_views.empty())
        m_views.resize(m_present + 1); // what lay ahead is no way to here
    m_views.push_back(view);
    if (m_views.size() > kMost)
        m_views.erase(m_views.begin());
    m_present = m_views.size() - 1;
}

std::optional<MapView> ViewHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_views[--m_present];
}

std::optional<MapView> ViewHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_views[++m_present];
}

} // namespace vigie::map
