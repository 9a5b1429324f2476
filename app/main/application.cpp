// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/application.h"

#include "basemap/mapfile.h"
#include "basemap/renderresources.h"
#include "main/folders.h"
#include "main/livereader.h"
#include "main/timedrun.h"
#include "models/errortext.h"
#include "qml/mapwindow.h"
#include "session/commands.h"
#include "session/sessionplan.h"
#include "widgets/livelayers.h"
#include "widgets/noticestrip.h"

#include <QApplication>

#include <chrono>
#include <cstdio>

namespace vigie::app {

namespace {

/// Until people sign in: who is logged in on this computer.
QString operatorName()
{
    return qEnvironmentVariable("USER", QStringLiteral("operator"));
}

core::Error leftOut(const std::string& layer, std::size_t features)
{
    return {
        core::ErrorCode::InvalidInput,
        layer,
        {VIGIE_TEXT("Errors", "%1 features of this live layer are not shown: too many, or without a usable shape."),
         {std::to_string(features)}},
        VIGIE_TEXT("Errors", "Check the table that [[live]] names in the profile.")};
}

} // namespace

Application::Application(CommandLine line)
    : m_line(std::move(line))
{
}

Application::~Application()
{
    m_run.reset();
    m_live.reset();
    m_window.reset(); // With the map, which must be gone before its tiles are.
    m_tiles.reset();
    m_session.reset();
}

core::Expected<void> Application::open()
{
    auto profile = readProfile();
    if (!profile)
        return core::fail(profile.error());
    if (auto opened = openSession(std::move(*profile)); !opened)
        return opened;
    openTiles();
    openWindow();
    readLive();
    if (m_line.record)
        m_session->submit(std::make_unique<session::StartRecording>(m_session->newRecordingName()), {});
    return {};
}

core::Expected<profile::CityProfile> Application::readProfile() const
{
    const auto folder = cityFolder(m_line);
    if (!folder)
        return core::fail(folder.error());
    auto profile = profile::loadCityProfile(*folder);
    if (!profile)
        return profile;
    for (const auto& [name, url] : m_line.brokers) {
        if (auto done = profile::overrideBroker(*profile, name.toStdString(), url.toStdString()); !done)
            return core::fail(done.error());
    }
    if (!m_line.map.isEmpty())
        profile->basemapFile = std::filesystem::absolute(m_line.map.toStdString());
    return profile;
}

core::Expected<void> Application::openSession(profile::CityProfile profile)
{
    constexpr std::chrono::seconds kPatience{3};
    auto data = storage::DataFolder::open(dataFolder(m_line, profile.id), kPatience);
    if (!data)
        return core::fail(data.error());
    m_data.emplace(std::move(*data));
    session::SessionPlan plan;
    plan.profile = std::move(profile);
    plan.data = m_data->path();
    plan.operatorName = operatorName().toStdString();
    plan.simulatedClock = m_line.simulatedClock;
    if (!m_line.replay.isEmpty())
        plan.recording = std::filesystem::absolute(m_line.replay.toStdString());
    auto session = plan.recording.empty() ? session::openLiveSession(std::move(plan))
                                          : session::openReplaySession(std::move(plan));
    if (!session)
        return core::fail(session.error());
    m_session = std::move(*session);
    return {};
}

void Application::openTiles()
{
    const profile::CityProfile& profile = m_session->profile();
    if (profile.basemapFile.empty() && profile.basemapService.empty()) {
        m_mapProblem = tr("This city has no base map yet. Name its file in the profile: [basemap] file.");
        return;
    }
    auto resources = basemap::findRenderResources();
    auto source = resources ? tileSource(std::move(*resources))
                            : core::Expected<basemap::TileSource>{core::fail(resources.error())};
    if (!source) {
        m_mapProblem = models::ErrorText::sentence(source.error());
        return;
    }
    auto tiles = basemap::TileServer::start(std::move(*source));
    if (tiles)
        takeTiles(std::move(*tiles));
    else
        m_mapProblem = models::ErrorText::sentence(tiles.error());
}

core::Expected<basemap::TileSource> Application::tileSource(basemap::RenderResources resources)
{
    const profile::CityProfile& profile = m_session->profile();
    if (profile.basemapFile.empty()) {
        auto service = basemap::ServiceTemplate::read(profile.basemapService);
        if (!service)
            return core::fail(service.error());
        basemap::ServiceOptions options;
        if (m_data)
            options.cache = m_data->path() / "basemap-tiles.cache";
        return basemap::serviceSource(std::move(*service), std::move(resources), options);
    }
    if (basemap::isMbTiles(profile.basemapFile)) {
        auto file = basemap::openMbTiles(profile.basemapFile);
        if (!file)
            return core::fail(file.error());
        m_mapAttribution = file->attribution;
        return basemap::fileSource(std::move(*file), std::move(resources));
    }
    auto file = basemap::openMapFile(profile.basemapFile);
    if (!file)
        return core::fail(file.error());
    m_districtNames = file->districtNames;
    basemap::DrawingOptions options;
    options.language = profile.basemapLanguage;
    return basemap::drawnSource(std::move(*file), std::move(resources), std::move(options));
}

void Application::takeTiles(std::unique_ptr<basemap::TileServer> tiles)
{
    m_tiles = std::move(tiles);
    connect(m_tiles.get(), &basemap::TileServer::layerFailed, this, [this](const core::Error& why) {
        if (m_window)
            m_window->notices().add(why);
    });
}

/// A city without a base map gets tiles with its first layer.
void Application::drawLayers(std::vector<layers::Layer> layers)
{
    if (!m_tiles) {
        auto resources = basemap::findRenderResources();
        auto tiles = resources ? basemap::TileServer::start(basemap::bareSource(std::move(*resources)))
                               : core::Expected<std::unique_ptr<basemap::TileServer>>{core::fail(resources.error())};
        if (!tiles) {
            m_map->setBaseMapProblem(models::ErrorText::sentence(tiles.error()));
            return;
        }
        takeTiles(std::move(*tiles));
        connect(m_tiles.get(), &basemap::TileServer::settled, m_map, &map::MapWindow::setBaseMapSettled);
    }
    m_tiles->setLayers(std::move(layers));
}

QString Application::tilesOf(widgets::Theme::Kind kind) const
{
    if (!m_tiles)
        return {};
    return m_tiles->urlPattern(widgets::Theme::mapTheme(kind));
}

void Application::openWindow()
{
    const profile::CityProfile& profile = m_session->profile();
    widgets::WindowOptions options;
    if (m_data)
        options.settingsFile = QString::fromStdString((m_data->path() / "window.ini").string());
    options.operatorName = operatorName();
    options.language = m_line.language;
    options.size = m_line.size;
    if (!m_line.theme.isEmpty())
        options.theme =
            m_line.theme == QLatin1String("light") ? widgets::Theme::Kind::Light : widgets::Theme::Kind::Dark;
    options.drawLayers = [this](std::vector<layers::Layer> layers) { drawLayers(std::move(layers)); };
    options.tilePattern = [this](widgets::Theme::Kind kind) { return tilesOf(kind); };

    map::MapWindowOptions mapOptions;
    mapOptions.origin = profile.centre;
    mapOptions.centre = profile.centre;
    mapOptions.zoom = profile.zoom;
    mapOptions.tilePattern = tilesOf(options.theme.value_or(widgets::Theme::Kind::Dark));
    mapOptions.districtNames = m_districtNames;
    mapOptions.attribution =
        QString::fromStdString(profile.basemapAttribution.empty() ? m_mapAttribution : profile.basemapAttribution);
    auto map = std::make_unique<map::MapWindow>(mapOptions);
    m_map = map.get();
    if (!m_mapProblem.isEmpty())
        m_map->setBaseMapProblem(m_mapProblem);
    if (m_tiles)
        connect(m_tiles.get(), &basemap::TileServer::settled, m_map, &map::MapWindow::setBaseMapSettled);

    m_window = std::make_unique<widgets::MainWindow>(*m_session, map.release(), options);
    if (m_line.seconds > 0)
        m_run = std::make_unique<TimedRun>(m_line, *m_session, *m_window, *m_map);
    m_window->show();
    if (!m_line.select.isEmpty() && m_line.select != QLatin1String("worst"))
        m_window->selectAsset(m_line.select, std::nullopt);
}

void Application::readLive()
{
    const profile::CityProfile& profile = m_session->profile();
    if (profile.live.empty() || profile.basemapFile.empty() || basemap::isMbTiles(profile.basemapFile))
        return;
    const auto take = [this](const std::string& id, const core::Expected<geo::ShapeTable>& shapes) {
        if (!shapes) {
            m_window->notices().add(shapes.error());
            return;
        }
        m_window->liveLayers().setShapes(id, *shapes);
        if (shapes->leftOut > 0)
            m_window->notices().add(leftOut(id, shapes->leftOut));
    };
    m_live = std::make_unique<LiveReader>(profile.basemapFile, profile.live, take);
}

int Application::run()
{
    if (m_run)
        connect(m_run.get(), &TimedRun::ended, qApp, [](int code) { QApplication::exit(code); });
    return QApplication::exec();
}

} // namespace vigie::app
