// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/cityfolder.h"

#include "layers/timezone.h"
#include "storage/files.h"
#include "toml/document.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <utility>

namespace vigie::layers {

namespace {

constexpr const char* kManual = "docs/city-profile.md";
constexpr std::size_t kMostLanguages = 8;

/// Where French is what the people of a city, or many of them, read: ISO 3166-1.
constexpr std::array<std::string_view, 21> kFrench{"BE", "BF", "BI", "BJ", "CD", "CF", "CG", "CH", "CI", "CM", "FR",
                                                   "GA", "GN", "LU", "MC", "ML", "NE", "SN", "TD", "TG", "HT"};
constexpr std::array<std::string_view, 6> kEnglish{"AU", "CA", "GB", "IE", "NZ", "US"};

template <std::size_t N> bool isOneOf(std::string_view word, const std::array<std::string_view, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isLanguage(std::string_view word)
{
    return word.size() >= 2 && word.size() <= 12 &&
           word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == word.npos;
}

/// TOML's basic string. What is not a letter it would end or break is written as it is.
std::string tomlText(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += static_cast<unsigned char>(c) < 0x20U || c == '\x7f' ? ' ' : c;
    }
    return out + '"';
}

std::string number(double value, int digits)
{
    std::array<char, 64> out{};
    const int length = std::snprintf(out.data(), out.size(), "%.*f", digits, value);
    return {out.data(), static_cast<std::size_t>(std::max(length, 0))};
}

/// The base letter of Latin letters with marks, as UTF-8 has them from U+00C0 to U+017F; empty for others.
std::string_view plainLetter(std::string_view character)
{
    struct Row {
        std::string_view marked;
        std::string_view plain;
    };
    constexpr std::array kRows{Row{"ÀÁÂÃÅĀĂĄàáâãåāăą", "a"},
                               Row{"ÄäÆæ", "ae"},
                               Row{"ÇĆĈĊČçćĉċč", "c"},
                               Row{"ĎĐÐďđð", "d"},
                               Row{"ÈÉÊËĒĔĖĘĚèéêëēĕėęě", "e"},
                               Row{"ĜĞĠĢĝğġģ", "g"},
                               Row{"ĤĦĥħ", "h"},
                               Row{"ÌÍÎÏĨĪĬĮİìíîïĩīĭįı", "i"},
                               Row{"Ĵĵ", "j"},
                               Row{"Ķķ", "k"},
                               Row{"ĹĻĽĿŁĺļľŀł", "l"},
                               Row{"ÑŃŅŇñńņň", "n"},
                               Row{"ÒÓÔÕŌŎŐòóôõōŏő", "o"},
                               Row{"ÖØŒöøœ", "oe"},
                               Row{"ŔŖŘŕŗř", "r"},
                               Row{"ŚŜŞŠśŝşš", "s"},
                               Row{"ß", "ss"},
                               Row{"ŢŤŦţťŧ", "t"},
                               Row{"Þþ", "th"},
                               Row{"ÙÚÛŨŪŬŮŰŲùúûũūŭůűų", "u"},
                               Row{"Üü", "ue"},
                               Row{"Ŵŵ", "w"},
                               Row{"ÝŶŸýÿŷ", "y"},
                               Row{"ŹŻŽźżž", "z"}};
    for (const Row& row : kRows) {
        if (character.size() == 2 && row.marked.find(character) != std::string_view::npos)
            return row.plain;
    }
    return {};
}

std::optional<toml::Document> readProfile(const std::filesystem::path& cityFolder)
{
    auto file = toml::Document::load(profileOf(cityFolder), kManual);
    return file ? std::optional{*file} : std::nullopt;
}

constexpr const char* kBeginning = R"(
# Whose journal this is. It can never change: name your city's own domain before the first day of work.
[journal]
origin = "%ORIGIN%"

[basemap]
file = "map.gpkg"
attribution = "© OpenStreetMap contributors"
%LANGUAGE%
# A first feed: take the '#' away and put in your broker and its topics. docs/feeds.md tells the rest.
#
# [brokers.city]
# url = "mqtts://broker.your-city.example:8883"
# user = "vigie"
# password = "env:VIGIE_BROKER_PASSWORD"   # the word where the password is kept, never the password
#
# [[feeds]]
# id = "lighting"
# title = {fr = "Éclairage public", en = "Street lighting"}
# domain = "lighting"
# broker = "city"
# topics = ["your-city/lighting/#"]
# period = "60s"                           # stale after three of them
# purpose = {fr = "Éclairer les rues", en = "Keep streets lit"}
# legal_basis = {fr = "Mission d’intérêt public", en = "Public task"}
# retention = {fr = "24 h de valeurs ; alertes 5 ans", en = "24 h of values; alerts 5 years"}
# recipients = [{fr = "Centre de supervision", en = "Supervision centre"}]
)";

void replace(std::string& text, std::string_view place, const std::string& by)
{
    if (const std::size_t at = text.find(place); at != std::string::npos)
        text.replace(at, place.size(), by);
}

} // namespace

