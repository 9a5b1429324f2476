// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packing/compression.h"

#include <zstd.h>

namespace vigie::packing {

struct Compressor::State {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    State() = default;
    ~State() { ZSTD_freeCCtx(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

struct Decompressor::State {
    ZSTD_DCtx* context = ZSTD_createDCtx();
    State() = default;
    ~State() { ZSTD_freeDCtx(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

Compressor::Compressor(int level)
    : m_state(std::make_unique<State>())
{
    if (m_state->context != nullptr)
        ZSTD_CCtx_setParameter(m_state->context, ZSTD_c_compressionLevel, level);
}

Compressor::~Compressor() = default;
Compressor::Compressor(Compressor&&) noexcept = default;
Compressor& Compressor::operator=(Compressor&&) noexcept = default;

bool Compressor::compress(BytesView raw, Bytes& out)
{
    out.resize(ZSTD_compressBound(raw.size()));
    std::size_t size = 0;
    if (m_state->context != nullptr)
        size = ZSTD_compress2(m_state->context, out.data(), out.size(), raw.data(), raw.size());
    const bool done = m_state->context != nullptr && ZSTD_isError(size) == 0;
    out.resize(done ? size : 0);
    return done;
}

Decompressor::Decompressor()
    : m_state(std::make_unique<State>())
{
}

Decompressor::~Decompressor() = default;
Decompressor::Decompressor(Decompressor&&) noexcept = default;
Decompressor& Decompressor::operator=(Decompressor&&) noexcept = default;

bool Decompressor::decompress(BytesView packed, std::size_t rawSize, Bytes& out)
{
    out.clear();
    const auto stated = statedSize(packed);
    if (m_state->context == nullptr || (stated && *stated != rawSize))
        return false;
    out.resize(rawSize);
    const std::size_t size =
        ZSTD_decompressDCtx(m_state->context, out.data(), out.size(), packed.data(), packed.size());
    const bool done = ZSTD_isError(size) == 0 && size == rawSize;
    if (!done)
        out.clear();
    return done;
}

std::optional<std::size_t> Decompressor::statedSize(BytesView packed)
{
    const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR)
        return std::nullopt;
    return static_cast<std::size_t>(size);
}

} // namespace vigie::packing
