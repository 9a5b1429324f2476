// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "models/numbertext.h"
#include "models/timetext.h"
#include "toml/localtext.h"

#include <QObject>
#include <QString>

#include <map>
#include <string>
#include <string_view>
#include <utility>

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

    /// Who is at this window, by the pseudonym of the shift.
    void setSelf(const QString& pseudonym) { m_self = pseudonym.toStdString(); }
    [[nodiscard]] const std::string& self() const { return m_self; } ///< Empty: nobody is on.
    /// A pseudonym, with a word where it is whoever is at this window.
    [[nodiscard]] QString person(const std::string& pseudonym) const;
    /// "you", or what tells the few of a desk apart: for a line of a list.
    [[nodiscard]] QString shortPerson(const std::string& pseudonym) const;
    /// How the city calls its feeds, by their ids.
    void setFeedTitles(std::map<std::string, toml::LocalText> titles) { m_feedTitles = std::move(titles); }
    /// The feed's title; its id where it has none.
    [[nodiscard]] QString feed(const std::string& id) const;

    /// The end of a URN: "urn:ngsi-ld:Streetlight:valmer:L120" -> "L120". Another id as it is.
    [[nodiscard]] static QString shortId(std::string_view assetId);
    /// What an alert is of: `shortId`, or a feed's title.
    [[nodiscard]] QString asset(std::string_view assetId) const;

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
    std::string m_self;
    std::map<std::string, toml::LocalText> m_feedTitles;
};

} // namespace vigie::models
