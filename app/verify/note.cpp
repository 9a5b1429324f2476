// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/note.h"

#include "verify/text.h"

#include <sodium.h>

#include <algorithm>

namespace verify {

namespace {

constexpr std::string_view kDash = "\xE2\x80\x94 ";
constexpr std::size_t kMostLines = 100;
constexpr std::size_t kIdBytes = 4;
constexpr std::size_t kTimeBytes = 8;

const unsigned char* raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

bool isName(std::string_view name)
{
    return !name.empty() && name.find('+') == std::string_view::npos && hasNoSpace(name) &&
           std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

std::optional<SignatureLine> readLine(std::string_view line)
{
    if (!line.starts_with(kDash))
        return std::nullopt;
    line.remove_prefix(kDash.size());
    const auto space = line.find(' ');
    if (space == std::string_view::npos || !isName(line.substr(0, space)))
        return std::nullopt;
    const auto bytes = fromBase64(line.substr(space + 1));
    if (!bytes || bytes->size() <= kIdBytes)
        return std::nullopt;
    return SignatureLine{std::string(line.substr(0, space)), bytes->substr(0, kIdBytes), bytes->substr(kIdBytes)};
}

/// The time of a cosignature, where it verifies.
std::optional<std::uint64_t> cosignedAt(const SignatureLine& line, const Key& witness, std::string_view text)
{
    if (line.bytes.size() <= kTimeBytes)
        return std::nullopt;
    std::uint64_t time = 0;
    for (std::size_t i = 0; i < kTimeBytes; ++i)
        time = time << 8U | static_cast<unsigned char>(line.bytes[i]);
    if (time >> 63U != 0)
        return std::nullopt;
    const std::string message = "cosignature/v1\ntime " + std::to_string(time) + '\n' + std::string(text);
    if (!isSignedBy(witness, message, std::string_view(line.bytes).substr(kTimeBytes)))
        return std::nullopt;
    return time;
}

} // namespace

std::optional<Key> readKey(std::string_view vkey)
{
    const auto first = vkey.find('+');
    const auto second = first == std::string_view::npos ? first : vkey.find('+', first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    const auto material = fromBase64(vkey.substr(second + 1));
    if (!material || material->size() != 1 + crypto_sign_PUBLICKEYBYTES)
        return std::nullopt;
    Key out;
    out.name = vkey.substr(0, first);
    out.type = material->front();
    out.bytes = material->substr(1);
    const Hash hash = sha256(out.name + '\n' + *material);
    out.id = viewOf(hash).substr(0, kIdBytes);
    const bool isGood = isName(out.name) && (out.type == Key::kLog || out.type == Key::kWitness) &&
                        toHex(out.id) == vkey.substr(first + 1, second - first - 1) &&
                        crypto_core_ed25519_is_valid_point(raw(out.bytes)) == 1;
    return isGood ? std::optional{out} : std::nullopt;
}

bool isSignedBy(const Key& key, std::string_view message, std::string_view signature)
{
    return key.bytes.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(raw(signature), raw(message), message.size(), raw(key.bytes)) == 0;
}

std::optional<Note> readNote(std::string_view bytes)
{
    if (bytes.size() > Note::kLargest || !isUtf8(bytes) ||
        std::ranges::any_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }))
        return std::nullopt;
    const auto gap = bytes.rfind("\n\n");
    if (gap == std::string_view::npos)
        return std::nullopt;
    Note out{std::string(bytes.substr(0, gap + 1)), {}};
    for (auto rest = bytes.substr(gap + 2); !rest.empty();) {
        const auto line = takeLine(rest);
        auto read = line ? readLine(*line) : std::nullopt;
        if (!read || out.lines.size() == kMostLines)
            return std::nullopt;
        out.lines.push_back(std::move(*read));
    }
    return out.lines.empty() ? std::nullopt : std::optional{out};
}

std::optional<Signers> verifyNote(const Note& note, const std::vector<Key>& logs, const std::vector<Key>& witnesses)
{
    Signers out;
    for (const SignatureLine& line : note.lines) {
        for (const Key& key : logs) {
            if (!line.isOf(key))
                continue;
            if (!isSignedBy(key, note.text, line.bytes))
                return std::nullopt;
            if (std::ranges::find(out.logs, key) == out.logs.end())
                out.logs.push_back(key);
        }
        for (const Key& witness : witnesses) {
            if (!line.isOf(witness))
                continue;
            const auto time = cosignedAt(line, witness, note.text);
            if (!time)
                return std::nullopt;
            const auto before = std::ranges::find(out.witnesses, witness, &Signers::Witness::key);
            if (before == out.witnesses.end())
                out.witnesses.push_back({witness, *time});
            else
                before->time = std::max(before->time, *time);
        }
    }
    return out.logs.empty() ? std::nullopt : std::optional{out};
}

std::optional<Checkpoint> readCheckpoint(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto line = takeLine(text);
        if (!line || line->empty())
            return std::nullopt;
        lines.push_back(*line);
    }
    if (lines.size() < 3)
        return std::nullopt;
    const auto size = toNumber(lines[1]);
    const auto root = hashFromBase64(lines[2]);
    if (!size || !root)
        return std::nullopt;
    return Checkpoint{std::string(lines[0]), *size, *root};
}

} // namespace verify
