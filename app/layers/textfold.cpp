// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/textfold.h"

#include <array>
#include <clocale>
#include <cstdint>
#include <cwctype>

namespace vigie::layers {

namespace {

/// The letters of all scripts, whatever language this computer speaks.
locale_t everyScript()
{
    static const locale_t out = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr); // read only, and of every thread
    return out;
}

struct Letter {
    std::uint32_t code = 0;
    std::size_t bytes = 0; ///< 0: no UTF-8.
};

Letter letterAt(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(0);
    const std::size_t bytes = first < 0x80U   ? 1
                              : first < 0xC2U ? 0
                              : first < 0xE0U ? 2
                              : first < 0xF0U ? 3
                              : first < 0xF5U ? 4
                                              : 0;
    if (bytes == 0 || bytes > text.size())
        return {};
    std::uint32_t code = bytes == 1 ? first : first & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return {};
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    return {code, bytes};
}

void append(std::string& out, std::uint32_t code)
{
    if (code < 0x80U) {
        out += static_cast<char>(code);
        return;
    }
    const unsigned more = code < 0x800U ? 1 : code < 0x10000U ? 2 : 3;
    constexpr std::array<unsigned, 4> kLead{0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(kLead.at(more) | (code >> (6U * more)));
    for (unsigned i = more; i-- > 0;)
        out += static_cast<char>(0x80U | (code >> (6U * i) & 0x3FU));
}

} // namespace

std::string folded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Letter letter = letterAt(text);
        if (letter.bytes == 0) {
            out += text.front();
            text.remove_prefix(1);
            continue;
        }
        const locale_t locale = everyScript();
        const auto small = locale == nullptr
                               ? letter.code
                               : static_cast<std::uint32_t>(towlower_l(static_cast<wint_t>(letter.code), locale));
        append(out, small);
        text.remove_prefix(letter.bytes);
    }
    return out;
}

} // namespace vigie::layers
