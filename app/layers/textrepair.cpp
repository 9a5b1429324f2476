// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/textrepair.h"

#include "core/shown.h"
#include "layers/filecontents.h"
#include "layers/gdalhandles.h"

#include <cpl_string.h>

#include <algorithm>

namespace vigie::layers {

namespace {

std::string recoded(const std::string& text, const std::string& from)
{
    char* raw = CPLRecode(text.c_str(), from.c_str(), CPL_ENC_UTF8);
    std::string out = raw == nullptr ? "" : raw;
    CPLFree(raw);
    return out;
}

bool isAscii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
}

bool isUtf8Name(const std::string& encoding)
{
    return EQUAL(encoding.c_str(), "UTF-8") || EQUAL(encoding.c_str(), "UTF8") || EQUAL(encoding.c_str(), "65001");
}

} // namespace

bool isUtf8(std::string_view text)
{
    return isAscii(text) || CPLIsUTF8(text.data(), static_cast<int>(text.size())) != FALSE;
}

void TextSamples::look(std::string_view text)
{
    const bool isTelling = !isAscii(text);
    m_isStrange = m_isStrange || (isTelling && !isUtf8(text));
    auto& kept = isTelling ? m_telling : m_plain;
    const bool isWord = std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80U || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
    if (kept.size() < kKept && isWord && text.size() <= kMostBytes &&
        std::find(kept.begin(), kept.end(), text) == kept.end())
        kept.emplace_back(text);
}

std::vector<std::string> TextSamples::take() const
{
    std::vector<std::string> out = m_telling;
    for (const std::string& one : m_plain) {
        if (out.size() < kKept)
            out.push_back(one);
    }
    return out;
}

core::Expected<std::vector<std::string>> readAs(const std::string& encoding, std::vector<std::string> texts)
{
    auto repair = TextRepair::from(encoding);
    if (!repair)
        return core::fail(repair.error());
    for (std::string& text : texts) {
        repair->apply(text);
        text = isUtf8(text) ? core::shown(text) : std::string{"?"};
    }
    return texts;
}

core::Expected<TextRepair> TextRepair::from(const std::string& encoding)
{
    const QuietGdal quiet;
    TextRepair out;
    if (encoding.empty() || isUtf8Name(encoding))
        return out;
    const bool isPlain = encoding.size() <= 40 && isAscii(encoding);
    // "é" and the same letter in the two encodings of Western Europe show whether iconv knows the name.
    const std::string known = isPlain ? recoded("A", encoding) : std::string{};
    if (known.empty() || quiet.failed())
        return core::fail(core::ErrorCode::InvalidInput, isPlain ? core::shown(encoding) : std::string{},
                          VIGIE_TEXT("Errors", "Nobody knows this encoding."),
                          VIGIE_TEXT("Errors", "Use UTF-8, ISO-8859-1 or CP1252, or another name that iconv knows."));
    out.m_encoding = encoding;
    return out;
}

void TextRepair::apply(std::string& text)
{
    const auto isControl = [](char c) {
        return (static_cast<unsigned char>(c) < 0x20U && c != '\t' && c != '\n' && c != '\r') || c == '\x7f';
    };
    std::replace_if(text.begin(), text.end(), isControl, ' ');
    if (isAscii(text))
        return;
    if (!m_encoding.empty()) {
        text = recoded(text, m_encoding);
    } else if (!isUtf8(text)) {
        text = recoded(text, kWesternEncoding);
        ++m_repaired;
    }
}

} // namespace vigie::layers
