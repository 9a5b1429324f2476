// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/checkpoint.h"

#include "tlog/base64.h"
#include "tlog/lines.h"

#include <algorithm>
#include <charconv>

namespace vigie::tlog {

namespace {

using core::ErrorCode;

constexpr std::uint64_t kLargestSize = (std::uint64_t{1} << 53U) - 1;
constexpr std::size_t kTimeBytes = 8;

core::Error notACheckpoint()
{
    return {ErrorCode::InvalidInput,
            {},
            VIGIE_TEXT("Errors", "This is not a checkpoint."),
            VIGIE_TEXT("Errors", "It may be damaged or cut off; fetch it again.")};
}

core::Error wrongSignature(const std::string& name)
{
    return {ErrorCode::Refused, name, core::Message(VIGIE_TEXT("Errors", "The signature of %1 is wrong."), {name}),
            VIGIE_TEXT("Errors", "Somebody changed the text or the signature. Keep it as evidence.")};
}

std::optional<Signature> signatureIn(storage::ByteView bytes)
{
    Signature out{};
    if (bytes.size() != out.size())
        return std::nullopt;
    std::ranges::copy(bytes, out.begin());
    return out;
}

std::string cosignedText(std::uint64_t time, std::string_view text)
{
    return "cosignature/v1\ntime " + std::to_string(time) + '\n' + std::string(text);
}

} // namespace

std::string Checkpoint::text() const
{
    return origin + '\n' + std::to_string(size) + '\n' + toBase64(root) + '\n';
}

std::optional<std::uint64_t> parseSize(std::string_view text)
{
    std::uint64_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    const bool isWhole = error == std::errc{} && end == text.data() + text.size();
    if (!isWhole || out > kLargestSize || (text.size() > 1 && text.front() == '0'))
        return std::nullopt;
    return out;
}

core::Expected<Checkpoint> parseCheckpoint(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto line = takeLine(text);
        if (!line || line->empty())
            return core::fail(notACheckpoint());
        lines.push_back(*line);
    }
    if (lines.size() < 3)
        return core::fail(notACheckpoint());
    const auto size = parseSize(lines[1]);
    const auto root = digestFromBase64(lines[2]);
    if (!size || !root)
        return core::fail(notACheckpoint());
    return Checkpoint{std::string(lines[0]), *size, *root};
}

NoteSignature cosign(const SigningKey& key, const std::string& name, std::uint64_t time, std::string_view text)
{
    const Signature signature = key.sign(storage::asBytes(cosignedText(time, text)));
    NoteSignature out{name, VerifierKey{name, KeyType::Witness, key.publicKey()}.id(), {}};
    for (int shift = 56; shift >= 0; shift -= 8)
        out.bytes.push_back(static_cast<std::uint8_t>(time >> static_cast<unsigned>(shift)));
    out.bytes.insert(out.bytes.end(), signature.begin(), signature.end());
    return out;
}

std::optional<Cosignature> verifiedCosignature(const NoteSignature& line, const VerifierKey& witness,
                                               std::string_view text)
{
    if (!line.isOf(witness) || witness.type != KeyType::Witness || line.bytes.size() <= kTimeBytes)
        return std::nullopt;
    std::uint64_t time = 0;
    for (std::size_t i = 0; i < kTimeBytes; ++i)
        time = time << 8U | line.bytes[i];
    const auto signature = signatureIn(storage::ByteView(line.bytes).subspan(kTimeBytes));
    if (time >> 63U != 0 || !signature ||
        !verifies(witness.key, storage::asBytes(cosignedText(time, text)), *signature))
        return std::nullopt;
    return Cosignature{witness, time};
}

core::Expected<VerifiedCheckpoint> openCheckpoint(std::string_view note, std::span<const VerifierKey> logKeys,
                                                  std::span<const VerifierKey> witnesses)
{
    const auto read = parseNote(note);
    if (!read)
        return core::fail(read.error());
    auto checkpoint = parseCheckpoint(read->text);
    if (!checkpoint)
        return core::fail(checkpoint.error());
    VerifiedCheckpoint out{std::move(*checkpoint), {}, {}};
    for (const NoteSignature& line : read->signatures) {
        for (const VerifierKey& key : logKeys) {
            if (!line.isOf(key) || key.name != out.checkpoint.origin)
                continue;
            const auto signature = signatureIn(line.bytes);
            if (!signature || !verifies(key.key, storage::asBytes(read->text), *signature))
                return core::fail(wrongSignature(key.name));
            if (std::ranges::find(out.signers, key) == out.signers.end())
                out.signers.push_back(key);
        }
        for (const VerifierKey& witness : witnesses) {
            if (!line.isOf(witness))
                continue;
            const auto cosignature = verifiedCosignature(line, witness, read->text);
            if (!cosignature)
                return core::fail(wrongSignature(witness.name));
            const auto before = std::ranges::find(out.cosignatures, witness, &Cosignature::key);
            if (before == out.cosignatures.end())
                out.cosignatures.push_back(*cosignature);
            else
                before->time = std::max(before->time, cosignature->time);
        }
    }
    if (out.signers.empty())
        return core::fail(ErrorCode::Refused, out.checkpoint.origin,
                          VIGIE_TEXT("Errors", "The checkpoint is not signed by the journal's key."),
                          VIGIE_TEXT("Errors", "Check that this is the key of this journal."));
    return out;
}

} // namespace vigie::tlog
