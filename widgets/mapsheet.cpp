// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mapsheet.h"

#include "widgets/savedfile.h"
#include "widgets/theme.h"

#include <QBuffer>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace vigie::widgets {

namespace {

constexpr double kMargin = 24.0;
constexpr double kHead = 58.0;
constexpr double kFoot = 40.0;
constexpr double kLegendWidth = 190.0;
constexpr double kRow = 22.0;
const QColor kInk(0x1a, 0x1d, 0x21);
const QColor kPale(0x5a, 0x60, 0x68);

QFont fontOf(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = Theme::font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

MapSheet::MapSheet(QImage map, double metresPerPoint, SheetWords words, std::vector<SheetSign> legend)
    : m_map(std::move(map))
    , m_metresPerPoint(metresPerPoint)
    , m_words(std::move(words))
    , m_legend(std::move(legend))
{
}

double MapSheet::scaleMetres(double metresPerPoint, double most)
{
    const double longest = metresPerPoint * most;
    const double power = std::pow(10.0, std::floor(std::log10(longest)));
    const double leading = longest / power;
    return power * (leading >= 5.0 ? 5.0 : leading >= 2.0 ? 2.0 : 1.0);
}

QSizeF MapSheet::size() const
{
    const QSizeF map = m_map.deviceIndependentSize();
    const double legend = kRow * static_cast<double>(m_legend.size() + 1);
    return {map.width() + kLegendWidth + 3.0 * kMargin,
            kHead + std::max(map.height(), legend + 40.0) + kFoot + 2.0 * kMargin};
}

void MapSheet::paintHead(QPainter& painter) const
{
    const QSizeF all = size();
    painter.setPen(kInk);
    painter.setFont(fontOf(22, QFont::DemiBold));
    painter.drawText(QRectF(kMargin, kMargin, all.width() - 2.0 * kMargin, 28.0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_words.city);
    if (!m_words.mode.isEmpty())
        painter.drawText(QRectF(kMargin, kMargin, all.width() - 2.0 * kMargin, 28.0),
                         Qt::AlignRight | Qt::AlignVCenter, m_words.mode);
    painter.setFont(fontOf(13));
    painter.setPen(kPale);
    painter.drawText(QRectF(kMargin, kMargin + 28.0, all.width() - 2.0 * kMargin, 20.0),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     tr("%1 · %2", "time, counts").arg(m_words.time, m_words.counts));
}

void MapSheet::paintScale(QPainter& painter, double left, double top) const
{
    constexpr double kMost = 160.0;
    const double metres = scaleMetres(m_metresPerPoint, kMost);
    const double width = metres / m_metresPerPoint;
    painter.setPen(QPen(kInk, 2.0, Qt::SolidLine, Qt::FlatCap));
    painter.drawPolyline(QPolygonF{{{left, top - 5.0}, {left, top}, {left + width, top}, {left + width, top - 5.0}}});
    painter.setFont(fontOf(12));
    constexpr double kKilometre = 1000.0;
    const QLocale locale;
    const QString text = metres >= kKilometre ? tr("%1 km").arg(locale.toString(metres / kKilometre, 'f', 0))
                                              : tr("%1 m").arg(locale.toString(metres, 'f', metres < 1.0 ? 1 : 0));
    painter.drawText(QRectF(left, top + 3.0, std::max(width, 80.0), 18.0), Qt::AlignLeft | Qt::AlignTop, text);
}

void MapSheet::paintNorth(QPainter& painter, double right, double top) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(kInk);
    painter.drawPolygon(QPolygonF{
        {{right - 8.0, top}, {right - 1.0, top + 22.0}, {right - 8.0, top + 17.0}, {right - 15.0, top + 22.0}}});
    painter.setPen(kInk);
    painter.setFont(fontOf(12, QFont::DemiBold));
    painter.drawText(QRectF(right - 34.0, top + 2.0, 16.0, 18.0), Qt::AlignCenter, tr("N", "north"));
}

void MapSheet::paintLegend(QPainter& painter, double left, double top) const
{
    painter.setPen(kInk);
    painter.setFont(fontOf(13, QFont::DemiBold));
    painter.drawText(QRectF(left, top, kLegendWidth - 40.0, kRow), Qt::AlignLeft | Qt::AlignVCenter, tr("Legend"));
    painter.setFont(fontOf(13));
    for (const SheetSign& sign : m_legend) {
        top += kRow;
        const QSizeF side = sign.sign.deviceIndependentSize();
        painter.drawImage(QRectF(QPointF(left + 10.0 - side.width() / 2.0, top + (kRow - side.height()) / 2.0), side),
                          sign.sign);
        painter.drawText(
            QRectF(left + 26.0, top, kLegendWidth - 26.0, kRow), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(sign.text, Qt::ElideRight, static_cast<int>(kLegendWidth) - 26));
    }
}

void MapSheet::paint(QPainter& painter, const QRectF& page) const
{
    const QSizeF all = size();
    const QSizeF map = m_map.deviceIndependentSize();
    const double scale = std::min(page.width() / all.width(), page.height() / all.height());
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(page, Qt::white);
    painter.translate(page.left() + (page.width() - all.width() * scale) / 2.0, page.top());
    painter.scale(scale, scale);
    paintHead(painter);
    const QRectF place(QPointF(kMargin, kMargin + kHead), map);
    painter.drawImage(place, m_map);
    painter.setPen(QPen(kPale, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place);
    paintLegend(painter, place.right() + kMargin, place.top());
    paintNorth(painter, all.width() - kMargin, place.top());
    paintScale(painter, place.left(), place.bottom() + 14.0);
    painter.setPen(kPale);
    painter.setFont(fontOf(11));
    painter.drawText(QRectF(place.left() + 220.0, place.bottom() + 6.0, all.width() - 220.0 - 2.0 * kMargin, 30.0),
                     static_cast<int>(Qt::AlignRight | Qt::AlignTop) | Qt::TextWordWrap,
                     m_words.attribution.isEmpty() ? tr("Made with Vigie")
                                                   : tr("Map: %1 · Made with Vigie").arg(m_words.attribution));
    painter.restore();
}

QImage MapSheet::picture() const
{
    const qreal density = m_map.devicePixelRatio();
    QImage out((size() * density).toSize(), QImage::Format_RGB32);
    out.setDevicePixelRatio(density);
    QPainter painter(&out);
    paint(painter, QRectF(QPointF(), size()));
    return out;
}

core::Expected<void> MapSheet::save(const QString& path) const
{
    using core::ErrorCode;
    const bool isPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!isPdf && !path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return core::fail(ErrorCode::InvalidInput, path.toStdString(),
                          VIGIE_TEXT("Errors", "A view of the map is saved as PNG or PDF."),
                          VIGIE_TEXT("Errors", "Give the file a name that ends in .png or .pdf."));
    return saveFile(path, [&](QIODevice& file) {
        if (!isPdf)
            return picture().save(&file, "PNG");
        QPdfWriter writer(&file);
        writer.setTitle(m_words.city);
        writer.setCreator(QStringLiteral("Vigie"));
        writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10)));
        QPainter painter;
        if (!painter.begin(&writer))
            return false;
        paint(painter, QRectF(0.0, 0.0, writer.width(), writer.height()));
        return painter.end();
    });
}

} // namespace vigie::widgets
