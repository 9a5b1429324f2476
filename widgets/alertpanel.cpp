// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alertpanel.h"

#include "models/wordtext.h"
#include "widgets/alertdelegate.h"
#include "widgets/letterguard.h"
#include "widgets/plaintext.h"
#include "widgets/rowview.h"
#include "widgets/statepage.h"
#include "widgets/symbols.h"

#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::widgets {

using models::AlertListModel;

namespace {
constexpr int kMargins = 16; ///< Of a cell, left and right.
constexpr int kTitle = 195;  ///< What the titles of alerts need, in pixels.
constexpr std::chrono::seconds kToldFor{8};
} // namespace

AlertPanel::AlertPanel(AlertListModel& alerts, AlertListModel& aside, const models::DomainModel& domains,
                       QWidget* parent)
    : QWidget(parent)
    , m_alerts(alerts)
    , m_aside(aside)
    , m_domains(domains)
    , m_tabs(new QTabBar(this))
    , m_view(new RowView(this))
    , m_delegate(new AlertDelegate(this))
{
    m_filter.setSourceModel(&alerts);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setModel(&m_filter);
    QHeaderView* header = m_view->header();
    header->setStretchLastSection(false);
    const QFontMetrics metrics{font()};
    header->resizeSection(AlertListModel::Time, metrics.horizontalAdvance(QStringLiteral("00/00 00:00")) + kMargins);
    header->resizeSection(AlertListModel::Asset, 74);
    header->resizeSection(AlertListModel::State, 36);
    header->setSectionResizeMode(AlertListModel::What, QHeaderView::Stretch);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    layout->addWidget(m_tabs);
    layout->addWidget(filterRow());
    m_newAbove = new QPushButton(this);
    m_newAbove->hide();
    connect(m_newAbove, &QPushButton::clicked, m_view, &RowView::showTop);
    layout->addWidget(m_newAbove);
    layout->addWidget(m_view, 1);
    layout->addWidget(actionRow());

    connect(m_tabs, &QTabBar::currentChanged, this, &AlertPanel::showChosenList);
    for (AlertListModel* list : {&alerts, &aside}) {
        connect(m_view, &RowView::heldChanged, list, &AlertListModel::setHeld);
        connect(list, &QAbstractItemModel::dataChanged, this, &AlertPanel::updateActions);
        connect(list, &AlertListModel::countsChanged, this, &AlertPanel::updateActions);
    }
    connect(m_view, &RowView::newAboveChanged, this, &AlertPanel::updateNewAbove);
    connect(m_view, &RowView::activatedRow, this, &AlertPanel::centreAsked);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &AlertPanel::centreAsked);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateActions();
        Q_EMIT currentChanged();
    });
    connect(&domains, &QAbstractItemModel::rowsInserted, this, &AlertPanel::fillFilters);
    m_untell.setSingleShot(true);
    connect(&m_untell, &QTimer::timeout, this, [this] {
        m_told.clear();
        updateActions();
    });
    fillFilters();
    updateActions();
}

QWidget* AlertPanel::filterRow()
{
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("toolRow"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(4);
    m_domain = new QComboBox(row);
    m_priority = new QComboBox(row);
    m_text = new QLineEdit(row);
    m_text->setClearButtonEnabled(true);
    m_open = new QToolButton(row);
    m_open->setCheckable(true);
    m_open->setFocusPolicy(Qt::TabFocus);
    for (QComboBox* box : {m_domain, m_priority}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(7);
        new LetterGuard(*box);
        layout->addWidget(box, 2);
        connect(box, &QComboBox::currentIndexChanged, this, &AlertPanel::applyFilters);
    }
    layout->addWidget(m_text, 3);
    layout->addWidget(m_open);
    connect(m_text, &QLineEdit::textChanged, this, &AlertPanel::applyFilters);
    connect(m_open, &QToolButton::toggled, this, &AlertPanel::applyFilters);
    return row;
}

QWidget* AlertPanel::actionRow()
{
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("actionRow"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 4, 6, 4);
    m_count = new ElidedLabel(row);
    m_acknowledge = new QPushButton(row);
    m_acknowledge->setObjectName(QStringLiteral("acknowledge"));
    m_shelve = new QPushButton(row);
    m_putBack = new QPushButton(row);
    connect(m_acknowledge, &QPushButton::clicked, this, &AlertPanel::acknowledgeAsked);
    connect(m_shelve, &QPushButton::clicked, this, &AlertPanel::shelveAsked);
    connect(m_putBack, &QPushButton::clicked, this, &AlertPanel::putBackAsked);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_shelve);
    layout->addWidget(m_putBack);
    layout->addWidget(m_acknowledge);
    return row;
}

void AlertPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_delegate->setTheme(theme);
    m_view->page()->setTheme(theme);
    m_open->setIcon(Symbols::icon(QStringLiteral("filter"), theme.text));
    m_acknowledge->setIcon(Symbols::icon(QStringLiteral("acknowledge"), theme.text));
    m_shelve->setIcon(Symbols::icon(QStringLiteral("shelve"), theme.text));
    m_putBack->setIcon(Symbols::icon(QStringLiteral("restore"), theme.text));
    fillFilters();
    m_view->viewport()->update();
}

void AlertPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

/// The words of the priorities where what happened can be read whole beside them, else their signs.
void AlertPanel::fitColumns()
{
    QHeaderView* header = m_view->header();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    int word = 0;
    for (const auto value :
         {core::Priority::Critical, core::Priority::High, core::Priority::Medium, core::Priority::Low})
        word = std::max(word, QFontMetrics{bold}.horizontalAdvance(models::WordText::priority(value)));
    word += Theme::kSymbol + 20;
    const int others = header->sectionSize(AlertListModel::Time) + header->sectionSize(AlertListModel::Asset) +
                       header->sectionSize(AlertListModel::State);
    const bool roomy = width() - others - word >= kTitle;
    m_filter.setSignsAlone(!roomy);
    header->resizeSection(AlertListModel::Priority, roomy ? word : Theme::kSymbol + 16);
}

void AlertPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fillFilters();
        fitColumns();
        updateActions();
        updateNewAbove(m_view->newAbove());
    }
}

/// Writes the choices anew, keeping what is chosen.
void AlertPanel::fillFilters()
{
    m_filling = true;
    const QVariant domain = m_domain->currentData();
    const QVariant priority = m_priority->currentData();
    m_domain->clear();
    m_domain->addItem(tr("All domains"));
    for (int row = 0; row < m_domains.rowCount(); ++row) {
        const QModelIndex index = m_domains.index(row, 0);
        m_domain->addItem(index.data(Qt::DisplayRole).toString(), index.data(models::DomainModel::DomainRole));
    }
    m_priority->clear();
    m_priority->addItem(tr("All priorities"));
    for (const auto value :
         {core::Priority::Critical, core::Priority::High, core::Priority::Medium, core::Priority::Low})
        m_priority->addItem(Symbols::priorityIcon(value, m_theme.priority(value)), models::WordText::priority(value),
                            static_cast<int>(value));
    m_domain->setCurrentIndex(std::max(0, domain.isValid() ? m_domain->findData(domain) : 0));
    m_priority->setCurrentIndex(std::max(0, priority.isValid() ? m_priority->findData(priority) : 0));
    m_filling = false;
    m_domain->setAccessibleName(tr("Filter by domain"));
    m_priority->setAccessibleName(tr("Filter by priority"));
    m_text->setAccessibleName(tr("Filter by text"));
    m_text->setPlaceholderText(tr("Filter"));
    m_open->setToolTip(tr("Only what nobody has acknowledged"));
    m_open->setAccessibleName(m_open->toolTip());
    m_view->setAccessibleName(tr("Alerts"));
    m_acknowledge->setText(tr("Acknowledge"));
    m_acknowledge->setToolTip(tr("Take note of the selected alerts (A)"));
    m_shelve->setToolTip(tr("Set the selected alerts aside for a time, with a reason (L)"));
    m_shelve->setAccessibleName(tr("Shelve"));
    m_putBack->setText(tr("Put back"));
    m_putBack->setToolTip(tr("Back on the list, or in service, before the time (U)"));
    m_tabs->setAccessibleName(tr("Lists of alerts"));
    updatePage();
}

void AlertPanel::applyFilters()
{
    if (m_filling)
        return;
    const QVariant domain = m_domain->currentData();
    const QVariant priority = m_priority->currentData();
    m_filter.setDomain(domain.isValid() ? std::optional{static_cast<core::Domain>(domain.toInt())} : std::nullopt);
    m_filter.setPriority(priority.isValid() ? std::optional{static_cast<core::Priority>(priority.toInt())}
                                            : std::nullopt);
    m_filter.setText(m_text->text());
    m_filter.setUnacknowledgedOnly(m_open->isChecked());
    updatePage();
    updateActions();
}

