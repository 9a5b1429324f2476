// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rulelistmodel.h"
#include "widgets/theme.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QPushButton;
class QSplitter;

namespace vigie::widgets {

class DomainBox;
class RuleDelegate;
class RulePage;
class RowView;

/// The rules that are in force and those that are off: a list to look through, the chosen one in words, and what can be
/// done with it. What is asked for is done elsewhere (RuleDesk).
class RulesPanel final : public QWidget {
    Q_OBJECT

public:
    /// `canChange`: else rules can be read and tried only.
    RulesPanel(models::RuleListModel& model, const alerts::RuleBook& book, const models::Texts& texts, bool canChange,
               QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void choose(const QString& id); ///< Also where the filter had hidden it.
    [[nodiscard]] std::shared_ptr<const alerts::Rule> chosen() const;
    [[nodiscard]] RowView* view() const { return m_view; }
    [[nodiscard]] RulePage* page() const { return m_page; }
    [[nodiscard]] QLineEdit* field() const { return m_field; }

    /// The rules are others now.
    void reload();

Q_SIGNALS:
    void editAsked(const QString& id);
    void copyAsked(const QString& id); ///< A new rule, like this one.
    void offAsked(const QString& id);
    void restoreAsked(const QString& id);
    void versionAsked(const QString& id, int version); ///< Of RuleBook::versions.

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void filter();
    void showChosen();
    void retranslate();

    models::RuleListModel& m_model;
    const alerts::RuleBook& m_book;
    bool m_canChange;
    QLineEdit* m_field;
    DomainBox* m_domain;
    RowView* m_view;
    RuleDelegate* m_delegate;
    RulePage* m_page;
    QSplitter* m_split;
    QPushButton* m_edit;
    QPushButton* m_copy;
    QPushButton* m_off;
    QPushButton* m_restore; ///< The city's version; there for one that is changed or off.
};

} // namespace vigie::widgets
