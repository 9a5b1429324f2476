// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QString>

#include <functional>

namespace vigie::pdf {

/// Points (1/72 inch) on A4, and what is the same on each page.
struct PaperLook {
    static constexpr double kWidth = 595.0;
    static constexpr double kHeight = 842.0;
    static constexpr double kLeft = 62.0;
    static constexpr double kRight = 533.0;
    static constexpr double kTop = 60.0;
    static constexpr double kBottom = 768.0;
    static constexpr double kFooter = 796.0;

    QColor text{0x1b, 0x1f, 0x24};
    QColor quiet{0x49, 0x53, 0x5e};
    QColor line{0xc9, 0xce, 0xc6};
    QColor panel{0xf1, 0xf2, 0xee};
    QColor bar{0x24, 0x5f, 0x8f};

    [[nodiscard]] static QFont font(double points, QFont::Weight weight = QFont::Normal);
    [[nodiscard]] static QFont fixedFont(double points);
};

/// Pages of paper that are filled from the top down.
class PaperSheet {
public:
    /// `foot` draws the foot of a page, given its number.
    PaperSheet(QPdfWriter& writer, std::function<void(PaperSheet&, int page)> foot);
    ~PaperSheet();
    PaperSheet(const PaperSheet&) = delete;
    PaperSheet& operator=(const PaperSheet&) = delete;

    [[nodiscard]] QPainter& painter() { return m_painter; }
    [[nodiscard]] const PaperLook& look() const { return m_look; }
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] double y() const { return m_y; }
    void move(double points) { m_y += points; }
    /// Space before what follows, unless the page begins here.
    void space(double points);
    /// So much is left on the page; another page begins where it is not. Whether one began.
    bool need(double points);

    /// How high the text is when it is wrapped at the width, at words, or anywhere where a word is longer.
    [[nodiscard]] double heightOf(const QString& text, const QFont& font, double width) const;
    [[nodiscard]] double widthOf(const QString& text, const QFont& font) const;
    /// Writes it at a place; nothing moves.
    void textAt(double x, double y, double width, const QString& text, const QFont& font, const QColor& colour,
                Qt::Alignment alignment = Qt::AlignLeft);
    /// Writes it below what was written, over pages where it must, and moves below it.
    void flow(const QString& text, const QFont& font, const QColor& colour, double x = PaperLook::kLeft,
              double width = PaperLook::kRight - PaperLook::kLeft);

private:
    QPdfWriter& m_writer;
    PaperLook m_look;
    QPainter m_painter;
    std::function<void(PaperSheet&, int)> m_foot;
    int m_page = 1;
    double m_y = PaperLook::kTop;
};

} // namespace vigie::pdf
