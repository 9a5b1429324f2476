// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/planbook.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace vigie::codecs {

bool PlanBook::isWorthIt(std::string_view message)
{
    ++m_messages;
    if (m_patience == 0 && m_messages % kRetryEvery != 0)
        return false;
    return !message.empty() && message.size() <= MessagePlan::kLongestMessage &&
           (message.back() == '}' || message.back() == ']') &&
           std::memchr(message.data(), '\\', message.size()) == nullptr;
}

const MessagePlan* PlanBook::find(std::string_view message)
{
    for (auto plan = m_plans.begin(); plan != m_plans.end(); ++plan) {
        if ((*plan)->fill(message, m_filled)) {
            std::rotate(m_plans.begin(), plan, plan + 1);
            m_patience = std::min(m_patience + kRewardOfHit, kMostPatience);
            return m_plans.front().get();
        }
    }
    m_patience = std::max(m_patience - 1, 0);
    return nullptr;
}

void PlanBook::add(std::unique_ptr<MessagePlan> plan)
{
    if (plan == nullptr)
        return;
    if (m_plans.size() == kMostPlans)
        m_plans.pop_back();
    m_plans.insert(m_plans.begin(), std::move(plan));
}

} // namespace vigie::codecs
