// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordingreader.h"

#include "packing/checksum.h"
#include "recording/batchframereader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace vigie::recording {

namespace {

constexpr std::size_t kSearchPiece = 1U << 18;

core::Error notARecording(const std::string& where)
{
    return {core::ErrorCode::InvalidInput, where, VIGIE_TEXT("Errors", "This is not a recording of Vigie."),
            VIGIE_TEXT("Errors", "Choose a file that Vigie has recorded.")};
}

core::Error tooNew(const std::string& where, std::uint16_t version)
{
    return {core::ErrorCode::Unsupported,
            where,
            {VIGIE_TEXT("Errors", "The recording was made by a newer Vigie (format %1)."), {std::to_string(version)}},
            VIGIE_TEXT("Errors", "Open it with that version or a later one.")};
}

core::Expected<std::uint64_t> sizeOf(int fd, const std::filesystem::path& path)
{
    struct stat status{};
    if (::fstat(fd, &status) != 0)
        return core::fail(storage::fileError(errno, path));
    if (!S_ISREG(status.st_mode))
        return core::fail(notARecording(path.string()));
    return static_cast<std::uint64_t>(status.st_size);
}

/// A place for every FeedIndex that a frame may name.
std::vector<RecordedFeedInfo> namelessFeeds()
{
    std::vector<RecordedFeedInfo> out(kMaxFeeds);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].id = "feed-" + std::to_string(i);
    return out;
}

} // namespace

RecordingReader::RecordingReader(storage::UniqueFd fd, std::uint64_t size)
    : m_fd(std::move(fd))
    , m_size(size)
{
}

core::Expected<RecordingReader> RecordingReader::open(const std::filesystem::path& path)
{
    storage::UniqueFd fd{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (!fd)
        return core::fail(storage::fileError(errno, path));
    const auto size = sizeOf(fd.get(), path);
    if (!size)
        return core::fail(size.error());
    RecordingReader out{std::move(fd), *size};
    if (auto done = out.readHead(path.string()); !done)
        return core::fail(done.error());
    out.m_summary.closed = out.readFooter();
    if (!out.m_summary.closed)
        out.scan();
    out.summarise();
    return out;
}

core::Expected<void> RecordingReader::readHead(const std::string& where)
{
    packing::Bytes bytes;
    if (!read(0, kFileHeaderSize, bytes) || !bytes.starts_with(kFileMagic))
        return core::fail(notARecording(where));
    const auto header = fileHeaderFrom(bytes);
    m_summary.version = header ? header->version : kFormatVersion;
    if (m_summary.version > kFormatVersion)
        return core::fail(tooNew(where, m_summary.version));
    if (header && read(kFileHeaderSize, header->metadataSize, bytes) &&
        packing::crc32c(bytes) == header->metadataCrc) {
        auto metadata = metadataFromJson(bytes, where);
        if (!metadata)
            return core::fail(metadata.error());
        m_metadata = std::move(*metadata);
        m_start += header->metadataSize;
        return {};
    }
    // The frames behind it are worth more than the names it held.
    m_metadata.feeds = namelessFeeds();
    m_start = nextHeader(kFileHeaderSize, m_size);
    note({DamageKind::Head, 0, m_start});
    return {};
}

bool RecordingReader::readFooter()
{
    packing::Bytes bytes;
    if (m_size < m_start + kEndMarkSize || !read(m_size - kEndMarkSize, kEndMarkSize, bytes))
        return false;
    const auto footer = endMarkFrom(bytes);
    const std::uint64_t end = m_size - kEndMarkSize;
    if (!footer || *footer < m_start || *footer > end || end - *footer < kFrameHeaderSize)
        return false;
    if (!read(*footer, kFrameHeaderSize, bytes))
        return false;
    const auto header = frameHeaderFrom(bytes);
    if (!header || header->kind != FrameKind::Footer)
        return false;
    const FrameEntry entry{*footer, header->storedSize, header->kind, header->first, header->last};
    const std::size_t damaged = m_damage.size();
    packing::Bytes raw;
    std::optional<std::vector<FrameEntry>> frames;
    if (entry.end() == end && load(entry, raw))
        frames = decodeIndex(raw, *footer);
    // A footer that cannot be used is found again, and listed, by the scan.
    m_damage.resize(damaged);
    if (!frames)
        return false;
    m_frames = std::move(*frames);
    return true;
}

void RecordingReader::scan()
{
    packing::Bytes bytes;
    const bool hasMark = m_size >= m_start + kEndMarkSize && read(m_size - kEndMarkSize, kEndMarkSize, bytes) &&
                         endMarkFrom(bytes).has_value();
    scanTo(hasMark ? m_size - kEndMarkSize : m_size);
}

void RecordingReader::scanTo(std::uint64_t end)
{
    packing::Bytes bytes;
    for (std::uint64_t at = m_start; at < end;) {
        std::optional<FrameHeader> header;
        if (end - at >= kFrameHeaderSize && read(at, kFrameHeaderSize, bytes))
            header = frameHeaderFrom(bytes);
        if (!header) {
            const std::uint64_t next = nextHeader(at + 1, end);
            note({next == end ? DamageKind::TornEnd : DamageKind::Unreadable, at, next - at});
            at = next;
            continue;
        }
        const FrameEntry frame{at, header->storedSize, header->kind, header->first, header->last};
        if (frame.end() > end) {
            // Either the end is missing, or something in the middle of the file was cut out.
            const std::uint64_t next = nextHeader(at + kFrameHeaderSize, end);
            note({next == end ? DamageKind::TornEnd : DamageKind::Unreadable, at, next - at});
            at = next;
            continue;
        }
        m_frames.push_back(frame);
        at = frame.end();
    }
}

std::uint64_t RecordingReader::nextHeader(std::uint64_t from, std::uint64_t end)
{
    packing::Bytes piece;
    while (from < end && end - from >= kFrameHeaderSize) {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(kSearchPiece, end - from));
        if (!read(from, size, piece)) {
            from += size;
            continue;
        }
        for (std::size_t i = piece.find(kFrameMagic); i != std::string::npos; i = piece.find(kFrameMagic, i + 1)) {
            if (frameHeaderFrom(std::string_view{piece}.substr(i)))
                return from + i;
        }
        // A header may lie across the seam.
        from += size > kFrameHeaderSize ? size - kFrameHeaderSize + 1 : size;
    }
    return end;
}

