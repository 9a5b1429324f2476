// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "layers/gdalhandles.h"
#include "layers/importwatch.h"
#include "layers/sourcekind.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

// For the bodies of this folder alone.
namespace vigie::layers {

class WatchedFile;

/// Keeps GDAL, in this thread, to the file it is given: no network, no other file beside it but those of its format,
/// no extension of SQLite, no Python. Only the drivers of the kinds in SourceKind are registered. They may be nested, the
/// inner one ending first.
class GdalConfinement {
public:
    GdalConfinement();
    ~GdalConfinement();
    GdalConfinement(const GdalConfinement&) = delete;
    GdalConfinement& operator=(const GdalConfinement&) = delete;

private:
    struct Settings;
    std::unique_ptr<Settings> m_settings;
};

/// A file from outside, opened for reading by the one driver of its kind, and confined as long as it is open.
/// Thread: the one that opened it. Of several in one thread the last one is closed first.
class SafeDataset {
public:
    /// `options` are the driver's open options, "NAME=value". `watch` is told how far a pass over all of the file is,
    /// where opening it makes one (GeoJSON), and stops it; it also ends a query of a GeoPackage that goes on without
    /// giving a row.
    /// Failure: Cancelled, Corrupt (damaged or cut off), InvalidInput (a part of it is missing), Refused (it, or a file beside it,
    /// points elsewhere).
    [[nodiscard]] static core::Expected<SafeDataset> open(const SourceFile& file, const ImportWatch& watch = {},
                                                          const std::vector<std::string>& options = {});
    ~SafeDataset();
    SafeDataset(SafeDataset&&) noexcept;
    SafeDataset& operator=(SafeDataset&&) noexcept;
    SafeDataset(const SafeDataset&) = delete;
    SafeDataset& operator=(const SafeDataset&) = delete;

    [[nodiscard]] GDALDataset* operator->() const { return m_dataset.get(); }
    [[nodiscard]] GDALDataset* get() const { return m_dataset.get(); }

private:
    SafeDataset() = default;
    std::unique_ptr<GdalConfinement> m_confinement;
    std::unique_ptr<std::stop_token> m_stop; ///< Where SQLite finds it, wherever this is moved to.
    std::unique_ptr<WatchedFile> m_watched;  ///< What the dataset reads, where it reads through us.
    DatasetHandle m_dataset;
};

} // namespace vigie::layers
