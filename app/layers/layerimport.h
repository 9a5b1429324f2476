// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "layers/filecontents.h"
#include "layers/layerfile.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace vigie::layers {

/// A file from outside, to become layers of a city.
struct ImportRequest {
    std::filesystem::path file;
    std::filesystem::path city; ///< Its folder; made where it is missing.
    std::string id;             ///< See isLayerId; empty: from the file's name.
    std::string title;          ///< Empty: from the file's name, or the layer's own from an earlier import.
    std::string attribution;
    SourceAnswers answers;
    std::optional<core::Domain> domain = std::nullopt;
    DomainDefaults defaults = {}; ///< The city's: how layers of a domain are drawn.
};

/// A feature that could not be used.
struct SetAside {
    std::string table;
    std::int64_t number = 0; ///< Its id in the file, or its line.
    core::Message reason;
};

struct ImportReport {
    SourceKind kind = SourceKind::GeoPackage;
    std::vector<Layer> layers;
    std::uint64_t read = 0;     ///< Features, or pixels of a raster.
    std::uint64_t imported = 0; ///< The same, as they are in the layers: one that mixes shapes counts in each.
    std::uint64_t repaired = 0; ///< Of those, with a shape that was not valid.
    std::uint64_t setAsideCount = 0;
    std::vector<SetAside> setAside;          ///< The first limits::kRejectedShown.
    std::filesystem::path setAsideFile;      ///< All of them; empty where there are none.
    std::uint64_t textsRepaired = 0;         ///< Texts that were not in the encoding the file is said to have.
    std::vector<core::Message> notes;        ///< What else a person should know.
    std::optional<core::GeoPosition> middle; ///< Of all that was imported.
};

/// The request with the id that its layer will have, and with what a person said about it at an earlier import of the
/// same id where the request says nothing. Reads `city`/layers. A name that gives no id leaves it empty.
[[nodiscard]] ImportRequest withRemembered(ImportRequest request);

/// Makes layers of a file: `city`/layers/<id>.gpkg or .tif, and a description <id>.toml (`<id>-<table>.toml` where
/// there are several). What is there under this id is replaced as a whole, once the new is whole; how a person had it
/// drawn is kept. For OpenStreetMap files there is importOsm.
/// Thread:  any, for itself; two imports into one city may run at once under different ids.
/// Failure: as `examine`; InvalidInput where a question is open (`examine` lists them) or nothing of the file can be
///          used; DiskFull, Io, Cancelled. Nothing is left behind then, and an earlier import stays as it was.
/// Memory:  some features and some hundred megabytes of buffers, whatever the size of the file; for GeoJSON about 70
///          bytes a feature besides, since GDAL keeps their ids. A water network is held whole.
/// Cost:    about 50,000 buildings a second.
[[nodiscard]] core::Expected<ImportReport> importFile(const ImportRequest& request, const core::Clock& clock,
                                                      const ImportWatch& watch);

} // namespace vigie::layers
