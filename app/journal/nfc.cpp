// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/nfc.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace vigie::journal {

namespace {

struct Freer {
    void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); } // NOLINT: how utf8proc gives it
};

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

std::string toNfc(std::string_view text)
{
    if (isAscii(text))
        return std::string(text);
    utf8proc_uint8_t* raw = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, Freer> owned(raw);
    if (size < 0)
        return std::string(text);
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
}

bool isNfc(std::string_view text)
{
    return isAscii(text) || (storage::isUtf8(text) && toNfc(text) == text);
}

bool isNfc(const storage::Json& value)
{
    if (const auto* text = value.text())
        return isNfc(std::string_view(*text));
    if (const auto* list = value.list())
        return std::all_of(list->begin(), list->end(), [](const storage::Json& item) { return isNfc(item); });
    if (const auto* object = value.object())
        return std::all_of(object->begin(), object->end(), [](const auto& member) { return isNfc(member.second); });
    return true;
}

void makeNfc(storage::Json& value)
{
    if (auto* text = value.text())
        *text = toNfc(*text);
    else if (auto* list = value.list())
        std::for_each(list->begin(), list->end(), [](storage::Json& item) { makeNfc(item); });
    else if (auto* object = value.object())
        std::for_each(object->begin(), object->end(), [](auto& member) { makeNfc(member.second); });
}

} // namespace vigie::journal
