// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/heatlayer.h"

#include "qml/livecolours.h"

#include <QQuickWindow>
#include <QSGSimpleTextureNode>

#include <algorithm>
#include <array>
#include <cmath>

namespace vigie::map {

HeatLayer::HeatLayer(QQuickItem* parent)
    : MapOverlay(parent)
{
}

void HeatLayer::setAlerts(std::vector<geo::LocalPoint> places)
{
    if (places == m_places)
        return;
    m_places = std::move(places);
    m_isDirty = true;
    update();
    Q_EMIT shownChanged();
}

void HeatLayer::setShown(bool shown)
{
    if (shown == m_isShown)
        return;
    m_isShown = shown;
    m_isDirty = true;
    update();
    Q_EMIT shownChanged();
}

QList<QColor> HeatLayer::colours() const
{
    constexpr std::array kAlerts{1.0, 4.0, 16.0, kHeatMost};
    QList<QColor> out;
    for (const double alerts : kAlerts)
        out.append(heatColour(alerts, theme()));
    return out;
}

void HeatLayer::styleChanged()
{
    m_isDirty = true;
    Q_EMIT shownChanged();
}

void HeatLayer::viewMoved()
{
    if (m_isShown)
        update();
}

QRectF HeatLayer::onScreen() const
{
    const QPointF corner = assets()->view().pointOf(m_low);
    return {corner, QSizeF(m_picture.size()) * kCellPoints};
}

void HeatLayer::draw()
{
    // Half a screen more on each side, so that a pan finds something there.
    const double marginX = assets()->width() / 2.0;
    const double marginY = assets()->height() / 2.0;
    const AssetView view = assets()->view();
    m_low = view.placeAt({-marginX, -marginY});
    m_scale = view.scale;
    HeatGrid grid(static_cast<int>(std::ceil(4.0 * marginX / kCellPoints)),
                  static_cast<int>(std::ceil(4.0 * marginY / kCellPoints)), kRadius);
    const double perMetre = view.scale / kCellPoints;
    std::vector<HeatMark> marks;
    marks.reserve(m_places.size());
    for (const geo::LocalPoint p : m_places)
        marks.push_back(
            {static_cast<float>((p.x - m_low.x) * perMetre), static_cast<float>((p.y - m_low.y) * perMetre)});
    grid.add(marks);
    // From a table: a colour for each of 100,000 cells would cost more than their density.
    constexpr std::size_t kSteps = 2048;
    std::vector<QRgb> ramp(kSteps);
    for (std::size_t i = 0; i < kSteps; ++i)
        ramp[i] = qPremultiply(heatColour(kHeatMost * static_cast<double>(i) / (kSteps - 1), theme()).rgba());
    const auto scale = static_cast<float>((kSteps - 1) / kHeatMost);
    m_picture = QImage(grid.columns(), grid.rows(), QImage::Format_ARGB32_Premultiplied);
    for (int row = 0; row < grid.rows(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(m_picture.scanLine(row));
        for (int column = 0; column < grid.columns(); ++column)
            line[column] = ramp[std::min(static_cast<std::size_t>(grid.marksAt(column, row) * scale), kSteps - 1)];
    }
    m_isDirty = false;
    m_isNew = true;
}

QSGNode* HeatLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    if (!isReady() || !m_isShown || m_places.empty()) {
        delete old;
        m_isDirty = true;
        return nullptr;
    }
    const QRectF screen(0.0, 0.0, assets()->width(), assets()->height());
    if (m_isDirty || m_scale != assets()->view().scale || !onScreen().contains(screen))
        draw();
    auto* node = static_cast<QSGSimpleTextureNode*>(old);
    if (node == nullptr) {
        node = new QSGSimpleTextureNode;
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Linear);
        m_isNew = true;
    }
    if (m_isNew) {
        node->setTexture(window()->createTextureFromImage(m_picture, QQuickWindow::TextureHasAlphaChannel));
        m_isNew = false;
    }
    node->setRect(onScreen());
    return node;
}

} // namespace vigie::map
