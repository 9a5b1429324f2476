// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/voice.h"

#ifdef VIGIE_HAS_SPEECH

#include <QLocale>
#include <QStringList>
#include <QTextToSpeech>

#include <algorithm>

namespace vigie::sound {

Voice::Voice() = default;
Voice::~Voice() = default;

bool Voice::setLanguage(const QString& code)
{
    m_engine.reset();
    const QLocale wanted{code};
    QStringList engines = QTextToSpeech::availableEngines();
    engines.removeAll(QStringLiteral("mock"));
    // That of the desktop first: it has the voice a person has chosen there.
    std::ranges::stable_partition(engines, [](const QString& name) { return name == QLatin1String("speechd"); });
    for (const QString& name : engines) {
        auto engine = std::make_unique<QTextToSpeech>(name);
        if (engine->state() == QTextToSpeech::Error)
            continue;
        const QList<QLocale> locales = engine->availableLocales();
        const auto found =
            std::ranges::find_if(locales, [&](const QLocale& one) { return one.language() == wanted.language(); });
        if (found == locales.end())
            continue;
        engine->setLocale(*found);
        engine->setVolume(m_volume);
        m_engine = std::move(engine);
        return true;
    }
    return false;
}

void Voice::setVolume(double volume)
{
    m_volume = volume;
    if (m_engine)
        m_engine->setVolume(volume);
}

void Voice::say(const QString& line)
{
    if (m_engine)
        m_engine->say(line);
}

void Voice::stop()
{
    if (m_engine && m_engine->state() == QTextToSpeech::Speaking)
        m_engine->stop();
}

} // namespace vigie::sound

#else

class QTextToSpeech {};

namespace vigie::sound {

Voice::Voice() = default;
Voice::~Voice() = default;

bool Voice::setLanguage(const QString& /*code*/)
{
    return false;
}

void Voice::setVolume(double volume)
{
    m_volume = volume;
}

void Voice::say(const QString& /*line*/) {}

void Voice::stop() {}

} // namespace vigie::sound

#endif
