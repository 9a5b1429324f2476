// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The values of attributes: the second half of AttributeReader, below the walk over its members.
#include "codecs/attributereader.h"
#include "codecs/cleantext.h"

#include <algorithm>

namespace vigie::codecs {

bool AttributeReader::readValue(Level level, const Stamp& stamp)
{
    const char c = m_cursor->peek();
    if (c == '"')
        return readText(stamp);
    if (JsonCursor::beginsNumber(c))
        return readNumberValue(stamp);
    if (c == '[')
        return joinList(stamp);
    if (c != '{')
        return readWord(stamp);
    if (level == Level::Attribute)
        return readObject(Level::Value, stamp);
    const JsonCursor::Mark place = m_cursor->mark();
    if (!m_cursor->skip())
        return false;
    if (const auto text = textAt(place)) { // {"@type": "DateTime", "@value": ...}
        notePrivate(*text);
        wrote(m_writer->text(m_name, *text, stamp, originOf(*text)), place);
    } else {
        problem(Reason::NestedTooDeep, place);
    }
    return true;
}

bool AttributeReader::readText(const Stamp& stamp)
{
    const JsonCursor::Mark place = m_cursor->mark();
    std::string_view raw;
    if (!m_cursor->takeString(raw))
        return false;
    if (raw == kDeletedValue) {
        ++m_report->deleted;
        return true;
    }
    const std::string_view text = m_writer->plain(raw, TextUse::Value);
    const Origin from = originOf(text);
    notePrivate(text);
    if (m_timeRank != kNoRank && m_name.dataset.empty()) {
        if (core::Timestamp time; m_moments.read(text, time))
            m_writer->entityTime(m_timeRank, time, from);
        else
            problem(Reason::BadTime, place);
    }
    wrote(m_writer->text(m_name, text, stamp, from), place);
    return true;
}

bool AttributeReader::readNumberValue(const Stamp& stamp)
{
    const JsonCursor::Mark place = m_cursor->mark();
    double number = 0.0;
    bool isFinite = false;
    if (!m_cursor->takeNumber(number, isFinite))
        return false;
    if (isFinite)
        wrote(m_writer->number(m_name, number, stamp, originOf(place)), place);
    else
        problem(Reason::NotANumber, place);
    return true;
}

bool AttributeReader::readWord(const Stamp& stamp)
{
    const JsonCursor::Mark place = m_cursor->mark();
    char first = 0;
    if (!m_cursor->takeWord(first))
        return false;
    if (first == 'n')
        ++m_report->deleted;
    else
        wrote(m_writer->boolean(m_name, first == 't', stamp, originOf(place)), place);
    return true;
}

bool AttributeReader::joinList(const Stamp& stamp)
{
    const JsonCursor::Mark place = m_cursor->mark();
    m_list.clear();
    bool isPlainList = true;
    if (!m_cursor->array([&] { return joinElement(isPlainList); }))
        return false;
    if (!isPlainList) {
        problem(Reason::NestedTooDeep, place);
        return true;
    }
    notePrivate(m_list);
    wrote(m_writer->text(m_name, m_list, stamp, kConstant), place);
    return true;
}

bool AttributeReader::joinElement(bool& isPlainList)
{
    const char c = m_cursor->peek();
    if (c == '[') {
        isPlainList = false;
        return m_cursor->skip();
    }
    if (c == '{') { // {"value": ...} of a list property, {"object": ...} of a list relationship
        bool isWrapped = false;
        const bool read = m_cursor->object([&](std::string_view key) {
            const Member member = memberOf(key);
            const char inner = m_cursor->peek();
            if ((member != Member::Value && member != Member::Object) || isWrapped || inner == '{' || inner == '[')
                return m_cursor->skip();
            isWrapped = true;
            return joinElement(isPlainList);
        });
        isPlainList = isPlainList && isWrapped;
        return read;
    }
    const auto separate = [this] { m_list.append(m_list.empty() ? "" : ", "); };
    if (c == '"') {
        std::string_view raw;
        if (!m_cursor->takeString(raw))
            return false;
        separate();
        m_list.append(m_writer->plain(raw, TextUse::Value));
        return true;
    }
    const JsonCursor::Mark place = m_cursor->mark();
    if (!m_cursor->skip())
        return false;
    if (c != 'n') {
        separate();
        m_list.append(m_cursor->scalarAt(place));
    }
    return true;
}

void AttributeReader::wrote(Written written, JsonCursor::Mark place)
{
    if (written == Written::Twice)
        problem(Reason::DuplicateName, place);
    else if (written == Written::Full)
        problem(Reason::TooManyAttributes, place);
}

void AttributeReader::readLanguages(JsonCursor::Mark place, const Stamp& stamp)
{
    JsonCursor::Mark chosen = nullptr;
    auto best = m_languages.end();
    [[maybe_unused]] const bool read = m_cursor->at(place, [&] {
        if (m_cursor->peek() != '{') {
            chosen = place;
            return true;
        }
        return m_cursor->object([&](std::string_view language) {
            const auto wanted = std::find(m_languages.begin(), best, language);
            if (chosen == nullptr || wanted != best) {
                chosen = m_cursor->mark();
                best = wanted;
            }
            return m_cursor->skip();
        });
    });
    if (chosen == nullptr)
        return problem(Reason::NoValue, place);
    [[maybe_unused]] const bool readChosen = m_cursor->at(chosen, [&] { return readValue(Level::Part, stamp); });
}

// --- Position ---

bool AttributeReader::noteLocation(Members& members)
{
    std::string_view type;
    m_geometry.start();
    const bool read = m_cursor->object([&](std::string_view key) {
        const Member member = memberOf(key);
        const char c = m_cursor->peek();
        if (member == Member::Type && c == '"')
            return m_cursor->takeString(type);
        if (member == Member::Value && c == '{') {
            note(members, member);
            return m_geometry.readObject(*m_cursor);
        }
        bool isRead = false;
        if ((member == Member::Coordinates || member == Member::Geometries) && !members.has(Member::Value) &&
            !m_geometry.readMember(*m_cursor, key, isRead))
            return false;
        return isRead || noteMember(members, Level::Attribute, key);
    });
    if (!members.has(Member::Value))
        m_geometry.setType(type);
    return read;
}

/// The attribute `location`, an object: a GeoProperty, or the geometry itself.
bool AttributeReader::readLocation()
{
    const JsonCursor::Mark place = m_cursor->mark();
    if (m_cursor->peek() != '{') { // in a list of instances
        problem(Reason::BadGeometry, place);
        return m_cursor->skip();
    }
    Members members{Stamp{}};
    if (!noteLocation(members))
        return false;
    if (members.twice) {
        problem(Reason::DuplicateName, place);
    } else if (takeDataset(place, members) && m_name.dataset.empty()) {
        if (members.has(Member::Metadata))
            readMetadata(members.at(Member::Metadata), members);
        const bool hasValue = members.has(Member::Value);
        const JsonCursor::Mark value = hasValue ? members.at(Member::Value) : place;
        const bool isObject = m_cursor->peekAt(value) == '{';
        take(isObject ? m_geometry.placed() : m_cursor->at(value, [&] { return placeOfValue(); }), value,
             members.stamp);
        if (hasValue) // else the other members are GeoJSON's: bbox, crs
            readParts(0, m_parts.size(), members.stamp);
    }
    m_parts.clear();
    return true;
}

void AttributeReader::take(const Placed& placed, JsonCursor::Mark place, const Stamp& stamp)
{
    if (placed.position)
        m_writer->position(*placed.position, stamp, placed.longitude, placed.latitude);
    else if (m_cursor->peekAt(place) == 'n')
        ++m_report->deleted;
    else
        problem(placed.reason, place);
}

/// "latitude, longitude" of NGSIv2, or a list of such of which the first counts.
Placed AttributeReader::placeOfValue()
{
    const char c = m_cursor->peek();
    std::string_view raw;
    if (c == '"')
        return m_cursor->takeString(raw) ? placeOfPair(m_writer->plain(raw, TextUse::Name)) : Placed{};
    if (c != '[')
        return {};
    Placed first;
    bool isFirst = true;
    const bool read = m_cursor->array([&] {
        if (!isFirst || m_cursor->peek() != '"')
            return m_cursor->skip();
        isFirst = false;
        first = placeOfValue();
        return true;
    });
    return read ? first : Placed{};
}

// --- Around the value ---

/// Only the vehicles of public fleets may be followed.
void AttributeReader::notePrivate(std::string_view text)
{
    if (saysWhoseItIs() && text.find("private") != std::string_view::npos)
        m_isPrivate = true;
}

Origin AttributeReader::originOf(std::string_view text) const
{
    // A plan must not pass over what is to be looked at each time.
    return saysWhoseItIs() ? kConstant : m_cursor->originOf(text).value_or(kConstant);
}

std::optional<std::string_view> AttributeReader::textAt(JsonCursor::Mark place)
{
    if (m_cursor->peekAt(place) == '"')
        return m_writer->plain(m_cursor->stringAt(place), TextUse::Name);
    if (m_cursor->peekAt(place) != '{')
        return std::nullopt;
    std::string_view raw;
    bool isFound = false;
    const auto take = [&] {
        isFound = true;
        return m_cursor->takeString(raw);
    };
    const bool read = m_cursor->at(place, [&] {
        return m_cursor->object([&](std::string_view key) {
            const bool isIt = memberOf(key) == Member::Value && m_cursor->peek() == '"' && !isFound;
            return isIt ? take() : m_cursor->skip();
        });
    });
    return read && isFound ? std::optional{m_writer->plain(raw, TextUse::Name)} : std::nullopt;
}

void AttributeReader::readTime(JsonCursor::Mark place, std::string_view member, core::Timestamp& time, Origin& from)
{
    const auto text = textAt(place);
    if (!text || !m_moments.read(*text, time))
        return problem(Reason::BadTime, place, member);
    from = originOf(*text);
}

void AttributeReader::readUnit(JsonCursor::Mark place, Stamp& stamp)
{
    const auto unit = textAt(place);
    if (!unit || unit->size() > m_limits.unitBytes)
        problem(Reason::BadUnit, place, "unit");
    else
        stamp.unit = m_writer->unit(*unit);
}

bool AttributeReader::readQuality(JsonCursor::Mark place, Stamp& stamp)
{
    const auto word = textAt(place);
    const auto quality = word ? qualityOf(*word) : std::nullopt;
    stamp.quality = quality.value_or(stamp.quality);
    return quality.has_value();
}

/// NGSIv2: {"timestamp": {"type": "DateTime", "value": "..."}, ...}. What is not known is a part of the attribute.
void AttributeReader::readMetadata(JsonCursor::Mark place, Members& members)
{
    Stamp& stamp = members.stamp;
    [[maybe_unused]] const bool read = m_cursor->at(place, [&] {
        if (m_cursor->peek() != '{')
            return true;
        return m_cursor->object([&](std::string_view key) {
            const JsonCursor::Mark value = m_cursor->mark();
            const Member member = memberOf(key);
            if (!m_cursor->skip())
                return false;
            if (member == Member::ObservedAt || member == Member::OtherTime)
                readTime(value, key, stamp.time, stamp.timeFrom);
            else if (member == Member::ModifiedAt)
                readTime(value, key, stamp.modified, stamp.modifiedFrom);
            else if (member == Member::UnitCode)
                readUnit(value, stamp);
            else if (member != Member::Ignored && (member != Member::Quality || !readQuality(value, stamp)))
                m_parts.push_back({key, value});
            return true;
        });
    });
}

} // namespace vigie::codecs
