// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/districtnames.h"

#include "basemap/sqlitehandles.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>

namespace vigie::basemap {

namespace {

/// A number of the byte order that the byte before it tells. `bytes` must hold it.
template <typename Number> Number numberAt(std::string_view bytes, std::size_t at, bool isLittle)
{
    std::array<char, sizeof(Number)> raw{};
    std::memcpy(raw.data(), bytes.data() + at, raw.size());
    if (isLittle != (std::endian::native == std::endian::little))
        std::ranges::reverse(raw);
    return std::bit_cast<Number>(raw);
}

/// The column with the points of `places`, quoted for SQL; empty where there is none.
std::string geometryColumn(sqlite3* db)
{
    const StatementHandle row =
        prepare(db, "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = 'places'");
    if (!row || sqlite3_step(row.get()) != SQLITE_ROW || sqlite3_column_text(row.get(), 0) == nullptr)
        return {};
    std::string out = "\"";
    for (const char c : std::string_view{reinterpret_cast<const char*>(sqlite3_column_text(row.get(), 0))})
        out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

} // namespace

bool readPoint(std::string_view blob, double& x, double& y)
{
    constexpr std::size_t kHeader = 8;
    constexpr std::array<std::size_t, 5> kEnvelopes{0, 32, 48, 48, 64};
    constexpr std::size_t kFlags = 3;
    if (blob.size() < kHeader || !blob.starts_with("GP"))
        return false;
    const auto envelope = static_cast<std::size_t>(static_cast<unsigned char>(blob[kFlags]) >> 1U & 7U);
    if (envelope >= kEnvelopes.size() || blob.size() < kHeader + kEnvelopes[envelope])
        return false;
    const std::string_view wkb = blob.substr(kHeader + kEnvelopes[envelope]);
    constexpr std::size_t kPointBytes = 21; // byte order, type, x, y
    if (wkb.size() < kPointBytes)
        return false;
    const bool isLittle = wkb[0] == 1;
    constexpr std::uint32_t kPoint = 1; // 1001, 2001, 3001: with height, with a measure, with both
    if (numberAt<std::uint32_t>(wkb, 1, isLittle) % 1000 != kPoint)
        return false;
    x = numberAt<double>(wkb, 5, isLittle);
    y = numberAt<double>(wkb, 13, isLittle);
    return true;
}

std::vector<core::GeoPosition> readDistrictNames(sqlite3* geoPackage)
{
    std::vector<core::GeoPosition> out;
    const std::string column = geometryColumn(geoPackage);
    const StatementHandle rows =
        prepare(geoPackage, "SELECT " + column + " FROM places WHERE kind = 'district' AND name <> '' LIMIT ?1");
    if (column.empty() || !rows)
        return out;
    sqlite3_bind_int(rows.get(), 1, kMostDistrictNames);
    while (sqlite3_step(rows.get()) == SQLITE_ROW) {
        const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(rows.get(), 0));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(rows.get(), 0));
        double longitude = 0.0;
        double latitude = 0.0;
        if (bytes == nullptr || !readPoint({bytes, size}, longitude, latitude))
            continue;
        if (const auto place = core::GeoPosition::fromDegrees(latitude, longitude))
            out.push_back(*place);
    }
    return out;
}

} // namespace vigie::basemap
