// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rulespanel.h"

#include "models/wordtext.h"
#include "widgets/choiceguard.h"
#include "widgets/domainbox.h"
#include "widgets/rowview.h"
#include "widgets/rulepage.h"
#include "widgets/statepage.h"
#include "widgets/symbols.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace vigie::widgets {

using models::RuleListModel;

/// The priority's sign before the title; what is off is dim.
class RuleDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme& theme) { m_theme = theme; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + 6, Theme::kRowHeight};
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isOff = index.data(RuleListModel::OffRole).toBool();
        if (isOff || index.column() == RuleListModel::Condition) {
            option->palette.setColor(QPalette::Text, m_theme.dim);
            option->palette.setColor(QPalette::HighlightedText, m_theme.dim);
        }
        if (index.column() != RuleListModel::Title)
            return;
        const auto priority = static_cast<core::Priority>(index.data(RuleListModel::PriorityRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = isOff ? Symbols::noPriorityIcon(priority, m_theme) : Symbols::priorityIcon(priority, m_theme);
        option->decorationSize = {Theme::kSymbol, Theme::kSymbol};
    }

private:
    Theme m_theme{Theme::Kind::Dark};
};

RulesPanel::RulesPanel(RuleListModel& model, const alerts::RuleBook& book, const models::Texts& texts, bool canChange,
                       QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_book(book)
    , m_canChange(canChange)
    , m_field(new QLineEdit)
    , m_domain(new DomainBox)
    , m_view(new RowView)
    , m_delegate(new RuleDelegate(m_view))
    , m_page(new RulePage(book, texts))
    , m_split(new QSplitter(Qt::Vertical))
    , m_edit(new QPushButton)
    , m_copy(new QPushButton)
    , m_off(new QPushButton)
    , m_restore(new QPushButton)
{
    build();
    connect(m_field, &QLineEdit::textChanged, this, &RulesPanel::filter);
    connect(m_domain, &DomainBox::currentIndexChanged, this, &RulesPanel::filter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulesPanel::showChosen);
    connect(&model, &QAbstractItemModel::modelReset, this, &RulesPanel::showChosen);
    const auto asked = [this](void (RulesPanel::*signal)(const QString&)) {
        if (const auto rule = chosen())
            Q_EMIT(this->*signal)(QString::fromStdString(rule->id));
    };
    connect(m_view, &RowView::activatedRow, this, [asked] { asked(&RulesPanel::editAsked); });
    connect(m_edit, &QPushButton::clicked, this, [asked] { asked(&RulesPanel::editAsked); });
    connect(m_copy, &QPushButton::clicked, this, [asked] { asked(&RulesPanel::copyAsked); });
    connect(m_off, &QPushButton::clicked, this, [asked] { asked(&RulesPanel::offAsked); });
    connect(m_restore, &QPushButton::clicked, this, [asked] { asked(&RulesPanel::restoreAsked); });
    connect(m_page, &RulePage::versionAsked, this, [this](int version) {
        if (const auto rule = m_canChange ? chosen() : nullptr)
            Q_EMIT versionAsked(QString::fromStdString(rule->id), version);
    });
    retranslate();
}

void RulesPanel::build()
{
    m_field->setClearButtonEnabled(true);
    new ChoiceGuard(*m_domain);
    auto* down = new QAction(m_field);
    down->setShortcut(QKeySequence{Qt::Key_Down});
    down->setShortcutContext(Qt::WidgetShortcut);
    m_field->addAction(down);
    connect(down, &QAction::triggered, this, [this] {
        if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
            m_view->setCurrentIndex(
                m_model.index(0, 0)); // before the focus, which makes it current without choosing it
        m_view->setFocus();
    });
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(RuleListModel::Title, QHeaderView::Stretch);
    header->setSectionResizeMode(RuleListModel::Condition, QHeaderView::Stretch);
    header->setSectionResizeMode(RuleListModel::Active, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RuleListModel::State, QHeaderView::ResizeToContents);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 6, 2);
    top->setSpacing(4);
    top->addWidget(m_field, 1);
    top->addWidget(m_domain);
    auto* below = new QWidget;
    auto* bottom = new QVBoxLayout(below);
    bottom->setContentsMargins(0, 0, 0, 0);
    bottom->setSpacing(0);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 4, 6, 2);
    buttons->setSpacing(4);
    for (QPushButton* one : {m_edit, m_copy, m_off, m_restore}) {
        one->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(one);
    }
    buttons->addStretch(1);
    bottom->addLayout(buttons);
    bottom->addWidget(m_page, 1);
    bottom->addStretch(0);
    m_split->addWidget(m_view);
    m_split->addWidget(below);
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_split, 1);
}

