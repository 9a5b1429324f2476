// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"
#include "journal/entry.h"
#include "storage/database.h"
#include "tlog/merkle.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vigie::journal {

/// An entry as it is stored.
struct StoredEntry {
    std::uint64_t index = 0;
    Entry entry;
    std::string bytes; ///< The canonical JSON, as hashed.
    storage::Digest leafHash{};
};

/// Which entries are wanted; empty fields want all.
struct EntryFilter {
    std::vector<std::string> acts;        ///< Kinds; one that ends with '.' wants all that begin with it: "alert.".
    std::optional<core::Timestamp> from;  ///< At or after.
    std::optional<core::Timestamp> until; ///< Before.
    std::string actor;                    ///< A pseudonym; empty: anybody's.
    enum class By { Anybody, People, Program };
    By by = By::Anybody;
    std::string text; ///< Anywhere in the entry's values, as they stand in the JSON; ASCII letters in either case.

    [[nodiscard]] bool wants(const StoredEntry& stored) const;
    bool operator==(const EntryFilter&) const = default;
};

enum class Direction { Older, Newer };

/// Part of the entries, in the order they were asked for.
struct EntryPage {
    std::vector<StoredEntry> entries;
    /// Where to go on: `page(*next, ...)`; nullopt when there is nothing further that way. It can be set while
    /// `entries` is short or empty: a filter that finds little comes back after some time, so that a list can show
    /// how far it is.
    std::optional<std::uint64_t> next;
};

/// Reads a journal while its writer goes on: own connection, read only.
/// Thread: one thread at a time. Cost: a page of 200 without a filter is below a millisecond at any place of any
///         journal; with a filter at most `kScan` entries are looked at in one call (some 50 ms).
/// Locks:  held for one call. A writer waits for them, so no call reads for long.
class JournalReader {
public:
    static constexpr std::uint64_t kScan = 20'000;

    [[nodiscard]] static core::Expected<JournalReader> open(const std::filesystem::path& path);

    [[nodiscard]] std::string where() const { return m_database.path().string(); }
    [[nodiscard]] core::Expected<std::string> origin() const;
    [[nodiscard]] core::Expected<std::uint64_t> size() const;
    /// NotFound beyond the size.
    [[nodiscard]] core::Expected<StoredEntry> entry(std::uint64_t index) const;
    /// The size and the root of the last commit, as the writer left them; size 0 before the first.
    struct StoredRoot {
        std::uint64_t size = 0;
        storage::Digest root{};
    };
    [[nodiscard]] core::Expected<StoredRoot> storedRoot() const;
    /// The bytes of at most `count` entries from `first` on, as they lie on the disk, not looked at; up to a gap or the end.
    [[nodiscard]] core::Expected<std::vector<std::string>> bytes(std::uint64_t first, std::size_t count) const;
    /// The stored hashes of the first `count` blocks (journalschema.h); NotFound where there are fewer.
    [[nodiscard]] core::Expected<std::vector<storage::Digest>> blocks(std::uint64_t count) const;
    /// At most `count` entries that the filter wants, from `index` on, itself included, in a direction. Beyond the
    /// end, Older begins with the newest.
    [[nodiscard]] core::Expected<EntryPage> page(std::uint64_t index, Direction direction, std::size_t count,
                                                 const EntryFilter& filter = {}) const;

private:
    explicit JournalReader(storage::Database database);
    storage::Database m_database;
};

} // namespace vigie::journal
