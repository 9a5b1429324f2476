// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>

namespace vigie::bench {

/// The message of one lamp as a context broker sends it: normalised NGSI-LD, six observations, about 650 bytes,
/// of attributes that the privacy filter knows.
/// The same arguments give the same bytes; `second` moves its times on.
[[nodiscard]] inline std::string lampMessage(std::uint32_t lamp, std::uint32_t second)
{
    std::array<char, 1024> out{};
    const double longitude = 2.0 + lamp % 1000 * 1e-4;
    const double latitude = 46.0 + lamp / 1000 * 1e-4;
    const unsigned hour = second / 3600 % 24;
    const unsigned minute = second / 60 % 60;
    std::array<char, 32> at{};
    std::snprintf(at.data(), at.size(), "2026-06-%02uT%02u:%02u:%02uZ", 1 + second / 86'400 % 28, hour, minute,
                  second % 60);
    const int size = std::snprintf(
        out.data(), out.size(),
        R"({"id":"urn:ngsi-ld:Streetlight:valmer:L%07u","type":"Streetlight",)"
        R"("location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[%.6f,%.6f]}},)"
        R"("powerState":{"type":"Property","value":"%s","observedAt":"%s"},)"
        R"("status":{"type":"Property","value":"ok","observedAt":"%s"},)"
        R"("illuminanceLevel":{"type":"Property","value":%.2f,"observedAt":"%s"},)"
        R"("powerConsumption":{"type":"Property","value":%.1f,"unitCode":"WTT","observedAt":"%s"},)"
        R"("voltage":{"type":"Property","value":%.1f,"unitCode":"VLT","observedAt":"%s"},)"
        R"("current":{"type":"Property","value":%.3f,"unitCode":"AMP","observedAt":"%s"}})",
        lamp, longitude, latitude, (lamp + second) % 7 == 0 ? "off" : "on", at.data(), at.data(),
        (lamp + second) % 100 / 100.0, at.data(), 60.0 + (lamp + second) % 90 / 10.0, at.data(),
        225.0 + (lamp + second) % 100 / 10.0, at.data(), 0.2 + (lamp + second) % 100 / 1000.0, at.data());
    return {out.data(), static_cast<std::size_t>(size)};
}
inline constexpr std::uint32_t kLampObservations = 6;

} // namespace vigie::bench
