// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertmeasures.h"
#include "core/expected.h"
#include "session/questiondesk.h"

#include <filesystem>
#include <functional>

namespace vigie::session {

/// Measures the alert history, one question after the other, on a thread of its own.
/// Thread: `ask` from any; `done` and `isWanted` come on the desk's thread. The destructor answers nothing more, but
///         lets the piece it reads come to its end.
class MeasureDesk {
public:
    explicit MeasureDesk(std::filesystem::path store);

    struct Question {
        alerts::MeasureCounter::Options options;
        std::function<bool()> isWanted; ///< No: it is given up, and answered with Cancelled.
        std::function<void(core::Expected<alerts::AlertMeasures>)> done;
    };
    /// Busy, at once, when kWaiting questions wait already.
    void ask(Question question);

private:
    static constexpr std::size_t kWaiting = 8;

    std::filesystem::path m_store;
    QuestionDesk<Question> m_desk;
};

} // namespace vigie::session
