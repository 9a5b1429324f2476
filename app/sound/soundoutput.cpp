// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/soundoutput.h"

#include "sound/soundplayer.h"

#include <QDeadlineTimer>
#include <QMetaObject>
#include <QThread>
#include <QtEnvironmentVariables>

#include <utility>

namespace vigie::sound {

namespace {

/// Qt's multimedia looks for what the graphics card can decode, which costs time and complains on the terminal.
void decodeNothing()
{
    for (const char* name : {"QT_FFMPEG_DECODING_HW_DEVICE_TYPES", "QT_FFMPEG_ENCODING_HW_DEVICE_TYPES"}) {
        if (!qEnvironmentVariableIsSet(name))
            qputenv(name, ",");
    }
}

} // namespace

SoundOutput::SoundOutput(QObject* parent)
    : QObject(parent)
{
    decodeNothing();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &SoundOutput::giveUp);
}

SoundOutput::~SoundOutput()
{
    constexpr std::chrono::seconds kEnd{1};
    QThread* thread = m_thread;
    if (thread == nullptr)
        return;
    leave();
    if (thread->wait(QDeadlineTimer{kEnd}))
        delete thread;
}

void SoundOutput::make()
{
    m_thread = new QThread;
    m_thread->setObjectName(QStringLiteral("sound"));
    m_player = new SoundPlayer;
    m_player->moveToThread(m_thread);
    // What belongs to the devices ends on the thread it began on.
    connect(m_player, &QObject::destroyed, m_thread, &QThread::quit, Qt::DirectConnection);
    connect(m_player, &SoundPlayer::told, this, &SoundOutput::take);
    connect(m_player, &SoundPlayer::played, &m_patience, &QTimer::stop);
    m_thread->start();
}

/// A thread that waits in the sound server cannot be ended; it is left behind with what it holds.
void SoundOutput::leave()
{
    m_patience.stop();
    disconnect(m_player, nullptr, this, nullptr);
    disconnect(m_player, nullptr, &m_patience, nullptr);
    m_player->deleteLater();
    m_thread = nullptr;
    m_player = nullptr;
}

void SoundOutput::giveUp()
{
    if (m_thread == nullptr)
        return;
    ++m_givenUp;
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater); // should it come to that
    leave();
    SoundState state = m_state;
    state.device = SoundState::Device::Failed;
    take(state);
}

void SoundOutput::open()
{
    if (m_thread != nullptr || m_givenUp >= kGivenUp)
        return;
    make();
    setVolume(m_volume);
    setLanguage(m_language);
    QMetaObject::invokeMethod(m_player, &SoundPlayer::open, Qt::QueuedConnection);
}

void SoundOutput::play(std::optional<core::Priority> tone, const QString& line)
{
    open();
    if (m_thread == nullptr)
        return;
    if (!m_patience.isActive())
        m_patience.start();
    QMetaObject::invokeMethod(
        m_player, [player = m_player, tone, line] { player->play(tone, line); }, Qt::QueuedConnection);
}

void SoundOutput::stop()
{
    if (m_thread != nullptr)
        QMetaObject::invokeMethod(m_player, &SoundPlayer::stop, Qt::QueuedConnection);
}

void SoundOutput::setLanguage(const QString& code)
{
    m_language = code;
    if (m_thread != nullptr)
        QMetaObject::invokeMethod(
            m_player, [player = m_player, code] { player->setLanguage(code); }, Qt::QueuedConnection);
}

void SoundOutput::setVolume(double volume)
{
    m_volume = volume;
    if (m_thread != nullptr)
        QMetaObject::invokeMethod(
            m_player, [player = m_player, volume] { player->setVolume(volume); }, Qt::QueuedConnection);
}

void SoundOutput::take(const SoundState& state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace vigie::sound
