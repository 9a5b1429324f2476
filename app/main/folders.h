// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "main/commandline.h"

#include <filesystem>
#include <string>

namespace vigie::app {

/// The profile folder asked for, or the demonstration city's: beside the executable when it was built in its
/// checkout, in <prefix>/share/vigie otherwise. NotFound with a remedy where there is none.
[[nodiscard]] core::Expected<std::filesystem::path> cityFolder(const CommandLine& line);

/// The data folder asked for, or the user's own for this city (XDG_DATA_HOME/vigie/<id>).
[[nodiscard]] std::filesystem::path dataFolder(const CommandLine& line, const std::string& cityId);

} // namespace vigie::app
