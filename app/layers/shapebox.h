// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/degreebox.h"

#include <cstdint>
#include <span>

namespace vigie::layers {

/// The box around a shape as a GeoPackage has it (OGC 12-128r18, 2.1.3): from the envelope in its header, or the place of
/// a point. Empty for an empty shape, another shape without an envelope, places not on Earth, and damaged bytes.
[[nodiscard]] DegreeBox boxOfShape(std::span<const std::uint8_t> bytes);

} // namespace vigie::layers
