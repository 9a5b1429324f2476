// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/written.h"

#include <array>
#include <cstdio>

namespace vigie::toml {

std::string written(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20U || c == '\x7f') {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04X", static_cast<unsigned>(c));
            out += escape.data();
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string written(const LocalText& text)
{
    if (text.byLanguage.size() == 1 && text.byLanguage.front().first.empty())
        return written(text.byLanguage.front().second);
    std::string out = "{";
    for (const auto& [language, words] : text.byLanguage)
        out += (out.size() > 1 ? ", " : "") + written(language) + " = " + written(words);
    return out + "}";
}

} // namespace vigie::toml
