// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alertfilter.h"
#include "models/domainmodel.h"
#include "widgets/theme.h"

#include <QWidget>

#include <utility>
#include <vector>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace vigie::widgets {

/// The row above the list of alerts: which domain or desk, priority, district, and what words. Thread: GUI.
class AlertFilters final : public QWidget {
    Q_OBJECT

public:
    explicit AlertFilters(const models::DomainModel& domains, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setDistricts(const QStringList& names);  ///< Plain text, by number; none hides the choice.
    void togglePriority(core::Priority priority); ///< Chooses it; again: all.
    void retranslate();
    /// All but `unacknowledgedOnly`, which is no field of this row.
    [[nodiscard]] models::AlertFilter filter() const;
    [[nodiscard]] QComboBox* domain() const { return m_domain; }
    [[nodiscard]] QComboBox* priority() const { return m_priority; }
    [[nodiscard]] QComboBox* district() const { return m_district; }
    [[nodiscard]] QLineEdit* text() const { return m_text; }

Q_SIGNALS:
    void changed();

private:
    void fill();
    void fieldChanged();
    void showAll();

    const models::DomainModel& m_domains;
    Theme m_theme{Theme::Kind::Dark};
    QStringList m_districtNames;
    std::vector<std::pair<QString, core::DomainSet>> m_desks;
    QComboBox* m_domain;
    QComboBox* m_priority;
    QComboBox* m_district;
    QLineEdit* m_text;
    QToolButton* m_all; ///< Away with all of them; there while any is set.
    bool m_filling = false;
};

} // namespace vigie::widgets
