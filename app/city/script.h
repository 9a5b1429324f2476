// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/happenings.h"
#include "core/expected.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::city {

/// Reads a script of happenings: a TOML file with `[[happening]]` tables (docs/demonstration-city.md tells the keys).
/// Times count from `start`; targets are looked up in the city. Everything is checked before anything runs.
/// Failure: NotFound, TooLarge (over 1 MiB or 10,000 happenings), InvalidInput with "file:line: key" as `where`: the
/// first thing that is wrong.
[[nodiscard]] core::Expected<std::vector<Happening>> readScript(const std::filesystem::path& path, const City& city,
                                                                core::Timestamp start);

/// The same from a text; `name` stands for the file in errors.
[[nodiscard]] core::Expected<std::vector<Happening>> parseScript(std::string_view text, const std::string& name,
                                                                 const City& city, core::Timestamp start);

} // namespace vigie::city
