// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace vigie::codecs {

/// A short text with its ends at hand as words, so that names are told apart by two comparisons of integers instead
/// of a call: together with the length they hold each character of a text of up to 16 bytes.
class TextKey {
public:
    constexpr TextKey() = default;
    constexpr explicit TextKey(std::string_view text)
        : m_text(text)
    {
        const std::size_t size = text.size();
        if (size >= 8) {
            m_head = load<std::uint64_t>(0);
            m_tail = load<std::uint64_t>(size - 8);
        } else if (size >= 4) {
            m_head = load<std::uint32_t>(0);
            m_tail = load<std::uint32_t>(size - 4);
        } else if (size > 0) {
            m_head = byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
        }
    }

    [[nodiscard]] constexpr std::string_view text() const { return m_text; }
    /// Fast; not for storage, not against an adversary (tables that use it are bounded).
    [[nodiscard]] constexpr std::uint64_t hash() const
    {
        std::uint64_t hash = mix(mix(m_text.size() * kMultiplier, m_head), m_tail);
        for (std::size_t at = 8; at + 8 < m_text.size(); at += 8)
            hash = mix(hash, load<std::uint64_t>(at));
        return hash;
    }
    [[nodiscard]] friend constexpr bool operator==(const TextKey& a, const TextKey& b)
    {
        return a.m_head == b.m_head && a.m_tail == b.m_tail && a.m_text.size() == b.m_text.size() &&
               (a.m_text.size() <= 16 || a.m_text == b.m_text);
    }

private:
    static constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;

    [[nodiscard]] static constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t word)
    {
        hash = (hash ^ word) * kMultiplier;
        return hash ^ hash >> 32;
    }
    [[nodiscard]] constexpr std::uint64_t byte(std::size_t at) const
    {
        return static_cast<unsigned char>(m_text[at]);
    }

    template <typename Word> [[nodiscard]] constexpr std::uint64_t load(std::size_t at) const
    {
        if (!std::is_constant_evaluated()) {
            Word out = 0;
            std::memcpy(&out, m_text.data() + at, sizeof out);
            return out;
        }
        std::uint64_t out = 0;
        for (std::size_t i = 0; i < sizeof(Word); ++i) {
            const std::size_t shift = std::endian::native == std::endian::little ? i : sizeof(Word) - 1 - i;
            out |= byte(at + i) << (8 * shift);
        }
        return out;
    }

    std::string_view m_text;
    std::uint64_t m_head = 0;
    std::uint64_t m_tail = 0;
};

[[nodiscard]] constexpr std::uint64_t hashOf(std::string_view text)
{
    return TextKey{text}.hash();
}

} // namespace vigie::codecs
