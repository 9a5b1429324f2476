// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/monthreport.h"
#include "tlog/checkpoint.h"

#include <string>

namespace vigie::report {

/// What is not in the entries of the month, and stands on the report all the same.
struct ReportFacts {
    std::string city;            ///< Its name, in the language of the report.
    tlog::Checkpoint checkpoint; ///< Of the publication: what the entries are checked against.
};

/// The report of a month in words, for a reader who has never seen a control room. The same report and facts give the same
/// document.
[[nodiscard]] Document compose(const MonthReport& report, const ReportFacts& facts, Language language);

} // namespace vigie::report
