// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/messageplan.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace vigie::codecs {

/// The plans of the messages a feed brings, the one used last first. Gives up on a feed whose messages never repeat
/// their form, and tries again now and then. Thread: one owner. Memory: at most kMostPlans of about 20 KiB.
class PlanBook {
public:
    /// Is it worth looking for a plan for this message, and learning one if there is none?
    [[nodiscard]] bool isWorthIt(std::string_view message);
    /// A plan the message fits, its slots in `filled()`; nullptr if there is none.
    [[nodiscard]] const MessagePlan* find(std::string_view message);
    [[nodiscard]] const std::vector<MessagePlan::Filling>& filled() const { return m_filled; }
    /// Keeps a plan in place of the one not used for longest. nullptr is passed over.
    void add(std::unique_ptr<MessagePlan> plan);

private:
    static constexpr std::size_t kMostPlans = 48;
    static constexpr int kMostPatience = 256;
    static constexpr int kRewardOfHit = 8;
    static constexpr std::uint32_t kRetryEvery = 32; ///< messages, without patience

    std::vector<std::unique_ptr<MessagePlan>> m_plans;
    std::vector<MessagePlan::Filling> m_filled;
    int m_patience = kMostPatience / 2;
    std::uint32_t m_messages = 0;
};

} // namespace vigie::codecs
