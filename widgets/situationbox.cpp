// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/situationbox.h"

#include "widgets/plaintext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::widgets {

namespace {
constexpr qsizetype kMostMembers = 8; ///< Named; the others are counted.
}

SituationBox::SituationBox(const models::Texts& texts, QWidget* parent)
    : QFrame(parent)
    , m_texts(texts)
    , m_words(plainLabel(this))
    , m_members(plainLabel(this))
    , m_accept(new QPushButton(this))
    , m_refuse(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    for (QLabel* label : {m_words, m_members}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_accept);
    buttons->addWidget(m_refuse);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(5);
    layout->addWidget(m_words);
    layout->addWidget(m_members);
    layout->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT decided(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { Q_EMIT decided(false); });
    hide();
}

QString SituationBox::standing(const alerts::Alert& alert) const
{
    const alerts::Decision& decision = alert.decision;
    if (decision.word == alerts::Decision::Word::Proposed)
        return tr("The rule proposes to treat these alerts as one situation. You decide.");
    const QString who = QString::fromStdString(decision.by);
    const QString when = m_texts.time().moment(decision.at, m_texts.now());
    return decision.refused() ? tr("Not one situation: so decided %1, %2.", "pseudonym, time").arg(who, when)
                              : tr("One situation: so decided %1, %2.", "pseudonym, time").arg(who, when);
}

void SituationBox::show(const alerts::Alert& alert, const QStringList& members)
{
    const bool isOne = std::holds_alternative<alerts::CorrelationTest>(alert.rule->test) && alert.active();
    setVisible(isOne);
    if (!isOne)
        return;
    m_words->setText(standing(alert));
    QStringList lines = members.first(qMin(members.size(), kMostMembers));
    for (QString& line : lines)
        line.prepend(QStringLiteral("• "));
    if (members.size() > kMostMembers)
        lines.append(tr("and %n more", nullptr, static_cast<int>(members.size() - kMostMembers)));
    m_members->setText(lines.join(u'\n'));
    m_members->setVisible(!lines.isEmpty());
    m_accept->setText(tr("Treat as one (Y)"));
    m_refuse->setText(tr("Keep apart (Shift+Y)"));
    m_accept->setVisible(alert.decision.word != alerts::Decision::Word::Accepted);
    m_refuse->setVisible(!alert.decision.refused());
}

} // namespace vigie::widgets
