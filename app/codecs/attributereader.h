// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/decodereport.h"
#include "codecs/entitywriter.h"
#include "codecs/geometry.h"
#include "codecs/jsoncursor.h"
#include "codecs/limits.h"
#include "codecs/moment.h"
#include "codecs/ngsimembers.h"
#include "codecs/privacyfilter.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::codecs {

/// Understands one attribute of an entity, in any of the forms of NGSI-LD and NGSIv2, and writes what it says. One
/// walk: the members of an attribute may come in any order, so their places are noted first and read after its end.
/// The forms need no telling apart beforehand:
///   a scalar                       its value (key-values)
///   a list of scalars              one text, joined with ", "
///   an object with a value         value | object | languageMap | vocab | valueList | objectList | json, and around
///   it the
///                                  time, unit, quality, datasetId; its other members are its parts (sub-properties)
///   an object without one          a structured value: its members are its parts
///   a geometry                     the position, where the attribute is `location`
///   a list of objects, some with a datasetId or an NGSI-LD type: instances of the attribute
/// A structured value's own `value` counts as the attribute's: Smart Data Models write `{"pressure": {"value": 20,
/// ...}}`. Parts are named `attribute.part` and go one level deep.
class AttributeReader {
public:
    AttributeReader(const Limits& limits, std::vector<std::string> languages);

    void start(JsonCursor& cursor, EntityWriter& writer, PrivacyFilter& filter, DecodeReport& report);
    /// Before the attributes of an entity. `model` and `table` must live until its end.
    void begin(std::string_view model, AttributeTable& table);
    /// For problems of an entity that has no model.
    void beginNameless();

    /// At the value of the attribute `key`. False: the message is not JSON, or too deep.
    [[nodiscard]] bool read(std::string_view key);
    /// `modifiedAt` of an entity.
    [[nodiscard]] bool readEntityModified();

    /// The entity turned out to be a private vehicle: it must be abandoned.
    [[nodiscard]] bool isPrivate() const { return m_isPrivate; }

    /// The place is told as "Model/attribute/part/member".
    [[gnu::cold]] void problem(Reason reason, JsonCursor::Mark place, std::string_view member = {});

private:
    enum class Level : std::uint8_t {
        Attribute, ///< The attribute itself.
        Value,     ///< Its value, an object: structured, or a property again.
        Part       ///< A part of it.
    };
    struct Part {
        std::string_view key;
        JsonCursor::Mark place;
    };
    /// The members of one object: what is simple is read at once, of the others the places are kept.
    struct Members {
        std::uint32_t seen = 0;
        bool twice = false;
        bool isNumber = false; ///< The value is a number.
        bool isFinite = false;
        bool isObserved = false; ///< `stamp.time` is from observedAt: no other counts.
        double number = 0.0;
        Stamp stamp;
        std::array<JsonCursor::Mark, kMembers> places;
        explicit Members(const Stamp& inherited)
            : stamp(inherited)
        {
        }
        [[nodiscard]] bool has(Member m) const { return (seen >> static_cast<unsigned>(m) & 1U) != 0; }
        [[nodiscard]] JsonCursor::Mark at(Member m) const { return places[static_cast<std::size_t>(m)]; }
    };

    [[nodiscard, gnu::cold]] bool readUnwanted(AttributeRow* row);
    [[nodiscard]] bool readList(JsonCursor::Mark place);
    [[nodiscard]] bool readObject(Level level, const Stamp& inherited);
    [[nodiscard]] bool noteMember(Members& members, Level level, std::string_view key);
    void note(Members& members, Member member) const
    {
        const std::uint32_t bit = 1U << static_cast<unsigned>(member);
        members.twice = members.twice || (members.seen & bit) != 0;
        members.seen |= bit;
        members.places[static_cast<std::size_t>(member)] = m_cursor->mark();
    }
    [[nodiscard]] bool noteTime(Members& members, Member member);
    void interpret(Level level, JsonCursor::Mark place, Members& members, std::size_t firstPart);
    void readMetadata(JsonCursor::Mark place, Members& members);
    void readMain(Level level, JsonCursor::Mark place, const Members& members, const Stamp& stamp);
    void readParts(std::size_t firstPart, std::size_t endPart, const Stamp& stamp);
    void readPart(const Part& part, const Stamp& stamp);
    void readLanguages(JsonCursor::Mark place, const Stamp& stamp);
    void readSimplifiedInstances(JsonCursor::Mark place, const Stamp& stamp);
    [[nodiscard]] bool isListOfInstances(JsonCursor::Mark place);

    /// A scalar or a list, consumed; an object where `level` allows one.
    [[nodiscard]] bool readValue(Level level, const Stamp& stamp);
    [[nodiscard]] bool readText(const Stamp& stamp);
    [[nodiscard]] bool readNumberValue(const Stamp& stamp);
    [[nodiscard]] bool readWord(const Stamp& stamp);
    [[nodiscard]] bool joinList(const Stamp& stamp);
    [[nodiscard]] bool joinElement(bool& isPlainList);
    void wrote(Written written, JsonCursor::Mark place);

    [[nodiscard]] bool readLocation();
    [[nodiscard]] bool noteLocation(Members& members);
    [[nodiscard]] bool takeDataset(JsonCursor::Mark place, const Members& members);
    void take(const Placed& placed, JsonCursor::Mark place, const Stamp& stamp);
    [[nodiscard]] Placed placeOfValue();

    /// A string, or the string inside {"value": ...} or {"@value": ...}; unescaped and cleaned.
    [[nodiscard]] std::optional<std::string_view> textAt(JsonCursor::Mark place);
    /// Leaves the time as it is where there is none.
    void readTime(JsonCursor::Mark place, std::string_view member, core::Timestamp& time, Origin& from);
    /// Where the token at `place` is written; for a string as it is there.
    [[nodiscard]] Origin originOf(JsonCursor::Mark place) const
    {
        return *place + (m_cursor->peekAt(place) == '"' ? 1U : 0U);
    }
    /// Where a text of the message is written; kConstant for a text that had to be changed.
    [[nodiscard]] Origin originOf(std::string_view text) const;
    [[nodiscard]] bool saysWhoseItIs() const { return m_isVehicle && m_name.attribute->name == "category"; }
    void notePrivate(std::string_view text);
    void readUnit(JsonCursor::Mark place, Stamp& stamp);
    [[nodiscard]] bool readQuality(JsonCursor::Mark place, Stamp& stamp);

    const Limits m_limits;
    const std::vector<std::string> m_languages;
    JsonCursor* m_cursor = nullptr;
    EntityWriter* m_writer = nullptr;
    PrivacyFilter* m_filter = nullptr;
    DecodeReport* m_report = nullptr;

    std::string_view m_model;
    AttributeTable* m_table = nullptr;
    ObservationName m_name;
    int m_timeRank = kNoRank; ///< Where the attribute dates the entity.
    int m_defaults = 0;       ///< Instances of the attribute without a datasetId.
    bool m_isVehicle = false;
    bool m_isPrivate = false;
    GeometryReader m_geometry;
    MomentReader m_moments;
    std::vector<Part> m_parts; ///< A stack: the inner object's parts lie above the outer's.
    std::string m_dataset;
    std::string m_partName;
    std::string m_list;
};

} // namespace vigie::codecs
