// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/spans.h"

#include <algorithm>

namespace vigie::report {

void SpanBook::begin(const std::string& name, core::Timestamp at)
{
    m_open.try_emplace(name, at);
}

void SpanBook::end(const std::string& name, core::Timestamp at)
{
    const auto open = m_open.find(name);
    if (open == m_open.end())
        return;
    m_done[name].push_back({open->second, std::max(open->second, at)});
    m_open.erase(open);
}

void SpanBook::endAll(core::Timestamp at)
{
    while (!m_open.empty())
        end(std::string{m_open.begin()->first}, at);
}

std::map<std::string, std::vector<Span>> SpanBook::until(core::Timestamp now) const
{
    SpanBook out = *this;
    out.endAll(now);
    return std::move(out.m_done);
}

} // namespace vigie::report
