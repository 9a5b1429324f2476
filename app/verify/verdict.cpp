// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/verdict.h"

#include <algorithm>

namespace verify {

Exit exitOf(Word word)
{
    if (word <= Word::NoEntryGiven)
        return Exit::Unusable;
    if (word <= Word::BadProof)
        return Exit::Invalid;
    if (word <= Word::RememberedDiffers)
        return Exit::Fork;
    if (word == Word::Old)
        return Exit::TooOld;
    return word <= Word::QuorumMissed ? Exit::NotWitnessed : Exit::Witnessed;
}

void Verdict::find(Word word, std::string about)
{
    ++counts[static_cast<std::size_t>(exitOf(word)) / 10];
    if (findings.size() < kMostListed || exitOf(word) < Exit::Fork)
        findings.push_back({word, std::move(about)});
}

Exit Verdict::exit() const
{
    for (std::size_t i = counts.size(); i-- > 1;) {
        if (counts[i] > 0)
            return static_cast<Exit>(i * 10);
    }
    return Exit::Witnessed;
}

std::vector<Key> Trust::logKeys() const
{
    std::vector<Key> out = keys;
    if (policy) {
        for (const Key& key : policy->logs) {
            if (std::ranges::find(out, key) == out.end())
                out.push_back(key);
        }
    }
    return out;
}

std::vector<Key> Trust::witnessKeys() const
{
    return policy ? policy->witnesses() : std::vector<Key>{};
}

std::optional<Checkpoint> openRemembered(const Trust& trust, const std::vector<Key>& keys, const std::string& origin,
                                         Verdict& verdict)
{
    if (!trust.remembered)
        return std::nullopt;
    const auto note = readNote(*trust.remembered);
    auto out = note ? readCheckpoint(note->text) : std::nullopt;
    if (!out || out->origin != origin || !verifyNote(*note, keys, trust.witnessKeys())) {
        verdict.find(Word::BadRemembered);
        return std::nullopt;
    }
    return out;
}

void judgeTrust(const Trust& trust, Verdict& verdict)
{
    if (trust.maxAge) {
        std::uint64_t newest = 0;
        for (const Signers::Witness& one : verdict.witnesses)
            newest = std::max(newest, one.time);
        if (verdict.witnesses.empty())
            newest = verdict.lastEntryAt / 1000;
        const bool isEmpty = verdict.checkpoint && verdict.checkpoint->size == 0 && verdict.witnesses.empty();
        if (isEmpty || (trust.now > newest && trust.now - newest > *trust.maxAge))
            verdict.find(Word::Old);
    }
    if (!verdict.keyWasGiven)
        verdict.find(Word::KeyOfTheFolder);
    if (!trust.policy)
        verdict.find(Word::NoPolicy);
    else if (!trust.policy->quorum)
        verdict.find(Word::QuorumNone);
    else if (!trust.policy->isReached(verdict.witnesses))
        verdict.find(Word::QuorumMissed);
}

} // namespace verify
