// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/streetoverview.h"

#include <algorithm>
#include <array>
#include <span>

namespace vigie::layers {

namespace {

/// What is drawn at zoom 14 and farther.
bool isSeenFromFar(std::string_view kind)
{
    constexpr std::array<std::string_view, 4> kKinds{"motorway", "primary", "secondary", "residential"};
    return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

/// Whose name is written there.
bool isNamedFromFar(std::string_view kind)
{
    return isSeenFromFar(kind) && kind != "residential";
}

std::vector<Column> namesColumns(const std::vector<std::string>& languages)
{
    std::vector<Column> out{{"class"}, {"length_m", ColumnKind::Real}, {"name"}};
    for (const std::string& language : languages)
        out.push_back({"name_" + language});
    return out;
}

} // namespace

StreetOverview::StreetOverview(GeoPackageWriter& file, const std::vector<std::string>& languages)
    : m_file(file)
    , m_names(file.layer("street_names", ShapeKind::Line, namesColumns(languages)))
    , m_namesFar(file.layer("street_names_far", ShapeKind::Line, namesColumns(languages)))
    , m_far(file.layer("streets_far", ShapeKind::Line, {{"class"}}))
{
}

std::uint32_t StreetOverview::groupOf(Key key)
{
    const auto [found, isNew] = m_groups.try_emplace(std::move(key), static_cast<std::uint32_t>(m_keys.size()));
    if (isNew)
        m_keys.push_back(&found->first);
    return found->second;
}

void StreetOverview::add(std::string_view kind, const std::vector<std::string>& names, Places line)
{
    m_places += line.size();
    const bool isNamed = !names.empty() && !names.front().empty();
    const bool isFar = isSeenFromFar(kind);
    if (m_places > kMostPlaces) {
        joinAndWrite();
        m_places = line.size();
    }
    if (isFar)
        m_seenFar.push_back({groupOf({std::string{kind}, {}}), line});
    if (isNamed)
        m_named.push_back({groupOf({std::string{kind}, names}), std::move(line)});
}

void StreetOverview::joinAndWrite()
{
    writeNames(joined(std::exchange(m_named, {})));
    writeFar(joined(std::exchange(m_seenFar, {})));
    m_groups.clear();
    m_keys.clear();
}

void StreetOverview::writeNames(const std::vector<GroupedLine>& lines)
{
    constexpr double kWithin = 1.0; // metres
    for (const GroupedLine& line : lines) {
        const auto& [kind, names] = *m_keys[line.group];
        std::vector<Field> fields{std::string_view{kind}, metresAlong(line.places)};
        for (const std::string& name : names)
            fields.emplace_back(std::string_view{name});
        const Places places = simplified(line.places, kWithin);
        m_file.add(m_names, std::span{&places, 1}, fields);
        if (isNamedFromFar(kind))
            m_file.add(m_namesFar, std::span{&places, 1}, fields);
    }
}

void StreetOverview::writeFar(const std::vector<GroupedLine>& lines)
{
    constexpr double kWithin = 4.0; // metres: half a point at zoom 14
    for (const GroupedLine& line : lines)
        m_file.add(m_far, simplified(line.places, kWithin), {std::string_view{m_keys[line.group]->first}});
}

} // namespace vigie::layers
