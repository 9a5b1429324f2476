// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"

#include <filesystem>
#include <string>

namespace vigie::layers {

/// The IANA time zone of a place: the nearest of its country's (ISO 3166-1), or of all where the country is empty or
/// unknown. "UTC" where the system has no list. A guess, for a person to look at: near a border it can be a
/// neighbour's. Source: zone.tab of the time zone database.
[[nodiscard]] std::string timeZoneAt(core::GeoPosition place, const std::string& country,
                                     const std::filesystem::path& zoneFolder = "/usr/share/zoneinfo");

} // namespace vigie::layers
