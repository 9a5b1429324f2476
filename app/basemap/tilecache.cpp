// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tilecache.h"

#include <utility>

namespace vigie::basemap {

TileCache::TileCache(std::size_t maxBytes)
    : m_maxBytes(maxBytes)
{
}

void TileCache::put(const TileKey& key, Png png)
{
    if (const auto found = m_rows.find(key); found != m_rows.end()) {
        m_bytes -= found->second->png->size();
        m_order.erase(found->second);
        m_rows.erase(found);
    }
    if (!png || png->size() > m_maxBytes)
        return;
    m_bytes += png->size();
    m_order.push_front({key, std::move(png)});
    m_rows.emplace(key, m_order.begin());
    while (m_bytes > m_maxBytes)
        dropOldest();
}

Png TileCache::get(const TileKey& key)
{
    const auto found = m_rows.find(key);
    if (found == m_rows.end())
        return nullptr;
    m_order.splice(m_order.begin(), m_order, found->second);
    return found->second->png;
}

void TileCache::clear()
{
    m_order.clear();
    m_rows.clear();
    m_bytes = 0;
}

void TileCache::dropOldest()
{
    const Row& oldest = m_order.back();
    m_bytes -= oldest.png->size();
    m_rows.erase(oldest.key);
    m_order.pop_back();
}

} // namespace vigie::basemap
