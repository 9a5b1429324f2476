// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/colours.h"

#include <QString>

namespace vigie::map {

namespace {

QColor pick(basemap::MapTheme theme, const char* dark, const char* light)
{
    return QColor::fromString(QLatin1StringView(theme == basemap::MapTheme::Dark ? dark : light));
}

} // namespace

Colours::Colours(basemap::MapTheme theme)
    : panel(pick(theme, "#1b1f24", "#fbfbfc"))
    , raised(pick(theme, "#262b32", "#f0f2f4"))
    , line(pick(theme, "#343b44", "#c6ccd3"))
    , text(pick(theme, "#e7eaed", "#1a1e23"))
    , dim(pick(theme, "#a9b2bc", "#4c5661"))
    , focus(pick(theme, "#9fb6cf", "#3a5a7c"))
    , warning(pick(theme, "#f2c94c", "#6b5200"))
    , m_theme(theme)
{
}

QColor Colours::priority(core::Priority priority) const
{
    switch (priority) {
    case core::Priority::Critical:
        return pick(m_theme, "#ff7070", "#b3121b");
    case core::Priority::High:
        return pick(m_theme, "#ff9f45", "#974200");
    case core::Priority::Medium:
        return pick(m_theme, "#f2d04c", "#6b5200");
    case core::Priority::Low:
        return pick(m_theme, "#82b8ff", "#1c55a5");
    case core::Priority::None:
        break;
    }
    return dim;
}

QColor Colours::priorityFill(core::Priority priority) const
{
    switch (priority) {
    case core::Priority::Critical:
        return pick(m_theme, "#ff7070", "#d8202b");
    case core::Priority::High:
        return pick(m_theme, "#ff9f45", "#f07d0e");
    case core::Priority::Medium:
        return pick(m_theme, "#f2d04c", "#f2c81e");
    case core::Priority::Low:
        return pick(m_theme, "#82b8ff", "#3f83dd");
    case core::Priority::None:
        break;
    }
    return dim;
}

} // namespace vigie::map
