// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "feeds/feedstate.h"
#include "models/alertlistmodel.h"
#include "models/texts.h"
#include "session/session.h"
#include "widgets/theme.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <vector>

class QHBoxLayout;
class QToolButton;

namespace vigie::widgets {

class StatusCell;

/// The line that is always there: which city, which mode, what time, do the feeds live, how many alerts, is the
/// journal well, who is on. It shows what it is told and asks nobody; only the clock is its own.
/// Where the window is narrow it says the same in fewer words, so that no word is cut.
class TopBar final : public QWidget {
    Q_OBJECT

public:
    /// The feeds of one domain, summed up: the worst of them.
    struct DomainHealth {
        core::Domain domain = core::Domain::Other;
        QString title;
        feeds::FeedPhase worst = feeds::FeedPhase::Live;
        int feeds = 0;
        int ill = 0; ///< Neither live nor paused by a person.
        bool operator==(const DomainHealth&) const = default;
    };

    /// How it stands with the sound of alerts.
    struct SoundSign {
        QString icon; ///< Of resources/icons.
        QString left; ///< Of a mute, or what is wrong; empty: there is none.
        QString tip;
        bool isTrouble = false;
        bool operator==(const SoundSign&) const = default;
    };

    TopBar(const session::Session& session, const models::Texts& texts, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setFeeds(std::vector<DomainHealth> domains);
    void setAlerts(const models::AlertListModel::Counts& counts);
    void setFlood(bool flood, int newAlerts);
    void setJournal(const session::JournalState& state);
    void setRecording(bool recording);
    void setSound(const SoundSign& sign);
    [[nodiscard]] QPoint belowSound() const; ///< Where its menu comes up, on the screen.
    [[nodiscard]] QPoint belowActor() const; ///< The same, of who is on.
    void takeRoster();                       ///< Another person has the desk, nobody has, or it is locked.

Q_SIGNALS:
    void feedsAsked();
    void alertsAsked(vigie::core::Priority priority);
    void journalAsked();
    void soundAsked();
    void actorAsked();
    void languageAsked();
    void themeAsked();
    void helpAsked();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    StatusCell* addCell(bool pressed);
    QToolButton* addButton(const char* name, void (TopBar::*asked)());
    void addRule();
    /// How few words there is room for; each step keeps what the ones before left out.
    enum Brevity { AllWords, ShortActor, ShortZone, LiveFeedsBySign, OneClock, SignsAlone };
    [[nodiscard]] int neededWidth() const;
    void fit();
    void fitIfChanged();
    void writeCells();
    void write();
    void writeClock();
    void writeFeeds();
    void writeAlerts();
    void writeJournal();
    void writeActor();
    void writeButtons();
    void writeSoundWords();

    const session::Session& m_session;
    const models::Texts& m_texts;
    Theme m_theme{Theme::Kind::Dark};
    std::vector<DomainHealth> m_domains;
    models::AlertListModel::Counts m_counts;
    session::JournalState m_journalState;
    SoundSign m_soundSign{QStringLiteral("sound"), {}, {}};
    bool m_flood = false;
    bool m_recording = false;
    int m_newAlerts = 0;
    int m_brevity = AllWords;
    int m_needed = 0; ///< Pixels, when it was last fitted.

    QHBoxLayout* m_layout;
    QHBoxLayout* m_feedLayout;
    StatusCell* m_city;
    StatusCell* m_mode;
    StatusCell* m_local;
    StatusCell* m_utc;
    std::vector<StatusCell*> m_feeds;
    std::array<StatusCell*, 4> m_alerts{}; ///< From critical to low.
    StatusCell* m_floodSign;
    StatusCell* m_record;
    StatusCell* m_journal;
    StatusCell* m_actor;
    QToolButton* m_sound;
    QToolButton* m_language;
    QToolButton* m_themeButton;
    QToolButton* m_help;
    QTimer m_tick;
};

} // namespace vigie::widgets
