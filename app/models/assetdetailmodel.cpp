// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/assetdetailmodel.h"

#include "models/wordtext.h"

#include <algorithm>

namespace vigie::models {

AssetDetailModel::AssetDetailModel(const Texts& texts, QObject* parent)
    : QAbstractTableModel(parent)
    , m_texts(texts)
{
    connect(&texts, &Texts::changed, this, &AssetDetailModel::retranslate);
}

void AssetDetailModel::retranslate()
{
    refreshAges();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

void AssetDetailModel::setAsset(const core::AssetDetail& asset)
{
    const bool same =
        m_asset && m_asset->id == asset.id && m_asset->readings.size() <= asset.readings.size() &&
        std::equal(m_asset->readings.begin(), m_asset->readings.end(), asset.readings.begin(),
                   [](const auto& left, const auto& right) { return left.attribute == right.attribute; });
    if (same) {
        merge(asset);
        return;
    }
    beginResetModel();
    m_asset = asset;
    m_times.clear();
    for (const core::Reading& reading : asset.readings)
        m_times.append(timeText(reading));
    endResetModel();
}

void AssetDetailModel::merge(const core::AssetDetail& asset)
{
    if (!m_asset)
        return;
    const std::size_t before = m_asset->readings.size();
    const std::vector<core::Reading> old = std::exchange(m_asset->readings, {});
    m_asset = asset;
    m_asset->readings.resize(before);
    for (std::size_t i = 0; i < before; ++i) {
        if (old[i] == asset.readings[i])
            continue;
        const int row = static_cast<int>(i);
        m_times[row] = timeText(asset.readings[i]);
        Q_EMIT dataChanged(index(row, Value), index(row, Quality));
    }
    if (asset.readings.size() == before)
        return;
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(asset.readings.size()) - 1);
    m_asset->readings = asset.readings;
    for (std::size_t i = before; i < asset.readings.size(); ++i)
        m_times.append(timeText(asset.readings[i]));
    endInsertRows();
}

void AssetDetailModel::clear()
{
    if (!m_asset)
        return;
    beginResetModel();
    m_asset.reset();
    m_times.clear();
    endResetModel();
}

QString AssetDetailModel::title() const
{
    if (!m_asset)
        return {};
    const auto name = std::ranges::find(m_asset->readings, "name", &core::Reading::attribute);
    const bool has = name != m_asset->readings.end() && !name->text.empty();
    return QString::fromStdString(has ? name->text : m_asset->id);
}

QStringList AssetDetailModel::numericAttributes() const
{
    QStringList out;
    if (m_asset) {
        for (const core::Reading& reading : m_asset->readings) {
            if (reading.kind == core::ValueKind::Number)
                out.append(QString::fromStdString(reading.attribute));
        }
    }
    return out;
}

void AssetDetailModel::refreshAges()
{
    for (int row = 0; m_asset && row < rowCount(); ++row) {
        QString now = timeText(m_asset->readings[static_cast<std::size_t>(row)]);
        if (now == m_times[row])
            continue;
        m_times[row] = std::move(now);
        Q_EMIT dataChanged(index(row, Time), index(row, Time));
    }
}

QString AssetDetailModel::valueText(const core::Reading& reading) const
{
    switch (reading.kind) {
    case core::ValueKind::Number:
        return m_texts.number().withUnit(reading.number, reading.unit);
    case core::ValueKind::Boolean:
        return WordText::yesNo(reading.number != 0.0);
    case core::ValueKind::Text:
        break;
    }
    return WordText::state(reading.attribute, reading.text);
}

QString AssetDetailModel::timeText(const core::Reading& reading) const
{
    const core::Timestamp now = m_texts.now();
    const QString age = m_texts.time().age(reading.time, now);
    const QString moment = m_texts.time().moment(reading.time, now);
    return age.isEmpty() ? moment : tr("%1 (%2)", "a time and how long ago").arg(moment, age);
}

QString AssetDetailModel::text(const core::Reading& reading, int column) const
{
    switch (column) {
    case Attribute:
        return WordText::attribute(reading.attribute);
    case Value:
        return valueText(reading);
    case Quality:
        return WordText::quality(reading.quality);
    default:
        return {};
    }
}

int AssetDetailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_asset ? 0 : static_cast<int>(m_asset->readings.size());
}

int AssetDetailModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant AssetDetailModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_asset)
        return {};
    const core::Reading& reading = m_asset->readings[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Time ? m_times[index.row()] : text(reading, index.column());
    case Qt::ToolTipRole:
        // A tooltip guesses HTML: what comes from outside is escaped.
        if (index.column() == Attribute)
            return QString::fromStdString(reading.attribute).toHtmlEscaped();
        if (index.column() == Time)
            return m_texts.time().full(reading.time).toHtmlEscaped();
        // The word of the source itself, where the column says it in other words.
        if (index.column() == Value && reading.kind == core::ValueKind::Text)
            return QString::fromStdString(reading.text).toHtmlEscaped();
        return text(reading, index.column()).toHtmlEscaped();
    case NameRole:
        return QString::fromStdString(reading.attribute);
    case DoubtRole:
        return reading.quality != core::Quality::Measured;
    default:
        return {};
    }
}

QVariant AssetDetailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Attribute:
        return tr("Attribute");
    case Value:
        return tr("Value");
    case Time:
        return tr("At (age)");
    case Quality:
        return tr("Quality");
    default:
        return {};
    }
}

} // namespace vigie::models
