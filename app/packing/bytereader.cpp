// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packing/bytereader.h"

namespace vigie::packing {

std::uint64_t ByteReader::longVarint()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (m_at == m_end)
            break;
        const auto byte = static_cast<std::uint8_t>(*m_at++);
        const std::uint64_t bits = byte & 0x7FU;
        // The tenth byte holds the 64th bit only.
        if (shift == 63 && byte > 1)
            break;
        value |= bits << shift;
        if ((byte & 0x80U) == 0)
            return value;
    }
    fail();
    return 0;
}

} // namespace vigie::packing
