// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "models/texts.h"
#include "widgets/theme.h"

#include <QScrollArea>
#include <QStringList>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace vigie::widgets {

class SituationBox;
class StatePage;

/// Why an alert fired: the sentence, its values and limit with their times, what it means for residents, what to do.
class WhyPage final : public QScrollArea {
    Q_OBJECT

public:
    explicit WhyPage(const models::Texts& texts, QWidget* parent = nullptr);

    /// `others`: further alerts of the same asset. `members`: of a situation, what belongs to it, in words.
    void setAlert(const alerts::Alert& alert, int others, const QStringList& members = {});
    void setNothing(const QString& text); ///< Nothing is selected, or it has no alert.
    void setTheme(const Theme& theme);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] SituationBox* situation() const { return m_situation; }

Q_SIGNALS:
    void ruleAsked(const QString& id); ///< That of the alert, to be looked at or changed.

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void write();
    void fitHeight();
    QLabel* paragraph(const char* name);

    const models::Texts& m_texts;
    Theme m_theme{Theme::Kind::Dark};
    std::vector<alerts::Alert> m_alert; ///< One or none.
    int m_others = 0;
    QStringList m_members;
    QString m_nothing;
    QWidget* m_body;
    StatePage* m_page;
    QLabel* m_sign;
    QLabel* m_title;
    QLabel* m_why;
    QLabel* m_othersText;
    SituationBox* m_situation;
    QLabel* m_proposals; ///< Where the alert chatters or is stale.
    QLabel* m_procedureTitle;
    QLabel* m_procedure;
    QLabel* m_meaningTitle;
    QLabel* m_meaning;
    QGridLayout* m_facts;
    QPushButton* m_rule;
};

} // namespace vigie::widgets
