// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/localtext.h"

namespace vigie::profile {

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

} // namespace vigie::profile
