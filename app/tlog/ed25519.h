// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/hex.h"

#include <array>
#include <cstdint>
#include <memory>

namespace vigie::tlog {

using storage::ByteView;
using storage::Digest;

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;
using Seed = std::array<std::uint8_t, 32>; ///< What a key is made from: the secret of RFC 8032.

/// Ed25519 (RFC 8032), as libsodium does it: keys and points that are not in their one spelling or of small order are
/// refused, so that two verifiers cannot be told two stories.
[[nodiscard]] bool verifies(const PublicKey& key, ByteView message, const Signature& signature);
/// A key that a signature can verify under.
[[nodiscard]] bool isUsable(const PublicKey& key);

/// A secret key. Its bytes lie in memory that is kept out of swap and core files, and are overwritten at the end. Not copied.
class SigningKey {
public:
    [[nodiscard]] static SigningKey make(); ///< From the system's generator.
    [[nodiscard]] static SigningKey fromSeed(const Seed& seed);

    [[nodiscard]] const PublicKey& publicKey() const { return m_public; }
    [[nodiscard]] Signature sign(ByteView message) const;
    /// For storing it, encrypted. Overwrite it after use (wipe).
    [[nodiscard]] Seed seed() const;

private:
    SigningKey() = default;
    struct Freer {
        void operator()(std::uint8_t* bytes) const;
    };
    std::unique_ptr<std::uint8_t, Freer> m_secret; ///< 64 bytes.
    PublicKey m_public{};
};

/// Overwrites a secret so that no compiler leaves it out.
void wipe(Seed& seed);

} // namespace vigie::tlog
