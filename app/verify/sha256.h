// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace verify {

using Hash = std::array<std::uint8_t, 32>;

/// SHA-256 of bytes that come in pieces (OpenSSL).
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::string_view bytes);
    /// Of all that came; begins anew.
    Hash finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// RFC 6962, 2.1.
Hash leafHash(std::string_view entry);
Hash nodeHash(const Hash& left, const Hash& right);
Hash emptyRoot();

Hash sha256(std::string_view bytes);
std::string toHex(std::string_view bytes);
std::string_view viewOf(const Hash& hash);

} // namespace verify
