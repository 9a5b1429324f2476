// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"

#include <array>
#include <optional>
#include <string>

namespace vigie::toml {
class Table;
} // namespace vigie::toml

namespace vigie::layers {

struct Layer;

/// From the lowest to the highest zoom of the map.
struct ZoomRange {
    double from = 0.0;
    double to = 22.0;
};

/// How a city wants the layers of one domain to be drawn, where a layer does not say it itself. What it leaves open is
/// empty; units as in Layer and LayerStyle.
struct LayerDefaults {
    std::optional<bool> visible;
    std::optional<double> opacity;
    std::optional<ZoomRange> zoom;
    std::optional<std::string> colour;
    std::optional<double> width;
    std::optional<double> size;
    std::optional<double> fillOpacity;
};
using DomainDefaults = std::array<LayerDefaults, core::kDomainCount>;

/// Reads the keys of a layer's description that are about its drawing, all in one table: `visible`, `opacity`, `zoom`,
/// `colour`, `width`, `size`, `fill_opacity`. What is wrong becomes a problem and is left out.
[[nodiscard]] LayerDefaults readLayerDefaults(toml::Table& table);

/// Gives `layer` what the defaults of its domain say; the rest stays as it is, as does a layer without a domain.
void applyDefaults(const DomainDefaults& defaults, Layer& layer);

} // namespace vigie::layers
