// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QAbstractButton>
#include <QIcon>

namespace vigie::widgets {

/// One field of the top bar: a small caption, and below it a sign and a value. It repaints only when what it shows
/// changed. A cell that does something is a button (keyboard too); the others take no focus.
class StatusCell final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Use { Shown, Pressed };

    explicit StatusCell(Use use, QWidget* parent = nullptr);

    /// Plain text. `colour` is of the value; the caption is always dim.
    void tell(const QString& caption, const QString& value, const QColor& colour, const QIcon& icon = {});
    /// A ground of this colour behind the whole cell (the mode, a flood); an invalid colour removes it.
    void setGround(const QColor& ground);
    void setTheme(const Theme& theme);
    /// The widest value this cell will show, so that it does not change its width while it counts.
    void setWidest(const QString& value);

    [[nodiscard]] QString value() const { return m_value; }
    [[nodiscard]] QString caption() const { return m_caption; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont captionFont() const;
    [[nodiscard]] QFont valueFont() const;

    Theme m_theme{Theme::Kind::Dark};
    QString m_caption;
    QString m_value;
    QString m_widest;
    QColor m_colour;
    QColor m_ground;
    qint64 m_iconKey = 0;
};

} // namespace vigie::widgets
