// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vigie::test {

/// An invented town as OpenStreetMap writes it, with one element of each kind that matters.
extern const char* const kSmallTown;

} // namespace vigie::test
