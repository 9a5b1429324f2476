// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"
#include "core/expected.h"

#include <string>
#include <vector>

namespace vigie::basemap {

/// What drawing needs besides the map file: Mapnik's input plugins, font files, and the style filled for both themes.
struct RenderResources {
    std::string pluginFolder;
    std::vector<std::string> fontFiles;
    std::string darkStyle;
    std::string lightStyle;

    [[nodiscard]] const std::string& style(MapTheme theme) const
    {
        return theme == MapTheme::Dark ? darkStyle : lightStyle;
    }
};

/// The style from this library's resources, the fonts from the folders the system keeps them in.
/// Failure: NotFound when neither Inter nor DejaVu Sans is installed, InvalidInput when the style does not fill.
[[nodiscard]] core::Expected<RenderResources> findRenderResources();

/// The same with the fonts of the given folders only.
[[nodiscard]] core::Expected<RenderResources> findRenderResources(const std::vector<std::string>& fontFolders);

/// Makes plugin and fonts known to Mapnik, whose registers are global to the process. May be called again.
/// Thread: any; Mapnik locks its registers. Failure: NotFound with what is missing.
[[nodiscard]] core::Expected<void> registerWithMapnik(const RenderResources& resources);

} // namespace vigie::basemap
