// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toml/localtext.h"

#include <vector>

namespace vigie::profile {

/// A feed's line in the register that a city publishes: who is responsible for what, and until when.
struct RegisterEntry {
    toml::LocalText purpose;
    toml::LocalText legalBasis;
    toml::LocalText retention; ///< In words: "30 days".
    std::vector<toml::LocalText> recipients;

    [[nodiscard]] bool complete() const
    {
        return !purpose.empty() && !legalBasis.empty() && !retention.empty() && !recipients.empty();
    }
};

} // namespace vigie::profile
