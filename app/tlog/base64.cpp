// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/base64.h"

#include <sodium.h>

namespace vigie::tlog {

std::string toBase64(storage::ByteView bytes)
{
    std::string out(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    out.pop_back(); // its terminator
    return out;
}

std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text)
{
    std::vector<std::uint8_t> out(text.size() / 4 * 3 + 3);
    std::size_t size = 0;
    const char* end = nullptr;
    const int status = sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &size, &end,
                                         sodium_base64_VARIANT_ORIGINAL);
    if (status != 0 || end != text.data() + text.size())
        return std::nullopt;
    out.resize(size);
    // libsodium reads some bytes beyond ASCII as if they were of the alphabet.
    if (toBase64(out) != text)
        return std::nullopt;
    return out;
}

std::optional<storage::Digest> digestFromBase64(std::string_view text)
{
    const auto bytes = fromBase64(text);
    return bytes ? storage::digestFromBytes(*bytes) : std::nullopt;
}

} // namespace vigie::tlog
