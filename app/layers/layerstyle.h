// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/layerfile.h"
#include "toml/table.h"

#include <optional>
#include <string>

namespace vigie::layers {

// The parts of a layer's description that others have too. What is wrong becomes a problem, and is as if it were not
// there.

[[nodiscard]] std::optional<ZoomRange> readZoom(toml::Table& table);     ///< `zoom = [12, 20]`
[[nodiscard]] std::optional<std::string> readColour(toml::Table& table); ///< `colour = "#8fa3b0"`
/// `width` or `size`: points of the screen.
[[nodiscard]] std::optional<double> readPoints(toml::Table& table, const char* key);

/// Reads `[filter]` and `[style]` of a layer's file into `out`; what is wrong becomes a problem and is left out.
void readStyle(toml::Table& root, Layer& out);

} // namespace vigie::layers
