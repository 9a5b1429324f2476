// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vigie::toml {

class Table;

/// A text in the languages a file gives it in: `title = "Lamps"` or `title = {fr = "Lampes", en = "Lamps"}`.
struct LocalText {
    std::vector<std::pair<std::string, std::string>> byLanguage; ///< Language code ("" for a bare text) and text.

    /// The text in this language, else English, else the first there is, else empty.
    [[nodiscard]] std::string in(std::string_view language) const;
    [[nodiscard]] bool empty() const { return byLanguage.empty(); }
};

/// One text, or one for each language: `"..."` or `{fr = "...", en = "..."}`.
[[nodiscard]] LocalText readLocalText(Table& table, std::string_view key);
/// The languages of a table that is such a text as a whole.
[[nodiscard]] LocalText readLanguages(Table& languages);

} // namespace vigie::toml
