// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/ngsimembers.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace vigie::codecs {

namespace {

/// Equality with a literal of the same length: a comparison or two of words.
template <std::size_t N> bool is(std::string_view key, const char (&literal)[N])
{
    return std::memcmp(key.data(), literal, N - 1) == 0;
}

} // namespace

Member memberOf(std::string_view key)
{
    switch (key.size()) {
    case 4:
        return is(key, "type")   ? Member::Type
               : is(key, "unit") ? Member::UnitCode
               : is(key, "json") ? Member::Json
               : is(key, "lang") ? Member::Ignored
                                 : Member::Other;
    case 5:
        return is(key, "value")   ? Member::Value
               : is(key, "vocab") ? Member::Vocab
               : is(key, "@type") ? Member::Type
                                  : Member::Other;
    case 6:
        return is(key, "object") ? Member::Object : is(key, "@value") ? Member::Value : Member::Other;
    case 7:
        return is(key, "quality") ? Member::Quality : is(key, "dataset") ? Member::Dataset : Member::Other;
    case 8:
        return is(key, "unitCode")   ? Member::UnitCode
               : is(key, "metadata") ? Member::Metadata
               : is(key, "@context") ? Member::Ignored
                                     : Member::Other;
    case 9:
        return is(key, "datasetId")                           ? Member::DatasetId
               : is(key, "valueList")                         ? Member::ValueList
               : is(key, "timestamp")                         ? Member::OtherTime
               : is(key, "createdAt") || is(key, "deletedAt") ? Member::Ignored
                                                              : Member::Other;
    case 10:
        return is(key, "observedAt")                                                     ? Member::ObservedAt
               : is(key, "modifiedAt")                                                   ? Member::ModifiedAt
               : is(key, "objectList")                                                   ? Member::ObjectList
               : is(key, "geometries")                                                   ? Member::Geometries
               : is(key, "instanceId") || is(key, "objectType") || is(key, "actionType") ? Member::Ignored
                                                                                         : Member::Other;
    case 11:
        return is(key, "coordinates")                             ? Member::Coordinates
               : is(key, "languageMap")                           ? Member::LanguageMap
               : is(key, "TimeInstant")                           ? Member::OtherTime
               : is(key, "dataQuality") || is(key, "qualityFlag") ? Member::Quality
               : is(key, "dateCreated")                           ? Member::Ignored
                                                                  : Member::Other;
    case 12:
        return is(key, "dateObserved")   ? Member::OtherTime
               : is(key, "dateModified") ? Member::ModifiedAt
                                         : Member::Other;
    case 13:
        return is(key, "resultQuality")                               ? Member::Quality
               : is(key, "previousValue") || is(key, "previousVocab") ? Member::Ignored
                                                                      : Member::Other;
    case 14:
        return is(key, "previousObject") ? Member::Ignored : Member::Other;
    case 19:
        return is(key, "previousLanguageMap") ? Member::Ignored : Member::Other;
    default:
        return Member::Other;
    }
}

EntityMember entityMemberOf(std::string_view key)
{
    switch (key.size()) {
    case 2:
        return is(key, "id") ? EntityMember::Id : EntityMember::Attribute;
    case 3:
        return is(key, "@id") ? EntityMember::Id : EntityMember::Attribute;
    case 4:
        return is(key, "type") ? EntityMember::Type : EntityMember::Attribute;
    case 5:
        return is(key, "@type")   ? EntityMember::Type
               : is(key, "scope") ? EntityMember::Ignored
                                  : EntityMember::Attribute;
    case 8:
        return is(key, "@context") ? EntityMember::Ignored : EntityMember::Attribute;
    case 9:
        return is(key, "deletedAt")                           ? EntityMember::DeletedAt
               : is(key, "createdAt") || is(key, "expiresAt") ? EntityMember::Ignored
                                                              : EntityMember::Attribute;
    case 10:
        return is(key, "modifiedAt") ? EntityMember::ModifiedAt : EntityMember::Attribute;
    default:
        return EntityMember::Attribute;
    }
}

bool isNgsiLdKind(std::string_view type)
{
    constexpr std::array<std::string_view, 8> kKinds{"Property",         "Relationship",  "GeoProperty",
                                                     "LanguageProperty", "VocabProperty", "ListProperty",
                                                     "ListRelationship", "JsonProperty"};
    return std::ranges::find(kKinds, type) != kKinds.end();
}

std::optional<core::Quality> qualityOf(std::string_view word)
{
    using core::Quality;
    constexpr std::array<std::pair<std::string_view, Quality>, 25> kWords{{
        {"measured", Quality::Measured},     {"good", Quality::Measured},          {"valid", Quality::Measured},
        {"ok", Quality::Measured},           {"validated", Quality::Measured},     {"estimated", Quality::Estimated},
        {"estimate", Quality::Estimated},    {"interpolated", Quality::Estimated}, {"calculated", Quality::Estimated},
        {"computed", Quality::Estimated},    {"modelled", Quality::Estimated},     {"simulated", Quality::Estimated},
        {"forecast", Quality::Forecast},     {"predicted", Quality::Forecast},     {"prediction", Quality::Forecast},
        {"doubtful", Quality::Doubtful},     {"suspect", Quality::Doubtful},       {"suspicious", Quality::Doubtful},
        {"questionable", Quality::Doubtful}, {"uncertain", Quality::Doubtful},     {"unreliable", Quality::Doubtful},
        {"bad", Quality::Doubtful},          {"poor", Quality::Doubtful},          {"invalid", Quality::Doubtful},
        {"faulty", Quality::Doubtful},
    }};
    const auto sameLetters = [word](std::string_view known) {
        return std::ranges::equal(word, known, [](char a, char b) {
            return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b;
        });
    };
    for (const auto& [known, quality] : kWords) {
        if (sameLetters(known))
            return quality;
    }
    return std::nullopt;
}

} // namespace vigie::codecs
