// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alertarrangement.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>

namespace vigie::models {

namespace {

constexpr std::int32_t kNone = -1;
constexpr std::uint64_t kGathering = std::uint64_t{1} << 63U; ///< No condition's number has this bit.

std::uint64_t gatheringOf(const alerts::Rule& rule)
{
    return kGathering | std::hash<std::string>{}(rule.id);
}

/// Puts one list in order. A node is named by its number.
class Arranger {
public:
    explicit Arranger(const AlertOrder& order)
        : m_order(order)
    {
    }

    ArrangedAlerts run()
    {
        makeNodes();
        if (m_order.groups) {
            findParents();
            cutCircles();
            sumUp();
            gather();
        }
        sort();
        m_out.rows.reserve(m_out.nodes.size());
        emitAll(m_roots, 0, 0);
        return std::move(m_out);
    }

private:
    struct Sum {
        int below = 0;
        int newBelow = 0;
        core::Priority worstBelow = core::Priority::None;
        core::Priority worst = core::Priority::None; ///< Of it and all below.
        core::Timestamp time = core::kNoTime;        ///< The newest of the worst; of what is aside, its end.
    };

    [[nodiscard]] const alerts::Alert& alert(std::int32_t node) const
    {
        return m_order.list[m_out.nodes[static_cast<std::size_t>(node)].place];
    }
    [[nodiscard]] AlertNode& node(std::int32_t number) { return m_out.nodes[static_cast<std::size_t>(number)]; }
    [[nodiscard]] Sum& sum(std::int32_t number) { return m_sums[static_cast<std::size_t>(number)]; }
    [[nodiscard]] std::int32_t count() const { return static_cast<std::int32_t>(m_out.nodes.size()); }

    void makeNodes()
    {
        m_nodeOf.assign(m_order.list.size(), kNone);
        m_out.nodes.reserve(m_order.list.size());
        for (std::size_t i = 0; i < m_order.list.size(); ++i) {
            const alerts::Alert& one = m_order.list[i];
            if (m_order.accepts && !m_order.accepts(one))
                continue;
            m_nodeOf[i] = count();
            m_out.nodes.push_back({static_cast<std::uint64_t>(one.id), i, kNone, false});
            m_sums.push_back({.worst = one.priority, .time = m_order.groups ? one.raisedAt : asideEnd(one)});
        }
        m_out.matching = count();
        if (m_order.held == nullptr)
            return;
        for (std::size_t row = 0; row < m_order.held->size(); ++row)
            m_rowOf.emplace((*m_order.held)[row].key, static_cast<std::int32_t>(row));
    }

    /// Its row while held, or kNone.
    [[nodiscard]] std::int32_t heldRow(std::uint64_t key) const
    {
        const auto found = m_rowOf.find(key);
        return found == m_rowOf.end() ? kNone : found->second;
    }
    [[nodiscard]] std::int32_t nodeOf(std::uint64_t key) const
    {
        const auto found = m_order.places.find(key);
        return found == m_order.places.end() ? kNone : m_nodeOf[found->second];
    }

    void findParents()
    {
        for (std::int32_t i = 0; i < count(); ++i) {
            const auto& explainer = alert(i).explainedBy;
            if (const std::int32_t row = heldRow(node(i).key); row != kNone)
                node(i).parent = nodeOf((*m_order.held)[static_cast<std::size_t>(row)].parent);
            else if (explainer)
                node(i).parent = nodeOf(static_cast<std::uint64_t>(explainer->id));
        }
    }

    /// Rules cannot explain each other in a circle; a list from elsewhere must not hang the screen all the same.
    void cutCircles()
    {
        std::vector<std::int32_t> seenFrom(m_out.nodes.size(), kNone);
        for (std::int32_t start = 0; start < count(); ++start) {
            for (std::int32_t at = start; at != kNone && seenFrom[static_cast<std::size_t>(at)] == kNone;) {
                seenFrom[static_cast<std::size_t>(at)] = start;
                std::int32_t& parent = node(at).parent;
                if (parent != kNone && seenFrom[static_cast<std::size_t>(parent)] == start)
                    parent = kNone;
                at = parent;
            }
        }
    }

    void addTo(std::int32_t above, std::int32_t below)
    {
        Sum& to = sum(above);
        const alerts::Alert& one = alert(below);
        ++to.below;
        to.newBelow += one.acknowledged() ? 0 : 1;
        to.worstBelow = std::max(to.worstBelow, one.priority);
        if (std::tie(one.priority, one.raisedAt) > std::tie(to.worst, to.time))
            std::tie(to.worst, to.time) = std::tie(one.priority, one.raisedAt);
    }

    void sumUp()
    {
        for (std::int32_t i = 0; i < count(); ++i) {
            for (std::int32_t above = node(i).parent; above != kNone; above = node(above).parent)
                addTo(above, i);
        }
    }

    /// Where it would be gathered: by its rule, or where its row is held; 0 where nowhere.
    [[nodiscard]] std::uint64_t gatheringFor(std::int32_t i)
    {
        if (node(i).parent != kNone || (!m_order.gathersLow && m_order.held == nullptr))
            return 0;
        if (const std::int32_t row = heldRow(node(i).key); row != kNone) {
            const std::uint64_t under = (*m_order.held)[static_cast<std::size_t>(row)].parent;
            return (under & kGathering) != 0 ? under : 0;
        }
        if (sum(i).worst > core::Priority::Low)
            return 0;
        const std::uint64_t key = gatheringOf(*alert(i).rule);
        return m_order.gathersLow || heldRow(key) != kNone ? key : 0;
    }

