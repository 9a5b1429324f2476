// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "sound/soundstate.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>

class QThread;

namespace vigie::sound {

class SoundPlayer;

/// The loudspeaker: plays the sound of a priority, and says a line after it where there is a voice.
///
/// Thread:  the GUI's; all calls return at once. Looking for devices takes a tenth of a second or more, and a sound
///          server may not answer: that happens on a thread of its own, which begins with the first `open` or `play`.
/// Failure: where there is no device nothing sounds, `state` says so, and nothing else happens. A device that comes
///          later is used. A sound that the server does not take within kPatience (Qt 6.8 waits for ever where the only
///          device went and none took its place) is given up with the thread that waits; the next one gets another, at
///          most kGivenUp times.
class SoundOutput final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kPatience{5};
    static constexpr int kGivenUp = 3;

    explicit SoundOutput(QObject* parent = nullptr);
    ~SoundOutput() override; ///< Waits for the sound server, no longer than a second.

    /// Looks what there is.
    void open();
    /// A sound, then a line; either may be missing. While another sound is heard this one is dropped: sounds do not
    /// pile up.
    void play(std::optional<core::Priority> tone, const QString& line = {});
    void stop(); ///< At once, in the middle of a word.

    void setLanguage(const QString& code); ///< Of the voice: "fr", "en".
    void setVolume(double volume);         ///< Above 0 and up to 1, of the amplitude.

    [[nodiscard]] const SoundState& state() const { return m_state; }

Q_SIGNALS:
    void stateChanged();

private:
    void take(const SoundState& state);
    void make();
    void leave();
    void giveUp();

    QThread* m_thread = nullptr;     ///< Null where none was needed so far, or the last was given up.
    SoundPlayer* m_player = nullptr; ///< Lives in the thread, and ends with it.
    QTimer m_patience;               ///< Runs while an answer to `play` is waited for.
    QString m_language;
    double m_volume = 1.0;
    int m_givenUp = 0;
    SoundState m_state;
};

} // namespace vigie::sound
