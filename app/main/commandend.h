// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

namespace vigie::app {

/// What a verb of the command line ends with, beside 0.
inline constexpr int kExitError = 1;
inline constexpr int kExitUsage = 2;
inline constexpr int kExitInterrupted = 130; ///< As a shell has it for Ctrl+C.

/// Says why on standard error, in English; the exit that goes with it.
int complain(const core::Error& error);
/// Says what a command wants. `command`: its words, as "alerts try".
int misused(const char* command, const char* why);

} // namespace vigie::app