void RulesPanel::setTheme(const Theme& theme)
{
    m_delegate->setTheme(theme);
    m_view->page()->setTheme(theme);
    m_view->viewport()->update();
}

std::shared_ptr<const alerts::Rule> RulesPanel::chosen() const
{
    return m_view->currentIndex().isValid() ? m_model.rule(m_view->currentIndex().row()) : nullptr;
}

void RulesPanel::choose(const QString& id)
{
    if (m_model.rowOf(id.toStdString()) < 0) {
        m_field->clear();
        m_domain->setDomain(std::nullopt);
    }
    const int row = m_model.rowOf(id.toStdString());
    if (row < 0)
        return;
    m_view->setCurrentIndex(m_model.index(row, 0));
    m_view->scrollTo(m_model.index(row, 0));
}

void RulesPanel::reload()
{
    const auto before = chosen();
    m_model.reload();
    if (before)
        choose(QString::fromStdString(before->id));
    showChosen();
}

void RulesPanel::filter()
{
    const auto before = chosen();
    m_model.setFilter(m_field->text(), m_domain->domain());
    if (const int row = before ? m_model.rowOf(before->id) : -1; row >= 0)
        m_view->setCurrentIndex(m_model.index(row, 0));
    m_view->updatePage();
    showChosen();
}

void RulesPanel::showChosen()
{
    const auto rule = chosen();
    m_page->show(rule);
    const bool wasHidden = m_page->isHidden();
    m_page->setVisible(rule != nullptr);
    if (wasHidden && rule) // half of it each, until somebody drags the line between
        m_split->setSizes({m_split->height() / 2, m_split->height() / 2});
    const bool isOff = rule && m_book.isOff(rule->id);
    m_edit->setEnabled(rule != nullptr);
    m_copy->setEnabled(rule && m_canChange);
    m_off->setEnabled(rule && m_canChange && !isOff);
    m_restore->setVisible(rule && m_book.isOfCity(rule->id) && m_book.isChanged(rule->id));
    m_restore->setEnabled(m_canChange);
}

void RulesPanel::retranslate()
{
    m_field->setPlaceholderText(tr("Search the rules"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_domain->retranslate();
    m_domain->setItemText(0, tr("All domains"));
    m_domain->setAccessibleName(tr("Domain of the rules"));
    m_view->setAccessibleName(tr("Rules"));
    m_view->page()->say(StatePage::Kind::Empty,
                        m_model.total() == 0 ? tr("This city has no rules") : tr("No rule is like this"),
                        m_model.total() == 0 ? tr("Rules stand in the city's folder; see Help.")
                                             : tr("Write something else above, or another domain."));
    m_edit->setText(m_canChange ? tr("Change or try…") : tr("Look closer or try…"));
    m_copy->setText(tr("New like this…"));
    m_off->setText(tr("Switch off…"));
    m_restore->setText(tr("As the city has it…"));
    m_copy->setToolTip(tr("A new rule that begins as a copy of this one"));
    m_off->setToolTip(tr("Its alerts are closed, and it raises no more"));
    m_restore->setToolTip(tr("The version of the city's folder is in force again"));
    showChosen();
}

void RulesPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::widgets
