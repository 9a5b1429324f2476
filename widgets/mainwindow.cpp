// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow.h"

#include "models/alerttext.h"
#include "session/commands.h"
#include "widgets/alertdesk.h"
#include "widgets/alertpanel.h"
#include "widgets/detailpanel.h"
#include "widgets/edgealerts.h"
#include "widgets/feedpanel.h"
#include "widgets/helppanel.h"
#include "widgets/importdesk.h"
#include "widgets/importdialog.h"
#include "widgets/journaldesk.h"
#include "widgets/journalpanel.h"
#include "widgets/layerdesk.h"
#include "widgets/layerpanel.h"
#include "widgets/mapdesk.h"
#include "widgets/maplabels.h"
#include "widgets/mappane.h"
#include "widgets/measurespanel.h"
#include "widgets/modeframe.h"
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
#include <QCloseEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QToolBar>

#include <algorithm>
#include <array>

namespace vigie::widgets {

namespace {

constexpr std::array kSpeeds{0.5, 1.0, 2.0, 5.0, 10.0, 60.0, 300.0, 1000.0};

QString firstLanguage(const WindowOptions& options, const WindowState& state, const profile::CityProfile& profile)
{
    for (const QString& wanted : {options.language, state.language()}) {
        if (!wanted.isEmpty())
            return wanted;
    }
    return profile.languages.empty() ? QStringLiteral("en") : QString::fromStdString(profile.languages.front());
}

} // namespace

MainWindow::MainWindow(session::Session& session, map::MapWindow* map, const WindowOptions& options, QWidget* parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_state(options.settingsFile)
    , m_theme(options.theme.value_or(m_state.theme()))
    , m_models(session, firstLanguage(options, m_state, session.profile()))
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setFont(Theme::font()); // before the widgets: what a style sheet has polished does not follow later
    m_languages.set(m_models.texts.language());
    dressApplication();
    m_map = new MapPane(map, options.tilePattern, m_models.texts, this);
    buildTop();
    buildDocks();
    buildReplayBar();
    setCentralWidget(m_map);
    m_frame = new ModeFrame(*this);
    setContentsMargins(Theme::kFrame, 0, Theme::kFrame, Theme::kFrame);
    m_models.layers.setChosen(m_state.chosenLayers());
    m_layerDesk = new LayerDesk(
        m_session, m_models.layers, m_models.texts, m_layers->layers(),
        [this](std::unique_ptr<session::Command> command) { submit(std::move(command)); }, options.drawLayers, *this);
    m_mapDesk = new MapDesk(*m_map, m_actions->map(), {m_state.settings(), options.operatorName}, *this);
    m_imports = new ImportDesk(m_session, m_models.texts, *m_map, *m_actions->map().importLayer, *this);
    m_alertDesk = new AlertDesk(
        m_session, m_models.texts, *m_alerts, *m_detail,
        [this](std::unique_ptr<session::Command> command, std::function<void()> done) {
            submit(std::move(command), std::move(done));
        },
        *this);
    new JournalDesk(
        m_session, *m_journal,
        [this](std::unique_ptr<session::Command> command, std::function<void()> done) {
            submit(std::move(command), std::move(done));
        },
        *this);
    m_ruleDesk = new RuleDesk(
        m_session, m_models.texts, *m_rules,
        [this](std::unique_ptr<session::Command> command, std::function<void()> done) {
            submit(std::move(command), std::move(done));
        },
        *this);
    m_sounds = new SoundDesk(
        m_session, m_models.texts, *m_topBar, m_state.settings(),
        [this](std::unique_ptr<session::Command> command, std::function<void()> done) {
            submit(std::move(command), std::move(done));
        },
        *this);
    m_peopleDesk = new PeopleDesk(
        m_session, m_models.texts, *m_topBar,
        [this](std::unique_ptr<session::Command> command, std::function<void()> done) {
            submit(std::move(command), std::move(done));
        },
        *this);
    if (map != nullptr) {
        new MapLabels(*map, m_session, m_models.texts); // the map's
        m_edgeAlerts = new EdgeAlerts(*map, m_models.texts);
    }
    connectPanels();
    connectActions();
    connectSession();
    resize(options.size.isValid() ? options.size : QSize{1600, 1000});
    placeDocks();
    if (!options.size.isValid())
        m_state.restore(*this);
    m_models.domains.setVisible(m_state.visibleDomains());
    m_trend->setHours(m_state.trendHours());
    m_alerts->setGathersInFlood(m_state.gathersInFlood());
    applyTheme();
    retranslate();
    expectFeeds();
    takeFeeds();
    takeSnapshot();
    m_topBar->setJournal(m_session.journal());
    m_models.journal.grown();
    m_notices->setNotices(m_session.notices());
}

MainWindow::~MainWindow()
{
    // The map first, and what asks it, while the application and the session are whole; then what shows the models, then the models.
    disconnect(&m_session, nullptr, this, nullptr);
    delete m_imports->dialog(); // it reads the models' texts
    delete m_ruleDesk->dialog();
    delete m_imports;
    delete m_sounds; // it writes into the top bar
    delete m_map;
    qDeleteAll(findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<QToolBar*>(Qt::FindDirectChildrenOnly));
    delete menuWidget();
}

void MainWindow::setLanguage(const QString& code)
{
    m_models.texts.setLanguage(code); // numbers and dates; the words follow in changeEvent
    m_languages.set(code);
    m_state.setLanguage(m_languages.current());
}

void MainWindow::setTheme(Theme::Kind kind)
{
    m_theme = Theme{kind};
    m_state.setTheme(kind);
    applyTheme();
}

void MainWindow::dressApplication()
{
    QApplication::setPalette(m_theme.palette());
    const QString sheet = m_theme.styleSheet();
    if (qApp->styleSheet() != sheet) // setting it polishes every widget anew
        qApp->setStyleSheet(sheet);
}

void MainWindow::applyTheme()
{
    dressApplication();
    m_topBar->setTheme(m_theme);
    m_notices->setTheme(m_theme);
    m_map->setTheme(m_theme);
    m_layers->setTheme(m_theme);
    m_alerts->setTheme(m_theme);
    m_detail->setTheme(m_theme);
    m_trend->setTheme(m_theme);
    m_feeds->setTheme(m_theme);
    m_journal->setTheme(m_theme);
    m_measures->setTheme(m_theme);
    m_rules->setTheme(m_theme);
    if (m_replay != nullptr)
        m_replay->setTheme(m_theme);
    m_frame->set(m_session.mode(), m_theme);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_actions != nullptr) {
        m_models.texts.setLanguage(m_models.texts.language());
        retranslate();
    }
}

