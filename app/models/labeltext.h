// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetstore.h"
#include "models/texts.h"

#include <QString>

#include <string_view>

namespace vigie::models {

/// What the map writes beside an asset: its number or short name, and the value that says most of its kind.
/// Thread: any.
class LabelText {
public:
    static constexpr qsizetype kLongest = 24;

    /// "L006124 80 %", "Bus 12", "W000874 93 %".
    [[nodiscard]] static QString of(const core::AssetDetail& asset, const Texts& texts);

    /// The value alone, or empty where it has none of its kind's.
    [[nodiscard]] static QString value(const core::AssetDetail& asset, const Texts& texts);
};

} // namespace vigie::models
