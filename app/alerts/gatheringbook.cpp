// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/gatheringbook.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>
#include <span>

namespace vigie::alerts {

namespace {

bool contains(std::span<const RuleNumber> rules, RuleNumber rule)
{
    return std::ranges::find(rules, rule) != rules.end();
}

} // namespace

void GatheringBook::bind(const RuleSet& rules, core::AssetStore& store)
{
    m_watches.clear();
    m_watchesOf.assign(rules.rules.size(), {});
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        const Rule& rule = *rules.rules[i];
        Watch watch;
        watch.rule = static_cast<RuleNumber>(i);
        if (const auto* count = std::get_if<CountTest>(&rule.test)) {
            watch.radius = count->radius;
            watch.atLeast = static_cast<std::size_t>(count->atLeast);
            if (!count->groupBy.empty()) {
                watch.group = store.attribute(count->groupBy);
                if (!watch.group)
                    continue; // the store has no room for the name: it can never come
            }
        } else if (const auto* story = std::get_if<CorrelationTest>(&rule.test)) {
            watch.radius = story->radius;
            watch.within = story->within;
        } else {
            continue;
        }
        for (std::size_t k = 0; k < rules.rules.size(); ++k) {
            const std::string& id = rules.rules[k]->id;
            if (std::ranges::find(rule.explains.rules, id) == rule.explains.rules.end())
                continue;
            m_watchesOf[k].push_back(m_watches.size());
            const auto* story = std::get_if<CorrelationTest>(&rule.test);
            if (story != nullptr && std::ranges::find(story->startsWith, id) != story->startsWith.end())
                watch.starts.push_back(static_cast<RuleNumber>(k));
        }
        m_watches.push_back(std::move(watch));
    }
}

std::vector<GatheringBook::Tally> GatheringBook::add(const core::AssetStore& store, const Alert& alert,
                                                     RuleNumber rule)
{
    std::vector<Tally> out;
    if (!alert.asset)
        return out;
    bool isPlaced = true;
    for (const std::size_t place : m_watchesOf[static_cast<std::size_t>(rule)]) {
        Watch& watch = m_watches[place];
        if (knows(watch, alert.id))
            continue;
        Member member{.id = alert.id, .rule = rule, .asset = *alert.asset, .since = alert.since, .spot = {}};
        if (watch.group) {
            isPlaced = joinGroup(watch, store, *watch.group, member, out) && isPlaced;
            continue;
        }
        const auto spot = spotOf(store, member.asset);
        isPlaced = isPlaced && spot.has_value();
        if (!spot)
            continue;
        member.spot = *spot;
        if (watch.starts.empty())
            joinPlace(watch, member, out);
        else
            joinStory(watch, member, out);
    }
    if (isPlaced)
        m_waiting.erase(alert.id);
    else
        m_waiting.insert(alert.id);
    return out;
}

std::vector<GatheringBook::Joined> GatheringBook::joinedBy(const core::AssetStore& store, core::AssetIndex asset,
                                                           RuleNumber rule) const
{
    std::vector<Joined> out;
    for (const std::size_t place : m_watchesOf[static_cast<std::size_t>(rule)]) {
        const Watch& watch = m_watches[place];
        if (!watch.starts.empty() || watch.gatherings.empty())
            continue; // whether it belongs to a story depends on when it began
        const auto anchor = watch.group ? anchorOf(store, asset, *watch.group) : std::nullopt;
        const auto spot = watch.group ? std::nullopt : spotOf(store, asset);
        for (const Gathering& gathering : watch.gatherings) {
            const bool isIts =
                watch.group ? anchor == gathering.anchor : spot && isNear(watch, gathering.spot, *spot);
            if (isIts)
                out.push_back({watch.rule, gathering.anchor});
        }
    }
    return out;
}

std::vector<GatheringBook::Tally> GatheringBook::remove(ConditionId condition, RuleNumber rule)
{
    std::vector<Tally> out;
    const auto isIt = [&](const Member& member) { return member.id == condition; };
    m_waiting.erase(condition);
    for (const std::size_t place : m_watchesOf[static_cast<std::size_t>(rule)]) {
        Watch& watch = m_watches[place];
        std::erase_if(watch.loose, isIt);
        for (Gathering& gathering : watch.gatherings) {
            if (std::erase_if(gathering.members, isIt) > 0)
                out.push_back(tally(watch, gathering, 0));
        }
        // What is left of a story without its beginning waits in `loose` for another one.
        std::erase_if(watch.gatherings, [&](const Gathering& gathering) {
            return std::ranges::none_of(gathering.members, [&](const Member& member) {
                return watch.starts.empty() || contains(watch.starts, member.rule);
            });
        });
    }
    return out;
}

std::optional<GatheringBook::Spot> GatheringBook::spotOf(const core::AssetStore& store, core::AssetIndex asset)
{
    const auto position = store.position(asset);
    if (!position)
        return std::nullopt;
    // The city's frame is a Mercator map: longer than the ground by 1 / cos(latitude).
    const double scale = std::cos(position->latitude() * std::numbers::pi / 180.0);
    const core::AssetRow& row = store.row(asset);
    return Spot{static_cast<double>(row.x) * scale, static_cast<double>(row.y) * scale};
}

