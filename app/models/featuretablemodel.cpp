// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/featuretablemodel.h"

#include <algorithm>
#include <utility>

namespace vigie::models {

namespace {

constexpr int kPageRows = 200;
constexpr std::size_t kPages = 12; ///< What is kept of a long table.

} // namespace

FeatureTableModel::FeatureTableModel(const layers::Layer& layer, const Texts& texts, QObject* parent)
    : QAbstractTableModel(parent)
    , m_texts(texts)
    , m_reader(layer)
{
    m_query.filter = layer.filter;
    connect(&texts, &Texts::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    m_reader.columns([this](core::Expected<std::vector<std::string>> columns) {
        if (!columns) {
            Q_EMIT failed(columns.error());
            return;
        }
        beginResetModel();
        m_columns = std::move(*columns);
        endResetModel();
        read();
    });
    m_isReading = true;
}

void FeatureTableModel::search(const QString& text)
{
    m_query.text = text.trimmed().toStdString();
    read();
}

void FeatureTableModel::sort(int column, Qt::SortOrder order)
{
    m_query.sortBy = column < 0 ? std::nullopt : std::optional{static_cast<std::size_t>(column)};
    m_query.isDescending = order == Qt::DescendingOrder;
    if (!m_columns.empty())
        read();
}

void FeatureTableModel::read()
{
    m_reader.drop();
    m_wanted.reset();
    m_isReading = true;
    Q_EMIT readingChanged();
    m_reader.ask(
        [query = m_query](layers::FeatureTable& table, const std::stop_token& stop) {
            return table.matching(query, layers::FeatureTable::kMost, stop);
        },
        [this](core::Expected<std::vector<layers::FeatureId>> features) {
            m_isReading = false;
            if (features)
                take(std::move(*features));
            else
                Q_EMIT failed(features.error());
            Q_EMIT readingChanged();
        });
}

void FeatureTableModel::take(std::vector<layers::FeatureId> features)
{
    beginResetModel();
    m_features = std::move(features);
    m_pages.clear();
    endResetModel();
}

void FeatureTableModel::want(int row) const
{
    const int first = row / kPageRows * kPageRows;
    if (m_wanted == first)
        return;
    m_wanted = first;
    const auto begin = m_features.begin() + first;
    std::vector<layers::FeatureId> features(begin,
                                            begin + std::min<std::ptrdiff_t>(kPageRows, m_features.end() - begin));
    auto* self = const_cast<FeatureTableModel*>(this); // a view asks for what is shown by reading it
    self->m_reader.ask(
        [features](layers::FeatureTable& table, const std::stop_token&) { return table.rows(features); },
        [self, first](core::Expected<std::vector<std::vector<layers::Cell>>> rows) {
            self->m_wanted.reset();
            if (!rows || rows->empty()) {
                if (!rows)
                    Q_EMIT self->failed(rows.error());
                return;
            }
            const int last = first + static_cast<int>(rows->size()) - 1;
            self->m_pages.push_back({first, std::move(*rows)});
            if (self->m_pages.size() > kPages)
                self->m_pages.erase(self->m_pages.begin());
            Q_EMIT self->dataChanged(self->index(first, 0), self->index(last, self->columnCount() - 1));
        });
}

const layers::Cell* FeatureTableModel::cell(int row, int column) const
{
    for (const Page& page : m_pages) {
        const int at = row - page.first;
        if (at < 0 || at >= static_cast<int>(page.rows.size()))
            continue;
        const auto& cells = page.rows[static_cast<std::size_t>(at)];
        return column < static_cast<int>(cells.size()) ? &cells[static_cast<std::size_t>(column)] : nullptr;
    }
    want(row);
    return nullptr;
}

void FeatureTableModel::locate(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const layers::FeatureId feature = m_features[static_cast<std::size_t>(index.row())];
    m_reader.ask([feature](layers::FeatureTable& table, const std::stop_token&) { return table.box(feature); },
                 [this](core::Expected<layers::DegreeBox> box) {
                     if (box)
                         Q_EMIT placed(*box);
                     else
                         Q_EMIT failed(box.error());
                 });
}

void FeatureTableModel::copy(const QModelIndexList& rows)
{
    std::vector<layers::FeatureId> features;
    for (const QModelIndex& row : rows.first(std::min(rows.size(), kMostCopied)))
        features.push_back(m_features[static_cast<std::size_t>(row.row())]);
    m_reader.ask([features](layers::FeatureTable& table, const std::stop_token&) { return table.rows(features); },
                 [this](core::Expected<std::vector<std::vector<layers::Cell>>> read) {
                     if (!read) {
                         Q_EMIT failed(read.error());
                         return;
                     }
                     QStringList names;
                     for (const std::string& column : m_columns)
                         names << QString::fromStdString(column).simplified();
                     QStringList lines{names.join(QLatin1Char('\t'))};
                     for (const std::vector<layers::Cell>& row : *read) {
                         QStringList cells;
                         for (const layers::Cell& cell : row)
                             cells << textOf(cell).simplified(); // no tab of its own
                         lines << cells.join(QLatin1Char('\t'));
                     }
                     Q_EMIT copied(lines.join(QLatin1Char('\n')));
                 });
}

QString FeatureTableModel::textOf(const layers::Cell& cell) const
{
    if (const auto* text = std::get_if<std::string>(&cell))
        return QString::fromStdString(*text);
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return QString::number(*whole); // numbers of things, house numbers, years: no groups of three
    if (const auto* real = std::get_if<double>(&cell))
        return m_texts.number().value(*real);
    return {};
}

int FeatureTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_features.size());
}

int FeatureTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FeatureTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == FeatureRole)
        return static_cast<qint64>(m_features[static_cast<std::size_t>(index.row())]);
    const bool isShown = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::TextAlignmentRole;
    const layers::Cell* found = isShown ? cell(index.row(), index.column()) : nullptr;
    if (found == nullptr)
        return {};
    if (role == Qt::TextAlignmentRole)
        return std::holds_alternative<std::string>(*found) ? int{Qt::AlignLeft | Qt::AlignVCenter}
                                                           : int{Qt::AlignRight | Qt::AlignVCenter};
    return textOf(*found);
}

QVariant FeatureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return section < columnCount() ? QString::fromStdString(m_columns[static_cast<std::size_t>(section)]) : QString{};
}

} // namespace vigie::models
