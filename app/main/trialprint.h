// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ruletrial.h"

namespace vigie::app {

/// A table for people, rule by rule; with a rule, its firings. English, as all of the command line.
void printTable(const session::TrialOrder& order, const session::TrialResult& result);
/// One JSON object, all that came of it; times in UTC. docs/alerts.md tells its fields.
void printJson(const session::TrialOrder& order, const session::TrialResult& result);

} // namespace vigie::app
