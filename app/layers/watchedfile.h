// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/importwatch.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

// For the bodies of this folder alone.
namespace vigie::layers {

/// A plain file under a name by which GDAL reads it through us: so a pass over all of it that GDAL makes in one call,
/// as it does when it opens GeoJSON, can be told and stopped. A file that is stopped ends where it was read to.
/// Thread: GDAL may read it in any one thread at a time; `watch` is told in that one.
class WatchedFile {
public:
    /// What is read of it is told as progress, until `endTelling`.
    WatchedFile(const std::filesystem::path& path, const ImportWatch& watch);
    ~WatchedFile();
    WatchedFile(const WatchedFile&) = delete;
    WatchedFile& operator=(const WatchedFile&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; }
    void endTelling(); ///< From now on it is only stopped.

    /// Once, before another thread uses GDAL's files.
    static void install();

private:
    struct State;
    std::shared_ptr<State> m_state;
    std::string m_key;
    std::string m_name;
};

} // namespace vigie::layers
