// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertengine.h"
#include "core/assetstore.h"
#include "core/clock.h"

#include <chrono>
#include <cstdint>

namespace vigie::month {

/// A crew that does what docs/demonstration-city.md says it does: takes note of each alert some minutes after it came, the
/// worse the sooner, and sets aside with a reason what is known and still there after twelve hours, as the program proposes.
/// It knows no more than the list shows.
class Operators {
public:
    explicit Operators(const core::Clock& clock)
        : m_clock(clock)
    {
    }

    /// Looks at the list; once a minute is enough.
    void look(const core::AssetStore& store, alerts::AlertEngine& engine);

    [[nodiscard]] std::uint64_t acknowledged() const { return m_acknowledged; }
    [[nodiscard]] std::uint64_t setAside() const { return m_setAside; }

private:
    [[nodiscard]] alerts::Person person();
    void setAside(const core::AssetStore& store, alerts::AlertEngine& engine, const alerts::Alert& alert);

    const core::Clock& m_clock;
    std::uint64_t m_entries = 0; ///< Of the journal that a desk would write.
    std::uint64_t m_acknowledged = 0;
    std::uint64_t m_setAside = 0;
};

} // namespace vigie::month
