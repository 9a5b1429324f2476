// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/edgesigns.h"

#include "geo/webmercator.h"

#include <QFontMetricsF>

#include <algorithm>
#include <utility>

namespace vigie::map {

namespace {

constexpr double kHeight = 24.0;
constexpr double kBeside = 52.0;  ///< Of the words: arrow, sign and margins.
constexpr double kWidest = 210.0; ///< Of a title.
constexpr double kRight = 48.0;   ///< The map's buttons.
constexpr double kBottom = 30.0;  ///< Scale, and whose map it is.
constexpr double kMargin = 8.0;

QFont fontOf(const MapStyle& style)
{
    QFont font{style.family};
    font.setPixelSize(style.fontSize());
    return font;
}

} // namespace

void EdgeSigns::setAssets(AssetLayer* assets)
{
    if (assets == m_layer)
        return;
    m_layer = assets;
    connect(assets, &AssetLayer::viewChanged, this, &EdgeSigns::refresh);
    refresh();
    Q_EMIT assetsChanged();
}

void EdgeSigns::setTargets(std::vector<EdgeTarget> targets)
{
    m_targets = std::move(targets);
    refresh();
}

bool EdgeSigns::hasPlace(core::AssetIndex asset) const
{
    return m_layer && static_cast<std::uint32_t>(asset) < m_layer->rows().size && m_layer->rows()[asset].located;
}

QPointF EdgeSigns::pointOf(core::AssetIndex asset) const
{
    const core::AssetRow& row = m_layer->rows()[asset];
    return m_layer->pointOf({row.x, row.y});
}

bool EdgeSigns::isOutside(core::AssetIndex asset) const
{
    return hasPlace(asset) && !m_layer->boundingRect().contains(pointOf(asset));
}

void EdgeSigns::refresh()
{
    if ((m_targets.empty() && m_signs.empty()) || !m_layer || m_layer->mapStyle() == nullptr)
        return;
    Placed places;
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (!hasPlace(m_targets[i].asset))
            continue;
        places.points.push_back(pointOf(m_targets[i].asset));
        places.targets.push_back(i);
    }
    const QRectF view = m_layer->boundingRect();
    const QFontMetricsF metrics{fontOf(*m_layer->mapStyle())};
    const EdgePlacer placer{
        view.size(), view.adjusted(kMargin, kMargin, -kRight, -kBottom), [&](const EdgeSign& sign) {
            return QSizeF{std::ceil(metrics.horizontalAdvance(words(sign, places))) + kBeside, kHeight};
        }};
    std::vector<EdgeSign> signs = placer.place(places.points);
    QStringList said;
    for (EdgeSign& sign : signs) {
        said.append(words(sign, places));
        sign.place = places.targets[sign.place];
    }
    show(std::move(signs), std::move(said));
}

QString EdgeSigns::words(const EdgeSign& sign, const Placed& places) const
{
    const core::GeoPosition middle = m_layer->positionAt(m_layer->boundingRect().center());
    const double metres = geo::distanceMetres(middle, m_layer->positionAt(places.points[sign.place]));
    const QString distance = m_distance ? m_distance(metres) : QString{};
    if (sign.count > 1)
        return tr("%n critical alerts, from %1", "how many, distance of the nearest", sign.count).arg(distance);
    const QFontMetricsF metrics{fontOf(*m_layer->mapStyle())};
    const QString title = metrics.elidedText(m_targets[places.targets[sign.place]].title, Qt::ElideRight, kWidest);
    return tr("%1, %2", "alert, distance").arg(title, distance);
}

void EdgeSigns::show(std::vector<EdgeSign> signs, QStringList words)
{
    const auto before = static_cast<int>(m_signs.size());
    const auto after = static_cast<int>(signs.size());
    const int both = std::min(before, after);
    std::vector<int> changed;
    for (int row = 0; row < both; ++row) {
        const auto at = static_cast<std::size_t>(row);
        if (!(m_signs[at] == signs[at]) || m_words[row] != words[row])
            changed.push_back(row);
    }
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_signs.resize(static_cast<std::size_t>(after));
        endRemoveRows();
    }
    if (after > before)
        beginInsertRows({}, before, after - 1);
    m_signs = std::move(signs);
    m_words = std::move(words);
    if (after > before)
        endInsertRows();
    for (const int row : changed)
        Q_EMIT dataChanged(index(row), index(row));
}

void EdgeSigns::choose(int row)
{
    if (row >= 0 && row < rowCount())
        Q_EMIT chosen(m_targets[m_signs[static_cast<std::size_t>(row)].place].asset);
}

int EdgeSigns::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_signs.size());
}

QVariant EdgeSigns::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const EdgeSign& sign = m_signs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case BoxRole:
        return sign.box;
    case AngleRole:
        return sign.angle;
    case WordsRole:
        return m_words[index.row()];
    default:
        return {};
    }
}

QHash<int, QByteArray> EdgeSigns::roleNames() const
{
    return {{BoxRole, "box"}, {AngleRole, "angle"}, {WordsRole, "words"}};
}

} // namespace vigie::map
