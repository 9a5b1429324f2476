// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/sourcereader.h"

#include <fstream>
#include <string>
#include <vector>

// For the bodies of this folder alone.
namespace vigie::layers {

/// A text with rows and columns. Read once to the end when it is opened, so that each column has the type that all its
/// values fit: a code with a leading zero stays a text.
class CsvReader final : public SourceReader {
public:
    [[nodiscard]] static core::Expected<std::unique_ptr<SourceReader>>
    open(const SourceFile& file, const SourceAnswers& answers, const ImportWatch& watch);

    [[nodiscard]] const FileContents& contents() const override { return m_contents; }
    [[nodiscard]] std::optional<SpatialReference> projectionOf(std::size_t table) const override;
    [[nodiscard]] core::Expected<void> begin(std::size_t table) override;
    [[nodiscard]] core::Expected<bool> next(SourceRow& row) override;
    [[nodiscard]] std::optional<double> fraction() const override;

private:
    explicit CsvReader(std::ifstream in)
        : m_in(std::move(in))
    {
    }
    core::Expected<void> readHeader(const SourceAnswers& answers);
    core::Expected<void> scan(const ImportWatch& watch);
    core::Expected<bool> nextRecord();
    [[nodiscard]] core::Error tooLongAfter(std::int64_t row) const;
    bool fill(); ///< False at the end of the file.
    void place(SourceRow& row) const;

    std::ifstream m_in;
    FileContents m_contents;
    std::string m_buffer;
    std::size_t m_at = 0; ///< In the buffer.
    std::uint64_t m_bytesRead = 0;
    std::int64_t m_row = 0; ///< The header is 1.
    std::vector<std::string> m_fields;
};

} // namespace vigie::layers
