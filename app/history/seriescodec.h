// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/sample.h"
#include "packing/bytereader.h"
#include "packing/bytewriter.h"

#include <cstddef>
#include <span>
#include <vector>

/// How the times and the values of one series are written (docs/history.md): steps of steps for times, steps of
/// decimals for values, and runs of what repeats. Pure; what is written comes back bit for bit.
namespace vigie::history {

/// Times in rising order, in the largest of second, millisecond and microsecond that they share. `base` must be the
/// same when they are read.
void putTimes(packing::ByteWriter& out, std::span<const Point> points, core::Timestamp base);
/// Fills the times of `points`. False where the bytes do not hold exactly that many.
[[nodiscard]] bool getTimes(packing::ByteReader in, std::span<Point> points, core::Timestamp base);

/// Values and qualities. Every value must be finite.
void putValues(packing::ByteWriter& out, std::span<const Point> points);
[[nodiscard]] bool getValues(packing::ByteReader in, std::span<Point> points);

} // namespace vigie::history
