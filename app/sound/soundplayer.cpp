// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/soundplayer.h"

#include "sound/tones.h"
#include "sound/voice.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QLoggingCategory>
#include <QMediaDevices>

#include <utility>

namespace vigie::sound {

namespace {

constexpr int kChannels = 2;

/// On both sides: a headset worn on one ear hears all of it.
QByteArray onBothSides(const std::vector<std::int16_t>& samples)
{
    QByteArray out;
    out.reserve(static_cast<qsizetype>(samples.size() * kChannels * sizeof(std::int16_t)));
    for (const std::int16_t sample : samples) {
        for (int channel = 0; channel < kChannels; ++channel)
            out.append(reinterpret_cast<const char*>(&sample), sizeof sample);
    }
    return out;
}

/// The system's choice. Where there is no loudspeaker PulseAudio and PipeWire offer one by this name that leads nowhere.
QAudioDevice choice()
{
    QAudioDevice device = QMediaDevices::defaultAudioOutput();
    return device.id() == "auto_null" ? QAudioDevice{} : device;
}

} // namespace

SoundPlayer::SoundPlayer()
    : m_samples(this)
{
}

SoundPlayer::~SoundPlayer()
{
    stop(); // before what the sink reads is gone
}

void SoundPlayer::open()
{
    if (m_devices)
        return;
    // What it can decode films with is nobody's business here.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.multimedia.ffmpeg.info=false"));
    m_devices = std::make_unique<QMediaDevices>();
    connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, &SoundPlayer::look);
    m_voice = std::make_unique<Voice>();
    m_voice->setVolume(m_volume);
    look();
    if (m_device.isEmpty())
        findVoice(); // there may be one; it is tried anew with the first device
}

void SoundPlayer::look()
{
    const QAudioDevice device = choice();
    const bool isNew = !device.isNull() && device.id() != m_device;
    m_device = device.id();
    m_state.device = device.isNull() ? SoundState::Device::None : SoundState::Device::Ready;
    m_state.name = device.description();
    if (isNew)
        findVoice(); // an engine stays with the device it began with
    else
        tell();
}

void SoundPlayer::findVoice()
{
    m_state.hasVoice = m_voice->setLanguage(m_language);
    tell();
}

void SoundPlayer::play(std::optional<core::Priority> tone, const QString& line)
{
    open();
    if (!m_sink)
        begin(tone, line);
    Q_EMIT played();
}

void SoundPlayer::begin(std::optional<core::Priority> tone, const QString& line)
{
    look();
    if (m_state.device == SoundState::Device::None)
        return;
    m_line = line;
    if (tone)
        startTone(*tone);
    else
        say();
}

void SoundPlayer::startTone(core::Priority tone)
{
    QAudioFormat format;
    format.setSampleRate(kSampleRate);
    format.setChannelCount(kChannels);
    format.setSampleFormat(QAudioFormat::Int16);
    m_samples.close();
    m_samples.setData(onBothSides(sound::tone(tone)));
    m_samples.open(QIODevice::ReadOnly);
    m_sink = std::make_unique<QAudioSink>(choice(), format);
    m_sink->setVolume(m_volume);
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &SoundPlayer::toneChanged);
    m_sink->start(&m_samples);
    if (m_sink && m_sink->state() == QAudio::StoppedState)
        toneChanged(); // it did not begin at all, and told nobody
}

void SoundPlayer::toneChanged()
{
    if (!m_sink)
        return;
    if (m_sink->state() == QAudio::IdleState) // all of it was heard
        QMetaObject::invokeMethod(this, &SoundPlayer::endTone, Qt::QueuedConnection);
    if (m_sink->state() != QAudio::StoppedState)
        return;
    m_state.device = m_sink->error() == QAudio::NoError ? SoundState::Device::Ready : SoundState::Device::Failed;
    tell();
    QMetaObject::invokeMethod(this, &SoundPlayer::endTone, Qt::QueuedConnection);
}

/// Not from within what the sink tells.
void SoundPlayer::endTone()
{
    if (!m_sink)
        return;
    disconnect(m_sink.get(), nullptr, this, nullptr);
    m_sink.reset();
    if (m_state.device == SoundState::Device::Ready)
        say();
}

void SoundPlayer::say()
{
    if (!m_line.isEmpty() && m_voice)
        m_voice->say(std::exchange(m_line, {}));
}

void SoundPlayer::stop()
{
    m_line.clear();
    if (m_sink) {
        disconnect(m_sink.get(), nullptr, this, nullptr);
        m_sink->reset();
        m_sink.reset();
    }
    if (m_voice)
        m_voice->stop();
}

void SoundPlayer::setLanguage(const QString& code)
{
    if (code == m_language)
        return;
    m_language = code;
    if (m_voice)
        findVoice();
}

void SoundPlayer::setVolume(double volume)
{
    m_volume = volume;
    if (m_voice)
        m_voice->setVolume(volume);
}

void SoundPlayer::tell()
{
    Q_EMIT told(m_state);
}

} // namespace vigie::sound
