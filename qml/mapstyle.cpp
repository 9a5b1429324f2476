// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/mapstyle.h"

namespace vigie::map {

namespace {

QColor rgb(const char* name)
{
    return QColor::fromString(QLatin1StringView(name));
}

} // namespace

MapStyle::MapStyle(basemap::MapTheme theme, QObject* parent)
    : QObject(parent)
    , family(QStringLiteral("Inter"))
{
    setTheme(theme);
}

void MapStyle::setTheme(basemap::MapTheme theme)
{
    m_theme = theme;
    const auto pick = [theme](const char* dark, const char* light) {
        return rgb(theme == basemap::MapTheme::Dark ? dark : light);
    };
    ground = pick("#191b1e", "#f1f1ef");
    panel = pick("#1b1f24", "#fbfbfc");
    raised = pick("#262b32", "#f0f2f4");
    line = pick("#343b44", "#c6ccd3");
    text = pick("#e7eaed", "#1a1e23");
    dim = pick("#a9b2bc", "#4c5661");
    focus = pick("#9fb6cf", "#3a5a7c");
    warning = pick("#f2c94c", "#6b5200");
    quiet = pick("#737c86", "#868e96");
    outline = pick("#0d0f11", "#ffffff");
    Q_EMIT changed();
}

QColor MapStyle::priority(core::Priority priority) const
{
    const bool dark = m_theme == basemap::MapTheme::Dark;
    switch (priority) {
    case core::Priority::Critical:
        return rgb(dark ? "#ff7070" : "#b3121b");
    case core::Priority::High:
        return rgb(dark ? "#ff9f45" : "#974200");
    case core::Priority::Medium:
        return rgb(dark ? "#f2d04c" : "#6b5200");
    case core::Priority::Low:
        return rgb(dark ? "#82b8ff" : "#1c55a5");
    case core::Priority::None:
        break;
    }
    return quiet;
}

QColor MapStyle::priorityFill(core::Priority priority) const
{
    if (m_theme == basemap::MapTheme::Dark)
        return this->priority(priority);
    switch (priority) {
    case core::Priority::Critical:
        return rgb("#d8202b");
    case core::Priority::High:
        return rgb("#f07d0e");
    case core::Priority::Medium:
        return rgb("#f2c81e");
    case core::Priority::Low:
        return rgb("#3f83dd");
    case core::Priority::None:
        break;
    }
    return quiet;
}

} // namespace vigie::map
