// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace vigie::app {

/// `vigie alerts check PATH`: every problem of a file or folder of rules. Returns the exit code: 0 where there is none, 1
/// where there is one, 2 for a wrong command line.
[[nodiscard]] int runCheckRules(const QStringList& arguments);

/// `vigie alerts try`: what rules, and a draft of them, would have raised in a recording. Returns the exit code: 0 when it
/// was tried, 1 when it could not be, 2 for a wrong command line, 130 after Ctrl+C.
[[nodiscard]] int runTryRules(const QStringList& arguments);

} // namespace vigie::app
