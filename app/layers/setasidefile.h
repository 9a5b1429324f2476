// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/layerimport.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace vigie::layers {

/// The list of the features that could not be used: a CSV file with all of them, and the first ones in the report.
class SetAsideFile {
public:
    /// `path` is made when the first one comes.
    SetAsideFile(std::filesystem::path path, ImportReport& report);
    void add(SetAside one);
    /// Failure: DiskFull, Io.
    [[nodiscard]] core::Expected<void> finish();
    [[nodiscard]] bool isEmpty() const { return m_report.setAsideCount == 0; }

private:
    std::filesystem::path m_path;
    ImportReport& m_report;
    std::ofstream m_out;
};

} // namespace vigie::layers
