// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "core/expected.h"
#include "layers/layerfile.h"
#include "people/accountstore.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vigie::alerts {
struct RuleDraft;
}

namespace vigie::session {

struct ImportOrder;
struct JournalReceipt;
struct Shift;

/// What commands act on: the inside of a session, seen by nothing but commands.
/// Thread: the session's. Each call is quick; what takes time is started here and told later through the snapshot.
class CommandTarget {
public:
    virtual ~CommandTarget() = default;

    virtual core::Expected<void> actOnAlerts(const std::vector<alerts::ConditionId>& conditions,
                                             const alerts::PersonAct& act, const JournalReceipt& receipt) = 0;
    virtual core::Expected<void> takeOutOfService(const std::string& assetId, const std::vector<std::string>& rules,
                                                  const alerts::AsideOrder& order, const JournalReceipt& receipt) = 0;
    virtual core::Expected<void> changeRule(const alerts::RuleDraft& draft, const JournalReceipt& receipt) = 0;
    virtual core::Expected<void> switchOffRule(const std::string& id, const JournalReceipt& receipt) = 0;
    virtual core::Expected<void> restoreRule(const std::string& id, const JournalReceipt& receipt) = 0;
    virtual core::Expected<void> pauseFeed(const std::string& feedId) = 0;
    virtual core::Expected<void> resumeFeed(const std::string& feedId) = 0;
    virtual core::Expected<void> startRecording(const std::string& name) = 0;
    virtual core::Expected<void> stopRecording() = 0;
    virtual core::Expected<void> changeLayer(const layers::Layer& layer) = 0;
    virtual core::Expected<void> restoreLayer(const std::string& id) = 0;
    virtual core::Expected<void> removeLayer(const std::string& id) = 0;
    virtual core::Expected<void> startImport(const ImportOrder& order) = 0;
    virtual void takeDesk(const Shift& shift) = 0; ///< Who is new joins; unlocks.
    virtual void leaveDesk(const std::string& actor) = 0;
    virtual void lockDesk() = 0;
    [[nodiscard]] virtual core::Expected<people::AccountStore> accountStore() = 0;

protected:
    CommandTarget() = default;
    CommandTarget(const CommandTarget&) = default;
    CommandTarget& operator=(const CommandTarget&) = default;
};

} // namespace vigie::session
