// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "layers/sourcekind.h"

#include <string>
#include <vector>

namespace vigie::layers {

/// What can be told of a file before GDAL sees it: that the files its format keeps beside it are there, are plain files
/// and are whole (Shapefile), and that the tables GDAL asks about what is in it are tables (GeoPackage).
/// Returns the names of the files beside it that its format may read, its own first.
/// Failure: InvalidInput (one is missing), Refused, Corrupt, Io.
[[nodiscard]] core::Expected<std::vector<std::string>> checkSideFiles(const SourceFile& file);

} // namespace vigie::layers
