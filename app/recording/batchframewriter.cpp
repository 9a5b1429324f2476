// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/batchframewriter.h"

#include "packing/checksum.h"
#include "packing/decimal.h"
#include "recording/framecolumns.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <span>
#include <utility>

namespace vigie::recording {

/// One writer a column.
struct ColumnWriters {
    std::array<packing::ByteWriter, kColumnCount> all;
    packing::ByteWriter& operator[](Column column) { return all[static_cast<std::size_t>(column)]; }
};

namespace {

// Where a frame is closed before its second is over: far below the caps, and small enough to unfold in a few
// milliseconds.
constexpr std::uint64_t kFullObservations = 100'000;
constexpr std::uint64_t kFullBatches = 50'000;
constexpr std::uint64_t kFullTextBytes = 8U << 20;
constexpr int kLevel = 3;

bool isInside(core::TextRef ref, const core::Batch& batch)
{
    return ref.length <= kMaxTextBytes && std::uint64_t{ref.offset} + ref.length <= batch.texts.size();
}

std::span<const core::Observation> observationsOf(const core::Batch& batch, const core::AssetUpdate& asset)
{
    return std::span{batch.observations}.subspan(asset.firstObservation, asset.observationCount);
}

bool isSound(const core::Observation& one, const core::Batch& batch)
{
    const bool texts = isInside(one.attribute, batch) && isInside(one.unit, batch) && isInside(one.text, batch);
    return texts && std::isfinite(one.number);
}

bool isSound(const core::Batch& batch, std::size_t feeds)
{
    if (static_cast<std::size_t>(batch.feed) >= feeds || batch.arrivedAt < kEarliest || batch.arrivedAt > kLatest)
        return false;
    const auto assetIsSound = [&](const core::AssetUpdate& asset) {
        const std::uint64_t end = std::uint64_t{asset.firstObservation} + asset.observationCount;
        return isInside(asset.id, batch) && isInside(asset.model, batch) && end <= batch.observations.size();
    };
    const auto observationIsSound = [&](const core::Observation& one) { return isSound(one, batch); };
    return std::all_of(batch.assets.begin(), batch.assets.end(), assetIsSound) &&
           std::all_of(batch.observations.begin(), batch.observations.end(), observationIsSound);
}

std::uint64_t referencedObservations(const core::Batch& batch)
{
    std::uint64_t count = 0;
    for (const core::AssetUpdate& asset : batch.assets)
        count += asset.observationCount;
    return count;
}

/// The form byte, and the number into its column.
std::uint8_t putNumber(ColumnWriters& columns, double number)
{
    if (const auto decimal = packing::toDecimal(number)) {
        columns[Column::Value].signedVarint(decimal->mantissa);
        return decimal->scale;
    }
    columns[Column::Value].real(number);
    return kRawScale;
}

std::int64_t steps(double degrees)
{
    return std::llround(degrees * 1e7);
}

} // namespace

BatchFrameWriter::BatchFrameWriter(std::size_t feeds)
    : m_feeds(feeds)
    , m_compressor(kLevel)
{
}

BatchFrameWriter::Added BatchFrameWriter::add(core::BatchPtr batch)
{
    const std::uint64_t observations = referencedObservations(*batch);
    const bool isTooLarge = batch->assets.size() > kMaxFrameAssets || observations > kMaxFrameObservations ||
                            batch->texts.size() > kMaxFrameTextBytes;
    if (isTooLarge || !isSound(*batch, m_feeds))
        return Added::Refused;
    const bool isFull = m_batches.size() >= kFullBatches || m_observations + observations > kFullObservations ||
                        m_assets + batch->assets.size() > kFullObservations ||
                        m_textBytes + batch->texts.size() > kFullTextBytes;
    if (isFull && !empty())
        return Added::Full;
    m_assets += batch->assets.size();
    m_observations += observations;
    m_batches.push_back(std::move(batch));
    collect(*m_batches.back());
    return Added::Yes;
}

void BatchFrameWriter::collect(const core::Batch& batch)
{
    const auto now = static_cast<std::uint32_t>(m_batches.size());
    const auto word = [&](core::TextRef ref) {
        const std::uint32_t number = m_words.add(batch.text(ref));
        m_references.push_back(number);
        m_seenIn.resize(std::max<std::size_t>(m_seenIn.size(), m_words.size()));
        if (std::exchange(m_seenIn[number], now) != now)
            m_textBytes += ref.length;
    };
    for (const core::AssetUpdate& asset : batch.assets) {
        m_references.push_back(m_ids.add(batch.text(asset.id)));
        m_textBytes += asset.id.length;
        word(asset.model);
        for (const core::Observation& one : observationsOf(batch, asset)) {
            word(one.attribute);
            word(one.unit);
            if (one.kind == core::ValueKind::Text)
                word(one.text);
        }
    }
}

void BatchFrameWriter::writeBatches(ColumnWriters& columns, const std::vector<std::uint32_t>& ids,
                                    const std::vector<std::uint32_t>& words) const
{
    std::size_t next = 0;
    const auto put = [&](Column column, const std::vector<std::uint32_t>& numbers) {
        columns[column].varint(numbers[m_references[next++]]);
    };
    const core::Timestamp start = m_batches.front()->arrivedAt;
    TimeSteps arrivals{start};
    TimeSteps places{start};
    TimeSteps times{start};
    std::int64_t latitude = 0;
    std::int64_t longitude = 0;
    for (const core::BatchPtr& batch : m_batches) {
        columns[Column::BatchFeed].varint(static_cast<std::uint64_t>(batch->feed));
        arrivals.put(columns[Column::BatchTime], batch->arrivedAt);
        columns[Column::BatchAssets].varint(batch->assets.size());
        for (const core::AssetUpdate& asset : batch->assets) {
            put(Column::AssetId, ids);
            put(Column::AssetModel, words);
            const auto observations = observationsOf(*batch, asset);
            columns[Column::AssetCount].varint(observations.size() * 2 + (asset.position ? 1 : 0));
            if (asset.position) {
                const std::int64_t north = steps(asset.position->latitude());
                const std::int64_t east = steps(asset.position->longitude());
                columns[Column::AssetPlace].signedVarint(north - std::exchange(latitude, north));
                columns[Column::AssetPlace].signedVarint(east - std::exchange(longitude, east));
                places.put(columns[Column::AssetTime], asset.positionTime);
            }
            for (const core::Observation& one : observations) {
                put(Column::Attribute, words);
                put(Column::Unit, words);
                times.put(columns[Column::Time], one.sourceTime);
                std::uint8_t scale = 0;
                if (one.kind == core::ValueKind::Text)
                    put(Column::Value, words);
                else
                    scale = putNumber(columns, one.number);
                columns[Column::Form].u8(static_cast<std::uint8_t>(static_cast<unsigned>(one.kind) |
                                                                   static_cast<unsigned>(one.quality) << 2U |
                                                                   static_cast<unsigned>(scale) << 4U));
            }
        }
    }
}

std::optional<EncodedFrame> BatchFrameWriter::finish()
{
    ColumnWriters columns;
    const auto ids = m_ids.write(columns[Column::IdShared], columns[Column::IdLength], columns[Column::IdBytes]);
    const auto words =
        m_words.write(columns[Column::WordShared], columns[Column::WordLength], columns[Column::WordBytes]);
    writeBatches(columns, ids, words);

    packing::ByteWriter raw;
    raw.u8(kFrameLayout);
    raw.u64(static_cast<std::uint64_t>(m_batches.front()->arrivedAt.time_since_epoch().count()));
    raw.varint(m_batches.size());
    raw.varint(m_assets);
    raw.varint(m_observations);
    for (const packing::ByteWriter& column : columns.all)
        raw.text(column.view());

    EncodedFrame out;
    const auto [first, last] = std::minmax_element(
        m_batches.begin(), m_batches.end(), [](const auto& a, const auto& b) { return a->arrivedAt < b->arrivedAt; });
    out.header.first = (*first)->arrivedAt;
    out.header.last = (*last)->arrivedAt;
    const bool fits = m_textBytes <= kMaxFrameTextBytes && m_ids.size() <= kMaxFrameTexts &&
                      m_words.size() <= kMaxFrameTexts && raw.size() <= kMaxRawBytes;
    clear();
    if (!fits || !m_compressor.compress(raw.view(), out.payload) || out.payload.size() > kMaxStoredBytes)
        return std::nullopt;
    out.header.flags = FrameHeader::kCompressed;
    out.header.rawSize = static_cast<std::uint32_t>(raw.size());
    out.header.storedSize = static_cast<std::uint32_t>(out.payload.size());
    out.header.payloadCrc = packing::crc32c(out.payload);
    return out;
}

void BatchFrameWriter::clear()
{
    m_ids.clear();
    m_words.clear();
    m_references.clear();
    m_seenIn.clear();
    m_batches.clear();
    m_assets = m_observations = m_textBytes = 0;
}

} // namespace vigie::recording
