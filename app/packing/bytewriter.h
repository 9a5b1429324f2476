// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace vigie::packing {

/// Bytes of a file or of a part of one. std::string, so that it is written and compared without a cast.
using Bytes = std::string;
using BytesView = std::string_view;

/// 0, -1, 1, -2, 2... as 0, 1, 2, 3, 4...: small numbers of either sign stay small.
[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63);
}
[[nodiscard]] constexpr std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1U));
}

/// `a - b` and `a + b` of any two values, wrapping around: what is written can always be read back.
[[nodiscard]] constexpr std::int64_t difference(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}
[[nodiscard]] constexpr std::int64_t sum(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

/// Appends numbers to bytes. Fixed numbers are little-endian; a varint is LEB128: seven bits a byte, lowest first,
/// the top bit set where more follow; at most ten bytes.
class ByteWriter {
public:
    void varint(std::uint64_t value)
    {
        while (value >= 0x80U) {
            m_bytes.push_back(static_cast<char>((value & 0x7FU) | 0x80U));
            value >>= 7U;
        }
        m_bytes.push_back(static_cast<char>(value));
    }
    void signedVarint(std::int64_t value) { varint(zigzag(value)); }
    void u8(std::uint8_t value) { m_bytes.push_back(static_cast<char>(value)); }
    void u16(std::uint16_t value) { fixed(value); }
    void u32(std::uint32_t value) { fixed(value); }
    void u64(std::uint64_t value) { fixed(value); }
    void real(double value) { fixed(std::bit_cast<std::uint64_t>(value)); }
    void bytes(BytesView value) { m_bytes.append(value); }
    /// Its length as a varint, then the bytes.
    void text(BytesView value)
    {
        varint(value.size());
        bytes(value);
    }

    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] const Bytes& view() const { return m_bytes; }
    [[nodiscard]] Bytes take() { return std::move(m_bytes); }
    void clear() { m_bytes.clear(); }

private:
    template <typename T> void fixed(T value)
    {
        for (std::size_t i = 0; i < sizeof(T); ++i)
            m_bytes.push_back(static_cast<char>((value >> (8U * i)) & 0xFFU));
    }

    Bytes m_bytes;
};

} // namespace vigie::packing