void MainWindow::retranslate()
{
    const QString city = QString::fromStdString(m_session.profile().name.in(m_models.texts.language().toStdString()));
    setWindowTitle(tr("%1 – Vigie", "city").arg(city));
    m_layerDock->setWindowTitle(tr("Map and search"));
    m_alertDock->setWindowTitle(tr("Alerts"));
    m_detailDock->setWindowTitle(tr("Detail"));
    m_trendDock->setWindowTitle(tr("Trend"));
    m_feedDock->setWindowTitle(tr("Feeds"));
    m_journalDock->setWindowTitle(tr("Journal"));
    m_helpDock->setWindowTitle(tr("Help"));
    m_measuresDock->setWindowTitle(tr("Measures"));
    m_rulesDock->setWindowTitle(tr("Rules"));
    m_actions->retranslate();
    m_help->setActions(m_actions->all());
    m_map->retranslate();
    m_mapDesk->retranslate();
    m_sounds->retranslate();
    takeFeeds();
}

void MainWindow::takeSnapshot()
{
    watchForFlood(); // first: what comes with its beginning is gathered as it comes
    m_models.alerts.setSnapshot(*m_session.snapshot());
    m_restTaken = 0;
    m_rest.start();
}

/// In turns of their own: with a hundred thousand alerts each takes its time, and a key is to be heard between them.
void MainWindow::takeRest()
{
    const pipeline::SnapshotPtr snapshot = m_session.snapshot();
    switch (m_restTaken++) {
    case 0:
        m_models.domains.setSnapshot(*snapshot);
        m_map->setSnapshot(snapshot);
        m_mapDesk->takeSnapshot();
        break;
    case 1:
        if (m_edgeAlerts != nullptr)
            m_edgeAlerts->takeSnapshot(*snapshot);
        m_detail->takeSnapshot(*snapshot);
        followSelected();
        break;
    case 2:
        m_models.aside.setSnapshot(*snapshot);
        break;
    default:
        m_sounds->takeSnapshot();
        return;
    }
    m_rest.start();
}