bool GatheringBook::knows(const Watch& watch, ConditionId condition)
{
    const auto isIt = [&](const Member& member) { return member.id == condition; };
    return std::ranges::any_of(watch.loose, isIt) ||
           std::ranges::any_of(watch.gatherings, [&](const Gathering& gathering) {
               return std::ranges::any_of(gathering.members, isIt);
           });
}

std::optional<core::AssetIndex> GatheringBook::anchorOf(const core::AssetStore& store, core::AssetIndex asset,
                                                        core::AttributeIndex group)
{
    const core::AttributeValue* value = store.value(asset, group);
    if (value == nullptr || value->kind != core::ValueKind::Text)
        return std::nullopt;
    return store.find(store.text(*value));
}

bool GatheringBook::isNear(const Watch& watch, Spot one, Spot other)
{
    return std::hypot(one.x - other.x, one.y - other.y) <= watch.radius;
}

GatheringBook::Tally GatheringBook::tally(const Watch& watch, const Gathering& gathering, std::size_t joined)
{
    Tally out{.rule = watch.rule,
              .anchor = gathering.anchor,
              .members = {},
              .joined = {},
              .kinds = {},
              .latest = gathering.since};
    const bool hasBeginning =
        watch.starts.empty() || std::ranges::any_of(gathering.members, [&](const Member& member) {
            return contains(watch.starts, member.rule);
        });
    for (const Member& member : gathering.members) {
        out.members.push_back(member.id);
        out.latest = std::max(out.latest, member.since);
        if (hasBeginning && !contains(watch.starts, member.rule) && !contains(out.kinds, member.rule))
            out.kinds.push_back(member.rule);
    }
    out.joined.assign(out.members.end() - static_cast<std::ptrdiff_t>(joined), out.members.end());
    return out;
}

/// False where the asset has not told its group, or the group's own asset is not known.
bool GatheringBook::joinGroup(Watch& watch, const core::AssetStore& store, core::AttributeIndex group,
                              const Member& member, std::vector<Tally>& out)
{
    const auto anchor = anchorOf(store, member.asset, group);
    if (!anchor)
        return false;
    auto found = std::ranges::find(watch.gatherings, *anchor, &Gathering::anchor);
    if (found == watch.gatherings.end())
        found = watch.gatherings.insert(
            found, Gathering{.anchor = *anchor, .spot = {}, .since = member.since, .members = {}});
    found->members.push_back(member);
    out.push_back(tally(watch, *found, 1));
    return true;
}

/// Of those that belong to none yet, the ones around the newcomer become a gathering when they are enough. It stays
/// where the first of them is, also when that one has ended.
void GatheringBook::joinPlace(Watch& watch, const Member& member, std::vector<Tally>& out)
{
    const auto near = std::ranges::find_if(
        watch.gatherings, [&](const Gathering& one) { return isNear(watch, one.spot, member.spot); });
    if (near != watch.gatherings.end()) {
        near->members.push_back(member);
        out.push_back(tally(watch, *near, 1));
        return;
    }
    watch.loose.push_back(member);
    Gathering gathering;
    for (const Member& one : watch.loose) {
        if (isNear(watch, one.spot, member.spot))
            gathering.members.push_back(one);
    }
    if (gathering.members.size() < watch.atLeast)
        return;
    std::erase_if(watch.loose, [&](const Member& one) { return isNear(watch, one.spot, member.spot); });
    const Member& first = *std::ranges::min_element(gathering.members, {}, &Member::since);
    gathering.anchor = first.asset;
    gathering.spot = first.spot;
    gathering.since = first.since;
    out.push_back(tally(watch, gathering, gathering.members.size()));
    watch.gatherings.push_back(std::move(gathering));
}

void GatheringBook::joinStory(Watch& watch, const Member& member, std::vector<Tally>& out)
{
    const auto belongs = [&](const Gathering& gathering, const Member& one) {
        return isNear(watch, gathering.spot, one.spot) &&
               std::chrono::abs(gathering.since - one.since) <= watch.within;
    };
    bool isPartOfOne = false;
    for (Gathering& gathering : watch.gatherings) {
        if (!belongs(gathering, member))
            continue;
        isPartOfOne = true;
        gathering.members.push_back(member);
        out.push_back(tally(watch, gathering, 1));
    }
    if (!contains(watch.starts, member.rule)) {
        watch.loose.push_back(member);
        return;
    }
    if (isPartOfOne)
        return;
    Gathering gathering{.anchor = member.asset, .spot = member.spot, .since = member.since, .members = {member}};
    for (const Member& one : watch.loose) {
        if (belongs(gathering, one))
            gathering.members.push_back(one);
    }
    out.push_back(tally(watch, gathering, gathering.members.size()));
    watch.gatherings.push_back(std::move(gathering));
}

} // namespace vigie::alerts
