// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/osmblobs.h"

#include "storage/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

// The format's own limits.
constexpr std::size_t kMostHeader = 64U << 10U;
constexpr std::uint64_t kMostBlob = 32U << 20U;

tl::unexpected<core::Error> damaged(const std::filesystem::path& file, std::uint64_t at)
{
    return fail(
        ErrorCode::Corrupt, file.string(),
        {VIGIE_TEXT("Errors", "The OpenStreetMap file is damaged or cut off at byte %1."), {std::to_string(at)}},
        VIGIE_TEXT("Errors", "Download it again."));
}

/// Reads a number of protobuf (a varint) off the front.
std::optional<std::uint64_t> takeNumber(std::string_view& bytes)
{
    std::uint64_t out = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        out |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80U)
            return out;
    }
    return std::nullopt;
}

struct BlobHeader {
    std::string_view type;
    std::uint64_t bytes = 0;
};

/// message BlobHeader { string type = 1; bytes indexdata = 2; int32 datasize = 3; }
std::optional<BlobHeader> readHeader(std::string_view bytes)
{
    constexpr std::uint64_t kType = 1U << 3U | 2U;
    constexpr std::uint64_t kIndex = 2U << 3U | 2U;
    constexpr std::uint64_t kSize = 3U << 3U;
    BlobHeader out;
    while (!bytes.empty()) {
        const auto field = takeNumber(bytes);
        const auto value = takeNumber(bytes); // a number, or how many bytes follow
        if (!field || !value)
            return std::nullopt;
        if (*field == kSize) {
            out.bytes = *value;
            continue;
        }
        if ((*field != kType && *field != kIndex) || *value > bytes.size())
            return std::nullopt;
        if (*field == kType)
            out.type = bytes.substr(0, *value);
        bytes.remove_prefix(*value);
    }
    return out;
}

/// False at the end of the file, or for a system error: errno is then not 0.
bool readAt(int fd, std::uint64_t at, char* into, std::size_t bytes)
{
    errno = 0;
    while (bytes > 0) {
        const ssize_t got = ::pread(fd, into, bytes, static_cast<off_t>(at));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        into += got;
        at += static_cast<std::uint64_t>(got);
        bytes -= static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace

core::Expected<OsmBlobs> checkOsmBlobs(const std::filesystem::path& file)
{
    const storage::UniqueFd fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status{};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return fail(storage::fileError(errno, file));
    const auto end = static_cast<std::uint64_t>(status.st_size);
    OsmBlobs out;
    std::string header;
    for (std::uint64_t at = 0; at < end;) {
        std::array<char, 4> lengthBytes{};
        if (!readAt(fd.get(), at, lengthBytes.data(), lengthBytes.size()))
            return errno != 0 ? fail(storage::fileError(errno, file)) : damaged(file, at);
        std::size_t length = 0; // most significant byte first
        for (const char byte : lengthBytes)
            length = length << 8U | static_cast<unsigned char>(byte);
        header.resize(length <= kMostHeader ? length : 0);
        if (header.empty() || !readAt(fd.get(), at + lengthBytes.size(), header.data(), header.size()))
            return errno != 0 ? fail(storage::fileError(errno, file)) : damaged(file, at);
        const auto blob = readHeader(header);
        const bool isFirst = at == 0;
        const std::uint64_t next = at + lengthBytes.size() + length + (blob ? blob->bytes : 0);
        if (!blob || blob->bytes == 0 || blob->bytes > kMostBlob || next > end ||
            (isFirst && blob->type != "OSMHeader"))
            return damaged(file, at);
        out.dataBlobs += blob->type == "OSMData" ? 1 : 0;
        at = next;
    }
    if (out.dataBlobs == 0)
        return damaged(file, end);
    return out;
}

core::Expected<void> checkOsmText(const std::filesystem::path& file)
{
    const storage::UniqueFd fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status{};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return fail(storage::fileError(errno, file));
    const auto size = static_cast<std::uint64_t>(status.st_size);
    constexpr std::uint64_t kEnough = 4'096;
    std::string tail(static_cast<std::size_t>(std::min(size, kEnough)), '\0');
    if (!readAt(fd.get(), size - tail.size(), tail.data(), tail.size()))
        return errno != 0 ? fail(storage::fileError(errno, file)) : damaged(file, size);
    tail.resize(tail.find_last_not_of(" \t\r\n") + 1); // of nothing else, npos + 1 is 0
    if (!tail.ends_with("</osm>"))
        return damaged(file, size);
    return {};
}

} // namespace vigie::layers
