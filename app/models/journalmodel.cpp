// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journalmodel.h"

#include "journal/entrykind.h"
#include "models/errortext.h"
#include "models/wordtext.h"

#include <QJsonDocument>

#include <limits>
#include <memory>

namespace vigie::models {

namespace {
constexpr std::uint64_t kEnd = std::numeric_limits<std::uint64_t>::max();
} // namespace

JournalModel::JournalModel(journal::JournalReader* reader, const Texts& texts, QObject* parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_texts(texts)
{
    m_thread.setMaxThreadCount(1);
    connect(&texts, &Texts::changed, this, &JournalModel::retranslate);
}

JournalModel::~JournalModel()
{
    m_thread.waitForDone();
}

void JournalModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

void JournalModel::grown()
{
    m_grown = true;
    goOn();
}

void JournalModel::setFilter(const journal::EntryFilter& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    ++m_asked;
    beginResetModel();
    m_rows.clear();
    m_newest.reset();
    m_older.reset();
    endResetModel();
    m_grown = true;
    m_moreWanted = false;
    goOn();
}

/// Begins the next reading, if one is wanted and none is under way.
void JournalModel::goOn()
{
    if (m_reader == nullptr || m_busy)
        return;
    if (m_grown && !m_newest) {
        m_grown = false;
        setState(State::Loading);
        read(kEnd, journal::Direction::Older);
    } else if (m_grown) {
        m_grown = false;
        read(*m_newest, journal::Direction::Newer);
    } else if (m_moreWanted && m_older) {
        m_moreWanted = false;
        read(*m_older, journal::Direction::Older);
    }
}

void JournalModel::read(std::uint64_t from, journal::Direction direction)
{
    m_busy = true;
    m_thread.start([this, reader = m_reader, from, direction, filter = m_filter, asked = m_asked] {
        // The size is read before the page: what comes between the two is read with the next growth.
        const auto size = reader->size();
        const std::uint64_t start = size && from == kEnd ? (*size == 0 ? 0 : *size - 1) : from;
        Page page = !size ? Page{core::fail(size.error())}
                    : direction == journal::Direction::Newer && from >= *size
                        ? Page{journal::EntryPage{}}
                        : reader->page(start, direction, kPage, filter);
        const std::uint64_t end = size ? *size : 0;
        QMetaObject::invokeMethod(this, [this, asked, direction, end, page = std::move(page)]() mutable {
            take(asked, direction, end, std::move(page));
        });
    });
}

void JournalModel::take(quint64 asked, journal::Direction direction, std::uint64_t end, Page page)
{
    m_busy = false;
    if (asked != m_asked) {
        goOn();
        return;
    }
    if (!page) {
        m_error = page.error();
        setState(State::Failed);
        return;
    }
    if (direction == journal::Direction::Newer) {
        m_newest = page->next.value_or(end);
        takeNewer(*page);
    } else {
        if (!m_newest)
            m_newest = end;
        takeOlder(*page);
    }
    setState(State::Ready);
    goOn();
}

void JournalModel::takeOlder(const journal::EntryPage& page)
{
    m_older = rowCount() + static_cast<int>(page.entries.size()) >= kMost ? std::nullopt : page.next;
    // A filter that has found little so far goes on by itself until a page is full.
    if (m_older && rowCount() + static_cast<int>(page.entries.size()) < kPage)
        m_moreWanted = true;
    if (page.entries.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.entries.size()) - 1);
    for (const journal::StoredEntry& stored : page.entries)
        m_rows.push_back(rowOf(stored));
    endInsertRows();
}

void JournalModel::takeNewer(const journal::EntryPage& page)
{
    if (page.next)
        m_grown = true;
    if (page.entries.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(page.entries.size()) - 1);
    for (const journal::StoredEntry& stored : page.entries)
        m_rows.push_front(rowOf(stored));
    endInsertRows();
    if (rowCount() <= kMost + kPage)
        return;
    beginRemoveRows({}, kMost, rowCount() - 1);
    m_rows.resize(kMost);
    m_older.reset();
    endRemoveRows();
}

void JournalModel::setState(State state)
{
    if (m_state == state && state != State::Failed)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

JournalModel::Row JournalModel::rowOf(const journal::StoredEntry& stored)
{
    return {stored.index,
            stored.entry.at,
            QString::fromStdString(stored.entry.actor),
            QString::fromStdString(stored.entry.role),
            stored.entry.act,
            journal::describe(stored.entry),
            stored.bytes};
}

int JournalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JournalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

bool JournalModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_older.has_value();
}

void JournalModel::fetchMore(const QModelIndex&)
{
    m_moreWanted = true;
    goOn();
}

/// What fills the sentence is as the entry has it, but for what has words of the screen: reasons, and times.
QString JournalModel::sentence(const Row& row) const
{
    core::Message what = row.what;
    if (const journal::EntryKind* kind = journal::findKind(row.act)) {
        for (std::size_t i = 0; i < what.arguments.size() && i < kind->fillings.size(); ++i) {
            std::string& argument = what.arguments[i];
            if (kind->fillings[i] == "why")
                argument = WordText::asideReason(argument).toStdString();
            else if (const auto at = core::parseIso8601(argument); at && kind->fillings[i] == "op.until")
                argument = m_texts.time().full(*at).toStdString();
        }
    }
    return ErrorText::of(what, "Journal");
}

QVariant JournalModel::text(const Row& row, int column) const
{
    switch (column) {
    case Index:
        return m_texts.number().count(row.index);
    case Time:
        return m_texts.time().moment(row.at, m_texts.now());
    case Actor:
        return row.actor == row.role ? WordText::role(row.role)
                                     : tr("%1, %2", "pseudonym, role").arg(row.actor, WordText::role(row.role));
    case What:
        return sentence(row);
    default:
        return {};
    }
}

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Time ? m_texts.time().full(row.at).toHtmlEscaped()
                                      : text(row, index.column()).toString().toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return index.column() == Index ? int{Qt::AlignRight | Qt::AlignVCenter}
                                       : int{Qt::AlignLeft | Qt::AlignVCenter};
    case ActRole:
        return QString::fromStdString(row.act);
    case NumberRole:
        return static_cast<quint64>(row.index);
    case RawRole:
        return QString::fromUtf8(
                   QJsonDocument::fromJson(QByteArray::fromStdString(row.bytes)).toJson(QJsonDocument::Indented))
            .trimmed();
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Index ? int{Qt::AlignRight | Qt::AlignVCenter} : int{Qt::AlignLeft | Qt::AlignVCenter};
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Index:
        return tr("Entry");
    case Time:
        return tr("Time");
    case Actor:
        return tr("Who");
    case What:
        return tr("What");
    default:
        return {};
    }
}

} // namespace vigie::models
