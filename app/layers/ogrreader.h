// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/safeopen.h"
#include "layers/sourcereader.h"
#include "layers/textrepair.h"

#include <stop_token>
#include <vector>

// For the bodies of this folder alone.
namespace vigie::layers {

/// GeoPackage, Shapefile, GeoJSON and FlatGeobuf, through GDAL.
class OgrReader final : public SourceReader {
public:
    [[nodiscard]] static core::Expected<std::unique_ptr<SourceReader>>
    open(const SourceFile& file, const SourceAnswers& answers, const ImportWatch& watch);

    [[nodiscard]] const FileContents& contents() const override { return m_contents; }
    [[nodiscard]] std::optional<SpatialReference> projectionOf(std::size_t table) const override;
    [[nodiscard]] core::Expected<void> begin(std::size_t table) override;
    [[nodiscard]] core::Expected<bool> next(SourceRow& row) override;
    [[nodiscard]] std::optional<double> fraction() const override;

private:
    explicit OgrReader(SafeDataset dataset)
        : m_dataset(std::move(dataset))
    {
    }
    core::Expected<void> listTables(const std::vector<std::string>& computed, const std::string& only);
    core::Expected<void> sample(const ImportWatch& watch);

    SafeDataset m_dataset;
    std::stop_token m_stop;
    FileContents m_contents;
    std::vector<OGRLayer*> m_layers; ///< One for each table.
    std::size_t m_table = 0;
    std::uint64_t m_read = 0;
    TextSamples m_texts;
};

} // namespace vigie::layers
