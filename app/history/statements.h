// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace vigie::history {

/// Prepares several statements, in their order; the first failure ends it.
template <std::size_t N>
[[nodiscard]] core::Expected<std::vector<storage::Statement>> prepareAll(const storage::Database& database,
                                                                         const std::array<std::string_view, N>& texts)
{
    std::vector<storage::Statement> out;
    for (const std::string_view text : texts) {
        auto statement = database.prepare(text);
        if (!statement)
            return core::fail(statement.error());
        out.push_back(std::move(*statement));
    }
    return out;
}

/// The first column of the first row as an integer; nullopt without a row or where it is null. Leaves the statement
/// reset.
template <typename... T>
[[nodiscard]] core::Expected<std::optional<std::int64_t>> integerOf(storage::Statement& statement, const T&... values)
{
    statement.reset();
    auto row = statement.bindAll(values...).step();
    if (!row)
        return core::fail(row.error());
    const auto out = *row && !statement.isNull(0) ? std::optional{statement.integer(0)} : std::nullopt;
    statement.reset();
    return out;
}

} // namespace vigie::history
