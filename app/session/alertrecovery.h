// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertengine.h"
#include "journal/journalreader.h"

#include <cstdint>
#include <optional>

namespace vigie::session {

/// Applies what persons did to alerts that the journal has and the alert store had not yet when the program ended: the
/// journal is written before the effect, so its entries may be ahead. Nothing is done to an alert that was raised
/// after the entry. Of a reason that a person typed only the commitment is there. `lastApplied`: the highest journal
/// index that the alert store knows. Returns how many conditions changed.
int applyMissedAlertActs(const journal::JournalReader& journal, std::optional<std::uint64_t> lastApplied,
                         const core::AssetStore& store, alerts::AlertEngine& engine);

} // namespace vigie::session
