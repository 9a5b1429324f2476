// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/script.h"

#include "city/random.h"
#include "toml/document.h"
#include "toml/domainword.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace vigie::city {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Message;
using toml::Table;

constexpr const char* kManual = "docs/demonstration-city.md";
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
        {HappeningKind::AssetSilent, 3'600.0, 1.0, 0.0, std::nullopt, "target"},
    }};
    return kRules[static_cast<std::size_t>(kind)];
}

bool hasPlace(const Rules& rules)
{
    return rules.radius > 0.0;
}

/// Reads one happening after the other; what is wrong is told among the problems of the tables.
class Reader {
public:
    Reader(const City& city, core::Timestamp start)
        : m_city(city)
        , m_start(start)
    {
    }

    /// None where its kind is not known.
    [[nodiscard]] std::optional<Happening> read(Table& table, std::size_t index) const;

private:
    [[nodiscard]] static std::optional<HappeningKind> kind(Table& table);
    [[nodiscard]] core::Timestamp moment(Table& table) const;
    [[nodiscard]] AssetRow target(Table& table, const Rules& rules) const;
    [[nodiscard]] Point place(Table& table, const Rules& rules, std::size_t index) const;
    [[nodiscard]] Point coordinates(Table& table) const;
    [[nodiscard]] Point usualPlace(HappeningKind kind, std::size_t index) const;
    static void readOwnKey(Table& table, std::string_view key, Happening& out);

    const City& m_city;
    core::Timestamp m_start;
};

std::optional<HappeningKind> Reader::kind(Table& table)
{
    std::string all;
    for (std::size_t i = 0; i < kHappeningKindCount; ++i)
        all += (i == 0 ? "" : ", ") + std::string(toWord(static_cast<HappeningKind>(i)));
    const Message remedy{VIGIE_TEXT("Errors", "Use one of: %1."), {all}};
    if (!table.has("kind")) {
        table.problem("kind", VIGIE_TEXT("Errors", "A happening has no kind."), remedy);
        return std::nullopt;
    }
    const std::string word = table.requiredText("kind");
    for (std::size_t i = 0; i < kHappeningKindCount; ++i) {
        if (word == toWord(static_cast<HappeningKind>(i)))
            return static_cast<HappeningKind>(i);
    }
    table.problem("kind", {VIGIE_TEXT("Errors", "There is no kind of happening \"%1\"."), {word}}, remedy);
    return std::nullopt;
}

core::Timestamp Reader::moment(Table& table) const
{
    const Message remedy = VIGIE_TEXT("Errors", "Write seconds after the start (at = 90) or a moment "
                                                "(at = \"2026-06-21T21:00:00Z\").");
    const toml::Kind kind = table.kind("at");
    if (kind == toml::Kind::Missing)
        table.problem("at", VIGIE_TEXT("Errors", "A happening does not say when."), remedy);
    else if (kind != toml::Kind::Number)
        return table.moment("at").value_or(m_start);
    const double seconds = table.number("at", -1e9, 1e9).value_or(0.0);
    return m_start + core::Duration{static_cast<std::int64_t>(seconds * 1e6)};
}

AssetRow Reader::target(Table& table, const Rules& rules) const
{
    const bool isNamed = table.has("target");
    if (!isNamed && (rules.target || rules.also == "target")) {
        table.problem("target",
                      {VIGIE_TEXT("Errors", "The kind %1 wants a target."), {std::string(toWord(rules.kind))}},
                      {VIGIE_TEXT("Errors", "Name a %1, as `vigie-city list` does."),
                       {rules.target ? std::string(infoOf(*rules.target).type) : "asset"}});
    }
    const std::string name = isNamed ? table.requiredText("target") : std::string{};
    if (name.empty())
        return kNoAsset;
    const AssetRow row = m_city.find(name);
    if (row == kNoAsset) {
        table.problem("target", {VIGIE_TEXT("Errors", "The city has no asset \"%1\"."), {name}},
                      VIGIE_TEXT("Errors", "`vigie-city list` shows them; they depend on --assets and --seed."));
    } else if (rules.target && m_city.assets.all[row].kind != *rules.target) {
        table.problem(
            "target",
            {VIGIE_TEXT("Errors", "\"%1\" is a %2."), {name, std::string(infoOf(m_city.assets.all[row].kind).type)}},
            {VIGIE_TEXT("Errors", "Name a %1, as `vigie-city list` does."),
             {std::string(infoOf(*rules.target).type)}});
    }
    return row;
}

