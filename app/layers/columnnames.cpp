// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/columnnames.h"

#include "core/utf8.h"
#include "layers/layerfile.h"
#include "layers/limits.h"

#include <algorithm>
#include <set>

namespace vigie::layers {

namespace {

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

} // namespace

std::vector<Column> usableColumns(std::vector<Column> columns)
{
    std::set<std::string, std::less<>> taken{"fid", "geom"};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::string wanted{core::cutAtCharacter(columns[i].name, limits::kNameBytes)};
        if (wanted.empty())
            wanted = "column_" + std::to_string(i + 1);
        std::string name = wanted;
        for (int n = 2; !taken.insert(lower(name)).second; ++n)
            name = wanted + "_" + std::to_string(n);
        columns[i].name = std::move(name);
    }
    return columns;
}

std::string tableNameFrom(std::string_view name, const std::vector<std::string>& taken)
{
    std::string wanted = layerIdFrom(name);
    const bool isReserved = wanted.starts_with("gpkg") || wanted.starts_with("sqlite") || wanted.starts_with("rtree");
    if (isReserved) // in a GeoPackage, and in SQLite
        wanted.insert(0, "layer-");
    std::string out = wanted;
    for (int n = 2; std::find(taken.begin(), taken.end(), out) != taken.end(); ++n)
        out = wanted + "-" + std::to_string(n);
    return out;
}

} // namespace vigie::layers
