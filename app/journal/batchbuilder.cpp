// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/batchbuilder.h"

#include "journal/entrycheck.h"

#include <cstdlib>
#include <utility>

namespace vigie::journal {

using core::Expected;
using core::fail;

namespace {

std::int64_t millisecondsOf(core::Timestamp time)
{
    return time.time_since_epoch().count() / 1000;
}

} // namespace

Draft systemDraft(std::string act, std::string obj, Json op)
{
    Draft draft;
    draft.act = std::move(act);
    draft.obj = std::move(obj);
    draft.op = std::move(op);
    draft.role = "system";
    draft.actor = "system";
    draft.src = "system";
    return draft;
}

BatchBuilder::BatchBuilder(std::string origin, std::uint64_t firstIndex, std::optional<EntryTime> before,
                           bool watchesClock)
    : m_origin(std::move(origin))
    , m_next(firstIndex)
    , m_watchesClock(watchesClock)
{
    m_batch.last = std::move(before);
}

void BatchBuilder::add(const TimedDraft& timed)
{
    addClockStep(timed.time);
    const std::uint64_t index = m_next;
    auto added = addEntry(timed.draft, timed.time);
    m_batch.places.push_back(added ? Expected<std::uint64_t>(index) : fail(added.error()));
}

void BatchBuilder::refuse(core::Error error)
{
    m_batch.places.emplace_back(fail(std::move(error)));
}

void BatchBuilder::addClockStep(const EntryTime& now)
{
    const auto& before = m_batch.last;
    if (!m_watchesClock || !before || !before->isLive || !now.isLive || before->machine.boot != now.machine.boot)
        return;
    const std::int64_t byClock = millisecondsOf(now.at) - millisecondsOf(before->at);
    const std::int64_t step = byClock - (now.machine.monoMs - before->machine.monoMs);
    if (std::abs(step) <= kStep.count())
        return;
    // Cannot be refused: every field is ours.
    static_cast<void>(addEntry(
        systemDraft(
            "clock.step", {},
            Json::makeObject({{"from", millisecondsOf(before->at)}, {"step", step}, {"to", millisecondsOf(now.at)}})),
        now));
}

Expected<void> BatchBuilder::addEntry(const Draft& draft, const EntryTime& time)
{
    if (auto good = checkDraft(draft); !good)
        return good;
    std::string why;
    Json op;
    std::vector<PrivateRow> rows;
    for (const auto& text : draft.privateTexts) {
        rows.push_back({m_origin, m_next, text.field, freshSalt(), text.value});
        if (text.field == "why") {
            why = rows.back().commitment().word();
        } else {
            if (op.isNull())
                op = draft.op;
            op.set(std::string_view(text.field).substr(3), rows.back().commitment().word());
        }
    }
    auto bytes = encodeEntry(EntryView{.seq = m_next,
                                       .at = time.at,
                                       .machine = time.machine,
                                       .act = draft.act,
                                       .obj = draft.obj,
                                       .role = draft.role,
                                       .actor = draft.actor,
                                       .op = op.isNull() ? draft.op : op,
                                       .why = why.empty() ? draft.why : why,
                                       .src = draft.src,
                                       .ui = draft.ui,
                                       .prev = draft.prev,
                                       .req = draft.req});
    if (!bytes)
        return fail(bytes.error());
    const storage::Digest leaf = tlog::leafHash(storage::asBytes(*bytes));
    m_batch.entries.push_back({std::move(*bytes), leaf});
    m_batch.privateRows.insert(m_batch.privateRows.end(), rows.begin(), rows.end());
    m_batch.last = time;
    ++m_next;
    return {};
}

} // namespace vigie::journal
