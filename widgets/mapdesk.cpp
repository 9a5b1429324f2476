// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mapdesk.h"

#include "geo/placetext.h"
#include "geo/webmercator.h"
#include "models/wordtext.h"
#include "qml/mapwindow.h"
#include "qml/spriteatlas.h"
#include "widgets/placesdialog.h"
#include "widgets/savedfile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMainWindow>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

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
    connect(m_actions.save, &QAction::triggered, this, &MapDesk::saveView);
    connect(m_actions.print, &QAction::triggered, this, &MapDesk::printView);
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
    if (takesFocus)
        m_pane.takeFocus(); // a press with the right button alone does not give it
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

MapSheet MapDesk::sheet() const
{
    // On paper, whatever the screen's look.
    const map::MapStyle style(basemap::MapTheme::Light);
    std::vector<SheetSign> legend;
    const auto add = [&legend](const QString& text, const std::function<void(QPainter&, QPointF)>& draw) {
        constexpr int kSide = 20;
        constexpr int kDensity = 3; // sharp on paper too
        QImage sign(kSide * kDensity, kSide * kDensity, QImage::Format_ARGB32_Premultiplied);
        sign.setDevicePixelRatio(kDensity);
        sign.fill(Qt::transparent);
        QPainter painter(&sign);
        painter.setRenderHint(QPainter::Antialiasing);
        draw(painter, {kSide / 2.0, kSide / 2.0});
        legend.push_back({sign, text});
    };
    for (const auto priority :
         {core::Priority::Critical, core::Priority::High, core::Priority::Medium, core::Priority::Low})
        add(models::WordText::priority(priority), [&style, priority](QPainter& painter, QPointF middle) {
            map::drawPrioritySymbol(painter, middle, 14.0, priority, false, style);
        });
    for (int number = 0; number < core::kDomainCount; ++number) {
        const auto domain = static_cast<core::Domain>(number);
        add(models::WordText::domain(domain), [&style, domain](QPainter& painter, QPointF middle) {
            map::drawDomainSymbol(painter, middle, domain, false, style);
        });
    }
    add(tr("Set aside", "asset with such an alert"),
        [&style](QPainter& painter, QPointF middle) { map::drawAsideSymbol(painter, middle, style); });
    SheetWords words = m_sheetWords ? m_sheetWords() : SheetWords{};
    legend.insert(legend.end(), words.layers.begin(), words.layers.end());
    map::MapWindow& map = *m_pane.map();
    const core::GeoPosition middle = map.centre();
    const double metresPerPoint = geo::kWorldMetres / 256.0 / std::exp2(map.zoomLevel()) *
                                  std::cos(middle.latitude() * std::numbers::pi / 180.0);
    return {map.grabBare(), metresPerPoint, std::move(words), std::move(legend)};
}

void MapDesk::saveView()
{
    const MapSheet now = sheet(); // as it is when it is asked for, not when the name has been typed
    const QString path = askWhereToSave(m_window, tr("Save the view"), tr("Pictures (*.png);;Pages (*.pdf)"),
                                        QStringLiteral(".png"), m_lastFolder);
    if (path.isEmpty())
        return;
    const bool isPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    Q_EMIT exportAsked(isPdf ? QStringLiteral("pdf") : QStringLiteral("png"), [now, path] { return now.save(path); });
}

void MapDesk::printView()
{
    const MapSheet now = sheet();
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(printer.get(), &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Q_EMIT exportAsked(QStringLiteral("paper"), [now, printer]() -> core::Expected<void> {
        QPainter painter;
        if (painter.begin(printer.get())) {
            now.paint(painter, QRectF(0.0, 0.0, printer->width(), printer->height()));
            if (painter.end())
                return {};
        }
        return core::fail(core::ErrorCode::Io, printer->printerName().toStdString(),
                          VIGIE_TEXT("Errors", "The printer took nothing."),
                          VIGIE_TEXT("Errors", "Check the printer, or save the view as PDF."));
    });
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

void MapDesk::showBox(const layers::DegreeBox& box)
{
    map::MapWindow* map = m_pane.map();
    if (map == nullptr || box.isEmpty())
        return;
    const geo::MercatorPoint northWest = geo::toMercator(box.north, box.west);
    const geo::MercatorPoint southEast = geo::toMercator(box.south, box.east);
    // With a margin; a point has no size and is shown as a street is.
    constexpr double kShare = 0.7;
    constexpr double kTilePoints = 256.0;
    constexpr double kNearestZoom = 18.0;
    constexpr double kSmallest = 1e-9;
    const double across = std::max(southEast.x - northWest.x, kSmallest);
    const double down = std::max(southEast.y - northWest.y, kSmallest);
    const double zoom = std::min(std::log2(map->width() * kShare / across / kTilePoints),
                                 std::log2(map->height() * kShare / down / kTilePoints));
    const auto middle = core::GeoPosition::fromDegrees((box.north + box.south) / 2.0, (box.west + box.east) / 2.0);
    if (middle)
        map->centreOn(*middle, std::clamp(std::floor(zoom), 2.0, kNearestZoom));
}

} // namespace vigie::widgets
