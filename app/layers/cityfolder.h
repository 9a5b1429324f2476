// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "layers/cityfacts.h"

#include <filesystem>
#include <string>
#include <vector>

namespace vigie::layers {

/// The city's profile, in its folder.
[[nodiscard]] std::filesystem::path profileOf(const std::filesystem::path& cityFolder);

/// The languages whose names a city's map should have: those of its profile (city.languages, basemap.language), else
/// French and English. Each is a word of a-z and '-'.
[[nodiscard]] std::vector<std::string> mapLanguages(const std::filesystem::path& cityFolder);

/// What a profile says the base map is; empty where it says nothing.
[[nodiscard]] std::string mapFileOfProfile(const std::filesystem::path& cityFolder);

/// The text of a first profile.toml (docs/city-profile.md): this city on its own map, without feeds, and a broker and a
/// feed in comments to begin with. `zoneFolder`: where the system keeps its time zones.
[[nodiscard]] std::string firstProfile(const CityFacts& facts,
                                       const std::filesystem::path& zoneFolder = "/usr/share/zoneinfo");

/// Writes it, with an empty folder for the rules, unless the folder has a profile already, which is never changed.
/// Whether it did. Failure: Io, DiskFull.
[[nodiscard]] core::Expected<bool> writeFirstProfile(const std::filesystem::path& cityFolder, const CityFacts& facts);

/// A word for file names: "Saint-Étienne" becomes "saint-etienne": small letters, digits and hyphens. Of writing that is not Latin nothing
/// remains: "city".
[[nodiscard]] std::string idOf(std::string_view name);

} // namespace vigie::layers
