// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "alerts/ruleindex.h"
#include "core/assetids.h"
#include "core/timestamp.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace vigie::alerts {

/// The lowest (for a rise) or highest (for a fall) value of the time that rules of change look back on, for each asset
/// such a rule watches.
///
/// Cost:   amortised constant per value. Memory: 16 bytes a point, of which an asset and rule keep those that can still
///         become the extreme, at most kPoints + 1: within a kPoints-th of the window only the more extreme value is
///         remembered.
/// Thread: none of its own; the engine's.
class RateWindows {
public:
    static constexpr int kPoints = 32;

    /// Takes a value in and gives the extreme of the window that ends with it: the value itself where there is none
    /// before. A time that goes back begins anew.
    Reference add(core::AssetIndex asset, RuleNumber rule, const RateTest& test, Reference value);
    [[nodiscard]] bool knows(core::AssetIndex asset, RuleNumber rule) const
    {
        return m_points.contains(key(asset, rule));
    }
    /// Rules have other numbers from now on: `now` gives the new one, or none where there is nothing to look back on.
    void renumber(const std::function<std::optional<RuleNumber>(RuleNumber)>& now);
    /// What an earlier run looked back on.
    void begin(core::AssetIndex asset, RuleNumber rule, Reference extreme);

private:
    static std::uint64_t key(core::AssetIndex asset, RuleNumber rule)
    {
        return static_cast<std::uint64_t>(asset) << 16U | static_cast<std::uint16_t>(rule);
    }

    /// Oldest and most extreme first; each is less extreme than the one before.
    std::unordered_map<std::uint64_t, std::vector<Reference>> m_points;
};

} // namespace vigie::alerts
