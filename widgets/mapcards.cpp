// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mapcards.h"

#include "geo/placetext.h"
#include "models/texts.h"
#include "models/wordtext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigie::widgets {

namespace {

map::MapCard::Entry entryOf(const pipeline::Snapshot& snapshot, core::AssetIndex asset, QString text)
{
    return {std::move(text), snapshot.rows[asset].worst, asset};
}

} // namespace

QString MapCards::line(const pipeline::Snapshot& snapshot, core::AssetIndex asset) const
{
    const core::AssetRow& row = snapshot.rows[asset];
    const auto model = static_cast<std::size_t>(row.model);
    const std::string name = snapshot.models && model < snapshot.models->size() ? (*snapshot.models)[model] : "";
    QString out = tr("%1, %2", "kind of asset, id")
                      .arg(models::WordText::model(name), models::Texts::shortId(snapshot.ids->id(asset)));
    if (row.worst != core::Priority::None)
        out += tr(": alert, %1", "priority").arg(models::WordText::priority(row.worst));
    if (row.stale)
        out += tr(", stale");
    return out;
}

map::MapCard MapCards::here(const pipeline::Snapshot& snapshot, core::GeoPosition place,
                            const std::vector<map::NearAsset>& near) const
{
    map::MapCard out;
    out.title = tr("What is here");
    out.text = QString::fromStdString(geo::toText(place));
    if (near.empty())
        out.text += QLatin1Char('\n') + tr("No asset within a kilometre.");
    for (const map::NearAsset& one : near) {
        const auto asset = static_cast<core::AssetIndex>(one.row);
        out.entries.push_back(entryOf(
            snapshot, asset, tr("%1 · %2", "distance, asset").arg(length(one.metres), line(snapshot, asset))));
    }
    out.actions = {{QStringLiteral("copy"), tr("Copy the coordinates")}};
    return out;
}

map::MapCard MapCards::area(const pipeline::Snapshot& snapshot, const std::vector<core::AssetIndex>& assets) const
{
    map::MapCard out;
    out.title = tr("%n asset(s) chosen", nullptr, static_cast<int>(assets.size()));
    std::array<int, core::kDomainCount> byDomain{};
    int abnormal = 0;
    int stale = 0;
    for (const core::AssetIndex asset : assets) {
        const core::AssetRow& row = snapshot.rows[asset];
        ++byDomain[static_cast<std::size_t>(row.domain)];
        abnormal += row.worst != core::Priority::None ? 1 : 0;
        stale += row.stale ? 1 : 0;
    }
    QStringList parts;
    for (std::size_t domain = 0; domain < byDomain.size(); ++domain) {
        if (byDomain[domain] > 0)
            parts << tr("%1: %2", "domain, number")
                         .arg(models::WordText::domain(static_cast<core::Domain>(domain)),
                              m_texts.number().count(static_cast<std::uint64_t>(byDomain[domain])));
    }
    out.text = parts.join(QStringLiteral(" · "));
    out.text += QLatin1Char('\n') + tr("With an alert: %1. Stale: %2.")
                                        .arg(m_texts.number().count(static_cast<std::uint64_t>(abnormal)),
                                             m_texts.number().count(static_cast<std::uint64_t>(stale)));
    std::vector<core::AssetIndex> listed = assets;
    std::stable_sort(listed.begin(), listed.end(), [&snapshot](core::AssetIndex a, core::AssetIndex b) {
        return snapshot.rows[a].worst > snapshot.rows[b].worst;
    });
    if (listed.size() > kMost) {
        listed.resize(kMost);
        out.text += QLatin1Char('\n') + tr("The first %1 are listed, the worst before.").arg(kMost);
    }
    for (const core::AssetIndex asset : listed)
        out.entries.push_back(entryOf(snapshot, asset, line(snapshot, asset)));
    out.actions = {{QStringLiteral("copyIds"), tr("Copy their ids")}};
    return out;
}

map::MapCard MapCards::measure(int points, double metres, double squareMetres) const
{
    map::MapCard out;
    out.title = tr("Measure");
    if (points == 0)
        out.text = tr("Press on the map to set points.");
    else if (points == 1)
        out.text = tr("Set a second point.");
    else
        out.text = tr("Distance: %1").arg(length(metres));
    if (points > 2)
        out.text += QLatin1Char('\n') + tr("Area: %1").arg(surface(squareMetres));
    if (points > 0)
        out.actions = {{QStringLiteral("takeBack"), tr("Take the last point back")},
                       {QStringLiteral("clear"), tr("Begin anew")}};
    return out;
}

QString MapCards::length(double metres) const
{
    constexpr double kKilometre = 1000.0;
    return metres < 10.0 * kKilometre ? m_texts.number().withUnit(metres < 10.0 ? metres : std::round(metres), "MTR")
                                      : m_texts.number().withUnit(metres / kKilometre, "KMT");
}

QString MapCards::surface(double squareMetres) const
{
    constexpr double kHectare = 10'000.0;
    constexpr double kSquareKilometre = 1e6;
    if (squareMetres < kHectare)
        return m_texts.number().withUnit(squareMetres, "MTK");
    if (squareMetres < kSquareKilometre)
        return m_texts.number().withUnit(squareMetres / kHectare, "HAR");
    return m_texts.number().withUnit(squareMetres / kSquareKilometre, "KMK");
}

} // namespace vigie::widgets
