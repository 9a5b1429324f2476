// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/store.h"
#include "tlog/checkpoint.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vigie::witness {

/// The last checkpoint a witness has signed of each log. It only goes forward: the file itself refuses a smaller size, and another
/// root of the same size.
/// Thread: one at a time. Durable when a call returns.
class WitnessStore {
public:
    [[nodiscard]] static core::Expected<WitnessStore> open(const std::filesystem::path& path);
    [[nodiscard]] static storage::StoreKind kind();

    /// Nothing where the log was never seen.
    [[nodiscard]] core::Expected<std::optional<tlog::Checkpoint>> last(const std::string& origin) const;

    /// Puts a checkpoint in the place of the last one where `accepts` says so of that last one, all in one step: nobody else
    /// writes between. Whether it did.
    [[nodiscard]] core::Expected<bool>
    advance(const tlog::Checkpoint& next, const std::string& note,
            const std::function<bool(const std::optional<tlog::Checkpoint>&)>& accepts);

private:
    explicit WitnessStore(storage::Database database)
        : m_database(std::move(database))
    {
    }
    storage::Database m_database;
};

} // namespace vigie::witness
