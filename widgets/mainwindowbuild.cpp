// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wordtext.h"
#include "session/commands.h"
#include "widgets/alertdesk.h"
#include "widgets/alertpanel.h"
#include "widgets/detailpanel.h"
#include "widgets/edgealerts.h"
#include "widgets/feedpanel.h"
#include "widgets/greyed.h"
#include "widgets/helppanel.h"
#include "widgets/journalpanel.h"
#include "widgets/layerdesk.h"
#include "widgets/layerlist.h"
#include "widgets/layerpanel.h"
#include "widgets/livelayers.h"
#include "widgets/mainwindow.h"
#include "widgets/mapactions.h"
#include "widgets/mapdesk.h"
#include "widgets/mappane.h"
#include "widgets/measurespanel.h"
#include "widgets/noticestrip.h"
#include "widgets/peopledesk.h"
#include "widgets/replaybar.h"
#include "widgets/rowview.h"
#include "widgets/ruledesk.h"
#include "widgets/rulespanel.h"
#include "widgets/sounddesk.h"
#include "widgets/topbar.h"
#include "widgets/trendpanel.h"
#include "widgets/windowactions.h"

#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QMenuBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

// How the window is put together; what it then does is in mainwindow.cpp.
namespace vigie::widgets {

namespace {
constexpr std::chrono::seconds kSlowTick{2};

/// Sizes of the panels at a first start: what their words need, then what gives the map and the chart a good shape.
struct Layout {
    int left;
    int right;
    int bottom;
};

Layout layoutFor(QSize window)
{
    const bool small = window.width() < 1500;
    const bool large = window.width() >= 1800;
    return {small   ? 264
            : large ? 300
                    : 280,
            small   ? 430
            : large ? 540
                    : 480,
            std::clamp(window.height() / 4, 190, 280)};
}
} // namespace

void MainWindow::buildTop()
{
    auto* top = new QWidget(this);
    auto* layout = new QVBoxLayout(top);
    layout->setContentsMargins(Theme::kFrame, Theme::kFrame, Theme::kFrame, 0);
    layout->setSpacing(0);
    auto* bar = new QMenuBar(top);
    m_actions = new WindowActions(*this, *bar, m_session.mode() == session::Mode::Replay);
    m_topBar = new TopBar(m_session, m_models.texts, top);
    m_notices = new NoticeStrip(top);
    layout->addWidget(bar);
    layout->addWidget(m_topBar);
    layout->addWidget(m_notices);
    setMenuWidget(top);
}

QDockWidget* MainWindow::addDock(const char* name, QWidget* widget, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(this);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(widget);
    addDockWidget(area, dock);
    m_actions->addDock(*dock);
    const auto later = [this] {
        QMetaObject::invokeMethod(this, &MainWindow::updateTitleBars, Qt::QueuedConnection);
    };
    connect(dock, &QDockWidget::dockLocationChanged, this, later);
    connect(dock, &QDockWidget::topLevelChanged, this, later);
    connect(dock, &QDockWidget::visibilityChanged, this, later);
    return dock;
}

/// Docks that share a place have tabs, which say their names and can be dragged out: a title below would say it
/// twice.
void MainWindow::updateTitleBars()
{
    for (QDockWidget* dock : findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        const QList<QDockWidget*> sharing = tabifiedDockWidgets(dock);
        const bool tabbed = !dock->isFloating() && std::ranges::any_of(sharing, [](const QDockWidget* other) {
            return other->toggleViewAction()->isChecked();
        });
        const bool hidden = dock->titleBarWidget() != nullptr;
        if (tabbed == hidden)
            continue;
        QWidget* old = dock->titleBarWidget();
        dock->setTitleBarWidget(tabbed ? new QWidget(dock) : nullptr);
        delete old;
    }
}

void MainWindow::buildDocks()
{
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks | QMainWindow::GroupedDragging);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_layers = new LayerPanel(m_models.domains, m_models.layers, m_models.search);
    m_live = new LiveLayers(m_session, *m_map, m_models.texts, m_state.settings());
    m_layers->addSection(m_live);
    m_alerts = new AlertPanel(m_models.alerts, m_models.aside, m_models.domains);
    m_trend = new TrendPanel(m_session, m_models.asset, m_models.texts);
    m_detail = new DetailPanel(m_session, *m_trend, m_models.alerts, m_models.aside, m_models.asset, m_models.texts);
    m_feeds = new FeedPanel(m_models.feeds, m_models.texts);
    m_journal = new JournalPanel(m_models.journal, m_models.texts);
    m_help = new HelpPanel;
    m_measures = new MeasuresPanel(m_models.measures, m_models.noisyRules, m_models.domains, m_session.profile(),
                                   m_models.texts);
    m_rules = new RulesPanel(m_models.rules, m_session.rules(), m_models.texts, m_session.canChangeRules());
    m_layerDock = addDock("layers", m_layers, Qt::LeftDockWidgetArea);
    m_alertDock = addDock("alerts", m_alerts, Qt::RightDockWidgetArea);
    m_detailDock = addDock("detail", m_detail, Qt::RightDockWidgetArea);
    m_trendDock = addDock("trend", m_trend, Qt::BottomDockWidgetArea);
    m_feedDock = addDock("feeds", m_feeds, Qt::LeftDockWidgetArea);
    m_journalDock = addDock("journal", m_journal, Qt::BottomDockWidgetArea);
    m_helpDock = addDock("help", m_help, Qt::RightDockWidgetArea);
    m_measuresDock = addDock("measures", m_measures, Qt::RightDockWidgetArea);
    m_rulesDock = addDock("rules", m_rules, Qt::RightDockWidgetArea);
    m_feeds->setControls(m_session.mode() != session::Mode::Replay);
    m_state.restore(QStringLiteral("alerts"), *m_alerts->view()->header());
    m_state.restore(QStringLiteral("feeds"), *m_feeds->view()->header());
    m_state.restore(QStringLiteral("journal"), *m_journal->view()->header());
    m_state.restore(QStringLiteral("attributes"), *m_detail->attributes()->header());
}

