// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

namespace vigie::support {

/// The folder of sample data of one standard ("ngsi-ld"): below VIGIE_SHARED_DATA, else beside the checkout. Empty
/// where it is missing; a test then skips with a message, or fails where `sampleDataRequired`.
[[nodiscard]] inline std::filesystem::path sampleData(std::string_view standard)
{
    const char* told = std::getenv("VIGIE_SHARED_DATA"); // NOLINT(concurrency-mt-unsafe): nothing changes it
    const std::filesystem::path top = told != nullptr ? told : VIGIE_SOURCE_DIR "/../shared/data";
    const std::filesystem::path folder = top / standard;
    return std::filesystem::is_directory(folder) ? folder : std::filesystem::path{};
}

/// Continuous integration has the data, so that nothing is skipped there unseen.
[[nodiscard]] inline bool sampleDataRequired()
{
    const char* ci = std::getenv("CI"); // NOLINT(concurrency-mt-unsafe): nothing changes it
    return ci != nullptr && std::string_view{ci} == "true";
}

} // namespace vigie::support
