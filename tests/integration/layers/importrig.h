// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/layerimport.h"
#include "madefiles.h"
#include "support/tempfolder.h"

#include <QtTest>

namespace vigie::made {

// A street of Lyon.
inline constexpr double kLongitude = 4.8357;
inline constexpr double kLatitude = 45.7640;
inline constexpr double kMetre = 1.0; ///< How far off a place may come back.

/// "lon lat"
inline std::string at(double longitude, double latitude)
{
    return std::to_string(longitude) + " " + std::to_string(latitude);
}

/// A city of its own to import into; a base of tests.
class ImportRig {
protected:
    core::Expected<layers::ImportReport> run(const std::filesystem::path& file, layers::SourceAnswers answers = {},
                                             const std::string& id = {})
    {
        layers::ImportRequest request;
        request.file = file;
        request.city = city();
        request.id = id;
        request.answers = std::move(answers);
        return importFile(request, m_clock, {});
    }
    /// Says why, where it is refused; the report is empty then.
    layers::ImportReport runWell(const std::filesystem::path& file, layers::SourceAnswers answers = {},
                                 const std::string& id = {})
    {
        auto report = run(file, std::move(answers), id);
        if (!report)
            qWarning("%s", report.error().english().c_str());
        return report.value_or(layers::ImportReport{});
    }
    [[nodiscard]] std::filesystem::path city() const { return m_folder.path() / "city"; }
    [[nodiscard]] std::filesystem::path input(const char* name) const { return m_folder.path() / name; }
    /// A layer as it is in the city's folder.
    [[nodiscard]] Read readBack(const layers::Layer& layer) const
    {
        return read(city() / "layers" / layer.file, layer.table);
    }
    /// The one layer of an import; nothing where there are others.
    [[nodiscard]] Read only(const layers::ImportReport& report) const
    {
        return report.layers.size() == 1 ? readBack(report.layers[0]) : Read{};
    }

    support::TempFolder m_folder;
    core::SteeredClock m_clock{core::Timestamp{std::chrono::days{20'000}}};
};

} // namespace vigie::made
