// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/folders.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace vigie::app {

core::Expected<std::filesystem::path> cityFolder(const CommandLine& line)
{
    if (!line.city.isEmpty())
        return std::filesystem::absolute(line.city.toStdString());
    const std::filesystem::path bin = QCoreApplication::applicationDirPath().toStdString();
    // build/<preset>/bin in a checkout; <prefix>/bin once installed.
    for (const char* place : {"../../../resources/cities/valmer", "../share/vigie/cities/valmer"}) {
        std::error_code error;
        const auto folder = std::filesystem::canonical(bin / place, error);
        if (!error && std::filesystem::exists(folder / "profile.toml", error))
            return folder;
    }
    return core::fail(core::ErrorCode::NotFound, bin.string(),
                      VIGIE_TEXT("Errors", "The demonstration city was not found beside the program."),
                      VIGIE_TEXT("Errors", "Give the folder of a city profile: vigie --city DIR."));
}

std::filesystem::path dataFolder(const CommandLine& line, const std::string& cityId)
{
    if (!line.data.isEmpty())
        return std::filesystem::absolute(line.data.toStdString());
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return std::filesystem::path{base.toStdString()} / "vigie" / cityId;
}

} // namespace vigie::app
