// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statuscell.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace vigie::widgets {

namespace {
constexpr int kPadding = 7;
constexpr int kGap = 5;
constexpr int kSlack = 2; ///< Widths of glyphs are fractions; rounded, a word could lack a pixel and be cut.
} // namespace

StatusCell::StatusCell(Use use, QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(use == Use::Pressed ? Qt::TabFocus : Qt::NoFocus);
    setEnabled(true);
    if (use == Use::Pressed)
        setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
}

QFont StatusCell::captionFont() const
{
    QFont out = font();
    out.setPixelSize(Theme::kSmallFontSize);
    return out;
}

QFont StatusCell::valueFont() const
{
    QFont out = font();
    out.setPixelSize(Theme::kFontSize);
    out.setWeight(QFont::DemiBold);
    return out;
}

void StatusCell::tell(const QString& caption, const QString& value, const QColor& colour, const QIcon& icon)
{
    const bool sameIcon = icon.isNull() == QAbstractButton::icon().isNull() && icon.cacheKey() == m_iconKey;
    if (caption == m_caption && value == m_value && colour == m_colour && sameIcon)
        return;
    const QSize before = sizeHint();
    m_caption = caption;
    m_value = value;
    m_colour = colour;
    m_iconKey = icon.cacheKey();
    setIcon(icon);
    setAccessibleName(caption.isEmpty() ? value : tr("%1: %2", "a caption and its value").arg(caption, value));
    if (sizeHint() != before)
        updateGeometry();
    update();
}

void StatusCell::setGround(const QColor& ground)
{
    if (m_ground == ground)
        return;
    m_ground = ground;
    update();
}

void StatusCell::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void StatusCell::setWidest(const QString& value)
{
    m_widest = value;
    updateGeometry();
}

QSize StatusCell::sizeHint() const
{
    const QFontMetrics caption{captionFont()};
    const QFontMetrics value{valueFont()};
    const int words = std::max(value.horizontalAdvance(m_value), value.horizontalAdvance(m_widest));
    const int iconWidth = icon().isNull() ? 0 : Theme::kSymbol + (words > 0 ? kGap : 0);
    const int valueWidth = words + iconWidth;
    return {std::max(caption.horizontalAdvance(m_caption), valueWidth) + 2 * kPadding + kSlack,
            Theme::kTopBarHeight - 2};
}

QSize StatusCell::minimumSizeHint() const
{
    const int iconWidth = icon().isNull() ? 0 : Theme::kSymbol + kGap;
    return {iconWidth + 2 * kPadding + 22, Theme::kTopBarHeight - 2};
}

void StatusCell::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const QRect box = rect().adjusted(1, 5, -1, -5);
    if (m_ground.isValid() || underMouse() || isDown()) {
        const bool pressable = focusPolicy() != Qt::NoFocus;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_ground.isValid() ? m_ground : pressable ? m_theme.raised : QColor{Qt::transparent});
        painter.drawRoundedRect(box, 4, 4);
    }
    const QRect inner = rect().adjusted(kPadding, 6, -kPadding, -6);
    QRect captionBox = inner;
    QRect valueBox = inner;
    if (!m_caption.isEmpty()) {
        captionBox.setBottom(inner.top() + inner.height() * 2 / 5);
        valueBox.setTop(captionBox.bottom() + 1);
    }
    const QColor ground = m_ground;
    painter.setPen(ground.isValid() ? m_theme.on(ground) : m_theme.dim);
    painter.setFont(captionFont());
    painter.drawText(captionBox, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_caption, Qt::ElideRight, captionBox.width() + 1));
    if (!icon().isNull()) {
        const QRect sign{valueBox.left(), valueBox.center().y() - Theme::kSymbol / 2 + 1, Theme::kSymbol,
                         Theme::kSymbol};
        icon().paint(&painter, sign);
        valueBox.setLeft(sign.right() + kGap);
    }
    painter.setPen(ground.isValid() ? m_theme.on(ground) : m_colour);
    painter.setFont(valueFont());
    painter.drawText(valueBox, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_value, Qt::ElideRight, valueBox.width() + 1));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{m_theme.focus, 1.5});
        painter.drawRoundedRect(QRectF{box}.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

} // namespace vigie::widgets
