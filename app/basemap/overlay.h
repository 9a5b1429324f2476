// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/layerfile.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace vigie::basemap {

/// The layers drawn with the base map, the lowest first.
struct Overlay {
    std::uint32_t revision = 0; ///< Another one for each change: part of a tile's address.
    std::vector<layers::Layer> layers;
};
using OverlayPtr = std::shared_ptr<const Overlay>;

/// What the screen wants drawn, for the threads that draw. Thread: any.
class OverlayBoard {
public:
    /// Never null.
    [[nodiscard]] OverlayPtr current() const
    {
        const std::lock_guard lock(m_mutex);
        return m_current;
    }
    void show(std::vector<layers::Layer> layers)
    {
        const std::lock_guard lock(m_mutex);
        m_current = std::make_shared<const Overlay>(Overlay{m_current->revision + 1, std::move(layers)});
    }

private:
    mutable std::mutex m_mutex;
    OverlayPtr m_current = std::make_shared<const Overlay>();
};

} // namespace vigie::basemap
