// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/labellayer.h"

#include "qml/labelplace.h"

#include <QQuickWindow>
#include <QSGTextNode>
#include <QSGTransformNode>

#include <algorithm>
#include <cmath>

namespace vigie::map {

namespace {

constexpr int kRestMs = 200;   // the map has stopped
constexpr int kFreshMs = 1000; // values move on
constexpr double kAir = 3.0;   // around a label

/// All labels, each in a place of its own.
class LabelNode : public QSGNode {
public:
    std::vector<QSGTransformNode*> places; ///< Of the shown entries, in order. Children.
};

} // namespace

LabelLayer::LabelLayer(QQuickItem* parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

LabelLayer::~LabelLayer() = default;

void LabelLayer::setAssets(AssetLayer* assets)
{
    if (assets == m_layer)
        return;
    if (m_layer)
        m_layer->disconnect(this);
    m_layer = assets;
    if (m_layer) {
        connect(m_layer, &AssetLayer::viewChanged, this, &LabelLayer::viewMoved);
        connect(m_layer, &AssetLayer::glided, this, [this] { update(); });
        connect(m_layer, &AssetLayer::mapStyleChanged, this, [this] {
            m_textsDirty = true;
            update();
        });
        m_ask.start(kRestMs, this);
    }
    Q_EMIT assetsChanged();
}

void LabelLayer::viewMoved()
{
    if (m_layer->zoomLevel() != m_placedZoom)
        place();
    m_ask.start(kRestMs, this);
    update();
}

void LabelLayer::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_ask.timerId()) {
        QQuickItem::timerEvent(event);
        return;
    }
    m_ask.start(kFreshMs, this);
    if (!m_layer || !m_layer->isNear()) {
        setLabels({});
        return;
    }
    Q_EMIT labelsWanted(m_layer->inView(kMost));
}

void LabelLayer::setLabels(const std::vector<AssetLabel>& labels)
{
    if (labels.empty() && m_entries.empty())
        return;
    std::vector<Entry> before = std::move(m_entries);
    m_entries.clear();
    for (std::size_t i = 0; i < std::min(labels.size(), kMost); ++i) {
        // What says the same is not laid out again.
        const auto same = std::find_if(before.begin(), before.end(), [&label = labels[i]](const Entry& entry) {
            return entry.layout && entry.label.text == label.text && entry.label.isStrong == label.isStrong;
        });
        Entry entry{.label = labels[i], .layout = nullptr, .size = {}, .offset = {}};
        if (same != before.end()) {
            entry.layout = std::move(same->layout);
            entry.size = same->size;
        } else {
            lay(entry);
        }
        m_entries.push_back(std::move(entry));
    }
    m_textsDirty = true;
    place();
    update();
}

void LabelLayer::lay(Entry& entry) const
{
    QFont font;
    if (m_layer && m_layer->mapStyle() != nullptr)
        font.setFamily(m_layer->mapStyle()->family);
    constexpr int kPixels = 11;
    font.setPixelSize(kPixels);
    font.setWeight(entry.label.isStrong ? QFont::DemiBold : QFont::Medium);
    entry.layout = std::make_unique<QTextLayout>(entry.label.text, font);
    entry.layout->beginLayout();
    QTextLine line = entry.layout->createLine();
    line.setNumColumns(static_cast<int>(entry.label.text.size()));
    line.setPosition({0.0, 0.0});
    entry.layout->endLayout();
    entry.size = {line.naturalTextWidth(), line.height()};
}

void LabelLayer::place()
{
    if (!m_layer)
        return;
    m_placedZoom = m_layer->zoomLevel();
    if (m_entries.empty())
        return;
    std::vector<LabelWish> wishes;
    wishes.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        wishes.push_back({m_layer->shownPoint(entry.label.asset), entry.size + QSizeF(2.0 * kAir, 0.0)});
    const auto places = placeLabels(wishes, m_layer->symbolsInView(), QRectF(0.0, 0.0, width(), height()));
    for (std::size_t i = 0; i < places.size(); ++i) {
        m_entries[i].isShown = places[i].has_value();
        m_entries[i].offset = places[i].value_or(QPointF());
    }
    m_textsDirty = true;
}

int LabelLayer::shownCount() const
{
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(), [](const Entry& entry) { return entry.isShown; }));
}

QSGNode* LabelLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    if (!m_layer || m_layer->mapStyle() == nullptr || m_entries.empty()) {
        delete old;
        return nullptr;
    }
    auto* node = static_cast<LabelNode*>(old);
    if (node != nullptr && m_textsDirty) {
        delete node;
        node = nullptr;
    }
    const MapStyle& style = *m_layer->mapStyle();
    if (node == nullptr) {
        node = new LabelNode;
        for (const Entry& entry : m_entries) {
            if (!entry.isShown)
                continue;
            auto* place = new QSGTransformNode;
            QSGTextNode* text = window()->createTextNode();
            text->setColor(entry.label.isStrong ? style.text : style.dim);
            text->setTextStyle(QSGTextNode::Outline);
            text->setStyleColor(style.ground);
            text->addTextLayout({0.0, 0.0}, entry.layout.get());
            place->appendChildNode(text);
            node->appendChildNode(place);
            node->places.push_back(place);
        }
        m_textsDirty = false;
    }
    const double density = window()->effectiveDevicePixelRatio();
    const auto whole = [density](double points) { return std::round(points * density) / density; };
    std::size_t next = 0;
    for (const Entry& entry : m_entries) {
        if (!entry.isShown)
            continue;
        const QPointF middle = m_layer->shownPoint(entry.label.asset) + entry.offset;
        QMatrix4x4 matrix;
        matrix.translate(static_cast<float>(whole(middle.x() - entry.size.width() / 2.0)),
                         static_cast<float>(whole(middle.y() - entry.size.height() / 2.0)));
        node->places[next++]->setMatrix(matrix);
    }
    return node;
}

void LabelLayer::itemChange(ItemChange change, const ItemChangeData& value)
{
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange) {
        m_textsDirty = true;
        update();
    }
    QQuickItem::itemChange(change, value);
}

} // namespace vigie::map
