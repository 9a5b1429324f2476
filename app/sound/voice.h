// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QTextToSpeech;

namespace vigie::sound {

/// Says a line with what the system has for that: speech-dispatcher, Flite. Thread: the one it is made and used on.
class Voice {
public:
    Voice();
    ~Voice();

    /// True where there is a voice for this language ("fr", "en"); else it says nothing.
    bool setLanguage(const QString& code);
    void setVolume(double volume);
    void say(const QString& line); ///< Instead of what it was saying.
    void stop();

private:
    std::unique_ptr<QTextToSpeech> m_engine; ///< Null where there is none for the language.
    double m_volume = 1.0;
};

} // namespace vigie::sound
