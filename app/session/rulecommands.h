// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rulebook.h"
#include "session/command.h"

#include <memory>
#include <string>

namespace vigie::session {

/// Puts a rule into force as somebody wrote it (`rule.change`): a change, a new one, or an earlier version. The journal
/// has the hash of the rule before and after, and every key that differs with both values; of texts in words, which a
/// person typed, only that they differ. The reason is typed too, and stays out of the tree.
class ChangeRule final : public Command {
public:
    /// `draft`: without problems. `before`: what is in force; nullptr for a new rule or one that is off.
    ChangeRule(alerts::RuleDraft draft, std::shared_ptr<const alerts::Rule> before, std::string reason);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    alerts::RuleDraft m_draft;
    std::shared_ptr<const alerts::Rule> m_before;
    std::string m_reason;
};

/// Takes a rule out of force (`rule.off`): its alerts are closed.
class SwitchOffRule final : public Command {
public:
    SwitchOffRule(std::shared_ptr<const alerts::Rule> rule, std::string reason);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::shared_ptr<const alerts::Rule> m_rule;
    std::string m_reason;
};

/// Puts a rule into force as the city's folder has it (`rule.restore`).
class RestoreRule final : public Command {
public:
    /// `city`: that version. `before`: as in ChangeRule.
    RestoreRule(std::shared_ptr<const alerts::Rule> city, std::shared_ptr<const alerts::Rule> before,
                std::string reason);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::shared_ptr<const alerts::Rule> m_city;
    std::shared_ptr<const alerts::Rule> m_before;
    std::string m_reason;
};

} // namespace vigie::session