void RecordingReader::summarise()
{
    m_summary.bytes = m_size;
    core::Timestamp latest = core::kNoTime;
    for (const FrameEntry& frame : m_frames) {
        if (frame.kind == FrameKind::Batches) {
            m_summary.first = m_summary.frames == 0 ? frame.first : std::min(m_summary.first, frame.first);
            m_summary.last = std::max(m_summary.last, frame.last);
            latest = std::max(latest, frame.last);
            ++m_summary.frames;
        }
        m_latest.push_back(latest);
    }
}

bool RecordingReader::read(std::uint64_t offset, std::size_t size, packing::Bytes& out)
{
    if (offset > m_size || size > m_size - offset)
        return false;
    out.resize(size);
    std::size_t done = 0;
    while (done < size) {
        const ssize_t count = ::pread(m_fd.get(), out.data() + done, size - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        done += static_cast<std::size_t>(count);
    }
    return true;
}

std::optional<FrameHeader> RecordingReader::load(const FrameEntry& frame, packing::Bytes& raw)
{
    if (!read(frame.offset, kFrameHeaderSize + frame.storedSize, m_stored)) {
        noteFrame(DamageKind::DiskError, frame);
        return std::nullopt;
    }
    const std::string_view bytes{m_stored};
    const auto header = frameHeaderFrom(bytes.substr(0, kFrameHeaderSize));
    const std::string_view payload = bytes.substr(kFrameHeaderSize);
    const bool same = header && header->storedSize == frame.storedSize && header->kind == frame.kind &&
                      header->first == frame.first && header->last == frame.last;
    if (!same || packing::crc32c(payload) != header->payloadCrc) {
        noteFrame(DamageKind::Checksum, frame);
        return std::nullopt;
    }
    const bool compressed = (header->flags & FrameHeader::kCompressed) != 0;
    if (!compressed)
        raw.assign(payload);
    const bool whole =
        compressed ? m_decompressor.decompress(payload, header->rawSize, raw) : header->rawSize == header->storedSize;
    if (!whole) {
        noteFrame(DamageKind::Content, frame);
        return std::nullopt;
    }
    return header;
}

void RecordingReader::readFrame(const FrameEntry& frame)
{
    if (frame.kind != FrameKind::Batches && frame.kind != FrameKind::Gap)
        return;
    const auto header = load(frame, m_raw);
    if (!header)
        return;
    if (frame.kind == FrameKind::Gap) {
        const auto gap = decodeGap(m_raw);
        if (!gap)
            noteFrame(DamageKind::Content, frame);
        else if (std::find(m_gaps.begin(), m_gaps.end(), *gap) == m_gaps.end())
            m_gaps.push_back(*gap);
        return;
    }
    auto batches = readBatchFrame(m_raw, *header, m_metadata.feeds.size());
    if (!batches)
        noteFrame(DamageKind::Content, frame);
    else
        m_batches = std::move(*batches);
}

void RecordingReader::seek(core::Timestamp time)
{
    m_batches.clear();
    m_nextBatch = 0;
    m_from = time;
    const auto frame = std::lower_bound(m_latest.begin(), m_latest.end(), time);
    m_nextFrame = static_cast<std::size_t>(frame - m_latest.begin());
}

core::BatchPtr RecordingReader::next()
{
    for (;;) {
        if (m_nextBatch < m_batches.size()) {
            core::BatchPtr batch = std::move(m_batches[m_nextBatch++]);
            if (batch->arrivedAt < m_from)
                continue;
            m_from = core::kNoTime;
            return batch;
        }
        m_batches.clear();
        m_nextBatch = 0;
        if (m_nextFrame >= m_frames.size())
            return nullptr;
        readFrame(m_frames[m_nextFrame++]);
    }
}

void RecordingReader::check(const std::function<bool(std::uint64_t bytes)>& progress)
{
    for (const FrameEntry& frame : m_frames) {
        readFrame(frame);
        m_batches.clear();
        if (progress && !progress(frame.end()))
            break;
    }
    seek(core::kNoTime);
}

void RecordingReader::note(Damage damage)
{
    const auto place = std::lower_bound(m_damage.begin(), m_damage.end(), damage.offset,
                                        [](const Damage& a, std::uint64_t offset) { return a.offset < offset; });
    if (place == m_damage.end() || place->offset != damage.offset)
        m_damage.insert(place, damage);
}

void RecordingReader::noteFrame(DamageKind kind, const FrameEntry& frame)
{
    note({kind, frame.offset, kFrameHeaderSize + frame.storedSize});
}

} // namespace vigie::recording
