// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alertfiltermodel.h"
#include "models/alertlistmodel.h"
#include "models/domainmodel.h"
#include "widgets/theme.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTabBar;
class QToolButton;

namespace vigie::widgets {

class AlertDelegate;
class ElidedLabel;
class RowView;

/// The list of alerts, or of what is set aside, with its filters, and buttons for what is selected.
class AlertPanel final : public QWidget {
    Q_OBJECT

public:
    AlertPanel(models::AlertListModel& alerts, models::AlertListModel& aside, const models::DomainModel& domains,
               QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] RowView* view() const { return m_view; }
    /// Which of the two lists is shown.
    [[nodiscard]] models::AlertListModel::Which which() const;
    void showList(models::AlertListModel::Which which);
    /// What is selected, as it stands now.
    [[nodiscard]] std::vector<alerts::Alert> selected() const;
    /// The one under the cursor, where it is selected.
    [[nodiscard]] std::optional<alerts::Alert> current() const;
    void selectAlert(alerts::ConditionId id);        ///< In the list that has it.
    void addActions(const QList<QAction*>& actions); ///< To the menu of the list.
    /// What was just done here, for some seconds in place of the count.
    void tell(const QString& text);
    void showPriority(core::Priority priority); ///< Filters by it; again: shows all.

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
    QWidget* filterRow();
    QWidget* actionRow();
    void fillFilters();
    void applyFilters();
    void updateActions();
    void updateTabs();
    void showChosenList();
    [[nodiscard]] models::AlertListModel& shown() const;
    void updatePage();
    void fitColumns();
    void updateNewAbove(int rows);

    models::AlertListModel& m_alerts;
    models::AlertListModel& m_aside;
    const models::DomainModel& m_domains;
    models::AlertFilterModel m_filter;
    QTabBar* m_tabs;
    RowView* m_view;
    AlertDelegate* m_delegate;
    QComboBox* m_domain;
    QComboBox* m_priority;
    QLineEdit* m_text;
    QToolButton* m_open; ///< Only what nobody has acknowledged.
    QPushButton* m_newAbove;
    QPushButton* m_acknowledge;
    QPushButton* m_shelve;
    QPushButton* m_putBack;
    ElidedLabel* m_count;
    Theme m_theme{Theme::Kind::Dark};
    QString m_told;
    QTimer m_untell;
    bool m_filling = false;
};

} // namespace vigie::widgets
