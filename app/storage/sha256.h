// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/hex.h"

#include <initializer_list>
#include <memory>

namespace vigie::storage {

/// SHA-256 (FIPS 180-4) of bytes that come in pieces. Cannot fail. One thread at a time.
/// Cost: OpenSSL's, which uses the processor's own instructions: a 64-byte node in some 200 ns.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    Sha256& update(ByteView bytes);
    /// The hash of all that came in; afterwards it starts again from nothing.
    [[nodiscard]] Digest finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The hash of a few pieces one after the other, without copying them.
[[nodiscard]] Digest sha256(std::initializer_list<ByteView> pieces);
[[nodiscard]] Digest sha256(ByteView bytes);

} // namespace vigie::storage
