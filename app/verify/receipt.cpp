// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/receipt.h"

#include "verify/entry.h"
#include "verify/text.h"

#include <algorithm>
#include <vector>

namespace verify {

namespace {

constexpr std::string_view kExtra = "extra ";
constexpr std::string_view kIndex = "index ";
constexpr std::size_t kLongestPath = 63;

struct Receipt {
    std::optional<std::string> entry;
    std::uint64_t index = 0;
    std::vector<Hash> path;
    std::string_view checkpoint;
};

/// What follows the first line.
std::optional<Receipt> read(std::string_view rest)
{
    Receipt out;
    auto line = takeLine(rest);
    if (line && line->starts_with(kExtra)) {
        out.entry = fromBase64(line->substr(kExtra.size()));
        if (!out.entry || out.entry->empty())
            return std::nullopt;
        line = takeLine(rest);
    }
    const auto index = line && line->starts_with(kIndex) ? toNumber(line->substr(kIndex.size())) : std::nullopt;
    if (!index)
        return std::nullopt;
    out.index = *index;
    for (line = takeLine(rest); line && !line->empty(); line = takeLine(rest)) {
        const auto hash = hashFromBase64(*line);
        if (!hash || out.path.size() == kLongestPath)
            return std::nullopt;
        out.path.push_back(*hash);
    }
    out.checkpoint = rest;
    return line ? std::optional{out} : std::nullopt;
}

/// RFC 9162, 2.1.3.2: the root that the path leads to, where it is as long as it must be.
std::optional<Hash> rootOf(const Receipt& receipt, const Hash& leaf, std::uint64_t size)
{
    if (receipt.index >= size)
        return std::nullopt;
    std::uint64_t at = receipt.index;
    std::uint64_t last = size - 1;
    Hash hash = leaf;
    for (const Hash& other : receipt.path) {
        if (last == 0)
            return std::nullopt;
        if ((at & 1U) != 0 || at == last) {
            hash = nodeHash(other, hash);
            while ((at & 1U) == 0 && at != 0) {
                at >>= 1U;
                last >>= 1U;
            }
        } else {
            hash = nodeHash(hash, other);
        }
        at >>= 1U;
        last >>= 1U;
    }
    return last == 0 ? std::optional{hash} : std::nullopt;
}

/// The checkpoint of a receipt, verified; nothing where nothing more can be said.
std::optional<Checkpoint> openCheckpoint(const Receipt& receipt, const Trust& trust, const std::vector<Key>& keys,
                                         Verdict& out)
{
    const auto note = readNote(receipt.checkpoint);
    auto checkpoint = note ? readCheckpoint(note->text) : std::nullopt;
    if (!checkpoint) {
        out.find(note ? Word::BadCheckpointText : Word::BadCheckpoint);
        return std::nullopt;
    }
    if (checkpoint->origin != keys.front().name) {
        out.find(Word::OtherOrigin, checkpoint->origin);
        return std::nullopt;
    }
    auto signers = verifyNote(*note, keys, trust.witnessKeys());
    if (!signers) {
        out.find(Word::BadSignature);
        return std::nullopt;
    }
    out.checkpoint = checkpoint;
    out.keys = std::move(signers->logs);
    out.witnesses = std::move(signers->witnesses);
    return checkpoint;
}

void checkEntry(const Receipt& receipt, std::string_view bytes, const Checkpoint& checkpoint, Verdict& out)
{
    const auto entry = readEntry(bytes);
    const std::string number = std::to_string(receipt.index);
    if (!entry)
        out.find(Word::BadEntry, number);
    else if (entry->seq != receipt.index)
        out.find(Word::WrongIndex, number);
    else if (receipt.index == 0 && (entry->act != "journal.begin" || entry->obj != checkpoint.origin))
        out.find(Word::BadBeginning);
    if (entry)
        out.lastEntryAt = entry->at;
    const auto root = rootOf(receipt, leafHash(bytes), checkpoint.size);
    if (!root || *root != checkpoint.root)
        out.find(Word::BadProof);
}

} // namespace

Verdict verifyReceipt(std::string_view receipt, const std::optional<std::string>& entry, const Trust& trust)
{
    Verdict out;
    const auto keys = trust.logKeys();
    out.keyWasGiven = !keys.empty();
    if (keys.empty())
        out.find(Word::NoKey);
    else if (!std::ranges::all_of(keys, [&](const Key& k) { return k.name == keys[0].name; }))
        out.find(Word::BadGivenKey);
    if (takeLine(receipt) != std::string_view{"c2sp.org/tlog-proof@v1"})
        out.find(Word::NotAReceipt);
    if (out.exit() == Exit::Unusable)
        return out;
    const auto parsed = read(receipt);
    if (!parsed) {
        out.find(Word::BadReceipt);
        return out;
    }
    if (!entry && !parsed->entry) {
        out.find(Word::NoEntryGiven);
        return out;
    }
    std::string bytes = entry ? *entry : parsed->entry.value_or(std::string{});
    if (entry && bytes.ends_with('\n'))
        bytes.pop_back();
    const auto checkpoint = openCheckpoint(*parsed, trust, keys, out);
    if (!checkpoint)
        return out;
    checkEntry(*parsed, bytes, *checkpoint, out);
    const auto remembered = openRemembered(trust, keys, checkpoint->origin, out);
    if (remembered && remembered->size == checkpoint->size && remembered->root != checkpoint->root)
        out.find(Word::RememberedDiffers, std::to_string(remembered->size));
    judgeTrust(trust, out);
    return out;
}

} // namespace verify
