// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>

namespace vigie::core {

/// A place on Earth, WGS 84 (EPSG:4326), in steps of 1e-7 degree (about 1 cm). A latitude cannot be taken for a
/// longitude: both are named, and `fromDegrees` is the only way in.
class GeoPosition {
public:
    GeoPosition() = default;

    /// nullopt for what is not on Earth: NaN, infinities, |latitude| > 90, |longitude| > 180.
    [[nodiscard]] static std::optional<GeoPosition> fromDegrees(double latitude, double longitude)
    {
        // Written so that NaN fails it too.
        if (!(std::abs(latitude) <= 90.0 && std::abs(longitude) <= 180.0))
            return std::nullopt;
        GeoPosition out;
        out.m_latitude = static_cast<std::int32_t>(std::lround(latitude * kSteps));
        out.m_longitude = static_cast<std::int32_t>(std::lround(longitude * kSteps));
        return out;
    }

    [[nodiscard]] double latitude() const { return m_latitude / kSteps; }   ///< Degrees north.
    [[nodiscard]] double longitude() const { return m_longitude / kSteps; } ///< Degrees east.
    bool operator==(const GeoPosition&) const = default;

private:
    static constexpr double kSteps = 1e7;
    std::int32_t m_latitude = 0;
    std::int32_t m_longitude = 0;
};

} // namespace vigie::core
