// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alertpanel.h"

#include "models/wordtext.h"
#include "widgets/alertdelegate.h"
#include "widgets/alertfilters.h"
#include "widgets/plaintext.h"
#include "widgets/rowview.h"
#include "widgets/statepage.h"
#include "widgets/symbols.h"

#include <QAccessible>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <unordered_set>

namespace vigie::widgets {

using models::AlertListModel;

namespace {
constexpr int kTitle = 195; ///< What the titles of alerts need, in pixels.
constexpr std::chrono::seconds kToldFor{8};
constexpr int kLookedAt = 500; ///< Rows above the view that are looked through: the worst are the first.
} // namespace

void AlertPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_delegate->setTheme(theme);
    m_view->page()->setTheme(theme);
    m_filters->setTheme(theme);
    m_open->setIcon(Symbols::icon(QStringLiteral("filter"), theme.text));
    m_gather->setIcon(Symbols::icon(QStringLiteral("gather"), theme.text));
    m_acknowledge->setIcon(Symbols::icon(QStringLiteral("acknowledge"), theme.text));
    m_shelve->setIcon(Symbols::icon(QStringLiteral("shelve"), theme.text));
    m_putBack->setIcon(Symbols::icon(QStringLiteral("restore"), theme.text));
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
    m_table.setSignsAlone(!roomy);
    header->resizeSection(AlertListModel::Priority, roomy ? word : Theme::kSymbol + 16);
}

void AlertPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fitColumns();
        updateActions();
        updateAbove();
    }
}

void AlertPanel::applyFilters()
{
    models::AlertFilter filter = m_filters->filter();
    filter.unacknowledgedOnly = m_open->isChecked();
    m_alerts.setFilter(filter);
    m_aside.setFilter(filter);
    updatePage();
    updateActions();
}

void AlertPanel::setDistricts(const models::AlertDistricts& districts)
{
    m_alerts.setDistricts(districts);
    m_aside.setDistricts(districts);
    m_filters->setDistricts(districts.names());
}

void AlertPanel::setFlood(bool flood)
{
    m_flood = flood;
    m_alerts.setGathersLow(m_flood && m_gather->isChecked());
}

void AlertPanel::setGathersInFlood(bool gathers)
{
    m_gather->setChecked(gathers);
}

bool AlertPanel::gathersInFlood() const
{
    return m_gather->isChecked();
}

/// A person wants it so: rows need not wait until nobody is at the list.
void AlertPanel::applyGathering()
{
    const bool held = m_alerts.held();
    m_alerts.setHeld(false);
    setFlood(m_flood);
    m_alerts.setHeld(held);
}

void AlertPanel::updatePage()
{
    if (shown().filter().any() && shown().size() > 0)
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
    m_filters->togglePriority(priority);
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
    m_table.setSourceModel(&shown());
    updatePage();
    updateActions();
    Q_EMIT currentChanged();
}

std::vector<alerts::Alert> AlertPanel::selected() const
{
    std::vector<alerts::Alert> out;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
        if (const alerts::Alert* alert = shown().alertAt(index.row()))
            out.push_back(*alert);
    }
    return out;
}

std::vector<alerts::Alert> AlertPanel::selectedGroups() const
{
    std::vector<alerts::Alert> out;
    std::unordered_set<std::uint64_t> seen;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
        for (alerts::Alert& one : shown().membersOf(index.row())) {
            if (seen.insert(static_cast<std::uint64_t>(one.id)).second)
                out.push_back(std::move(one));
        }
    }
    return out;
}

bool AlertPanel::gatheringSelected() const
{
    return std::ranges::any_of(m_view->selectionModel()->selectedRows(), [](const QModelIndex& index) {
        return index.data(AlertListModel::GathersRole).toBool();
    });
}

std::optional<alerts::Alert> AlertPanel::current() const
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid() || !m_view->selectionModel()->isRowSelected(index.row(), {}))
        return std::nullopt;
    const alerts::Alert* alert = shown().alertAt(index.row());
    return alert == nullptr ? std::nullopt : std::optional{*alert};
}

void AlertPanel::noteSelection()
{
    const auto now = current();
    m_alerts.setCurrent(now && which() == AlertListModel::Which::Open ? now->id : alerts::ConditionId{});
    updateActions();
    Q_EMIT currentChanged();
}

void AlertPanel::selectAlert(alerts::ConditionId id)
{
    if (m_alerts.find(id) != nullptr || m_aside.find(id) != nullptr)
        showList(m_alerts.find(id) != nullptr ? AlertListModel::Which::Open : AlertListModel::Which::Aside);
    if (!shown().reveal(id)) {
        m_view->clearSelection();
        return;
    }
    const QModelIndex index = m_table.index(shown().rowOf(id), 0);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void AlertPanel::addActions(const QList<QAction*>& actions, const IdleActions& idle)
{
    m_view->addActions(actions);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this, idle](const QPoint& at) {
        auto* menu = new QMenu(m_view);
        menu->setObjectName(QStringLiteral("alertMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(m_view->actions());
        greyWhileOpen(*menu, idle);
        menu->popup(m_view->viewport()->mapToGlobal(at));
    });
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
    m_tabs->setTabText(0, tr("Alerts %1", "tab: how many").arg(m_alerts.size()));
    m_tabs->setTabText(1, tr("Set aside %1", "tab: how many").arg(m_aside.size()));
    m_tabs->setTabToolTip(1,
                          tr("Off the list on purpose: shelved or out of service by a person, or suppressed because "
                             "something else explains it. All of it comes back by itself."));
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
    QString text = tr("%n alert(s)", nullptr, shown().size());
    if (shown().filter().any())
        text = tr("%1 of %2 shown").arg(shown().matching()).arg(shown().size());
    if (isOpen) {
        const auto open = m_alerts.counts().unacknowledged;
        text = tr("%1, %2", "alerts, of which new")
                   .arg(text,
                        tr("%n new", "alerts that nobody has acknowledged", open[1] + open[2] + open[3] + open[4]));
    }
    m_count->setFullText(text);
}

/// The worst is on top: who has scrolled away from it is told so.
int AlertPanel::criticalAbove() const
{
    const int top = std::min(m_view->verticalScrollBar()->value(), m_table.rowCount());
    int out = 0;
    for (int row = 0; row < std::min(top, kLookedAt); ++row) {
        const QModelIndex index = m_table.index(row, 0);
        const int worst = std::max(index.data(AlertListModel::PriorityRole).toInt(),
                                   index.data(AlertListModel::WorstBelowRole).toInt());
        out += worst == static_cast<int>(core::Priority::Critical) ? 1 : 0;
    }
    return out;
}

void AlertPanel::updateAbove()
{
    const int fresh = m_view->newAbove();
    const int critical = which() == AlertListModel::Which::Open ? criticalAbove() : 0;
    m_above->setVisible(fresh > 0 || critical > 0);
    m_above->setText(critical > 0 ? tr("%n critical above: show", nullptr, critical)
                                  : tr("%n new above: show", nullptr, fresh));
}

} // namespace vigie::widgets
