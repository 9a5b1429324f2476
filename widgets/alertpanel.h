// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alertfiltermodel.h"
#include "models/alertlistmodel.h"
#include "models/domainmodel.h"
#include "widgets/theme.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace vigie::widgets {

class AlertDelegate;
class ElidedLabel;
class RowView;

/// The list of alerts with its filters, and the button that acknowledges what is selected.
class AlertPanel final : public QWidget {
    Q_OBJECT

public:
    AlertPanel(models::AlertListModel& alerts, const models::DomainModel& domains, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] RowView* view() const { return m_view; }
    /// What is selected, as it stands now.
    [[nodiscard]] std::vector<alerts::Alert> selected() const;
    /// What is selected and can be acknowledged.
    [[nodiscard]] std::vector<alerts::Alert> acknowledgeable() const;
    void selectAlert(alerts::ConditionId id);
    /// What was just done here, for some seconds in place of the count.
    void tell(const QString& text);
    void showPriority(core::Priority priority); ///< Filters by it; again: shows all.

Q_SIGNALS:
    void acknowledgeAsked();
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
    void updatePage();
    void fitColumns();
    void updateNewAbove(int rows);

    models::AlertListModel& m_alerts;
    const models::DomainModel& m_domains;
    models::AlertFilterModel m_filter;
    RowView* m_view;
    AlertDelegate* m_delegate;
    QComboBox* m_domain;
    QComboBox* m_priority;
    QLineEdit* m_text;
    QToolButton* m_open; ///< Only what nobody has acknowledged.
    QPushButton* m_newAbove;
    QPushButton* m_acknowledge;
    ElidedLabel* m_count;
    Theme m_theme{Theme::Kind::Dark};
    QString m_told;
    QTimer m_untell;
    bool m_filling = false;
};

} // namespace vigie::widgets
