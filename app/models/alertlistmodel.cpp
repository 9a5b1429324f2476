// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alertlistmodel.h"

#include <algorithm>
#include <limits>
#include <utility>

// How rows come, go and move; what they say is in alertlistdata.cpp.
namespace vigie::models {

namespace {

constexpr core::Duration kToldEvery = std::chrono::seconds{30};
constexpr std::size_t kFewRuns = 64; ///< Told one by one; above, rows are brought together first.

using Wanted = AlertOrder::Places; // key -> row

} // namespace

AlertListModel::AlertListModel(const Texts& texts, Which which, QObject* parent)
    : QAbstractTableModel(parent)
    , m_texts(texts)
    , m_which(which)
    , m_list(std::make_shared<pipeline::AlertList>())
{
    connect(&texts, &Texts::changed, this, &AlertListModel::retranslate);
}

void AlertListModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

void AlertListModel::setSnapshot(const pipeline::Snapshot& snapshot)
{
    m_now = snapshot.at;
    m_assets = snapshot.rows;
    const auto list = m_which == Which::Open ? snapshot.alerts : oneRowEach(snapshot.aside);
    const bool isTold = m_told != core::kNoTime && m_now >= m_told && m_now - m_told < kToldEvery;
    bool isNew = list != m_list;
    if (m_which == Which::Open && snapshot.aside != m_asideList) {
        m_asideList = snapshot.aside;
        isNew = true;
        countHidden();
    }
    // What moves comes into another district without a change of its alert.
    if (isNew || (m_filter.district && !isTold)) {
        show(list);
        count();
    }
    // What says how long ago something was changes by itself: a day begins, a badge comes or goes.
    if (isTold)
        return;
    m_told = m_now;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Time), index(rowCount() - 1, What));
}

void AlertListModel::countHidden()
{
    m_hidden.clear();
    if (!m_asideList)
        return;
    for (const alerts::Alert& one : *m_asideList) {
        if (one.place() == alerts::Place::Suppressed && one.explainedBy)
            ++m_hidden[static_cast<std::uint64_t>(one.explainedBy->id)];
    }
}

void AlertListModel::setHeld(bool held)
{
    m_held = held;
    if (!held)
        show();
}

void AlertListModel::setFilter(const AlertFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    show();
}

void AlertListModel::setDistricts(AlertDistricts districts)
{
    m_districts = std::move(districts);
    if (m_filter.district)
        show();
}

void AlertListModel::setGathersLow(bool gathers)
{
    if (std::exchange(m_gathersLow, gathers) != gathers)
        show();
}

ArrangedAlerts AlertListModel::arranged(const pipeline::AlertList& list, const AlertOrder::Places& places) const
{
    AlertOrder order{.list = list, .places = places, .open = m_open, .hidden = m_hidden, .accepts = {}};
    const std::string language = m_texts.language().toStdString();
    if (m_filter.any()) {
        order.accepts = [&](const alerts::Alert& one) {
            return m_filter.accepts(one, language) &&
                   (!m_filter.district || m_districts.of(one, m_assets) == m_filter.district);
        };
    }
    order.held = m_held ? &m_rows : nullptr;
    order.groups = m_which == Which::Open;
    order.gathersLow = m_gathersLow;
    return arrange(order);
}

/// Opens what the current alert would vanish in. True where something was folded.
bool AlertListModel::openAbove(const ArrangedAlerts& next)
{
    const auto key = static_cast<std::uint64_t>(m_current);
    if (key == 0 || rowOf(m_current) < 0)
        return false;
    const auto found = std::ranges::find(next.nodes, key, &AlertNode::key);
    if (found == next.nodes.end())
        return false;
    bool opened = false;
    for (std::int32_t above = found->parent; above >= 0; above = next.nodes[static_cast<std::size_t>(above)].parent)
        opened |= m_open.insert(next.nodes[static_cast<std::size_t>(above)].key).second;
    return opened;
}

