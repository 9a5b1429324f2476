// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <iterator>
#include <mutex>
#include <optional>
#include <utility>

namespace vigie::pipeline {

/// A queue between two threads that never grows past its bound: a full queue makes `push` wait, or `tryPush` say no.
/// Once closed, what is in it can still be taken out. Thread: any number of pushers and poppers.
template <typename T> class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// Waits for room. False when the queue is closed: nothing was taken.
    bool push(T item)
    {
        std::unique_lock lock{m_mutex};
        m_roomForOne.wait(lock, [this] { return m_closed || m_items.size() < m_capacity; });
        if (m_closed)
            return false;
        m_items.push_back(std::move(item));
        lock.unlock();
        m_somethingToDo.notify_one();
        return true;
    }

    /// False at once when the queue is full or closed.
    [[nodiscard]] bool tryPush(T item)
    {
        {
            const std::lock_guard lock{m_mutex};
            if (m_closed || m_items.size() >= m_capacity)
                return false;
            m_items.push_back(std::move(item));
        }
        m_somethingToDo.notify_one();
        return true;
    }

    /// Pushes past the bound and before what waits, for the rare item that must not wait behind a flood (a person's
    /// request). Urgent items keep their own order. False when closed.
    bool pushUrgent(T item)
    {
        {
            const std::lock_guard lock{m_mutex};
            if (m_closed)
                return false;
            m_urgent.push_back(std::move(item));
        }
        m_somethingToDo.notify_one();
        return true;
    }

    /// Takes everything there is, waiting up to `patience` for the first. Empty when the time is over, or closed and
    /// empty.
    template <typename Rep, typename Period>
    [[nodiscard]] std::deque<T> popAll(std::chrono::duration<Rep, Period> patience)
    {
        std::deque<T> out;
        {
            std::unique_lock lock{m_mutex};
            m_somethingToDo.wait_for(lock, patience,
                                     [this] { return m_closed || !m_items.empty() || !m_urgent.empty(); });
            out.swap(m_urgent);
            std::move(m_items.begin(), m_items.end(), std::back_inserter(out));
            m_items.clear();
        }
        if (!out.empty())
            m_roomForOne.notify_all();
        return out;
    }

    void close()
    {
        {
            const std::lock_guard lock{m_mutex};
            m_closed = true;
        }
        m_roomForOne.notify_all();
        m_somethingToDo.notify_all();
    }

    [[nodiscard]] bool isClosed() const
    {
        const std::lock_guard lock{m_mutex};
        return m_closed;
    }
    [[nodiscard]] std::size_t size() const
    {
        const std::lock_guard lock{m_mutex};
        return m_items.size() + m_urgent.size();
    }

private:
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::condition_variable m_roomForOne;
    std::condition_variable m_somethingToDo;
    std::deque<T> m_items;
    std::deque<T> m_urgent;
    bool m_closed = false;
};

} // namespace vigie::pipeline
