// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogr_api.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <memory>
#include <string>

// For the bodies of this folder alone: no public header includes it.
namespace vigie::layers {

using DatasetHandle = GDALDatasetUniquePtr;
using FeatureHandle = OGRFeatureUniquePtr;
using GeometryHandle = OGRGeometryUniquePtr;

/// While it lives, what GDAL says in this thread is kept for our errors instead of printed. They may be nested.
class QuietGdal {
public:
    QuietGdal();
    ~QuietGdal();
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;

    [[nodiscard]] bool failed() const { return !m_failure.empty(); }
    /// The first failure since the beginning, or since `forget`: plain text that may stand in a sentence.
    [[nodiscard]] const std::string& failure() const { return m_failure; }
    /// The same, else the last warning, else "GDAL".
    [[nodiscard]] std::string word() const;
    void forget();

private:
    static void keep(CPLErr kind, CPLErrorNum number, const char* words);
    std::string m_failure;
    std::string m_warning;
};

/// What stopped a write: DiskFull where GDAL's words say so or the folder of `path` takes no more, else Io with them.
[[nodiscard]] core::Error writeError(const QuietGdal& gdal, const std::filesystem::path& path);
/// What stopped a read: Corrupt, with GDAL's words.
[[nodiscard]] core::Error readError(const QuietGdal& gdal, const std::filesystem::path& path);

} // namespace vigie::layers
