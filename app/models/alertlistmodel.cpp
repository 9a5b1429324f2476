// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alertlistmodel.h"

#include "alerts/chatterlog.h"
#include "models/alerttext.h"
#include "models/wordtext.h"

#include <algorithm>
#include <utility>

namespace vigie::models {

namespace {
constexpr core::Duration kToldEvery = std::chrono::seconds{30};
}

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

AlertListModel::Row AlertListModel::makeRow(const alerts::Alert& alert, std::size_t place) const
{
    core::Timestamp time = m_which == Which::Open ? alert.raisedAt : alert.aside.until;
    if (m_which == Which::Aside && time == core::kNoTime)
        time = core::Timestamp::max(); // suppressed: it has no end of its own
    return {alert.id, alert.revision, alert.priority, time, place};
}

bool AlertListModel::before(const Row& left, const Row& right) const
{
    if (m_which == Which::Aside && left.time != right.time)
        return left.time < right.time;
    if (left.priority != right.priority)
        return left.priority > right.priority;
    if (left.time != right.time)
        return left.time > right.time;
    return left.id < right.id; // so that the order is the same in every run
}

void AlertListModel::setSnapshot(const pipeline::Snapshot& snapshot)
{
    m_now = snapshot.at;
    const auto& list = m_which == Which::Open ? snapshot.alerts : snapshot.aside;
    if (list != m_list) {
        Places places;
        places.reserve(list->size());
        for (std::size_t i = 0; i < list->size(); ++i)
            places.emplace(static_cast<std::uint64_t>((*list)[i].id), i);
        removeGone(places);
        tellChanged(takeOver(list, places));
        if (!m_held)
            putInOrder();
        insertNew(places);
        count();
    }
    // What says how long ago something was changes by itself: a day begins, a badge comes or goes.
    if (m_told != core::kNoTime && m_now >= m_told && m_now - m_told < kToldEvery)
        return;
    m_told = m_now;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Time), index(rowCount() - 1, What));
}

