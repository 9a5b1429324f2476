// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"
#include "packing/bytereader.h"
#include "packing/bytewriter.h"

#include <cstddef>
#include <cstdint>

/// The payload of a frame of batches, in the order of docs/recording.md: like things stand together, so that they
/// compress well.
namespace vigie::recording {

inline constexpr std::uint8_t kFrameLayout = 1;

enum class Column : std::uint8_t {
    IdShared,   ///< Bytes an id shares with the id before it.
    IdLength,   ///< Bytes that follow those.
    IdBytes,    ///< Those bytes.
    WordShared, ///< The same of the words: models, attributes, units, text values.
    WordLength,
    WordBytes,
    BatchFeed,
    BatchTime,   ///< Arrival, as a step from the batch before.
    BatchAssets, ///< How many updates.
    AssetId,     ///< Number of its id.
    AssetModel,  ///< Number of its word.
    AssetCount,  ///< Observations * 2 + (has a position).
    AssetPlace,  ///< Where it has one: latitude and longitude in 1e-7 degrees, as steps from the place before.
    AssetTime,   ///< Where it has one: positionTime, as a step.
    Form,        ///< Kind, quality and scale of an observation, one byte.
    Attribute,   ///< Number of its word.
    Unit,        ///< Number of its word.
    Time,        ///< Source time, as a step.
    Value,       ///< Mantissa, double, or number of its word.
};
inline constexpr std::size_t kColumnCount = 19;

/// Form byte: bits 0-1 ValueKind, bits 2-3 Quality, bits 4-7 the scale of the decimal or kRawScale.
inline constexpr std::uint8_t kRawScale = 15;

/// Times as steps from the time before, in the largest of second, millisecond and microsecond that fits. Tag in the
/// lowest two bits: 0 microseconds, 1 milliseconds, 2 seconds; 3 is "no time", 7 a full 64-bit time follows.
class TimeSteps {
public:
    explicit TimeSteps(core::Timestamp start)
        : m_before(start.time_since_epoch().count())
    {
    }

    void put(packing::ByteWriter& out, core::Timestamp time);
    [[nodiscard]] core::Timestamp get(packing::ByteReader& in);

private:
    std::int64_t m_before;
};

} // namespace vigie::recording
