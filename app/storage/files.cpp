// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files.h"

#include "storage/sha256.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <limits>
#include <system_error>
#include <vector>

namespace vigie::storage {

using core::Error;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Message;

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20U;

Expected<void> writeAll(int fd, ByteView bytes, const std::filesystem::path& path)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(fileError(written < 0 ? errno : ENOSPC, path));
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Expected<UniqueFd> openNew(const std::filesystem::path& path)
{
    UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd)
        return fail(fileError(errno, path));
    return fd;
}

/// A regular file and how many bytes it has now.
struct OpenFile {
    UniqueFd fd;
    std::uint64_t size = 0;
};

Expected<OpenFile> openOld(const std::filesystem::path& path)
{
    OpenFile file{UniqueFd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)), 0};
    if (!file.fd)
        return fail(fileError(errno, path));
    struct stat status{};
    if (::fstat(file.fd.get(), &status) != 0)
        return fail(fileError(errno, path));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::InvalidInput, path.string(), VIGIE_TEXT("Errors", "This is not an ordinary file."),
                    VIGIE_TEXT("Errors", "Put an ordinary file there, not a link or a device."));
    file.size = static_cast<std::uint64_t>(status.st_size);
    return file;
}

/// Reads the first `file.size` bytes piece by piece; a file that has become shorter ends earlier.
template <typename Sink>
Expected<FileDigest> readPieces(const OpenFile& file, const std::filesystem::path& path, const ByteProgress& progress,
                                Sink&& sink)
{
    std::vector<std::uint8_t> piece(kPiece);
    Sha256 hash;
    FileDigest out;
    while (out.bytes < file.size) {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), file.size - out.bytes));
        const ssize_t got = ::read(file.fd.get(), piece.data(), wanted);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(fileError(errno, path));
        if (got == 0)
            break;
        const ByteView bytes(piece.data(), static_cast<std::size_t>(got));
        if (auto taken = sink(bytes); !taken)
            return fail(taken.error());
        hash.update(bytes);
        out.bytes += bytes.size();
        if (progress && !progress(bytes.size()))
            return fail(stoppedAsAsked(path));
    }
    out.sha256 = hash.finish();
    return out;
}

Expected<FileDigest> copyInto(const OpenFile& source, const std::filesystem::path& from,
                              const std::filesystem::path& to, const ByteProgress& progress)
{
    auto target = openNew(to);
    if (!target)
        return fail(target.error());
    auto copied =
        readPieces(source, from, progress, [&](ByteView bytes) { return writeAll(target->get(), bytes, to); });
    if (copied && ::fsync(target->get()) != 0)
        copied = fail(fileError(errno, to));
    if (!copied)
        removeQuietly(to);
    return copied;
}

} // namespace

UniqueFd::~UniqueFd()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

std::string systemWord(int systemError)
{
    return std::generic_category().message(systemError);
}

Error diskFull(const std::string& where)
{
    return {ErrorCode::DiskFull, where, VIGIE_TEXT("Errors", "The disk is full."),
            VIGIE_TEXT("Errors", "Free some space on it, then start again.")};
}

Error stoppedAsAsked(const std::filesystem::path& path)
{
    return {ErrorCode::Cancelled, path.string(), VIGIE_TEXT("Errors", "Stopped as you asked."),
            VIGIE_TEXT("Errors", "Nothing is left behind; start again when you wish.")};
}

