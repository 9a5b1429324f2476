// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/symbols.h"

#include <QFile>
#include <QIconEngine>
#include <QPainterPath>
#include <QPixmap>
#include <QSvgRenderer>

#include <functional>
#include <memory>
#include <utility>

namespace vigie::widgets {

namespace {

constexpr int kWaveHalf = 50; ///< Degrees of a wave's arc, half of it.

QPainterPath priorityPath(const QRectF& box, core::Priority priority)
{
    QPainterPath path;
    const QPointF centre = box.center();
    switch (priority) {
    case core::Priority::Critical:
        path.addPolygon(QPolygonF{{{centre.x(), box.top()},
                                   {box.right(), centre.y()},
                                   {centre.x(), box.bottom()},
                                   {box.left(), centre.y()}}});
        path.closeSubpath();
        break;
    case core::Priority::High:
        path.addPolygon(QPolygonF{{{centre.x(), box.top() + box.height() * 0.06},
                                   {box.right(), box.bottom() - box.height() * 0.06},
                                   {box.left(), box.bottom() - box.height() * 0.06}}});
        path.closeSubpath();
        break;
    case core::Priority::Medium:
        path.addRect(box.adjusted(box.width() * 0.1, box.height() * 0.1, -box.width() * 0.1, -box.height() * 0.1));
        break;
    case core::Priority::Low:
        path.addEllipse(
            box.adjusted(box.width() * 0.07, box.height() * 0.07, -box.width() * 0.07, -box.height() * 0.07));
        break;
    case core::Priority::None:
        break;
    }
    return path;
}

/// Draws with a function at whatever size and resolution is asked for.
class DrawnIcon final : public QIconEngine {
public:
    using Draw = std::function<void(QPainter&, const QRectF&, QIcon::Mode)>;
    explicit DrawnIcon(Draw draw)
        : m_draw(std::move(draw))
    {
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.45);
        m_draw(*painter, QRectF{rect}, mode);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap out{size};
        out.fill(Qt::transparent);
        QPainter painter{&out};
        paint(&painter, QRect{QPoint{}, size}, mode, state);
        return out;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new DrawnIcon(m_draw); }

private:
    Draw m_draw;
};

void drawShape(QPainter& painter, const QRectF& box, core::Priority priority, const QColor& edge, const QBrush& fill)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = std::max(1.5, box.width() / 9.0);
    painter.setPen(QPen{edge, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin});
    painter.setBrush(fill);
    const double inset = width / 2.0 + (priority == core::Priority::Critical ? width / 4.0 : 0.0);
    painter.drawPath(priorityPath(box.adjusted(inset, inset, -inset, -inset), priority));
    painter.restore();
}

QIcon shapeIcon(core::Priority priority, const QColor& edge, const QBrush& fill)
{
    return QIcon{new DrawnIcon(
        [=](QPainter& painter, const QRectF& box, QIcon::Mode) { drawShape(painter, box, priority, edge, fill); })};
}

} // namespace

void Symbols::drawPriority(QPainter& painter, const QRectF& box, core::Priority priority, const map::Colours& colours)
{
    drawShape(painter, box, priority, colours.priority(priority), colours.priorityFill(priority));
}

void Symbols::drawPhase(QPainter& painter, const QRectF& box, feeds::FeedPhase phase, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 16.0, box.height() / 16.0);
    painter.setPen(QPen{colour, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.setBrush(Qt::NoBrush);
    switch (phase) {
    case feeds::FeedPhase::Live:
        // It is heard. A tick would be read as "all is well".
        painter.setPen(QPen{colour, 1.6, Qt::SolidLine, Qt::RoundCap});
        for (const double reach : {3.6, 6.6}) {
            const QRectF ring{8.0 - reach, 8.0 - reach, 2.0 * reach, 2.0 * reach};
            for (const int middle : {0, 180})
                painter.drawArc(ring, (middle - kWaveHalf) * 16, 2 * kWaveHalf * 16);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF{8.0, 8.0}, 1.7, 1.7);
        break;
    case feeds::FeedPhase::Connecting:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (const double x : {3.0, 8.0, 13.0})
            painter.drawEllipse(QPointF{x, 8.0}, 1.6, 1.6);
        break;
    case feeds::FeedPhase::Stale:
        painter.drawEllipse(QPointF{8.0, 8.0}, 6.0, 6.0);
        painter.drawPolyline(QPolygonF{{{8.0, 4.5}, {8.0, 8.0}, {10.5, 9.5}}});
        break;
    case feeds::FeedPhase::Failed:
        painter.setPen(QPen{colour, 2.6, Qt::SolidLine, Qt::RoundCap});
        painter.drawLine(QPointF{3.5, 3.5}, QPointF{12.5, 12.5});
        painter.drawLine(QPointF{12.5, 3.5}, QPointF{3.5, 12.5});
        break;
    case feeds::FeedPhase::Paused:
        painter.setPen(QPen{colour, 3.0, Qt::SolidLine, Qt::FlatCap});
        painter.drawLine(QPointF{5.5, 3.0}, QPointF{5.5, 13.0});
        painter.drawLine(QPointF{10.5, 3.0}, QPointF{10.5, 13.0});
        break;
    case feeds::FeedPhase::Stopped:
        painter.drawRect(QRectF{4.0, 4.0, 8.0, 8.0});
        break;
    }
    painter.restore();
}

QIcon Symbols::icon(const QString& name, const QColor& colour)
{
    QFile file{QStringLiteral(":/vigie/icons/%1.svg").arg(name)};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    const auto renderer = std::make_shared<QSvgRenderer>(svg);
    return QIcon{new DrawnIcon(
        [renderer](QPainter& painter, const QRectF& box, QIcon::Mode) { renderer->render(&painter, box); })};
}

QIcon Symbols::priorityIcon(core::Priority priority, const map::Colours& colours)
{
    return shapeIcon(priority, colours.priority(priority), colours.priorityFill(priority));
}

QIcon Symbols::noPriorityIcon(core::Priority priority, const map::Colours& colours)
{
    return shapeIcon(priority, colours.dim, Qt::NoBrush);
}

QIcon Symbols::phaseIcon(feeds::FeedPhase phase, const QColor& colour)
{
    return QIcon{new DrawnIcon(
        [=](QPainter& painter, const QRectF& box, QIcon::Mode) { drawPhase(painter, box, phase, colour); })};
}

} // namespace vigie::widgets
