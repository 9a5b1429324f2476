// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"
#include "core/expected.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace vigie::basemap {

/// An MBTiles file with pictures (github.com/mapbox/mbtiles-spec, 1.3): what it says of itself. A value; each reader opens
/// the file again. Untrusted: see MbTilesReader.
struct MbTiles {
    std::string path;        ///< Absolute, UTF-8.
    std::string attribution; ///< As it says itself, plain text.
    std::uint32_t minZoom = 0;
    std::uint32_t maxZoom = kMaxZoom;
};

/// Whether the file is of this kind, by its ending.
[[nodiscard]] bool isMbTiles(const std::filesystem::path& path);

/// Failure: NotFound, InvalidInput (not MBTiles), Unsupported (vector tiles), Corrupt, Io.
[[nodiscard]] core::Expected<MbTiles> openMbTiles(const std::filesystem::path& path);

/// Reads single tiles. The file may be anything: it is opened for reading alone, no function of its own is run, a query
/// that goes on for about a second is cut off, and a value of more than 1 MiB is refused.
/// Thread: one.
class MbTilesReader {
public:
    [[nodiscard]] static core::Expected<MbTilesReader> open(const MbTiles& file);
    ~MbTilesReader();
    MbTilesReader(MbTilesReader&&) noexcept;
    MbTilesReader& operator=(MbTilesReader&&) noexcept;
    MbTilesReader(const MbTilesReader&) = delete;
    MbTilesReader& operator=(const MbTilesReader&) = delete;

    /// A PNG (see repaint); nothing where the file has no such tile. Nearer than the file goes, the farther tile is
    /// enlarged. Failure: Corrupt, and those of repaint.
    [[nodiscard]] core::Expected<std::optional<std::string>> tile(TileId id);

private:
    struct State;
    explicit MbTilesReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace vigie::basemap
