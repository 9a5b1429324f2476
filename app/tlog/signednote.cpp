// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/signednote.h"

#include "storage/json.h"
#include "tlog/base64.h"
#include "tlog/lines.h"

#include <algorithm>

namespace vigie::tlog {

namespace {

constexpr std::string_view kDash = "\xE2\x80\x94 "; // U+2014 and a space

core::Error notANote()
{
    return {core::ErrorCode::InvalidInput,
            {},
            VIGIE_TEXT("Errors", "This is not a signed note."),
            VIGIE_TEXT("Errors", "It may be damaged or cut off; fetch it again.")};
}

std::optional<NoteSignature> signatureOf(std::string_view line)
{
    if (!line.starts_with(kDash))
        return std::nullopt;
    line.remove_prefix(kDash.size());
    const auto space = line.find(' ');
    if (space == std::string_view::npos || !isKeyName(line.substr(0, space)))
        return std::nullopt;
    const auto blob = fromBase64(line.substr(space + 1));
    NoteSignature out;
    if (!blob || blob->size() <= out.id.size())
        return std::nullopt;
    out.name = line.substr(0, space);
    std::copy_n(blob->begin(), out.id.size(), out.id.begin());
    out.bytes.assign(blob->begin() + static_cast<std::ptrdiff_t>(out.id.size()), blob->end());
    return out;
}

bool isNoteText(std::string_view bytes)
{
    return storage::isUtf8(bytes) &&
           std::ranges::none_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
}

} // namespace

std::string NoteSignature::line() const
{
    std::vector<std::uint8_t> blob(id.begin(), id.end());
    blob.insert(blob.end(), bytes.begin(), bytes.end());
    return std::string(kDash) + name + ' ' + toBase64(blob) + '\n';
}

std::string SignedNote::encode() const
{
    std::string out = text + '\n';
    for (const NoteSignature& one : signatures)
        out += one.line();
    return out;
}

core::Expected<std::vector<NoteSignature>> parseSignatureLines(std::string_view lines)
{
    std::vector<NoteSignature> out;
    while (!lines.empty()) {
        const auto line = takeLine(lines);
        auto one = line ? signatureOf(*line) : std::nullopt;
        if (!one || out.size() == SignedNote::kMostSignatures)
            return core::fail(notANote());
        out.push_back(std::move(*one));
    }
    return out;
}

core::Expected<SignedNote> parseNote(std::string_view bytes)
{
    if (bytes.size() > SignedNote::kLargest)
        return core::fail(core::ErrorCode::TooLarge, {}, VIGIE_TEXT("Errors", "This note is too large."),
                          VIGIE_TEXT("Errors", "It is no checkpoint; fetch it again."));
    // The last empty line: the text may have others.
    const auto gap = bytes.rfind("\n\n");
    if (gap == std::string_view::npos || !isNoteText(bytes))
        return core::fail(notANote());
    auto signatures = parseSignatureLines(bytes.substr(gap + 2));
    if (!signatures || signatures->empty())
        return core::fail(notANote());
    return SignedNote{std::string(bytes.substr(0, gap + 1)), std::move(*signatures)};
}

NoteSignature signNote(const SigningKey& key, const std::string& name, std::string_view text)
{
    const Signature signature = key.sign(storage::asBytes(text));
    return {name, VerifierKey{name, KeyType::Log, key.publicKey()}.id(), {signature.begin(), signature.end()}};
}

} // namespace vigie::tlog
