// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"
#include "storage/database.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace vigie::history {

/// Days since 1970, UTC.
enum class Day : std::int32_t {};
[[nodiscard]] Day dayOf(core::Timestamp time);

/// The history's own numbers for asset ids and attribute names, the same in every session. From 1, never given twice.
/// Thread: that of its database, which outlives it. What is numbered inside a transaction is gone with it.
class NameBook {
public:
    [[nodiscard]] static core::Expected<NameBook> open(storage::Database& database);

    [[nodiscard]] core::Expected<std::uint32_t> asset(std::string_view id, Day today);
    /// 0 where 65,535 names are taken.
    [[nodiscard]] core::Expected<std::uint16_t> attribute(std::string_view name);
    [[nodiscard]] core::Expected<void> seen(std::uint32_t asset, Day today);
    /// Forgets the assets last seen before `day`.
    [[nodiscard]] core::Expected<void> forgetBefore(Day day);

private:
    explicit NameBook(std::vector<storage::Statement> statements)
        : m_statements(std::move(statements))
    {
    }
    enum Which : std::uint8_t { FindAsset, AddAsset, SeeAsset, ForgetAssets, FindAttribute, AddAttribute };

    std::vector<storage::Statement> m_statements; ///< By Which.
};

} // namespace vigie::history
