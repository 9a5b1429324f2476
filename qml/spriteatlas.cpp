// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/spriteatlas.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace vigie::map {

namespace {

constexpr qreal kHalo = 1.5;
constexpr qreal kAsideRadius = 6.5;
constexpr qreal kPlateHeight = 16.0;
constexpr qreal kAtlasPoints = 320.0;

QPainterPath priorityPath(QPointF c, qreal size, core::Priority priority)
{
    QPainterPath path;
    const qreal r = size / 2.0;
    switch (priority) {
    case core::Priority::Critical:
        path.addPolygon(QPolygonF{
            {c + QPointF(0, -r * 1.1), c + QPointF(r * 1.1, 0), c + QPointF(0, r * 1.1), c + QPointF(-r * 1.1, 0)}});
        break;
    case core::Priority::High:
        path.addPolygon(
            QPolygonF{{c + QPointF(0, -r), c + QPointF(r * 1.08, r * 0.85), c + QPointF(-r * 1.08, r * 0.85)}});
        break;
    case core::Priority::Medium:
        path.addRect(QRectF(c.x() - r * 0.8, c.y() - r * 0.8, r * 1.6, r * 1.6));
        break;
    case core::Priority::Low:
        path.addEllipse(c, r * 0.85, r * 0.85);
        break;
    case core::Priority::None:
        return path;
    }
    path.closeSubpath();
    return path;
}

/// The silhouettes by which domains differ, about 11 points high: lamp, vehicle, drop, bin, cross.
QPainterPath domainPath(QPointF c, core::Domain domain)
{
    QPainterPath path;
    switch (domain) {
    case core::Domain::Lighting:
        path.addEllipse(c + QPointF(0, -1.6), 3.4, 3.4);
        path.addRect(QRectF(c.x() - 1.6, c.y() + 2.6, 3.2, 2.4));
        break;
    case core::Domain::Mobility:
        path.addRoundedRect(QRectF(c.x() - 5.0, c.y() - 3.2, 10.0, 5.4), 1.6, 1.6);
        path.addRect(QRectF(c.x() - 3.6, c.y() + 2.2, 2.2, 1.8));
        path.addRect(QRectF(c.x() + 1.4, c.y() + 2.2, 2.2, 1.8));
        break;
    case core::Domain::Water:
        path.moveTo(c + QPointF(0, -5.4));
        path.cubicTo(c + QPointF(1.2, -2.6), c + QPointF(4.0, -0.6), c + QPointF(4.0, 1.6));
        path.arcTo(QRectF(c.x() - 4.0, c.y() - 2.4, 8.0, 8.0), 0, -180);
        path.cubicTo(c + QPointF(-4.0, -0.6), c + QPointF(-1.2, -2.6), c + QPointF(0, -5.4));
        break;
    case core::Domain::Waste:
        path.addRect(QRectF(c.x() - 4.4, c.y() - 5.0, 8.8, 2.0));
        path.addPolygon(QPolygonF{
            {c + QPointF(-3.6, -2.0), c + QPointF(3.6, -2.0), c + QPointF(2.8, 5.0), c + QPointF(-2.8, 5.0)}});
        path.closeSubpath();
        break;
    case core::Domain::Other:
        path.addRect(QRectF(c.x() - 1.3, c.y() - 4.4, 2.6, 8.8));
        path.addRect(QRectF(c.x() - 4.4, c.y() - 1.3, 8.8, 2.6));
        break;
    }
    path.setFillRule(Qt::WindingFill);
    return path;
}

/// A few points wide: round, lying, standing, square, plus.
QPainterPath farPath(QPointF c, core::Domain domain)
{
    QPainterPath path;
    switch (domain) {
    case core::Domain::Lighting:
        path.addEllipse(c, 1.9, 1.9);
        break;
    case core::Domain::Mobility:
        path.addRect(QRectF(c.x() - 3.0, c.y() - 1.5, 6.0, 3.0));
        break;
    case core::Domain::Water:
        path.addRect(QRectF(c.x() - 1.5, c.y() - 3.0, 3.0, 6.0));
        break;
    case core::Domain::Waste:
        path.addRect(QRectF(c.x() - 2.0, c.y() - 2.0, 4.0, 4.0));
        break;
    case core::Domain::Other:
        path.addRect(QRectF(c.x() - 0.8, c.y() - 2.5, 1.6, 5.0));
        path.addRect(QRectF(c.x() - 2.5, c.y() - 0.8, 5.0, 1.6));
        break;
    }
    return path;
}

void drawQuiet(QPainter& painter, const QPainterPath& path, bool stale, qreal line, const MapStyle& style)
{
    if (stale) {
        // Hollow: nothing new from it. The ring is as dark as a full symbol, not fainter: stale is not "less".
        painter.setPen(QPen(style.quiet, line));
        painter.setBrush(style.ground);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.quiet);
    }
    painter.drawPath(path);
}

