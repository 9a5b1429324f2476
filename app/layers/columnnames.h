// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/geopackagewriter.h"

#include <string>
#include <string_view>
#include <vector>

namespace vigie::layers {

/// Names that a GeoPackage takes: none empty, none twice (capitals do not count), none beyond limits::kNameBytes, and
/// not those it needs itself (`fid`, `geom`). Valid UTF-8 in, valid UTF-8 out; the number of columns stays.
[[nodiscard]] std::vector<Column> usableColumns(std::vector<Column> columns);

/// A name for a table that is not among `taken`: see layerIdFrom.
[[nodiscard]] std::string tableNameFrom(std::string_view name, const std::vector<std::string>& taken);

} // namespace vigie::layers
