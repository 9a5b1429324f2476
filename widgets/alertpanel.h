// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alertlistmodel.h"
#include "models/alerttable.h"
#include "models/domainmodel.h"
#include "widgets/greyed.h"
#include "widgets/theme.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QPushButton;
class QTabBar;
class QToolButton;

namespace vigie::widgets {

class AlertDelegate;
class AlertFilters;
class ElidedLabel;
class RowView;

/// The list of alerts, or of what is set aside, with its filters, and buttons for what is selected.
class AlertPanel final : public QWidget {
    Q_OBJECT

public:
    AlertPanel(models::AlertListModel& alerts, models::AlertListModel& aside, const models::DomainModel& domains,
               QWidget* parent = nullptr);

    ~AlertPanel() override;

    void setTheme(const Theme& theme);
    [[nodiscard]] RowView* view() const { return m_view; }
    /// Which of the two lists is shown.
    [[nodiscard]] models::AlertListModel::Which which() const;
    void showList(models::AlertListModel::Which which);
    /// What is selected, as it stands now.
    [[nodiscard]] std::vector<alerts::Alert> selected() const;
    /// The same with all that stands under the selected rows, folded or not; as far as the filter lets it through.
    [[nodiscard]] std::vector<alerts::Alert> selectedGroups() const;
    /// A row is selected that gathers alerts and is none.
    [[nodiscard]] bool gatheringSelected() const;
    /// The one under the cursor, where it is selected.
    [[nodiscard]] std::optional<alerts::Alert> current() const;
    void selectAlert(alerts::ConditionId id); ///< In the list that has it.
    /// To the menu of the list; those that would do nothing are grey there.
    void addActions(const QList<QAction*>& actions, const IdleActions& idle);
    /// What was just done here, for some seconds in place of the count.
    void tell(const QString& text);
    void showPriority(core::Priority priority);                 ///< Filters by it; again: shows all.
    void setDistricts(const models::AlertDistricts& districts); ///< To filter by.
    /// During a flood, alerts of low priority are gathered, unless a person wants them one by one.
    void setFlood(bool flood);
    void setGathersInFlood(bool gathers);
    [[nodiscard]] bool gathersInFlood() const;
    [[nodiscard]] AlertFilters& filters() const { return *m_filters; }

Q_SIGNALS:
    void acknowledgeAsked();
    void shelveAsked();
    void putBackAsked();
    void currentChanged(); ///< The alert under the cursor, or the rows selected, changed.
    void centreAsked();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* tabRow();
    QWidget* actionRow();
    void connectLists();
    void retranslate();
    void applyFilters();
    void applyGathering();
    void noteSelection();
    void updateActions();
    void updateTabs();
    void showChosenList();
    [[nodiscard]] models::AlertListModel& shown() const;
    void updatePage();
    void fitColumns();
    [[nodiscard]] int criticalAbove() const;
    void updateAbove();

    models::AlertListModel& m_alerts;
    models::AlertListModel& m_aside;
    models::AlertTable m_table;
    QTabBar* m_tabs;
    RowView* m_view;
    AlertDelegate* m_delegate;
    AlertFilters* m_filters;
    QToolButton* m_open;   ///< Only what nobody has acknowledged.
    QToolButton* m_gather; ///< Low priorities during a flood.
    QPushButton* m_above;  ///< Of what is worth seeing there.
    QPushButton* m_acknowledge;
    QPushButton* m_shelve;
    QPushButton* m_putBack;
    ElidedLabel* m_count;
    Theme m_theme{Theme::Kind::Dark};
    QString m_told;
    QTimer m_untell;
    bool m_flood = false;
};

} // namespace vigie::widgets