void AlertPanel::updatePage()
{
    if (m_filter.filtering() && shown().rowCount() > 0)
        m_view->page()->say(StatePage::Kind::Empty, tr("No alert matches the filter"));
    else if (which() == AlertListModel::Which::Aside)
        m_view->page()->say(StatePage::Kind::Empty, tr("Nothing is set aside"),
                            tr("What is shelved, out of service or suppressed is listed here."));
    else
        m_view->page()->say(StatePage::Kind::Empty, tr("No alert"), tr("Nothing is abnormal in what is received."));
    m_view->updatePage();
}

void AlertPanel::showPriority(core::Priority priority)
{
    showList(AlertListModel::Which::Open);
    const int row = m_priority->findData(static_cast<int>(priority));
    m_priority->setCurrentIndex(row == m_priority->currentIndex() ? 0 : row);
    m_view->setFocus(Qt::OtherFocusReason);
}

AlertListModel::Which AlertPanel::which() const
{
    return m_tabs->currentIndex() == 0 ? AlertListModel::Which::Open : AlertListModel::Which::Aside;
}

AlertListModel& AlertPanel::shown() const
{
    return which() == AlertListModel::Which::Open ? m_alerts : m_aside;
}

void AlertPanel::showList(AlertListModel::Which which)
{
    m_tabs->setCurrentIndex(which == AlertListModel::Which::Open ? 0 : 1);
}

void AlertPanel::showChosenList()
{
    m_filter.setSourceModel(&shown());
    updatePage();
    updateActions();
    Q_EMIT currentChanged();
}

std::vector<alerts::Alert> AlertPanel::selected() const
{
    std::vector<alerts::Alert> out;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        out.push_back(shown().alert(m_filter.mapToSource(index).row()));
    return out;
}

std::optional<alerts::Alert> AlertPanel::current() const
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid() || !m_view->selectionModel()->isRowSelected(index.row(), {}))
        return std::nullopt;
    return shown().alert(m_filter.mapToSource(index).row());
}

void AlertPanel::selectAlert(alerts::ConditionId id)
{
    if (m_alerts.rowOf(id) >= 0 || m_aside.rowOf(id) >= 0)
        showList(m_alerts.rowOf(id) >= 0 ? AlertListModel::Which::Open : AlertListModel::Which::Aside);
    const int row = shown().rowOf(id);
    const QModelIndex index = row < 0 ? QModelIndex{} : m_filter.mapFromSource(shown().index(row, 0));
    if (!index.isValid()) {
        m_view->clearSelection();
        return;
    }
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void AlertPanel::addActions(const QList<QAction*>& actions)
{
    m_view->addActions(actions);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void AlertPanel::tell(const QString& text)
{
    m_told = text;
    m_untell.start(kToldFor);
    updateActions();
    QAccessibleEvent said{m_count, QAccessible::Alert};
    QAccessible::updateAccessibility(&said);
}

void AlertPanel::updateTabs()
{
    m_tabs->setTabText(0, tr("Alerts %1", "tab: how many").arg(m_alerts.rowCount()));
    m_tabs->setTabText(1, tr("Set aside %1", "tab: how many").arg(m_aside.rowCount()));
}

void AlertPanel::updateActions()
{
    updateTabs();
    const std::vector<alerts::Alert> chosen = selected();
    const bool isOpen = which() == AlertListModel::Which::Open;
    m_acknowledge->setVisible(isOpen);
    m_shelve->setVisible(isOpen);
    m_putBack->setVisible(!isOpen);
    m_acknowledge->setEnabled(std::ranges::any_of(chosen, [](const auto& one) { return !one.acknowledged(); }));
    m_shelve->setEnabled(std::ranges::any_of(chosen, [](const auto& one) { return one.active(); }));
    m_putBack->setEnabled(std::ranges::any_of(chosen, [](const auto& one) { return one.aside.isOn(); }));
    if (!m_told.isEmpty()) {
        m_count->setFullText(m_told);
        return;
    }
    QString text = tr("%n alert(s)", nullptr, shown().rowCount());
    if (m_filter.filtering())
        text = tr("%1 of %2 shown").arg(m_filter.rowCount()).arg(shown().rowCount());
    if (isOpen) {
        const auto open = m_alerts.counts().unacknowledged;
        text = tr("%1, %2", "alerts, of which new")
                   .arg(text, tr("%n not acknowledged", nullptr, open[1] + open[2] + open[3] + open[4]));
    }
    m_count->setFullText(text);
}

void AlertPanel::updateNewAbove(int rows)
{
    m_newAbove->setVisible(rows > 0);
    m_newAbove->setText(tr("%n new above: show", nullptr, rows));
}

} // namespace vigie::widgets
