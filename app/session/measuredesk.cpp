// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/measuredesk.h"

#include "alerts/measurehistory.h"

#include <utility>

namespace vigie::session {

MeasureDesk::MeasureDesk(std::filesystem::path store)
    : m_store(std::move(store))
    , m_desk(kWaiting, [this](const Question& question) {
        question.done(alerts::measureHistory(m_store, question.options, question.isWanted));
    })
{
}

void MeasureDesk::ask(Question question)
{
    auto done = question.done;
    if (!m_desk.ask(std::move(question)))
        done(core::fail(core::ErrorCode::Busy, "alerts",
                        VIGIE_TEXT("Errors", "The alert history was asked for too often at once."),
                        VIGIE_TEXT("Errors", "Try again in a moment.")));
}

} // namespace vigie::session
