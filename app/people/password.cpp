// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/password.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace vigie::people {

namespace {
constexpr unsigned long long kPasses = 3;
constexpr std::size_t kMemory = std::size_t{64} << 20U;
} // namespace

core::Expected<std::string> hashPassword(std::string_view password)
{
    // A byte that does not continue a character begins one.
    const auto characters =
        std::ranges::count_if(password, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; });
    if (static_cast<std::size_t>(characters) < kShortestPassword || password.size() > kLongestPassword)
        return core::fail(
            core::ErrorCode::InvalidInput, {},
            {VIGIE_TEXT("Errors", "A password has %1 characters or more."), {std::to_string(kShortestPassword)}},
            VIGIE_TEXT("Errors", "Four words that do not belong together are easy to keep in mind."));
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (sodium_init() < 0 || crypto_pwhash_str_alg(out.data(), password.data(), password.size(), kPasses, kMemory,
                                                   crypto_pwhash_ALG_ARGON2ID13) != 0)
        return core::fail(core::ErrorCode::Io, "argon2id",
                          VIGIE_TEXT("Errors", "There is not enough memory to keep a password."),
                          VIGIE_TEXT("Errors", "Close other programs and try again."));
    return std::string{out.data()};
}

bool isPassword(const std::string& hash, std::string_view password)
{
    return sodium_init() >= 0 && password.size() <= kLongestPassword && hash.size() < crypto_pwhash_STRBYTES &&
           crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

} // namespace vigie::people
