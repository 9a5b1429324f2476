// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace vigie::packing {

/// CRC-32C (Castagnoli; RFC 3720, appendix B.4): finds damage, not malice. About 1 GB/s.
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes);

} // namespace vigie::packing
