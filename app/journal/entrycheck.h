// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"

namespace vigie::journal {

/// The fields of an entry, wherever they lie: an Entry, or a Draft with its place and time. Valid as long as those.
struct EntryView {
    int v = 1;
    std::uint64_t seq = 0;
    core::Timestamp at;
    const MachineTime& machine;
    std::string_view act;
    std::string_view obj;
    std::string_view role;
    std::string_view actor;
    const Json& op;
    std::string_view why;
    std::string_view src;
    const std::optional<storage::Digest>& ui;
    const Json& prev;
    std::string_view req;
};

/// Checks the fields one by one.
[[nodiscard]] core::Expected<void> checkFields(const EntryView& entry);

/// As the one of an Entry.
[[nodiscard]] core::Expected<std::string> encodeEntry(const EntryView& entry);

/// The error of a field that is not as it must be.
[[nodiscard]] core::Error badField(std::string_view field);

} // namespace vigie::journal
