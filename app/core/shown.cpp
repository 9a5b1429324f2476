// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shown.h"

#include "core/utf8.h"

#include <algorithm>

namespace vigie::core {

std::string shown(std::string_view words, std::size_t most)
{
    std::string out{cutAtCharacter(words, most)};
    const bool isCut = out.size() < words.size();
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7f'; };
    std::replace_if(out.begin(), out.end(), isControl, '?');
    return isCut ? out + "…" : out;
}

} // namespace vigie::core
