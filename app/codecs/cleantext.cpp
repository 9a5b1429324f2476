// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/cleantext.h"

#include <cstdint>
#include <cstring>

namespace vigie::codecs {

namespace {

enum class Fate { Keep, Blank, Remove };

Fate fateOfAscii(unsigned char c, TextUse use)
{
    if (c >= 0x20 && c != 0x7F)
        return Fate::Keep;
    const bool breaksLine = c == '\n' || c == '\t' || c == '\r';
    return breaksLine && use == TextUse::Value ? Fate::Blank : Fate::Remove;
}

Fate fateOf(std::uint32_t codePoint, TextUse use)
{
    const auto within = [codePoint](std::uint32_t low, std::uint32_t high) {
        return codePoint >= low && codePoint <= high;
    };
    if (within(0x2028, 0x2029))
        return use == TextUse::Value ? Fate::Blank : Fate::Remove;
    const bool removed = within(0x80, 0x9F) || codePoint == 0x61C || codePoint == 0x200B || within(0x200E, 0x200F) ||
                         within(0x202A, 0x202E) || codePoint == 0x2060 || within(0x2066, 0x2069) ||
                         codePoint == 0xFEFF || within(0xFFF9, 0xFFFB);
    return removed ? Fate::Remove : Fate::Keep;
}

std::size_t lengthOf(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xE0)
        return 2;
    return lead < 0xF0 ? 3 : 4;
}

std::uint32_t codePointOf(std::string_view character)
{
    const auto lead = static_cast<unsigned char>(character.front());
    std::uint32_t out = character.size() == 2 ? lead & 0x1FU : character.size() == 3 ? lead & 0x0FU : lead & 0x07U;
    for (const char c : character.substr(1))
        out = (out << 6) | (static_cast<unsigned char>(c) & 0x3FU);
    return out;
}

} // namespace

bool isPlainAscii(std::string_view text)
{
    constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101ULL;
    std::uint64_t strange = 0; // top bits of the bytes below 0x20 or above 0x7E
    const auto look = [&strange](std::uint64_t word) {
        strange |= ((word + kOnes) | word) | ((word - kOnes * 0x20) & ~word);
    };
    const auto load = [](const char* from) {
        std::uint64_t out = 0;
        std::memcpy(&out, from, sizeof out);
        return out;
    };
    if (text.size() >= 8) {
        for (std::size_t at = 0; at + 8 < text.size(); at += 8)
            look(load(text.data() + at));
        look(load(text.data() + text.size() - 8));
    } else {
        for (const char c : text)
            look(kOnes * static_cast<unsigned char>(c));
    }
    return (strange & kOnes << 7) == 0;
}

bool isPlainText(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80) {
            if (fateOfAscii(lead, TextUse::Name) != Fate::Keep)
                return false;
            ++at;
            continue;
        }
        const std::string_view character = text.substr(at, lengthOf(lead));
        // All that is taken out begins with one of these; other letters need no closer look.
        const bool isSuspect = lead == 0xC2 || lead == 0xD8 || lead == 0xE2 || lead == 0xEF;
        if (isSuspect && fateOf(codePointOf(character), TextUse::Name) != Fate::Keep)
            return false;
        at += character.size();
    }
    return true;
}

void appendClean(std::string& out, std::string_view text, TextUse use)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::string_view character = text.substr(at, lengthOf(lead));
        const Fate fate = lead < 0x80 ? fateOfAscii(lead, use) : fateOf(codePointOf(character), use);
        if (fate == Fate::Keep)
            out.append(character);
        else if (fate == Fate::Blank)
            out.push_back(' ');
        at += character.size();
    }
}

} // namespace vigie::codecs
