// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/witnessing.h"

#include "tlog/witnessrequest.h"

#include <algorithm>
#include <utility>

namespace vigie::notary {

using core::Expected;

namespace {

std::uint64_t secondsOf(core::Timestamp time)
{
    const auto out = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
    return static_cast<std::uint64_t>(std::max<std::int64_t>(out, 0));
}

core::Timestamp timeOf(std::uint64_t seconds)
{
    return core::Timestamp{std::chrono::seconds{static_cast<std::int64_t>(seconds)}};
}

} // namespace

Witnessing::Witnessing(WitnessingSettings settings, const core::Clock& clock)
    : m_settings(std::move(settings))
    , m_clock(clock)
{
    for (const tlog::Policy::Witness& one : m_settings.policy.witnesses()) {
        if (one.url.empty())
            continue;
        m_asked.push_back({one, 0, {}, {}, m_settings.firstRetry});
        m_state.witnesses.push_back({one.key.name, {}, core::kNoTime, {}, 0});
    }
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

Witnessing::~Witnessing()
{
    close();
}

void Witnessing::ask(const SignedCheckpoint& checkpoint)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_wanted && m_wanted->checkpoint == checkpoint.checkpoint)
            return;
        m_wanted = std::make_shared<const SignedCheckpoint>(checkpoint);
    }
    m_wake.notify_one();
}

WitnessingState Witnessing::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void Witnessing::onChange(std::function<void()> changed)
{
    const std::lock_guard lock(m_telling);
    m_changed = std::move(changed);
}

void Witnessing::tell()
{
    const std::lock_guard lock(m_telling);
    if (m_changed)
        m_changed();
}

void Witnessing::close()
{
    const std::lock_guard joining(m_joining);
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void Witnessing::fail(core::Error why)
{
    {
        const std::lock_guard lock(m_mutex);
        m_state.failure = std::move(why);
    }
    tell();
}

WitnessState& Witnessing::stateOf(const Asked& asked)
{
    return m_state.witnesses[static_cast<std::size_t>(&asked - m_asked.data())];
}

Witnessing::Steady::time_point Witnessing::nextDue(std::uint64_t size) const
{
    auto out = Steady::time_point::max();
    for (const Asked& one : m_asked) {
        // Who signed an earlier one is asked for this one at once.
        const bool isBehind = one.signedSize && *one.signedSize != size;
        out = std::min(out, isBehind ? Steady::time_point{} : one.due);
    }
    return out;
}

void Witnessing::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::shared_ptr<const SignedCheckpoint> wanted;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_wanted != nullptr; }))
                return;
            wanted = m_wanted;
        }
        auto done = open(wanted->checkpoint);
        if (done)
            done = look(wanted->checkpoint);
        if (done)
            done = round(*wanted, stop);
        if (stop.stop_requested())
            return;
        // What cannot be read now may be later, but is asked for slowly.
        const auto until = done ? nextDue(wanted->checkpoint.size) : Steady::now() + m_settings.longestRetry;
        if (!done) {
            m_tree.reset();
            fail(done.error());
        }
        std::unique_lock lock(m_mutex);
        const auto isAnother = [&] { return m_wanted != wanted; };
        if (until == Steady::time_point::max())
            m_wake.wait(lock, stop, isAnother);
        else
            m_wake.wait_until(lock, stop, until, isAnother);
    }
}

Expected<void> Witnessing::open(const tlog::Checkpoint& checkpoint)
{
    if (!m_store) {
        auto store = SignedStore::open(m_settings.signedStore);
        if (!store)
            return core::fail(store.error());
        m_store = std::make_unique<SignedStore>(std::move(*store));
        for (Asked& one : m_asked) {
            const auto last = m_store->lastOf(one.witness.key.name);
            if (!last)
                return core::fail(last.error());
            const std::optional<StoredCosignature>& kept = *last;
            if (!kept)
                continue;
            one.from = kept->size;
            const std::lock_guard lock(m_mutex);
            WitnessState& state = stateOf(one);
            state.size = kept->size;
            state.at = timeOf(kept->time);
        }
    }
    if (!m_tree) {
        auto reader = journal::JournalReader::open(m_settings.journal);
        auto tree = reader ? journal::JournalTree::open(std::move(*reader), checkpoint.size)
                           : Expected<journal::JournalTree>{core::fail(reader.error())};
        if (!tree)
            return core::fail(tree.error());
        m_tree = std::make_unique<journal::JournalTree>(std::move(*tree));
    }
    if (auto grown = m_tree->extend(checkpoint.size); !grown)
        return grown;
    const auto root = m_tree->root(checkpoint.size);
    if (!root)
        return core::fail(root.error());
    if (*root != checkpoint.root)
        return core::fail(
            core::ErrorCode::Corrupt, m_settings.journal.string(),
            VIGIE_TEXT("Errors", "The journal is not the one that was signed."),
            VIGIE_TEXT("Errors", "No witness is asked. Keep the file as evidence, and restore the newest backup."));
    return {};
}

