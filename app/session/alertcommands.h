// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "session/command.h"

#include <string>
#include <vector>

namespace vigie::session {

/// Takes note of alerts: they stay, and stop asking. The journal keeps which, and a hash of what the operator saw of
/// each.
class AcknowledgeAlerts final : public Command {
public:
    explicit AcknowledgeAlerts(std::vector<alerts::Alert> alerts);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::vector<alerts::Alert> m_alerts;
};

/// Takes an acknowledgement back: the alerts ask again. The first entry stays; this is another.
class WithdrawAcknowledgements final : public Command {
public:
    explicit WithdrawAcknowledgements(std::vector<alerts::Alert> alerts);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::vector<alerts::Alert> m_alerts;
};

/// Shelves alerts, with a reason and an end.
class ShelveAlerts final : public Command {
public:
    /// `order.input`: ShelveOnce or ShelveTimed.
    ShelveAlerts(std::vector<alerts::Alert> alerts, alerts::AsideOrder order);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::vector<alerts::Alert> m_alerts;
    alerts::AsideOrder m_order;
};

/// Puts shelved alerts back on the list before their time.
class UnshelveAlerts final : public Command {
public:
    explicit UnshelveAlerts(std::vector<alerts::Alert> alerts);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::vector<alerts::Alert> m_alerts;
};

/// Takes an asset out of service: none of its rules asks anybody anything until the end.
class TakeOutOfService final : public Command {
public:
    /// `rules`: all that watch assets of this model. `order.input`: TakeOutOfService.
    TakeOutOfService(std::string assetId, std::vector<std::string> rules, alerts::AsideOrder order);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::string m_assetId;
    std::vector<std::string> m_rules;
    alerts::AsideOrder m_order;
};

/// Returns an asset to service before its time.
class ReturnToService final : public Command {
public:
    /// `rules`: those for which it is out of service.
    ReturnToService(std::string assetId, std::vector<std::string> rules);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::string m_assetId;
    std::vector<std::string> m_rules;
};

} // namespace vigie::session
