// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/ed25519.h"

#include <sodium.h>

#include <new>
#include <stdexcept>

namespace vigie::tlog {

namespace {

/// Idempotent and cheap after the first time; without it sodium_malloc and the generator do not work.
void needSodium()
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium does not start");
}

} // namespace

bool verifies(const PublicKey& key, ByteView message, const Signature& signature)
{
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()) == 0;
}

bool isUsable(const PublicKey& key)
{
    return crypto_core_ed25519_is_valid_point(key.data()) == 1;
}

void SigningKey::Freer::operator()(std::uint8_t* bytes) const
{
    sodium_free(bytes); // which overwrites
}

SigningKey SigningKey::make()
{
    needSodium();
    Seed seed{};
    randombytes_buf(seed.data(), seed.size());
    SigningKey out = fromSeed(seed);
    wipe(seed);
    return out;
}

SigningKey SigningKey::fromSeed(const Seed& seed)
{
    needSodium();
    SigningKey out;
    out.m_secret.reset(static_cast<std::uint8_t*>(sodium_malloc(crypto_sign_SECRETKEYBYTES)));
    if (!out.m_secret)
        throw std::bad_alloc();
    crypto_sign_seed_keypair(out.m_public.data(), out.m_secret.get(), seed.data());
    return out;
}

Signature SigningKey::sign(ByteView message) const
{
    Signature out{};
    crypto_sign_detached(out.data(), nullptr, message.data(), message.size(), m_secret.get());
    return out;
}

Seed SigningKey::seed() const
{
    Seed out{};
    crypto_sign_ed25519_sk_to_seed(out.data(), m_secret.get());
    return out;
}

void wipe(Seed& seed)
{
    sodium_memzero(seed.data(), seed.size());
}

} // namespace vigie::tlog
