// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/mapstyle.h"

#include "qml/livecolours.h"

namespace vigie::map {

namespace {

QColor rgb(const char* name)
{
    return QColor::fromString(QLatin1StringView(name));
}

} // namespace

MapStyle::MapStyle(basemap::MapTheme theme, QObject* parent)
    : QObject(parent)
    , Colours(theme)
    , family(QStringLiteral("Inter"))
{
    setTheme(theme);
}

void MapStyle::setTheme(basemap::MapTheme theme)
{
    static_cast<Colours&>(*this) = Colours{theme};
    const bool dark = theme == basemap::MapTheme::Dark;
    ground = rgb(dark ? "#191b1e" : "#f1f1ef");
    quiet = rgb(dark ? "#737c86" : "#868e96");
    outline = rgb(dark ? "#0d0f11" : "#ffffff");
    network = networkColour(theme, false);
    staleNetwork = networkColour(theme, true);
    route = routeColour({}, theme);
    high = priorityFill(core::Priority::High);
    critical = priorityFill(core::Priority::Critical);
    Q_EMIT changed();
}

QColor MapStyle::priority(core::Priority priority) const
{
    return priority == core::Priority::None ? quiet : Colours::priority(priority);
}

QColor MapStyle::priorityFill(core::Priority priority) const
{
    return priority == core::Priority::None ? quiet : Colours::priorityFill(priority);
}

} // namespace vigie::map
