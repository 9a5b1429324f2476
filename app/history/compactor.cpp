// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/compactor.h"

#include "history/statements.h"

#include <algorithm>

namespace vigie::history {

namespace {

// In the order of Compactor::Which.
constexpr std::array<std::string_view, 18> kStatements{
    "INSERT INTO tail(first, last, closed, samples, data) VALUES (?1, ?2, ?3, ?4, ?5)",
    "SELECT data FROM tail ORDER BY id",
    "DELETE FROM tail",
    "SELECT count(*) FROM tail",
    "SELECT sum(samples) FROM tail",
    "INSERT INTO parts(level, first, last, closed, samples) SELECT 1, min(first), max(last), max(closed), "
    "sum(samples) "
    "FROM tail RETURNING id",
    "INSERT INTO parts(level, first, last, closed, samples) SELECT 2, min(first), max(last), max(closed), "
    "sum(samples) "
    "FROM parts WHERE level = 1 AND target IS NULL RETURNING id",
    "SELECT count(*) FROM parts WHERE level = 1 AND target IS NULL",
    "UPDATE parts SET target = ?1 WHERE level = 1 AND id <> ?1 AND target IS NULL",
    "SELECT max(target) FROM parts",
    "SELECT id FROM parts WHERE target = ?1 ORDER BY id",
    "DELETE FROM parts WHERE id = ?1 OR target = ?2",
    "SELECT min(id) FROM parts WHERE closed < ?1 AND target IS NULL AND id <> ?2",
    "INSERT INTO blocks(id, data) VALUES (?1, ?2)",
    "SELECT min(id) FROM blocks WHERE id >= ?1 AND id < ?2",
    "SELECT data FROM blocks WHERE id >= ?1 AND id < ?2 ORDER BY id",
    "DELETE FROM blocks WHERE id >= ?1 AND id < ?2",
    "DELETE FROM blocks WHERE id IN (SELECT id FROM blocks WHERE id >= ?1 AND id < ?2 LIMIT ?3)",
};

/// Equal keys and times stay in the order they were written, so that the last wins.
void orderAndKeepLast(std::vector<KeyedPoint>& points)
{
    std::stable_sort(points.begin(), points.end(), [](const KeyedPoint& a, const KeyedPoint& b) {
        return a.key != b.key ? a.key < b.key : a.point.time < b.point.time;
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool repeated = i + 1 < points.size() && points[i + 1].key == points[i].key &&
                              points[i + 1].point.time == points[i].point.time;
        if (!repeated)
            points[kept++] = points[i];
    }
    points.resize(kept);
}

std::int64_t groupBegin(PartId part, GroupId group)
{
    return blockId(part, group, 0);
}
std::int64_t groupEnd(PartId part, GroupId group)
{
    return blockId(part, group, kPieces - 1) + 1;
}
std::int64_t partBegin(PartId part)
{
    return blockId(part, GroupId{0}, 0);
}
std::int64_t partEnd(PartId part)
{
    return blockId(after(part), GroupId{0}, 0);
}

} // namespace

Compactor::Compactor(storage::Database& database, std::vector<storage::Statement> statements, CompactorLimits limits)
    : m_database(database)
    , m_statements(std::move(statements))
    , m_limits(limits)
{
}

core::Expected<Compactor> Compactor::open(storage::Database& database, CompactorLimits limits)
{
    auto statements = prepareAll(database, kStatements);
    if (!statements)
        return core::fail(statements.error());
    Compactor out{database, std::move(*statements), limits};
    if (auto done = out.count(); !done)
        return core::fail(done.error());
    // A merge that was going on when the program ended goes on.
    auto target = integerOf(out.statement(PartTarget));
    if (!target)
        return core::fail(target.error());
    out.m_target = static_cast<PartId>(target->value_or(0));
    return out;
}

core::Expected<void> Compactor::count()
{
    auto segments = integerOf(statement(TailCount));
    auto samples = integerOf(statement(TailSamples));
    if (!segments || !samples)
        return core::fail(!segments ? segments.error() : samples.error());
    m_tailSegments = static_cast<std::size_t>(segments->value_or(0));
    m_tailSamples = static_cast<std::size_t>(samples->value_or(0));
    return {};
}

core::Expected<void> Compactor::append(std::span<const KeyedPoint> points, core::Timestamp now)
{
    m_newSegments = m_newSamples = 0;
    while (!points.empty()) {
        const auto piece = points.first(std::min(points.size(), BlockWriter::kMostPoints));
        points = points.subspan(piece.size());
        const auto [first, last] = std::minmax_element(
            piece.begin(), piece.end(), [](const auto& a, const auto& b) { return a.point.time < b.point.time; });
        if (!m_writer.write(piece, m_block))
            return core::fail(core::ErrorCode::Internal, m_database.path().string(),
                              VIGIE_TEXT("Errors", "There is not enough memory to pack the history."),
                              VIGIE_TEXT("Errors", "Close other programs."));
        auto done = statement(TailAdd).run(micros(first->point.time), micros(last->point.time), micros(now),
                                           piece.size(), blobOf(m_block));
        if (!done)
            return done;
        ++m_newSegments;
        m_newSamples += piece.size();
    }
    return {};
}

void Compactor::appended(bool kept)
{
    m_tailSegments += kept ? m_newSegments : 0;
    m_tailSamples += kept ? m_newSamples : 0;
    m_newSegments = m_newSamples = 0;
}

core::Expected<void> Compactor::fold(bool always)
{
    const bool isLong = m_tailSegments >= m_limits.tailSeconds || m_tailSamples >= m_limits.tailSamples;
    if (m_tailSegments == 0 || (!isLong && !always))
        return {};
    auto transaction = m_database.begin(storage::Locking::Immediate);
    if (!transaction)
        return core::fail(transaction.error());
    if (auto done = foldNow(); !done)
        return done;
    if (auto done = transaction->commit(); !done)
        return done;
    m_tailSegments = m_tailSamples = 0;
    return {};
}

core::Expected<void> Compactor::foldNow()
{
    auto part = integerOf(statement(PartAdd));
    if (!part)
        return core::fail(part.error());
    std::vector<KeyedPoint> points;
    storage::Statement& rows = statement(TailAll);
    rows.reset();
    for (;;) {
        auto row = unpack(rows, 0, points);
        if (!row)
            return core::fail(row.error());
        if (!*row)
            break;
    }
    if (auto done = writeGroups(static_cast<PartId>(part->value_or(0)), points); !done)
        return done;
    return statement(TailClear).run();
}

core::Expected<bool> Compactor::unpack(storage::Statement& rows, int column, std::vector<KeyedPoint>& out)
{
    auto row = rows.step();
    if (!row || !*row)
        return row;
    bool whole = true;
    const auto append = [&](const BlockReader::Entry& entry) {
        m_points.clear();
        whole = m_reader.append(entry, m_points) && whole;
        for (const Point& point : m_points)
            out.push_back({entry.key, point});
        return true;
    };
    // What cannot be read is left out and counted: it must not stop what comes after it.
    if (!m_reader.open(bytesOf(rows.blob(column))) || !m_reader.forEach(append) || !whole)
        ++m_damaged;
    return true;
}

core::Expected<void> Compactor::writeGroups(PartId part, std::vector<KeyedPoint>& points)
{
    orderAndKeepLast(points);
    for (std::size_t i = 0; i < points.size();) {
        const GroupId group = groupOf(points[i].key.asset);
        std::size_t end = i;
        while (end < points.size() && groupOf(points[end].key.asset) == group)
            ++end;
        if (auto done = writeGroup(part, std::span{points}.subspan(i, end - i)); !done)
            return done;
        i = end;
    }
    return {};
}

core::Expected<void> Compactor::writeGroup(PartId part, std::span<const KeyedPoint> points)
{
    const GroupId group = groupOf(points.front().key.asset);
    for (std::uint32_t piece = 0; !points.empty() && piece < kPieces; ++piece) {
        const auto some = points.first(std::min(points.size(), BlockWriter::kMostPoints));
        points = points.subspan(some.size());
        if (!m_writer.write(some, m_block)) {
            ++m_damaged;
            continue;
        }
        if (auto done = statement(BlockAdd).run(blockId(part, group, piece), blobOf(m_block)); !done)
            return done;
    }
    return {};
}

core::Expected<void> Compactor::merge()
{
    if (m_target == PartId{}) {
        auto waiting = integerOf(statement(PartCount));
        if (!waiting)
            return core::fail(waiting.error());
        if (waiting->value_or(0) < static_cast<std::int64_t>(m_limits.partsToMerge))
            return {};
    }
    auto transaction = m_database.begin(storage::Locking::Immediate);
    if (!transaction)
        return core::fail(transaction.error());
    const PartId target = m_target;
    const GroupId group = m_group;
    auto done = m_target == PartId{} ? beginMerge() : mergeSlice();
    if (done)
        done = transaction->commit();
    if (!done) {
        m_target = target;
        m_group = group;
    }
    return done;
}

core::Expected<void> Compactor::beginMerge()
{
    auto target = integerOf(statement(PartAddMerged));
    if (!target)
        return core::fail(target.error());
    m_target = static_cast<PartId>(target->value_or(0));
    m_group = {};
    return statement(PartMark).run(static_cast<std::int64_t>(m_target));
}

core::Expected<void> Compactor::mergeSlice()
{
    m_sources.clear();
    storage::Statement& sources = statement(PartSources);
    sources.reset();
    sources.bindAll(static_cast<std::int64_t>(m_target));
    for (;;) {
        auto row = sources.step();
        if (!row)
            return core::fail(row.error());
        if (!*row)
            break;
        m_sources.push_back(static_cast<PartId>(sources.integer(0)));
    }
    for (std::size_t points = 0; points < m_limits.slicePoints;) {
        GroupId group{};
        auto more = nextGroup(group);
        if (!more)
            return core::fail(more.error());
        if (!*more)
            return endMerge();
        auto merged = mergeGroup(group);
        if (!merged)
            return core::fail(merged.error());
        points += *merged;
        m_group = static_cast<GroupId>(static_cast<std::uint32_t>(group) + 1);
    }
    return {};
}

core::Expected<bool> Compactor::nextGroup(GroupId& group)
{
    bool found = false;
    for (const PartId part : m_sources) {
        auto id = integerOf(statement(BlockNext), groupBegin(part, m_group), partEnd(part));
        if (!id)
            return core::fail(id.error());
        if (!*id)
            continue;
        const GroupId here = groupOfBlock(**id);
        group = found ? std::min(group, here) : here;
        found = true;
    }
    return found;
}

core::Expected<std::size_t> Compactor::mergeGroup(GroupId group)
{
    std::vector<KeyedPoint> points;
    for (const PartId part : m_sources) {
        storage::Statement& rows = statement(BlockGroup);
        rows.reset();
        rows.bindAll(groupBegin(part, group), groupEnd(part, group));
        for (;;) {
            auto row = unpack(rows, 0, points);
            if (!row)
                return core::fail(row.error());
            if (!*row)
                break;
        }
        if (auto done = statement(BlockDeleteGroup).run(groupBegin(part, group), groupEnd(part, group)); !done)
            return core::fail(done.error());
    }
    const std::size_t count = points.size();
    if (auto done = writeGroups(m_target, points); !done)
        return core::fail(done.error());
    return count;
}

core::Expected<void> Compactor::endMerge()
{
    const PartId target = m_target;
    m_target = {};
    m_group = {};
    return statement(PartDelete).run(0, static_cast<std::int64_t>(target));
}

core::Expected<void> Compactor::retire(core::Timestamp before)
{
    auto part = integerOf(statement(PartExpired), micros(before), static_cast<std::int64_t>(m_target));
    if (!part)
        return core::fail(part.error());
    if (!*part)
        return {};
    auto transaction = m_database.begin(storage::Locking::Immediate);
    if (!transaction)
        return core::fail(transaction.error());
    const auto id = static_cast<PartId>(**part);
    auto done = statement(BlockDeleteSome).run(partBegin(id), partEnd(id), m_limits.sliceBlocks);
    if (done && m_database.changes() == 0)
        done = statement(PartDelete).run(**part, -1);
    if (!done)
        return done;
    return transaction->commit();
}

} // namespace vigie::history
