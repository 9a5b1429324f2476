// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/document.h"

#include "core/shown.h"
#include "toml/nesting.h"
#include "toml/value.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>

#include <toml++/toml.hpp>

namespace vigie::toml {

namespace {

using core::ErrorCode;
namespace parser = ::toml;

template <typename T> DateText dateText(const parser::value<T>& value)
{
    std::ostringstream out;
    out << value.get();
    return {out.str()};
}

Value valueOf(const parser::node& node)
{
    Value out;
    out.line = static_cast<int>(std::max<unsigned>(node.source().begin.line, 1U));
    if (const auto* text = node.as_string()) {
        out.content = text->get();
    } else if (const auto* whole = node.as_integer()) {
        out.content = whole->get();
    } else if (const auto* number = node.as_floating_point()) {
        out.content = number->get();
    } else if (const auto* flag = node.as_boolean()) {
        out.content = flag->get();
    } else if (const auto* date = node.as_date()) {
        out.content = dateText(*date);
    } else if (const auto* time = node.as_time()) {
        out.content = dateText(*time);
    } else if (const auto* moment = node.as_date_time()) {
        out.content = dateText(*moment);
    } else if (const auto* list = node.as_array()) {
        List values;
        values.reserve(list->size());
        for (const parser::node& one : *list)
            values.push_back(valueOf(one));
        out.content = std::move(values);
    } else if (const auto* table = node.as_table()) {
        Members members;
        members.reserve(table->size());
        for (const auto& [key, one] : *table)
            members.push_back({std::string{key.str()}, valueOf(one)});
        out.content = std::move(members);
    }
    return out;
}

tl::unexpected<core::Error> tooLarge(std::string where, std::uintmax_t mostBytes)
{
    return core::fail(
        ErrorCode::TooLarge, std::move(where),
        {VIGIE_TEXT("Errors", "The file is larger than %1 bytes."), {std::to_string(mostBytes)}},
        VIGIE_TEXT("Errors", "Such a file is short text: check that this is the right one, or split it."));
}

} // namespace

core::Expected<Document> Document::load(const std::filesystem::path& path, std::string manual,
                                        std::uintmax_t mostBytes)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream in{path, std::ios::binary};
    if (!error && size > mostBytes)
        return tooLarge(path.string(), mostBytes);
    std::string text;
    if (!error && in) {
        text.resize(static_cast<std::size_t>(size));
        in.read(text.data(), static_cast<std::streamsize>(size));
    }
    if (error || !in || static_cast<std::uintmax_t>(in.gcount()) != size)
        return core::fail(ErrorCode::NotFound, path.string(), VIGIE_TEXT("Errors", "The file cannot be read."),
                          VIGIE_TEXT("Errors", "Check that it exists and that you may read it."));
    return parse(text, path.filename().string(), std::move(manual), mostBytes);
}

core::Expected<Document> Document::parse(std::string_view text, std::string name, std::string manual,
                                         std::uintmax_t mostBytes)
{
    if (text.size() > mostBytes)
        return tooLarge(std::move(name), mostBytes);
    if (const auto line = tooDeepAt(text, kMaxDepth))
        return core::fail(ErrorCode::TooLarge, name + ":" + std::to_string(*line),
                          {VIGIE_TEXT("Errors", "Tables, lists or points of a key are nested deeper than %1."),
                           {std::to_string(kMaxDepth)}},
                          {VIGIE_TEXT("Errors", "Write the keys as %1 has them."), {std::move(manual)}});
    try {
        Document out;
        Value root = valueOf(parser::parse(text, name));
        out.m_content = std::make_shared<const Content>(Content{std::move(name), std::move(manual), std::move(root)});
        return out;
    } catch (const parser::parse_error& problem) {
        return core::fail(
            ErrorCode::InvalidInput, name + ":" + std::to_string(std::max<unsigned>(problem.source().begin.line, 1U)),
            {VIGIE_TEXT("Errors", "This is not valid TOML: %1."), {core::shown(problem.description(), 300)}},
            VIGIE_TEXT("Errors", "Mend the line; https://toml.io describes the format."));
    }
}

Table Document::root(Problems& problems) const
{
    return {m_content->root, *m_content, "", problems};
}

} // namespace vigie::toml