/// Whether those who signed this checkpoint are enough.
Expected<void> Witnessing::look(const tlog::Checkpoint& checkpoint)
{
    const auto kept = m_store->cosignatures(checkpoint.size);
    if (!kept)
        return core::fail(kept.error());
    std::vector<tlog::VerifierKey> signers;
    for (const tlog::Policy::Witness& one : m_settings.policy.witnesses()) {
        const auto isHis = [&](const StoredCosignature& c) {
            const auto lines = tlog::parseSignatureLines(c.line);
            return c.witness == one.key.name && lines && lines->size() == 1 && (*lines)[0].isOf(one.key);
        };
        if (std::ranges::any_of(*kept, isHis))
            signers.push_back(one.key);
    }
    bool hasChanged = false;
    {
        const std::lock_guard lock(m_mutex);
        const bool before = m_state.isReached;
        m_state.isReached = m_settings.policy.isReachedBy(signers);
        if (m_state.isReached)
            m_state.missedSince = core::kNoTime;
        else if (m_state.missedSince == core::kNoTime)
            m_state.missedSince = m_clock.now();
        hasChanged = before != m_state.isReached || m_state.failure;
        m_state.failure.reset();
    }
    if (hasChanged)
        tell();
    return {};
}

Expected<std::vector<WitnessPost>> Witnessing::posts(const SignedCheckpoint& checkpoint,
                                                     const std::vector<Asked*>& asked) const
{
    std::vector<WitnessPost> out;
    for (const Asked* one : asked) {
        tlog::WitnessRequest request{one->from, {}, checkpoint.note};
        auto proof = m_tree->consistencyProof(one->from, checkpoint.checkpoint.size);
        if (!proof)
            return core::fail(proof.error());
        request.proof = std::move(*proof);
        out.push_back({one->witness.url, request.encode()});
    }
    return out;
}

Expected<void> Witnessing::round(const SignedCheckpoint& checkpoint, const std::stop_token& stop)
{
    const std::uint64_t size = checkpoint.checkpoint.size;
    const auto now = Steady::now();
    std::vector<Asked*> asked;
    for (Asked& one : m_asked) {
        one.from = std::min(one.from, size);
        if (one.due <= now || (one.signedSize && *one.signedSize != size))
            asked.push_back(&one);
    }
    // Twice at most: a witness that says where it stands is asked from there, once.
    for (int turn = 0; turn < 2 && !asked.empty(); ++turn) {
        const auto bodies = posts(checkpoint, asked);
        if (!bodies)
            return core::fail(bodies.error());
        const auto replies = postAll(*bodies, m_settings.patience, stop);
        if (stop.stop_requested())
            return {};
        std::vector<Asked*> again;
        for (std::size_t i = 0; i < asked.size(); ++i) {
            WitnessVerdict verdict =
                judge(replies[i], asked[i]->witness, checkpoint.checkpoint, asked[i]->from, secondsOf(m_clock.now()));
            if (verdict.askFrom) {
                asked[i]->from = *verdict.askFrom;
                if (turn == 0) {
                    again.push_back(asked[i]);
                    continue;
                }
                verdict.failure = {
                    core::ErrorCode::Refused, asked[i]->witness.key.name,
                    VIGIE_TEXT("Errors", "The witness says another size each time it is asked."),
                    VIGIE_TEXT("Errors", "It is asked again by itself. If this lasts, ask those who run it.")};
            }
            if (auto taken = take(*asked[i], verdict, checkpoint); !taken)
                return taken;
        }
        asked = std::move(again);
        if (auto looked = look(checkpoint.checkpoint); !looked)
            return looked;
        tell();
    }
    return {};
}

Expected<void> Witnessing::take(Asked& asked, const WitnessVerdict& verdict, const SignedCheckpoint& checkpoint)
{
    if (verdict.cosignature) {
        if (auto added = m_store->add(*verdict.cosignature); !added)
            return added;
        asked.from = checkpoint.checkpoint.size;
        asked.signedSize = checkpoint.checkpoint.size;
        asked.retry = m_settings.firstRetry;
        asked.due = Steady::now() + m_settings.again;
    } else {
        asked.signedSize.reset(); // no haste any more
        asked.due = Steady::now() + asked.retry;
        asked.retry = std::min(asked.retry * 2, m_settings.longestRetry);
    }
    const std::lock_guard lock(m_mutex);
    WitnessState& state = stateOf(asked);
    state.failure = verdict.failure;
    state.failures = verdict.failure ? state.failures + 1 : 0;
    if (verdict.cosignature) {
        state.size = verdict.cosignature->size;
        state.at = timeOf(verdict.cosignature->time);
    }
    return {};
}

} // namespace vigie::notary