void MainWindow::buildReplayBar()
{
    if (m_session.mode() != session::Mode::Replay)
        return;
    m_replay = new ReplayBar(m_session, m_models.texts);
    auto* bar = new QToolBar(this);
    bar->setObjectName(QStringLiteral("replay"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->toggleViewAction()->setVisible(false);
    bar->addWidget(m_replay);
    addToolBar(Qt::BottomToolBarArea, bar);
}

/// Where everything is at a first start, for the size the window has.
void MainWindow::placeDocks()
{
    for (QDockWidget* dock : {m_layerDock, m_alertDock, m_detailDock, m_trendDock, m_feedDock, m_journalDock}) {
        dock->setFloating(false);
        dock->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_layerDock);
    addDockWidget(Qt::LeftDockWidgetArea, m_feedDock);
    addDockWidget(Qt::RightDockWidgetArea, m_alertDock);
    addDockWidget(Qt::RightDockWidgetArea, m_detailDock);
    addDockWidget(Qt::RightDockWidgetArea, m_helpDock);
    addDockWidget(Qt::RightDockWidgetArea, m_measuresDock);
    addDockWidget(Qt::RightDockWidgetArea, m_rulesDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_trendDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_journalDock);
    splitDockWidget(m_layerDock, m_feedDock, Qt::Vertical);
    splitDockWidget(m_alertDock, m_detailDock, Qt::Vertical);
    tabifyDockWidget(m_detailDock, m_measuresDock);
    tabifyDockWidget(m_detailDock, m_rulesDock);
    tabifyDockWidget(m_detailDock, m_helpDock);
    tabifyDockWidget(m_trendDock, m_journalDock);
    m_helpDock->hide();
    m_measuresDock->hide();
    m_rulesDock->hide();
    m_trendDock->raise();
    const Layout at = layoutFor(size());
    resizeDocks({m_layerDock, m_alertDock}, {at.left, at.right}, Qt::Horizontal);
    resizeDocks({m_trendDock}, {at.bottom}, Qt::Vertical);
    const int column = height() - Theme::kTopBarHeight - 40;
    resizeDocks({m_alertDock, m_detailDock}, {column * 45 / 100, column * 55 / 100}, Qt::Vertical);
    // The layers get what they need, and leave the feeds a list and some of its detail.
    const int layers = std::min(m_layers->sizeHint().height(), column * 62 / 100);
    resizeDocks({m_layerDock, m_feedDock}, {layers, column - layers}, Qt::Vertical);
}

void MainWindow::connectPanels()
{
    connect(m_alerts, &AlertPanel::currentChanged, this, &MainWindow::alertChosen);
    connect(m_alerts, &AlertPanel::centreAsked, this, &MainWindow::centreSelected);
    connect(m_detail, &DetailPanel::centreAsked, this, &MainWindow::centreSelected);
    connect(m_detail, &DetailPanel::alertAsked, this,
            [this](quint64 condition) { goToAlert(static_cast<alerts::ConditionId>(condition)); });
    connect(m_layers, &LayerPanel::assetChosen, this, [this](const QString& id, uint asset, bool located) {
        selectAsset(id, static_cast<core::AssetIndex>(asset));
        if (located)
            centreSelected();
    });
    connect(&m_models.domains, &models::DomainModel::visibleChanged, this,
            [this] { m_map->setVisibleDomains(m_models.domains.visible()); });
    connect(m_map, &MapPane::assetPicked, this, &MainWindow::assetPicked);
    connect(m_mapDesk, &MapDesk::assetPicked, this, &MainWindow::assetPicked);
    if (m_edgeAlerts != nullptr)
        connect(m_edgeAlerts, &EdgeAlerts::asked, this, [this](std::optional<core::AssetIndex> asset) {
            assetPicked(asset);
            centreSelected();
        });
    connect(m_mapDesk, &MapDesk::exportAsked, this,
            [this](const QString& how, const std::function<core::Expected<void>()>& write) {
                submit(std::make_unique<session::ExportView>("view:" + how.toStdString(), write));
            });
    connect(m_measures, &MeasuresPanel::exportAsked, this,
            [this](const QString& how, const std::function<core::Expected<void>()>& write) {
                submit(std::make_unique<session::ExportView>("measures:" + how.toStdString(), write));
            });
    const auto openRule = [this](const QString& id) {
        showDock(m_rulesDock);
        m_rules->choose(id);
        m_ruleDesk->open(id);
    };
    connect(m_measures, &MeasuresPanel::ruleAsked, this, openRule);
    connect(m_detail, &DetailPanel::ruleAsked, this, openRule);
    m_mapDesk->setSheetWords([this] { return sheetWords(); });
    connect(m_mapDesk, &MapDesk::searchAsked, m_actions->search, &QAction::trigger);
    connect(m_layers, &LayerPanel::placeChosen, m_mapDesk, &MapDesk::goTo);
    m_layers->layers().addButton(m_actions->map().importLayer);
    connect(m_layers, &LayerPanel::boxChosen, m_mapDesk, &MapDesk::showBox);
    connect(m_layerDesk, &LayerDesk::boxAsked, m_mapDesk, &MapDesk::showBox);
    connect(m_live, &LiveLayers::districtsCame, this, [this](const geo::ShapeTable& districts) {
        m_alerts->setDistricts({districts, m_session.profile().centre});
    });
    connect(m_layerDesk, &LayerDesk::drawn, this, [this] { m_map->setTheme(m_theme); });
    connect(m_feeds, &FeedPanel::pauseAsked, this,
            [this](const QString& id) { submit(std::make_unique<session::PauseFeed>(id.toStdString())); });
    connect(m_feeds, &FeedPanel::resumeAsked, this,
            [this](const QString& id) { submit(std::make_unique<session::ResumeFeed>(id.toStdString())); });
    connect(&m_models.alerts, &models::AlertListModel::countsChanged, this,
            [this] { m_topBar->setAlerts(m_models.alerts.counts()); });
    connect(m_topBar, &TopBar::feedsAsked, this, [this] { showDock(m_feedDock); });
    connect(m_topBar, &TopBar::journalAsked, this, [this] { showDock(m_journalDock); });
    connect(m_topBar, &TopBar::alertsAsked, this, [this](core::Priority priority) {
        showDock(m_alertDock);
        m_alerts->showPriority(priority);
    });
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction* action, auto what) { connect(action, &QAction::triggered, this, what); };
    on(m_actions->acknowledge, [this] { m_alertDesk->acknowledge(); });
    on(m_actions->acknowledgeGroup, [this] { m_alertDesk->acknowledgeGroup(); });
    on(m_actions->withdraw, [this] { m_alertDesk->withdraw(); });
    on(m_actions->exportCap, [this] { m_alertDesk->exportCap(); });
    on(m_actions->accept, [this] { m_alertDesk->decide(true); });
    on(m_actions->refuse, [this] { m_alertDesk->decide(false); });
    on(m_actions->shelve, [this] { m_alertDesk->shelve(); });
    on(m_actions->outOfService, [this] { m_alertDesk->outOfService(); });
    on(m_actions->putBack, [this] { m_alertDesk->putBack(); });
    on(m_actions->undo, [this] { m_alertDesk->undo(); });
    const auto idle = [this] { return m_actions->idle(m_alertDesk->possible()); };
    greyWhileOpen(m_actions->alertMenu(), idle);
    m_alerts->addActions({m_actions->acknowledge, m_actions->acknowledgeGroup, m_actions->withdraw, m_actions->accept,
                          m_actions->refuse, m_actions->shelve, m_actions->outOfService, m_actions->putBack},
                         idle);
    on(m_actions->next, [this] { moveInAlerts(1); });
    on(m_actions->previous, [this] { moveInAlerts(-1); });
    on(m_actions->nextCritical, [this] {
        if (m_edgeAlerts == nullptr || !m_edgeAlerts->next())
            m_alerts->tell(tr("No new critical alert outside the view"));
    });
    on(m_actions->centre, &MainWindow::centreSelected);
    m_alerts->view()->addAction(m_actions->centre);
    on(m_actions->lock, [this] { m_peopleDesk->lockOrUnlock(); });
    on(m_actions->mute, [this] { m_sounds->toggleMute(); });
    on(m_actions->search, [this] {
        m_layerDock->show();
        m_layerDock->raise();
        m_layers->focusSearch();
    });
    on(m_actions->record, &MainWindow::toggleRecording);
    on(m_actions->quit, &MainWindow::close);
    const auto theme = [this] {
        setTheme(m_theme.kind() == Theme::Kind::Dark ? Theme::Kind::Light : Theme::Kind::Dark);
    };
    const auto language = [this] { setLanguage(m_languages.next()); };
    const auto help = [this] { showDock(m_helpDock); };
    on(m_actions->districts, [this] { m_live->nextDistricts(); });
    on(m_actions->heat, [this] { m_live->nextHeat(); });
    on(m_actions->networks, [this] { m_live->toggle(profile::LiveKind::Network); });
    on(m_actions->routes, [this] { m_live->toggle(profile::LiveKind::Routes); });
    on(m_actions->theme, theme);
    on(m_actions->language, language);
    on(m_actions->help, help);
    connect(m_topBar, &TopBar::themeAsked, this, theme);
    connect(m_topBar, &TopBar::languageAsked, this, language);
    connect(m_topBar, &TopBar::helpAsked, this, help);
    on(m_actions->fullScreen,
       [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    on(m_actions->resetLayout, &MainWindow::placeDocks);
    connect(m_actions, &WindowActions::dockAsked, this, &MainWindow::showDock);
    if (m_replay == nullptr)
        return;
    on(m_actions->pause, [this] { m_replay->togglePause(); });
    on(m_actions->slower, [this] { changeSpeed(-1); });
    on(m_actions->faster, [this] { changeSpeed(1); });
    on(m_actions->back, [this] { m_replay->step(std::chrono::minutes{-1}); });
    on(m_actions->forward, [this] { m_replay->step(std::chrono::minutes{1}); });
}

void MainWindow::connectSession()
{
    using session::Session;
    connect(&m_session, &Session::snapshotChanged, this, &MainWindow::takeSnapshot);
    connect(&m_session, &Session::feedHealthChanged, this, &MainWindow::takeFeeds);
    connect(&m_session, &Session::journalChanged, this, [this] {
        m_topBar->setJournal(m_session.journal());
        m_models.journal.grown();
    });
    connect(&m_session, &Session::noticesChanged, this, [this] { m_notices->setNotices(m_session.notices()); });
    connect(&m_session, &Session::recordingChanged, this, [this] {
        const bool recording = !m_session.recording().name.empty();
        m_actions->setRecording(recording);
        m_topBar->setRecording(recording);
    });
    if (m_replay != nullptr)
        connect(&m_session, &Session::replayChanged, m_replay, &ReplayBar::takeState);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &MainWindow::takeRest);
    m_slow.setInterval(kSlowTick);
    connect(&m_slow, &QTimer::timeout, this, &MainWindow::takeSlowly);
    m_slow.start();
}

SheetWords MainWindow::sheetWords() const
{
    const profile::CityProfile& profile = m_session.profile();
    const pipeline::SnapshotPtr snapshot = m_session.snapshot();
    SheetWords out;
    out.city = QString::fromStdString(profile.name.in(m_models.texts.language().toStdString()));
    out.time = m_models.texts.time().full(m_session.clock().now());
    if (m_session.mode() != session::Mode::Live)
        out.mode = models::WordText::mode(m_session.mode());
    QStringList sources = m_layerDesk->attributions();
    if (!profile.basemapAttribution.empty())
        sources.prepend(QString::fromStdString(profile.basemapAttribution));
    out.attribution = sources.join(QStringLiteral(" · "));
    out.layers = m_layerDesk->signs();
    out.counts = tr("assets: %1, alerts: %2")
                     .arg(m_models.texts.number().count(snapshot->rows.size),
                          m_models.texts.number().count(snapshot->alerts->size()));
    return out;
}

} // namespace vigie::widgets