void AlertListModel::show(std::shared_ptr<const pipeline::AlertList> list)
{
    AlertOrder::Places fresh;
    const bool isOther = list && list != m_list;
    if (isOther) {
        fresh.reserve(list->size());
        for (std::size_t i = 0; i < list->size(); ++i)
            fresh.emplace(static_cast<std::uint64_t>((*list)[i].id), i);
    } else {
        list = m_list;
    }
    const AlertOrder::Places& places = isOther ? fresh : m_places;
    ArrangedAlerts next = arranged(*list, places);
    if (openAbove(next))
        next = arranged(*list, places);
    Wanted wanted;
    wanted.reserve(next.rows.size());
    for (std::size_t row = 0; row < next.rows.size(); ++row)
        wanted.emplace(next.rows[row].key, row);

    Q_EMIT batchBegins();
    removeGone(wanted);
    // Those that stay point at the new list from here on.
    std::vector<int> changed;
    constexpr std::size_t kNoRow = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> rowAt(next.rows.size(), kNoRow); // by the place it goes to
    m_list = std::move(list);
    if (isOther)
        m_places = std::move(fresh);
    m_nodes = std::move(next.nodes);
    m_matching = next.matching;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const std::size_t place = wanted.at(m_rows[row].key);
        rowAt[place] = row;
        const AlertRow& now = next.rows[place];
        if (!m_rows[row].looksAs(now))
            changed.push_back(static_cast<int>(row));
        m_rows[row] = now;
    }
    tellChanged(changed);
    Rows staying;
    staying.reserve(m_rows.size());
    for (const std::size_t row : rowAt) {
        if (row != kNoRow)
            staying.push_back(m_rows[row]);
    }
    moveMany(std::move(staying));
    insertFresh(next.rows);
    forgetFolds();
    Q_EMIT batchEnds();
}

/// What is open and gone is folded when it comes back.
void AlertListModel::forgetFolds()
{
    if (m_open.empty())
        return;
    std::erase_if(m_open, [this](std::uint64_t key) {
        return !m_places.contains(key) &&
               std::ranges::none_of(m_nodes, [key](const AlertNode& node) { return node.key == key; });
    });
}

