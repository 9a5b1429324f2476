// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/canonicaltext.h"
#include "alerts/conditiontable.h"
#include "alerts/judge.h"
#include "core/assetstore.h"

#include <memory>

namespace vigie::alerts {

/// A value of the store spelled out, so that it outlives the store's next change.
[[nodiscard]] AlertValue spelled(const core::AssetStore& store, const core::AttributeValue& value);
/// A value that was kept, as it is judged. Valid as long as the value.
[[nodiscard]] Judged judgedOf(const AlertValue& value);
/// Writes a value's parts, each a field of its own: `name`, `unit`, `time`, `quality`.
void addValue(CanonicalText& out, std::string_view name, const AlertValue& value);
/// What was kept of a condition, as the engine holds it; its asset is not known yet.
[[nodiscard]] LiveCondition resumed(const PersistedCondition& persisted, std::shared_ptr<const Rule> rule,
                                    RuleNumber number);

} // namespace vigie::alerts
