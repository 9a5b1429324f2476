// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "packing/compression.h"
#include "recording/recordingformat.h"
#include "recording/textdictionary.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vigie::recording {

/// A closed frame of batches, ready to be written.
struct EncodedFrame {
    FrameHeader header; ///< Without its sequence number.
    packing::Bytes payload;
};

/// Collects the batches of one frame and packs them.
/// Thread: none of its own; one owner.
/// Cost:   about 0.4 microseconds an observation, packing included.
class BatchFrameWriter {
public:
    enum class Added : std::uint8_t {
        Yes,
        Full,    ///< Close this frame first, then add again.
        Refused, ///< It can be in no frame: out-of-range references, arrival or feed, or larger than a frame may be.
    };

    /// `feeds`: how many feeds the recording's metadata names.
    explicit BatchFrameWriter(std::size_t feeds);

    [[nodiscard]] Added add(core::BatchPtr batch);
    [[nodiscard]] bool empty() const { return m_batches.empty(); }
    [[nodiscard]] std::uint64_t batches() const { return m_batches.size(); }
    [[nodiscard]] std::uint64_t observations() const { return m_observations; }

    /// Packs what was added and begins anew. nullopt where it came out larger than a frame may be: the batches are
    /// lost and the caller counts them.
    [[nodiscard]] std::optional<EncodedFrame> finish();

private:
    void collect(const core::Batch& batch);
    void writeBatches(struct ColumnWriters& columns, const std::vector<std::uint32_t>& ids,
                      const std::vector<std::uint32_t>& words) const;
    void clear();

    std::size_t m_feeds;
    std::vector<core::BatchPtr> m_batches;
    TextDictionaryWriter m_ids;
    TextDictionaryWriter m_words;
    std::vector<std::uint32_t> m_references; ///< Numbers of the texts in the order the second pass meets them.
    std::vector<std::uint32_t> m_seenIn;     ///< By word: the last batch that used it, counted from 1.
    std::uint64_t m_assets = 0;
    std::uint64_t m_observations = 0;
    std::uint64_t m_textBytes = 0; ///< Of the text pools a reader will make.
    packing::Compressor m_compressor;
};

} // namespace vigie::recording
