// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"
#include "tlog/merkle.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vigie::journal {

/// Something that is not as the writer leaves it.
struct VerifyProblem {
    std::optional<std::uint64_t> index; ///< The entry, where it is one.
    core::Message what;                 ///< Context "Errors".
};

struct VerifyReport {
    std::string origin;
    std::uint64_t size = 0;
    storage::Digest root{}; ///< Computed anew from the entries; compare it with one you noted earlier.
    core::Timestamp firstAt = core::kNoTime;
    core::Timestamp lastAt = core::kNoTime;
    /// The last writer was cut off in a commit; it was undone before verifying, as the next start would have done.
    bool wasInterrupted = false;
    std::vector<VerifyProblem> problems; ///< The first 100.
    std::uint64_t problemCount = 0;

    [[nodiscard]] bool ok() const { return problemCount == 0; }
};

/// Called now and then with the entries done and to do; false stops the work (Cancelled).
using VerifyProgress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

/// Recomputes everything from the entries of a journal file: that each is canonical JSON and states its own index,
/// that each leaf hash, each block hash and each stored root is the one these entries give, that nothing is missing
/// or left over, that the tables and their triggers are those the writer makes, and that the file itself is whole.
/// `ok()` says: nobody changed this file since it was written, or they recomputed all of it; only a root noted
/// elsewhere tells these apart. It never says that everything was written down. May run while the writer goes on:
/// verifies the entries there were when it began. An error, instead of a report, is a file that cannot be read as a
/// journal at all. Cost: some 10 microseconds an entry.
[[nodiscard]] core::Expected<VerifyReport> verifyJournal(const std::filesystem::path& path,
                                                         const VerifyProgress& progress = {});

} // namespace vigie::journal
