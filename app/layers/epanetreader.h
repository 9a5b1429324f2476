// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/epanet.h"
#include "layers/sourcereader.h"

#include <string>
#include <unordered_map>
#include <vector>

// For the bodies of this folder alone.
namespace vigie::layers {

/// A water network as tables: junctions, reservoirs and tanks are points, pipes, pumps and valves lines.
class EpanetReader final : public SourceReader {
public:
    [[nodiscard]] static core::Expected<std::unique_ptr<SourceReader>> open(const SourceFile& file,
                                                                            const SourceAnswers& answers);

    [[nodiscard]] const FileContents& contents() const override { return m_contents; }
    [[nodiscard]] std::optional<SpatialReference> projectionOf(std::size_t table) const override;
    [[nodiscard]] core::Expected<void> begin(std::size_t table) override;
    [[nodiscard]] core::Expected<bool> next(SourceRow& row) override;
    [[nodiscard]] std::optional<double> fraction() const override;

private:
    explicit EpanetReader(EpanetNetwork network)
        : m_network(std::move(network))
    {
    }
    void listTables(const std::string& only);
    void fill(SourceRow& row, const EpanetNode& node) const;
    void fill(SourceRow& row, const EpanetLink& link) const;

    EpanetNetwork m_network;
    FileContents m_contents;
    std::vector<std::size_t> m_kinds; ///< Of kTables, one for each table.
    std::unordered_map<std::string, PlanPoint> m_places;
    std::size_t m_kind = 0;
    std::size_t m_next = 0;
    std::size_t m_nextComplaint = 0; ///< Lines that make no sense are told once, before the first table.
};

} // namespace vigie::layers
