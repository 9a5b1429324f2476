// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/ruleindex.h"
#include "core/assetstore.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace vigie::alerts {

/// What another system reports of one asset, as a rule of the kind `reported` reads it.
struct Report {
    std::string words;                              ///< Its own; never empty.
    core::Priority priority = core::Priority::None; ///< None: it names no severity Vigie knows.
    core::Timestamp begins = core::kNoTime;
    core::Timestamp ends = core::kNoTime;
};

/// Reads reports, and knows when one that is announced begins.
/// Thread: none of its own; the engine's.
class ReportBook {
public:
    /// Gives the rules their numbers in this store.
    void bind(const RuleSet& rules, core::AssetStore& store);
    /// Nothing where the asset does not say anything yet.
    [[nodiscard]] std::optional<Report> read(const core::AssetStore& store, core::AssetIndex asset,
                                             RuleNumber rule) const;

    struct Announced {
        core::AssetIndex asset{};
        RuleNumber rule{};
        auto operator<=>(const Announced&) const = default;
    };
    /// Of each asset and rule, one time: a source that tells another each second fills no memory.
    void begins(core::Timestamp at, Announced one);
    /// Those whose time came; each once.
    [[nodiscard]] std::vector<Announced> takeBegun(core::Timestamp now);

private:
    struct Attributes {
        std::optional<core::AttributeIndex> severity;
        std::optional<core::AttributeIndex> words;
        std::optional<core::AttributeIndex> begins;
        std::optional<core::AttributeIndex> ends;
        core::Duration longest{};
    };
    std::map<RuleNumber, Attributes> m_rules;
    std::set<std::pair<core::Timestamp, Announced>> m_begins;
    std::map<Announced, core::Timestamp> m_announced; ///< The same, the other way.
};

} // namespace vigie::alerts
