// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPushButton>

namespace vigie::widgets {

/// A colour, and a dialog to choose another. It warns of the colours that are for alerts.
class ColourButton final : public QPushButton {
    Q_OBJECT

public:
    explicit ColourButton(QWidget* parent = nullptr);

    [[nodiscard]] QColor colour() const { return m_colour; }
    void setColour(const QColor& colour);

Q_SIGNALS:
    void colourChanged();

private:
    void choose();
    QColor m_colour;
};

/// Red, orange, yellow: an operator takes them for alerts.
[[nodiscard]] bool looksLikeAnAlert(const QColor& colour);

} // namespace vigie::widgets
