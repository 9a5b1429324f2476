// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/glides.h"
#include "qml/mapindex.h"

#include <cstdint>
#include <span>

namespace vigie::map {

/// How the layer shows the assets at a zoom: numbers per square, or each asset.
struct DetailChoice {
    int level = 0;       ///< floor(zoom): of the squares and of the parts.
    bool isEach = false; ///< Each asset has its own symbol.
    bool isNear = false; ///< Symbols tell the domain by their shape.
    DomainMask mask;
    bool operator==(const DetailChoice&) const = default;
};

/// Half the widest sprite group, in points: a number, or a symbol and its number.
inline constexpr double kSpriteReach = 40.0;

/// What marks are made from. Read while the GUI thread is held.
struct MarkSource {
    const MapIndex& index;
    const Glides& glides;
    const AreaCounts* groups = nullptr;      ///< Of the choice's level; wanted where each asset is not shown.
    std::span<const std::uint32_t> chosen{}; ///< Rows that have a ring, in order.
    double now = 0.0;                        ///< By the clock of `glides`.
};

} // namespace vigie::map
