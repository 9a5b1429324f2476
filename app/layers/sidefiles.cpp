// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/sidefiles.h"

#include "storage/database.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <span>
#include <string_view>
#include <system_error>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr std::array<std::string_view, 5> kShapefileParts{".shp", ".shx", ".dbf", ".prj", ".cpg"};
constexpr std::array<std::string_view, 3> kGeoTiffParts{".tif", ".tfw", ".tifw"};

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

core::Message getFreshCopy()
{
    return VIGIE_TEXT("Errors", "Get a fresh copy of it from where it came from.");
}

/// The files of the same name with one of these endings. Whatever else has the name must be a plain file too: a format
/// may look at it, and a pipe would never answer.
Expected<std::vector<std::filesystem::path>> partsOf(const SourceFile& file,
                                                     std::span<const std::string_view> endings)
{
    std::vector<std::filesystem::path> out{file.path};
    const std::string stem = file.path.stem().string();
    std::error_code error;
    std::filesystem::directory_iterator it(file.path.parent_path(), error);
    for (const std::filesystem::directory_iterator end; !error && it != end; it.increment(error)) {
        const std::filesystem::path& one = it->path();
        if (one == file.path || one.stem().string() != stem)
            continue;
        std::error_code unreadable;
        if (!std::filesystem::is_regular_file(one, unreadable) && !std::filesystem::is_directory(one, unreadable))
            return fail(
                ErrorCode::Refused, one.string(),
                VIGIE_TEXT("Errors", "A file beside the chosen one is a link that leads nowhere, or a device."),
                VIGIE_TEXT("Errors", "Put the files into a folder of their own, as they came."));
        if (std::find(endings.begin(), endings.end(), lower(one.extension().string())) != endings.end())
            out.push_back(one);
    }
    if (error)
        return fail(ErrorCode::Io, file.path.parent_path().string(),
                    VIGIE_TEXT("Errors", "The folder of the file cannot be read."),
                    VIGIE_TEXT("Errors", "Check that you may read it."));
    return out;
}

std::uint32_t bigEndian(std::string_view bytes)
{
    std::uint32_t out = 0;
    for (const char c : bytes.substr(0, 4))
        out = (out << 8U) | static_cast<unsigned char>(c);
    return out;
}

std::uint32_t littleEndian(std::string_view bytes)
{
    std::uint32_t out = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        out = (out << 8U) | static_cast<unsigned char>(bytes[i]);
    return out;
}

/// How many bytes the head of a part says there are; 0 where it is not told, or cannot be.
std::uint64_t toldSize(const std::filesystem::path& part)
{
    std::array<char, 32> bytes{};
    std::ifstream in(part, std::ios::binary);
    in.read(bytes.data(), bytes.size());
    const std::string_view head{bytes.data(), static_cast<std::size_t>(in.gcount())};
    if (head.size() < bytes.size())
        return 0;
    const std::string ending = lower(part.extension().string());
    if (ending == ".shp" || ending == ".shx")
        return std::uint64_t{bigEndian(head.substr(24))} * 2; // ESRI Shapefile Technical Description: 16-bit words
    if (ending == ".dbf")
        return littleEndian(head.substr(8, 2)) +
               std::uint64_t{littleEndian(head.substr(4, 4))} * littleEndian(head.substr(10, 2));
    return 0;
}

Expected<void> isWholeShapefile(const std::vector<std::filesystem::path>& parts)
{
    for (const std::string_view needed : {".shp", ".shx", ".dbf"}) {
        const auto found = std::find_if(parts.begin(), parts.end(), [needed](const std::filesystem::path& one) {
            return lower(one.extension().string()) == needed;
        });
        if (found == parts.end())
            return fail(
                ErrorCode::InvalidInput, parts.front().string(),
                {VIGIE_TEXT("Errors", "The %1 file that belongs to this Shapefile is missing."),
                 {std::string{needed}}},
                VIGIE_TEXT("Errors", "Put all files of the Shapefile into one folder (.shp, .shx, .dbf, .prj)."));
        std::error_code error;
        const auto size = std::filesystem::file_size(*found, error);
        if (error || size < 32 || size < toldSize(*found))
            return fail(ErrorCode::Corrupt, found->string(), VIGIE_TEXT("Errors", "The file is cut off."),
                        getFreshCopy());
    }
    return {};
}

/// What GDAL asks before anything else must be tables: a view may make any question endless.
Expected<void> hasPlainContents(const SourceFile& file)
{
    const auto db = storage::Database::open(file.path, storage::OpenMode::ReadOnly);
    const auto others = db ? db->integer("SELECT count(*) FROM sqlite_master WHERE lower(name) GLOB 'gpkg*' AND "
                                         "(type = 'view' OR sql LIKE 'CREATE VIRTUAL%')")
                           : Expected<std::int64_t>{fail(db.error())};
    const auto contents = others ? db->integer("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND "
                                               "lower(name) = 'gpkg_contents'")
                                 : others;
    if (!contents)
        return fail(ErrorCode::Corrupt, file.path.string(),
                    {VIGIE_TEXT("Errors", "The file is damaged (%1)."), {contents.error().what.english()}},
                    getFreshCopy());
    if (*others > 0)
        return fail(
            ErrorCode::Refused, file.path.string(),
            VIGIE_TEXT("Errors", "The GeoPackage computes its own table of contents, and nothing of a file is run."),
            VIGIE_TEXT("Errors", "Save its layers into a new GeoPackage, and import that."));
    if (*contents == 0)
        return fail(ErrorCode::InvalidInput, file.path.string(),
                    VIGIE_TEXT("Errors", "The file is not a GeoPackage: it has no table of contents."),
                    getFreshCopy());
    return {};
}

std::vector<std::string> namesOf(const std::vector<std::filesystem::path>& parts)
{
    std::vector<std::string> out;
    out.reserve(parts.size());
    for (const std::filesystem::path& one : parts)
        out.push_back(one.filename().string());
    return out;
}

} // namespace

core::Expected<std::vector<std::string>> checkSideFiles(const SourceFile& file)
{
    std::vector<std::filesystem::path> parts{file.path};
    Expected<void> checked;
    if (file.kind == SourceKind::Shapefile || file.kind == SourceKind::GeoTiff) {
        const bool isShapefile = file.kind == SourceKind::Shapefile;
        auto found = partsOf(file, isShapefile ? std::span<const std::string_view>{kShapefileParts}
                                               : std::span<const std::string_view>{kGeoTiffParts});
        if (!found)
            return fail(found.error());
        parts = std::move(*found);
        if (isShapefile)
            checked = isWholeShapefile(parts);
    } else if (file.kind == SourceKind::GeoPackage) {
        checked = hasPlainContents(file);
    }
    if (!checked)
        return fail(checked.error());
    return namesOf(parts);
}

} // namespace vigie::layers
