// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/whypage.h"

#include "models/alertlistmodel.h"
#include "models/alerttext.h"
#include "models/wordtext.h"
#include "widgets/plaintext.h"
#include "widgets/situationbox.h"
#include "widgets/statepage.h"
#include "widgets/symbols.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace vigie::widgets {

WhyPage::WhyPage(const models::Texts& texts, QWidget* parent)
    : QScrollArea(parent)
    , m_texts(texts)
    , m_body(new QWidget)
    , m_page(new StatePage)
    , m_sign(new QLabel)
    , m_title(plainLabel())
    , m_facts(new QGridLayout)
    , m_rule(new QPushButton)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_sign);
    head->addWidget(m_title, 1);
    m_title->setObjectName(QStringLiteral("heading"));
    m_title->setWordWrap(true);
    m_sign->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(10, 8, 10, 10);
    layout->setSpacing(5);
    layout->addLayout(head);
    const auto add = [&](const char* name) {
        QLabel* label = paragraph(name);
        layout->addWidget(label);
        return label;
    };
    m_why = add("");
    m_othersText = add("caption");
    m_situation = new SituationBox(texts, m_body);
    layout->addWidget(m_situation);
    m_proposals = add("");
    m_procedureTitle = add("section");
    m_procedure = add("");
    m_meaningTitle = add("section");
    m_meaning = add("");
    m_facts->setHorizontalSpacing(10);
    m_facts->setVerticalSpacing(2);
    m_facts->setColumnStretch(1, 1);
    layout->addSpacing(3);
    layout->addLayout(m_facts);
    m_rule->setObjectName(QStringLiteral("small"));
    m_rule->setFocusPolicy(Qt::TabFocus);
    layout->addSpacing(3);
    layout->addWidget(m_rule, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_rule, &QPushButton::clicked, this, [this] {
        if (!m_alert.empty())
            Q_EMIT ruleAsked(QString::fromStdString(m_alert.front().rule->id));
    });

    auto* both = new QWidget;
    auto* stack = new QVBoxLayout(both);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_page);
    stack->addWidget(m_body);
    setWidget(both);
    connect(&texts, &models::Texts::changed, this, &WhyPage::write);
    write();
}

QLabel* WhyPage::paragraph(const char* name)
{
    QLabel* label = plainLabel(m_body);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString WhyPage::sentence() const
{
    return m_alert.empty() ? QString{} : m_why->text();
}

void WhyPage::setAlert(const alerts::Alert& alert, int others, const QStringList& members)
{
    const bool same = !m_alert.empty() && m_alert.front().id == alert.id &&
                      m_alert.front().revision == alert.revision && m_others == others && m_members == members;
    if (same)
        return;
    if (m_alert.empty() || m_alert.front().id != alert.id)
        verticalScrollBar()->setValue(0); // another one is read from its beginning
    m_alert.assign(1, alert);
    m_others = others;
    m_members = members;
    write();
}

void WhyPage::setNothing(const QString& text)
{
    m_alert.clear();
    m_nothing = text;
    write();
}

void WhyPage::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_page->setTheme(theme);
    write();
}

void WhyPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
}

/// As high as its wrapped lines are at this width: what does not fit is scrolled, never squeezed.
void WhyPage::fitHeight()
{
    QLayout* lines = m_body->layout();
    lines->activate();
    m_body->setMinimumHeight(m_alert.empty() ? 0 : lines->totalHeightForWidth(viewport()->width()));
}

void WhyPage::write()
{
    m_body->setVisible(!m_alert.empty());
    m_page->setVisible(m_alert.empty());
    m_page->say(StatePage::Kind::Empty, m_nothing);
    if (m_alert.empty())
        return;
    const alerts::Alert& alert = m_alert.front();
    using models::AlertText;
    m_sign->setPixmap(Symbols::priorityIcon(alert.priority, m_theme).pixmap(QSize{18, 18}, devicePixelRatioF()));
    m_title->setText(AlertText::title(alert, m_texts));
    m_why->setText(AlertText::why(alert, m_texts));
    m_othersText->setText(
        tr("%1. %2.", "priority. state of the alert")
            .arg(models::WordText::priority(alert.priority), models::AlertListModel::stateText(alert)) +
        (m_others > 0 ? QChar::Space + tr("%n other alert(s) of this asset.", nullptr, m_others) : QString{}));
    m_situation->show(alert, m_members);
    const QStringList proposals = AlertText::proposals(alert, m_texts);
    m_proposals->setText(proposals.join(u'\n'));
    m_proposals->setVisible(!proposals.isEmpty());
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const AlertText::Fact& fact : AlertText::facts(alert, m_texts)) {
        QLabel* name = plainLabel(m_body, fact.name);
        name->setObjectName(QStringLiteral("caption"));
        name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        QLabel* value = plainLabel(m_body, fact.value);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addWidget(name, row, 0);
        m_facts->addWidget(value, row++, 1);
    }
    const auto section = [](QLabel* title, const QString& words, QLabel* text, const QString& content) {
        title->setText(words);
        text->setText(content);
        title->setVisible(!content.isEmpty());
        text->setVisible(!content.isEmpty());
    };
    m_rule->setText(tr("Look at its rule, or change it…"));
    section(m_meaningTitle, tr("What it means"), m_meaning, AlertText::residents(alert, m_texts));
    section(m_procedureTitle, tr("What to do"), m_procedure, AlertText::procedure(alert, m_texts));
    fitHeight();
}

} // namespace vigie::widgets
