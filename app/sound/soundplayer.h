// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "sound/soundstate.h"

#include <QBuffer>
#include <QObject>

#include <memory>
#include <optional>

class QAudioSink;
class QMediaDevices;

namespace vigie::sound {

class Voice;

/// The part of SoundOutput that lives on the sound thread and talks to the devices. A sound goes to the device that is the
/// system's choice at that moment.
class SoundPlayer final : public QObject {
    Q_OBJECT

public:
    SoundPlayer();
    ~SoundPlayer() override;

    void open();
    void play(std::optional<core::Priority> tone, const QString& line);
    void stop();
    void setLanguage(const QString& code);
    void setVolume(double volume);

Q_SIGNALS:
    void told(const vigie::sound::SoundState& state);
    void played(); ///< What `play` asked for began, or cannot.

private:
    void look();
    void findVoice();
    void begin(std::optional<core::Priority> tone, const QString& line);
    void startTone(core::Priority tone);
    void toneChanged();
    void endTone();
    void say();
    void tell();

    std::unique_ptr<QMediaDevices> m_devices; ///< Null until `open`.
    std::unique_ptr<Voice> m_voice;
    std::unique_ptr<QAudioSink> m_sink; ///< While a tone is heard.
    QBuffer m_samples;
    QString m_line; ///< Said after the tone.
    QString m_language;
    QByteArray m_device; ///< The id of the one that is used.
    double m_volume = 1.0;
    SoundState m_state;
};

} // namespace vigie::sound
