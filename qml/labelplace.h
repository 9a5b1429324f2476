// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace vigie::map {

/// Where labels are written beside their symbols, in points of the screen.

/// How far from its place a symbol reaches, with a little air: labels begin there.
inline constexpr double kSymbolReach = 11.0;

struct LabelWish {
    QPointF symbol; ///< The middle of its symbol.
    QSizeF size;
};

/// For each wish, in order, the middle of its label relative to its symbol; nullopt where there is no room. The first
/// ones get theirs first: at the right, at the left, below, above. No label lies over another or over one of
/// `symbols`, and none reaches out of `screen`.
[[nodiscard]] std::vector<std::optional<QPointF>>
placeLabels(const std::vector<LabelWish>& wishes, const std::vector<QPointF>& symbols, const QRectF& screen);

} // namespace vigie::map
