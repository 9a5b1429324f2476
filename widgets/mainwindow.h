// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "widgets/languages.h"
#include "widgets/theme.h"
#include "widgets/windowmodels.h"
#include "widgets/windowstate.h"

#include <QImage>
#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace vigie::map {
class MapWindow;
}

namespace vigie::widgets {

class AlertDesk;
class AlertPanel;
class DetailPanel;
class EdgeAlerts;
class FeedPanel;
class HelpPanel;
class ImportDesk;
class JournalPanel;
class LayerDesk;
class LayerPanel;
class LiveLayers;
class MapDesk;
class MapPane;
class MeasuresPanel;
class ModeFrame;
class NoticeStrip;
class PeopleDesk;
class ReplayBar;
class RuleDesk;
class RulesPanel;
class SoundDesk;
class TopBar;
class TrendPanel;
struct SheetWords;
class WindowActions;

/// How a window starts. What is empty is taken from what the window remembers, then from the city's profile.
struct WindowOptions {
    QString settingsFile; ///< INI file in the data folder; required.
    QString operatorName; ///< Who signed in: whose kept places the map has.
    QString language;     ///< "fr", "en".
    std::optional<Theme::Kind> theme;
    std::function<QString(Theme::Kind)> tilePattern; ///< Of the base map; empty: there is none.
    /// Has these layers drawn with the base map, the lowest first; another `tilePattern` is theirs then.
    std::function<void(std::vector<layers::Layer>)> drawLayers;
    QSize size; ///< An explicit size also puts the panels where they are at a first start.
};

/// The window of one session: top bar, map, docks, menu. It watches the session's signals, hands what changed to
/// models, and turns what a person does into commands.
///
/// Thread:   GUI.
/// Lifetime: the session and the map outlive it or end with it: the window takes the map and destroys it first of
///           all, the session stays the caller's.
/// Failure:  the answer to an action, and every notice of the session, comes as a line below the top bar; never a
///           box.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `map` may be nullptr where none could be made: its place then says so.
    MainWindow(session::Session& session, map::MapWindow* map, const WindowOptions& options,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The whole window as a picture, map included.
    [[nodiscard]] QImage picture();

    void setLanguage(const QString& code);
    void setTheme(Theme::Kind kind);
    /// Selects an asset as if it had been picked on the map.
    void selectAsset(const QString& id, std::optional<core::AssetIndex> asset);

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] AlertPanel& alerts() const { return *m_alerts; }
    [[nodiscard]] AlertDesk& alertDesk() const { return *m_alertDesk; }
    [[nodiscard]] DetailPanel& detail() const { return *m_detail; }
    [[nodiscard]] ImportDesk& imports() const { return *m_imports; }
    [[nodiscard]] LayerPanel& layers() const { return *m_layers; }
    [[nodiscard]] LiveLayers& liveLayers() const { return *m_live; }
    [[nodiscard]] MapDesk& mapDesk() const { return *m_mapDesk; }
    [[nodiscard]] NoticeStrip& notices() const { return *m_notices; }
    [[nodiscard]] PeopleDesk& peopleDesk() const { return *m_peopleDesk; }
    [[nodiscard]] RuleDesk& ruleDesk() const { return *m_ruleDesk; }
    [[nodiscard]] RulesPanel& rules() const { return *m_rules; }
    [[nodiscard]] SoundDesk& sounds() const { return *m_sounds; }
    [[nodiscard]] TopBar& topBar() const { return *m_topBar; }
    [[nodiscard]] WindowActions& actionList() const { return *m_actions; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildTop();
    void buildDocks();
    QDockWidget* addDock(const char* name, QWidget* widget, Qt::DockWidgetArea area);
    void buildReplayBar();
    void placeDocks();
    void connectPanels();
    void connectActions();
    void connectSession();
    void retranslate();
    void applyTheme();
    void dressApplication();
    void updateTitleBars();

    void takeSnapshot();
    void takeRest();
    void takeFeeds();
    void expectFeeds();
    void watchForFlood();
    void takeSlowly();
    void alertChosen();
    void showAlert(const alerts::Alert& alert);
    void goToAlert(alerts::ConditionId id);
    void assetPicked(std::optional<core::AssetIndex> asset);
    void centreSelected();
    void toggleRecording();
    /// `done`: called once it is done; a failure becomes a notice.
    void submit(std::unique_ptr<session::Command> command, std::function<void()> done = {});
    void moveInAlerts(int by);
    void changeSpeed(int by);
    void showDock(QDockWidget* dock);
    void saveState();
    void followSelected();
    [[nodiscard]] SheetWords sheetWords() const;

    session::Session& m_session;
    WindowState m_state;
    Languages m_languages;
    Theme m_theme;
    WindowModels m_models;
    QTimer m_rest; ///< What of a snapshot is taken in the next turns of the event loop.
    int m_restTaken = 0;
    QTimer m_slow; ///< Ages and the flood's end, which come with time and not with news.
    std::optional<core::AssetIndex> m_selected;

    WindowActions* m_actions = nullptr;
    ModeFrame* m_frame = nullptr;
    TopBar* m_topBar = nullptr;
    NoticeStrip* m_notices = nullptr;
    MapPane* m_map = nullptr;
    AlertDesk* m_alertDesk = nullptr;
    SoundDesk* m_sounds = nullptr;
    PeopleDesk* m_peopleDesk = nullptr;
    MapDesk* m_mapDesk = nullptr;
    EdgeAlerts* m_edgeAlerts = nullptr; ///< The map's; null without one.
    LayerDesk* m_layerDesk = nullptr;
    ImportDesk* m_imports = nullptr;
    LayerPanel* m_layers = nullptr;
    LiveLayers* m_live = nullptr;
    AlertPanel* m_alerts = nullptr;
    TrendPanel* m_trend = nullptr;
    DetailPanel* m_detail = nullptr;
    FeedPanel* m_feeds = nullptr;
    JournalPanel* m_journal = nullptr;
    HelpPanel* m_help = nullptr;
    MeasuresPanel* m_measures = nullptr;
    RulesPanel* m_rules = nullptr;
    RuleDesk* m_ruleDesk = nullptr;
    ReplayBar* m_replay = nullptr;
    QDockWidget* m_layerDock = nullptr;
    QDockWidget* m_alertDock = nullptr;
    QDockWidget* m_detailDock = nullptr;
    QDockWidget* m_trendDock = nullptr;
    QDockWidget* m_feedDock = nullptr;
    QDockWidget* m_journalDock = nullptr;
    QDockWidget* m_helpDock = nullptr;
    QDockWidget* m_measuresDock = nullptr;
    QDockWidget* m_rulesDock = nullptr;
};

} // namespace vigie::widgets