    void gather()
    {
        std::unordered_map<std::uint64_t, std::vector<std::int32_t>> members;
        std::vector<std::uint64_t> keys; // in the order of the list, so that every run is the same
        for (std::int32_t i = 0; i < count(); ++i) {
            if (const std::uint64_t key = gatheringFor(i); key != 0) {
                auto& some = members[key];
                if (some.empty())
                    keys.push_back(key);
                some.push_back(i);
            }
        }
        for (const std::uint64_t key : keys) {
            const std::vector<std::int32_t>& some = members[key];
            if (some.size() < 2 && heldRow(key) == kNone)
                continue;
            const std::int32_t head = count();
            m_out.nodes.push_back({key, node(some.front()).place, kNone, true});
            m_sums.emplace_back();
            for (const std::int32_t i : some) {
                node(i).parent = head;
                addTo(head, i);
                sum(head).below += sum(i).below;
                sum(head).newBelow += sum(i).newBelow;
                sum(head).time = std::max(sum(head).time, sum(i).time);
            }
        }
    }

    [[nodiscard]] bool before(std::int32_t left, std::int32_t right)
    {
        const Sum& a = sum(left);
        const Sum& b = sum(right);
        if (!m_order.groups && a.time != b.time)
            return a.time < b.time;
        if (a.worst != b.worst)
            return a.worst > b.worst;
        if (a.time != b.time)
            return a.time > b.time;
        return node(left).key < node(right).key;
    }

    void sort()
    {
        std::vector<std::int32_t> order(m_out.nodes.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::sort(order, [this](std::int32_t left, std::int32_t right) { return before(left, right); });
        m_below.resize(m_out.nodes.size());
        for (const std::int32_t i : order) {
            const std::int32_t parent = node(i).parent;
            (parent == kNone ? m_roots : m_below[static_cast<std::size_t>(parent)]).push_back(i);
        }
    }

    /// Those that have rows in the order they have, the others between them where they belong.
    void keepPlaces(std::vector<std::int32_t>& siblings)
    {
        struct Placed {
            std::int32_t node;
            std::size_t rank; ///< Where it belongs.
            std::int32_t row;
        };
        std::vector<Placed> there;
        std::vector<Placed> fresh;
        for (std::size_t i = 0; i < siblings.size(); ++i) {
            const std::int32_t row = heldRow(node(siblings[i]).key);
            (row == kNone ? fresh : there).push_back({siblings[i], i, row});
        }
        std::ranges::sort(there, {}, &Placed::row);
        siblings.clear();
        auto next = there.begin();
        for (const Placed& one : fresh) {
            for (; next != there.end() && next->rank < one.rank; ++next)
                siblings.push_back(next->node);
            siblings.push_back(one.node);
        }
        for (; next != there.end(); ++next)
            siblings.push_back(next->node);
    }

    void emitAll(std::vector<std::int32_t>& siblings, std::uint64_t parent, int depth)
    {
        if (m_order.held != nullptr)
            keepPlaces(siblings);
        for (const std::int32_t i : siblings) {
            m_out.rows.push_back(rowOf(i, parent, depth));
            if (m_out.rows.back().open)
                emitAll(m_below[static_cast<std::size_t>(i)], node(i).key, depth + 1);
        }
    }

    [[nodiscard]] AlertRow rowOf(std::int32_t i, std::uint64_t parent, int depth)
    {
        const AlertNode& of = node(i);
        const Sum& all = sum(i);
        AlertRow out;
        out.key = of.key;
        out.parent = parent;
        out.place = of.place;
        out.depth = depth;
        out.below = all.below;
        out.newBelow = all.newBelow;
        out.worstBelow = all.worstBelow;
        out.gathers = of.gathers;
        out.open = all.below > 0 && m_order.open.contains(of.key);
        if (of.gathers) {
            // Its time is that of its newest.
            out.revision = static_cast<std::uint64_t>(all.time.time_since_epoch().count());
            return out;
        }
        const alerts::Alert& one = alert(i);
        out.revision = one.revision;
        const auto hidden = m_order.hidden.find(of.key);
        out.hidden = hidden == m_order.hidden.end() ? 0 : hidden->second;
        out.namesCause = one.explainedBy && static_cast<std::uint64_t>(one.explainedBy->id) != parent;
        return out;
    }

    const AlertOrder& m_order;
    ArrangedAlerts m_out;
    std::vector<Sum> m_sums;                                        ///< Of each node.
    std::vector<std::int32_t> m_nodeOf;                             ///< By place in the list.
    boost::unordered_flat_map<std::uint64_t, std::int32_t> m_rowOf; ///< While held.
    std::vector<std::int32_t> m_roots;
    std::vector<std::vector<std::int32_t>> m_below;
};

} // namespace

core::Timestamp asideEnd(const alerts::Alert& alert)
{
    return alert.awayUntil() == core::kNoTime ? core::Timestamp::max() : alert.awayUntil();
}

bool standsBefore(const alerts::Alert& left, const alerts::Alert& right)
{
    return std::tie(right.priority, right.raisedAt, left.id) < std::tie(left.priority, left.raisedAt, right.id);
}

ArrangedAlerts arrange(const AlertOrder& order)
{
    return Arranger{order}.run();
}

} // namespace vigie::models