/// From the end, so that the rows still to be looked at keep their numbers.
void AlertListModel::removeGone(const Places& places)
{
    const auto gone = [&](const Row& row) { return !places.contains(static_cast<std::uint64_t>(row.id)); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!gone(m_rows[static_cast<std::size_t>(last)]))
            continue;
        int first = last;
        while (first > 0 && gone(m_rows[static_cast<std::size_t>(first - 1)]))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

/// Points the rows that stay at the new list and leaves in `places` only what has no row yet. Gives the rows that
/// changed.
std::vector<int> AlertListModel::takeOver(std::shared_ptr<const pipeline::AlertList> list, Places& places)
{
    std::vector<int> changed;
    m_list = std::move(list);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        const auto place = places.find(static_cast<std::uint64_t>(row.id));
        const alerts::Alert& alert = (*m_list)[place->second];
        if (alert.revision != row.revision)
            changed.push_back(static_cast<int>(i));
        row = makeRow(alert, place->second);
        places.erase(place);
    }
    return changed;
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

void AlertListModel::insertNew(const Places& fresh)
{
    std::vector<Row> rows;
    rows.reserve(fresh.size());
    for (const auto& [id, place] : fresh)
        rows.push_back(makeRow((*m_list)[place], place));
    const auto earlier = [this](const Row& left, const Row& right) { return before(left, right); };
    std::ranges::sort(rows, earlier);

    // Where each goes among the rows that are there; a held list may be out of order, so places never go back.
    std::vector<std::size_t> at(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto found =
            std::partition_point(m_rows.begin(), m_rows.end(), [&](const Row& row) { return before(row, rows[i]); });
        at[i] = std::max(i == 0 ? 0 : at[i - 1], static_cast<std::size_t>(found - m_rows.begin()));
    }
    for (std::size_t end = rows.size(); end > 0;) {
        std::size_t begin = end - 1;
        while (begin > 0 && at[begin - 1] == at[begin])
            --begin;
        const int first = static_cast<int>(at[begin]);
        beginInsertRows({}, first, first + static_cast<int>(end - begin) - 1);
        m_rows.insert(m_rows.begin() + first, rows.begin() + static_cast<std::ptrdiff_t>(begin),
                      rows.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        end = begin;
    }
}

void AlertListModel::setHeld(bool held)
{
    m_held = held;
    if (!held)
        putInOrder();
}

void AlertListModel::putInOrder()
{
    const auto earlier = [this](const Row& left, const Row& right) { return before(left, right); };
    if (std::ranges::is_sorted(m_rows, earlier))
        return;
    std::vector<Row> ordered = m_rows;
    std::ranges::sort(ordered, earlier);
    moveMany(std::move(ordered));
}

/// One row moving is told as a move; many at once as a new layout, which keeps selection and cursor too.
void AlertListModel::moveMany(std::vector<Row> ordered)
{
    const auto differs = std::ranges::mismatch(m_rows, ordered, {}, &Row::id, &Row::id);
    const auto first = differs.in1 - m_rows.begin();
    auto last = std::ssize(m_rows) - 1;
    while (last > first && m_rows[static_cast<std::size_t>(last)].id == ordered[static_cast<std::size_t>(last)].id)
        --last;
    const auto isRotation = [&](std::ptrdiff_t from, std::ptrdiff_t to) {
        std::vector<Row> moved = m_rows;
        const auto begin = moved.begin();
        if (from > to)
            std::rotate(begin + to, begin + from, begin + from + 1);
        else
            std::rotate(begin + from, begin + from + 1, begin + to + 1);
        return std::ranges::equal(moved, ordered, {}, &Row::id, &Row::id);
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
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::unordered_map<std::uint64_t, int> rows;
    for (std::size_t i = 0; i < ordered.size(); ++i)
        rows.emplace(static_cast<std::uint64_t>(ordered[i].id), static_cast<int>(i));
    QModelIndexList after;
    for (const QModelIndex& was : before)
        after.append(
            index(rows.at(static_cast<std::uint64_t>(m_rows[static_cast<std::size_t>(was.row())].id)), was.column()));
    m_rows = std::move(ordered);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
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

const alerts::Alert& AlertListModel::alert(int row) const
{
    return (*m_list)[m_rows[static_cast<std::size_t>(row)].place];
}

int AlertListModel::rowOf(alerts::ConditionId id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int AlertListModel::worstRowOf(std::string_view assetId) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const Row& row) { return (*m_list)[row.place].assetId == assetId; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString AlertListModel::shortId(std::string_view assetId)
{
    QString id = QString::fromUtf8(assetId.data(), static_cast<qsizetype>(assetId.size()));
    if (!id.startsWith(QLatin1String("urn:"), Qt::CaseInsensitive))
        return id;
    // A last part of one or two letters says too little on its own.
    QString last = id.section(u':', -1);
    return last.size() >= 3 ? last : id.section(u':', -2);
}

AlertListModel::Standing AlertListModel::standing(const alerts::Alert& alert)
{
    switch (alert.place()) {
    case alerts::Place::Shelved:
        return Standing::Shelved;
    case alerts::Place::OutOfService:
        return Standing::OutOfService;
    case alerts::Place::Suppressed:
        return Standing::Suppressed;
    case alerts::Place::List:
    case alerts::Place::Nowhere:
        break;
    }
    if (alert.latched())
        return Standing::OverHeld;
    if (!alert.active())
        return Standing::OverNew;
    return alert.acknowledged() ? Standing::Acknowledged : Standing::New;
}

QString AlertListModel::stateText(const alerts::Alert& alert)
{
    switch (standing(alert)) {
    case Standing::OverHeld:
        return tr("Over, held", "alert state: acknowledge to close");
    case Standing::OverNew:
        return tr("Over, new", "alert state: over before anybody took note");
    case Standing::Acknowledged:
        return tr("Acknowledged", "alert state");
    case Standing::Shelved:
        return tr("Shelved", "alert state");
    case Standing::OutOfService:
        return tr("Out of service", "alert state");
    case Standing::Suppressed:
        return tr("Suppressed", "alert state: by design");
    case Standing::New:
        break;
    }
    return tr("New", "alert state");
}

int AlertListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AlertListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant AlertListModel::text(const alerts::Alert& alert, int column) const
{
    switch (column) {
    case Priority:
        return WordText::priority(alert.priority);
    case Time:
        return m_texts.time().brief(m_which == Which::Open ? alert.raisedAt : alert.aside.until, m_now);
    case What:
        return QString::fromStdString(alert.rule->title.in(m_texts.language().toStdString()));
    case Asset:
        return shortId(alert.assetId);
    case State:
        return stateText(alert);
    default:
        return {};
    }
}

QString AlertListModel::toolTip(const alerts::Alert& alert) const
{
    QStringList lines{
        tr("%1: %2", "priority: alert").arg(WordText::priority(alert.priority), text(alert, What).toString()),
        QString::fromStdString(alert.assetId), m_texts.time().full(alert.raisedAt), stateText(alert)};
    lines += AlertText::proposals(alert, m_texts);
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
}

QVariant AlertListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const alerts::Alert& item = alert(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(item, index.column());
    case Qt::ToolTipRole:
        return toolTip(item);
    case IdRole:
        return static_cast<quint64>(item.id);
    case PriorityRole:
        return static_cast<int>(item.priority);
    case DomainRole:
        return static_cast<int>(item.rule->domain);
    case AcknowledgedRole:
        return item.acknowledged();
    case ActiveRole:
        return item.active();
    case StandingRole:
        return static_cast<int>(standing(item));
    case AssetIdRole:
        return QString::fromStdString(item.assetId);
    case ChattersRole:
        return alerts::chatters(item, m_now);
    case StaleRole:
        return alerts::isStale(item, m_now);
    case SearchRole:
        return QString{text(item, What).toString() + u'\n' + QString::fromStdString(item.assetId) + u'\n' +
                       WordText::model(item.rule->model)};
    default:
        return {};
    }
}

QVariant AlertListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Priority:
        return tr("Priority");
    case Time:
        return m_which == Which::Open ? tr("Since") : tr("Until");
    case What:
        return tr("Alert");
    case Asset:
        return tr("Asset");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace vigie::models
