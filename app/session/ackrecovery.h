// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertengine.h"
#include "journal/journalreader.h"

#include <cstdint>
#include <optional>

namespace vigie::session {

/// Applies the acknowledgements that the journal has and the alert store had not yet when the program ended: the
/// journal is written before the effect, so its entries may be ahead. An acknowledgement is not applied to an alert
/// that was raised after it. `lastApplied`: the highest journal index that the alert store knows. Returns how many
/// conditions it acknowledged.
int applyMissedAcknowledgements(const journal::JournalReader& journal, std::optional<std::uint64_t> lastApplied,
                                alerts::AlertEngine& engine);

} // namespace vigie::session
