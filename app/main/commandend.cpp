// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/commandend.h"

#include <cstdio>

namespace vigie::app {

int complain(const core::Error& error)
{
    std::fprintf(stderr, "vigie: %s\n", error.english().c_str());
    return error.code == core::ErrorCode::Cancelled ? kExitInterrupted : kExitError;
}

int misused(const char* command, const char* why)
{
    std::fprintf(stderr, "vigie: %s\nSee: vigie %s --help\n", why, command);
    return kExitUsage;
}

} // namespace vigie::app
