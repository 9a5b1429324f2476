// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packing/checksum.h"

#include <array>
#include <cstddef>

namespace vigie::packing {

namespace {

using Table = std::array<std::uint32_t, 256>;

/// Table k gives the effect of a byte that has k more bytes behind it: eight bytes are taken at once.
constexpr std::array<Table, 8> makeTables()
{
    constexpr std::uint32_t kReversedPolynomial = 0x82F63B78U;
    std::array<Table, 8> tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1U) ^ ((value & 1U) != 0 ? kReversedPolynomial : 0U);
        tables[0][byte] = value;
    }
    for (std::size_t k = 1; k < tables.size(); ++k) {
        for (std::size_t byte = 0; byte < 256; ++byte)
            tables[k][byte] = (tables[k - 1][byte] >> 8U) ^ tables[0][tables[k - 1][byte] & 0xFFU];
    }
    return tables;
}

constexpr std::array<Table, 8> kTables = makeTables();

} // namespace

std::uint32_t crc32c(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    std::size_t i = 0;
    const auto at = [&](std::size_t place) { return static_cast<std::uint8_t>(bytes[place]); };
    for (; i + 8 <= bytes.size(); i += 8) {
        crc = kTables[7][(crc & 0xFFU) ^ at(i)] ^ kTables[6][((crc >> 8U) & 0xFFU) ^ at(i + 1)] ^
              kTables[5][((crc >> 16U) & 0xFFU) ^ at(i + 2)] ^ kTables[4][(crc >> 24U) ^ at(i + 3)] ^
              kTables[3][at(i + 4)] ^ kTables[2][at(i + 5)] ^ kTables[1][at(i + 6)] ^ kTables[0][at(i + 7)];
    }
    for (; i < bytes.size(); ++i)
        crc = (crc >> 8U) ^ kTables[0][(crc ^ at(i)) & 0xFFU];
    return ~crc;
}

} // namespace vigie::packing
