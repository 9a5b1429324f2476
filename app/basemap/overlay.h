// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "layers/layerfile.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
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
        m_failed.clear();
        m_current = std::make_shared<const Overlay>(Overlay{m_current->revision + 1, std::move(layers)});
    }

    /// A layer could not be drawn; told once for each layer that is shown, by whichever thread was first.
    void noteFailure(const std::string& layer, const core::Error& why)
    {
        std::function<void(const core::Error&)> tell;
        {
            const std::lock_guard lock(m_mutex);
            if (m_failed.insert(layer).second)
                tell = m_tell;
        }
        if (tell)
            tell(why);
    }
    /// Whom to tell, on whatever thread: set before anything is drawn.
    void onFailure(std::function<void(const core::Error&)> tell)
    {
        const std::lock_guard lock(m_mutex);
        m_tell = std::move(tell);
    }

private:
    mutable std::mutex m_mutex;
    std::set<std::string> m_failed;
    std::function<void(const core::Error&)> m_tell;
    OverlayPtr m_current = std::make_shared<const Overlay>();
};

} // namespace vigie::basemap
