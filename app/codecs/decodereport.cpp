// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/decodereport.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vigie::codecs {

namespace {

struct Row {
    std::string_view word;
    const char* sentence;
};

// In the order of Reason.
constexpr std::array<Row, 15> kReasons{{
    {"nested-too-deep",
     VIGIE_TEXT("Errors", "The value is a structure inside a structure: only its first level is kept.")},
    {"other-geometry", VIGIE_TEXT("Errors", "A geometry that is not the asset's location is not kept.")},
    {"not-a-number", VIGIE_TEXT("Errors", "The value is not a number, or too large for one.")},
    {"no-value", VIGIE_TEXT("Errors", "The attribute has no value.")},
    {"bad-time", VIGIE_TEXT("Errors", "The time is not written as ISO 8601 requires.")},
    {"bad-unit", VIGIE_TEXT("Errors", "The unit is not a short text.")},
    {"bad-geometry", VIGIE_TEXT("Errors", "The location is not a GeoJSON geometry.")},
    {"off-earth", VIGIE_TEXT("Errors", "The position is not on Earth. GeoJSON writes the longitude first.")},
    {"too-many-vertices", VIGIE_TEXT("Errors", "The geometry has too many vertices.")},
    {"too-many-attributes", VIGIE_TEXT("Errors", "The asset has too many attributes; the first ones are kept.")},
    {"bad-name", VIGIE_TEXT("Errors", "The attribute's name is empty or too long.")},
    {"duplicate-name", VIGIE_TEXT("Errors", "The name occurs twice; the first one is kept.")},
    {"no-identity", VIGIE_TEXT("Errors", "The entity does not have one id and one type.")},
    {"id-too-long", VIGIE_TEXT("Errors", "The entity's id or type is too long.")},
    {"not-an-entity", VIGIE_TEXT("Errors", "The list holds something that is not an entity.")},
}};
static_assert(kReasons.size() == static_cast<std::size_t>(Reason::NotAnEntity) + 1);

} // namespace

std::string_view toWord(Reason reason)
{
    return kReasons.at(static_cast<std::size_t>(reason)).word;
}

core::Message sentence(Reason reason)
{
    return {kReasons.at(static_cast<std::size_t>(reason)).sentence};
}

void DecodeReport::addProblem(Reason reason, std::string place, std::string shape)
{
    if (!isFault(reason))
        ++notKept;
    else if (reason >= Reason::NoIdentity)
        ++droppedEntities;
    else
        ++droppedFields;
    if (reason == Reason::BadGeometry || reason == Reason::OffEarth || reason == Reason::TooManyVertices)
        ++badPositions;
    if (problems.size() < kMostProblems)
        problems.push_back({reason, std::move(place), std::move(shape)});
}

void DecodeReport::addDropped(std::string_view name)
{
    ++droppedForPrivacy;
    const auto found = std::ranges::find(dropped, name, &DroppedName::name);
    if (found != dropped.end())
        ++found->count;
    else if (dropped.size() < kMostNames)
        dropped.push_back({std::string{name}, 1});
}

} // namespace vigie::codecs
