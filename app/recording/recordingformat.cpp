// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordingformat.h"

#include "packing/bytereader.h"
#include "packing/checksum.h"

namespace vigie::recording {

namespace {

std::uint64_t microsOf(core::Timestamp time)
{
    return static_cast<std::uint64_t>(time.time_since_epoch().count());
}

core::Timestamp timeOf(std::uint64_t micros)
{
    return core::Timestamp{core::Duration{static_cast<std::int64_t>(micros)}};
}

} // namespace

void putFrameHeader(packing::ByteWriter& out, const FrameHeader& header)
{
    const std::size_t start = out.size();
    out.bytes(kFrameMagic);
    out.u8(static_cast<std::uint8_t>(header.kind));
    out.u8(header.flags);
    out.u16(0);
    out.u32(header.storedSize);
    out.u32(header.rawSize);
    out.u64(header.sequence);
    out.u64(microsOf(header.first));
    out.u64(microsOf(header.last));
    out.u32(header.payloadCrc);
    out.u32(packing::crc32c(std::string_view{out.view()}.substr(start)));
}

std::optional<FrameHeader> frameHeaderFrom(std::string_view bytes)
{
    if (bytes.size() < kFrameHeaderSize || !bytes.starts_with(kFrameMagic))
        return std::nullopt;
    packing::ByteReader in{bytes.substr(kFrameMagic.size(), kFrameHeaderSize - kFrameMagic.size())};
    FrameHeader header;
    header.kind = static_cast<FrameKind>(in.u8());
    header.flags = in.u8();
    static_cast<void>(in.u16());
    header.storedSize = in.u32();
    header.rawSize = in.u32();
    header.sequence = in.u64();
    header.first = timeOf(in.u64());
    header.last = timeOf(in.u64());
    header.payloadCrc = in.u32();
    const std::uint32_t crc = in.u32();
    if (crc != packing::crc32c(bytes.substr(0, kFrameHeaderSize - sizeof crc)))
        return std::nullopt;
    const bool isTime = kEarliest <= header.first && header.first <= header.last && header.last <= kLatest;
    if (header.storedSize > kMaxStoredBytes || header.rawSize > kMaxRawBytes || !isTime)
        return std::nullopt;
    return header;
}

packing::Bytes encodeGap(const Gap& gap)
{
    packing::ByteWriter out;
    out.varint(gap.batches);
    out.varint(gap.observations);
    out.u64(microsOf(gap.first));
    out.u64(microsOf(gap.last));
    return out.take();
}

std::optional<Gap> decodeGap(std::string_view payload)
{
    packing::ByteReader in{payload};
    Gap gap;
    gap.batches = in.varint();
    gap.observations = in.varint();
    gap.first = timeOf(in.u64());
    gap.last = timeOf(in.u64());
    // What a later version may append is passed over.
    return in.ok() && gap.first <= gap.last ? std::optional{gap} : std::nullopt;
}

packing::Bytes encodeIndex(const std::vector<FrameEntry>& frames)
{
    packing::ByteWriter out;
    out.varint(frames.size());
    std::uint64_t place = 0;
    core::Timestamp time{};
    for (const FrameEntry& frame : frames) {
        out.varint(frame.offset - place);
        out.varint(frame.storedSize);
        out.u8(static_cast<std::uint8_t>(frame.kind));
        out.signedVarint((frame.first - time).count());
        out.varint(static_cast<std::uint64_t>((frame.last - frame.first).count()));
        place = frame.end();
        time = frame.first;
    }
    return out.take();
}

std::optional<std::vector<FrameEntry>> decodeIndex(std::string_view raw, std::uint64_t fileSize)
{
    packing::ByteReader in{raw};
    // Each frame takes its header in the file, so that this bounds the memory too.
    const std::uint64_t count = in.varintUpTo(fileSize / kFrameHeaderSize);
    std::vector<FrameEntry> out;
    std::uint64_t place = 0;
    std::int64_t time = 0;
    for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
        FrameEntry frame;
        frame.offset = place + in.varintUpTo(fileSize - place);
        frame.storedSize = static_cast<std::uint32_t>(in.varintUpTo(kMaxStoredBytes));
        frame.kind = static_cast<FrameKind>(in.u8());
        time = packing::sum(time, in.signedVarint());
        frame.first = timeOf(static_cast<std::uint64_t>(time));
        frame.last = timeOf(static_cast<std::uint64_t>(packing::sum(time, static_cast<std::int64_t>(in.varint()))));
        place = frame.end();
        const bool isTime = kEarliest <= frame.first && frame.first <= frame.last && frame.last <= kLatest;
        if (place > fileSize || !isTime)
            return std::nullopt;
        out.push_back(frame);
    }
    return in.atEnd() && out.size() == count ? std::optional{std::move(out)} : std::nullopt;
}

void putFileHeader(packing::ByteWriter& out, const FileHeader& header)
{
    const std::size_t start = out.size();
    out.bytes(kFileMagic);
    out.u16(header.version);
    out.u16(0);
    out.u32(header.metadataSize);
    out.u32(header.metadataCrc);
    out.u32(packing::crc32c(std::string_view{out.view()}.substr(start)));
}

std::optional<FileHeader> fileHeaderFrom(std::string_view bytes)
{
    if (bytes.size() < kFileHeaderSize || !bytes.starts_with(kFileMagic))
        return std::nullopt;
    packing::ByteReader in{bytes.substr(kFileMagic.size(), kFileHeaderSize - kFileMagic.size())};
    FileHeader header;
    header.version = in.u16();
    static_cast<void>(in.u16());
    header.metadataSize = in.u32();
    header.metadataCrc = in.u32();
    const std::uint32_t crc = in.u32();
    const bool sound = crc == packing::crc32c(bytes.substr(0, kFileHeaderSize - sizeof crc)) &&
                       header.metadataSize <= kMaxMetadataBytes;
    return sound ? std::optional{header} : std::nullopt;
}

void putEndMark(packing::ByteWriter& out, std::uint64_t footerOffset)
{
    const std::size_t start = out.size();
    out.bytes(kEndMagic);
    out.u64(footerOffset);
    out.u32(0);
    out.u32(packing::crc32c(std::string_view{out.view()}.substr(start)));
}

std::optional<std::uint64_t> endMarkFrom(std::string_view bytes)
{
    if (bytes.size() != kEndMarkSize || !bytes.starts_with(kEndMagic))
        return std::nullopt;
    packing::ByteReader in{bytes.substr(kEndMagic.size())};
    const std::uint64_t offset = in.u64();
    static_cast<void>(in.u32());
    return in.u32() == packing::crc32c(bytes.substr(0, kEndMarkSize - 4)) ? std::optional{offset} : std::nullopt;
}

} // namespace vigie::recording
