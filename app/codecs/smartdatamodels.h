// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"

#include <optional>
#include <span>
#include <string_view>

namespace vigie::codecs {

/// One model of Smart Data Models (smartdatamodels.org) that Vigie knows: adding one is adding a row.
struct SmartDataModel {
    std::string_view name; ///< "Streetlight"
    core::Domain domain;
    /// What may enter of it besides `commonAttributes()`: names with blanks between. Everything else is dropped at
    /// ingest, which is how plates, owners and contact points of the models' schemas stay out.
    std::string_view attributes;
};

[[nodiscard]] std::span<const SmartDataModel> smartDataModels();

/// What may enter of every known model: what describes an asset or dates an observation. Names with blanks between.
[[nodiscard]] std::string_view commonAttributes();

/// The trade a model belongs to. nullopt for a model that is not known; core::Domain::Other for Alert, Anomaly and
/// Device, which occur in every trade.
[[nodiscard]] std::optional<core::Domain> domainOfModel(std::string_view model);

} // namespace vigie::codecs
