// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace vigie::models {

/// Writes moments for people: UTC inside, the city's named zone on screen. In the hour that a clock change repeats,
/// the zone's abbreviation is added, so that 02:30 never means two moments. Thread: any; a value. Cost: microseconds.
class TimeText {
public:
    TimeText(QTimeZone zone, const QLocale& locale);

    [[nodiscard]] QString clock(core::Timestamp time) const; ///< "14:05:09", bare: for a clock that names its zone.
    [[nodiscard]] QString date(core::Timestamp time) const;  ///< "Sun 22 Nov 2026".
    [[nodiscard]] QString zoneShort(core::Timestamp time) const; ///< "CET".
    [[nodiscard]] QString zoneName() const;                      ///< "Europe/Paris".

    /// For a list: "14:05:09" on the day of `now`, else "21 Nov 14:05:09". Empty for kNoTime.
    [[nodiscard]] QString moment(core::Timestamp time, core::Timestamp now) const;
    /// For a narrow column: "14:05:09" on the day of `now`, else "21/11 14:05" (day, month). Empty for kNoTime.
    [[nodiscard]] QString brief(core::Timestamp time, core::Timestamp now) const;
    /// With date and zone: "22 Nov 2026 14:05:09 CET". Empty for kNoTime.
    [[nodiscard]] QString full(core::Timestamp time) const;
    /// "12 s", "5 min", "3 h 20 min", "2 d 4 h"; "in 5 min" for what is ahead. Empty for kNoTime.
    [[nodiscard]] QString age(core::Timestamp time, core::Timestamp now) const;
    /// "12 s", "5 min", "3 h 20 min", "2 d 4 h".
    [[nodiscard]] QString duration(core::Duration length) const;

    [[nodiscard]] static QString utcClock(core::Timestamp time); ///< "13:05:09".

    /// The wall clock shows this time twice because of a clock change.
    [[nodiscard]] bool ambiguous(core::Timestamp time) const;
    [[nodiscard]] QDateTime local(core::Timestamp time) const;
    [[nodiscard]] const QLocale& locale() const { return m_locale; }

private:
    QTimeZone m_zone;
    QLocale m_locale;
};

} // namespace vigie::models
