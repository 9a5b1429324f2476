// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace vigie::widgets {

namespace {

double luminance(const QColor& colour)
{
    const auto channel = [](float value) {
        return value <= 0.04045F ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

QColor rgb(const char* name)
{
    return QColor::fromString(QLatin1String(name));
}

} // namespace

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

Theme::Theme(Kind kind)
    : map::Colours(mapTheme(kind))
    , m_kind(kind)
{
    const auto pick = [kind](const char* dark, const char* light) { return rgb(kind == Kind::Dark ? dark : light); };
    window = pick("#14171b", "#e9ebee");
    selected = pick("#2c3742", "#d3dde8");
    quiet = pick("#87919b", "#737d87");
    error = pick("#ff8080", "#b3121b");
}

basemap::MapTheme Theme::mapTheme(Kind kind)
{
    return kind == Kind::Dark ? basemap::MapTheme::Dark : basemap::MapTheme::Light;
}

Theme::Kind Theme::kindFromWord(const QString& word)
{
    return word == QLatin1String("light") ? Kind::Light : Kind::Dark;
}

QString Theme::toWord(Kind kind)
{
    return kind == Kind::Light ? QStringLiteral("light") : QStringLiteral("dark");
}

QColor Theme::phase(feeds::FeedPhase phase) const
{
    switch (phase) {
    case feeds::FeedPhase::Failed:
        return error;
    case feeds::FeedPhase::Stale:
        return warning;
    case feeds::FeedPhase::Paused:
        return priority(core::Priority::Low);
    case feeds::FeedPhase::Connecting:
    case feeds::FeedPhase::Live:
    case feeds::FeedPhase::Stopped:
        break;
    }
    return dim;
}

QColor Theme::mode(session::Mode mode) const
{
    const bool dark = m_kind == Kind::Dark;
    switch (mode) {
    case session::Mode::Live:
        return rgb(dark ? "#4cc07a" : "#14713a");
    case session::Mode::Simulated: // like a replay, not the present
    case session::Mode::Replay:
        return rgb(dark ? "#63a9ff" : "#1c55a5");
    case session::Mode::Training:
        break;
    }
    return rgb(dark ? "#c39bff" : "#6a2fc4");
}

QColor Theme::on(const QColor& ground) const
{
    const QColor black = rgb("#101214");
    const QColor white = rgb("#ffffff");
    return contrast(black, ground) >= contrast(white, ground) ? black : white;
}

QPalette Theme::palette() const
{
    QPalette out;
    out.setColor(QPalette::Window, window);
    out.setColor(QPalette::WindowText, text);
    out.setColor(QPalette::Base, panel);
    out.setColor(QPalette::AlternateBase, panel);
    out.setColor(QPalette::Text, text);
    out.setColor(QPalette::PlaceholderText, dim);
    out.setColor(QPalette::Button, raised);
    out.setColor(QPalette::ButtonText, text);
    out.setColor(QPalette::BrightText, error);
    out.setColor(QPalette::Highlight, selected);
    out.setColor(QPalette::HighlightedText, text);
    out.setColor(QPalette::Accent, focus);
    out.setColor(QPalette::ToolTipBase, raised);
    out.setColor(QPalette::ToolTipText, text);
    out.setColor(QPalette::Link, focus);
    out.setColor(QPalette::Light, line);
    out.setColor(QPalette::Midlight, raised);
    out.setColor(QPalette::Mid, line);
    out.setColor(QPalette::Dark, line);
    out.setColor(QPalette::Shadow, window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        out.setColor(QPalette::Disabled, role, dim);
    return out;
}

QString Theme::styleSheet() const
{
    QFile file{QStringLiteral(":/vigie/styles/window.qss")};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> names[] = {
        {"@window", window}, {"@panel", panel}, {"@raised", raised}, {"@selected", selected}, {"@line", line},
        {"@text", text},     {"@dim", dim},     {"@focus", focus},   {"@error", error},       {"@warning", warning},
    };
    for (const auto& [name, colour] : names)
        sheet.replace(QLatin1String(name), colour.name());
    sheet.replace(QLatin1String("@kind"), toWord(m_kind));
    return sheet;
}

QFont Theme::font()
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    font.setPixelSize(kFontSize);
    // Digits of one width: columns of numbers line up, clocks do not tremble.
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

} // namespace vigie::widgets
