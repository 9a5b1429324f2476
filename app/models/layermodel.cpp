// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layermodel.h"

#include "models/wordtext.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <utility>

namespace vigie::models {

using layers::Layer;
using layers::LayerKind;

namespace {

constexpr quintptr kIsLayer = 0;

QString idOf(const Layer& layer)
{
    return QString::fromStdString(layer.id);
}

} // namespace

QIcon layerIcon(LayerKind kind, const layers::LayerStyle& style, const std::string& colour)
{
    constexpr int kSide = 16;
    constexpr int kRatio = 2; // sharp on dense screens too
    QPixmap out{kSide * kRatio, kSide * kRatio};
    out.setDevicePixelRatio(kRatio);
    out.fill(Qt::transparent);
    QPainter painter{&out};
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = QColor::fromString(QString::fromStdString(colour));
    QColor fill = ink;
    fill.setAlphaF(static_cast<float>(std::max(style.fillOpacity, 0.25)));
    switch (kind) {
    case LayerKind::Point: {
        const double radius = std::clamp(style.size, 4.0, 12.0) / 2.0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(QPointF{8.0, 8.0}, radius, radius);
        break;
    }
    case LayerKind::Line:
        painter.setPen(QPen{ink, std::clamp(style.width, 1.0, 6.0), Qt::SolidLine, Qt::RoundCap});
        painter.drawPolyline(QPolygonF{{1.5, 12.0}, {6.0, 5.0}, {10.0, 10.5}, {14.5, 4.0}});
        break;
    case LayerKind::Polygon:
        painter.setPen(QPen{ink, std::clamp(style.width, 1.0, 2.0)});
        painter.setBrush(fill);
        painter.drawRect(QRectF{2.0, 3.0, 12.0, 10.0});
        break;
    case LayerKind::Raster:
        painter.fillRect(QRectF{2.0, 3.0, 12.0, 10.0}, ink);
        painter.fillRect(QRectF{2.0, 3.0, 6.0, 5.0}, ink.lighter(140));
        painter.fillRect(QRectF{8.0, 8.0, 6.0, 5.0}, ink.lighter(140));
        break;
    }
    return QIcon{out};
}

LayerModel::LayerModel(const Texts& texts, QObject* parent)
    : QAbstractItemModel(parent)
    , m_texts(texts)
{
    connect(&texts, &Texts::changed, this, &LayerModel::retranslate);
}

void LayerModel::retranslate()
{
    if (!m_layers.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void LayerModel::setLayers(const layers::LayerBook& book)
{
    beginResetModel();
    m_layers.assign(book.layers().rbegin(), book.layers().rend());
    m_own.clear();
    m_changed.clear();
    for (const Layer& layer : m_layers) {
        if (book.isOwn(layer))
            m_own.insert(idOf(layer));
        else if (book.isChanged(layer))
            m_changed.insert(idOf(layer));
    }
    endResetModel();
    Q_EMIT drawnChanged();
}

bool LayerModel::isShown(const Layer& layer) const
{
    return m_chosen.value(idOf(layer), layer.visible);
}

std::vector<Layer> LayerModel::drawn() const
{
    std::vector<Layer> out;
    std::copy_if(m_layers.rbegin(), m_layers.rend(), std::back_inserter(out),
                 [this](const Layer& layer) { return isShown(layer); });
    return out;
}

void LayerModel::setChosen(const QHash<QString, bool>& chosen)
{
    m_chosen = chosen;
    retranslate();
    Q_EMIT drawnChanged();
}

const Layer* LayerModel::find(const QString& id) const
{
    return at(indexOf(id));
}

const Layer* LayerModel::at(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    const auto row = index.internalId() == kIsLayer ? static_cast<std::size_t>(index.row()) : index.internalId() - 1;
    return row < m_layers.size() ? &m_layers[row] : nullptr;
}

QModelIndex LayerModel::indexOf(const QString& id) const
{
    const auto found = std::ranges::find_if(m_layers, [&](const Layer& layer) { return idOf(layer) == id; });
    return found == m_layers.end() ? QModelIndex{} : index(static_cast<int>(found - m_layers.begin()), 0);
}

std::optional<std::pair<Layer, Layer>> LayerModel::swapped(const QString& id, int by) const
{
    const int row = indexOf(id).row();
    const int other = row - by; // the highest is the first row
    if (row < 0 || other < 0 || other >= rowCount())
        return std::nullopt;
    Layer mine = m_layers[static_cast<std::size_t>(row)];
    Layer theirs = m_layers[static_cast<std::size_t>(other)];
    std::swap(mine.order, theirs.order);
    if (mine.order == theirs.order)
        mine.order += by; // two at one height are told apart by their ids
    return std::pair{std::move(mine), std::move(theirs)};
}

QString LayerModel::title(const Layer& layer) const
{
    const QString out = QString::fromStdString(layer.title.in(m_texts.language().toStdString()));
    return out.isEmpty() ? idOf(layer) : out;
}

QModelIndex LayerModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kIsLayer);
}

QModelIndex LayerModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kIsLayer)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, kIsLayer);
}

int LayerModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_layers.size());
    if (parent.internalId() != kIsLayer)
        return 0;
    return static_cast<int>(m_layers[static_cast<std::size_t>(parent.row())].style.classes.size());
}

int LayerModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

QString LayerModel::classTitle(const layers::StyleClass& one, const Texts& texts)
{
    if (const std::string& own = one.title.in(texts.language().toStdString()); !own.empty())
        return QString::fromStdString(own);
    const NumberText& numbers = texts.number();
    if (one.value) {
        if (const auto* text = std::get_if<std::string>(&*one.value))
            return QString::fromStdString(*text);
        return numbers.value(std::get<double>(*one.value));
    }
    if (one.from && one.to)
        return tr("%1 to below %2", "range of numbers").arg(numbers.value(*one.from), numbers.value(*one.to));
    if (one.from)
        return tr("%1 and more").arg(numbers.value(*one.from));
    return one.to ? tr("below %1", "number").arg(numbers.value(*one.to)) : QString{};
}

QString LayerModel::described(const Layer& layer) const
{
    QStringList lines{title(layer)};
    if (layer.kind != LayerKind::Raster)
        lines << tr("%n object(s)", nullptr,
                    static_cast<int>(std::min<std::uint64_t>(layer.source.features, 1'000'000'000)));
    if (!layer.source.file.empty())
        lines << tr("From %1, %2", "file, when")
                     .arg(QString::fromStdString(layer.source.file), m_texts.time().full(layer.source.imported));
    if (layer.domain)
        lines << tr("Domain: %1").arg(WordText::domain(*layer.domain));
    if (!layer.attribution.empty())
        lines << QString::fromStdString(layer.attribution);
    if (layer.zoomFrom > 0.0 || layer.zoomTo < 20.0)
        lines << tr("Shown from zoom %1 to %2").arg(layer.zoomFrom).arg(layer.zoomTo);
    if (layer.filter)
        lines << tr("Only some of them: it has a filter.");
    if (isChanged(idOf(layer)))
        lines << tr("Drawn here in another way than the city does.");
    return lines.join(QLatin1Char('\n'));
}

QVariant LayerModel::classData(const Layer& layer, int row, int role) const
{
    const layers::StyleClass& one = layer.style.classes[static_cast<std::size_t>(row)];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return classTitle(one, m_texts);
    if (role == Qt::DecorationRole)
        return layerIcon(layer.kind, layer.style, one.colour);
    return {};
}

QVariant LayerModel::data(const QModelIndex& index, int role) const
{
    const Layer* layer = at(index);
    if (layer == nullptr)
        return {};
    if (role == IdRole)
        return idOf(*layer);
    if (index.internalId() != kIsLayer)
        return classData(*layer, index.row(), role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return title(*layer);
    case Qt::ToolTipRole:
        return described(*layer).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
    case Qt::DecorationRole:
        return layerIcon(layer->kind, layer->style, layer->style.colour);
    case Qt::CheckStateRole:
        return isShown(*layer) ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

Qt::ItemFlags LayerModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags out = QAbstractItemModel::flags(index);
    if (index.isValid() && index.internalId() == kIsLayer)
        out |= Qt::ItemIsUserCheckable;
    return out;
}

bool LayerModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Layer* layer = at(index);
    if (layer == nullptr || role != Qt::CheckStateRole || index.internalId() != kIsLayer)
        return false;
    const bool shown = value.toInt() == Qt::Checked;
    if (shown == isShown(*layer))
        return true;
    if (shown == layer->visible)
        m_chosen.remove(idOf(*layer));
    else
        m_chosen.insert(idOf(*layer), shown);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT drawnChanged();
    return true;
}

} // namespace vigie::models
