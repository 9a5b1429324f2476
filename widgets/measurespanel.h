// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domainmodel.h"
#include "models/measuresmodel.h"
#include "widgets/theme.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QBoxLayout;
class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace vigie::widgets {

class ElidedLabel;
class LoadChart;
class PriorityChart;
class RowView;
class StatePage;

/// What the list of alerts asked of the people at it in the last hour, day, week or month, of all domains, one, or those of a desk:
/// measures against targets, two charts, the noisiest rules, and what might be tuned of the one that is selected. In a
/// wide place the charts stand beside the measures. It measures again each minute, only while it can be seen.
class MeasuresPanel final : public QWidget {
    Q_OBJECT

public:
    /// `profile` names the city of what is exported.
    MeasuresPanel(models::MeasuresModel& measures, models::NoisyRulesModel& rules, const models::DomainModel& domains,
                  const profile::CityProfile& profile, const models::Texts& texts, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] RowView* table() const { return m_table; }
    [[nodiscard]] RowView* rules() const { return m_rulesView; }
    [[nodiscard]] LoadChart* load() const { return m_load; }
    [[nodiscard]] core::Duration period() const;
    void setPeriod(core::Duration period); ///< 1 h, 24 h, 7 d or 30 d.
    /// Why there is nothing to see; empty where there is.
    [[nodiscard]] QString pageText() const;
    [[nodiscard]] QStringList tuning() const; ///< As shown of the selected rule.

Q_SIGNALS:
    void ruleAsked(const QString& id); ///< To be changed or tried.
    /// `write` saves what was on show, where a person said; its journal entry comes first.
    void exportAsked(const QString& how, const std::function<vigie::core::Expected<void>()>& write);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void ask();
    void takeAnswer();
    void writeTuning();
    void save();
    void setWide(bool wide);

    models::MeasuresModel& m_measures;
    models::NoisyRulesModel& m_rules;
    const models::DomainModel& m_domains;
    const profile::CityProfile& m_profile;
    const models::Texts& m_texts;
    Theme m_theme{Theme::Kind::Dark};
    QButtonGroup* m_periods;
    QComboBox* m_domain;
    QPushButton* m_save;
    QLabel* m_said; ///< Until when, and since when anything is known.
    QScrollArea* m_area;
    StatePage* m_page;
    QStackedLayout* m_stack = nullptr;
    QBoxLayout* m_columns = nullptr;
    RowView* m_table;
    LoadChart* m_load;
    PriorityChart* m_priorities;
    RowView* m_rulesView;
    QLabel* m_tuningTitle;
    QWidget* m_tuning = nullptr;
    QStringList m_tuningLines;
    QString m_lastFolder;
    QTimer m_again;
    std::optional<bool> m_wide;
};

} // namespace vigie::widgets
