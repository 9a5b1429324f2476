// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"

namespace vigie::widgets {

/// Which actions on alerts would do something at present.
struct AlertActs {
    bool acknowledge = false;
    bool acknowledgeGroup = false;
    bool withdraw = false;
    bool accept = false;
    bool refuse = false;
    bool exportCap = false;
    bool shelve = false;
    bool outOfService = false;
    bool putBack = false;
    bool undo = false;
};

/// What can be done about an alert as it stands.
[[nodiscard]] inline bool canAcknowledge(const alerts::Alert& alert)
{
    return alert.place() == alerts::Place::List && !alert.acknowledged();
}
[[nodiscard]] inline bool canWithdraw(const alerts::Alert& alert)
{
    return alert.place() == alerts::Place::List && alert.active() && alert.acknowledged();
}
[[nodiscard]] inline bool canShelve(const alerts::Alert& alert)
{
    return alert.place() == alerts::Place::Shelved || (alert.place() == alerts::Place::List && alert.active());
}
[[nodiscard]] inline bool canUnshelve(const alerts::Alert& alert)
{
    return alert.place() == alerts::Place::Shelved;
}
[[nodiscard]] inline bool canReturn(const alerts::Alert& alert)
{
    return alert.place() == alerts::Place::OutOfService;
}
[[nodiscard]] inline bool canDecide(const alerts::Alert& alert, bool accepted)
{
    const auto wanted = accepted ? alerts::Decision::Word::Accepted : alerts::Decision::Word::Refused;
    return std::holds_alternative<alerts::CorrelationTest>(alert.rule->test) && alert.active() &&
           alert.decision.word != wanted;
}

} // namespace vigie::widgets
