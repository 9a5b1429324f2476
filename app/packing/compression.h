// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packing/bytewriter.h"

#include <cstddef>
#include <memory>
#include <optional>

namespace vigie::packing {

/// Zstandard (RFC 8878) with its tables kept between calls. Thread: one at a time.
class Compressor {
public:
    explicit Compressor(int level);
    ~Compressor();
    Compressor(Compressor&&) noexcept;
    Compressor& operator=(Compressor&&) noexcept;

    /// Replaces `out` by the compressed bytes. False where the memory does not suffice; `out` is then empty.
    [[nodiscard]] bool compress(BytesView raw, Bytes& out);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The way back, from bytes nobody vouches for. Thread: one at a time.
class Decompressor {
public:
    Decompressor();
    ~Decompressor();
    Decompressor(Decompressor&&) noexcept;
    Decompressor& operator=(Decompressor&&) noexcept;

    /// Replaces `out` by the raw bytes, which must be exactly `rawSize`: the caller has capped that number before,
    /// and no more is ever allocated. False for anything else; `out` is then empty.
    [[nodiscard]] bool decompress(BytesView packed, std::size_t rawSize, Bytes& out);
    /// The raw size the bytes themselves state, if they state one.
    [[nodiscard]] static std::optional<std::size_t> statedSize(BytesView packed);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace vigie::packing
