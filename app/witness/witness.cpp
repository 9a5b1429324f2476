// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "witness/witness.h"

#include "tlog/merkle.h"
#include "tlog/merkleproof.h"
#include "tlog/witnessrequest.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace vigie::witness {

using core::Expected;
using tlog::Checkpoint;

namespace {

Answer refused(int status, std::string_view why)
{
    Answer out;
    out.status = status;
    out.body = std::string(why) + '\n';
    return out;
}

Answer hasSize(std::uint64_t size)
{
    return {409, "text/x.tlog.size", std::to_string(size) + '\n'};
}

/// The journal of a log that was never seen.
Checkpoint nothingOf(const std::string& origin)
{
    return {origin, 0, tlog::CompactRange{}.root()};
}

/// What is wrong with a request, given what is remembered; 200 where nothing is.
Answer judged(const tlog::WitnessRequest& request, const Checkpoint& next, const Checkpoint& last)
{
    if (request.oldSize != last.size)
        return hasSize(last.size);
    if (next.size == last.size && next.root != last.root)
        return hasSize(last.size);
    if (!tlog::verifyConsistency(last.size, next.size, last.root, next.root, request.proof))
        return refused(422, "The proof does not show that this checkpoint continues the last one.");
    return {200, {}, {}};
}

} // namespace

Witness::Witness(WitnessKey key, std::vector<tlog::VerifierKey> logs, WitnessStore store, const core::Clock& clock)
    : m_key(std::move(key))
    , m_logs(std::move(logs))
    , m_store(std::move(store))
    , m_clock(clock)
{
}

Answer Witness::addCheckpoint(std::string_view body)
{
    if (body.size() > kLargestRequest)
        return refused(413, "This request is too large.");
    const auto request = tlog::parseWitnessRequest(body);
    const auto note =
        request ? tlog::parseNote(request->checkpoint) : Expected<tlog::SignedNote>{core::fail(request.error())};
    const auto read = note ? tlog::parseCheckpoint(note->text) : Expected<Checkpoint>{core::fail(note.error())};
    if (!read)
        return refused(400, "This is not a request to a witness.");

    // Only the keys of this origin: whether the log is known and whether the signature is right are two answers.
    std::vector<tlog::VerifierKey> keys;
    std::ranges::copy_if(m_logs, std::back_inserter(keys),
                         [&](const tlog::VerifierKey& one) { return one.name == read->origin; });
    if (keys.empty())
        return refused(404, "This witness does not sign for this log.");
    if (!tlog::openCheckpoint(request->checkpoint, keys, {}))
        return refused(403, "The checkpoint is not signed by a known key of this log.");
    if (request->oldSize > read->size)
        return refused(400, "The old size is larger than that of the checkpoint.");

    Answer verdict;
    const auto written = m_store.advance(*read, request->checkpoint, [&](const std::optional<Checkpoint>& last) {
        verdict = judged(*request, *read, last.value_or(nothingOf(read->origin)));
        return verdict.status == 200;
    });
    if (!written)
        return written.error().code == core::ErrorCode::Busy
                   ? refused(503, "Busy; ask again.")
                   : refused(500, "This witness cannot write what it has seen.");
    if (!*written)
        return verdict;
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(m_clock.now().time_since_epoch()).count();
    verdict.type = "text/plain; charset=utf-8";
    verdict.body = m_key.cosign(static_cast<std::uint64_t>(std::max<std::int64_t>(now, 0)), note->text).line();
    return verdict;
}

Answer Witness::about() const
{
    Answer out;
    out.status = 200;
    out.body = "A witness of logs (C2SP tlog-witness). Its key:\n" + vkey().text() +
               "\n\nLogs, and how long each was when last signed:\n";
    std::set<std::string> origins;
    for (const tlog::VerifierKey& log : m_logs)
        origins.insert(log.name);
    for (const std::string& origin : origins) {
        const auto last = m_store.last(origin);
        if (!last)
            return refused(500, "This witness cannot read what it has seen.");
        const std::optional<Checkpoint>& seen = *last;
        out.body += origin + ' ' + (seen ? std::to_string(seen->size) : std::string("-")) + '\n';
    }
    return out;
}

Expected<std::vector<tlog::VerifierKey>> parseLogs(std::string_view text, const std::string& where)
{
    std::vector<tlog::VerifierKey> out;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#')
            continue;
        auto key = tlog::parseVerifierKey(line);
        if (!key || key->type != tlog::KeyType::Log)
            return core::fail(core::ErrorCode::InvalidInput, where + ':' + std::to_string(number),
                              VIGIE_TEXT("Errors", "This is not the public key of a log."),
                              VIGIE_TEXT("Errors", "Write one vkey a line, as the log publishes it in log.vkey."));
        out.push_back(std::move(*key));
    }
    return out;
}

} // namespace vigie::witness
