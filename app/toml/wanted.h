// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace vigie::toml {

/// What a key should hold.
enum class Wanted : std::uint8_t {
    Text,
    Number,
    WholeNumber,
    Flag,
    Duration,
    Date,
    Moment,
    Texts,
    Numbers,
    Languages,
    Table,
    Tables,
    NamedTables,
};

/// Whole sentences, so that every language can say them its own way.
struct WantedSentences {
    Wanted wanted;
    const char* what;
    const char* remedy; ///< %1 is the document that explains the keys.
};

[[nodiscard]] const WantedSentences& sentencesOf(Wanted wanted);

} // namespace vigie::toml
