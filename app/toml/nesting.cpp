// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/nesting.h"

#include <algorithm>

namespace vigie::toml {

namespace {

/// Past the end of the quoted text that begins at `begin`.
std::size_t endOfText(std::string_view text, std::size_t begin)
{
    const char quote = text[begin];
    const std::string_view three = quote == '"' ? "\"\"\"" : "'''";
    const bool manyLines = text.substr(begin).starts_with(three);
    for (std::size_t i = begin + (manyLines ? 3 : 1); i < text.size(); ++i) {
        if (text[i] == '\\' && quote == '"') {
            ++i;
        } else if (!manyLines && (text[i] == quote || text[i] == '\n')) {
            return text[i] == quote ? i + 1 : i;
        } else if (manyLines && text.substr(i).starts_with(three)) {
            // The text itself may end with one or two quotes more.
            const std::size_t most = std::min(i + 5, text.size());
            for (i += 3; i < most && text[i] == quote;)
                ++i;
            return i;
        }
    }
    return text.size();
}

/// How deep the place is that has been read up to.
struct Depth {
    std::size_t brackets = 0;
    std::size_t dots = 0; ///< Of the key, or the number, at hand.

    void take(char c)
    {
        if (c == '.') {
            ++dots;
            return;
        }
        if (c == '[' || c == '{')
            ++brackets;
        else if ((c == ']' || c == '}') && brackets > 0)
            --brackets;
        else if (c != '=' && c != ',' && c != '\n')
            return;
        dots = 0;
    }
};

} // namespace

std::optional<int> tooDeepAt(std::string_view text, std::size_t most)
{
    int line = 1;
    Depth depth;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t next = i + 1;
        if (text[i] == '"' || text[i] == '\'')
            next = endOfText(text, i);
        else if (text[i] == '#')
            next = std::min(text.find('\n', i), text.size());
        else
            depth.take(text[i]);
        if (depth.brackets + depth.dots > most)
            return line;
        line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(i),
                                            text.begin() + static_cast<std::ptrdiff_t>(next), '\n'));
        i = next;
    }
    return std::nullopt;
}

} // namespace vigie::toml
