// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vigie::codecs {

/// How surely a name of an attribute, or of a model, means a person.
enum class Personal : std::uint8_t {
    No,
    Weak,  ///< A word for people that may be innocent: driver, owner, user. A profile may let it through.
    Strong ///< What identifies a person wherever it occurs: a plate, a phone number, a MAC address. Never let
           ///< through.
};

/// Judges a name by its words, English and French, in any spelling: licensePlate, license_plate, LICENSE-PLATE.
/// Counts of people are not personal: `passengerCount`, `numPassengersInjured`.
[[nodiscard]] Personal judgeName(std::string_view name);

inline constexpr std::size_t kShortestPersonal = 6; ///< a@b.fr

/// What a text looks like.
struct Looks {
    bool email = false;
    bool phone = false;
    bool mac = false;
    [[nodiscard]] bool any() const { return email || phone || mac; }
};

/// Whether the text holds what looks like an e-mail address, a telephone number (international with `+` or `00`,
/// national with a leading 0 or in groups) or a MAC address (six pairs, or three groups of four). Dates, decimal
/// numbers, UUIDs and URNs do not. Whatever the attribute's name says. Cost: nothing for fewer than 6 bytes, else one
/// pass.
[[nodiscard]] Looks looksOf(std::string_view text);
[[nodiscard]] inline bool looksPersonal(std::string_view text)
{
    return looksOf(text).any();
}

} // namespace vigie::codecs
