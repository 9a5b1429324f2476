// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "session/command.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace vigie::session {

/// What a person does to alerts: takes note of them (`alert.acknowledge`), takes that back (`alert.unacknowledge`),
/// shelves them (`alert.shelve`), puts them back (`alert.unshelve`), decides on the situations they propose
/// (`situation.accept`, `situation.refuse`: the entry names what belongs to them). The journal keeps which, and a hash of what the
/// operator saw of each; of a withdrawal both entries.
class ActOnAlerts final : public Command {
public:
    /// An AsideOrder shelves: its `input` is ShelveOnce or ShelveTimed.
    ActOnAlerts(std::vector<alerts::Alert> alerts, alerts::PersonAct act);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::vector<alerts::Alert> m_alerts;
    alerts::PersonAct m_act;
};

/// One gesture of a person at any number of alerts, as commands of at most kAlertsInEntry each, so that every entry fits:
/// 3,000 alerts are three entries.
inline constexpr std::size_t kAlertsInEntry = 1'000;
[[nodiscard]] std::vector<std::unique_ptr<Command>> actOnAll(const std::vector<alerts::Alert>& alerts,
                                                             const alerts::PersonAct& act);

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
