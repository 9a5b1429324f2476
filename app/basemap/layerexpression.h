// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/layerfile.h"

#include <mapnik/expression.hpp>
#include <mapnik/expression_node.hpp>

#include <optional>

// For the bodies of this folder alone: Mapnik is nobody else's.
namespace vigie::basemap {

/// What a layer's description says, as expressions. They are built, never written and read: column names and values
/// come from files of strangers.
[[nodiscard]] std::optional<mapnik::expr_node> conditionOf(const std::optional<layers::LayerFilter>& filter);
/// A range takes in its beginning, not its end.
[[nodiscard]] std::optional<mapnik::expr_node> conditionOf(const layers::StyleClass& one);
[[nodiscard]] std::optional<mapnik::expr_node> both(std::optional<mapnik::expr_node> a,
                                                    std::optional<mapnik::expr_node> b);
/// As rules want it: without a condition all features are meant.
[[nodiscard]] mapnik::expression_ptr shared(std::optional<mapnik::expr_node> condition);

} // namespace vigie::basemap
