// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/localcalendar.h"

#include <stdexcept>

namespace vigie::alerts {

namespace {

using namespace std::chrono_literals;

const std::chrono::time_zone* zoneOf(const std::string& name)
{
    // The library tells of a name it does not know, and of a system without time zones, by throwing.
    try {
        return std::chrono::locate_zone(name);
    } catch (const std::runtime_error&) {
        return nullptr;
    }
}

} // namespace

LocalCalendar::LocalCalendar(const std::string& zone)
    : m_zone(zone.empty() ? nullptr : zoneOf(zone))
    , m_info{.begin = {}, .end = {}, .offset = 0s, .save = 0min, .abbrev = {}}
{
}

std::string LocalCalendar::zone() const
{
    return m_zone == nullptr ? "UTC" : std::string{m_zone->name()};
}

bool LocalCalendar::knows(const std::string& zone)
{
    return zoneOf(zone) != nullptr;
}

core::Timestamp LocalCalendar::hourOf(core::Timestamp time) const
{
    const std::chrono::seconds offset = offsetAt(time);
    return std::chrono::floor<std::chrono::hours>(time + offset) - offset;
}

core::Timestamp LocalCalendar::hourAfter(core::Timestamp hour) const
{
    // Where clocks change by half an hour, the hour of the change is a short or a long one.
    const core::Timestamp after = hourOf(hour + 1h);
    return after > hour ? after : hour + 1h;
}

core::Timestamp LocalCalendar::dayOf(core::Timestamp time) const
{
    return startOf(
        std::chrono::local_days{std::chrono::floor<std::chrono::days>((time + offsetAt(time)).time_since_epoch())});
}

core::Timestamp LocalCalendar::dayAfter(core::Timestamp day) const
{
    // No day is longer than 25 hours or shorter than 23: a time of day that is in the next day in any case.
    return dayOf(dayOf(day) + 36h);
}

std::chrono::seconds LocalCalendar::offsetAt(core::Timestamp time) const
{
    if (m_zone == nullptr)
        return 0s;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    if (seconds < m_info.begin || seconds >= m_info.end)
        m_info = m_zone->get_info(seconds);
    return m_info.offset;
}

core::Timestamp LocalCalendar::startOf(std::chrono::local_days day) const
{
    if (m_zone == nullptr)
        return core::Timestamp{day.time_since_epoch()};
    return m_zone->to_sys(std::chrono::local_seconds{day}, std::chrono::choose::earliest);
}

std::chrono::local_time<core::Duration> LocalCalendar::localOf(core::Timestamp time) const
{
    return std::chrono::local_time<core::Duration>{(time + offsetAt(time)).time_since_epoch()};
}

core::Timestamp LocalCalendar::momentOf(std::chrono::local_seconds shown) const
{
    if (m_zone == nullptr)
        return core::Timestamp{shown.time_since_epoch()};
    return m_zone->to_sys(shown, std::chrono::choose::earliest);
}

} // namespace vigie::alerts
