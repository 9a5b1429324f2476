// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace vigie::app {

/// `vigie import FILE --into DIR`: a file from outside becomes layers of a city, or its map. `arguments` are those of the
/// program, its name first. Prints what it did; errors in one sentence with a remedy.
/// Needs a QCoreApplication and no display. Ctrl+C ends it without leaving anything behind.
/// Returns the exit code: 0, 1 for an error, 2 for a wrong command line, 130 when it was interrupted.
[[nodiscard]] int runImport(const QStringList& arguments);

} // namespace vigie::app
