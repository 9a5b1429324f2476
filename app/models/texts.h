// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "models/numbertext.h"
#include "models/timetext.h"

#include <QObject>
#include <QString>

#include <string>

namespace vigie::models {

/// How one window writes: its language, the city's zone, the session's clock. Models take it by reference and write
/// anew at `changed`, which comes after the translators of a new language are in place. Thread: GUI. Lifetime: longer
/// than the models; the clock longer than this.
class Texts final : public QObject {
    Q_OBJECT

public:
    /// An unknown zone reads as UTC. `language` is a code: "fr", "en".
    Texts(const core::Clock& clock, const std::string& timeZone, QString language, QObject* parent = nullptr);

    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] const TimeText& time() const { return m_time; }
    [[nodiscard]] const NumberText& number() const { return m_number; }
    [[nodiscard]] core::Timestamp now() const { return m_clock->now(); }
    [[nodiscard]] const core::Clock& clock() const { return *m_clock; }

    /// Tells everybody to write anew, also when the language is the same.
    void setLanguage(const QString& language);

Q_SIGNALS:
    void changed();

private:
    const core::Clock* m_clock;
    QTimeZone m_zone;
    QString m_language;
    TimeText m_time;
    NumberText m_number;
};

} // namespace vigie::models
