// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "journal/entry.h"

#include <cstdint>
#include <string>

namespace vigie::session {

class CommandTarget;
struct Shift;

/// The receipt a command acts on: where its entry stands in the journal.
struct JournalReceipt {
    std::uint64_t index = 0; ///< Of its leaf.
    core::Timestamp at = core::kNoTime;
    std::string actor; ///< Whose action it is: the pseudonym in the entry.
};

/// One action of a person. Actions exist only as objects of this class: it carries its journal entry, and its effect
/// happens in `perform`, which the session calls with the receipt of that entry and not otherwise.
///
/// Thread: made, performed and destroyed on the session's thread.
class Command {
public:
    virtual ~Command() = default;

    /// What is written before the effect.
    [[nodiscard]] virtual journal::Draft entry() const = 0;
    /// Who does it, where that is not who has the desk: somebody who is just taking it.
    [[nodiscard]] virtual const Shift* doer() const { return nullptr; }
    /// The effect. A failure is told to the person; the entry stands.
    virtual core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) = 0;

protected:
    Command() = default;
    Command(const Command&) = default;
    Command& operator=(const Command&) = default;
};

} // namespace vigie::session
