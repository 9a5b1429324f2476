// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/layerfile.h"
#include "toml/table.h"

namespace vigie::layers {

/// Reads `[filter]` and `[style]` of a layer's file into `out`; what is wrong becomes a problem and is left out.
void readStyle(toml::Table& root, Layer& out);

} // namespace vigie::layers
