// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedcounters.h"

#include "core/utf8.h"

#include <numeric>
#include <utility>

namespace vigie::feeds {

namespace {

constexpr std::string_view kOthers = "...";

bool alike(const FeedProblem& a, const FeedProblem& b)
{
    return a.reason == b.reason && a.shape == b.shape;
}

} // namespace

void NamedCounts::add(std::string_view name, std::uint64_t count)
{
    name = core::cutAtCharacter(name, kNameBytes);
    auto found = m_counts.find(name);
    if (found == m_counts.end() && m_counts.size() >= kNames)
        found = m_counts.find(kOthers);
    if (found != m_counts.end()) {
        found->second += count;
        return;
    }
    m_counts.emplace(m_counts.size() >= kNames ? kOthers : name, count);
}

std::uint64_t NamedCounts::of(std::string_view name) const
{
    const auto found = m_counts.find(name);
    return found == m_counts.end() ? 0 : found->second;
}

std::uint64_t NamedCounts::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const auto& entry) { return sum + entry.second; });
}

void ProblemList::add(FeedProblem problem)
{
    if (!m_problems.empty() && alike(m_problems.back(), problem)) {
        m_problems.back().times += problem.times;
        m_problems.back().at = problem.at;
        m_problems.back().topic = std::move(problem.topic);
        return;
    }
    if (m_problems.size() >= kKept)
        m_problems.pop_front();
    m_problems.push_back(std::move(problem));
}

} // namespace vigie::feeds
