// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statepage.h"

#include "widgets/plaintext.h"
#include "widgets/symbols.h"

#include <QLabel>
#include <QVBoxLayout>

namespace vigie::widgets {

StatePage::StatePage(QWidget* parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_text(plainLabel(this))
    , m_remedy(plainLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(4);
    layout->addStretch(2);
    for (QLabel* label : {m_sign, m_text, m_remedy}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
        label->setWordWrap(label != m_sign);
        layout->addWidget(label);
    }
    m_remedy->setObjectName(QStringLiteral("caption"));
    layout->addStretch(3);
    say(Kind::Empty, {});
}

QString StatePage::text() const
{
    return m_text->text();
}

void StatePage::say(Kind kind, const QString& text, const QString& remedy)
{
    if (m_kind == kind && m_text->text() == text && m_remedy->text() == remedy)
        return;
    m_kind = kind;
    m_text->setText(text);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    draw();
}

void StatePage::setTheme(const Theme& theme)
{
    m_theme = theme;
    draw();
}

void StatePage::draw()
{
    constexpr QSize size{20, 20};
    QColor colour = m_theme.dim;
    QIcon icon;
    switch (m_kind) {
    case Kind::Empty:
        break;
    case Kind::Loading:
        icon = Symbols::phaseIcon(feeds::FeedPhase::Connecting, colour);
        break;
    case Kind::Stale:
        colour = m_theme.warning;
        icon = Symbols::phaseIcon(feeds::FeedPhase::Stale, colour);
        break;
    case Kind::Failed:
        colour = m_theme.error;
        icon = Symbols::phaseIcon(feeds::FeedPhase::Failed, colour);
        break;
    }
    m_sign->setVisible(!icon.isNull());
    m_sign->setPixmap(icon.pixmap(size, devicePixelRatioF()));
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, colour);
    m_text->setPalette(palette);
}

} // namespace vigie::widgets
