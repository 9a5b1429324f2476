// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "history/historyreader.h"
#include "session/questiondesk.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace vigie::session {

/// Reads trends from the history's file, one after the other, on a thread of its own.
/// Thread: `ask` from any; `done` comes on the desk's thread. The destructor answers nothing more.
class TrendDesk {
public:
    explicit TrendDesk(std::filesystem::path file);

    struct Question {
        std::string assetId;
        std::string attribute;
        history::TrendSpan span;
        std::function<void(core::Expected<history::Trend>)> done;
    };
    /// Busy, at once, when kWaiting questions wait already.
    void ask(Question question);

private:
    static constexpr std::size_t kWaiting = 32;

    [[nodiscard]] core::Expected<history::Trend> read(const Question& question);

    std::filesystem::path m_file;
    std::unique_ptr<history::HistoryReader> m_reader; ///< The thread's alone.
    QuestionDesk<Question> m_desk;
};

} // namespace vigie::session
