// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/windowstate.h"

#include <QHeaderView>
#include <QMainWindow>

namespace vigie::widgets {

namespace {

constexpr int kLayout = 3; ///< Counts up when docks change so that an old layout would not fit.

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

} // namespace

WindowState::WindowState(const QString& file)
    : m_settings(file, QSettings::IniFormat)
{
}

QString WindowState::language() const
{
    return m_settings.value(key("screen/language")).toString();
}

Theme::Kind WindowState::theme() const
{
    return Theme::kindFromWord(m_settings.value(key("screen/theme")).toString());
}

QSet<core::Domain> WindowState::visibleDomains() const
{
    QSet<core::Domain> out;
    const QVariant kept = m_settings.value(key("map/domains"));
    for (int i = 0; i < core::kDomainCount; ++i) {
        const auto domain = static_cast<core::Domain>(i);
        const auto word = core::toWord(domain);
        if (!kept.isValid() ||
            kept.toStringList().contains(QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()))))
            out.insert(domain);
    }
    return out;
}

int WindowState::trendHours() const
{
    const int hours = m_settings.value(key("chart/hours"), 1).toInt();
    return hours == 6 || hours == 24 ? hours : 1;
}

bool WindowState::gathersInFlood() const
{
    return m_settings.value(key("alerts/gather"), true).toBool();
}

QHash<QString, bool> WindowState::chosenLayers() const
{
    QHash<QString, bool> out;
    for (const bool shown : {true, false}) {
        for (const QString& id : m_settings.value(key(shown ? "layers/shown" : "layers/hidden")).toStringList())
            out.insert(id, shown);
    }
    return out;
}

void WindowState::setChosenLayers(const QHash<QString, bool>& chosen)
{
    for (const bool shown : {true, false}) {
        QStringList ids = chosen.keys(shown);
        ids.sort();
        m_settings.setValue(key(shown ? "layers/shown" : "layers/hidden"), ids);
    }
}

void WindowState::setLanguage(const QString& code)
{
    m_settings.setValue(key("screen/language"), code);
}

void WindowState::setTheme(Theme::Kind kind)
{
    m_settings.setValue(key("screen/theme"), Theme::toWord(kind));
}

void WindowState::setVisibleDomains(const QSet<core::Domain>& domains)
{
    QStringList words;
    for (int i = 0; i < core::kDomainCount; ++i) {
        const auto word = core::toWord(static_cast<core::Domain>(i));
        if (domains.contains(static_cast<core::Domain>(i)))
            words.append(QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size())));
    }
    // An empty list would read back as "never chosen".
    m_settings.setValue(key("map/domains"), words.isEmpty() ? QStringList{key("none")} : words);
}

void WindowState::setTrendHours(int hours)
{
    m_settings.setValue(key("chart/hours"), hours);
}

void WindowState::setGathersInFlood(bool gathers)
{
    m_settings.setValue(key("alerts/gather"), gathers);
}

bool WindowState::restore(QMainWindow& window) const
{
    const QByteArray geometry = m_settings.value(key("window/geometry")).toByteArray();
    const QByteArray docks = m_settings.value(key("window/docks")).toByteArray();
    if (!geometry.isEmpty())
        window.restoreGeometry(geometry);
    return !docks.isEmpty() && window.restoreState(docks, kLayout);
}

void WindowState::save(const QMainWindow& window)
{
    m_settings.setValue(key("window/geometry"), window.saveGeometry());
    m_settings.setValue(key("window/docks"), window.saveState(kLayout));
}

void WindowState::restore(const QString& name, QHeaderView& header) const
{
    const QByteArray columns = m_settings.value(key("columns/") + name).toByteArray();
    if (!columns.isEmpty())
        header.restoreState(columns);
}

void WindowState::save(const QString& name, const QHeaderView& header)
{
    m_settings.setValue(key("columns/") + name, header.saveState());
}

void WindowState::sync()
{
    m_settings.sync();
}

} // namespace vigie::widgets
