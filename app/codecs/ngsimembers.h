// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace vigie::codecs {

/// The members of an attribute that mean something of themselves, in NGSI-LD (ETSI GS CIM 009 v1.8, 4.5 and 5.2) and
/// in the metadata of NGSIv2. Several spellings share one meaning.
enum class Member : std::uint8_t {
    Value,       ///< value, @value
    Object,      ///< of a Relationship
    LanguageMap, ///< of a LanguageProperty
    Vocab,       ///< of a VocabProperty
    ValueList,   ///< of a ListProperty
    ObjectList,  ///< of a ListRelationship
    Json,        ///< of a JsonProperty
    Dataset,     ///< several instances in the simplified form
    Coordinates, ///< of a GeoJSON geometry
    Geometries,  ///< of a GeoJSON GeometryCollection
    ObservedAt,
    OtherTime,  ///< TimeInstant, timestamp, dateObserved
    ModifiedAt, ///< modifiedAt, dateModified
    UnitCode,   ///< unitCode, unit
    Quality,    ///< dataQuality, qualityFlag, quality, resultQuality
    DatasetId,
    Metadata, ///< of NGSIv2
    Type,     ///< type, @type
    Ignored,  ///< what a broker adds for itself
    Other     ///< a sub-property, or a part of a structured value
};
inline constexpr std::size_t kMembers = static_cast<std::size_t>(Member::Other);

[[nodiscard]] Member memberOf(std::string_view key);

/// The members of an entity that are not attributes.
enum class EntityMember : std::uint8_t { Attribute, Id, Type, ModifiedAt, DeletedAt, Ignored };
[[nodiscard]] EntityMember entityMemberOf(std::string_view key);

/// The words for an attribute's type in NGSI-LD: Property, Relationship...
[[nodiscard]] bool isNgsiLdKind(std::string_view type);

/// The words sources use for the quality of a value, where they are clear: "estimated", "forecast", "suspect",
/// "good"...
[[nodiscard]] std::optional<core::Quality> qualityOf(std::string_view word);

/// The value by which NGSI-LD says that an attribute was deleted (CIM 009, 4.5.0).
inline constexpr std::string_view kDeletedValue = "urn:ngsi-ld:null";

} // namespace vigie::codecs
