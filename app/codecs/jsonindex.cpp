// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/jsonindex.h"

#include "codecs/jsonerror.h"

#include <simdjson.h>

#include <algorithm>
#include <utility>

namespace vigie::codecs {

struct JsonIndex::Stage {
    std::unique_ptr<simdjson::internal::dom_parser_implementation> implementation;

    bool makeRoom(std::size_t bytes)
    {
        constexpr std::size_t kLeast = 1U << 14;
        const std::size_t wanted = std::max(kLeast, bytes);
        if (implementation != nullptr && implementation->capacity() >= wanted)
            return true;
        constexpr std::size_t kUnusedDepth = 1; // of the second stage
        return simdjson::get_active_implementation()->create_dom_parser_implementation(
                   wanted + wanted / 2, kUnusedDepth, implementation) == simdjson::SUCCESS;
    }
};

namespace {

std::size_t firstBareControl(std::string_view text)
{
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (inside && text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            inside = !inside;
        else if (inside && static_cast<unsigned char>(text[at]) < 0x20)
            return at;
    }
    return text.size();
}

std::size_t unclosedQuote(std::string_view text)
{
    bool inside = false;
    std::size_t opened = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (inside && text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            inside = !inside;
            opened = at;
        }
    }
    return opened;
}

std::size_t firstBadUtf8(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t length = 1;
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead >= 0x80)
            length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (!simdjson::validate_utf8(text.data() + at, std::min(length, text.size() - at)))
            return at;
        at += length;
    }
    return at;
}

core::Error errorOf(simdjson::error_code code, std::string_view text)
{
    switch (code) {
    case simdjson::UTF8_ERROR:
        return notUtf8(firstBadUtf8(text));
    case simdjson::UNCLOSED_STRING:
        return notJson(unclosedQuote(text));
    case simdjson::UNESCAPED_CHARS:
        return notJson(firstBareControl(text));
    case simdjson::EMPTY:
        return emptyMessage();
    default:
        return notJson(0);
    }
}

} // namespace

JsonIndex::JsonIndex()
    : m_stage(std::make_unique<Stage>())
{
}
JsonIndex::~JsonIndex() = default;
JsonIndex::JsonIndex(JsonIndex&&) noexcept = default;
JsonIndex& JsonIndex::operator=(JsonIndex&&) noexcept = default;

const std::uint32_t* JsonIndex::tokens() const
{
    return m_stage->implementation->structural_indexes.get();
}

std::size_t JsonIndex::count() const
{
    return m_stage->implementation->n_structural_indexes;
}

core::Expected<void> JsonIndex::build(std::string_view text)
{
    if (text.empty())
        return core::fail(emptyMessage());
    if (!m_stage->makeRoom(text.size()))
        return core::fail(outOfMemory(text.size()));
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto code = m_stage->implementation->stage1(bytes, text.size(), simdjson::stage1_mode::regular);
    if (code != simdjson::SUCCESS)
        return core::fail(errorOf(code, text));

    std::uint32_t* tokens = m_stage->implementation->structural_indexes.get();
    const char first = text[tokens[0]];
    if (first != '{' && first != '[')
        return core::fail(first == '"' || first == '-' || (first >= '0' && first <= '9') || first == 't' ||
                                  first == 'f' || first == 'n'
                              ? wrongRoot()
                              : notJson(tokens[0]));
    const std::uint32_t lastAt = tokens[count() - 1];
    if (count() < 2 || (text[lastAt] != '}' && text[lastAt] != ']'))
        return core::fail(notJson(text.size()));
    tokens[count()] = tokens[0];
    return {};
}

} // namespace vigie::codecs
