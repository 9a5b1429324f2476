// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/backoff.h"

#include <algorithm>

namespace vigie::feeds {

Backoff::Backoff(BackoffRange range, std::uint32_t seed)
    : m_range(range)
    , m_chance(seed)
{
    m_range.shortest = std::max(m_range.shortest, std::chrono::milliseconds{1});
    m_range.longest = std::max(m_range.longest, m_range.shortest);
}

std::chrono::milliseconds Backoff::next()
{
    constexpr int kDoublings = 20; // A million times the shortest: beyond any `longest`, and no overflow.
    const auto lastStep = std::max(m_range.shortest, m_range.longest / 2);
    const auto step = std::min(m_range.shortest * (1 << m_failures), lastStep);
    m_failures = std::min(m_failures + 1, kDoublings);
    std::uniform_int_distribution<std::int64_t> between{step.count(), std::min(2 * step, m_range.longest).count()};
    return std::chrono::milliseconds{between(m_chance)};
}

} // namespace vigie::feeds
