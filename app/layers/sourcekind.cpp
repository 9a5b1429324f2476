// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/sourcekind.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;
using std::string_view_literals::operator""sv;

constexpr std::size_t kHead = 4096;

struct Ending {
    std::string_view ending;
    SourceKind kind;
};
constexpr std::array kEndings{Ending{".osm.pbf", SourceKind::OpenStreetMap},
                              Ending{".osm", SourceKind::OpenStreetMap},
                              Ending{".pbf", SourceKind::OpenStreetMap},
                              Ending{".gpkg", SourceKind::GeoPackage},
                              Ending{".shp", SourceKind::Shapefile},
                              Ending{".geojson", SourceKind::GeoJson},
                              Ending{".json", SourceKind::GeoJson},
                              Ending{".geojsonl", SourceKind::GeoJsonLines},
                              Ending{".geojsons", SourceKind::GeoJsonLines},
                              Ending{".ndjson", SourceKind::GeoJsonLines},
                              Ending{".jsonl", SourceKind::GeoJsonLines},
                              Ending{".fgb", SourceKind::FlatGeobuf},
                              Ending{".csv", SourceKind::Csv},
                              Ending{".tsv", SourceKind::Csv},
                              Ending{".txt", SourceKind::Csv},
                              Ending{".tif", SourceKind::GeoTiff},
                              Ending{".tiff", SourceKind::GeoTiff},
                              Ending{".inp", SourceKind::Epanet}};

constexpr std::array kNames{"OpenStreetMap"sv, "GeoPackage"sv, "Shapefile"sv, "GeoJSON"sv, "GeoJSON lines"sv,
                            "FlatGeobuf"sv,    "CSV"sv,        "GeoTIFF"sv,   "EPANET"sv};

core::Message chooseAnother()
{
    return VIGIE_TEXT("Errors", "Choose an .osm.pbf, .gpkg, .shp, .geojson, .fgb, .csv, .tif or .inp file.");
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::optional<SourceKind> kindByEnding(const std::filesystem::path& path)
{
    const std::string name = lower(path.filename().string());
    for (const Ending& one : kEndings) {
        if (name.size() > one.ending.size() && name.ends_with(one.ending))
            return one.kind;
    }
    return std::nullopt;
}

bool hasBytes(std::string_view head, std::size_t at, std::string_view bytes)
{
    return head.size() >= at + bytes.size() && head.substr(at, bytes.size()) == bytes;
}

bool isArchive(std::string_view head)
{
    constexpr std::array kSignatures{"PK\x03\x04"sv,
                                     "PK\x05\x06"sv,
                                     "\x1f\x8b"sv,
                                     "BZh"sv,
                                     "\xfd"
                                     "7zXZ"sv,
                                     "7z\xbc\xaf"sv,
                                     "Rar!"sv,
                                     "\x28\xb5\x2f\xfd"sv};
    return std::any_of(kSignatures.begin(), kSignatures.end(),
                       [head](std::string_view one) { return head.starts_with(one); });
}

bool isGeoPackage(std::string_view head)
{
    return hasBytes(head, 0, "SQLite format 3\0"sv) &&
           (hasBytes(head, 68, "GPKG"sv) || hasBytes(head, 68, "GP10"sv) || hasBytes(head, 68, "GP11"sv));
}

bool isGeoTiff(std::string_view head)
{
    return head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv) || head.starts_with("II+\0"sv) ||
           head.starts_with("MM\0+"sv);
}

/// What binary signatures say; nullopt for text.
std::optional<SourceKind> kindByBytes(std::string_view head)
{
    if (isGeoPackage(head))
        return SourceKind::GeoPackage;
    if (hasBytes(head, 0, "\x00\x00\x27\x0a"sv) && hasBytes(head, 28, "\xe8\x03\x00\x00"sv))
        return SourceKind::Shapefile;
    if (hasBytes(head, 0, "fgb\x03"sv) && hasBytes(head, 4, "fgb"sv))
        return SourceKind::FlatGeobuf;
    if (isGeoTiff(head))
        return SourceKind::GeoTiff;
    if (hasBytes(head, 4, "\x0a\x09OSMHeader"sv))
        return SourceKind::OpenStreetMap;
    return std::nullopt;
}

