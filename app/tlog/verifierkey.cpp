// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/verifierkey.h"

#include "storage/json.h"
#include "storage/sha256.h"
#include "tlog/base64.h"

#include <algorithm>

namespace vigie::tlog {

namespace {

/// The white space of Unicode beyond ASCII, as UTF-8 (property White_Space).
constexpr std::string_view kSpaces[] = {
    "\xC2\x85",     "\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x81", "\xE2\x80\x82", "\xE2\x80\x83",
    "\xE2\x80\x84", "\xE2\x80\x85", "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A",
    "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80",
};

core::Error notAKey(std::string_view text)
{
    return {core::ErrorCode::InvalidInput, std::string(text.substr(0, 100)),
            VIGIE_TEXT("Errors", "This is not a key."),
            VIGIE_TEXT("Errors", "A key is name+12345678+ and 44 characters; copy the whole line.")};
}

} // namespace

bool isKeyName(std::string_view name)
{
    return !name.empty() && storage::isUtf8(name) &&
           std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == '+'; }) &&
           std::ranges::none_of(
               kSpaces, [name](std::string_view space) { return name.find(space) != std::string_view::npos; });
}

KeyId VerifierKey::id() const
{
    const std::uint8_t between[] = {0x0A, static_cast<std::uint8_t>(type)};
    const Digest hash = storage::sha256({storage::asBytes(name), between, key});
    KeyId out{};
    std::copy_n(hash.begin(), out.size(), out.begin());
    return out;
}

std::string VerifierKey::text() const
{
    std::array<std::uint8_t, 33> material{static_cast<std::uint8_t>(type)};
    std::ranges::copy(key, material.begin() + 1);
    return name + '+' + storage::toHex(id()) + '+' + toBase64(material);
}

core::Expected<VerifierKey> parseVerifierKey(std::string_view text)
{
    const auto first = text.find('+');
    const auto second = first == std::string_view::npos ? first : text.find('+', first + 1);
    if (second == std::string_view::npos || !isKeyName(text.substr(0, first)))
        return core::fail(notAKey(text));
    const auto material = fromBase64(text.substr(second + 1));
    if (!material || material->size() != 33 || (material->front() != 0x01 && material->front() != 0x04))
        return core::fail(notAKey(text));
    VerifierKey out;
    out.name = text.substr(0, first);
    out.type = static_cast<KeyType>(material->front());
    std::copy_n(material->begin() + 1, out.key.size(), out.key.begin());
    if (!isUsable(out.key) || storage::toHex(out.id()) != text.substr(first + 1, second - first - 1))
        return core::fail(notAKey(text));
    return out;
}

} // namespace vigie::tlog
