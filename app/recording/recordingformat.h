// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"
#include "packing/bytewriter.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// The bytes of a recording, as docs/recording.md tells them: a file header, frames, and a footer with its end mark.
namespace vigie::recording {

inline constexpr std::string_view kFileMagic = "VIGIEREC";
inline constexpr std::uint16_t kFormatVersion = 1;
inline constexpr std::size_t kFileHeaderSize = 24; ///< Before the metadata.
inline constexpr std::uint32_t kMaxMetadataBytes = 1U << 20;

inline constexpr std::string_view kFrameMagic = "VFRM";
inline constexpr std::size_t kFrameHeaderSize = 48;
inline constexpr std::uint32_t kMaxStoredBytes = 32U << 20; ///< Of one frame's payload in the file.
inline constexpr std::uint32_t kMaxRawBytes = 64U << 20;    ///< Of the same, decompressed.

inline constexpr std::string_view kEndMagic = "VIGIEEND";
inline constexpr std::size_t kEndMarkSize = 24;

// What one frame of batches may unfold to. The recorder keeps well below; the reader refuses what is above.
inline constexpr std::uint32_t kMaxFrameBatches = 1U << 18;
inline constexpr std::uint32_t kMaxFrameAssets = 1U << 20;
inline constexpr std::uint32_t kMaxFrameObservations = 1U << 20;
inline constexpr std::uint32_t kMaxFrameTexts = 1U << 21;      ///< Distinct ids, and distinct words.
inline constexpr std::uint64_t kMaxFrameTextBytes = 64U << 20; ///< Of all the batches' text pools together.
inline constexpr std::uint32_t kMaxTextBytes = 65'535;         ///< Of one text.
inline constexpr std::uint32_t kMaxFeeds = 4'096;

/// Arrivals outside 1970 to 9999 are neither written nor read.
inline constexpr core::Timestamp kEarliest{};
inline constexpr core::Timestamp kLatest{core::Duration{253'402'300'799'999'999}};

/// What a frame holds. A reader passes over a kind it does not know: 16 and up are left for snapshots and deltas.
enum class FrameKind : std::uint8_t {
    Batches = 1,
    Gap = 2,
    Footer = 3,
};

struct FrameHeader {
    static constexpr std::uint8_t kCompressed = 1; ///< Flag: the payload is one zstd frame.

    FrameKind kind = FrameKind::Batches;
    std::uint8_t flags = 0;
    std::uint32_t storedSize = 0;
    std::uint32_t rawSize = 0;
    std::uint64_t sequence = 0; ///< 0, 1, 2... through the file.
    core::Timestamp first{};    ///< Earliest and latest arrival in it.
    core::Timestamp last{};
    std::uint32_t payloadCrc = 0; ///< CRC-32C of the stored payload.

    bool operator==(const FrameHeader&) const = default;
};

/// Appends the 48 bytes, with their own CRC-32C as the last four.
void putFrameHeader(packing::ByteWriter& out, const FrameHeader& header);
/// nullopt for anything but a frame header this version can read past: wrong mark, wrong CRC, sizes above the caps.
[[nodiscard]] std::optional<FrameHeader> frameHeaderFrom(std::string_view bytes);

/// Batches the recorder had to leave out: its queue was full.
struct Gap {
    core::Timestamp first{}; ///< Arrival of the first and last batch left out.
    core::Timestamp last{};
    std::uint64_t batches = 0;
    std::uint64_t observations = 0;
    bool operator==(const Gap&) const = default;
};
[[nodiscard]] packing::Bytes encodeGap(const Gap& gap);
[[nodiscard]] std::optional<Gap> decodeGap(std::string_view payload);

/// Where a frame stands in the file: what the footer lists, and what a scan of the headers gives.
struct FrameEntry {
    std::uint64_t offset = 0; ///< Of its header.
    std::uint32_t storedSize = 0;
    FrameKind kind = FrameKind::Batches;
    core::Timestamp first{};
    core::Timestamp last{};

    [[nodiscard]] std::uint64_t end() const { return offset + kFrameHeaderSize + storedSize; }
    bool operator==(const FrameEntry&) const = default;
};

[[nodiscard]] packing::Bytes encodeIndex(const std::vector<FrameEntry>& frames);
/// nullopt where the bytes are no index, or name frames that do not follow each other inside `fileSize`.
[[nodiscard]] std::optional<std::vector<FrameEntry>> decodeIndex(std::string_view raw, std::uint64_t fileSize);

/// The 24 bytes at the head, before the metadata.
struct FileHeader {
    std::uint16_t version = kFormatVersion;
    std::uint32_t metadataSize = 0;
    std::uint32_t metadataCrc = 0;
    bool operator==(const FileHeader&) const = default;
};
void putFileHeader(packing::ByteWriter& out, const FileHeader& header);
/// nullopt where the mark or the CRC is wrong or the metadata is above its cap.
[[nodiscard]] std::optional<FileHeader> fileHeaderFrom(std::string_view bytes);

/// The last 24 bytes of a recording that was closed: where its footer begins.
void putEndMark(packing::ByteWriter& out, std::uint64_t footerOffset);
[[nodiscard]] std::optional<std::uint64_t> endMarkFrom(std::string_view bytes);

} // namespace vigie::recording
