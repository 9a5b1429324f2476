// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace vigie::app {

/// `vigie alerts measures`: prints what the desk had to bear, against the targets as reported. Returns the exit code: 0
/// when it was measured, whatever came out; 1 when it could not be; 2 for a wrong command line.
[[nodiscard]] int runMeasures(const QStringList& arguments);

} // namespace vigie::app
