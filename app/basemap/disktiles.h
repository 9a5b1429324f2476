// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace vigie::basemap {

/// Tiles of one service on this disk, in a SQLite file of ours, so that the map is there when the service is not.
/// The least recently asked for go first. It is a help and never a duty: a file that cannot be made, is damaged or of
/// another service is made anew, and without any nothing is kept.
/// Thread: any; calls wait for each other. Cost: a tile takes some tens of microseconds; `put` is not flushed to the disk.
class DiskTiles {
public:
    /// `service`: what the tiles are of. `maxBytes`: of all tiles together.
    DiskTiles(const std::filesystem::path& file, const std::string& service, std::uint64_t maxBytes);
    ~DiskTiles();
    DiskTiles(const DiskTiles&) = delete;
    DiskTiles& operator=(const DiskTiles&) = delete;

    struct Kept {
        std::string png;
        std::chrono::sys_seconds fetched;
    };
    [[nodiscard]] std::optional<Kept> get(TileId tile);
    void put(TileId tile, const std::string& png, std::chrono::sys_seconds fetched);
    [[nodiscard]] std::uint64_t bytes() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace vigie::basemap
