// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of usual hours in alerts.db.
#include "alerts/alertrows.h"

namespace vigie::alerts {

namespace {

using core::Expected;
using storage::Database;

constexpr std::int64_t kHoursKept = std::int64_t{168} * (UsualBook::kMostWeeks + 1);

} // namespace

Expected<void> writeUsual(Database& database, const AlertBacklog& backlog)
{
    if (backlog.usual().empty())
        return {};
    auto statement = database.prepare("INSERT OR REPLACE INTO usual VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!statement)
        return core::fail(statement.error());
    for (const UsualHour& one : backlog.usual()) {
        if (auto done = statement->run(one.assetId, one.ruleId, one.measure, one.hour, one.mean); !done)
            return done;
    }
    return {};
}

Expected<void> pruneUsual(Database& database, std::int64_t most)
{
    auto statement =
        database.prepare("DELETE FROM usual WHERE (asset, rule, hour) IN (SELECT asset, rule, hour FROM "
                         "usual WHERE hour < (SELECT max(hour) FROM usual) - ?1 ORDER BY hour LIMIT ?2)");
    if (!statement)
        return core::fail(statement.error());
    return statement->run(kHoursKept, most);
}

Expected<std::vector<UsualHour>> readUsual(const Database& database)
{
    auto statement =
        database.prepare("SELECT asset, rule, measure, hour, mean FROM usual ORDER BY asset, rule, hour");
    if (!statement)
        return core::fail(statement.error());
    std::vector<UsualHour> out;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return core::fail(row.error());
        if (!*row)
            return out;
        out.push_back({.assetId = std::string{statement->text(0)},
                       .ruleId = std::string{statement->text(1)},
                       .measure = std::string{statement->text(2)},
                       .hour = statement->integer(3),
                       .mean = statement->real(4)});
    }
}

} // namespace vigie::alerts