QFont numberFont(const MapStyle& style, bool isStrong)
{
    QFont font;
    font.setFamilies({style.family, QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    font.setPixelSize(isStrong ? 13 : 11);
    font.setWeight(isStrong ? QFont::Bold : QFont::Medium);
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

QString glyphText(int glyph)
{
    return glyph == kThousands ? QStringLiteral("k") : QString::number(glyph);
}

/// Puts the sprites side by side in rows, and draws each in its own cell.
class AtlasPainter {
public:
    AtlasPainter(SpriteAtlas& atlas, const MapStyle& style)
        : m_atlas(atlas)
        , m_style(style)
        , m_painter(&atlas.image)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setRenderHint(QPainter::TextAntialiasing);
    }

    void drawAll();

private:
    /// Reserves a cell of this size in points and returns its middle, in points.
    QPointF cell(Sprite sprite, QSizeF size);
    void drawGlyphs(bool isStrong);
    void drawPlates();
    void drawHeadings();

    SpriteAtlas& m_atlas;
    const MapStyle& m_style;
    QPainter m_painter;
    QPoint m_next{1, 1};
    int m_rowHeight = 0;
};

QPointF AtlasPainter::cell(Sprite sprite, QSizeF size)
{
    const qreal density = m_atlas.density;
    // Even sizes in pixels: the middle is on a pixel's corner, and so are the quad's edges once the layer has rounded
    // it.
    const auto even = [density](qreal points) { return 2 * static_cast<int>(std::ceil(points * density / 2.0)); };
    const QSize pixels(even(size.width()), even(size.height()));
    if (m_next.x() + 2 * pixels.width() + 1 > m_atlas.image.width()) {
        m_next = {1, m_next.y() + m_rowHeight + 1};
        m_rowHeight = 0;
    }
    const QRect rect(m_next, pixels);
    m_atlas.pixels[static_cast<std::size_t>(sprite)] = rect;
    const int room = isTriangle(sprite) ? 2 : 1;
    m_next.rx() += room * pixels.width() + 1;
    m_rowHeight = std::max(m_rowHeight, room * pixels.height());
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(Qt::NoBrush);
    return QPointF(rect.x() + pixels.width() / 2, rect.y() + pixels.height() / 2) / density; // NOLINT: whole pixels
}

void AtlasPainter::drawGlyphs(bool isStrong)
{
    const QFont font = numberFont(m_style, isStrong);
    const QFontMetricsF metrics(font);
    m_painter.setFont(font);
    for (int glyph = 0; glyph < kGlyphCount; ++glyph) {
        const QString text = glyphText(glyph);
        const qreal width = metrics.horizontalAdvance(text);
        (isStrong ? m_atlas.widths.strong : m_atlas.widths.quiet)[static_cast<std::size_t>(glyph)] =
            static_cast<float>(width);
        const QPointF middle =
            cell(isStrong ? strongGlyph(glyph) : quietGlyph(glyph), {width + 2 * kHalo + 1, kPlateHeight + 2});
        QPainterPath path;
        path.addText(QPointF(middle.x() - width / 2.0, middle.y() + metrics.capHeight() / 2.0), font, text);
        if (isStrong) {
            m_painter.strokePath(path, QPen(m_style.outline, 2 * kHalo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            m_painter.fillPath(path, m_style.text);
        } else {
            m_painter.fillPath(path, m_style.dim);
        }
    }
}

void AtlasPainter::drawPlates()
{
    const QFontMetricsF metrics(numberFont(m_style, false));
    const qreal digit = metrics.horizontalAdvance(QLatin1Char('0'));
    QColor face = m_style.panel;
    face.setAlphaF(0.86F);
    for (int characters = 1; characters <= kMaxPlateDigits; ++characters) {
        const QSizeF size(digit * characters + 10.0, kPlateHeight);
        const QPointF middle = cell(plateSprite(characters), size + QSizeF(2, 2));
        const QRectF rect(middle.x() - size.width() / 2.0, middle.y() - size.height() / 2.0, size.width(),
                          size.height());
        m_painter.setPen(QPen(m_style.line, 1.0));
        m_painter.setBrush(face);
        m_painter.drawRoundedRect(rect, size.height() / 2.0, size.height() / 2.0);
    }
}

void AtlasPainter::drawHeadings()
{
    // Beyond the widest symbol, so that it is seen beside all of them.
    constexpr qreal kTip = 15.5;
    constexpr qreal kBase = 10.5;
    constexpr qreal kHalfWidth = 4.0;
    for (int heading = 0; heading < kHeadings; ++heading) {
        const qreal degrees = 360.0 / kHeadings * heading;
        const QPointF middle = cell(headingSprite(degrees), {2 * kTip + 4, 2 * kTip + 4});
        QPainterPath path;
        path.addPolygon(QPolygonF{{QPointF(0, -kTip), QPointF(kHalfWidth, -kBase), QPointF(-kHalfWidth, -kBase)}});
        path.closeSubpath();
        const QPainterPath turned =
            (QTransform().rotate(degrees) * QTransform::fromTranslate(middle.x(), middle.y())).map(path);
        m_painter.strokePath(turned, QPen(m_style.ground, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.fillPath(turned, m_style.text);
    }
}

void AtlasPainter::drawAll()
{
    m_painter.scale(m_atlas.density, m_atlas.density);
    for (int d = 0; d < core::kDomainCount; ++d) {
        const auto domain = static_cast<core::Domain>(d);
        for (const bool stale : {false, true}) {
            const QPointF far = cell(quietSprite(domain, stale, false), {8, 8});
            drawQuiet(m_painter, farPath(far, domain), stale, 1.2, m_style);
            const QPointF near = cell(quietSprite(domain, stale, true), {16, 16});
            drawDomainSymbol(m_painter, near, domain, stale, m_style);
        }
    }
    for (const auto priority :
         {core::Priority::Low, core::Priority::Medium, core::Priority::High, core::Priority::Critical}) {
        for (const bool stale : {false, true}) {
            for (const bool acknowledged : {false, true}) {
                const qreal size = acknowledged ? kAcknowledgedSymbolSize : kPrioritySymbolSize;
                const QPointF middle =
                    cell(abnormalSprite(priority, stale, acknowledged), {size * 1.1 + 6, size * 1.1 + 6});
                drawPrioritySymbol(m_painter, middle, size, priority, stale, m_style);
            }
        }
    }
    drawPlates();
    drawGlyphs(false);
    drawGlyphs(true);
    drawHeadings();
    constexpr qreal kRing = 8.0;
    const QPointF middle = cell(chosenSprite(), {2 * kRing + 4, 2 * kRing + 4});
    m_painter.setPen(QPen(m_style.focus, 1.8));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawEllipse(middle, kRing, kRing);
    drawAsideSymbol(m_painter, cell(asideSprite(), {2 * kAsideRadius + 6, 2 * kAsideRadius + 6}), m_style);
}

} // namespace

void drawPrioritySymbol(QPainter& painter, QPointF middle, qreal size, core::Priority priority, bool stale,
                        const MapStyle& style)
{
    const QPainterPath path = priorityPath(middle, size, priority);
    painter.strokePath(path, QPen(style.outline, 2 * kHalo + 1.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, stale ? style.ground : style.priorityFill(priority));
    painter.strokePath(path,
                       QPen(style.priority(priority), stale ? 2.0 : 1.2, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
}

void drawAsideSymbol(QPainter& painter, QPointF middle, const MapStyle& style)
{
    const qreal reach = kAsideRadius * std::numbers::sqrt2 / 2.0;
    QPainterPath path;
    path.addEllipse(middle, kAsideRadius, kAsideRadius);
    path.moveTo(middle + QPointF(-reach, reach));
    path.lineTo(middle + QPointF(reach, -reach));
    painter.strokePath(path, QPen(style.ground, 3.6, Qt::SolidLine, Qt::RoundCap));
    painter.strokePath(path, QPen(style.text, 1.6, Qt::SolidLine, Qt::RoundCap));
}

void drawDomainSymbol(QPainter& painter, QPointF middle, core::Domain domain, bool stale, const MapStyle& style)
{
    const QPainterPath path = domainPath(middle, domain);
    painter.strokePath(path, QPen(style.ground, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    drawQuiet(painter, path, stale, 1.2, style);
}

SpriteAtlas drawSpriteAtlas(const MapStyle& style, qreal density)
{
    SpriteAtlas atlas;
    atlas.density = density;
    const int side = static_cast<int>(std::ceil(kAtlasPoints * density));
    atlas.image = QImage(side, side, QImage::Format_ARGB32_Premultiplied);
    atlas.image.fill(Qt::transparent);
    AtlasPainter(atlas, style).drawAll();
    return atlas;
}

} // namespace vigie::map
