// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "core/domain.h"
#include "core/geoposition.h"
#include "core/rowtable.h"
#include "geo/districtindex.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>

namespace vigie::models {

/// Which alerts of a list are shown; what is not set lets all through.
struct AlertFilter {
    core::DomainSet domains{}; ///< Empty: all.
    std::optional<core::Priority> priority{};
    std::optional<std::uint32_t> district{}; ///< A number of AlertDistricts.
    QString text{};                          ///< Part of title, model or asset id; case ignored. Trimmed.
    bool unacknowledgedOnly = false;

    [[nodiscard]] bool any() const;
    /// All but the district. `language`: of the title that is searched.
    [[nodiscard]] bool accepts(const alerts::Alert& alert, const std::string& language) const;
    bool operator==(const AlertFilter&) const = default;
};

/// The districts of the city, and in which of them an alert's asset is now.
class AlertDistricts {
public:
    AlertDistricts() = default;
    /// `origin`: of the frame that the rows of the snapshots are in.
    AlertDistricts(const geo::ShapeTable& districts, core::GeoPosition origin);

    [[nodiscard]] const QStringList& names() const { return m_names; } ///< By number. Plain text from a file.
    /// Nothing for an asset that was not seen yet, has no place, or is in no district.
    [[nodiscard]] std::optional<std::uint32_t> of(const alerts::Alert& alert, const core::RowsView& rows) const;

private:
    QStringList m_names;
    geo::DistrictIndex m_index;
};

} // namespace vigie::models
