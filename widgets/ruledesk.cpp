// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ruledesk.h"

#include "alerts/rulewriter.h"
#include "models/ruletext.h"
#include "session/rulecommands.h"
#include "widgets/reasondialog.h"
#include "widgets/rulespanel.h"

#include <QMainWindow>

#include <algorithm>

namespace vigie::widgets {

using models::RuleText;

RuleDesk::RuleDesk(session::Session& session, const models::Texts& texts, RulesPanel& panel, Submit submit,
                   QMainWindow& window)
    : QObject(&window)
    , m_session(session)
    , m_texts(texts)
    , m_panel(panel)
    , m_submit(std::move(submit))
    , m_window(window)
{
    connect(&session, &session::Session::rulesChanged, &panel, &RulesPanel::reload);
    connect(&texts, &models::Texts::changed, this, &RuleDesk::writeAnew);
    connect(&panel, &RulesPanel::editAsked, this, &RuleDesk::open);
    connect(&panel, &RulesPanel::copyAsked, this, [this](const QString& id) { openDialog(id, true); });
    connect(&panel, &RulesPanel::offAsked, this, &RuleDesk::switchOff);
    connect(&panel, &RulesPanel::restoreAsked, this, &RuleDesk::restore);
    connect(&panel, &RulesPanel::versionAsked, this, &RuleDesk::bringBack);
}

std::shared_ptr<const alerts::Rule> RuleDesk::known(const QString& id) const
{
    const auto all = m_session.rules().all();
    const auto found =
        std::ranges::find_if(all, [name = id.toStdString()](const auto& one) { return one->id == name; });
    return found == all.end() ? nullptr : *found;
}

void RuleDesk::open(const QString& id)
{
    openDialog(id, false);
}

void RuleDesk::openDialog(const QString& id, bool isNew)
{
    const auto rule = known(id);
    if (!rule)
        return;
    if (m_dialog && m_dialog->isVisible()) { // one rule at a time
        m_dialog->raise();
        m_dialog->leave([this, id, isNew] {
            m_dialog.clear();
            openDialog(id, isNew);
        });
        return;
    }
    m_dialog = new RuleDialog(m_session.rules(), rule, isNew ? RuleDialog::What::New : RuleDialog::What::Change,
                              m_texts, m_session.canChangeRules(), &m_window);
    m_trial = new TrialBox(m_session, m_texts,
                           [dialog = m_dialog.data()]() -> const alerts::RuleDraft& { return dialog->draft(); });
    m_dialog->addBox(m_trial);
    connect(m_dialog, &RuleDialog::draftChanged, m_trial, &TrialBox::draftChanged);
    connect(m_dialog, &RuleDialog::forceAsked, this, [this](const alerts::RuleDraft& draft, const QString& reason) {
        const QString changed = QString::fromStdString(draft.rule->id);
        m_submit(std::make_unique<session::ChangeRule>(draft, m_session.rules().rules().find(draft.rule->id),
                                                       reason.toStdString()),
                 [this, changed] {
                     m_panel.choose(changed);
                     if (m_dialog)
                         m_dialog->accept();
                 });
    });
    m_opened = {id, isNew};
    m_dialog->show();
}

/// The dialog writes its words once: in another language it is another one, with what was written so far.
void RuleDesk::writeAnew()
{
    if (!m_dialog || !m_dialog->isVisible())
        return;
    const RuleDialog::Written written = m_dialog->written();
    const QByteArray geometry = m_dialog->saveGeometry();
    m_dialog->accept();
    m_dialog.clear();
    openDialog(m_opened.first, m_opened.second);
    if (!m_dialog)
        return;
    m_dialog->restoreGeometry(geometry);
    m_dialog->setWritten(written);
}

QString RuleDesk::reasonFor(const QString& action, const QString& what, const QStringList& lines)
{
    ReasonDialog asks{action, what, lines, &m_window};
    return asks.exec() == QDialog::Accepted ? asks.reason() : QString{};
}

void RuleDesk::switchOff(const QString& id)
{
    const auto rule = m_session.rules().rules().find(id.toStdString());
    if (!rule)
        return;
    const QString reason = reasonFor(
        tr("Switch off"),
        tr("\"%1\" raises no more alerts until somebody puts it into force again. Those that are there are closed.")
            .arg(RuleText::title(*rule, m_texts)),
        {});
    if (!reason.isEmpty())
        m_submit(std::make_unique<session::SwitchOffRule>(rule, reason.toStdString()), {});
}

void RuleDesk::restore(const QString& id)
{
    const auto versions = m_session.rules().versions(id.toStdString());
    const auto ofCity = versions.empty() ? nullptr : versions.back().rule;
    if (!ofCity || !m_session.rules().isOfCity(ofCity->id))
        return;
    const auto before = m_session.rules().rules().find(ofCity->id);
    const QString reason =
        reasonFor(tr("As the city has it"),
                  tr("\"%1\" is in force again as the city's folder has it.").arg(RuleText::title(*ofCity, m_texts)),
                  before ? RuleText::differences(before.get(), ofCity.get()) : QStringList{});
    if (!reason.isEmpty())
        m_submit(std::make_unique<session::RestoreRule>(ofCity, before, reason.toStdString()), {});
}

void RuleDesk::bringBack(const QString& id, int version)
{
    const auto versions = m_session.rules().versions(id.toStdString());
    if (version <= 0 || static_cast<std::size_t>(version) >= versions.size())
        return;
    const alerts::RuleVersion& earlier = versions[static_cast<std::size_t>(version)];
    const auto before = m_session.rules().rules().find(id.toStdString());
    if (!earlier.rule)
        return;
    if (earlier.stamp.at == core::kNoTime) {
        restore(id);
        return;
    }
    const alerts::RuleDraft draft = m_session.rules().look(alerts::ruleText(*earlier.rule), id.toStdString());
    if (!draft.rule) { // what it names is no longer there: it can be mended in the dialog
        open(id);
        return;
    }
    const QString reason =
        reasonFor(tr("Bring back"), tr("This version is in force again: %1").arg(RuleText::version(earlier, m_texts)),
                  before ? RuleText::differences(before.get(), earlier.rule.get()) : QStringList{});
    if (!reason.isEmpty())
        m_submit(std::make_unique<session::ChangeRule>(draft, before, reason.toStdString()), {});
}

} // namespace vigie::widgets
