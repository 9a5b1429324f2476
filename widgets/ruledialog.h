// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rulebook.h"
#include "models/texts.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <string>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace vigie::widgets {

class RuleForm;

/// Where a rule is changed, or a new one made: its fields, or the same as a file; what is wrong with it while it is
/// written; what differs from what is in force. Nothing is in force before a person says so, with a reason.
class RuleDialog final : public QDialog {
    Q_OBJECT

public:
    enum class What { Change, New };

    /// `rule`: what is changed, or what a new one is like. Without `canForce` it can be looked at and tried only.
    RuleDialog(const alerts::RuleBook& book, const std::shared_ptr<const alerts::Rule>& rule, What what,
               const models::Texts& texts, bool canForce, QWidget* parent = nullptr);

    [[nodiscard]] const alerts::RuleDraft& draft() const { return m_draft; }
    [[nodiscard]] RuleForm* form() const { return m_form; }
    [[nodiscard]] QPlainTextEdit* file() const { return m_file; }
    [[nodiscard]] QListWidget* problems() const { return m_problems; }
    [[nodiscard]] QLineEdit* reason() const { return m_reason; }
    [[nodiscard]] QPushButton* forceButton() const { return m_force; }
    /// Below what differs, above the reason.
    void addBox(QWidget* box);

    /// What a person has written so far.
    struct Written {
        QString file;
        QString reason;
        int page = 0;
        bool isTouched = false;
    };
    [[nodiscard]] Written written() const;
    void setWritten(const Written& written);
    /// Closes it, and goes on with `after`; asks first where something was written that is not in force.
    void leave(const std::function<void()>& after);
    void reject() override { leave({}); }

Q_SIGNALS:
    void draftChanged(); ///< It was looked at anew.
    /// The draft has no problem and differs.
    void forceAsked(const vigie::alerts::RuleDraft& draft, const QString& reason);

private:
    void build();
    void takeForm();
    void takeFile();
    void look(const std::string& text);
    void tell();
    void goToProblem(int row);
    [[nodiscard]] std::shared_ptr<const alerts::Rule> inForce() const;

    const alerts::RuleBook& m_book;
    const models::Texts& m_texts;
    What m_what;
    std::string m_id; ///< Of the rule that is changed; empty for a new one.
    bool m_canForce;
    alerts::RuleDraft m_draft;
    QVBoxLayout* m_layout = nullptr;
    QLabel* m_condition;
    RuleForm* m_form;
    QPlainTextEdit* m_file;
    QListWidget* m_problems;
    QLabel* m_differs;
    QLineEdit* m_reason;
    QPushButton* m_force;
    QTimer m_typing;
    bool m_fills = false;      ///< One side is filled in from the other.
    bool m_isTouched = false;  ///< By a person.
    bool m_differsNow = false; ///< From what is in force; what cannot be a rule does too.
};

} // namespace vigie::widgets
