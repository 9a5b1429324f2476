// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "core/geoposition.h"
#include "core/timestamp.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::core {

/// A feed of this session, by its row in the profile's `[[feeds]]`.
enum class FeedIndex : std::uint16_t {};

/// A text inside the batch that carries it: bytes `offset .. offset + length` of its text pool. UTF-8, plain text.
struct TextRef {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
    [[nodiscard]] bool empty() const { return length == 0; }
    bool operator==(const TextRef&) const = default;
};

/// What an observation says: a number, a yes or no, or a word.
enum class ValueKind : std::uint8_t { Number, Boolean, Text };

/// One value of one attribute at one time, inside a Batch.
struct Observation {
    TextRef attribute;              ///< The attribute's short name: "powerState", "fillingLevel".
    TextRef unit;                   ///< UN/CEFACT common code as the source wrote it ("MTR", "P1"), or empty.
    Timestamp sourceTime = kNoTime; ///< When it was so, by the source; kNoTime where the source does not say.
    double number = 0.0;            ///< Number; for Boolean 1 or 0.
    TextRef text;                   ///< Text.
    ValueKind kind = ValueKind::Number;
    Quality quality = Quality::Measured;
};

/// What one message says of one asset.
struct AssetUpdate {
    TextRef id;    ///< As the source wrote it, capped and cleaned: often a URN, not always.
    TextRef model; ///< The Smart Data Models type or the source's own word: "Streetlight".
    std::optional<GeoPosition> position;
    Timestamp positionTime = kNoTime;
    std::uint32_t firstObservation = 0; ///< Its observations are [first, first + count) of the batch.
    std::uint32_t observationCount = 0;
};

/// What left a feed at one time: decoded, filtered for privacy, stamped once. Flat: three arrays and no pointer, so
/// that it is written to a recording and read back as it is. Thread: built by one thread, then immutable and shared
/// (`BatchPtr`).
struct Batch {
    FeedIndex feed{};
    Timestamp arrivedAt = kNoTime; ///< UTC, from the injected Clock, taken once where the bytes came in.
    std::vector<AssetUpdate> assets;
    std::vector<Observation> observations;
    std::string texts; ///< The pool all TextRefs point into.

    [[nodiscard]] std::string_view text(TextRef ref) const
    {
        return std::string_view{texts}.substr(ref.offset, ref.length);
    }
    /// Copies a text into the pool.
    TextRef addText(std::string_view text)
    {
        const TextRef ref{static_cast<std::uint32_t>(texts.size()), static_cast<std::uint32_t>(text.size())};
        texts.append(text);
        return ref;
    }
    /// Empties it and keeps the memory.
    void clear()
    {
        assets.clear();
        observations.clear();
        texts.clear();
    }
};
using BatchPtr = std::shared_ptr<const Batch>;

/// Where batches go: the pipeline behind a feed, the recorder behind the pipeline.
/// Thread: called from the feed's thread.
class BatchSink {
public:
    virtual ~BatchSink() = default;
    /// Takes one batch. Waits while the way is full (bounded): the caller then stops reading its source. Returns
    /// false when the sink is closed, and nothing was taken.
    virtual bool put(BatchPtr batch) = 0;

protected:
    BatchSink() = default;
    BatchSink(const BatchSink&) = default;
    BatchSink& operator=(const BatchSink&) = default;
};

} // namespace vigie::core
