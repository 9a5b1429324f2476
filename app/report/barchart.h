// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <cstdint>
#include <vector>

namespace vigie::report {

/// How high the bars of a chart are and where its lines lie; drawing it is for who has the page.
struct ChartScale {
    std::uint64_t top = 1;            ///< The value at the upper edge; a round one.
    std::vector<std::uint64_t> lines; ///< Values with a line and a label, from 0 to top.
    bool hasHidden = false;           ///< Some bar is not told exactly, and is hatched.

    [[nodiscard]] static ChartScale of(const BarChart& chart);
    /// 0 at the foot, 1 at the upper edge. What is not told exactly is as high as the largest it may be, 4, or the
    /// smallest, 5.
    [[nodiscard]] double heightOf(const Told& told) const;
};

} // namespace vigie::report
