// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetstore.h"
#include "core/batch.h"

namespace vigie::pipeline {

/// Puts all that a store knows into `sink`, as batches that say it again: a recording that begins in the middle of
/// the day begins with the whole city. Each attribute keeps its source time. `now` is the arrival of the batches,
/// UTC. Thread: the store's. Cost: about a microsecond an attribute.
void putState(const core::AssetStore& store, core::Timestamp now, core::BatchSink& sink);

} // namespace vigie::pipeline
