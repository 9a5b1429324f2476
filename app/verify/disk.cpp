// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace verify {

namespace {

constexpr std::size_t kPiece = std::size_t{256} * 1024;

/// A regular file, open to read; -1 for anything else. Never waits: a pipe would.
int openRegular(const std::filesystem::path& path, std::uint64_t* size = nullptr)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat about{};
    if (fd >= 0 && (::fstat(fd, &about) != 0 || !S_ISREG(about.st_mode))) {
        ::close(fd);
        return -1;
    }
    if (fd >= 0 && size != nullptr)
        *size = static_cast<std::uint64_t>(about.st_size);
    return fd;
}

/// What is there, up to the size of `into`; 0 at the end or where it cannot be read.
std::size_t readSome(int fd, std::string& into)
{
    const ssize_t count = ::read(fd, into.data(), into.size());
    return count > 0 ? static_cast<std::size_t>(count) : 0;
}

} // namespace

std::optional<std::string> readFile(const std::filesystem::path& path, std::uint64_t most)
{
    std::uint64_t size = 0;
    const int fd = openRegular(path, &size);
    if (fd < 0)
        return std::nullopt;
    std::string out;
    if (size <= most) {
        std::string piece(std::min<std::uint64_t>(size + 1, kPiece), '\0');
        for (std::size_t count = readSome(fd, piece); count > 0 && out.size() <= most; count = readSome(fd, piece))
            out.append(piece, 0, count);
    }
    ::close(fd);
    return size > most || out.size() > most ? std::nullopt : std::optional{std::move(out)};
}

bool writeFile(const std::filesystem::path& path, std::string_view bytes)
{
    const std::filesystem::path fresh = path.string() + ".new";
    const int fd = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (fd < 0)
        return false;
    bool done = true;
    while (done && !bytes.empty()) {
        const ssize_t count = ::write(fd, bytes.data(), bytes.size());
        done = count > 0;
        bytes.remove_prefix(done ? static_cast<std::size_t>(count) : 0);
    }
    done = done && ::fsync(fd) == 0;
    ::close(fd);
    if (!done || std::rename(fresh.c_str(), path.c_str()) != 0) {
        ::unlink(fresh.c_str());
        return false;
    }
    return true;
}

FileComparison::FileComparison(const std::filesystem::path& path)
    : m_fd(openRegular(path))
{
}

FileComparison::~FileComparison()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

bool FileComparison::fill()
{
    m_buffer.resize(kPiece);
    m_buffer.resize(m_fd < 0 ? 0 : readSome(m_fd, m_buffer));
    m_at = 0;
    m_sha.add(m_buffer);
    return !m_buffer.empty();
}

void FileComparison::expect(std::string_view bytes)
{
    while (m_isSame && !bytes.empty()) {
        if (m_at == m_buffer.size() && !fill()) {
            m_isSame = false;
            return;
        }
        const auto count = std::min(bytes.size(), m_buffer.size() - m_at);
        m_isSame = bytes.substr(0, count) == std::string_view(m_buffer).substr(m_at, count);
        m_at += count;
        bytes.remove_prefix(count);
    }
}

bool FileComparison::finish()
{
    m_isSame = m_isSame && m_at == m_buffer.size();
    while (fill())
        m_isSame = false;
    m_hash = m_sha.finish();
    return m_isSame && exists();
}

std::optional<Hash> hashOfFile(const std::filesystem::path& path)
{
    FileComparison file{path};
    file.finish();
    return file.exists() ? std::optional{file.hash()} : std::nullopt;
}

} // namespace verify
