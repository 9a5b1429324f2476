// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/trialdesk.h"

#include <memory>
#include <utility>

namespace vigie::session {

TrialDesk::TrialDesk()
    : m_desk(kWaiting, [](const std::function<void()>& work) { work(); })
{
}

TrialDesk::~TrialDesk()
{
    cancel(); // so that its thread comes to an end soon
}

void TrialDesk::ask(Question question)
{
    const std::uint64_t number = ++m_newest;
    const auto done = question.done;
    auto shared = std::make_shared<Question>(std::move(question));
    const bool waits = m_desk.ask([this, number, shared] {
        shared->done(tryRules(shared->order, [&](double share) {
            shared->progress(share);
            return number == m_newest;
        }));
    });
    if (!waits)
        done(core::fail(core::ErrorCode::Busy, "trial", VIGIE_TEXT("Errors", "Too many trials wait already."),
                        VIGIE_TEXT("Errors", "Try again in a moment.")));
}

void TrialDesk::list(std::filesystem::path folder, std::function<void(std::vector<RecordingChoice>)> done)
{
    static_cast<void>(
        m_desk.ask([folder = std::move(folder), done = std::move(done)] { done(recordingsIn(folder)); }));
}

} // namespace vigie::session
