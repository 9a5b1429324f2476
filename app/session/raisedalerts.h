// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertstore.h"
#include "alerts/episodes.h"
#include "core/expected.h"
#include "session/questiondesk.h"

#include <functional>
#include <vector>

namespace vigie::session {

/// Of a history, the lines by which an active condition came up on the list, in order of writing. One that was raised again within a
/// minute counts once: a chattering value, or a replay that went back, would else look like many alerts.
[[nodiscard]] std::vector<alerts::HistoryEntry> raisedOf(std::vector<alerts::HistoryEntry> history);

/// Reads the alert history, one question after the other, on a thread of its own.
/// Thread: `ask` from any; `done` comes on the desk's thread. The destructor answers nothing more.
class RaisedAlerts {
public:
    explicit RaisedAlerts(const alerts::AlertStore& store); ///< Outlives the desk.

    struct Question {
        core::Timestamp from = core::kNoTime;
        core::Timestamp to = core::kNoTime;
        std::function<void(core::Expected<std::vector<alerts::HistoryEntry>>)> done; ///< As `raisedOf` gives them.
    };
    /// About one condition.
    struct PastQuestion {
        alerts::ConditionId condition{};
        core::Timestamp from = core::kNoTime;
        std::function<void(core::Expected<alerts::Past>)> done;
    };
    /// Busy, at once, when kWaiting questions wait already.
    void ask(const Question& question);
    void ask(const PastQuestion& question);

private:
    static constexpr std::size_t kWaiting = 8;
    using Errand = std::function<void(const alerts::AlertStore&)>;

    const alerts::AlertStore& m_store;
    QuestionDesk<Errand> m_desk;
};

} // namespace vigie::session
