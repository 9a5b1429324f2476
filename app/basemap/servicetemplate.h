// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"
#include "core/expected.h"

#include <QUrl>

#include <string>

namespace vigie::basemap {

/// The address of a tile service with places to fill: {z}, {x}, {y} (or {-y}, counted from the south), or WMTS's
/// {TileMatrix}, {TileCol}, {TileRow}, in the path or the query, in web Mercator (EPSG:3857).
class ServiceTemplate {
public:
    /// Failure: InvalidInput with what is missing. Only https, or http on this computer; no user or password in it.
    [[nodiscard]] static core::Expected<ServiceTemplate> read(const std::string& text);

    [[nodiscard]] QUrl address(TileId tile) const;
    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] std::string host() const; ///< For people: without the rest, which may hold a key.

private:
    std::string m_text;
};

} // namespace vigie::basemap
