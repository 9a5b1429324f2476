// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/localtext.h"

#include <vector>

namespace vigie::profile {

/// A feed's line in the register that a city publishes: who is responsible for what, and until when.
struct RegisterEntry {
    LocalText purpose;
    LocalText legalBasis;
    LocalText retention; ///< In words: "30 days".
    std::vector<LocalText> recipients;

    [[nodiscard]] bool complete() const
    {
        return !purpose.empty() && !legalBasis.empty() && !retention.empty() && !recipients.empty();
    }
};

} // namespace vigie::profile
