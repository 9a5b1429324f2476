// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/namebook.h"

#include "history/statements.h"

#include <limits>

namespace vigie::history {

namespace {

constexpr std::array<std::string_view, 6> kStatements{
    "SELECT id FROM assets WHERE name = ?1",     "INSERT INTO assets(name, seen) VALUES (?1, ?2) RETURNING id",
    "UPDATE assets SET seen = ?2 WHERE id = ?1", "DELETE FROM assets WHERE seen < ?1",
    "SELECT id FROM attributes WHERE name = ?1", "INSERT INTO attributes(name) VALUES (?1) RETURNING id",
};

/// What can be numbered: more would not fit the rowids of the blocks.
constexpr std::int64_t kMostAssets = std::numeric_limits<std::uint32_t>::max();
constexpr std::int64_t kMostAttributes = std::numeric_limits<std::uint16_t>::max();

} // namespace

Day dayOf(core::Timestamp time)
{
    return static_cast<Day>(std::chrono::floor<std::chrono::days>(time).time_since_epoch().count());
}

core::Expected<NameBook> NameBook::open(storage::Database& database)
{
    auto statements = prepareAll(database, kStatements);
    if (!statements)
        return core::fail(statements.error());
    return NameBook{std::move(*statements)};
}

core::Expected<std::uint32_t> NameBook::asset(std::string_view id, Day today)
{
    auto number = integerOf(m_statements[FindAsset], id);
    if (number && !*number)
        number = integerOf(m_statements[AddAsset], id, static_cast<std::int64_t>(today));
    if (!number)
        return core::fail(number.error());
    const std::int64_t value = number->value_or(0);
    return value > kMostAssets ? 0U : static_cast<std::uint32_t>(value);
}

core::Expected<std::uint16_t> NameBook::attribute(std::string_view name)
{
    auto number = integerOf(m_statements[FindAttribute], name);
    if (number && !*number)
        number = integerOf(m_statements[AddAttribute], name);
    if (!number)
        return core::fail(number.error());
    const std::int64_t value = number->value_or(0);
    return value > kMostAttributes ? std::uint16_t{0} : static_cast<std::uint16_t>(value);
}

core::Expected<void> NameBook::seen(std::uint32_t asset, Day today)
{
    return m_statements[SeeAsset].run(asset, static_cast<std::int64_t>(today));
}

core::Expected<void> NameBook::forgetBefore(Day day)
{
    return m_statements[ForgetAssets].run(static_cast<std::int64_t>(day));
}

} // namespace vigie::history
