// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/trenddesk.h"

#include <utility>

namespace vigie::session {

TrendDesk::TrendDesk(std::filesystem::path file)
    : m_file(std::move(file))
    , m_desk(kWaiting, [this](const Question& question) { question.done(read(question)); })
{
}

void TrendDesk::ask(Question question)
{
    auto done = question.done;
    if (!m_desk.ask(std::move(question)))
        done(core::fail(core::ErrorCode::Busy, "history",
                        VIGIE_TEXT("Errors", "Too many trends were asked for at once."),
                        VIGIE_TEXT("Errors", "Try again in a moment.")));
}

core::Expected<history::Trend> TrendDesk::read(const Question& question)
{
    if (!m_reader) {
        auto opened = history::HistoryReader::open(m_file);
        if (!opened)
            return core::fail(opened.error());
        m_reader = std::move(*opened);
    }
    return m_reader->read(question.assetId, question.attribute, question.span);
}

} // namespace vigie::session
