// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordingfile.h"

#include "packing/checksum.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace vigie::recording {

namespace {

constexpr int kFooterLevel = 3;

core::Expected<void> tooMuchMetadata(const std::filesystem::path& path)
{
    return core::fail(core::ErrorCode::TooLarge, path.string(),
                      VIGIE_TEXT("Errors", "The description of the recording is too long."),
                      VIGIE_TEXT("Errors", "Shorten the names of the feeds in the city profile."));
}

} // namespace

RecordingFile::RecordingFile(storage::UniqueFd fd, std::filesystem::path path)
    : m_fd(std::move(fd))
    , m_path(std::move(path))
{
}

core::Expected<RecordingFile> RecordingFile::create(const std::filesystem::path& path,
                                                    const RecordingMetadata& metadata)
{
    const std::string json = toJson(metadata);
    if (json.size() > kMaxMetadataBytes || metadata.feeds.size() > kMaxFeeds)
        return core::fail(tooMuchMetadata(path).error());
    storage::UniqueFd fd{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    if (!fd)
        return core::fail(storage::fileError(errno, path));
    RecordingFile out{std::move(fd), path};
    packing::ByteWriter head;
    putFileHeader(head, {kFormatVersion, static_cast<std::uint32_t>(json.size()), packing::crc32c(json)});
    head.bytes(json);
    auto done = out.write(head.view());
    if (done)
        done = out.sync();
    if (done)
        done = storage::syncFolder(path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."});
    if (!done) {
        storage::removeQuietly(path);
        return core::fail(done.error());
    }
    return out;
}

core::Expected<void> RecordingFile::append(FrameHeader header, packing::BytesView payload)
{
    header.sequence = m_sequence;
    m_buffer.clear();
    putFrameHeader(m_buffer, header);
    m_buffer.bytes(payload);
    const FrameEntry entry{m_size, header.storedSize, header.kind, header.first, header.last};
    if (auto done = write(m_buffer.view()); !done)
        return done;
    ++m_sequence;
    m_index.push_back(entry);
    return {};
}

core::Expected<void> RecordingFile::write(packing::BytesView bytes)
{
    m_synced = false;
    std::size_t written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::pwrite(m_fd.get(), bytes.data() + written, bytes.size() - written,
                                       static_cast<off_t>(m_size + written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            const core::Error error = storage::fileError(count == 0 ? ENOSPC : errno, m_path);
            // Where even this fails the reader finds a torn end and stops before it.
            static_cast<void>(::ftruncate(m_fd.get(), static_cast<off_t>(m_size)) == 0);
            return core::fail(error);
        }
        written += static_cast<std::size_t>(count);
    }
    m_size += bytes.size();
    return {};
}

core::Expected<void> RecordingFile::sync()
{
    if (m_synced)
        return {};
    if (::fdatasync(m_fd.get()) != 0)
        return core::fail(storage::fileError(errno, m_path));
    m_synced = true;
    return {};
}

core::Expected<void> RecordingFile::finish()
{
    const packing::Bytes index = encodeIndex(m_index);
    packing::Compressor compressor{kFooterLevel};
    FrameHeader header;
    packing::Bytes payload;
    // A recording too long for its footer is read like one that was not closed: by its headers.
    if (index.size() > kMaxRawBytes || !compressor.compress(index, payload) || payload.size() > kMaxStoredBytes)
        return sync();
    header.kind = FrameKind::Footer;
    header.flags = FrameHeader::kCompressed;
    header.rawSize = static_cast<std::uint32_t>(index.size());
    header.storedSize = static_cast<std::uint32_t>(payload.size());
    header.payloadCrc = packing::crc32c(payload);
    const std::uint64_t footer = m_size;
    if (auto done = append(header, payload); !done)
        return done;
    packing::ByteWriter mark;
    putEndMark(mark, footer);
    if (auto done = write(mark.view()); !done)
        return done;
    return sync();
}

} // namespace vigie::recording
