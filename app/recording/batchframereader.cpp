// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/batchframereader.h"

#include "packing/bytereader.h"
#include "packing/decimal.h"
#include "recording/framecolumns.h"
#include "recording/textdictionary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string>
#include <utility>

namespace vigie::recording {

namespace {

/// The texts of one dictionary, each put at most once into the pool of the batch being built.
class Texts {
public:
    std::vector<std::string>& list() { return m_texts; }
    void begin() { m_places.assign(m_texts.size(), {}); }

    /// nullopt for a number that is none.
    std::optional<core::TextRef> use(std::uint64_t number, std::uint32_t batch, core::Batch& into)
    {
        if (number >= m_texts.size())
            return std::nullopt;
        Place& place = m_places[number];
        if (std::exchange(place.batch, batch) != batch)
            place.ref = into.addText(m_texts[number]);
        return place.ref;
    }

private:
    struct Place {
        std::uint32_t batch = 0; ///< Counted from 1.
        core::TextRef ref;
    };
    std::vector<std::string> m_texts;
    std::vector<Place> m_places;
};

class FrameReader {
public:
    FrameReader(std::string_view raw, const FrameHeader& header, std::size_t feeds)
        : m_in(raw)
        , m_header(header)
        , m_feeds(feeds)
    {
    }

    std::optional<std::vector<core::BatchPtr>> read()
    {
        if (!begin())
            return std::nullopt;
        std::vector<core::BatchPtr> out;
        out.reserve(m_batches);
        for (std::uint32_t i = 1; i <= m_batches; ++i) {
            auto batch = std::make_shared<core::Batch>();
            if (!readBatch(*batch, i))
                return std::nullopt;
            out.push_back(std::move(batch));
        }
        const bool complete = m_assets == 0 && m_observations == 0 && columnsAreAtTheirEnd();
        return complete ? std::optional{std::move(out)} : std::nullopt;
    }

private:
    packing::ByteReader& column(Column which) { return m_columns[static_cast<std::size_t>(which)]; }

    bool begin()
    {
        if (m_in.u8() != kFrameLayout)
            return false;
        m_start = core::Timestamp{core::Duration{static_cast<std::int64_t>(m_in.u64())}};
        m_batches = m_in.varintUpTo(kMaxFrameBatches);
        m_assets = m_in.varintUpTo(kMaxFrameAssets);
        m_observations = m_in.varintUpTo(kMaxFrameObservations);
        for (packing::ByteReader& one : m_columns)
            one = packing::ByteReader{m_in.text(kMaxRawBytes)};
        // Each takes at least one byte in its column.
        const bool counts = m_batches <= column(Column::BatchFeed).remaining() &&
                            m_assets <= column(Column::AssetId).remaining() &&
                            m_observations <= column(Column::Form).remaining();
        m_arrivals = m_places = m_times = TimeSteps{m_start};
        const bool texts = readDictionary(column(Column::IdShared), column(Column::IdLength), column(Column::IdBytes),
                                          kMaxFrameTextBytes, m_ids.list()) &&
                           readDictionary(column(Column::WordShared), column(Column::WordLength),
                                          column(Column::WordBytes), kMaxFrameTextBytes, m_words.list());
        m_ids.begin();
        m_words.begin();
        return m_in.ok() && counts && texts;
    }

    bool readBatch(core::Batch& batch, std::uint32_t number)
    {
        const std::uint64_t feed = column(Column::BatchFeed).varint();
        batch.arrivedAt = m_arrivals.get(column(Column::BatchTime));
        const std::uint64_t assets = column(Column::BatchAssets).varint();
        const bool sound = feed < m_feeds && feed <= 0xFFFF && m_header.first <= batch.arrivedAt &&
                           batch.arrivedAt <= m_header.last && assets <= m_assets;
        if (!sound || !column(Column::BatchTime).ok() || !column(Column::BatchAssets).ok())
            return false;
        batch.feed = static_cast<core::FeedIndex>(feed);
        m_assets -= assets;
        batch.assets.resize(assets);
        for (core::AssetUpdate& asset : batch.assets) {
            if (!readAsset(asset, batch, number))
                return false;
        }
        m_textBytes += batch.texts.size();
        return m_textBytes <= kMaxFrameTextBytes;
    }

