// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/questiondesk.h"
#include "session/ruletrial.h"

#include <atomic>
#include <functional>

namespace vigie::session {

/// Tries rules on recordings, and lists those there are, on a thread of its own.
/// Thread: all may be called from any; what is answered comes on the desk's thread. The destructor stops what runs, and
///         answers nothing more.
class TrialDesk {
public:
    TrialDesk();
    ~TrialDesk();
    TrialDesk(const TrialDesk&) = delete;
    TrialDesk& operator=(const TrialDesk&) = delete;

    struct Question {
        TrialOrder order;
        std::function<void(double share)> progress;
        std::function<void(core::Expected<TrialResult>)> done; ///< Cancelled where a newer one came, or `cancel`.
    };
    /// Stops the one that runs.
    void ask(Question question);
    void cancel() { ++m_newest; }
    /// Those in a folder; after what runs.
    void list(std::filesystem::path folder, std::function<void(std::vector<RecordingChoice>)> done);

private:
    static constexpr std::size_t kWaiting = 8;

    std::atomic<std::uint64_t> m_newest{0};
    QuestionDesk<std::function<void()>> m_desk;
};

} // namespace vigie::session
