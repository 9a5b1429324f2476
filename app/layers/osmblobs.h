// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cstdint>
#include <filesystem>

namespace vigie::layers {

/// How an .osm.pbf file is built: a header, then blobs of data (wiki.openstreetmap.org/wiki/PBF_Format).
struct OsmBlobs {
    std::uint64_t dataBlobs = 0;
};

/// Walks the whole file from blob to blob, without unpacking any: the format has no end mark, so that a file that was
/// cut off would otherwise be read as a smaller city.
/// Cost: one short read a blob; a millisecond for a city, under a second for a country of 2 GB.
/// Failure: Corrupt with the place in the file (cut off, or not blobs), Io.
[[nodiscard]] core::Expected<OsmBlobs> checkOsmBlobs(const std::filesystem::path& file);

/// The same for an .osm file: it must end with what it began with. The rest is checked as it is read.
[[nodiscard]] core::Expected<void> checkOsmText(const std::filesystem::path& file);

} // namespace vigie::layers
