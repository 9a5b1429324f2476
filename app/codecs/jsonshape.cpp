// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/jsonshape.h"

#include "codecs/cleantext.h"
#include "codecs/personaldata.h"
#include "core/utf8.h"

#include <cstddef>

namespace vigie::codecs {

namespace {

constexpr int kMostLevels = 3;
constexpr std::size_t kMostKeys = 8;
constexpr std::size_t kKeyBytes = 40;

void append(JsonCursor& cursor, std::string& out, int level);

void appendKey(std::string_view key, std::string& out)
{
    std::string clean;
    appendClean(clean, core::cutAtCharacter(key, kKeyBytes), TextUse::Name);
    const bool withheld = looksPersonal(clean) || looksPersonal(key);
    out += withheld ? std::string_view{"(name withheld)"} : std::string_view{clean};
}

void appendObject(JsonCursor& cursor, std::string& out, int level)
{
    std::size_t count = 0;
    out += '{';
    const bool read = cursor.object([&](std::string_view key) {
        if (++count > kMostKeys)
            return cursor.skip();
        out += count > 1 ? ", " : "";
        appendKey(key, out);
        out += ": ";
        append(cursor, out, level + 1);
        return true;
    });
    out += read && count > kMostKeys ? ", ...}" : "}";
}

void appendArray(JsonCursor& cursor, std::string& out, int level)
{
    std::size_t count = 0;
    out += '[';
    const bool read = cursor.array([&] {
        if (++count > 1)
            return cursor.skip();
        append(cursor, out, level + 1);
        return true;
    });
    out += read && count > 1 ? ", ... " + std::to_string(count) + "]" : "]";
}

void append(JsonCursor& cursor, std::string& out, int level)
{
    const char c = cursor.peek();
    if (level < kMostLevels && c == '{')
        return appendObject(cursor, out, level);
    if (level < kMostLevels && c == '[')
        return appendArray(cursor, out, level);
    out += c == '{'               ? "{...}"
           : c == '['             ? "[...]"
           : c == '"'             ? "text"
           : c == 'n'             ? "null"
           : c == 't' || c == 'f' ? "yes/no"
                                  : "number";
    // It was consumed before, so it can be skipped.
    [[maybe_unused]] const bool skipped = cursor.skip();
}

} // namespace

std::string shapeOf(JsonCursor& cursor, JsonCursor::Mark place)
{
    return cursor.at(place, [&] {
        std::string out;
        append(cursor, out, 0);
        return out;
    });
}

} // namespace vigie::codecs
