// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertmeasures.h"

#include <string>

namespace vigie::app {

/// A table for people, with the noisiest conditions and rules. English, as all of the command line.
void printTable(const alerts::AlertMeasures& measures, const std::string& zone);
/// One JSON object, all that was measured; times in UTC. docs/alerts.md tells its fields.
void printJson(const alerts::AlertMeasures& measures, const std::string& zone);

} // namespace vigie::app
