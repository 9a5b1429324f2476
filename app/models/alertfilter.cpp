// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alertfilter.h"

#include "models/wordtext.h"

namespace vigie::models {

bool AlertFilter::any() const
{
    return !(*this == AlertFilter{});
}

bool AlertFilter::accepts(const alerts::Alert& alert, const std::string& language) const
{
    if (!domains.empty() && !domains.contains(alert.rule->domain))
        return false;
    if (priority && alert.priority != *priority)
        return false;
    if (unacknowledgedOnly && alert.acknowledged())
        return false;
    const auto says = [this](const QString& words) { return words.contains(text, Qt::CaseInsensitive); };
    return text.isEmpty() || says(QString::fromStdString(alert.rule->title.in(language))) ||
           says(QString::fromStdString(alert.assetId)) || says(WordText::model(alert.rule->model));
}

AlertDistricts::AlertDistricts(const geo::ShapeTable& districts, core::GeoPosition origin)
    : m_index(districts, geo::CityFrame{origin})
{
    for (const geo::ShapeTable::Feature& district : districts.features)
        m_names.append(QString::fromStdString(district.name));
}

std::optional<std::uint32_t> AlertDistricts::of(const alerts::Alert& alert, const core::RowsView& rows) const
{
    if (!alert.asset || static_cast<std::uint32_t>(*alert.asset) >= rows.size)
        return std::nullopt;
    const core::AssetRow& row = rows[*alert.asset];
    return row.located ? m_index.at({row.x, row.y}) : std::nullopt;
}

} // namespace vigie::models
