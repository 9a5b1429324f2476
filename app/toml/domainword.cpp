// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/domainword.h"

#include "core/shown.h"
#include "toml/table.h"

namespace vigie::toml {

std::optional<core::Domain> readDomain(Table& table, std::string_view key)
{
    const std::string word = table.text(key);
    const auto domain = core::domainFromWord(word);
    if (!domain && table.kind(key) == Kind::Text) // what is no text is a problem already
        table.problem(key, {VIGIE_TEXT("Errors", "There is no domain \"%1\"."), {core::shown(word)}},
                      VIGIE_TEXT("Errors", "Use lighting, mobility, water, waste or other."));
    return domain;
}

} // namespace vigie::toml
