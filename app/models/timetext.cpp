// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timetext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <utility>

namespace vigie::models {

namespace {

QDateTime utc(core::Timestamp time)
{
    const auto millis = std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(millis, QTimeZone::utc());
}

QString words(const char* text)
{
    return QCoreApplication::translate("TimeText", text);
}

} // namespace

TimeText::TimeText(QTimeZone zone, const QLocale& locale)
    : m_zone(zone.isValid() ? std::move(zone) : QTimeZone::utc())
    , m_locale(locale)
{
}

QDateTime TimeText::local(core::Timestamp time) const
{
    return utc(time).toTimeZone(m_zone);
}

QString TimeText::clock(core::Timestamp time) const
{
    return time == core::kNoTime ? QString{} : local(time).toString(QStringLiteral("HH:mm:ss"));
}

QString TimeText::utcClock(core::Timestamp time)
{
    return time == core::kNoTime ? QString{} : utc(time).toString(QStringLiteral("HH:mm:ss"));
}

QString TimeText::date(core::Timestamp time) const
{
    return time == core::kNoTime ? QString{}
                                 : m_locale.toString(local(time).date(), QStringLiteral("ddd d MMM yyyy"));
}

QString TimeText::zoneShort(core::Timestamp time) const
{
    return time == core::kNoTime ? QString{} : m_zone.abbreviation(utc(time));
}

QString TimeText::zoneName() const
{
    return QString::fromLatin1(m_zone.id());
}

bool TimeText::ambiguous(core::Timestamp time) const
{
    if (time == core::kNoTime || !m_zone.hasTransitions())
        return false;
    const QDateTime moment = utc(time);
    const auto before = m_zone.previousTransition(moment.addMSecs(1));
    if (before.atUtc.isValid()) {
        const int back = m_zone.offsetFromUtc(before.atUtc.addMSecs(-1)) - before.offsetFromUtc;
        if (back > 0 && before.atUtc.msecsTo(moment) < qint64{back} * 1000)
            return true;
    }
    const auto after = m_zone.nextTransition(moment);
    if (!after.atUtc.isValid())
        return false;
    const int back = m_zone.offsetFromUtc(moment) - after.offsetFromUtc;
    return back > 0 && moment.msecsTo(after.atUtc) <= qint64{back} * 1000;
}

QString TimeText::moment(core::Timestamp time, core::Timestamp now) const
{
    if (time == core::kNoTime)
        return {};
    const QDateTime at = local(time);
    QString text = at.toString(QStringLiteral("HH:mm:ss"));
    if (now == core::kNoTime || at.date() != local(now).date())
        text = m_locale.toString(at.date(), QStringLiteral("d MMM")) + QChar::Space + text;
    if (ambiguous(time))
        text += QChar::Space + zoneShort(time);
    return text;
}

QString TimeText::brief(core::Timestamp time, core::Timestamp now) const
{
    if (time == core::kNoTime)
        return {};
    const QDateTime at = local(time);
    const bool isToday = now != core::kNoTime && at.date() == local(now).date();
    const QString text = at.toString(isToday ? QStringLiteral("HH:mm:ss") : QStringLiteral("dd/MM HH:mm"));
    return ambiguous(time) ? text + QChar::Space + zoneShort(time) : text;
}

QString TimeText::full(core::Timestamp time) const
{
    if (time == core::kNoTime)
        return {};
    const QDateTime at = local(time);
    return m_locale.toString(at.date(), QStringLiteral("d MMM yyyy")) + QChar::Space +
           at.toString(QStringLiteral("HH:mm:ss")) + QChar::Space + zoneShort(time);
}

QString TimeText::duration(core::Duration length) const
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(length).count();
    const auto number = [this](qint64 value) { return m_locale.toString(value); };
    if (seconds < 60)
        return words(QT_TRANSLATE_NOOP("TimeText", "%1 s")).arg(number(seconds));
    const auto minutes = seconds / 60;
    if (minutes < 60)
        return words(QT_TRANSLATE_NOOP("TimeText", "%1 min")).arg(number(minutes));
    const auto hours = minutes / 60;
    if (hours < 24 && minutes % 60 == 0)
        return words(QT_TRANSLATE_NOOP("TimeText", "%1 h")).arg(number(hours));
    if (hours < 24)
        return words(QT_TRANSLATE_NOOP("TimeText", "%1 h %2 min")).arg(number(hours), number(minutes % 60));
    if (hours % 24 == 0)
        return words(QT_TRANSLATE_NOOP("TimeText", "%1 d")).arg(number(hours / 24));
    return words(QT_TRANSLATE_NOOP("TimeText", "%1 d %2 h")).arg(number(hours / 24), number(hours % 24));
}

QString TimeText::age(core::Timestamp time, core::Timestamp now) const
{
    if (time == core::kNoTime || now == core::kNoTime)
        return {};
    // A second of disagreement between two clocks is not news.
    if (time > now + std::chrono::seconds{1})
        return words(QT_TRANSLATE_NOOP("TimeText", "in %1")).arg(duration(time - now));
    return duration(std::max(core::Duration{}, now - time));
}

} // namespace vigie::models
