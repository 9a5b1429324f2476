// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/papersheet.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

#include <utility>

namespace vigie::pdf {

namespace {

constexpr double kLineSpacing = 1.28;

QTextOption wrapping(Qt::Alignment alignment)
{
    QTextOption out{alignment};
    out.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return out;
}

/// Breaks the lines; each is told with its place below the first one's top. How high all of them are.
template <typename Tell> double layOut(QTextLayout& layout, double width, const QFont& font, const Tell& tell)
{
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, 0});
        tell(line, y);
        y += font.pointSizeF() * kLineSpacing;
    }
    layout.endLayout();
    return y;
}

} // namespace

QFont PaperLook::font(double points, QFont::Weight weight)
{
    QFont out{QStringLiteral("Inter")};
    out.setStyleHint(QFont::SansSerif);
    out.setPointSizeF(points);
    out.setWeight(weight);
    out.setHintingPreference(QFont::PreferNoHinting);
    return out;
}

QFont PaperLook::fixedFont(double points)
{
    QFont out{QStringLiteral("DejaVu Sans Mono")};
    out.setStyleHint(QFont::Monospace);
    out.setPointSizeF(points);
    out.setHintingPreference(QFont::PreferNoHinting);
    return out;
}

PaperSheet::PaperSheet(QPdfWriter& writer, std::function<void(PaperSheet&, int)> foot)
    : m_writer(writer)
    , m_painter(&writer)
    , m_foot(std::move(foot))
{
    m_foot(*this, m_page);
}

PaperSheet::~PaperSheet() = default;

void PaperSheet::space(double points)
{
    if (m_y > PaperLook::kTop)
        m_y += points;
}

bool PaperSheet::need(double points)
{
    if (m_y + points <= PaperLook::kBottom || m_y <= PaperLook::kTop)
        return false;
    m_writer.newPage();
    m_y = PaperLook::kTop;
    m_foot(*this, ++m_page);
    return true;
}

double PaperSheet::heightOf(const QString& text, const QFont& font, double width) const
{
    QTextLayout layout{text, font, &m_writer};
    layout.setTextOption(wrapping(Qt::AlignLeft));
    return layOut(layout, width, font, [](const QTextLine&, double) {});
}

double PaperSheet::widthOf(const QString& text, const QFont& font) const
{
    return QFontMetricsF{font, &m_writer}.horizontalAdvance(text);
}

void PaperSheet::textAt(double x, double y, double width, const QString& text, const QFont& font,
                        const QColor& colour, Qt::Alignment alignment)
{
    QTextLayout layout{text, font, &m_writer};
    layout.setTextOption(wrapping(alignment));
    m_painter.setPen(colour);
    layOut(layout, width, font, [&](const QTextLine& line, double below) { line.draw(&m_painter, {x, y + below}); });
}

void PaperSheet::flow(const QString& text, const QFont& font, const QColor& colour, double x, double width)
{
    QTextLayout layout{text, font, &m_writer};
    layout.setTextOption(wrapping(Qt::AlignLeft));
    const double height = font.pointSizeF() * kLineSpacing;
    // One line alone at the end of a page or at the head of the next is hard to read: two stay together.
    need(2 * height);
    layOut(layout, width, font, [&](const QTextLine& line, double) {
        need(height);
        m_painter.setPen(colour);
        line.draw(&m_painter, {x, m_y});
        m_y += height;
    });
}

} // namespace vigie::pdf