Error fileError(int systemError, const std::filesystem::path& path)
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return diskFull(path.string());
    case ENOENT:
        return {ErrorCode::NotFound, path.string(), VIGIE_TEXT("Errors", "There is no such file or folder."),
                VIGIE_TEXT("Errors", "Check its name.")};
    case EEXIST:
        return {ErrorCode::AlreadyExists, path.string(),
                VIGIE_TEXT("Errors", "There is already a file or folder of this name."),
                VIGIE_TEXT("Errors", "Choose another name, or move the old one away.")};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::Io, path.string(),
                Message(VIGIE_TEXT("Errors", "You may not read or write here (%1)."), {systemWord(systemError)}),
                VIGIE_TEXT("Errors", "Choose a folder of your own, or ask for permission to write in this one.")};
    default:
        return {ErrorCode::Io, path.string(),
                Message(VIGIE_TEXT("Errors", "The system refused to read or write (%1)."), {systemWord(systemError)}),
                VIGIE_TEXT("Errors", "Check the disk and the folder, then try again.")};
    }
}

Expected<void> ensureFile(const std::filesystem::path& path)
{
    const UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!fd && errno != EEXIST)
        return fail(fileError(errno, path));
    return {};
}

Expected<void> ensureFolder(const std::filesystem::path& path)
{
    if (path.has_parent_path() && path != path.parent_path()) {
        std::error_code error;
        if (!std::filesystem::exists(path.parent_path(), error)) {
            if (auto made = ensureFolder(path.parent_path()); !made)
                return made;
        }
    }
    if (::mkdir(path.c_str(), 0700) == 0)
        return {};
    const int systemError = errno;
    std::error_code error;
    if (systemError == EEXIST && std::filesystem::is_directory(path, error))
        return {};
    return fail(fileError(systemError, path));
}

Expected<void> syncFolder(const std::filesystem::path& folder)
{
    const UniqueFd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd || ::fsync(fd.get()) != 0)
        return fail(fileError(errno, folder));
    return {};
}

Expected<void> writeFile(const std::filesystem::path& path, std::string_view bytes)
{
    auto fd = openNew(path);
    if (!fd)
        return fail(fd.error());
    auto written = writeAll(fd->get(), asBytes(bytes), path);
    if (written && ::fsync(fd->get()) != 0)
        written = fail(fileError(errno, path));
    if (!written)
        removeQuietly(path);
    return written;
}

Expected<void> replaceFile(const std::filesystem::path& path, std::string_view bytes)
{
    const std::filesystem::path fresh = path.string() + ".new";
    removeQuietly(fresh); // left behind by a power cut
    if (auto written = writeFile(fresh, bytes); !written)
        return written;
    if (::rename(fresh.c_str(), path.c_str()) != 0) {
        auto failed = fail(fileError(errno, path));
        removeQuietly(fresh);
        return failed;
    }
    return syncFolder(path.parent_path());
}

Expected<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit)
{
    auto file = openOld(path);
    if (!file)
        return fail(file.error());
    if (file->size > limit)
        return fail(ErrorCode::TooLarge, path.string(), VIGIE_TEXT("Errors", "The file is larger than it should be."),
                    VIGIE_TEXT("Errors", "Check that it is the right file."));
    std::string out;
    out.reserve(static_cast<std::size_t>(file->size));
    auto read = readPieces(*file, path, {}, [&out](ByteView bytes) -> Expected<void> {
        out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return {};
    });
    if (!read)
        return fail(read.error());
    return out;
}

Expected<FileDigest> digestOfFile(const std::filesystem::path& path, const ByteProgress& progress)
{
    auto file = openOld(path);
    if (!file)
        return fail(file.error());
    return readPieces(*file, path, progress, [](ByteView) -> Expected<void> { return {}; });
}

Expected<FileDigest> copyFile(const std::filesystem::path& from, const std::filesystem::path& to,
                              const ByteProgress& progress)
{
    auto source = openOld(from);
    if (!source)
        return fail(source.error());
    return copyInto(*source, from, to, progress);
}

Expected<void> moveDurably(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0)
        return fail(fileError(errno, to));
    if (auto synced = syncFolder(to.parent_path()); !synced)
        return synced;
    return from.parent_path() == to.parent_path() ? Expected<void>{} : syncFolder(from.parent_path());
}

void removeQuietly(const std::filesystem::path& path)
{
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
}

} // namespace vigie::storage
