// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/localtext.h"

#include "toml/table.h"

namespace vigie::toml {

std::string LocalText::in(std::string_view language) const
{
    for (const std::string_view wanted : {language, std::string_view{""}, std::string_view{"en"}}) {
        for (const auto& [code, text] : byLanguage) {
            if (code == wanted)
                return text;
        }
    }
    return byLanguage.empty() ? std::string{} : byLanguage.front().second;
}

LocalText readLanguages(Table& languages)
{
    LocalText out;
    for (const std::string& code : languages.keys())
        out.byLanguage.emplace_back(code, languages.requiredText(code));
    return out;
}

LocalText readLocalText(Table& table, std::string_view key)
{
    if (table.kind(key) == Kind::Text)
        return {{{"", table.text(key)}}};
    auto languages = table.languages(key);
    return languages ? readLanguages(*languages) : LocalText{};
}

} // namespace vigie::toml
