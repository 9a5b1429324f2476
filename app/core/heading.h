// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>

namespace vigie::core {

/// Where an asset is heading, in steps of 1.5 degrees clockwise from north; or unknown. One byte.
class Heading {
public:
    static constexpr int kSteps = 240;

    constexpr Heading() = default;
    /// 0 to 360. Anything else is unknown: sources write -1, or 511 (SAE J2735), where they do not know.
    [[nodiscard]] static Heading fromDegrees(double degrees)
    {
        Heading out;
        if (degrees >= 0.0 && degrees <= 360.0)
            out.m_step = static_cast<std::uint8_t>(std::lround(degrees / 360.0 * kSteps) % kSteps);
        return out;
    }
    [[nodiscard]] constexpr bool isKnown() const { return m_step != kUnknown; }
    /// 0 to 358.5; nullopt where unknown.
    [[nodiscard]] constexpr std::optional<double> degrees() const
    {
        return isKnown() ? std::optional{m_step * 360.0 / kSteps} : std::nullopt;
    }
    constexpr bool operator==(const Heading&) const = default;

private:
    static constexpr std::uint8_t kUnknown = 255;
    std::uint8_t m_step = kUnknown;
};

} // namespace vigie::core
