// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wordtext.h"

#include <QCoreApplication>

namespace vigie::models {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Words", text);
}

} // namespace

QString WordText::priority(core::Priority priority)
{
    switch (priority) {
    case core::Priority::Critical:
        return words(QT_TRANSLATE_NOOP("Words", "Critical"));
    case core::Priority::High:
        return words(QT_TRANSLATE_NOOP("Words", "High"));
    case core::Priority::Medium:
        return words(QT_TRANSLATE_NOOP("Words", "Medium"));
    case core::Priority::Low:
        return words(QT_TRANSLATE_NOOP("Words", "Low"));
    case core::Priority::None:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Words", "None"));
}

QString WordText::domain(core::Domain domain)
{
    switch (domain) {
    case core::Domain::Lighting:
        return words(QT_TRANSLATE_NOOP("Words", "Lighting"));
    case core::Domain::Mobility:
        return words(QT_TRANSLATE_NOOP("Words", "Mobility"));
    case core::Domain::Water:
        return words(QT_TRANSLATE_NOOP("Words", "Water"));
    case core::Domain::Waste:
        return words(QT_TRANSLATE_NOOP("Words", "Waste"));
    case core::Domain::Other:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Words", "Other"));
}

QString WordText::quality(core::Quality quality)
{
    switch (quality) {
    case core::Quality::Measured:
        return words(QT_TRANSLATE_NOOP("Words", "measured"));
    case core::Quality::Estimated:
        return words(QT_TRANSLATE_NOOP("Words", "estimated"));
    case core::Quality::Forecast:
        return words(QT_TRANSLATE_NOOP("Words", "forecast"));
    case core::Quality::Doubtful:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Words", "doubtful"));
}

QString WordText::phase(feeds::FeedPhase phase)
{
    switch (phase) {
    case feeds::FeedPhase::Connecting:
        return words(QT_TRANSLATE_NOOP("Words", "connecting"));
    case feeds::FeedPhase::Live:
        return words(QT_TRANSLATE_NOOP("Words", "live"));
    case feeds::FeedPhase::Stale:
        return words(QT_TRANSLATE_NOOP("Words", "stale"));
    case feeds::FeedPhase::Failed:
        return words(QT_TRANSLATE_NOOP("Words", "failed"));
    case feeds::FeedPhase::Paused:
        return words(QT_TRANSLATE_NOOP("Words", "paused"));
    case feeds::FeedPhase::Stopped:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Words", "stopped"));
}

QString WordText::mode(session::Mode mode)
{
    switch (mode) {
    case session::Mode::Live:
        return words(QT_TRANSLATE_NOOP("Words", "LIVE"));
    case session::Mode::Simulated:
        return words(QT_TRANSLATE_NOOP("Words", "SIMULATED TIME"));
    case session::Mode::Replay:
        return words(QT_TRANSLATE_NOOP("Words", "REPLAY"));
    case session::Mode::Training:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Words", "TRAINING"));
}

QString WordText::asideReason(std::string_view reason)
{
    if (reason == "known-and-followed")
        return words(QT_TRANSLATE_NOOP("Words", "known, and followed up"));
    if (reason == "planned-works")
        return words(QT_TRANSLATE_NOOP("Words", "planned works"));
    if (reason == "sensor-faulty")
        return words(QT_TRANSLATE_NOOP("Words", "faulty sensor"));
    if (reason == "test")
        return words(QT_TRANSLATE_NOOP("Words", "test"));
    if (reason == "waiting-for-parts")
        return words(QT_TRANSLATE_NOOP("Words", "waiting for parts"));
    if (reason == "weather")
        return words(QT_TRANSLATE_NOOP("Words", "weather"));
    // A reason recovered from the journal, which has only its commitment.
    if (reason.starts_with("commit:"))
        return words(QT_TRANSLATE_NOOP("Words", "see the journal"));
    return QString::fromUtf8(reason.data(), static_cast<qsizetype>(reason.size()));
}

QString WordText::yesNo(bool yes)
{
    return yes ? words(QT_TRANSLATE_NOOP("Words", "yes")) : words(QT_TRANSLATE_NOOP("Words", "no"));
}

QString WordText::role(const QString& role)
{
    if (role == QLatin1String("operator"))
        return words(QT_TRANSLATE_NOOP("Words", "operator"));
    if (role == QLatin1String("supervisor"))
        return words(QT_TRANSLATE_NOOP("Words", "shift supervisor"));
    if (role == QLatin1String("event-lead"))
        return words(QT_TRANSLATE_NOOP("Words", "event lead"));
    if (role == QLatin1String("accountability-officer"))
        return words(QT_TRANSLATE_NOOP("Words", "accountability officer"));
    if (role == QLatin1String("trainer"))
        return words(QT_TRANSLATE_NOOP("Words", "trainer"));
    if (role == QLatin1String("system"))
        return words(QT_TRANSLATE_NOOP("Words", "the program"));
    return role;
}

} // namespace vigie::models
