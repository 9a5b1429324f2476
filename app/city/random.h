// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace vigie::city {

/// The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input changes half of the output.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

/// A number that looks random and depends on nothing but its arguments: the demonstration city's dice. What the city
/// does at a time is asked of it, so no state has to be kept and a test can ask for any moment.
[[nodiscard]] constexpr std::uint64_t hashOf(std::uint64_t seed, std::uint64_t a, std::uint64_t b = 0,
                                             std::uint64_t c = 0)
{
    return mix(mix(mix(mix(seed) ^ a) ^ b) ^ c);
}

/// 0 <= x < 1, from the upper 53 bits.
[[nodiscard]] constexpr double unitOf(std::uint64_t hash)
{
    return static_cast<double>(hash >> 11U) * 0x1.0p-53;
}

/// A sequence of dice: xoshiro256** (Blackman, Vigna 2018). The standard library's distributions differ between
/// implementations; these do not.
class Random {
public:
    explicit constexpr Random(std::uint64_t seed)
    {
        for (auto& word : m_state) {
            seed += 0x9e3779b97f4a7c15ULL;
            word = mix(seed);
        }
    }

    constexpr std::uint64_t next()
    {
        const std::uint64_t result = rotl(m_state[1] * 5, 7) * 9;
        const std::uint64_t t = m_state[1] << 17U;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= t;
        m_state[3] = rotl(m_state[3], 45);
        return result;
    }
    /// 0 <= x < 1.
    constexpr double unit() { return unitOf(next()); }
    /// low <= x < high.
    constexpr double uniform(double low, double high) { return low + (high - low) * unit(); }
    /// 0 <= n < count; `count` at least 1. The bias of the multiplication is below 2^-32.
    constexpr std::uint32_t below(std::uint32_t count)
    {
        return static_cast<std::uint32_t>(((next() >> 32U) * count) >> 32U);
    }
    constexpr bool chance(double probability) { return unit() < probability; }
    /// Bell-shaped around 0, standard deviation 1, never beyond +-3.5.
    constexpr double bell() { return (unit() + unit() + unit() + unit() - 2.0) * 1.7320508075688772; }

private:
    static constexpr std::uint64_t rotl(std::uint64_t x, unsigned k) { return (x << k) | (x >> (64U - k)); }
    std::array<std::uint64_t, 4> m_state{};
};

} // namespace vigie::city
