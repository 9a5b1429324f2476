// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedhealth.h"

#include <algorithm>

namespace vigie::feeds {

namespace {

std::size_t slotOf(std::int64_t second)
{
    return static_cast<std::size_t>(second) % kSparkSeconds;
}

} // namespace

void RateMeter::sample(Moment at, const FeedFigures& totals)
{
    const Totals now{at, static_cast<double>(totals.messages), static_cast<double>(totals.observations),
                     static_cast<double>(totals.bytes)};
    const std::int64_t second = std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count();
    if (m_window.empty()) {
        m_window.push_back(now);
        m_second = second;
        return;
    }
    const std::int64_t firstNew = std::max(m_second + 1, second - static_cast<std::int64_t>(kSparkSeconds) + 1);
    for (std::int64_t s = firstNew; s <= second; ++s)
        m_spark[slotOf(s)] = 0.0;
    m_second = std::max(m_second, second);
    m_spark[slotOf(m_second)] += now.messages - m_window.back().messages;

    m_window.push_back(now);
    const auto inside =
        std::find_if(m_window.begin(), m_window.end(), [at](const Totals& one) { return one.at > at - kWindow; });
    if (inside - m_window.begin() > 1)
        m_window.erase(m_window.begin(), inside - 1);
}

FeedRates RateMeter::rates() const
{
    if (m_window.size() < 2)
        return {};
    const Totals& first = m_window.front();
    const Totals& last = m_window.back();
    const double seconds = std::chrono::duration<double>(last.at - first.at).count();
    if (seconds <= 0.0)
        return {};
    return {(last.messages - first.messages) / seconds, (last.observations - first.observations) / seconds,
            (last.bytes - first.bytes) / seconds};
}

std::array<float, kSparkSeconds> RateMeter::spark() const
{
    std::array<float, kSparkSeconds> out{};
    const std::int64_t oldest = m_second - static_cast<std::int64_t>(kSparkSeconds) + 1;
    for (std::size_t i = 0; i < kSparkSeconds; ++i) {
        const std::int64_t second = oldest + static_cast<std::int64_t>(i);
        out[i] = second < 0 ? 0.0F : static_cast<float>(m_spark[slotOf(second)]);
    }
    return out;
}

} // namespace vigie::feeds
