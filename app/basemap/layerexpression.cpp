// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/layerexpression.h"

#include <mapnik/unicode.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace vigie::basemap {

namespace {

namespace tags = mapnik::tags;
using layers::FilterOperator;
using mapnik::binary_node;
using mapnik::expr_node;

const mapnik::transcoder& utf8()
{
    static const mapnik::transcoder out("utf-8"); // stateless to its users
    return out;
}

expr_node valueOf(const layers::Comparand& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return utf8().transcode(text->data(), static_cast<std::int32_t>(text->size()));
    return mapnik::value_double{std::get<double>(value)};
}

/// A pattern that finds the text itself, in whatever letters, anywhere in a line.
std::string patternOf(std::string_view text)
{
    std::string out = "(?i).*";
    for (const char c : text) {
        if (std::string_view{R"(\^$.|?*+()[]{}-#&~)"}.find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out + ".*";
}

std::string textOf(const layers::Comparand& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    const double number = std::get<double>(value);
    const bool isWhole = number == static_cast<double>(static_cast<std::int64_t>(number));
    return isWhole ? std::to_string(static_cast<std::int64_t>(number)) : std::to_string(number);
}

expr_node compared(FilterOperator how, expr_node column, const layers::Comparand& value)
{
    switch (how) {
    case FilterOperator::Equal:
        return binary_node<tags::equal_to>(std::move(column), valueOf(value));
    case FilterOperator::NotEqual:
        return binary_node<tags::not_equal_to>(std::move(column), valueOf(value));
    case FilterOperator::Less:
        return binary_node<tags::less>(std::move(column), valueOf(value));
    case FilterOperator::LessOrEqual:
        return binary_node<tags::less_equal>(std::move(column), valueOf(value));
    case FilterOperator::Greater:
        return binary_node<tags::greater>(std::move(column), valueOf(value));
    case FilterOperator::GreaterOrEqual:
        return binary_node<tags::greater_equal>(std::move(column), valueOf(value));
    case FilterOperator::Contains:
        break;
    }
    return mapnik::regex_match_node(utf8(), column, patternOf(textOf(value)));
}

} // namespace

std::optional<expr_node> conditionOf(const std::optional<layers::LayerFilter>& filter)
{
    if (!filter)
        return std::nullopt;
    return compared(filter->comparison, mapnik::attribute(filter->column), filter->value);
}

std::optional<expr_node> conditionOf(const layers::StyleClass& one)
{
    const expr_node column = mapnik::attribute(one.column);
    if (one.value)
        return compared(FilterOperator::Equal, column, *one.value);
    std::optional<expr_node> out;
    if (one.from)
        out = compared(FilterOperator::GreaterOrEqual, column, *one.from);
    if (one.to)
        out = both(std::move(out), compared(FilterOperator::Less, column, *one.to));
    return out;
}

std::optional<expr_node> both(std::optional<expr_node> a, std::optional<expr_node> b)
{
    if (!a || !b)
        return a ? std::move(a) : std::move(b);
    return expr_node{binary_node<tags::logical_and>(std::move(*a), std::move(*b))};
}

mapnik::expression_ptr shared(std::optional<expr_node> condition)
{
    return std::make_shared<expr_node>(condition ? std::move(*condition) : expr_node{true});
}

} // namespace vigie::basemap
