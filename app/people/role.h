// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::people {

/// In what capacity a person acts. A person may have several; each entry of the journal names the one it was done in.
enum class Role : std::uint8_t {
    Operator,              ///< At the desk: alerts, feeds, recordings.
    Supervisor,            ///< Answers for the room: rules, layers of the city, people.
    EventLead,             ///< Leads an event: what is suppressed by design, and its incidents.
    Trainer,               ///< Rehearses with others; nothing of it is live.
    AccountabilityOfficer, ///< Answers to the public: publication, personal data, erasure.
};
/// From the one that is allowed least on: a person acts in the first of theirs that suffices.
inline constexpr std::array kRoles{Role::Operator, Role::EventLead, Role::Trainer, Role::Supervisor,
                                   Role::AccountabilityOfficer};

/// Its word in profiles and in the journal: "accountability-officer".
[[nodiscard]] std::string_view wordOf(Role role);
[[nodiscard]] std::optional<Role> roleOf(std::string_view word);

/// The roles of one person.
class RoleSet {
public:
    constexpr RoleSet() = default;
    constexpr RoleSet(std::initializer_list<Role> roles)
    {
        for (const Role role : roles)
            add(role);
    }
    constexpr void add(Role role) { m_bits |= bit(role); }
    [[nodiscard]] constexpr bool has(Role role) const { return (m_bits & bit(role)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return m_bits == 0; }
    [[nodiscard]] std::string words() const; ///< "operator supervisor", in the order of kRoles.
    /// Of such words; nullopt where one is none.
    [[nodiscard]] static std::optional<RoleSet> fromWords(std::string_view words);
    bool operator==(const RoleSet&) const = default;

private:
    static constexpr std::uint8_t bit(Role role)
    {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(role));
    }
    std::uint8_t m_bits = 0;
};

} // namespace vigie::people
