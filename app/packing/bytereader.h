// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packing/bytewriter.h"

#include <bit>
#include <cstdint>

namespace vigie::packing {

/// Reads what ByteWriter wrote, from bytes nobody vouches for.
/// Failure: the first read beyond the end, or of a malformed varint, makes `ok()` false for good; every read from
///          then on gives zero or nothing. Check `ok()` before believing, and every count against `remaining()`
///          before allocating.
class ByteReader {
public:
    explicit ByteReader(BytesView bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {
    }

    [[nodiscard]] std::uint64_t varint()
    {
        // Most are one byte.
        if (m_at != m_end && (static_cast<std::uint8_t>(*m_at) & 0x80U) == 0)
            return static_cast<std::uint8_t>(*m_at++);
        return longVarint();
    }
    [[nodiscard]] std::int64_t signedVarint() { return unzigzag(varint()); }
    /// A varint that must be at most `most`; otherwise the reader fails and gives 0.
    [[nodiscard]] std::uint64_t varintUpTo(std::uint64_t most)
    {
        const std::uint64_t value = varint();
        if (value <= most)
            return value;
        fail();
        return 0;
    }
    [[nodiscard]] std::uint8_t u8() { return static_cast<std::uint8_t>(fixed<std::uint8_t>()); }
    [[nodiscard]] std::uint16_t u16() { return fixed<std::uint16_t>(); }
    [[nodiscard]] std::uint32_t u32() { return fixed<std::uint32_t>(); }
    [[nodiscard]] std::uint64_t u64() { return fixed<std::uint64_t>(); }
    [[nodiscard]] double real() { return std::bit_cast<double>(fixed<std::uint64_t>()); }
    /// The next `size` bytes, pointing into what is read; empty and failed where there are fewer.
    [[nodiscard]] BytesView bytes(std::uint64_t size)
    {
        if (size > remaining()) {
            fail();
            return {};
        }
        const BytesView out{m_at, static_cast<std::size_t>(size)};
        m_at += size;
        return out;
    }
    /// A length of at most `most` as a varint, then that many bytes.
    [[nodiscard]] BytesView text(std::uint64_t most) { return bytes(varintUpTo(most)); }

    [[nodiscard]] bool ok() const { return !m_failed; }
    [[nodiscard]] std::size_t remaining() const { return static_cast<std::size_t>(m_end - m_at); }
    [[nodiscard]] bool atEnd() const { return m_at == m_end && !m_failed; }
    void fail()
    {
        m_failed = true;
        m_at = m_end;
    }

private:
    std::uint64_t longVarint();

    template <typename T> T fixed()
    {
        if (remaining() < sizeof(T)) {
            fail();
            return 0;
        }
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i)
            value |= static_cast<std::uint64_t>(static_cast<std::uint8_t>(*m_at++)) << (8U * i);
        return static_cast<T>(value);
    }

    const char* m_at;
    const char* m_end;
    bool m_failed = false;
};

} // namespace vigie::packing
