// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/seriesblock.h"

#include "history/seriescodec.h"
#include "packing/bytereader.h"

#include <algorithm>

namespace vigie::history {

namespace {

constexpr int kLevel = 1;
constexpr std::uint8_t kLayout = 1;
constexpr std::uint64_t kMaxRawBytes = 64U << 20;

} // namespace

BlockWriter::BlockWriter()
    : m_compressor(kLevel)
{
}

bool BlockWriter::write(std::span<const KeyedPoint> points, packing::Bytes& out)
{
    for (packing::ByteWriter& column : m_columns)
        column.clear();
    m_lastTimes.clear();
    m_lastKey = {};
    m_series = 0;
    const core::Timestamp base = std::min_element(points.begin(), points.end(), [](const auto& a, const auto& b) {
                                     return a.point.time < b.point.time;
                                 })->point.time;
    for (std::size_t i = 0; i < points.size();) {
        const SeriesKey key = points[i].key;
        m_points.clear();
        for (; i < points.size() && points[i].key == key; ++i)
            m_points.push_back(points[i].point);
        put(key, m_points, base);
    }

    packing::ByteWriter raw;
    raw.varint(m_series);
    raw.signedVarint(base.time_since_epoch().count());
    for (const packing::ByteWriter& column : m_columns)
        raw.text(column.view());
    if (!m_compressor.compress(raw.view(), m_packed))
        return false;
    packing::ByteWriter block;
    block.u8(kLayout);
    block.varint(raw.size());
    block.bytes(m_packed);
    out = block.take();
    return true;
}

void BlockWriter::put(SeriesKey key, std::span<const Point> points, core::Timestamp base)
{
    m_columns[Assets].varint(key.asset - m_lastKey.asset);
    m_columns[Attributes].varint(key.attribute);
    m_columns[Counts].varint(points.size());
    m_lastKey = key;
    ++m_series;

    m_times.clear();
    putTimes(m_times, points, base);
    const bool same = m_times.view() == m_lastTimes;
    m_columns[SameTimes].varint(same ? 1 : 0);
    if (!same) {
        m_columns[TimeSizes].varint(m_times.size());
        m_columns[Times].bytes(m_times.view());
        m_lastTimes = m_times.view();
    }

    const std::size_t before = m_columns[Values].size();
    putValues(m_columns[Values], points);
    m_columns[ValueSizes].varint(m_columns[Values].size() - before);
}

bool BlockReader::open(packing::BytesView block)
{
    m_series = 0;
    packing::ByteReader head{block};
    const std::uint8_t layout = head.u8();
    const std::uint64_t size = head.varintUpTo(kMaxRawBytes);
    if (!head.ok() || layout != kLayout || !m_decompressor.decompress(head.bytes(head.remaining()), size, m_raw))
        return false;
    packing::ByteReader in{m_raw};
    const std::uint64_t series = in.varint();
    m_base = core::Timestamp{core::Duration{in.signedVarint()}};
    for (packing::BytesView& column : m_columns)
        column = in.text(kMaxRawBytes);
    if (!in.atEnd())
        return false;
    m_series = series;
    return true;
}

bool BlockReader::mayHold(std::uint32_t asset) const
{
    packing::ByteReader assets{m_columns[BlockWriter::Assets]};
    std::uint64_t current = 0;
    while (current < asset && assets.remaining() > 0)
        current += assets.varint();
    return current == asset;
}

bool BlockReader::forEach(const std::function<bool(const Entry& entry)>& visit) const
{
    packing::ByteReader assets{m_columns[BlockWriter::Assets]};
    packing::ByteReader attributes{m_columns[BlockWriter::Attributes]};
    packing::ByteReader counts{m_columns[BlockWriter::Counts]};
    packing::ByteReader sameTimes{m_columns[BlockWriter::SameTimes]};
    packing::ByteReader timeSizes{m_columns[BlockWriter::TimeSizes]};
    packing::ByteReader valueSizes{m_columns[BlockWriter::ValueSizes]};
    packing::ByteReader times{m_columns[BlockWriter::Times]};
    packing::ByteReader values{m_columns[BlockWriter::Values]};
    const auto ok = [&] {
        return assets.ok() && attributes.ok() && counts.ok() && sameTimes.ok() && timeSizes.ok() && valueSizes.ok() &&
               times.ok() && values.ok();
    };
    Entry entry;
    std::uint64_t points = 0;
    for (std::uint64_t i = 0; i < m_series; ++i) {
        entry.key.asset += static_cast<std::uint32_t>(assets.varintUpTo(0xFFFFFFFFU - entry.key.asset));
        entry.key.attribute = static_cast<std::uint16_t>(attributes.varintUpTo(0xFFFF));
        entry.count = static_cast<std::uint32_t>(counts.varintUpTo(BlockWriter::kMostPoints));
        points += entry.count;
        if (sameTimes.varintUpTo(1) == 0)
            entry.times = times.bytes(timeSizes.varint());
        entry.values = values.bytes(valueSizes.varint());
        if (!ok() || entry.count == 0 || points > BlockWriter::kMostPoints)
            return false;
        if (!visit(entry))
            return true;
    }
    return true;
}

bool BlockReader::append(const Entry& entry, std::vector<Point>& out) const
{
    const std::size_t before = out.size();
    out.resize(before + entry.count);
    const std::span<Point> points = std::span{out}.subspan(before);
    if (getTimes(packing::ByteReader{entry.times}, points, m_base) &&
        getValues(packing::ByteReader{entry.values}, points))
        return true;
    out.resize(before);
    return false;
}

} // namespace vigie::history
