// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/drawqueue.h"

#include <algorithm>

namespace vigie::basemap {

DrawQueue::DrawQueue(unsigned threads, std::size_t maxWaiting, MakePainter makePainter, Done done)
    : m_maxWaiting(std::max<std::size_t>(maxWaiting, 1))
    , m_makePainter(std::move(makePainter))
    , m_done(std::move(done))
{
    for (unsigned i = 0; i < std::max(threads, 1U); ++i)
        m_threads.emplace_back([this] { work(); });
}

DrawQueue::~DrawQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_waiting.clear();
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

std::optional<BlockKey> DrawQueue::request(const BlockKey& key)
{
    std::optional<BlockKey> dropped;
    {
        const std::lock_guard lock(m_mutex);
        if (std::find(m_drawing.begin(), m_drawing.end(), key) != m_drawing.end())
            return std::nullopt;
        std::erase(m_waiting, key);
        m_waiting.push_front(key);
        if (m_waiting.size() > m_maxWaiting) {
            dropped = m_waiting.back();
            m_waiting.pop_back();
        }
    }
    m_wake.notify_one();
    return dropped;
}

void DrawQueue::withdraw(const BlockKey& key)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_waiting, key);
}

std::size_t DrawQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.size();
}

void DrawQueue::work()
{
    const Painter paint = m_makePainter();
    while (const auto key = take()) {
        core::Expected<DrawnBlock> drawn = paint(*key);
        finish(*key);
        m_done(*key, std::move(drawn));
    }
}

std::optional<BlockKey> DrawQueue::take()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
    if (m_stopping)
        return std::nullopt;
    const BlockKey key = m_waiting.front();
    m_waiting.pop_front();
    m_drawing.push_back(key);
    return key;
}

void DrawQueue::finish(const BlockKey& key)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_drawing, key);
}

} // namespace vigie::basemap
