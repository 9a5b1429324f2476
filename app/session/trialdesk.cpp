// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/trialdesk.h"

#include <utility>

namespace vigie::session {

TrialDesk::TrialDesk()
    : m_desk(std::make_unique<QuestionDesk<Numbered>>(kWaiting, [this](const Numbered& asked) { answer(asked); }))
{
}

TrialDesk::~TrialDesk()
{
    m_isClosing = true;
    cancel();
    m_desk.reset(); // while the rest is there
}

void TrialDesk::ask(Question question)
{
    auto done = question.done;
    const std::uint64_t number = ++m_newest;
    if (!m_desk->ask({std::move(question), number}))
        done(core::fail(core::ErrorCode::Busy, "rules", VIGIE_TEXT("Errors", "Rules were tried too often at once."),
                        VIGIE_TEXT("Errors", "Try again in a moment.")));
}

void TrialDesk::cancel()
{
    ++m_newest;
}

void TrialDesk::answer(const Numbered& asked)
{
    auto result = tryRules(asked.question.order, [&](double share, core::Timestamp reached) {
        if (m_newest != asked.number)
            return false;
        if (asked.question.told)
            asked.question.told(share, reached);
        return true;
    });
    if (!m_isClosing)
        asked.question.done(std::move(result));
}

} // namespace vigie::session
