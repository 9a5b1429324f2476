// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/colourbutton.h"

#include <QColorDialog>
#include <QPixmap>

namespace vigie::widgets {

bool looksLikeAnAlert(const QColor& colour)
{
    constexpr int kLastYellow = 70; // degrees of the colour circle
    constexpr int kFirstRed = 340;
    const int hue = colour.hsvHue();
    return colour.hsvSaturation() > 110 && colour.value() > 110 && hue >= 0 &&
           (hue <= kLastYellow || hue >= kFirstRed);
}

ColourButton::ColourButton(QWidget* parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &ColourButton::choose);
}

void ColourButton::setColour(const QColor& colour)
{
    m_colour = colour;
    QPixmap sample{24, 14};
    sample.fill(colour);
    setIcon(QIcon{sample});
    setIconSize(sample.size());
    setText(colour.name());
    setToolTip(looksLikeAnAlert(colour) ? tr("Red, orange and yellow are the colours of alerts: choose another.")
                                        : QString{});
}

void ColourButton::choose()
{
    QColorDialog dialog{m_colour, this};
    dialog.setOption(QColorDialog::DontUseNativeDialog);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedColor() == m_colour)
        return;
    setColour(dialog.selectedColor());
    Q_EMIT colourChanged();
}

} // namespace vigie::widgets
