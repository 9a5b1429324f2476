// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feedlistmodel.h"

#include "models/errortext.h"
#include "models/wordtext.h"

#include <algorithm>

namespace vigie::models {

namespace {

/// Worse is greater.
int badness(feeds::FeedPhase phase)
{
    switch (phase) {
    case feeds::FeedPhase::Failed:
        return 5;
    case feeds::FeedPhase::Stale:
        return 4;
    case feeds::FeedPhase::Connecting:
        return 3;
    case feeds::FeedPhase::Stopped:
        return 2;
    case feeds::FeedPhase::Paused:
        return 1;
    case feeds::FeedPhase::Live:
        break;
    }
    return 0;
}

QString escapedLines(const QStringList& lines)
{
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
}

} // namespace

FeedListModel::FeedListModel(const profile::CityProfile& profile, const Texts& texts, QObject* parent)
    : QAbstractTableModel(parent)
    , m_profile(profile)
    , m_texts(texts)
    , m_health(std::make_shared<feeds::FeedHealth>())
{
    connect(&texts, &Texts::changed, this, &FeedListModel::retranslate);
}

void FeedListModel::retranslate()
{
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i] = write(m_health->feeds[i]);
    if (!m_cells.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

void FeedListModel::setHealth(std::shared_ptr<const feeds::FeedHealth> health)
{
    const std::size_t before = m_cells.size();
    const bool sameFeeds = health->feeds.size() >= before &&
                           std::equal(m_health->feeds.begin(), m_health->feeds.end(), health->feeds.begin(),
                                      [](const auto& left, const auto& right) { return left.id == right.id; });
    if (!sameFeeds) {
        beginResetModel();
        m_health = std::move(health);
        m_cells.clear();
        for (const feeds::FeedHealthRow& feed : m_health->feeds)
            m_cells.push_back(write(feed));
        endResetModel();
        return;
    }
    const auto old = std::exchange(m_health, std::move(health));
    for (std::size_t i = 0; i < before; ++i) {
        Cells now = write(m_health->feeds[i]);
        const int row = static_cast<int>(i);
        for (int column = 0; column < kColumns; ++column) {
            const auto c = static_cast<std::size_t>(column);
            const bool spark = column == Spark && old->feeds[i].spark != m_health->feeds[i].spark;
            const bool differs = now[c] != m_cells[i][c];
            m_cells[i][c] = now[c];
            if (differs || spark)
                Q_EMIT dataChanged(index(row, column), index(row, column));
        }
    }
    if (m_health->feeds.size() == before)
        return;
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(m_health->feeds.size()) - 1);
    for (std::size_t i = before; i < m_health->feeds.size(); ++i)
        m_cells.push_back(write(m_health->feeds[i]));
    endInsertRows();
}

std::vector<DomainHealth> FeedListModel::byDomain() const
{
    std::vector<DomainHealth> out;
    for (const feeds::FeedHealthRow& feed : m_health->feeds) {
        const core::Domain domain = feed.domain.value_or(core::Domain::Other);
        auto at = std::ranges::find(out, domain, &DomainHealth::domain);
        if (at == out.end())
            at = out.insert(out.end(), DomainHealth{domain, feed.state.phase, 0, 0});
        ++at->feeds;
        at->ill +=
            feed.state.phase == feeds::FeedPhase::Stale || feed.state.phase == feeds::FeedPhase::Failed ? 1 : 0;
        if (badness(feed.state.phase) > badness(at->worst))
            at->worst = feed.state.phase;
    }
    return out;
}

const feeds::FeedHealthRow* FeedListModel::feed(int row) const
{
    return row >= 0 && row < rowCount() ? &m_health->feeds[static_cast<std::size_t>(row)] : nullptr;
}

const feeds::FeedHealthRow* FeedListModel::feed(const std::string& id) const
{
    const auto at = std::ranges::find(m_health->feeds, id, &feeds::FeedHealthRow::id);
    return at == m_health->feeds.end() ? nullptr : &*at;
}

const profile::FeedProfile* FeedListModel::profileOf(const std::string& id) const
{
    const auto at = std::ranges::find_if(m_profile.feeds, [&](const auto& feed) { return feed.config.id == id; });
    return at == m_profile.feeds.end() ? nullptr : &*at;
}

QString FeedListModel::title(const feeds::FeedHealthRow& feed) const
{
    const profile::FeedProfile* known = profileOf(feed.id);
    const std::string words = known == nullptr ? std::string{} : known->title.in(m_texts.language().toStdString());
    if (!words.empty())
        return QString::fromStdString(words);
    return QString::fromStdString(feed.title.empty() ? feed.id : feed.title);
}

FeedListModel::Register FeedListModel::registerEntry(const std::string& id) const
{
    const profile::FeedProfile* known = profileOf(id);
    if (known == nullptr)
        return {};
    const auto words = [language = m_texts.language().toStdString()](const toml::LocalText& text) {
        return QString::fromStdString(text.in(language));
    };
    const profile::RegisterEntry& entry = known->registerEntry;
    QStringList recipients;
    for (const toml::LocalText& recipient : entry.recipients)
        recipients.append(words(recipient));
    return {words(entry.purpose), words(entry.legalBasis), words(entry.retention),
            recipients.join(QLatin1String(", "))};
}

std::uint64_t FeedListModel::dropped(const feeds::FeedCounters& counters)
{
    return counters.refusedTooLarge + counters.refusedRetained + counters.refusedAssets + counters.faultyFields +
           counters.faultyEntities + counters.privacyDrops + counters.notTaken;
}

QStringList FeedListModel::droppedWhy(const feeds::FeedCounters& counters) const
{
    QStringList out;
    const auto add = [&](const QString& pattern, std::uint64_t count) {
        if (count > 0)
            out.append(pattern.arg(m_texts.number().count(count)));
    };
    add(tr("%1 messages too large"), counters.refusedTooLarge);
    add(tr("%1 retained messages beyond the limit"), counters.refusedRetained);
    add(tr("%1 updates of assets beyond the limit"), counters.refusedAssets);
    add(tr("%1 faulty fields"), counters.faultyFields);
    add(tr("%1 faulty entities"), counters.faultyEntities);
    add(tr("%1 attributes dropped for privacy"), counters.privacyDrops);
    add(tr("%1 messages after the session had closed"), counters.notTaken);
    return out;
}

FeedListModel::Cells FeedListModel::write(const feeds::FeedHealthRow& feed) const
{
    const feeds::FeedCounters& counters = feed.counters;
    const NumberText& number = m_texts.number();
    const core::Timestamp now = m_health->at;
    const auto orBlank = [&](std::uint64_t count) { return count == 0 ? QString{} : number.count(count); };
    Cells out;
    out[State] = WordText::phase(feed.state.phase);
    out[Title] = title(feed);
    out[Rate] = number.rate(feed.rates.messages);
    out[Lag] = counters.lag ? m_texts.time().duration(*counters.lag) : QString{};
    out[LastMessage] = m_texts.time().moment(counters.lastMessageAt, now);
    out[Errors] = orBlank(counters.decodeErrors);
    out[Dropped] = orBlank(dropped(counters));
    out[Bytes] = number.bytes(counters.bytes);
    out[NextTry] =
        feed.state.phase == feeds::FeedPhase::Failed ? m_texts.time().moment(feed.state.nextTry, now) : QString{};
    return out;
}

bool FeedListModel::alarm(const feeds::FeedHealthRow& feed, int column)
{
    switch (column) {
    case State:
        return feed.state.phase == feeds::FeedPhase::Failed || feed.state.phase == feeds::FeedPhase::Stale;
    case Errors:
        return feed.counters.decodeErrors > 0;
    default:
        return false;
    }
}

QString FeedListModel::toolTip(const feeds::FeedHealthRow& feed, int column) const
{
    QStringList lines;
    switch (column) {
    case State:
        lines.append(tr("%1 since %2", "feed state")
                         .arg(WordText::phase(feed.state.phase), m_texts.time().full(feed.state.since)));
        if (feed.state.why)
            lines.append(ErrorText::sentence(*feed.state.why));
        break;
    case Title:
        lines = {title(feed), QString::fromStdString(feed.id)};
        break;
    case Dropped:
        lines = droppedWhy(feed.counters);
        break;
    case LastMessage:
        lines = {m_texts.time().full(feed.counters.lastMessageAt)};
        break;
    case Rate:
        lines = {tr("Messages, and %1 values").arg(m_texts.number().rate(feed.rates.observations))};
        break;
    case Lag:
        lines = {tr("How old the newest value was when it arrived")};
        break;
    default:
        break;
    }
    return escapedLines(lines);
}

int FeedListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int FeedListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant FeedListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const feeds::FeedHealthRow& feed = m_health->feeds[row];
    switch (role) {
    case Qt::DisplayRole:
        return m_cells[row][static_cast<std::size_t>(index.column())];
    case Qt::ToolTipRole:
        return toolTip(feed, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == State || index.column() == Title || index.column() == Spark
                   ? int{Qt::AlignLeft | Qt::AlignVCenter}
                   : int{Qt::AlignRight | Qt::AlignVCenter};
    case IdRole:
        return QString::fromStdString(feed.id);
    case PhaseRole:
        return static_cast<int>(feed.state.phase);
    case SparkRole:
        return QVariant::fromValue(QList<float>(feed.spark.begin(), feed.spark.end()));
    case AlarmRole:
        return alarm(feed, index.column());
    default:
        return {};
    }
}

QVariant FeedListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == State || section == Title || section == Spark ? int{Qt::AlignLeft | Qt::AlignVCenter}
                                                                        : int{Qt::AlignRight | Qt::AlignVCenter};
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Title:
        return tr("Feed");
    case Rate:
        return tr("Messages");
    case Lag:
        return tr("Delay");
    case LastMessage:
        return tr("Last message");
    case Errors:
        return tr("Errors");
    case Dropped:
        return tr("Dropped");
    case Bytes:
        return tr("Received");
    case NextTry:
        return tr("Next try");
    case Spark:
        return tr("Last minute");
    default:
        return {};
    }
}

} // namespace vigie::models
