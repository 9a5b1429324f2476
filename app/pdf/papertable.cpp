// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/papertable.h"

#include "report/barchart.h"
#include "report/voice.h"

#include <QPainterPath>

#include <algorithm>
#include <vector>

namespace vigie::pdf {

namespace {

using report::Told;

constexpr double kPadding = 5.0;
constexpr double kRowPadding = 2.6;
constexpr double kMostForNumbers = 0.26; ///< Of the width, for one column.
constexpr double kNarrow = 290.0;        ///< A table of two columns.
constexpr double kShort = 230.0;         ///< A table of a dozen rows.
constexpr double kChartHeight = 128.0;
constexpr double kAxis = 42.0;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// Draws one table; its columns are as wide as their numbers and the words of their heads ask.
class TableDrawing {
public:
    TableDrawing(PaperSheet& sheet, const report::Table& table)
        : m_sheet(sheet)
        , m_table(table)
        , m_widths(table.head.size())
    {
        // The eye finds its way from a name to its one number.
        const double width = m_widths.size() > 2 ? PaperLook::kRight - PaperLook::kLeft : kNarrow;
        double rest = width;
        for (std::size_t column = 1; column < m_widths.size(); ++column) {
            double wide = 0;
            for (const QString& word : text(table.head[column]).split(u' '))
                wide = std::max(wide, sheet.widthOf(word, m_headFont));
            for (const auto& row : table.rows)
                wide = std::max(wide, sheet.widthOf(text(row[column]), m_font));
            m_widths[column] = std::min(wide + 3 * kPadding, kMostForNumbers * width);
            rest -= m_widths[column];
        }
        m_widths[0] = rest;
        m_right = PaperLook::kLeft + width;
    }

    void draw()
    {
        const QFont captionFont = PaperLook::font(9.5, QFont::DemiBold);
        const double caption =
            m_sheet.heightOf(text(m_table.caption), captionFont, PaperLook::kRight - PaperLook::kLeft);
        double all = caption + heightOf(m_table.head, m_headFont);
        const double head = all + 3 * heightOf(m_table.head, m_font);
        for (const auto& row : m_table.rows)
            all += heightOf(row, m_font);
        // A short table is not parted; of a longer one, no head is alone at the end of a page.
        m_sheet.need(all <= kShort ? all : head);
        m_sheet.flow(text(m_table.caption), captionFont, m_sheet.look().text);
        m_sheet.move(2);
        drawRow(m_table.head, m_headFont, m_sheet.look().quiet, 1.0);
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            // Nor is its last row alone at the head of one.
            const bool isLastButOne = i + 2 == m_table.rows.size();
            if (m_sheet.need(heightOf(m_table.rows[i], m_font) +
                             (isLastButOne ? heightOf(m_table.rows[i + 1], m_font) : 0.0)))
                drawRow(m_table.head, m_headFont, m_sheet.look().quiet, 1.0);
            drawRow(m_table.rows[i], m_font, m_sheet.look().text, 0.4);
        }
    }

private:
    [[nodiscard]] double heightOf(const std::vector<std::string>& row, const QFont& font) const
    {
        double out = 0;
        for (std::size_t i = 0; i < row.size(); ++i)
            out = std::max(out, m_sheet.heightOf(text(row[i]), font, m_widths[i] - kPadding));
        return out + 2 * kRowPadding;
    }

    void drawRow(const std::vector<std::string>& row, const QFont& font, const QColor& colour, double rule)
    {
        const double height = heightOf(row, font);
        double x = PaperLook::kLeft;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const double left = i == 0 ? x : x + kPadding;
            m_sheet.textAt(left, m_sheet.y() + kRowPadding, m_widths[i] - kPadding, text(row[i]), font, colour,
                           i == 0 ? Qt::AlignLeft : Qt::AlignRight);
            x += m_widths[i];
        }
        m_sheet.move(height);
        m_sheet.painter().setPen(QPen{rule >= 1.0 ? m_sheet.look().quiet : m_sheet.look().line, rule});
        m_sheet.painter().drawLine(QPointF{PaperLook::kLeft, m_sheet.y()}, QPointF{m_right, m_sheet.y()});
    }

    PaperSheet& m_sheet;
    const report::Table& m_table;
    std::vector<double> m_widths;
    double m_right = PaperLook::kRight;
    QFont m_font = PaperLook::font(9.0);
    QFont m_headFont = PaperLook::font(8.5, QFont::DemiBold);
};

void hatch(QPainter& painter, const QRectF& rect, const QColor& colour)
{
    painter.save();
    painter.setPen(QPen{colour, 0.5});
    painter.drawRect(rect);
    painter.setClipRect(rect);
    for (double at = -rect.height(); at < rect.width(); at += 2.5)
        painter.drawLine(QPointF{rect.left() + at, rect.bottom()},
                         QPointF{rect.left() + at + rect.height(), rect.top()});
    painter.restore();
}

} // namespace

void drawTable(PaperSheet& sheet, const report::Table& table)
{
    sheet.space(6);
    TableDrawing{sheet, table}.draw();
    sheet.move(4);
}

void drawChart(PaperSheet& sheet, const report::BarChart& chart, const QString& hatchedMeans,
               report::Language language)
{
    const report::Voice voice{language};
    const report::ChartScale scale = report::ChartScale::of(chart);
    const QFont small = PaperLook::font(8.0);
    sheet.space(6);
    sheet.need(kChartRoom);
    sheet.flow(text(chart.title), PaperLook::font(9.5, QFont::DemiBold), sheet.look().text);
    sheet.move(6);
    const double top = sheet.y();
    const double bottom = top + kChartHeight;
    const auto yOf = [&](const Told& told) { return bottom - kChartHeight * scale.heightOf(told); };
    QPainter& painter = sheet.painter();
    for (const std::uint64_t value : scale.lines) {
        const double y = yOf({Told::Kind::Exact, value});
        painter.setPen(QPen{sheet.look().line, 0.5});
        painter.drawLine(QPointF{PaperLook::kLeft + kAxis, y}, QPointF{PaperLook::kRight, y});
        sheet.textAt(PaperLook::kLeft, y - 5, kAxis - 6, text(voice.number(value)), small, sheet.look().quiet,
                     Qt::AlignRight);
    }
    const double step = (PaperLook::kRight - PaperLook::kLeft - kAxis) / static_cast<double>(chart.bars.size());
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const report::BarChart::Bar& bar = chart.bars[i];
        const double x = PaperLook::kLeft + kAxis + step * static_cast<double>(i);
        const double y = yOf(bar.told);
        const QRectF rect{x + step * 0.14, y, step * 0.72, bottom - y};
        if (bar.told.kind != Told::Kind::Exact)
            hatch(painter, rect, sheet.look().bar);
        else if (y < bottom)
            painter.fillRect(rect, sheet.look().bar);
        if (bar.isLabelShown)
            sheet.textAt(x + step / 2 - 20, bottom + 3, 40, text(bar.label), small, sheet.look().quiet,
                         Qt::AlignHCenter);
    }
    sheet.move(kChartHeight + 15);
    sheet.flow(text(chart.across) + (scale.hasHidden ? hatchedMeans : QString{}), small, sheet.look().quiet);
    sheet.move(6);
}

} // namespace vigie::pdf
