// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "core/expected.h"
#include "packing/compression.h"
#include "recording/recordingformat.h"
#include "recording/recordingmetadata.h"
#include "storage/files.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace vigie::recording {

enum class DamageKind : std::uint8_t {
    TornEnd,    ///< The file ends inside a frame: the program or the computer was stopped while writing.
    Head,       ///< The description at the head is damaged: feeds have no names.
    Unreadable, ///< Bytes that are no frame; reading went on at the next one.
    Checksum,   ///< A frame whose bytes are not those that were written.
    Content,    ///< A frame that does not hold what it should.
    DiskError,  ///< The operating system could not read it.
};

/// A range of bytes of the file that could not be used. Everything outside such ranges is read.
struct Damage {
    DamageKind kind = DamageKind::Unreadable;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    bool operator==(const Damage&) const = default;
};

/// What a recording holds, as far as its headers tell.
struct RecordingSummary {
    std::uint16_t version = 0;
    std::uint64_t bytes = 0;
    std::uint64_t frames = 0;              ///< Of batches.
    bool closed = false;                   ///< It ends as it should. If not, it may still be being written.
    core::Timestamp first = core::kNoTime; ///< Earliest and latest arrival; kNoTime where it holds no batch.
    core::Timestamp last = core::kNoTime;
    [[nodiscard]] core::Duration duration() const { return last - first; }
};

/// Reads a recording, from bytes nobody vouches for.
///
/// Thread: one at a time. Several readers may read one file, also while it is being written (they see what was there
///         when they were opened).
/// Damage: is listed and passed over: every whole frame before and after it is read. What the headers cannot tell is
///         found when a frame is read.
/// Bounds: no length of the file is believed before it is checked against the caps of recordingformat.h and the
///         file's size.
/// Cost:   opening a closed recording reads its head and footer; any other, every frame's header. Then one frame
///         (about a second) is held at a time.
class RecordingReader {
public:
    [[nodiscard]] static core::Expected<RecordingReader> open(const std::filesystem::path& path);

    /// `feeds` has an entry for every FeedIndex that comes out of this reader.
    [[nodiscard]] const RecordingMetadata& metadata() const { return m_metadata; }
    [[nodiscard]] const RecordingSummary& summary() const { return m_summary; }
    [[nodiscard]] std::span<const FrameEntry> frames() const { return m_frames; }

    /// Goes to the first batch that arrived at `time` or later. A new reader is at the beginning.
    void seek(core::Timestamp time);
    /// The next batch in the order of recording; null at the end.
    [[nodiscard]] core::BatchPtr next();

    /// Reads every frame and lists all damage; then is at the beginning. `progress` is told the bytes done and may
    /// answer false to stop.
    void check(const std::function<bool(std::uint64_t bytes)>& progress);

    /// Damage found up to now, in order of place.
    [[nodiscard]] const std::vector<Damage>& damage() const { return m_damage; }
    /// What the recorder had to leave out, as met up to now (`check` meets all).
    [[nodiscard]] const std::vector<Gap>& gaps() const { return m_gaps; }

private:
    RecordingReader(storage::UniqueFd fd, std::uint64_t size);

    [[nodiscard]] core::Expected<void> readHead(const std::string& where);
    [[nodiscard]] bool readFooter();
    void scan();
    void scanTo(std::uint64_t end);
    [[nodiscard]] std::uint64_t nextHeader(std::uint64_t from, std::uint64_t end);
    void summarise();
    [[nodiscard]] bool read(std::uint64_t offset, std::size_t size, packing::Bytes& out);
    /// The frame's header and raw payload; nullopt after noting the damage.
    [[nodiscard]] std::optional<FrameHeader> load(const FrameEntry& frame, packing::Bytes& raw);
    void readFrame(const FrameEntry& frame);
    void note(Damage damage);
    void noteFrame(DamageKind kind, const FrameEntry& frame);

    storage::UniqueFd m_fd;
    std::uint64_t m_size;
    std::uint64_t m_start = kFileHeaderSize; ///< Of the first frame.
    RecordingMetadata m_metadata;
    RecordingSummary m_summary;
    std::vector<FrameEntry> m_frames;
    std::vector<core::Timestamp> m_latest; ///< By frame: the latest arrival in it and all before it. Never falls.

    std::size_t m_nextFrame = 0;
    std::vector<core::BatchPtr> m_batches; ///< Of the frame being read.
    std::size_t m_nextBatch = 0;
    core::Timestamp m_from = core::kNoTime; ///< Sought: batches before it are passed over until one is reached.

    std::vector<Damage> m_damage;
    std::vector<Gap> m_gaps;
    packing::Decompressor m_decompressor;
    packing::Bytes m_stored;
    packing::Bytes m_raw;
};

} // namespace vigie::recording
