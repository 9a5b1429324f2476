// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertrows.h"

#include <algorithm>
#include <utility>

namespace vigie::alerts {

namespace {

using core::Expected;
using core::Timestamp;
using storage::Database;
using storage::Statement;

constexpr const char* kUpsert = R"sql(
INSERT OR REPLACE INTO conditions VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,
    ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37,
    ?38, ?39, ?40, ?41, ?42, ?43, ?44, ?45, ?46))sql";

constexpr const char* kInsertLine = R"sql(
INSERT INTO history(at, condition, asset, rule, rule_version, priority, before, after, cause, actor, desk, journal,
    kind, quality, value_number, value_text, unit, value_time, place_before, place, reason, until)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22))sql";

/// Binds values one after the other.
class Binder {
public:
    explicit Binder(Statement& statement)
        : m_statement(statement)
    {
    }

    template <typename T> Binder& operator<<(const T& value)
    {
        m_statement.bind(++m_place, value);
        return *this;
    }
    Binder& operator<<(Timestamp time)
    {
        ++m_place;
        if (time == core::kNoTime)
            m_statement.bindNull(m_place);
        else
            m_statement.bindInteger(m_place, time.time_since_epoch().count());
        return *this;
    }
    Binder& operator<<(const AlertValue& value)
    {
        return *this << static_cast<int>(value.kind) << core::toWord(value.quality) << value.number << value.text
                     << value.unit << value.time;
    }
    Binder& operator<<(const Aside& aside)
    {
        return *this << toWord(aside.state) << aside.reason << aside.until << aside.by << aside.desk << aside.at
                     << aside.journalIndex;
    }

    Binder& operator<<(const Decision& decision)
    {
        return *this << toWord(decision.word) << decision.by << decision.desk << decision.at << decision.journalIndex;
    }

private:
    Statement& m_statement;
    int m_place = 0;
};

/// Reads columns one after the other. A word nobody knows marks the row as unsound.
class Columns {
public:
    explicit Columns(const Statement& statement)
        : m_statement(statement)
    {
    }

    std::int64_t integer() { return m_statement.integer(m_column++); }
    std::uint64_t number() { return static_cast<std::uint64_t>(integer()); }
    std::string text() { return std::string{m_statement.text(m_column++)}; }
    double real() { return m_statement.real(m_column++); }
    Timestamp time()
    {
        if (m_statement.isNull(m_column)) {
            ++m_column;
            return core::kNoTime;
        }
        return Timestamp{core::Duration{integer()}};
    }
    std::optional<std::uint64_t> optionalNumber()
    {
        if (m_statement.isNull(m_column)) {
            ++m_column;
            return std::nullopt;
        }
        return number();
    }
    template <typename T> T word(std::optional<T> (*fromWord)(std::string_view))
    {
        const auto value = fromWord(m_statement.text(m_column++));
        m_sound = m_sound && value.has_value();
        return value.value_or(T{});
    }
    AlertValue value()
    {
        AlertValue out;
        const std::int64_t kind = integer();
        m_sound = m_sound && kind >= 0 && kind <= static_cast<std::int64_t>(core::ValueKind::Text);
        out.kind = m_sound ? static_cast<core::ValueKind>(kind) : core::ValueKind::Number;
        out.quality = word(&core::qualityFromWord);
        out.number = real();
        out.text = text();
        out.unit = text();
        out.time = time();
        return out;
    }
    Aside aside()
    {
        Aside out;
        out.state = word(&asideStateFromWord);
        out.reason = text();
        out.until = time();
        out.by = text();
        out.desk = text();
        out.at = time();
        out.journalIndex = optionalNumber();
        // There is no setting aside without an end.
        m_sound = m_sound && (!out.isOn() || out.until != core::kNoTime);
        return out;
    }
    Decision decision()
    {
        Decision out;
        out.word = word(&decisionFromWord);
        out.by = text();
        out.desk = text();
        out.at = time();
        out.journalIndex = optionalNumber();
        return out;
    }
    [[nodiscard]] bool isSound() const { return m_sound; }

private:
    const Statement& m_statement;
    int m_column = 0;
    bool m_sound = true;
};

std::optional<std::uint64_t> numberOf(std::optional<ConditionId> id)
{
    return id ? std::optional{static_cast<std::uint64_t>(*id)} : std::nullopt;
}

