// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/script.h"

#include "city/random.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

#include <toml++/toml.hpp>

namespace vigie::city {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Message;

constexpr std::size_t kMostBytes = 1U << 20U;
constexpr std::size_t kMostHappenings = 10'000;

/// What a kind of happening takes.
struct Rules {
    HappeningKind kind;
    double duration; ///< Seconds, where the script says nothing.
    double strength;
    double radius;
    std::optional<AssetKind> target; ///< The kind of asset it happens to; none: it happens at a place.
    std::string_view also;           ///< A further key of its own.
};

const Rules& rulesOf(HappeningKind kind)
{
    static constexpr std::array<Rules, kHappeningKindCount> kRules{{
        {HappeningKind::PipeBurst, 3'600.0, 3.0, 350.0, std::nullopt, ""},
        {HappeningKind::CabinetDown, 2'700.0, 1.0, 0.0, AssetKind::Cabinet, ""},
        {HappeningKind::CircuitDown, 3'600.0, 1.0, 0.0, AssetKind::Cabinet, "circuit"},
        {HappeningKind::Crowd, 7'200.0, 0.9, 450.0, std::nullopt, ""},
        {HappeningKind::FeedSilent, 300.0, 1.0, 0.0, std::nullopt, "domain"},
        {HappeningKind::AlarmFlood, 600.0, 1.0, 0.0, std::nullopt, "count"},
        {HappeningKind::ContainerFire, 1'800.0, 1.0, 0.0, AssetKind::Container, ""},
        {HappeningKind::RoadClosed, 3'600.0, 1.0, 120.0, std::nullopt, ""},
        {HappeningKind::Jam, 1'800.0, 0.8, 300.0, std::nullopt, ""},
    }};
    return kRules[static_cast<std::size_t>(kind)];
}

bool hasPlace(const Rules& rules)
{
    return rules.radius > 0.0;
}

class Reader {
public:
    Reader(const std::string& name, const City& city, core::Timestamp start)
        : m_name(name)
        , m_city(city)
        , m_start(start)
    {
    }

    [[nodiscard]] Expected<Happening> read(const toml::table& table, std::size_t index);

private:
    template <typename T>
    [[nodiscard]] Expected<T> wrong(const toml::node& at, std::string_view key, Message what, Message remedy) const
    {
        return fail(ErrorCode::InvalidInput, where(at, key), std::move(what), std::move(remedy));
    }
    [[nodiscard]] std::string where(const toml::node& at, std::string_view key) const
    {
        return m_name + ":" + std::to_string(at.source().begin.line) + ": " + std::string(key);
    }
    [[nodiscard]] Expected<HappeningKind> kind(const toml::table& table) const;
    [[nodiscard]] Expected<void> keys(const toml::table& table, const Rules& rules) const;
    [[nodiscard]] Expected<core::Timestamp> moment(const toml::table& table) const;
    /// A number between two bounds; `fallback` where the key is missing.
    [[nodiscard]] Expected<double> number(const toml::table& table, std::string_view key, double low, double high,
                                          double fallback) const;
    [[nodiscard]] Expected<AssetRow> target(const toml::table& table, const Rules& rules) const;
    [[nodiscard]] Expected<Point> place(const toml::table& table, const Rules& rules, std::size_t index) const;
    [[nodiscard]] Expected<Point> coordinates(const toml::node& node) const;
    [[nodiscard]] Point usualPlace(HappeningKind kind, std::size_t index) const;

    const std::string& m_name;
    const City& m_city;
    core::Timestamp m_start;
};

Expected<HappeningKind> Reader::kind(const toml::table& table) const
{
    std::string all;
    for (std::size_t i = 0; i < kHappeningKindCount; ++i)
        all += (i == 0 ? "" : ", ") + std::string(toWord(static_cast<HappeningKind>(i)));
    const Message remedy{VIGIE_TEXT("Errors", "Use one of: %1."), {all}};
    const toml::node* node = table.get("kind");
    if (node == nullptr)
        return wrong<HappeningKind>(table, "kind", VIGIE_TEXT("Errors", "A happening has no kind."), remedy);
    const auto word = node->value<std::string>();
    for (std::size_t i = 0; word && i < kHappeningKindCount; ++i) {
        if (*word == toWord(static_cast<HappeningKind>(i)))
            return static_cast<HappeningKind>(i);
    }
    return wrong<HappeningKind>(
        *node, "kind", {VIGIE_TEXT("Errors", "There is no kind of happening \"%1\"."), {word.value_or("?")}}, remedy);
}

Expected<void> Reader::keys(const toml::table& table, const Rules& rules) const
{
    for (const auto& [key, node] : table) {
        const std::string_view name = key.str();
        bool isKnown = name == "at" || name == "kind" || name == "duration" || name == "note" || name == rules.also;
        isKnown = isKnown || (rules.target && name == "target") ||
                  (name == "strength" && rules.kind == HappeningKind::ContainerFire);
        if (hasPlace(rules))
            isKnown = isKnown || name == "place" || name == "radius" || name == "strength" || name == "target";
        if (!isKnown) {
            return wrong<void>(node, name,
                               {VIGIE_TEXT("Errors", "The kind %1 has no key \"%2\"."),
                                {std::string(toWord(rules.kind)), std::string(name)}},
                               VIGIE_TEXT("Errors", "Take it out, or see docs/demonstration-city.md for the keys."));
        }
    }
    return {};
}

Expected<core::Timestamp> Reader::moment(const toml::table& table) const
{
    const Message remedy = VIGIE_TEXT("Errors", "Write seconds after the start (at = 90) or a moment "
                                                "(at = \"2026-06-21T21:00:00Z\").");
    const toml::node* node = table.get("at");
    if (node == nullptr)
        return wrong<core::Timestamp>(table, "at", VIGIE_TEXT("Errors", "A happening does not say when."), remedy);
    if (const auto seconds = node->value<double>(); seconds && std::isfinite(*seconds) && std::abs(*seconds) <= 1e9)
        return m_start + core::Duration{static_cast<std::int64_t>(*seconds * 1e6)};
    if (const auto text = node->value<std::string>()) {
        if (const auto time = core::parseIso8601(*text))
            return *time;
    }
    if (const auto date = node->value<toml::date_time>()) {
        using namespace std::chrono;
        const auto day = sys_days{year{date->date.year} / date->date.month / date->date.day};
        const auto offset = minutes{date->offset ? date->offset->minutes : 0};
        return core::Timestamp{day} + hours{date->time.hour} + minutes{date->time.minute} +
               seconds{date->time.second} - offset;
    }
    return wrong<core::Timestamp>(*node, "at", VIGIE_TEXT("Errors", "This is not a moment."), remedy);
}

Expected<double> Reader::number(const toml::table& table, std::string_view key, double low, double high,
                                double fallback) const
{
    const toml::node* node = table.get(key);
    if (node == nullptr)
        return fallback;
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (value && *value >= low && *value <= high)
        return *value;
    const auto plain = [](double x) {
        std::string text = std::to_string(x);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
        return text;
    };
    return wrong<double>(*node, key, VIGIE_TEXT("Errors", "This number is missing or out of bounds."),
                         {VIGIE_TEXT("Errors", "Write a number from %1 to %2."), {plain(low), plain(high)}});
}

Expected<AssetRow> Reader::target(const toml::table& table, const Rules& rules) const
{
    const toml::node* node = table.get("target");
    if (node == nullptr && rules.target) {
        return wrong<AssetRow>(
            table, "target", {VIGIE_TEXT("Errors", "The kind %1 wants a target."), {std::string(toWord(rules.kind))}},
            {VIGIE_TEXT("Errors", "Name a %1, as `vigie-city list` does."),
             {std::string(infoOf(*rules.target).type)}});
    }
    if (node == nullptr)
        return kNoAsset;
    const std::string name = node->value<std::string>().value_or("");
    const AssetRow row = m_city.find(name);
    if (row == kNoAsset) {
        return wrong<AssetRow>(
            *node, "target", {VIGIE_TEXT("Errors", "The city has no asset \"%1\"."), {name}},
            VIGIE_TEXT("Errors", "`vigie-city list` shows them; they depend on --assets and --seed."));
    }
    if (rules.target && m_city.assets.all[row].kind != *rules.target) {
        return wrong<AssetRow>(
            *node, "target",
            {VIGIE_TEXT("Errors", "\"%1\" is a %2."), {name, std::string(infoOf(m_city.assets.all[row].kind).type)}},
            {VIGIE_TEXT("Errors", "Name a %1, as `vigie-city list` does."),
             {std::string(infoOf(*rules.target).type)}});
    }
    return row;
}

Expected<Point> Reader::coordinates(const toml::node& node) const
{
    const toml::array* pair = node.as_array();
    if (pair != nullptr && pair->size() == 2) {
        const auto latitude = (*pair)[0].value<double>();
        const auto longitude = (*pair)[1].value<double>();
        const auto position =
            latitude && longitude ? core::GeoPosition::fromDegrees(*latitude, *longitude) : std::nullopt;
        if (position && length(Terrain::fromGeo(*position)) < 3.0 * m_city.plan.measures.reach)
            return Terrain::fromGeo(*position);
    }
    return wrong<Point>(node, "place", VIGIE_TEXT("Errors", "This is not a place in the city."),
                        VIGIE_TEXT("Errors", "Write place = [latitude, longitude] in degrees, near 46.62, 2.31."));
}

Point Reader::usualPlace(HappeningKind kind, std::size_t index) const
{
    if (kind == HappeningKind::Crowd)
        return {}; // the main square
    const Assets::Range range =
        m_city.assets.of(kind == HappeningKind::PipeBurst ? AssetKind::PressurePoint : AssetKind::Counter);
    const std::uint64_t dice = hashOf(m_city.options.seed, 0x91ace, index);
    return m_city.assets.all[range.first + dice % range.count].place;
}

Expected<Point> Reader::place(const toml::table& table, const Rules& rules, std::size_t index) const
{
    if (const toml::node* node = table.get("place"))
        return coordinates(*node);
    const auto row = target(table, rules);
    if (!row)
        return fail(row.error());
    return *row != kNoAsset ? m_city.assets.all[*row].place : usualPlace(rules.kind, index);
}

Expected<Happening> Reader::read(const toml::table& table, std::size_t index)
{
    const auto what = kind(table);
    if (!what)
        return fail(what.error());
    const Rules& rules = rulesOf(*what);
    if (const auto checked = keys(table, rules); !checked)
        return fail(checked.error());
    const auto from = moment(table);
    const auto duration = number(table, "duration", 1.0, 1e7, rules.duration);
    const auto strength = number(table, "strength", 0.05, 10.0, rules.strength);
    const auto radius = number(table, "radius", 10.0, 50'000.0, rules.radius);
    const auto circuit = number(table, "circuit", 1.0, 4.0, rules.also == "circuit" ? 1.0 : 0.0);
    const auto count = number(table, "count", 1.0, 1e6, rules.also == "count" ? 3'000.0 : 0.0);
    for (const auto* value : {&duration, &strength, &radius, &circuit, &count}) {
        if (!*value)
            return fail(value->error());
    }
    if (!from)
        return fail(from.error());
    Happening out;
    out.kind = *what;
    out.from = *from;
    out.until = *from + core::Duration{static_cast<std::int64_t>(*duration * 1e6)};
    out.strength = *strength;
    out.radius = *radius;
    out.circuit = static_cast<std::uint8_t>(*circuit);
    out.count = static_cast<std::uint32_t>(*count);
    if (hasPlace(rules)) {
        const auto at = place(table, rules, index);
        if (!at)
            return fail(at.error());
        out.place = *at;
    } else if (rules.target) {
        const auto row = target(table, rules);
        if (!row)
            return fail(row.error());
        out.target = *row;
    }
    if (rules.also == "domain") {
        const toml::node* node = table.get("domain");
        const std::string word = node != nullptr ? node->value<std::string>().value_or("") : "";
        const auto domain = core::domainFromWord(word);
        if (!domain) {
            return wrong<Happening>(node != nullptr ? *node : static_cast<const toml::node&>(table), "domain",
                                    {VIGIE_TEXT("Errors", "There is no domain \"%1\"."), {word}},
                                    VIGIE_TEXT("Errors", "Use lighting, mobility, water or waste."));
        }
        out.domain = *domain;
    }
    return out;
}

Expected<std::vector<Happening>> readAll(const toml::table& document, const std::string& name, const City& city,
                                         core::Timestamp start)
{
    const auto list = document["happening"].as_array();
    if (list == nullptr || document.size() != 1) {
        return fail(ErrorCode::InvalidInput, name + ":1: happening",
                    VIGIE_TEXT("Errors", "A script has [[happening]] tables and nothing else."),
                    VIGIE_TEXT("Errors", "See app/city/scripts/evening.toml for an example."));
    }
    if (list->size() > kMostHappenings) {
        return fail(ErrorCode::TooLarge, name, VIGIE_TEXT("Errors", "The script has too many happenings."),
                    VIGIE_TEXT("Errors", "Keep to 10,000."));
    }
    Reader reader(name, city, start);
    std::vector<Happening> out;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const toml::table* table = (*list)[i].as_table();
        if (table == nullptr) {
            return fail(ErrorCode::InvalidInput, name + ":1: happening",
                        VIGIE_TEXT("Errors", "A script has [[happening]] tables and nothing else."),
                        VIGIE_TEXT("Errors", "See app/city/scripts/evening.toml for an example."));
        }
        auto one = reader.read(*table, i);
        if (!one)
            return fail(one.error());
        out.push_back(*one);
    }
    std::stable_sort(out.begin(), out.end(), [](const Happening& a, const Happening& b) { return a.from < b.from; });
    return out;
}

} // namespace

Expected<std::vector<Happening>> parseScript(std::string_view text, const std::string& name, const City& city,
                                             core::Timestamp start)
{
    try {
        return readAll(toml::parse(text, name), name, city, start);
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::InvalidInput, name + ":" + std::to_string(error.source().begin.line),
                    {VIGIE_TEXT("Errors", "This is not TOML: %1."), {std::string(error.description())}},
                    VIGIE_TEXT("Errors", "Mend that line; https://toml.io explains the format."));
    }
}

Expected<std::vector<Happening>> readScript(const std::filesystem::path& path, const City& city,
                                            core::Timestamp start)
{
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    if (failed) {
        return fail(ErrorCode::NotFound, path.string(),
                    {VIGIE_TEXT("Errors", "The script cannot be read: %1."), {failed.message()}},
                    VIGIE_TEXT("Errors", "Check the path given with --script."));
    }
    if (size > kMostBytes) {
        return fail(ErrorCode::TooLarge, path.string(), VIGIE_TEXT("Errors", "The script is larger than 1 MiB."),
                    VIGIE_TEXT("Errors", "Divide it."));
    }
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (file.bad() || text.size() != size) {
        return fail(ErrorCode::Io, path.string(),
                    {VIGIE_TEXT("Errors", "The script cannot be read: %1."), {"read error"}},
                    VIGIE_TEXT("Errors", "Check the path given with --script."));
    }
    return parseScript(text, path.string(), city, start);
}

} // namespace vigie::city
