// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace vigie::map {

/// Where the map is: its middle and its zoom.
struct MapView {
    core::GeoPosition middle;
    double zoom = 0.0;
    bool operator==(const MapView&) const = default;
};

/// The views a person has looked at, to go back and forward between as in a browser. Thread: none of its own.
class ViewHistory {
public:
    static constexpr std::size_t kMost = 100;

    /// The map has come to rest here. A view hardly other than the present one (less than a quarter of a screen of
    /// `screenPoints` away, at about the same zoom) takes its place.
    void rest(const MapView& view, double screenPoints);
    [[nodiscard]] bool isEmpty() const { return m_views.empty(); }
    [[nodiscard]] bool canGoBack() const { return m_present > 0; }
    [[nodiscard]] bool canGoForward() const { return m_present + 1 < m_views.size(); }
    /// nullopt where there is nothing to go to.
    std::optional<MapView> back();
    std::optional<MapView> forward();

private:
    std::vector<MapView> m_views;
    std::size_t m_present = 0; ///< Of m_views; 0 where that is empty.
};

} // namespace vigie::map
