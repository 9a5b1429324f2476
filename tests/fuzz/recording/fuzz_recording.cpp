// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A recording somebody hands over. The first byte chooses what the rest is: a whole file; the payload of a frame in a
// file that is otherwise sound (or random bytes would never get past the checksums); the same, packed; the index of a
// footer.
#include "packing/checksum.h"
#include "packing/compression.h"
#include "recording/recordingreader.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace vigie;
using namespace vigie::recording;

namespace {

const core::Timestamp kNoon = *core::parseIso8601("2026-06-21T12:00:00Z");

void putHead(packing::ByteWriter& out)
{
    RecordingMetadata metadata;
    metadata.feeds.resize(3);
    const std::string json = toJson(metadata);
    putFileHeader(out, {kFormatVersion, static_cast<std::uint32_t>(json.size()), packing::crc32c(json)});
    out.bytes(json);
}

void putFrame(packing::ByteWriter& out, FrameKind kind, std::string_view payload, bool compress)
{
    packing::Bytes packed{payload};
    FrameHeader header;
    header.kind = kind;
    header.first = kNoon - std::chrono::hours{1};
    header.last = kNoon + std::chrono::hours{1};
    if (compress) {
        packing::Compressor compressor{1};
        if (!compressor.compress(payload, packed))
            return;
        header.flags = FrameHeader::kCompressed;
    }
    header.rawSize = static_cast<std::uint32_t>(payload.size());
    header.storedSize = static_cast<std::uint32_t>(packed.size());
    header.payloadCrc = packing::crc32c(packed);
    putFrameHeader(out, header);
    out.bytes(packed);
}

/// Everything a batch promises holds for what is read.
void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool isInside(core::TextRef ref, const core::Batch& batch)
{
    return std::uint64_t{ref.offset} + ref.length <= batch.texts.size();
}

void check(const core::Batch& batch, std::size_t feeds)
{
    require(static_cast<std::size_t>(batch.feed) < feeds);
    for (const core::AssetUpdate& asset : batch.assets) {
        require(isInside(asset.id, batch) && isInside(asset.model, batch));
        require(std::uint64_t{asset.firstObservation} + asset.observationCount <= batch.observations.size());
    }
    for (const core::Observation& one : batch.observations) {
        require(isInside(one.attribute, batch) && isInside(one.unit, batch) && isInside(one.text, batch));
        require(std::isfinite(one.number));
    }
}

/// A file in memory that is gone with its scope.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes)
        : m_fd(memfd_create("recording", MFD_CLOEXEC))
    {
        require(m_fd >= 0 && ::write(m_fd, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }
    ~MemoryFile() { ::close(m_fd); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(m_fd); }

private:
    int m_fd;
};

void readAll(std::string_view bytes)
{
    const MemoryFile file{bytes};
    auto reader = RecordingReader::open(file.path());
    if (!reader)
        return;
    const std::size_t feeds = reader->metadata().feeds.size();
    std::uint64_t batches = 0;
    while (const core::BatchPtr batch = reader->next()) {
        check(*batch, feeds);
        ++batches;
    }
    for (const Damage& damage : reader->damage())
        require(damage.offset + damage.length <= bytes.size());
    const std::size_t damages = reader->damage().size();
    reader->check({});
    require(reader->damage().size() == damages);
    std::uint64_t again = 0;
    while (reader->next())
        ++again;
    require(again == batches);
    reader->seek(kNoon);
    while (const core::BatchPtr batch = reader->next())
        check(*batch, feeds);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view input{reinterpret_cast<const char*>(data) + 1, size - 1};
    packing::ByteWriter file;
    switch (data[0] % 4) {
    case 0:
        file.bytes(input);
        break;
    case 1:
    case 2:
        putHead(file);
        putFrame(file, FrameKind::Batches, input, data[0] % 4 == 2);
        putFrame(file, FrameKind::Gap, input, false);
        break;
    default:
        putHead(file);
        putFrame(file, FrameKind::Batches, input, false);
        const std::size_t footer = file.size();
        putFrame(file, FrameKind::Footer, input, true);
        putEndMark(file, footer);
    }
    readAll(file.view());
    return 0;
}
