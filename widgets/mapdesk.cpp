// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mapdesk.h"

#include "geo/placetext.h"
#include "qml/mapwindow.h"
#include "widgets/placesdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMainWindow>

#include <algorithm>

namespace vigie::widgets {

namespace {

constexpr double kNearMetres = 1000.0;
constexpr std::size_t kNearest = 8;
constexpr double kStreetZoom = 17.0;

} // namespace

MapDesk::MapDesk(MapPane& pane, MapActions& actions, KeptPlaces places, QMainWindow& window)
    : QObject(&window)
    , m_pane(pane)
    , m_actions(actions)
    , m_places(std::move(places))
    , m_window(window)
{
    placesChanged();
    if (m_pane.map() == nullptr) {
        for (QAction* action : m_actions.all())
            action->setEnabled(false);
        return;
    }
    connectActions();
    connectMap();
    updateHistory();
}

void MapDesk::connectActions()
{
    map::MapWindow* map = m_pane.map();
    const auto on = [map](QAction* action, auto what) { connect(action, &QAction::triggered, map, what); };
    on(m_actions.wholeCity, [map] { map->goHome(); });
    on(m_actions.back, [map] { map->goBack(); });
    on(m_actions.forward, [map] { map->goForward(); });
    on(m_actions.follow, [map](bool follow) { map->setFollowing(follow); });
    on(m_actions.here, [map] { map->askHere(); });
    connect(m_actions.goTo, &QAction::triggered, this, &MapDesk::searchAsked);
    connect(m_actions.keepPlace, &QAction::triggered, this, &MapDesk::keepPlace);
    connect(m_actions.editPlaces, &QAction::triggered, this, &MapDesk::editPlaces);
    connect(&m_actions, &MapActions::toolAsked, map, &map::MapWindow::setTool);
    connect(&m_actions, &MapActions::placeAsked, this, [this, map](int number) {
        if (number < m_places.all().size()) {
            const map::MapView& view = m_places.all()[number].view;
            map->centreOn(view.middle, view.zoom);
        }
    });
}

void MapDesk::connectMap()
{
    map::MapWindow* map = m_pane.map();
    connect(map, &map::MapWindow::historyChanged, this, &MapDesk::updateHistory);
    connect(map, &map::MapWindow::followingChanged, m_actions.follow, &QAction::setChecked);
    connect(map, &map::MapWindow::toolChanged, this, &MapDesk::noteTool);
    connect(map, &map::MapWindow::areaChosen, this, [this, map] {
        if (!map->chosen().empty())
            show(Card::Area);
        else if (m_card == Card::Area)
            close();
    });
    connect(map, &map::MapWindow::measured, this, [this](int points, double metres, double squareMetres) {
        if (m_pane.map()->tool() != map::MapTool::Measure)
            return;
        m_card = Card::Measure;
        m_shown = m_pane.cards().measure(points, metres, squareMetres);
        m_pane.map()->setCard(m_shown);
    });
    connect(map, &map::MapWindow::hereAsked, this, [this](core::GeoPosition place) {
        m_here = place;
        show(Card::Here);
    });
    connect(map, &map::MapWindow::cardEntryChosen, this, &MapDesk::chooseEntry);
    connect(map, &map::MapWindow::cardActionAsked, this, &MapDesk::act);
    connect(map, &map::MapWindow::cardClosed, this, &MapDesk::close);
}

void MapDesk::noteTool(map::MapTool::Kind tool)
{
    m_actions.tool(tool)->setChecked(true);
    if (tool == map::MapTool::Measure) {
        m_card = Card::Measure;
        m_shown = m_pane.cards().measure(0, 0.0, 0.0);
        m_pane.map()->setCard(m_shown);
    } else if (m_card == Card::Measure) {
        close();
    }
}

void MapDesk::show(Card card, bool takesFocus)
{
    map::MapWindow* map = m_pane.map();
    const pipeline::SnapshotPtr& snapshot = m_pane.snapshot();
    if (map == nullptr || !snapshot)
        return;
    m_card = card;
    if (card == Card::Here)
        m_shown = m_pane.cards().here(*snapshot, m_here, map->nearest(m_here, kNearMetres, kNearest));
    else if (card == Card::Area)
        m_shown = m_pane.cards().area(*snapshot, map->chosen());
    map->setCard(m_shown, takesFocus);
}

void MapDesk::close()
{
    const Card was = m_card;
    m_card = Card::None;
    m_pane.map()->setCard(std::nullopt);
    if (was == Card::Area)
        m_pane.map()->clearChosen();
    if (was == Card::Measure)
        m_pane.map()->setTool(map::MapTool::Move);
}

void MapDesk::chooseEntry(int number)
{
    if (number < 0 || static_cast<std::size_t>(number) >= m_shown.entries.size())
        return;
    const core::AssetIndex asset = m_shown.entries[static_cast<std::size_t>(number)].asset;
    Q_EMIT assetPicked(asset);
    m_pane.map()->centreOn(asset, std::max(m_pane.map()->zoomLevel(), kStreetZoom));
}

void MapDesk::act(const QString& name)
{
    if (name == QLatin1String("takeBack")) {
        m_pane.map()->takeBackMeasure();
    } else if (name == QLatin1String("clear")) {
        m_pane.map()->clearMeasure();
    } else if (name == QLatin1String("copy")) {
        QGuiApplication::clipboard()->setText(QString::fromStdString(geo::toText(m_here)));
    } else if (name == QLatin1String("copyIds")) {
        QStringList ids;
        for (const core::AssetIndex asset : m_pane.map()->chosen()) {
            const std::string_view id = m_pane.snapshot()->ids->id(asset);
            ids << QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        }
        QGuiApplication::clipboard()->setText(ids.join(QLatin1Char('\n')));
    }
}

void MapDesk::keepPlace()
{
    bool isGiven = false;
    const QString name =
        QInputDialog::getText(&m_window, tr("Keep this place"), tr("Its name:"), QLineEdit::Normal, {}, &isGiven);
    if (isGiven && m_places.keep({name, m_pane.map()->view()}))
        placesChanged();
}

void MapDesk::editPlaces()
{
    PlacesDialog dialog(m_places.all(), &m_window);
    if (dialog.exec() == QDialog::Accepted) {
        m_places.replace(dialog.places());
        placesChanged();
    }
}

void MapDesk::placesChanged()
{
    m_actions.setPlaces(m_places.names());
}

void MapDesk::updateHistory()
{
    m_actions.back->setEnabled(m_pane.map()->history().canGoBack());
    m_actions.forward->setEnabled(m_pane.map()->history().canGoForward());
}

void MapDesk::takeSnapshot()
{
    // What is in the area may have another state now; the list stays as it was read.
    if (m_card == Card::Area && m_pane.map()->chosen().empty())
        close();
}

void MapDesk::retranslate()
{
    if (m_card == Card::Here || m_card == Card::Area)
        show(m_card, false);
    else if (m_card == Card::Measure)
        noteTool(map::MapTool::Measure);
}

void MapDesk::goTo(core::GeoPosition place)
{
    if (map::MapWindow* map = m_pane.map())
        map->centreOn(place, std::max(map->zoomLevel(), kStreetZoom));
}

} // namespace vigie::widgets