std::string_view withoutBlanks(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"sv))
        text.remove_prefix(3);
    const auto first = text.find_first_not_of(" \t\r\n\x1e"sv);
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

Expected<SourceKind> refuse(const std::string& where, core::Message why, core::Message remedy)
{
    return fail(ErrorCode::Refused, where, std::move(why), std::move(remedy));
}

Expected<SourceKind> kindOfXml(std::string_view text, const std::string& where)
{
    for (const std::string_view root :
         {"<VRTDataset"sv, "<OGRVRTDataSource"sv, "<GDAL_WMS"sv, "<OGRWFSDataSource"sv}) {
        if (text.find(root) != std::string_view::npos)
            return refuse(
                where,
                VIGIE_TEXT("Errors", "This file only points to data elsewhere, and such files are not followed."),
                VIGIE_TEXT("Errors", "Choose the file with the data itself."));
    }
    if (text.find("<osm"sv) != std::string_view::npos)
        return SourceKind::OpenStreetMap;
    return fail(ErrorCode::Unsupported, where, VIGIE_TEXT("Errors", "This kind of XML file cannot become a layer."),
                chooseAnother());
}

bool isJson(std::optional<SourceKind> kind)
{
    return kind == SourceKind::GeoJson || kind == SourceKind::GeoJsonLines;
}

/// Both have either ending in the wild.
SourceKind kindOfJson(std::string_view text, std::optional<SourceKind> ending)
{
    const auto line = text.find('\n');
    const std::string_view first = text.substr(0, line);
    const std::string_view rest =
        line == std::string_view::npos ? std::string_view{} : withoutBlanks(text.substr(line));
    // The first line is a feature from its beginning to its end, and the next begins another.
    const auto last = first.find_last_not_of(" \r\t");
    const bool isWhole = last != std::string_view::npos && first[last] == '}';
    const bool isOneFeature =
        isWhole && first.find("\"Feature\""sv) != std::string_view::npos && rest.starts_with('{');
    const bool isCollection = first.find("\"FeatureCollection\""sv) != std::string_view::npos;
    if (isOneFeature || (ending == SourceKind::GeoJsonLines && !isCollection))
        return SourceKind::GeoJsonLines;
    return SourceKind::GeoJson;
}

Expected<SourceKind> kindOfText(std::string_view head, std::optional<SourceKind> ending, const std::string& where)
{
    const std::string_view text = withoutBlanks(head);
    if (text.starts_with('<'))
        return kindOfXml(text, where);
    if (head.starts_with("\xff\xfe"sv) || head.starts_with("\xfe\xff"sv))
        return fail(ErrorCode::Unsupported, where, VIGIE_TEXT("Errors", "The text of this file is in UTF-16."),
                    VIGIE_TEXT("Errors", "Save it again as UTF-8."));
    const bool isText = head.find('\0') == std::string_view::npos;
    if (isText && (text.starts_with('{') || (text.starts_with('[') && ending != SourceKind::Epanet)))
        return kindOfJson(text, ending);
    if (isText && (ending == SourceKind::Epanet || ending == SourceKind::Csv))
        return *ending;
    return fail(ErrorCode::Unsupported, where, VIGIE_TEXT("Errors", "This kind of file cannot become a layer."),
                chooseAnother());
}

Expected<SourceKind> kindOf(std::string_view head, const std::filesystem::path& path)
{
    const std::string where = path.string();
    if (isArchive(head))
        return refuse(where, VIGIE_TEXT("Errors", "This file is an archive."),
                      VIGIE_TEXT("Errors", "Unpack it, and choose the file inside."));
    const std::optional<SourceKind> ending = kindByEnding(path);
    const std::optional<SourceKind> bytes = kindByBytes(head);
    auto kind = bytes ? Expected<SourceKind>{*bytes} : kindOfText(head, ending, where);
    if (!kind || ending == *kind || (isJson(*kind) && isJson(ending)))
        return kind;
    return fail(ErrorCode::InvalidInput, where,
                {VIGIE_TEXT("Errors", "The file is a %1, but its name ends like something else."),
                 {std::string{nameOf(*kind)}}},
                VIGIE_TEXT("Errors", "Check that it is the right file, and give it the ending of its kind."));
}

Expected<std::filesystem::path> plainFile(const std::filesystem::path& chosen)
{
    const std::string asked = chosen.string();
    std::error_code error;
    std::filesystem::path full = std::filesystem::canonical(chosen, error);
    if (asked.starts_with("/vsi") || asked.find("://") != std::string::npos || full.string().starts_with("/vsi"))
        return fail(ErrorCode::Refused, asked, VIGIE_TEXT("Errors", "Only files of this computer are imported."),
                    VIGIE_TEXT("Errors", "Download the file, then choose it by its path."));
    if (error)
        return fail(ErrorCode::NotFound, asked, VIGIE_TEXT("Errors", "There is no such file."),
                    VIGIE_TEXT("Errors", "Check its name."));
    if (!std::filesystem::is_regular_file(full, error))
        return fail(ErrorCode::Refused, asked, VIGIE_TEXT("Errors", "This is a folder or a device, not a file."),
                    chooseAnother());
    return full;
}

} // namespace

std::string_view nameOf(SourceKind kind)
{
    return kNames.at(static_cast<std::size_t>(kind));
}

core::Expected<SourceFile> recognise(const std::filesystem::path& chosen)
{
    const auto path = plainFile(chosen);
    if (!path)
        return fail(path.error());
    std::error_code error;
    SourceFile out{*path, SourceKind::GeoPackage, std::filesystem::file_size(*path, error)};
    std::ifstream in(*path, std::ios::binary);
    std::string head(kHead, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    if (error || in.bad() || (head.empty() && out.bytes > 0))
        return fail(ErrorCode::Io, path->string(), VIGIE_TEXT("Errors", "The file cannot be read."),
                    VIGIE_TEXT("Errors", "Check that it exists and that you may read it."));
    if (head.empty())
        return fail(ErrorCode::InvalidInput, path->string(), VIGIE_TEXT("Errors", "The file is empty."),
                    VIGIE_TEXT("Errors", "Get a fresh copy of it from where it came from."));
    const auto kind = kindOf(head, *path);
    if (!kind)
        return fail(kind.error());
    out.kind = *kind;
    return out;
}

} // namespace vigie::layers
