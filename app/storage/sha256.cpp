// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sha256.h"

#include <openssl/evp.h>

#include <cstdlib>

namespace vigie::storage {

namespace {

struct ContextFreer {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, ContextFreer>;

/// These calls can only fail when there is no memory or no SHA-256 in the system: nothing could go on then.
void orEnd(int good)
{
    if (good != 1)
        std::abort();
}

Context newContext()
{
    Context context(EVP_MD_CTX_new());
    orEnd(context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1 ? 1 : 0);
    return context;
}

Digest finishAndRestart(EVP_MD_CTX* context)
{
    Digest out{};
    orEnd(EVP_DigestFinal_ex(context, out.data(), nullptr));
    orEnd(EVP_DigestInit_ex(context, nullptr, nullptr));
    return out;
}

} // namespace

struct Sha256::State {
    Context context = newContext();
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::update(ByteView bytes)
{
    orEnd(EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size()));
    return *this;
}

Digest Sha256::finish()
{
    return finishAndRestart(m_state->context.get());
}

Digest sha256(std::initializer_list<ByteView> pieces)
{
    // Scratch memory: setting a context up costs more than hashing a short text with it.
    thread_local const Context context = newContext();
    for (const ByteView piece : pieces)
        orEnd(EVP_DigestUpdate(context.get(), piece.data(), piece.size()));
    return finishAndRestart(context.get());
}

Digest sha256(ByteView bytes)
{
    return sha256({bytes});
}

} // namespace vigie::storage
