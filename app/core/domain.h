// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace vigie::core {

/// The trades of a city that Vigie brings together.
enum class Domain : std::uint8_t { Lighting, Mobility, Water, Waste, Other };
inline constexpr int kDomainCount = 5;

/// `lighting`, `mobility`, `water`, `waste`, `other`: the words of profiles, recordings and the journal.
[[nodiscard]] std::string_view toWord(Domain domain);
[[nodiscard]] std::optional<Domain> domainFromWord(std::string_view word);

/// Some of the domains. A value.
class DomainSet {
public:
    constexpr DomainSet() = default;
    constexpr DomainSet(std::initializer_list<Domain> domains)
    {
        for (const Domain one : domains)
            add(one);
    }
    constexpr void add(Domain domain) { m_bits |= bit(domain); }
    [[nodiscard]] constexpr bool contains(Domain domain) const { return (m_bits & bit(domain)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return m_bits == 0; }
    constexpr bool operator==(const DomainSet&) const = default;

private:
    static constexpr std::uint32_t bit(Domain domain) { return std::uint32_t{1} << static_cast<unsigned>(domain); }
    std::uint32_t m_bits = 0;
};

/// How far a value can be trusted. Measured, estimated and forecast never look alike on screen.
enum class Quality : std::uint8_t {
    Measured,  ///< By an instrument, or stated by the source as such. The default.
    Estimated, ///< Computed or filled in by the source.
    Forecast,  ///< For a time that has not come.
    Doubtful,  ///< The source itself doubts it.
};
[[nodiscard]] std::string_view toWord(Quality quality);
[[nodiscard]] std::optional<Quality> qualityFromWord(std::string_view word);

/// ISA-18.2's priorities, as reported: each has a shape, a colour and a word on screen. Order: worse is greater.
enum class Priority : std::uint8_t { None, Low, Medium, High, Critical };
[[nodiscard]] std::string_view toWord(Priority priority);
[[nodiscard]] std::optional<Priority> priorityFromWord(std::string_view word);

} // namespace vigie::core
