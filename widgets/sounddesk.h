// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "models/alertsounds.h"
#include "models/texts.h"
#include "session/session.h"
#include "session/soundmute.h"
#include "sound/soundoutput.h"

#include <QElapsedTimer>
#include <QMenu>
#include <QObject>
#include <QSettings>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QMainWindow;

namespace vigie::widgets {

class TopBar;

/// What is heard of the alerts: the session's list goes in, sounds and a spoken line come out, and the loudspeaker in the top
/// bar says how it stands. Muting is a command; volume and voice are kept with the window. A mute ends with the window: after a
/// start there is always sound. In a replay there is none unless it is switched on, each time anew.
///
/// Thread: GUI. The loudspeaker is looked for on another, when it is first needed or a few seconds after the start.
class SoundDesk final : public QObject {
    Q_OBJECT

public:
    /// Writes a command's entry, performs it, tells a failure, and calls back where it went well.
    using Submit = std::function<void(std::unique_ptr<session::Command>, std::function<void()>)>;

    /// All of them outlive it; `window` owns it.
    SoundDesk(session::Session& session, const models::Texts& texts, TopBar& bar, QSettings& settings, Submit submit,
              QMainWindow& window);

    void takeSnapshot(); ///< There is another one.
    void takeSlowly();   ///< Time has passed.
    void toggleMute();   ///< Five minutes of silence, or sound again.
    void showMenu();     ///< Below the loudspeaker.
    void retranslate();

    [[nodiscard]] bool isOn() const { return m_isOn; }
    [[nodiscard]] models::Hush hush() const;
    [[nodiscard]] QMenu& menu() { return m_menu; }
    [[nodiscard]] const sound::SoundOutput& output() const { return m_output; }

private:
    void mute(std::chrono::minutes length);
    void unmute();
    void takeMute();
    void setOn(bool on);
    void setVolume(const QString& word);
    void setVoice(bool wanted);
    void sound();
    void takeState();
    void fillMenu();
    void fillMutes();
    void fillTests();
    void fillVolumes();
    void writeSign();
    [[nodiscard]] QString lineOf(const models::AlertSounds::Summary& summary) const;
    [[nodiscard]] QString untilText(const session::SoundMute& mute) const;
    [[nodiscard]] core::Duration passed() const;
    [[nodiscard]] core::Duration left() const;
    [[nodiscard]] bool isVoiceWanted() const;

    session::Session& m_session;
    const models::Texts& m_texts;
    TopBar& m_bar;
    QSettings& m_settings;
    Submit m_submit;
    core::SystemClock m_room;
    models::AlertSounds m_sounds;
    sound::SoundOutput m_output;
    std::shared_ptr<const pipeline::AlertList> m_alerts; ///< That were listened to last.
    std::optional<session::SoundMute> m_mute;
    QElapsedTimer m_muted; ///< Since it began.
    QMenu m_menu;
    QTimer m_next;
    bool m_isOn;
    bool m_isHeard = false; ///< Something of an alert was played since it was quiet.
};

} // namespace vigie::widgets
