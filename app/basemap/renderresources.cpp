// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/renderresources.h"

#include "basemap/stylesheet.h"

#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>

#include <mapnik/datasource_cache.hpp>
#include <mapnik/debug.hpp>
#include <mapnik/font_engine_freetype.hpp>

#include <exception>
#include <mutex>
#include <string_view>

namespace vigie::basemap {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

core::Message installFonts()
{
    return VIGIE_TEXT("Errors", "Install the fonts Inter or DejaVu (packages fonts-inter, fonts-dejavu-core).");
}

Expected<std::string> readResource(const char* name)
{
    QFile file(QStringLiteral(":/vigie/basemap/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, name, VIGIE_TEXT("Errors", "A part of the map style is missing."),
                    VIGIE_TEXT("Errors", "Install Vigie again: its map style is damaged."));
    return file.readAll().toStdString();
}

Expected<std::string> styleWith(const std::string& style, const char* paletteName)
{
    const auto text = readResource(paletteName);
    if (!text)
        return fail(text.error());
    const auto palette = readPalette(*text);
    if (!palette)
        return fail(palette.error());
    return fillStyle(style, *palette);
}

std::vector<std::string> findFonts(const std::vector<std::string>& folders)
{
    const QStringList wanted{QStringLiteral("Inter-Regular.*"), QStringLiteral("Inter-Medium.*"),
                             QStringLiteral("DejaVuSans.ttf"), QStringLiteral("DejaVuSans-Bold.ttf")};
    std::vector<std::string> out;
    for (const std::string& folder : folders) {
        QDirIterator files(QString::fromStdString(folder), wanted, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            out.push_back(files.next().toStdString());
    }
    return out;
}

} // namespace

core::Expected<RenderResources> findRenderResources()
{
    std::vector<std::string> folders;
    for (const QString& folder : QStandardPaths::standardLocations(QStandardPaths::FontsLocation))
        folders.push_back(folder.toStdString());
    // Qt names the user's font folder only.
    for (const char* folder : {"/usr/local/share/fonts", "/usr/share/fonts"})
        folders.emplace_back(folder);
    return findRenderResources(folders);
}

core::Expected<RenderResources> findRenderResources(const std::vector<std::string>& fontFolders)
{
    const auto style = readResource("base.xml.in");
    if (!style)
        return fail(style.error());
    auto dark = styleWith(*style, "dark.palette");
    if (!dark)
        return fail(dark.error());
    auto light = styleWith(*style, "light.palette");
    if (!light)
        return fail(light.error());
    std::vector<std::string> fonts = findFonts(fontFolders);
    if (fonts.empty())
        return fail(ErrorCode::NotFound, fontFolders.empty() ? std::string{} : fontFolders.back(),
                    VIGIE_TEXT("Errors", "No font for the names on the map was found."), installFonts());
    return RenderResources{VIGIE_MAPNIK_PLUGINS, std::move(fonts), std::move(*dark), std::move(*light)};
}

core::Expected<void> registerWithMapnik(const RenderResources& resources)
{
    // Mapnik's lists of readers and fonts are the process's, and tiles are drawn on two threads: one registers at a time.
    static std::mutex registration;
    const std::scoped_lock alone{registration};
    try {
        // What matters reaches us as an exception; the rest would go to the terminal (a standard shape warns, each
        // time).
        mapnik::logger::instance().set_severity(mapnik::logger::severity_type::none);
        auto& plugins = mapnik::datasource_cache::instance();
        for (const char* reader : {"ogr", "gdal"}) { // of shapes, and of pictures
            if (!plugins.plugin_registered(reader))
                plugins.register_datasource(resources.pluginFolder + "/" + reader + ".input");
            if (!plugins.plugin_registered(reader))
                return fail(ErrorCode::NotFound, resources.pluginFolder,
                            {VIGIE_TEXT("Errors", "Mapnik's reader \"%1\" is not here."), {reader}},
                            VIGIE_TEXT("Errors", "Install Mapnik with its input plugins (package libmapnik4.0)."));
        }
        bool anyFont = false;
        for (const std::string& file : resources.fontFiles)
            anyFont = mapnik::freetype_engine::register_font(file) || anyFont;
        if (!anyFont)
            return fail(ErrorCode::NotFound,
                        resources.fontFiles.empty() ? std::string{} : resources.fontFiles.front(),
                        VIGIE_TEXT("Errors", "No font for the names on the map could be read."), installFonts());
    } catch (const std::exception& problem) {
        return fail(ErrorCode::Internal, resources.pluginFolder,
                    {VIGIE_TEXT("Errors", "The map renderer did not start: %1."), {problem.what()}},
                    VIGIE_TEXT("Errors", "Install Mapnik again (package libmapnik4.0)."));
    }
    return {};
}

} // namespace vigie::basemap
