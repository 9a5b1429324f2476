// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/servicetemplate.h"

#include <QHostAddress>
#include <QString>

#include <array>
#include <utility>

namespace vigie::basemap {

namespace {

using core::ErrorCode;
using core::fail;

/// The same place, as different services write it.
struct Place {
    const char* name;
    char value; ///< z, x, y, or '-' for y counted from the south.
};
constexpr std::array kPlaces{Place{"{z}", 'z'},      Place{"{x}", 'x'},          Place{"{y}", 'y'},
                             Place{"{-y}", '-'},     Place{"{TileMatrix}", 'z'}, Place{"{TileCol}", 'x'},
                             Place{"{TileRow}", 'y'}};

QString filled(QString text, TileId tile)
{
    for (const Place& place : kPlaces) {
        const std::uint32_t value = place.value == 'z'   ? tile.zoom
                                    : place.value == 'x' ? tile.x
                                    : place.value == 'y' ? tile.y
                                                         : (1U << tile.zoom) - 1U - tile.y;
        text.replace(QLatin1StringView(place.name), QString::number(value), Qt::CaseInsensitive);
    }
    return text;
}

bool has(const QString& text, char value)
{
    for (const Place& place : kPlaces) {
        if (place.value == value && text.contains(QLatin1StringView(place.name), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isThisComputer(const QString& host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

tl::unexpected<core::Error> wrong(core::Message what)
{
    return fail(ErrorCode::InvalidInput, "basemap.service", std::move(what),
                {VIGIE_TEXT("Errors", "Write it as %1."), {"https://tiles.your-city.example/{z}/{x}/{y}.png"}});
}

} // namespace

core::Expected<ServiceTemplate> ServiceTemplate::read(const std::string& text)
{
    constexpr std::size_t kMostBytes = 2'000;
    const QString address = QString::fromStdString(text);
    if (text.size() > kMostBytes || !has(address, 'z') || !has(address, 'x') ||
        !(has(address, 'y') || has(address, '-')))
        return wrong(
            VIGIE_TEXT("Errors", "The address of the tile service does not say where zoom, column and row go."));
    ServiceTemplate out;
    out.m_text = text;
    const QUrl example = out.address({1, 0, 1});
    const QUrl other = out.address({9, 7, 3});
    // The host itself is not to be filled: nothing but the one that is written here is ever asked.
    if (!example.isValid() || example.host().isEmpty() || example.host() != other.host() ||
        example.port() != other.port() || !example.userInfo().isEmpty() ||
        filled(address, {1, 0, 1}).contains(QLatin1Char('{')))
        return wrong(VIGIE_TEXT("Errors", "The address of the tile service is not a web address."));
    const bool isSafe = example.scheme() == QLatin1StringView("https") ||
                        (example.scheme() == QLatin1StringView("http") && isThisComputer(example.host()));
    if (!isSafe)
        return wrong(VIGIE_TEXT("Errors", "The tile service is not asked over https."));
    return out;
}

QUrl ServiceTemplate::address(TileId tile) const
{
    return QUrl(filled(QString::fromStdString(m_text), tile), QUrl::StrictMode);
}

std::string ServiceTemplate::host() const
{
    return address({0, 0, 0}).host().toStdString();
}

} // namespace vigie::basemap
