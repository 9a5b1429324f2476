// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertrows.h"

namespace vigie::alerts {

namespace {

constexpr const char* kVersion1 = R"sql(
CREATE TABLE conditions(
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL, asset TEXT NOT NULL, rule TEXT NOT NULL,
    rule_version TEXT NOT NULL, priority TEXT NOT NULL, state TEXT NOT NULL,
    began INTEGER, due INTEGER, since INTEGER, raised_at INTEGER, last_change INTEGER,
    ack_by TEXT NOT NULL, ack_desk TEXT NOT NULL, ack_at INTEGER, ack_journal INTEGER,
    raised_kind INTEGER NOT NULL, raised_quality TEXT NOT NULL, raised_number REAL, raised_text TEXT NOT NULL,
    raised_unit TEXT NOT NULL, raised_time INTEGER,
    latest_kind INTEGER NOT NULL, latest_quality TEXT NOT NULL, latest_number REAL, latest_text TEXT NOT NULL,
    latest_unit TEXT NOT NULL, latest_time INTEGER,
    feed TEXT NOT NULL) STRICT;
CREATE TABLE history(
    number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, condition INTEGER NOT NULL, asset TEXT NOT NULL,
    rule TEXT NOT NULL, rule_version TEXT NOT NULL, priority TEXT NOT NULL,
    before TEXT NOT NULL, after TEXT NOT NULL, cause TEXT NOT NULL,
    actor TEXT NOT NULL, desk TEXT NOT NULL, journal INTEGER,
    kind INTEGER NOT NULL, quality TEXT NOT NULL, value_number REAL, value_text TEXT NOT NULL, unit TEXT NOT NULL,
    value_time INTEGER) STRICT;
CREATE INDEX history_at ON history(at);
CREATE TABLE facts(name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
)sql";

// What is off the list on purpose, and by whom. Before it, everything listed was on the list.
constexpr const char* kVersion2 = R"sql(
ALTER TABLE conditions ADD COLUMN aside TEXT NOT NULL DEFAULT 'none';
ALTER TABLE conditions ADD COLUMN aside_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE conditions ADD COLUMN aside_until INTEGER;
ALTER TABLE conditions ADD COLUMN aside_by TEXT NOT NULL DEFAULT '';
ALTER TABLE conditions ADD COLUMN aside_desk TEXT NOT NULL DEFAULT '';
ALTER TABLE conditions ADD COLUMN aside_at INTEGER;
ALTER TABLE conditions ADD COLUMN aside_journal INTEGER;
ALTER TABLE conditions ADD COLUMN suppressed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE conditions ADD COLUMN reference_number REAL NOT NULL DEFAULT 0;
ALTER TABLE conditions ADD COLUMN reference_time INTEGER;
ALTER TABLE conditions ADD COLUMN explained_by INTEGER;
ALTER TABLE history ADD COLUMN place_before TEXT NOT NULL DEFAULT 'nowhere';
ALTER TABLE history ADD COLUMN place TEXT NOT NULL DEFAULT 'nowhere';
ALTER TABLE history ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE history ADD COLUMN until INTEGER;
UPDATE history SET place_before = 'list' WHERE before NOT IN ('normal', 'pending_on');
UPDATE history SET place = 'list' WHERE after NOT IN ('normal', 'pending_on');
)sql";

// What is usual at an hour of the week, for rules of deviation; the past of one condition is found; and
// what persons said of situations, and until when what
// other systems reported is valid.
constexpr const char* kVersion3 = R"sql(
CREATE TABLE usual(
    asset TEXT NOT NULL, rule TEXT NOT NULL, measure TEXT NOT NULL, hour INTEGER NOT NULL, mean REAL NOT NULL,
    PRIMARY KEY(asset, rule, hour)) STRICT, WITHOUT ROWID;
ALTER TABLE conditions ADD COLUMN decision TEXT NOT NULL DEFAULT 'proposed';
ALTER TABLE conditions ADD COLUMN decision_by TEXT NOT NULL DEFAULT '';
ALTER TABLE conditions ADD COLUMN decision_desk TEXT NOT NULL DEFAULT '';
ALTER TABLE conditions ADD COLUMN decision_at INTEGER;
ALTER TABLE conditions ADD COLUMN decision_journal INTEGER;
ALTER TABLE conditions ADD COLUMN valid_until INTEGER;
CREATE INDEX usual_hour ON usual(hour);
CREATE INDEX history_condition ON history(condition, number);
)sql";

} // namespace

storage::StoreKind alertStoreKind()
{
    return {.name = "alerts",
            .applicationId = 0x56474131 /* VGA1 */,
            .steps = {storage::sqlStep(kVersion1), storage::sqlStep(kVersion2), storage::sqlStep(kVersion3)}};
}

} // namespace vigie::alerts
