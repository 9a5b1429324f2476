// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"

#include <chrono>
#include <string>

namespace vigie::alerts {

/// The hours and days of a place: where they begin, also where the clocks change.
/// Thread: none of its own.
class LocalCalendar {
public:
    /// A name of the IANA database; UTC where it is empty or not known.
    explicit LocalCalendar(const std::string& zone);

    /// The name of the zone that is used.
    [[nodiscard]] std::string zone() const;
    [[nodiscard]] static bool knows(const std::string& zone);

    [[nodiscard]] core::Timestamp hourOf(core::Timestamp time) const;
    [[nodiscard]] core::Timestamp hourAfter(core::Timestamp hour) const;
    [[nodiscard]] core::Timestamp dayOf(core::Timestamp time) const;
    [[nodiscard]] core::Timestamp dayAfter(core::Timestamp day) const;

    /// How far its clocks are ahead of UTC then.
    [[nodiscard]] std::chrono::seconds offsetAt(core::Timestamp time) const;

    /// What its clocks show then.
    [[nodiscard]] std::chrono::local_time<core::Duration> localOf(core::Timestamp time) const;
    /// When its clocks show that: the first time, where they do twice; where they leave it out, the moment of the leap.
    [[nodiscard]] core::Timestamp momentOf(std::chrono::local_seconds shown) const;

private:
    [[nodiscard]] core::Timestamp startOf(std::chrono::local_days day) const;

    const std::chrono::time_zone* m_zone; ///< Null: UTC.
    mutable std::chrono::sys_info m_info; ///< The last that was asked for.
};

} // namespace vigie::alerts