Point Reader::coordinates(Table& table) const
{
    const std::vector<double> pair = table.numbers("place");
    const auto position = pair.size() == 2 ? core::GeoPosition::fromDegrees(pair[0], pair[1]) : std::nullopt;
    if (position && length(Terrain::fromGeo(*position)) < 3.0 * m_city.plan.measures.reach)
        return Terrain::fromGeo(*position);
    table.problem("place", VIGIE_TEXT("Errors", "This is not a place in the city."),
                  VIGIE_TEXT("Errors", "Write place = [latitude, longitude] in degrees, near 46.62, 2.31."));
    return {};
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

Point Reader::place(Table& table, const Rules& rules, std::size_t index) const
{
    const AssetRow row = target(table, rules);
    if (table.has("place"))
        return coordinates(table);
    return row != kNoAsset ? m_city.assets.all[row].place : usualPlace(rules.kind, index);
}

void Reader::readOwnKey(Table& table, std::string_view key, Happening& out)
{
    if (key == "circuit")
        out.circuit = static_cast<std::uint8_t>(table.integer(key, 1, 4).value_or(1));
    if (key == "count")
        out.count = static_cast<std::uint32_t>(table.integer(key, 1, 1'000'000).value_or(3'000));
    if (key == "domain" && table.require(key))
        out.domain = toml::readDomain(table).value_or(out.domain);
}

std::optional<Happening> Reader::read(Table& table, std::size_t index) const
{
    table.setPath("");
    const auto what = kind(table);
    if (!what)
        return std::nullopt;
    const Rules& rules = rulesOf(*what);
    Happening out;
    out.kind = *what;
    out.from = moment(table);
    const double duration = table.number("duration", 1.0, 1e7).value_or(rules.duration);
    out.until = out.from + core::Duration{static_cast<std::int64_t>(duration * 1e6)};
    out.strength = rules.strength;
    out.radius = rules.radius;
    if (hasPlace(rules) || rules.kind == HappeningKind::ContainerFire)
        out.strength = table.number("strength", 0.05, 10.0).value_or(rules.strength);
    if (hasPlace(rules)) {
        out.radius = table.number("radius", 10.0, 50'000.0).value_or(rules.radius);
        out.place = place(table, rules, index);
    } else if (rules.target || rules.also == "target") {
        out.target = target(table, rules);
    }
    readOwnKey(table, rules.also, out);
    static_cast<void>(table.text("note")); // For whoever reads the script.
    table.finish();
    return out;
}

Expected<std::vector<Happening>> readAll(const toml::Document& document, const City& city, core::Timestamp start)
{
    toml::Problems problems;
    Table root = document.root(problems);
    if (root.kind("happening") != toml::Kind::Tables || root.keys().size() != 1) {
        return fail(ErrorCode::InvalidInput, root.place() + ": happening",
                    VIGIE_TEXT("Errors", "A script has [[happening]] tables and nothing else."),
                    VIGIE_TEXT("Errors", "See app/city/scripts/evening.toml for an example."));
    }
    std::vector<Table> tables = root.tables("happening");
    if (tables.size() > kMostHappenings) {
        return fail(ErrorCode::TooLarge, root.place(), VIGIE_TEXT("Errors", "The script has too many happenings."),
                    VIGIE_TEXT("Errors", "Keep to 10,000."));
    }
    const Reader reader(city, start);
    std::vector<Happening> out;
    for (std::size_t i = 0; i < tables.size() && problems.empty(); ++i) {
        if (const auto one = reader.read(tables[i], i))
            out.push_back(*one);
    }
    if (!problems.empty())
        return fail(problems.front());
    std::stable_sort(out.begin(), out.end(), [](const Happening& a, const Happening& b) { return a.from < b.from; });
    return out;
}

} // namespace

Expected<std::vector<Happening>> parseScript(std::string_view text, const std::string& name, const City& city,
                                             core::Timestamp start)
{
    const auto document = toml::Document::parse(text, name, kManual, kMostBytes);
    return document ? readAll(*document, city, start) : fail(document.error());
}

Expected<std::vector<Happening>> readScript(const std::filesystem::path& path, const City& city,
                                            core::Timestamp start)
{
    const auto document = toml::Document::load(path, kManual, kMostBytes);
    return document ? readAll(*document, city, start) : fail(document.error());
}

} // namespace vigie::city
