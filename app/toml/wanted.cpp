// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/wanted.h"

#include "core/message.h"

#include <array>
#include <cstddef>

namespace vigie::toml {

namespace {

constexpr std::array<WantedSentences, 13> kSentences{{
    {Wanted::Text, VIGIE_TEXT("Errors", "The value is not a text."),
     VIGIE_TEXT("Errors", "Write a text between quotes (see %1).")},
    {Wanted::Number, VIGIE_TEXT("Errors", "The value is not a number."),
     VIGIE_TEXT("Errors", "Write a number without quotes (see %1).")},
    {Wanted::WholeNumber, VIGIE_TEXT("Errors", "The value is not a whole number."),
     VIGIE_TEXT("Errors", "Write a whole number without quotes (see %1).")},
    {Wanted::Flag, VIGIE_TEXT("Errors", "The value is neither true nor false."),
     VIGIE_TEXT("Errors", "Write true or false, without quotes (see %1).")},
    {Wanted::Duration, VIGIE_TEXT("Errors", "The value is not a duration."),
     VIGIE_TEXT("Errors", "Write a number and its unit between quotes: \"90s\", \"5m\", \"24h\", \"30d\" (see %1).")},
    {Wanted::Date, VIGIE_TEXT("Errors", "The value is not a date."),
     VIGIE_TEXT("Errors", "Write year, month and day, as 2026-03-02 (see %1).")},
    {Wanted::Moment, VIGIE_TEXT("Errors", "The value is not a moment."),
     VIGIE_TEXT("Errors", "Write date, time and zone, as 2026-06-21T21:00:00Z (see %1).")},
    {Wanted::Texts, VIGIE_TEXT("Errors", "The value is not a list of texts."),
     VIGIE_TEXT("Errors", "Write texts between brackets, as [\"one\", \"another\"] (see %1).")},
    {Wanted::Numbers, VIGIE_TEXT("Errors", "The value is not a list of numbers."),
     VIGIE_TEXT("Errors", "Write numbers between brackets, as [46.6, 2.3] (see %1).")},
    {Wanted::Languages, VIGIE_TEXT("Errors", "The value is not a text in each language."),
     VIGIE_TEXT("Errors", "Write {fr = \"...\", en = \"...\"} (see %1).")},
    {Wanted::Table, VIGIE_TEXT("Errors", "The value is not a table."),
     VIGIE_TEXT("Errors", "Write its keys between braces, as {key = \"...\"}, or below a line [table] (see %1).")},
    {Wanted::Tables, VIGIE_TEXT("Errors", "The value is not a list of tables."),
     VIGIE_TEXT("Errors", "Begin each table with its name between double brackets: [[name]] (see %1).")},
    {Wanted::NamedTables, VIGIE_TEXT("Errors", "The value is not a table of tables."),
     VIGIE_TEXT("Errors", "Begin each table with a line [table.name] (see %1).")},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kSentences.size(); ++i) {
        if (kSentences[i].wanted != static_cast<Wanted>(i))
            return false;
    }
    return kSentences.size() == static_cast<std::size_t>(Wanted::NamedTables) + 1;
}
static_assert(inOrder());

} // namespace

const WantedSentences& sentencesOf(Wanted wanted)
{
    return kSentences[static_cast<std::size_t>(wanted)];
}

} // namespace vigie::toml
