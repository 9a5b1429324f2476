// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/boundedqueue.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <thread>
#include <utility>

namespace vigie::session {

/// Answers questions one after the other on a thread of its own, as reading a disk may take.
/// Thread: `ask` from any; `answer` runs on the desk's. The destructor answers nothing more.
template <typename Question> class QuestionDesk {
public:
    QuestionDesk(std::size_t mostWaiting, std::function<void(const Question&)> answer)
        : m_answer(std::move(answer))
        , m_questions(mostWaiting)
        , m_thread([this] { run(); })
    {
    }
    ~QuestionDesk()
    {
        m_questions.close();
        m_thread.join();
    }
    QuestionDesk(const QuestionDesk&) = delete;
    QuestionDesk& operator=(const QuestionDesk&) = delete;

    /// False, at once, when as many wait already as may.
    [[nodiscard]] bool ask(Question question) { return m_questions.tryPush(std::move(question)); }

private:
    void run()
    {
        constexpr std::chrono::hours kPatience{1};
        while (true) {
            const auto questions = m_questions.popAll(kPatience);
            if (questions.empty() && m_questions.isClosed())
                return;
            for (const Question& question : questions) {
                if (!m_questions.isClosed())
                    m_answer(question);
            }
        }
    }

    std::function<void(const Question&)> m_answer;
    pipeline::BoundedQueue<Question> m_questions;
    std::thread m_thread;
};

} // namespace vigie::session
