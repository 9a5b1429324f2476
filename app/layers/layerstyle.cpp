// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/layerstyle.h"

#include <algorithm>
#include <array>

namespace vigie::layers {

namespace {

using toml::Table;
using std::string_view_literals::operator""sv;

constexpr std::array kOperators{"="sv, "!="sv, "<"sv, "<="sv, ">"sv, ">="sv, "contains"sv};
constexpr std::size_t kMostClasses = 200;
constexpr double kMostPoints = 200.0;
constexpr double kMostZoom = 24.0;
// Red, orange and yellow are for alerts. Each two of them differ in both looks of the screen.
constexpr std::array kColours{"#8fa3b0", "#5f8fb5", "#a3a3a3", "#7fb0b5", "#7a7fa8",
                              "#b0b8c0", "#4f7f8f", "#9a8fb0", "#6f8f7f", "#c0c8d0"};
constexpr std::int64_t kOrderStep = 10;

bool isColour(const std::string& text)
{
    return text.size() == 7 && text.front() == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

std::optional<Comparand> comparandOf(Table& table)
{
    if (table.kind("value") == toml::Kind::Number) {
        const auto number = table.number("value");
        return number ? std::optional<Comparand>{*number} : std::nullopt;
    }
    if (!table.has("value"))
        return std::nullopt;
    return Comparand{table.text("value")};
}

void readFilter(Table& root, Layer& out)
{
    auto table = root.table("filter");
    if (!table)
        return;
    LayerFilter filter;
    filter.column = table->requiredText("column");
    const std::string word = table->requiredText("operator");
    const auto found = std::find(kOperators.begin(), kOperators.end(), word);
    const auto value = table->require("value") ? comparandOf(*table) : std::nullopt;
    table->finish();
    if (found == kOperators.end()) {
        if (!word.empty())
            table->problem("operator", VIGIE_TEXT("Errors", "There is no such comparison."),
                           VIGIE_TEXT("Errors", "Write =, !=, <, <=, >, >= or contains."));
        return;
    }
    if (filter.column.empty() || !value)
        return;
    filter.comparison = static_cast<FilterOperator>(found - kOperators.begin());
    filter.value = *value;
    out.filter = std::move(filter);
}

void readClass(Table& table, LayerStyle& style)
{
    StyleClass one;
    one.column = table.requiredText("column");
    one.value = comparandOf(table);
    one.from = table.number("from");
    one.to = table.number("to");
    one.colour = readColour(table).value_or(style.colour);
    one.title = toml::readLocalText(table, "title");
    table.finish();
    if (!one.value && !one.from && !one.to)
        table.problem("", VIGIE_TEXT("Errors", "The class does not say which values it is for."),
                      VIGIE_TEXT("Errors", "Add value, or from and to."));
    else if (!one.column.empty())
        style.classes.push_back(std::move(one));
}

} // namespace

std::string_view wordOf(FilterOperator one)
{
    return kOperators.at(static_cast<std::size_t>(one));
}

std::optional<ZoomRange> readZoom(toml::Table& table)
{
    if (!table.has("zoom"))
        return std::nullopt;
    const std::vector<double> zoom = table.numbers("zoom");
    if (zoom.size() == 2 && zoom[0] >= 0.0 && zoom[0] <= zoom[1] && zoom[1] <= kMostZoom)
        return ZoomRange{zoom[0], zoom[1]};
    table.problem("zoom", VIGIE_TEXT("Errors", "The zooms are not a range."),
                  VIGIE_TEXT("Errors", "Write the lowest and the highest zoom, as zoom = [12, 20]."));
    return std::nullopt;
}

std::optional<std::string> readColour(toml::Table& table)
{
    if (!table.has("colour"))
        return std::nullopt;
    std::string written = table.text("colour");
    if (isColour(written))
        return written;
    table.problem("colour", VIGIE_TEXT("Errors", "The colour is not one."),
                  VIGIE_TEXT("Errors", "Write red, green and blue in hexadecimal digits, as \"#8fa3b0\"."));
    return std::nullopt;
}

std::optional<double> readPoints(toml::Table& table, const char* key)
{
    return table.number(key, 0.0, kMostPoints);
}

void readStyle(toml::Table& root, Layer& out)
{
    readFilter(root, out);
    auto table = root.table("style");
    if (!table)
        return;
    LayerStyle& style = out.style;
    style.colour = readColour(*table).value_or(style.colour);
    style.width = readPoints(*table, "width").value_or(style.width);
    style.size = readPoints(*table, "size").value_or(style.size);
    style.fillOpacity = table->number("fill_opacity", 0.0, 1.0).value_or(style.fillOpacity);
    for (Table& one : table->tables("classes")) {
        if (style.classes.size() == kMostClasses) {
            table->problem("classes", VIGIE_TEXT("Errors", "The list is too short or too long."),
                           {VIGIE_TEXT("Errors", "Write at most %1 classes."), {std::to_string(kMostClasses)}});
            break;
        }
        readClass(one, style);
    }
    table->finish();
}

void giveDefaults(Layer& layer, const std::vector<Layer>& others, const DomainDefaults& defaults)
{
    std::array<std::size_t, kColours.size()> used{};
    constexpr std::int64_t kKindStep = 1'000;
    const auto base = [](LayerKind kind) {
        constexpr std::array<std::int64_t, 4> kPlace{3, 2, 1, 0}; // points lie over lines, polygons and rasters
        return kPlace.at(static_cast<std::size_t>(kind)) * kKindStep;
    };
    layer.order = base(layer.kind);
    for (const Layer& other : others) {
        const auto colour = std::find(kColours.begin(), kColours.end(), other.style.colour);
        if (colour != kColours.end())
            ++used.at(static_cast<std::size_t>(colour - kColours.begin()));
        if (other.kind == layer.kind)
            layer.order = std::max(layer.order, other.order + kOrderStep);
    }
    // Many of them from far are a carpet that hides the city and what is wrong in it.
    constexpr std::uint64_t kMany = 1'500;
    constexpr std::uint64_t kVeryMany = 15'000;
    layer.zoomFrom = layer.source.features > kVeryMany ? 15.0 : layer.source.features > kMany ? 14.0 : 0.0;
    const auto least = std::min_element(used.begin(), used.end());
    layer.style = {};
    layer.style.colour = kColours.at(static_cast<std::size_t>(least - used.begin()));
    applyDefaults(defaults, layer);
}

} // namespace vigie::layers
