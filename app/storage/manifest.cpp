// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/manifest.h"

#include "storage/json.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace vigie::storage {

using core::ErrorCode;
using core::Expected;
using core::fail;

namespace {

constexpr JsonLimits kLimits{std::size_t{64} * 1024 * 1024, 6};
constexpr const char* kKind = "vigie-backup";

Json encodeFile(const ManifestFile& file)
{
    auto out = Json::makeObject({{"bytes", static_cast<std::int64_t>(file.digest.bytes)},
                                 {"path", file.path},
                                 {"sha256", toHex(file.digest.sha256)}});
    if (file.store)
        out.set("store", Json::makeObject(
                             {{"id", std::int64_t{file.store->applicationId}}, {"version", file.store->version}}));
    return out;
}

bool isSafePart(std::string_view part)
{
    return !part.empty() && part != "." && part != ".." && part.size() <= 255 &&
           std::none_of(part.begin(), part.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == 0x7f; });
}

bool isSafePath(std::string_view path)
{
    if ((!path.starts_with("data/") && !path.starts_with("profile/")) || path.size() > 4096)
        return false;
    for (;;) {
        const auto slash = path.find('/');
        if (!isSafePart(path.substr(0, slash)))
            return false;
        if (slash == std::string_view::npos)
            return true;
        path.remove_prefix(slash + 1);
    }
}

std::optional<std::int64_t> integerOf(const Json& object, std::string_view name)
{
    const Json* value = object.find(name);
    return value != nullptr && value->integer() != nullptr ? std::optional(*value->integer()) : std::nullopt;
}

std::string textOf(const Json& object, std::string_view name)
{
    const Json* value = object.find(name);
    return value != nullptr && value->text() != nullptr ? *value->text() : std::string{};
}

std::optional<ManifestFile> decodeFile(const Json& json)
{
    const auto bytes = integerOf(json, "bytes");
    const auto digest = digestFromHex(textOf(json, "sha256"));
    ManifestFile file{textOf(json, "path"), {}, std::nullopt};
    if (!bytes || *bytes < 0 || !digest || !isSafePath(file.path))
        return std::nullopt;
    file.digest = {static_cast<std::uint64_t>(*bytes), *digest};
    if (const Json* store = json.find("store")) {
        const auto id = integerOf(*store, "id");
        const auto version = integerOf(*store, "version");
        if (!id || !version || !std::in_range<std::int32_t>(*id) || !std::in_range<int>(*version))
            return std::nullopt;
        file.store = StoreStamp{static_cast<std::int32_t>(*id), static_cast<int>(*version)};
    }
    return file;
}

bool decodeFiles(const Json& json, std::vector<ManifestFile>& files)
{
    const Json* list = json.find("files");
    if (list == nullptr || list->list() == nullptr || list->list()->size() > Manifest::kMostFiles)
        return false;
    for (const Json& item : *list->list()) {
        auto file = decodeFile(item);
        if (!file || (!files.empty() && !(files.back().path < file->path)))
            return false;
        files.push_back(std::move(*file));
    }
    return true;
}

} // namespace

std::uint64_t Manifest::bytes() const
{
    return std::accumulate(files.begin(), files.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const ManifestFile& file) { return sum + file.digest.bytes; });
}

Expected<std::string> encodeManifest(const Manifest& manifest)
{
    Json::List files;
    files.reserve(manifest.files.size());
    for (const auto& file : manifest.files)
        files.push_back(encodeFile(file));
    return encodeJson(Json::makeObject({{"kind", kKind},
                                        {"format", Manifest::kFormat},
                                        {"program", manifest.program},
                                        {"created", core::toIso8601(manifest.created)},
                                        {"files", Json::makeList(std::move(files))}}),
                      kLimits);
}

Expected<Manifest> parseManifest(std::string_view bytes, const std::string& where)
{
    const auto damaged = [&where] {
        return fail(ErrorCode::InvalidInput, where,
                    VIGIE_TEXT("Errors", "The list of the backup's files is damaged."),
                    VIGIE_TEXT("Errors", "Nothing was changed. Take another backup."));
    };
    auto json = parseJson(bytes, kLimits);
    if (!json || textOf(*json, "kind") != kKind)
        return damaged();
    const auto format = integerOf(*json, "format");
    if (format && *format > Manifest::kFormat)
        return fail(ErrorCode::Unsupported, where, VIGIE_TEXT("Errors", "The backup was written by a newer Vigie."),
                    VIGIE_TEXT("Errors", "Nothing was changed. Restore it with the newer Vigie."));
    const auto created = core::parseIso8601(textOf(*json, "created"));
    Manifest manifest{textOf(*json, "program"), created.value_or(core::kNoTime), {}};
    if (format != Manifest::kFormat || !created || !decodeFiles(*json, manifest.files))
        return damaged();
    return manifest;
}

} // namespace vigie::storage
