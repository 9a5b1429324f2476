// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/helppanel.h"

#include "widgets/plaintext.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeySequence>

namespace vigie::widgets {

HelpPanel::HelpPanel(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
}

void HelpPanel::setActions(QList<QAction*> actions)
{
    m_actions = std::move(actions);
    write();
}

void HelpPanel::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        write();
}

void HelpPanel::write()
{
    auto* body = new QWidget;
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(12, 8, 12, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto section = [&](const QString& text) {
        QLabel* label = plainLabel(body, text);
        label->setObjectName(QStringLiteral("section"));
        label->setContentsMargins(0, 6, 0, 2);
        grid->addWidget(label, row++, 0, 1, 2);
    };
    const auto paragraph = [&](const QString& text) {
        QLabel* label = plainLabel(body, text);
        label->setWordWrap(true);
        grid->addWidget(label, row++, 0, 1, 2);
    };
    const auto key = [&](const QString& keys, const QString& text) {
        QLabel* name = plainLabel(body, keys);
        QFont font = name->font();
        font.setWeight(QFont::DemiBold);
        name->setFont(font);
        QLabel* words = plainLabel(body, text);
        words->setWordWrap(true);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(words, row++, 1);
    };
    section(tr("Keys"));
    for (const QAction* action : m_actions) {
        if (!action->shortcut().isEmpty() && action->isVisible())
            key(QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText).replace(u';', u','),
                QString{action->text()}.remove(u'&'));
    }
    key(tr("Tab"), tr("Next field; with Shift, the one before"));
    section(tr("Chart"));
    key(QStringLiteral("← →"), tr("Earlier, later"));
    key(QStringLiteral("+ −"), tr("Closer, wider; the mouse wheel too"));
    key(QKeySequence{Qt::Key_Home}.toString(QKeySequence::NativeText), tr("The whole range"));
    section(tr("What you see"));
    paragraph(tr(
        "Colour means something abnormal. Each priority has its own shape: diamond critical, triangle high, square "
        "medium, circle low."));
    paragraph(tr("The frame tells the mode: green live, blue replay, violet hatched training."));
    paragraph(tr("Stale means that nothing new was heard for three periods. It does not mean normal."));
    paragraph(tr(
        "Each priority has its own sound: five notes critical, three high, two medium, one low. It is repeated until "
        "somebody acknowledges; low ones sound once. Muting always ends, for critical alerts after 15 minutes."));
    paragraph(tr("An alert advises and never acts. What you do is written to the journal first, then done."));
    grid->setRowStretch(row, 1);
    setWidget(body);
}

} // namespace vigie::widgets