    bool readAsset(core::AssetUpdate& asset, core::Batch& batch, std::uint32_t number)
    {
        const auto id = m_ids.use(column(Column::AssetId).varint(), number, batch);
        const auto model = m_words.use(column(Column::AssetModel).varint(), number, batch);
        const std::uint64_t count = column(Column::AssetCount).varint();
        if (!id || !model || count / 2 > m_observations || !column(Column::AssetCount).ok())
            return false;
        asset.id = *id;
        asset.model = *model;
        asset.firstObservation = static_cast<std::uint32_t>(batch.observations.size());
        asset.observationCount = static_cast<std::uint32_t>(count / 2);
        m_observations -= count / 2;
        if ((count & 1U) != 0 && !readPlace(asset))
            return false;
        for (std::uint32_t i = 0; i < asset.observationCount; ++i) {
            if (!readObservation(batch.observations.emplace_back(), batch, number))
                return false;
        }
        return batch.texts.size() <= kMaxFrameTextBytes;
    }

    bool readPlace(core::AssetUpdate& asset)
    {
        m_latitude = packing::sum(m_latitude, column(Column::AssetPlace).signedVarint());
        m_longitude = packing::sum(m_longitude, column(Column::AssetPlace).signedVarint());
        asset.position = core::GeoPosition::fromDegrees(static_cast<double>(m_latitude) / 1e7,
                                                        static_cast<double>(m_longitude) / 1e7);
        asset.positionTime = m_places.get(column(Column::AssetTime));
        return asset.position.has_value() && column(Column::AssetPlace).ok() && column(Column::AssetTime).ok();
    }

    bool readObservation(core::Observation& one, core::Batch& batch, std::uint32_t number)
    {
        const std::uint8_t form = column(Column::Form).u8();
        const unsigned kind = form & 3U;
        const auto attribute = m_words.use(column(Column::Attribute).varint(), number, batch);
        const auto unit = m_words.use(column(Column::Unit).varint(), number, batch);
        if (kind > static_cast<unsigned>(core::ValueKind::Text) || !attribute || !unit)
            return false;
        one.kind = static_cast<core::ValueKind>(kind);
        one.quality = static_cast<core::Quality>(form >> 2U & 3U);
        one.attribute = *attribute;
        one.unit = *unit;
        one.sourceTime = m_times.get(column(Column::Time));
        const bool value = one.kind == core::ValueKind::Text ? readWord(one, batch, number)
                                                             : readNumber(one, static_cast<std::uint8_t>(form >> 4U));
        return value && column(Column::Form).ok() && column(Column::Time).ok();
    }

    bool readWord(core::Observation& one, core::Batch& batch, std::uint32_t number)
    {
        const auto text = m_words.use(column(Column::Value).varint(), number, batch);
        one.text = text.value_or(core::TextRef{});
        return text.has_value() && column(Column::Value).ok();
    }

    bool readNumber(core::Observation& one, std::uint8_t scale)
    {
        if (scale == kRawScale)
            one.number = column(Column::Value).real();
        else if (scale <= packing::kMaxScale)
            one.number = packing::fromDecimal({column(Column::Value).signedVarint(), scale});
        else
            return false;
        return std::isfinite(one.number) && column(Column::Value).ok();
    }

    bool columnsAreAtTheirEnd()
    {
        // The dictionaries were read from copies.
        return std::all_of(m_columns.begin() + static_cast<std::ptrdiff_t>(Column::BatchFeed), m_columns.end(),
                           [](const packing::ByteReader& one) { return one.atEnd(); });
    }

    packing::ByteReader m_in;
    FrameHeader m_header;
    std::size_t m_feeds;
    std::array<packing::ByteReader, kColumnCount> m_columns = filled();
    Texts m_ids;
    Texts m_words;
    core::Timestamp m_start{};
    TimeSteps m_arrivals{m_start};
    TimeSteps m_places{m_start};
    TimeSteps m_times{m_start};
    std::int64_t m_latitude = 0;
    std::int64_t m_longitude = 0;
    std::uint64_t m_batches = 0;
    std::uint64_t m_assets = 0;
    std::uint64_t m_observations = 0;
    std::uint64_t m_textBytes = 0;

    static std::array<packing::ByteReader, kColumnCount> filled()
    {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return std::array<packing::ByteReader, kColumnCount>{((void)I, packing::ByteReader{{}})...};
        }(std::make_index_sequence<kColumnCount>{});
    }
};

} // namespace

std::optional<std::vector<core::BatchPtr>> readBatchFrame(std::string_view raw, const FrameHeader& header,
                                                          std::size_t feeds)
{
    return FrameReader{raw, header, feeds}.read();
}

} // namespace vigie::recording
