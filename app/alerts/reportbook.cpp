// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/reportbook.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vigie::alerts {

namespace {

/// The severities of the Smart Data Models' Alert, and Vigie's priorities.
constexpr std::array<std::pair<std::string_view, core::Priority>, 5> kSeverities{
    {{"informational", core::Priority::Low},
     {"low", core::Priority::Low},
     {"medium", core::Priority::Medium},
     {"high", core::Priority::High},
     {"critical", core::Priority::Critical}}};

std::string_view textOf(const core::AssetStore& store, core::AssetIndex asset,
                        std::optional<core::AttributeIndex> attribute)
{
    const core::AttributeValue* value = attribute ? store.value(asset, *attribute) : nullptr;
    return value != nullptr && value->kind == core::ValueKind::Text ? store.text(*value) : std::string_view{};
}

} // namespace

void ReportBook::bind(const RuleSet& rules, core::AssetStore& store)
{
    m_rules.clear();
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        if (const auto* test = std::get_if<ReportedTest>(&rules.rules[i]->test))
            m_rules[static_cast<RuleNumber>(i)] = {.severity = store.attribute(test->severity),
                                                   .words = store.attribute(test->words),
                                                   .begins = store.attribute(test->begins),
                                                   .ends = store.attribute(test->ends),
                                                   .longest = test->longest};
    }
}

std::optional<Report> ReportBook::read(const core::AssetStore& store, core::AssetIndex asset, RuleNumber rule) const
{
    const Attributes& attributes = m_rules.at(rule);
    Report out;
    out.words = textOf(store, asset, attributes.words);
    if (out.words.empty())
        return std::nullopt;
    const std::string_view severity = textOf(store, asset, attributes.severity);
    const auto* const known =
        std::ranges::find(kSeverities, severity, &std::pair<std::string_view, core::Priority>::first);
    if (known != kSeverities.end())
        out.priority = known->second;
    out.begins = core::parseIso8601(textOf(store, asset, attributes.begins)).value_or(store.lastSeen(asset));
    out.ends = core::parseIso8601(textOf(store, asset, attributes.ends)).value_or(out.begins + attributes.longest);
    return out;
}

void ReportBook::begins(core::Timestamp at, Announced one)
{
    const auto [known, isNew] = m_announced.emplace(one, at);
    if (!isNew) {
        m_begins.erase({known->second, one});
        known->second = at;
    }
    m_begins.emplace(at, one);
}

std::vector<ReportBook::Announced> ReportBook::takeBegun(core::Timestamp now)
{
    std::vector<Announced> out;
    while (!m_begins.empty() && m_begins.begin()->first <= now) {
        out.push_back(m_begins.begin()->second);
        m_announced.erase(out.back());
        m_begins.erase(m_begins.begin());
    }
    return out;
}

} // namespace vigie::alerts