core::Error damaged(const Database& database)
{
    return {core::ErrorCode::Corrupt, database.path().string(),
            VIGIE_TEXT("Errors", "A row of the alert store cannot be read."),
            VIGIE_TEXT("Errors", "Put the file aside and start again: alerts are found anew from the feeds, and "
                                 "acknowledgements from the journal.")};
}

Expected<void> writeConditions(Database& database, const AlertBacklog& backlog)
{
    auto upsert = database.prepare(kUpsert);
    auto remove = database.prepare("DELETE FROM conditions WHERE id = ?1");
    if (!upsert || !remove)
        return core::fail(upsert ? remove.error() : upsert.error());
    for (const auto& [id, one] : backlog.conditions()) {
        const auto number = static_cast<std::uint64_t>(id);
        if (one.isOver()) {
            if (auto done = remove->run(number); !done)
                return done;
            continue;
        }
        Binder{*upsert} << number << one.revision << one.assetId << one.ruleId << one.ruleVersion
                        << core::toWord(one.priority) << toWord(one.state) << one.began << one.due << one.since
                        << one.raisedAt << one.lastChange << one.ackBy << one.ackDesk << one.ackAt
                        << one.ackJournalIndex << one.raisedWith << one.latest << one.feed << one.aside
                        << one.suppressedBy << one.reference.number << one.reference.time << numberOf(one.explainedBy)
                        << one.decision << one.validUntil;
        if (auto done = upsert->run(); !done)
            return done;
    }
    return {};
}

Expected<void> writeLines(Database& database, const AlertBacklog& backlog)
{
    auto insert = database.prepare(kInsertLine);
    if (!insert)
        return core::fail(insert.error());
    for (const HistoryEntry& line : backlog.lines()) {
        Binder{*insert} << line.at << static_cast<std::uint64_t>(line.condition) << line.assetId << line.ruleId
                        << line.ruleVersion << core::toWord(line.priority) << toWord(line.before)
                        << toWord(line.after) << toWord(line.cause) << line.actor << line.desk << line.journalIndex
                        << line.value << toWord(line.placeBefore) << toWord(line.place) << line.reason << line.until;
        if (auto done = insert->run(); !done)
            return done;
    }
    return {};
}

Expected<void> writeFacts(Database& database, const AlertBacklog& backlog)
{
    auto highest = database.prepare("INSERT INTO facts VALUES ('journal_index', ?1) "
                                    "ON CONFLICT(name) DO UPDATE SET value = max(value, excluded.value)");
    auto sum = database.prepare("INSERT INTO facts VALUES ('history_lost', ?1) "
                                "ON CONFLICT(name) DO UPDATE SET value = value + excluded.value");
    if (!highest || !sum)
        return core::fail(highest ? sum.error() : highest.error());
    if (const auto index = backlog.journalIndex()) {
        if (auto done = highest->run(*index); !done)
            return done;
    }
    return backlog.lost() > 0 ? sum->run(backlog.lost()) : Expected<void>{};
}

Expected<std::vector<HistoryEntry>> readLines(const Database& database, Statement& statement)
{
    std::vector<HistoryEntry> out;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return core::fail(row.error());
        if (!*row)
            return out;
        Columns in{statement};
        HistoryEntry one;
        one.number = in.number();
        one.at = in.time();
        one.condition = static_cast<ConditionId>(in.number());
        one.assetId = in.text();
        one.ruleId = in.text();
        one.ruleVersion = in.text();
        one.priority = in.word(&core::priorityFromWord);
        one.before = in.word(&conditionStateFromWord);
        one.after = in.word(&conditionStateFromWord);
        one.cause = in.word(&causeFromWord);
        one.actor = in.text();
        one.desk = in.text();
        one.journalIndex = in.optionalNumber();
        one.value = in.value();
        one.placeBefore = in.word(&placeFromWord);
        one.place = in.word(&placeFromWord);
        one.reason = in.text();
        one.until = in.time();
        if (!in.isSound())
            return core::fail(damaged(database));
        out.push_back(std::move(one));
    }
}

} // namespace

Expected<void> writeBacklog(Database& database, const AlertBacklog& backlog)
{
    auto transaction = database.begin(storage::Locking::Immediate);
    if (!transaction)
        return core::fail(transaction.error());
    for (const auto write : {&writeConditions, &writeLines, &writeUsual, &writeFacts}) {
        if (auto done = write(database, backlog); !done)
            return done;
    }
    return transaction->commit();
}