/// What each feed tells first is how things stand. A recording tells all of it as it opens; a live feed when it is
/// heard.
void MainWindow::expectFeeds()
{
    for (const profile::FeedProfile& feed : m_session.profile().feeds) {
        if (m_session.mode() == session::Mode::Replay)
            m_models.flood.feedHeard(feed.config.id, m_session.clock().now(), feed.config.period);
        else
            m_models.flood.awaitFeed(feed.config.id);
    }
}

void MainWindow::watchForFlood()
{
    if (!m_models.flood.update(*m_session.snapshot()->alerts, m_session.clock().now()))
        return;
    m_topBar->setFlood(m_models.flood.inFlood(), m_models.flood.count());
    m_alerts->setFlood(m_models.flood.inFlood());
}

void MainWindow::takeFeeds()
{
    const auto feeds = m_session.feedHealth();
    m_models.feeds.setHealth(feeds);
    for (const feeds::FeedHealthRow& feed : feeds->feeds) {
        if (feed.state.phase == feeds::FeedPhase::Live)
            m_models.flood.feedHeard(feed.id, feed.state.since, feed.period);
    }
    std::vector<TopBar::DomainHealth> out;
    for (const models::DomainHealth& health : m_models.feeds.byDomain())
        out.push_back({health.domain, m_models.domains.title(health.domain), health.worst, health.feeds, health.ill});
    m_topBar->setFeeds(std::move(out));
    m_feeds->takeHealth();
}

void MainWindow::takeSlowly()
{
    if (m_detail->attributes()->isVisible())
        m_models.asset.refreshAges();
    watchForFlood();
    if (m_rules->isVisible())
        m_models.rules.setAlerts(*m_session.snapshot()->alerts, *m_session.snapshot()->aside);
    m_sounds->takeSlowly();
    if (m_replay != nullptr)
        m_replay->takeState();
}

void MainWindow::toggleRecording()
{
    const std::string name = m_session.recording().name;
    if (name.empty())
        submit(std::make_unique<session::StartRecording>(m_session.newRecordingName()));
    else
        submit(std::make_unique<session::StopRecording>(name));
}

void MainWindow::submit(std::unique_ptr<session::Command> command, std::function<void()> done)
{
    const auto answer = [self = QPointer<MainWindow>{this}, done = std::move(done)](const core::Expected<void>& is) {
        if (!self)
            return;
        if (!is)
            self->m_notices->add(is.error());
        else if (done)
            done();
    };
    m_session.submit(std::move(command), answer);
}

void MainWindow::changeSpeed(int by)
{
    const double now = m_session.replay().speed;
    const auto at = std::ranges::lower_bound(kSpeeds, now) - kSpeeds.begin();
    const auto wanted = std::clamp<std::ptrdiff_t>(at + by, 0, std::ssize(kSpeeds) - 1);
    m_session.setReplaySpeed(kSpeeds[static_cast<std::size_t>(wanted)]);
}

void MainWindow::showDock(QDockWidget* dock)
{
    dock->show();
    dock->raise();
    if (dock->isFloating())
        dock->activateWindow();
    if (dock == m_alertDock) { // where J, K and Enter work
        m_alerts->view()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    // The first field of it that takes the keyboard.
    QWidget* inside = dock->widget();
    for (QWidget* next = inside->nextInFocusChain(); next != nullptr && next != inside;
         next = next->nextInFocusChain()) {
        if (inside->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) != 0) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    inside->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::saveState()
{
    m_state.save(*this);
    m_state.setVisibleDomains(m_models.domains.visible());
    m_state.setTrendHours(m_trend->hours());
    m_state.setGathersInFlood(m_alerts->gathersInFlood());
    m_state.setChosenLayers(m_models.layers.chosen());
    m_state.save(QStringLiteral("alerts"), *m_alerts->view()->header());
    m_state.save(QStringLiteral("feeds"), *m_feeds->view()->header());
    m_state.save(QStringLiteral("journal"), *m_journal->view()->header());
    m_state.save(QStringLiteral("attributes"), *m_detail->attributes()->header());
    m_state.sync();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

QImage MainWindow::picture()
{
    QImage out = grab().toImage();
    const QImage map = m_map->picture();
    if (map.isNull())
        return out;
    QPainter painter{&out};
    painter.drawImage(QRectF{QPointF{m_map->mapTo(this, QPoint{})}, QSizeF{m_map->size()}}, map);
    return out;
}

} // namespace vigie::widgets
