// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/papersheet.h"
#include "report/document.h"

namespace vigie::pdf {

/// Draws it below what is there, over pages where it must, its head again on each.
void drawTable(PaperSheet& sheet, const report::Table& table);
/// All of it on one page.
void drawChart(PaperSheet& sheet, const report::BarChart& chart, const QString& hatchedMeans,
               report::Language language);

} // namespace vigie::pdf
