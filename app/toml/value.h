// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace vigie::toml {

struct Value;
struct Member;
using List = std::vector<Value>;
using Members = std::vector<Member>; ///< In order of key.

/// A date, a time of day or a moment as ISO 8601 writes it.
struct DateText {
    std::string text;
};

/// What a document holds, without the parser's own types: its header costs seconds in every file that includes it.
struct Value {
    int line = 1;
    std::variant<std::string, std::int64_t, double, bool, DateText, List, Members> content;
};

struct Member {
    std::string key;
    Value value;
};

/// A document once read. `root` holds Members.
struct Content {
    std::string name;   ///< What problems call the file.
    std::string manual; ///< Where its keys are explained: "docs/alerts.md".
    Value root;
};

} // namespace vigie::toml