Expected<void> pruneHistory(Database& database, Timestamp before, std::int64_t most)
{
    auto statement = database.prepare(
        "DELETE FROM history WHERE number IN (SELECT number FROM history WHERE at < ?1 ORDER BY at LIMIT ?2)");
    if (!statement)
        return core::fail(statement.error());
    return statement->run(static_cast<std::int64_t>(before.time_since_epoch().count()), most);
}

Expected<std::vector<PersistedCondition>> readConditions(const Database& database)
{
    auto statement = database.prepare("SELECT * FROM conditions ORDER BY last_change, id");
    if (!statement)
        return core::fail(statement.error());
    std::vector<PersistedCondition> out;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return core::fail(row.error());
        if (!*row)
            return out;
        Columns in{*statement};
        PersistedCondition one;
        one.id = static_cast<ConditionId>(in.number());
        one.revision = in.number();
        one.assetId = in.text();
        one.ruleId = in.text();
        one.ruleVersion = in.text();
        one.priority = in.word(&core::priorityFromWord);
        one.state = in.word(&conditionStateFromWord);
        one.began = in.time();
        one.due = in.time();
        one.since = in.time();
        one.raisedAt = in.time();
        one.lastChange = in.time();
        one.ackBy = in.text();
        one.ackDesk = in.text();
        one.ackAt = in.time();
        one.ackJournalIndex = in.optionalNumber();
        one.raisedWith = in.value();
        one.latest = in.value();
        one.feed = in.text();
        one.aside = in.aside();
        one.suppressedBy = in.text();
        one.reference.number = in.real();
        one.reference.time = in.time();
        if (const auto explainer = in.optionalNumber())
            one.explainedBy = static_cast<ConditionId>(*explainer);
        one.decision = in.decision();
        one.validUntil = in.time();
        if (!in.isSound())
            return core::fail(damaged(database));
        out.push_back(std::move(one));
    }
}

Expected<std::vector<HistoryEntry>> readHistory(const Database& database, Timestamp from, Timestamp to,
                                                std::size_t most)
{
    auto statement =
        database.prepare("SELECT * FROM history WHERE at >= ?1 AND at < ?2 ORDER BY number DESC LIMIT ?3");
    if (!statement)
        return core::fail(statement.error());
    statement->bindAll(static_cast<std::int64_t>(from.time_since_epoch().count()),
                       static_cast<std::int64_t>(to.time_since_epoch().count()), most);
    auto out = readLines(database, *statement);
    if (out)
        std::reverse(out->begin(), out->end());
    return out;
}

Expected<std::vector<HistoryEntry>> readHistoryOf(const Database& database, ConditionId condition, Timestamp from,
                                                  std::size_t most)
{
    auto statement =
        database.prepare("SELECT * FROM history WHERE condition = ?1 AND at >= ?2 ORDER BY number DESC LIMIT ?3");
    if (!statement)
        return core::fail(statement.error());
    statement->bindAll(static_cast<std::uint64_t>(condition),
                       static_cast<std::int64_t>(from.time_since_epoch().count()), most);
    auto out = readLines(database, *statement);
    if (out)
        std::reverse(out->begin(), out->end());
    return out;
}

Expected<std::vector<HistoryEntry>> readHistoryAfter(const Database& database, std::uint64_t after, std::size_t most)
{
    auto statement = database.prepare("SELECT * FROM history WHERE number > ?1 ORDER BY number LIMIT ?2");
    if (!statement)
        return core::fail(statement.error());
    statement->bindAll(after, most);
    return readLines(database, *statement);
}

Expected<std::uint64_t> readLastLine(const Database& database)
{
    auto statement = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'history'");
    if (!statement)
        return core::fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return core::fail(row.error());
    return *row ? static_cast<std::uint64_t>(statement->integer(0)) : 0;
}

Expected<std::optional<std::int64_t>> readFact(const Database& database, std::string_view name)
{
    auto statement = database.prepare("SELECT value FROM facts WHERE name = ?1");
    if (!statement)
        return core::fail(statement.error());
    const auto row = statement->bindAll(name).step();
    if (!row)
        return core::fail(row.error());
    return *row ? std::optional{statement->integer(0)} : std::nullopt;
}

} // namespace vigie::alerts
