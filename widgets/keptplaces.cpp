// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keptplaces.h"

#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace vigie::widgets {

namespace {

constexpr double kNearest = 20.0;

bool isSane(const KeptPlace& place)
{
    return !place.name.isEmpty() && place.view.zoom >= 0.0 && place.view.zoom <= kNearest;
}

} // namespace

KeptPlaces::KeptPlaces(QSettings& settings, const QString& operatorName)
    : m_settings(settings)
    // A name may hold any sign; a group's slash has a meaning.
    , m_group(QStringLiteral("places-") + QString::fromLatin1(QUrl::toPercentEncoding(operatorName)))
{
    const int count = m_settings.beginReadArray(m_group);
    for (int i = 0; i < count && m_places.size() < kMost; ++i) {
        m_settings.setArrayIndex(i);
        const auto middle = core::GeoPosition::fromDegrees(m_settings.value("latitude").toDouble(),
                                                           m_settings.value("longitude").toDouble());
        KeptPlace place{m_settings.value("name").toString().left(kLongestName),
                        {middle.value_or(core::GeoPosition{}), m_settings.value("zoom").toDouble()}};
        if (middle && isSane(place))
            m_places.append(std::move(place));
    }
    m_settings.endArray();
}

QStringList KeptPlaces::names() const
{
    QStringList out;
    for (const KeptPlace& place : m_places)
        out << place.name;
    return out;
}

bool KeptPlaces::keep(KeptPlace place)
{
    place.name = place.name.simplified().left(kLongestName);
    if (m_places.size() >= kMost || !isSane(place))
        return false;
    m_places.append(std::move(place));
    write();
    return true;
}

void KeptPlaces::replace(QList<KeptPlace> places)
{
    for (KeptPlace& place : places)
        place.name = place.name.simplified().left(kLongestName);
    places.removeIf([](const KeptPlace& place) { return !isSane(place); });
    m_places = std::move(places);
    write();
}

void KeptPlaces::write()
{
    m_settings.remove(m_group);
    m_settings.beginWriteArray(m_group, static_cast<int>(m_places.size()));
    for (int i = 0; i < m_places.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue("name", m_places[i].name);
        m_settings.setValue("latitude", m_places[i].view.middle.latitude());
        m_settings.setValue("longitude", m_places[i].view.middle.longitude());
        m_settings.setValue("zoom", m_places[i].view.zoom);
    }
    m_settings.endArray();
    m_settings.sync();
}

} // namespace vigie::widgets
