// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "core/domain.h"
#include "core/heading.h"

#include <cstdint>

namespace vigie::core {

enum class ModelIndex : std::uint16_t {};     ///< A model's number in its store: "Streetlight".
enum class AttributeIndex : std::uint16_t {}; ///< An attribute's number in its store: "powerState".
enum class UnitIndex : std::uint16_t {};      ///< A unit's number in its store; 0 is "no unit".

/// What a map and a list need of an asset, 16 bytes: the part that is published in every snapshot.
struct AssetRow {
    float x = 0.0F; ///< Metres east of the city's origin, EPSG:3857 (geo::CityFrame).
    float y = 0.0F; ///< Metres south of it.
    ModelIndex model{};
    FeedIndex feed{};
    Domain domain = Domain::Other;
    Priority worst = Priority::None; ///< Of its active or unacknowledged alerts.
    bool located : 1 = false;        ///< It has a position.
    bool stale : 1 = false; ///< Nothing new for three of its periods. A stale feed makes all its assets stale too.
    bool acknowledged : 1 = false; ///< A person knows of every alert of it that is on the list.
    bool aside : 1 = false;        ///< An active alert of it is off the list by a person: shelved, or out of service.
    Heading heading;               ///< Its newest `heading` or `bearing`.

    bool operator==(const AssetRow&) const = default;
};
static_assert(sizeof(AssetRow) == 16);

} // namespace vigie::core
