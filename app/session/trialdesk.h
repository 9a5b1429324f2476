// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/questiondesk.h"
#include "session/ruletrial.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

namespace vigie::session {

/// Tries rules on recordings on a thread of its own, one trial at a time: a newer question ends the one that runs.
///
/// Thread: `ask` and `cancel` from any; `told` and `done` come on the desk's thread. `done` comes once for each question,
///         with Cancelled for one that was ended, within a tenth of a second (one frame of the recording, about a
///         second of it, is read to its end). The destructor answers nothing more and waits no longer than that.
class TrialDesk {
public:
    TrialDesk();
    ~TrialDesk();
    TrialDesk(const TrialDesk&) = delete;
    TrialDesk& operator=(const TrialDesk&) = delete;

    struct Question {
        TrialOrder order;
        std::function<void(double share, core::Timestamp reached)> told; ///< May be empty; as TrialProgress.
        std::function<void(core::Expected<TrialResult>)> done;
    };
    /// Busy, at once and on this thread, when kWaiting questions wait already.
    void ask(Question question);
    /// Ends what runs and what waits.
    void cancel();

private:
    static constexpr std::size_t kWaiting = 64;

    struct Numbered {
        Question question;
        std::uint64_t number = 0;
    };
    void answer(const Numbered& asked);

    std::atomic<std::uint64_t> m_newest{0}; ///< The only question whose answer is wanted.
    std::atomic<bool> m_isClosing{false};
    std::unique_ptr<QuestionDesk<Numbered>> m_desk;
};

} // namespace vigie::session
