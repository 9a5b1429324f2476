// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetstore.h"
#include "profile/cityprofile.h"

#include <memory>

namespace vigie::session {

/// An empty store that knows the city's domains and where its middle is.
[[nodiscard]] std::unique_ptr<core::AssetStore> makeCityStore(const profile::CityProfile& profile);

} // namespace vigie::session
