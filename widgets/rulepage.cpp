// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rulepage.h"

#include "models/ruletext.h"
#include "widgets/choiceguard.h"
#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace vigie::widgets {

using models::RuleText;

RulePage::RulePage(const alerts::RuleBook& book, const models::Texts& texts, QWidget* parent)
    : QScrollArea(parent)
    , m_book(book)
    , m_texts(texts)
    , m_title(plainLabel())
    , m_facts(new QWidget)
    , m_past(plainLabel())
    , m_versions(new QListWidget)
    , m_hint(plainLabel())
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setObjectName(QStringLiteral("heading"));
    m_title->setWordWrap(true);
    m_past->setObjectName(QStringLiteral("section"));
    m_hint->setObjectName(QStringLiteral("caption"));
    m_hint->setWordWrap(true);
    m_versions->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_versions->setTextElideMode(Qt::ElideRight);
    new ChoiceGuard(*m_versions);
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(10, 6, 10, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addSpacing(3);
    layout->addWidget(m_past);
    layout->addWidget(m_versions);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    setWidget(body);
    connect(m_versions, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        const int row = m_versions->row(item);
        if (row > 0 && m_book.versions(m_rule->id).at(static_cast<std::size_t>(row)).rule)
            Q_EMIT versionAsked(row);
    });
    connect(&texts, &models::Texts::changed, this, &RulePage::write);
    write();
}

void RulePage::show(const std::shared_ptr<const alerts::Rule>& rule)
{
    m_rule = rule;
    write();
}

void RulePage::write()
{
    m_past->setText(tr("Versions"));
    m_versions->setAccessibleName(tr("Versions of this rule"));
    m_hint->setText(tr("Enter, or a double click, brings an earlier version back."));
    delete m_facts->layout();
    qDeleteAll(m_facts->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    m_versions->clear();
    widget()->setVisible(m_rule != nullptr);
    if (!m_rule)
        return;
    m_title->setText(RuleText::title(*m_rule, m_texts));
    auto* grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& fact : RuleText::facts(*m_rule, m_texts)) {
        QLabel* name = plainLabel(m_facts, fact.name);
        QLabel* value = plainLabel(m_facts, fact.value);
        name->setObjectName(QStringLiteral("caption"));
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1);
    }
    const auto versions = m_book.versions(m_rule->id);
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const auto before = i + 1 < versions.size() ? versions[i + 1].rule : nullptr;
        auto* item = new QListWidgetItem(RuleText::version(versions[i], m_texts), m_versions);
        QStringList differs;
        if (versions[i].rule && before)
            differs = RuleText::differences(before.get(), versions[i].rule.get());
        item->setToolTip(escaped(differs.isEmpty() ? item->text() : differs.join(u'\n')));
        if (i == 0) {
            QFont font = item->font();
            font.setWeight(QFont::DemiBold);
            item->setFont(font);
        }
    }
    m_hint->setVisible(versions.size() > 1);
    m_versions->setFixedHeight(m_versions->sizeHintForRow(0) * m_versions->count() + 4);
}

} // namespace vigie::widgets
