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

RaisedAlerts::RaisedAlerts(const alerts::AlertStore& store)
    : m_store(store)
    , m_desk(kWaiting, [this](const Errand& errand) { errand.done(errand.read(m_store)); })
{
}

void RaisedAlerts::ask(Question question)
{
    ask({.read = [from = question.from, to = question.to](const alerts::AlertStore& store) -> Lines {
             auto history = store.history(from, to);
             return history ? raisedOf(std::move(*history)) : Lines{core::fail(history.error())};
         },
         .done = std::move(question.done)});
}

void RaisedAlerts::ask(PastQuestion question)
{
    ask({.read = [condition = question.condition,
                  from = question.from](const alerts::AlertStore& store) { return store.historyOf(condition, from); },
         .done = std::move(question.done)});
}

void RaisedAlerts::ask(Errand errand)
{
    auto done = errand.done;
    if (!m_desk.ask(std::move(errand)))
        done(core::fail(core::ErrorCode::Busy, "alerts",
                        VIGIE_TEXT("Errors", "The alert history was asked for too often at once."),
                        VIGIE_TEXT("Errors", "Try again in a moment.")));
}

} // namespace vigie::session
