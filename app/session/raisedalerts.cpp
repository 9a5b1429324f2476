// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/raisedalerts.h"

#include <chrono>
#include <set>
#include <unordered_map>
#include <utility>

namespace vigie::session {

std::vector<alerts::HistoryEntry> raisedOf(std::vector<alerts::HistoryEntry> history)
{
    constexpr std::chrono::minutes kSame{1};
    std::unordered_map<std::uint64_t, std::set<core::Timestamp>> known; // when, by condition
    std::vector<alerts::HistoryEntry> out;
    for (alerts::HistoryEntry& line : history) {
        const bool was = line.placeBefore == alerts::Place::List && alerts::isActive(line.before);
        const bool is = line.place == alerts::Place::List && alerts::isActive(line.after);
        if (was || !is)
            continue;
        std::set<core::Timestamp>& times = known[static_cast<std::uint64_t>(line.condition)];
        const auto near = times.upper_bound(line.at - kSame);
        const bool isSame = near != times.end() && *near < line.at + kSame;
        times.insert(line.at);
        if (!isSame)
            out.push_back(std::move(line));
    }
    return out;
}

namespace {

core::Expected<alerts::Past> pastOf(const alerts::AlertStore& store, const RaisedAlerts::PastQuestion& question)
{
    const auto lines = store.historyOf(question.condition, question.from);
    if (!lines)
        return core::fail(lines.error());
    const auto begins = store.historyBegins();
    if (!begins)
        return core::fail(begins.error());
    return alerts::Past{alerts::episodesOf(*lines), *begins};
}

auto tooMany()
{
    return core::fail(core::ErrorCode::Busy, "alerts",
                      VIGIE_TEXT("Errors", "The alert history was asked for too often at once."),
                      VIGIE_TEXT("Errors", "Try again in a moment."));
}

} // namespace

RaisedAlerts::RaisedAlerts(const alerts::AlertStore& store)
    : m_store(store)
    , m_desk(kWaiting, [this](const Errand& errand) { errand(m_store); })
{
}

void RaisedAlerts::ask(const Question& question)
{
    const bool taken = m_desk.ask([question](const alerts::AlertStore& store) {
        auto history = store.history(question.from, question.to);
        if (history)
            question.done(raisedOf(std::move(*history)));
        else
            question.done(core::fail(history.error()));
    });
    if (!taken)
        question.done(tooMany());
}

void RaisedAlerts::ask(const PastQuestion& question)
{
    const bool taken =
        m_desk.ask([question](const alerts::AlertStore& store) { question.done(pastOf(store, question)); });
    if (!taken)
        question.done(tooMany());
}

} // namespace vigie::session
