// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/livecolours.h"

#include <algorithm>
#include <cmath>

namespace vigie::map {

namespace {

bool isDark(basemap::MapTheme theme)
{
    return theme == basemap::MapTheme::Dark;
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto at = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {at(a.red(), b.red()), at(a.green(), b.green()), at(a.blue(), b.blue()), at(a.alpha(), b.alpha())};
}

} // namespace

std::array<std::uint32_t, kDistrictClasses - 1> districtBreaks(DistrictValue value)
{
    if (value == DistrictValue::LampsOut)
        return {1, 5, 10, 30}; // thousandths: any, from 0.5 %, from 1 %, from 3 %
    return {1, 4, 10, 30};
}

int districtClass(const DistrictCount& count, DistrictValue value)
{
    if (value == DistrictValue::LampsOut && count.lamps == 0)
        return -1;
    // Any lamp that is out counts, in however large a district.
    const double measured = value == DistrictValue::Alerts
                                ? count.allAlerts()
                                : std::max(count.shareOut() * 1000.0, count.lampsOut > 0 ? 1.0 : 0.0);
    int out = 0;
    for (const std::uint32_t from : districtBreaks(value))
        out += measured >= from ? 1 : 0;
    return out;
}

QColor districtColour(int districtClass, basemap::MapTheme theme)
{
    static constexpr std::array<QRgb, kDistrictClasses> kDark{0x14283060, 0x50424f94, 0x665668c4, 0x788193ee,
                                                              0x90bcc7ff};
    static constexpr std::array<QRgb, kDistrictClasses> kLight{0x10dfe4fb, 0x70b5bff0, 0x788797dd, 0x805a69c0,
                                                               0x8c333f94};
    if (districtClass < 0)
        return Qt::transparent;
    const auto at = std::min(static_cast<std::size_t>(districtClass), kDistrictClasses - 1);
    return QColor::fromRgba(isDark(theme) ? kDark[at] : kLight[at]);
}

QColor districtBorder(basemap::MapTheme theme)
{
    return QColor::fromRgba(isDark(theme) ? 0xb07f8bd0 : 0xb04d5aa8);
}

QColor heatColour(double alerts, basemap::MapTheme theme)
{
    static constexpr std::array<QRgb, 4> kDark{0x007a45b8, 0x8c7a45b8, 0xb8bd7cf2, 0xd8f0dcff};
    static constexpr std::array<QRgb, 4> kLight{0x00c9a2f0, 0x90c9a2f0, 0xb88f45cf, 0xd84b0c82};
    const auto& ramp = isDark(theme) ? kDark : kLight;
    // By the logarithm: from 1 to 4 alerts is as far as from 8 to 32. Below 1, the slope of a single one.
    const double strength = alerts <= 0.0  ? 0.0
                            : alerts < 1.0 ? alerts
                                           : 1.0 + 2.0 * std::min(std::log(alerts) / std::log(kHeatMost), 1.0);
    const auto step = std::min(static_cast<std::size_t>(strength), ramp.size() - 2);
    return mixed(QColor::fromRgba(ramp[step]), QColor::fromRgba(ramp[step + 1]),
                 strength - static_cast<double>(step));
}

QColor networkColour(basemap::MapTheme theme, bool isStale)
{
    if (isStale)
        return QColor::fromRgba(isDark(theme) ? 0xff8d97a1 : 0xff6c7680);
    return QColor::fromRgba(isDark(theme) ? 0xff47617a : 0xff86a1ba);
}

QColor routeColour(const QColor& own, basemap::MapTheme theme)
{
    const double lightness = isDark(theme) ? 0.52 : 0.50;
    if (!own.isValid() || own.hslHueF() < 0.0F)
        return QColor::fromHslF(0.6F, 0.08F, static_cast<float>(lightness), 0.85F);
    // How near it is to orange (30 degrees), in the middle of red and yellow.
    constexpr double kOrange = 30.0;
    constexpr double kReach = 75.0;
    const double hue = static_cast<double>(own.hslHueF()) * 360.0;
    const double away = std::min(std::abs(hue - kOrange), 360.0 - std::abs(hue - kOrange));
    const double calm = std::clamp(away / kReach, 0.0, 1.0);
    const double most = 0.10 + 0.32 * calm;
    const double saturation = std::min(static_cast<double>(own.hslSaturationF()), most);
    return QColor::fromHslF(own.hslHueF(), static_cast<float>(saturation), static_cast<float>(lightness), 0.85F);
}

} // namespace vigie::map