std::filesystem::path profileOf(const std::filesystem::path& cityFolder)
{
    return cityFolder / "profile.toml";
}

std::vector<std::string> mapLanguages(const std::filesystem::path& cityFolder)
{
    std::vector<std::string> out;
    const auto add = [&out](const std::string& word) {
        if (isLanguage(word) && out.size() < kMostLanguages && std::find(out.begin(), out.end(), word) == out.end())
            out.push_back(word);
    };
    if (const auto file = readProfile(cityFolder)) {
        toml::Problems ignored; // whoever opens the city is told
        toml::Table root = file->root(ignored);
        if (auto city = root.table("city")) {
            for (const std::string& word : city->texts("languages"))
                add(word);
        }
        if (auto basemap = root.table("basemap"))
            add(basemap->text("language"));
    }
    if (out.empty())
        out = {"fr", "en"};
    return out;
}

std::string mapFileOfProfile(const std::filesystem::path& cityFolder)
{
    const auto file = readProfile(cityFolder);
    if (!file)
        return {};
    toml::Problems ignored;
    toml::Table root = file->root(ignored);
    auto basemap = root.table("basemap");
    return basemap ? basemap->text("file") : std::string{};
}

std::string idOf(std::string_view name)
{
    std::string out;
    for (std::size_t i = 0; i < name.size();) {
        const auto first = static_cast<unsigned char>(name[i]);
        const std::size_t bytes = first < 0x80U ? 1 : first < 0xE0U ? 2 : first < 0xF0U ? 3 : 4;
        const std::string_view character = name.substr(i, bytes);
        i += bytes;
        const char c = character.front();
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if (const std::string_view plain = plainLetter(character); !plain.empty())
            out += plain;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    constexpr std::size_t kMost = 40;
    out.resize(std::min(out.size(), kMost));
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out.empty() ? "city" : out;
}

std::string firstProfile(const CityFacts& facts, const std::filesystem::path& zoneFolder)
{
    const std::string id = idOf(facts.name);
    const bool isFrench = isOneOf(facts.country, kFrench);
    const bool isEnglish = isOneOf(facts.country, kEnglish);
    std::string out = "# A first profile, made with the map. Every key is explained in docs/city-profile.md.\n"
                      "version = 1\nrules = \"rules\" # the folder of the alert rules: docs/alerts.md\n\n[city]\n";
    out += "id = " + tomlText(id) + "\nname = " + tomlText(facts.name) + "\n";
    out += "time_zone = " + tomlText(timeZoneAt(facts.centre, facts.country, zoneFolder)) + "\n";
    out += "centre = [" + number(facts.centre.latitude(), 6) + ", " + number(facts.centre.longitude(), 6) + "]\n";
    out += "zoom = " + number(facts.zoom, 1) + "\n";
    out += isFrench ? "languages = [\"fr\", \"en\"]\n" : "languages = [\"en\", \"fr\"]\n";
    out += "desk = \"desk-1\"\n";
    std::string rest = kBeginning;
    replace(rest, "%ORIGIN%", "vigie.example/" + id);
    replace(rest, "%LANGUAGE%",
            isFrench || isEnglish ? std::string{} : "language = \"\" # names as the place itself writes them\n");
    return out + rest;
}

core::Expected<bool> writeFirstProfile(const std::filesystem::path& cityFolder, const CityFacts& facts)
{
    std::error_code error;
    const std::filesystem::path path = profileOf(cityFolder);
    if (std::filesystem::exists(std::filesystem::symlink_status(path, error)))
        return false;
    if (auto made = storage::ensureFolder(cityFolder / "rules"); !made) // for its alerts; empty
        return core::fail(made.error());
    if (auto written = storage::writeFile(path, firstProfile(facts)); !written)
        return core::fail(written.error());
    return true;
}

} // namespace vigie::layers
