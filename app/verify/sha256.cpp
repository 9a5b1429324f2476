// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/sha256.h"

#include <openssl/evp.h>

#include <stdexcept>

namespace verify {

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_MD* algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);

    State()
    {
        if (context == nullptr || algorithm == nullptr || EVP_DigestInit_ex2(context, algorithm, nullptr) != 1)
            throw std::runtime_error("SHA-256 is not there");
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State()
    {
        EVP_MD_CTX_free(context);
        EVP_MD_free(algorithm);
    }
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size());
}

Hash Sha256::finish()
{
    Hash out{};
    EVP_DigestFinal_ex(m_state->context, out.data(), nullptr);
    EVP_DigestInit_ex2(m_state->context, nullptr, nullptr);
    return out;
}

namespace {

/// One for the program: to make one costs more than to hash an entry.
Sha256& shared()
{
    static Sha256 one;
    return one;
}

} // namespace

Hash sha256(std::string_view bytes)
{
    shared().add(bytes);
    return shared().finish();
}

Hash leafHash(std::string_view entry)
{
    shared().add(std::string_view("\x00", 1));
    shared().add(entry);
    return shared().finish();
}

Hash nodeHash(const Hash& left, const Hash& right)
{
    shared().add("\x01");
    shared().add(viewOf(left));
    shared().add(viewOf(right));
    return shared().finish();
}

Hash emptyRoot()
{
    return sha256({});
}

std::string toHex(std::string_view bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += kDigits[byte >> 4U];
        out += kDigits[byte & 15U];
    }
    return out;
}

std::string_view viewOf(const Hash& hash)
{
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

} // namespace verify
