// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"

#include <cstdio>

namespace vigie::city {

/// Prints every asset: number by number, in the order of its kinds. `asJson`: an array of objects; otherwise one line
/// each with tabs between the columns and a heading.
void listAssets(const City& city, bool asJson, std::FILE* out);

} // namespace vigie::city