/// From the end, so that the rows still to be looked at keep their numbers.
void AlertListModel::removeGone(const Wanted& wanted)
{
    const auto gone = [&](const AlertRow& row) { return !wanted.contains(row.key); };
    std::size_t runs = 0;
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        runs += gone(m_rows[row]) && (row == 0 || !gone(m_rows[row - 1])) ? 1 : 0;
    if (runs > kFewRuns)
        gatherAtEnd(wanted);
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!gone(at(last)))
            continue;
        int first = last;
        while (first > 0 && gone(at(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void AlertListModel::gatherAtEnd(const Wanted& wanted)
{
    Rows ordered = m_rows;
    std::ranges::stable_partition(ordered, [&](const AlertRow& row) { return wanted.contains(row.key); });
    relay(std::move(ordered));
}

void AlertListModel::tellChanged(const std::vector<int>& changed)
{
    for (std::size_t i = 0; i < changed.size();) {
        std::size_t end = i + 1;
        while (end < changed.size() && changed[end] == changed[end - 1] + 1)
            ++end;
        Q_EMIT dataChanged(index(changed[i], 0), index(changed[end - 1], kColumns - 1));
        i = end;
    }
}

/// `rows` are those that are there, in their order, and the new ones between them.
void AlertListModel::insertFresh(const Rows& rows)
{
    struct Run {
        std::size_t first;
        std::size_t count;
    };
    std::vector<Run> runs;
    for (std::size_t i = 0, there = 0; i < rows.size(); ++i) {
        if (there < m_rows.size() && m_rows[there].key == rows[i].key) {
            ++there;
            continue;
        }
        if (runs.empty() || runs.back().first + runs.back().count != i)
            runs.push_back({i, 0});
        ++runs.back().count;
    }
    if (runs.size() > kFewRuns) {
        // At the end first, then all to their places.
        Rows fresh;
        for (const Run& run : runs)
            fresh.insert(fresh.end(), rows.begin() + static_cast<std::ptrdiff_t>(run.first),
                         rows.begin() + static_cast<std::ptrdiff_t>(run.first + run.count));
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
        m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
        endInsertRows();
        relay(rows);
        return;
    }
    for (const Run& run : runs) {
        const auto first = static_cast<std::ptrdiff_t>(run.first);
        const auto end = first + static_cast<std::ptrdiff_t>(run.count);
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + end);
        endInsertRows();
    }
}

/// One row moving is told as a move; many at once as a new layout, which keeps selection and cursor too.
void AlertListModel::moveMany(Rows ordered)
{
    const auto differs = std::ranges::mismatch(m_rows, ordered, {}, &AlertRow::key, &AlertRow::key);
    if (differs.in1 == m_rows.end())
        return;
    const auto first = differs.in1 - m_rows.begin();
    auto last = std::ssize(m_rows) - 1;
    while (last > first && m_rows[static_cast<std::size_t>(last)].key == ordered[static_cast<std::size_t>(last)].key)
        --last;
    const auto isRotation = [&](std::ptrdiff_t from, std::ptrdiff_t to) {
        Rows moved = m_rows;
        const auto begin = moved.begin();
        if (from > to)
            std::rotate(begin + to, begin + from, begin + from + 1);
        else
            std::rotate(begin + from, begin + from + 1, begin + to + 1);
        return std::ranges::equal(moved, ordered, {}, &AlertRow::key, &AlertRow::key);
    };
    for (const auto& [from, to] : {std::pair{last, first}, std::pair{first, last}}) {
        if (!isRotation(from, to))
            continue;
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {},
                      static_cast<int>(to > from ? to + 1 : to));
        m_rows = std::move(ordered);
        endMoveRows();
        return;
    }
    relay(std::move(ordered));
}

void AlertListModel::relay(Rows ordered)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    boost::unordered_flat_map<std::uint64_t, int> rows;
    rows.reserve(ordered.size());
    for (std::size_t i = 0; i < ordered.size(); ++i)
        rows.emplace(ordered[i].key, static_cast<int>(i));
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& was : before)
        after.append(index(rows.at(at(was.row()).key), was.column()));
    m_rows = std::move(ordered);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void AlertListModel::setOpen(int row, bool open)
{
    if (!isGroup(row) || isOpen(row) == open)
        return;
    const std::uint64_t key = at(row).key;
    if (open)
        m_open.insert(key);
    else
        m_open.erase(key);
    const auto current = std::ranges::find(m_nodes, static_cast<std::uint64_t>(m_current), &AlertNode::key);
    if (!open && current != m_nodes.end() && isUnder(*current, key))
        m_current = {}; // who folds it wants it folded
    show();
}

int AlertListModel::parentRow(int row) const
{
    const std::uint64_t parent = at(row).parent;
    for (int above = row - 1; parent != 0 && above >= 0; --above) {
        if (at(above).key == parent)
            return above;
    }
    return -1;
}

bool AlertListModel::reveal(alerts::ConditionId id)
{
    const auto found = std::ranges::find(m_nodes, static_cast<std::uint64_t>(id), &AlertNode::key);
    if (found == m_nodes.end())
        return false;
    bool opened = false;
    for (const AlertNode* above = parentOf(*found); above != nullptr; above = parentOf(*above))
        opened |= m_open.insert(above->key).second;
    if (opened)
        show();
    return true;
}

const AlertNode* AlertListModel::parentOf(const AlertNode& node) const
{
    return node.parent < 0 ? nullptr : &m_nodes[static_cast<std::size_t>(node.parent)];
}

bool AlertListModel::isUnder(const AlertNode& node, std::uint64_t key) const
{
    const AlertNode* above = parentOf(node);
    while (above != nullptr && above->key != key)
        above = parentOf(*above);
    return above != nullptr;
}

void AlertListModel::count()
{
    Counts counts;
    for (const alerts::Alert& alert : *m_list) {
        const auto priority = static_cast<std::size_t>(alert.priority);
        ++counts.listed[priority];
        if (!alert.acknowledged())
            ++counts.unacknowledged[priority];
    }
    if (std::exchange(m_counts, counts) != counts)
        Q_EMIT countsChanged();
}

} // namespace vigie::models
