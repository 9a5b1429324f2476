// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace vigie::core {

/// The value whose word this is, of an enum whose values count from 0 and whose words stand in that order: how enums
/// are written in stores, files and journals. nullopt for any other word.
template <typename Enum, std::size_t N>
[[nodiscard]] std::optional<Enum> fromWord(const std::array<std::string_view, N>& words, std::string_view word)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (words[i] == word)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace vigie::core
