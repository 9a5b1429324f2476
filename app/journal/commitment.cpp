// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/commitment.h"

#include "storage/sha256.h"

#include <sodium/core.h>
#include <sodium/randombytes.h>

namespace vigie::journal {

namespace {

constexpr std::string_view kTag = "vigie/commit/v1";
constexpr std::string_view kPrefix = "commit:";

} // namespace

Commitment Commitment::of(const Salt& salt, std::string_view value)
{
    const std::array<std::uint8_t, 1> tagLength{static_cast<std::uint8_t>(kTag.size())};
    const auto size = static_cast<std::uint32_t>(value.size());
    const std::array<std::uint8_t, 4> length{static_cast<std::uint8_t>(size >> 24U),
                                             static_cast<std::uint8_t>(size >> 16U),
                                             static_cast<std::uint8_t>(size >> 8U), static_cast<std::uint8_t>(size)};
    return {storage::sha256({tagLength, storage::asBytes(kTag), salt, length, storage::asBytes(value)})};
}

std::string Commitment::word() const
{
    return std::string(kPrefix) + storage::toHex(hash);
}

std::optional<Commitment> Commitment::fromWord(std::string_view word)
{
    if (!word.starts_with(kPrefix))
        return std::nullopt;
    const auto hash = storage::digestFromHex(word.substr(kPrefix.size()));
    return hash ? std::optional(Commitment{*hash}) : std::nullopt;
}

Salt freshSalt()
{
    Salt out{};
    // Once is enough, again does no harm; without a source of randomness the next line ends the program.
    [[maybe_unused]] const int ready = sodium_init();
    randombytes_buf(out.data(), out.size());
    return out;
}

} // namespace vigie::journal
