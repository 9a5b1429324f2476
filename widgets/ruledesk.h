// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/texts.h"
#include "session/session.h"
#include "widgets/ruledialog.h"
#include "widgets/trialbox.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>

class QMainWindow;

namespace vigie::widgets {

class RulesPanel;

/// What a person does with rules: joins their panel to the session's commands, and asks for the reason.
class RuleDesk final : public QObject {
    Q_OBJECT

public:
    /// Writes a command's entry, performs it, tells a failure; `done` is called once it is done.
    using Submit = std::function<void(std::unique_ptr<session::Command>, std::function<void()> done)>;

    /// All of them outlive it; `window` owns it.
    RuleDesk(session::Session& session, const models::Texts& texts, RulesPanel& panel, Submit submit,
             QMainWindow& window);

    /// Opens a rule to be changed or tried; nothing where there is none of this id.
    void open(const QString& id);
    [[nodiscard]] RuleDialog* dialog() const { return m_dialog; }
    [[nodiscard]] TrialBox* trial() const { return m_trial; } ///< In the dialog.

private:
    void openDialog(const QString& id, bool isNew);
    void writeAnew();
    void switchOff(const QString& id);
    void restore(const QString& id);
    void bringBack(const QString& id, int version);
    /// Empty where the person thought better of it.
    [[nodiscard]] QString reasonFor(const QString& action, const QString& what, const QStringList& lines);
    [[nodiscard]] std::shared_ptr<const alerts::Rule> known(const QString& id) const;

    session::Session& m_session;
    const models::Texts& m_texts;
    RulesPanel& m_panel;
    Submit m_submit;
    QMainWindow& m_window;
    QPointer<RuleDialog> m_dialog;
    std::pair<QString, bool> m_opened; ///< The rule's id, and whether it became a new one.
    QPointer<TrialBox> m_trial;
};

} // namespace vigie::widgets
