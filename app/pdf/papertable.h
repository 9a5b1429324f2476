// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/papersheet.h"
#include "report/document.h"

namespace vigie::pdf {

/// Draws it below what is there, over pages where it must, its head again on each.
void drawTable(PaperSheet& sheet, const report::Table& table);
/// What a chart takes of a page, which it is not parted over.
inline constexpr double kChartRoom = 184.0;
/// All of it on one page.
void drawChart(PaperSheet& sheet, const report::BarChart& chart, const QString& hatchedMeans,
               report::Language language);

} // namespace vigie::pdf
