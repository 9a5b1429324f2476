// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/gdalhandles.h"

#include "core/shown.h"
#include "storage/files.h"

#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace vigie::layers {

namespace {

constexpr std::size_t kMostWords = 200;
constexpr std::size_t kProbe = 64U << 10U; // bytes

/// GDAL quotes what it reads: bytes of any kind.
std::string plain(const char* words)
{
    std::string out = words == nullptr ? "" : words;
    if (CPLIsUTF8(out.data(), static_cast<int>(out.size())) == FALSE) {
        std::replace_if(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80U; }, '?');
    }
    return core::shown(out, kMostWords);
}

bool tellsOfFullDisk(std::string_view words)
{
    constexpr std::array kWords{"disk is full", "No space left", "Disk quota", "File too large"};
    return std::any_of(kWords.begin(), kWords.end(),
                       [words](const char* one) { return words.find(one) != std::string_view::npos; });
}

/// Many formats only say that a write failed: the disk itself is asked.
bool hasRoom(const std::filesystem::path& folder)
{
    const std::filesystem::path probe = folder / "probe";
    const auto written = storage::writeFile(probe, std::string(kProbe, ' '));
    storage::removeQuietly(probe);
    return written || written.error().code != core::ErrorCode::DiskFull;
}

} // namespace

QuietGdal::QuietGdal()
{
    CPLPushErrorHandlerEx(&QuietGdal::keep, this);
}

QuietGdal::~QuietGdal()
{
    CPLPopErrorHandler();
}

void QuietGdal::keep(CPLErr kind, CPLErrorNum /*number*/, const char* words)
{
    auto* self = static_cast<QuietGdal*>(CPLGetErrorHandlerUserData());
    if (self == nullptr || kind < CE_Warning)
        return;
    if (kind == CE_Warning)
        self->m_warning = plain(words);
    else if (self->m_failure.empty())
        self->m_failure = plain(words);
}

std::string QuietGdal::word() const
{
    if (!m_failure.empty())
        return m_failure;
    return m_warning.empty() ? "GDAL" : m_warning;
}

void QuietGdal::forget()
{
    m_failure.clear();
    m_warning.clear();
}

core::Error writeError(const QuietGdal& gdal, const std::filesystem::path& path)
{
    if (tellsOfFullDisk(gdal.word()) || !hasRoom(path.parent_path()))
        return storage::diskFull(path.string());
    return {core::ErrorCode::Io,
            path.string(),
            {VIGIE_TEXT("Errors", "The file could not be written (%1)."), {gdal.word()}},
            VIGIE_TEXT("Errors", "Check the free space and the permissions of its folder.")};
}

core::Error readError(const QuietGdal& gdal, const std::filesystem::path& path)
{
    return {core::ErrorCode::Corrupt,
            path.string(),
            {VIGIE_TEXT("Errors", "The file is damaged (%1)."), {gdal.word()}},
            VIGIE_TEXT("Errors", "Get a fresh copy of it from where it came from.")};
}

} // namespace vigie::layers
