// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyreader.h"

#include "history/statements.h"

#include <algorithm>
#include <map>

namespace vigie::history {

namespace {

// In the order of HistoryReader::Which. Older parts first: of two samples with the same time the later written wins.
constexpr std::array<std::string_view, 6> kStatements{
    "SELECT id FROM assets WHERE name = ?1",
    "SELECT id FROM attributes WHERE name = ?1",
    "SELECT name FROM attributes WHERE id = ?1",
    "SELECT id FROM parts WHERE last >= ?1 AND first <= ?2 ORDER BY level DESC, id",
    "SELECT data FROM blocks WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
    "SELECT data FROM tail WHERE last >= ?1 AND first <= ?2 ORDER BY id",
};

constexpr core::Timestamp kForever{core::Duration{253'402'300'799'999'999}};

void include(AttributeRange& range, const Point& point)
{
    if (range.samples == 0) {
        range.first = range.last = point.time;
        range.min = range.max = point.value;
    }
    range.first = std::min(range.first, point.time);
    range.min = std::min(range.min, point.value);
    range.max = std::max(range.max, point.value);
    if (point.time >= range.last) {
        range.last = point.time;
        range.lastValue = point.value;
    }
    ++range.samples;
}

} // namespace

HistoryReader::HistoryReader(storage::Database database)
    : m_database(std::move(database))
{
}

core::Expected<std::unique_ptr<HistoryReader>> HistoryReader::open(const std::filesystem::path& path)
{
    auto database = storage::openStoreToRead(path, historyKind());
    if (!database)
        return core::fail(database.error());
    std::unique_ptr<HistoryReader> out{new HistoryReader(std::move(*database))};
    auto statements = prepareAll(out->m_database, kStatements);
    if (!statements)
        return core::fail(statements.error());
    out->m_statements = std::move(*statements);
    return out;
}

core::Expected<Trend> HistoryReader::read(std::string_view assetId, std::string_view attribute, const TrendSpan& span)
{
    auto all = points(assetId, attribute, span.from, span.to);
    if (!all)
        return core::fail(all.error());
    return makeTrend(*all, span);
}

core::Expected<std::vector<Point>> HistoryReader::points(std::string_view assetId, std::string_view attribute,
                                                         core::Timestamp from, core::Timestamp to)
{
    auto transaction = m_database.begin(storage::Locking::Deferred);
    if (!transaction)
        return core::fail(transaction.error());
    auto asset = integerOf(statement(Asset), assetId);
    auto number = integerOf(statement(Attribute), attribute);
    if (!asset || !number)
        return core::fail(!asset ? asset.error() : number.error());
    if (!*asset || !*number)
        return std::vector<Point>{};
    const auto wanted = static_cast<std::uint16_t>(**number);
    std::vector<Point> out;
    const auto take = [&](const BlockReader::Entry& entry) {
        if (entry.key.attribute == wanted && !m_reader.append(entry, out))
            ++m_damaged;
    };
    if (auto done = visit(static_cast<std::uint32_t>(**asset), from, to, take); !done)
        return core::fail(done.error());
    orderAndKeepLast(out);
    std::erase_if(out, [&](const Point& point) { return point.time < from || point.time > to; });
    return out;
}

core::Expected<std::vector<AttributeRange>> HistoryReader::numericAttributes(std::string_view assetId)
{
    auto transaction = m_database.begin(storage::Locking::Deferred);
    if (!transaction)
        return core::fail(transaction.error());
    auto asset = integerOf(statement(Asset), assetId);
    if (!asset)
        return core::fail(asset.error());
    std::map<std::uint16_t, AttributeRange> ranges;
    const auto take = [&](const BlockReader::Entry& entry) {
        m_points.clear();
        if (!m_reader.append(entry, m_points))
            ++m_damaged;
        for (const Point& point : m_points)
            include(ranges[entry.key.attribute], point);
    };
    if (*asset) {
        auto done = visit(static_cast<std::uint32_t>(**asset), core::Timestamp{}, kForever, take);
        if (!done)
            return core::fail(done.error());
    }
    std::vector<AttributeRange> out;
    for (auto& [number, range] : ranges) {
        storage::Statement& name = statement(AttributeName);
        name.reset();
        if (auto row = name.bindAll(number).row(); !row)
            return core::fail(row.error());
        range.attribute = name.text(0);
        name.reset();
        out.push_back(std::move(range));
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.attribute < b.attribute; });
    return out;
}

core::Expected<void> HistoryReader::visit(std::uint32_t asset, core::Timestamp from, core::Timestamp to,
                                          const Visit& visit)
{
    storage::Statement& parts = statement(Parts);
    parts.reset();
    parts.bindAll(micros(from), micros(to));
    for (;;) {
        auto row = parts.step();
        if (!row)
            return core::fail(row.error());
        if (!*row)
            break;
        const auto part = static_cast<PartId>(parts.integer(0));
        storage::Statement& blocks = statement(Blocks);
        blocks.reset();
        blocks.bindAll(blockId(part, groupOf(asset), 0), blockId(part, groupOf(asset), kPieces - 1));
        if (auto done = visitRows(blocks, asset, visit); !done)
            return done;
    }
    parts.reset();
    storage::Statement& tail = statement(Tail);
    tail.reset();
    tail.bindAll(micros(from), micros(to));
    return visitRows(tail, asset, visit);
}

core::Expected<void> HistoryReader::visitRows(storage::Statement& rows, std::uint32_t asset, const Visit& visit)
{
    const auto ofAsset = [&](const BlockReader::Entry& entry) {
        if (entry.key.asset == asset)
            visit(entry);
        return entry.key.asset <= asset;
    };
    for (;;) {
        auto row = rows.step();
        if (!row)
            return core::fail(row.error());
        if (!*row)
            break;
        const bool whole = m_reader.open(bytesOf(rows.blob(0)));
        // Most segments of the tail have nothing of it.
        if (!whole || (m_reader.mayHold(asset) && !m_reader.forEach(ofAsset)))
            ++m_damaged;
    }
    rows.reset();
    return {};
}

} // namespace vigie::history
