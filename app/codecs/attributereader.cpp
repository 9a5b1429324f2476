// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/attributereader.h"

#include "codecs/cleantext.h"
#include "codecs/jsonshape.h"
#include "codecs/personaldata.h"
#include "core/utf8.h"

#include <utility>

namespace vigie::codecs {

namespace {

const Stamp kNoStamp;

} // namespace

AttributeReader::AttributeReader(const Limits& limits, std::vector<std::string> languages)
    : m_limits(limits)
    , m_languages(std::move(languages))
    , m_geometry(limits.geometryVertices)
{
}

void AttributeReader::start(JsonCursor& cursor, EntityWriter& writer, PrivacyFilter& filter, DecodeReport& report)
{
    m_cursor = &cursor;
    m_writer = &writer;
    m_filter = &filter;
    m_report = &report;
    m_parts.clear();
}

void AttributeReader::begin(std::string_view model, AttributeTable& table)
{
    m_model = model;
    m_table = &table;
    m_table->rewind();
    m_name = {};
    m_isVehicle = model == "Vehicle";
    m_isPrivate = false;
}

void AttributeReader::beginNameless()
{
    m_model = {};
    m_name = {};
}

bool AttributeReader::read(std::string_view key)
{
    if (!m_writer->mayClaim())
        return readUnwanted(nullptr);
    AttributeRow& row = m_table->find(key);
    if (!row.passes || !row.isRightName || !m_writer->claim(row))
        return readUnwanted(&row);
    m_name = {&row, {}, {}};
    m_timeRank = row.timeRank;
    m_defaults = 0;
    const JsonCursor::Mark place = m_cursor->mark();
    const char c = m_cursor->peek();
    if (c == '{')
        return row.isLocation ? readLocation() : readObject(Level::Attribute, kNoStamp);
    if (c == '[')
        return readList(place);
    if (!row.isLocation)
        return readValue(Level::Attribute, kNoStamp);
    if (!m_cursor->skip())
        return false;
    take(m_cursor->at(place, [&] { return placeOfValue(); }), place, kNoStamp);
    return true;
}

/// An attribute that is dropped for its name: `row` is null where the entity has too many.
bool AttributeReader::readUnwanted(AttributeRow* row)
{
    const JsonCursor::Mark place = m_cursor->mark();
    if (!m_cursor->skip())
        return false;
    m_name = {row, {}, {}};
    if (row == nullptr)
        problem(Reason::TooManyAttributes, place);
    else if (!row->passes)
        m_report->addDropped(core::cutAtCharacter(row->name, m_limits.nameBytes));
    else
        problem(row->isRightName ? Reason::DuplicateName : Reason::BadName, place);
    return true;
}

bool AttributeReader::readEntityModified()
{
    const JsonCursor::Mark place = m_cursor->mark();
    if (!m_cursor->skip())
        return false;
    m_name = {};
    core::Timestamp time = core::kNoTime;
    Origin from = kConstant;
    readTime(place, "modifiedAt", time, from);
    if (time != core::kNoTime)
        m_writer->entityTime(kRankModified, time, from);
    return true;
}

bool AttributeReader::readList(JsonCursor::Mark place)
{
    if (m_cursor->peekAt(place + 1) != '{' || !isListOfInstances(place)) {
        if (!m_name.attribute->isLocation)
            return joinList(kNoStamp);
        if (!m_cursor->skip())
            return false;
        take(m_cursor->at(place, [&] { return placeOfValue(); }), place, kNoStamp);
        return true;
    }
    const bool isLocation = m_name.attribute->isLocation;
    return m_cursor->array([&] { return isLocation ? readLocation() : readObject(Level::Attribute, kNoStamp); });
}

/// Objects throughout, of which at least one says that it is an instance.
bool AttributeReader::isListOfInstances(JsonCursor::Mark place)
{
    bool areObjects = true;
    bool any = false;
    // Not consumed yet: what is wrong with it is found when it is.
    const bool read = m_cursor->at(place, [&] {
        return m_cursor->array([&] {
            if (m_cursor->peek() != '{') {
                areObjects = false;
                return m_cursor->skip();
            }
            return m_cursor->object([&](std::string_view key) {
                const Member member = memberOf(key);
                std::string_view type;
                if (member == Member::DatasetId)
                    any = true;
                if (member != Member::Type || m_cursor->peek() != '"')
                    return m_cursor->skip();
                if (!m_cursor->takeString(type))
                    return false;
                any = any || isNgsiLdKind(type);
                return true;
            });
        });
    });
    return read && areObjects && any;
}

bool AttributeReader::readObject(Level level, const Stamp& inherited)
{
    const JsonCursor::Mark place = m_cursor->mark();
    const std::size_t firstPart = m_parts.size();
    Members members{inherited};
    if (!m_cursor->object([&](std::string_view key) { return noteMember(members, level, key); }))
        return false;
    interpret(level, place, members, firstPart);
    return true;
}

/// At the value of a member: consumes it.
bool AttributeReader::noteMember(Members& members, Level level, std::string_view key)
{
    const Member member = memberOf(key);
    const JsonCursor::Mark place = m_cursor->mark();
    switch (member) {
    case Member::Other:
        if (level != Level::Part)
            m_parts.push_back({key, place});
        return m_cursor->skip();
    case Member::Value:
        note(members, member);
        if (!JsonCursor::beginsNumber(m_cursor->peek()) || members.isNumber)
            return m_cursor->skip();
        members.isNumber = true;
        return m_cursor->takeNumber(members.number, members.isFinite);
    case Member::Quality: { // a word for the quality that is not known is an ordinary part; readPart tells
        if (level != Level::Part)
            m_parts.push_back({key, place});
        if (!m_cursor->skip())
            return false;
        [[maybe_unused]] const bool known = readQuality(place, members.stamp);
        return true;
    }
    case Member::ObservedAt:
    case Member::OtherTime:
    case Member::ModifiedAt:
        return noteTime(members, member);
    case Member::UnitCode:
        if (!m_cursor->skip())
            return false;
        readUnit(place, members.stamp);
        return true;
    case Member::Type:
    case Member::Ignored:
        return m_cursor->skip();
    default:
        note(members, member);
        return m_cursor->skip();
    }
}

bool AttributeReader::noteTime(Members& members, Member member)
{
    const JsonCursor::Mark place = m_cursor->mark();
    if (!m_cursor->skip())
        return false;
    if (member == Member::ModifiedAt) {
        readTime(place, "modifiedAt", members.stamp.modified, members.stamp.modifiedFrom);
        return true;
    }
    if (member == Member::ObservedAt)
        readTime(place, "observedAt", members.stamp.time, members.stamp.timeFrom);
    else if (!members.isObserved)
        readTime(place, "timestamp", members.stamp.time, members.stamp.timeFrom);
    members.isObserved = members.isObserved || member == Member::ObservedAt;
    return true;
}

/// Consumes the parts from `firstPart` on.
void AttributeReader::interpret(Level level, JsonCursor::Mark place, Members& members, std::size_t firstPart)
{
    if (members.twice) {
        problem(Reason::DuplicateName, place);
    } else if (level != Level::Attribute || takeDataset(place, members)) {
        if (members.has(Member::Metadata))
            readMetadata(members.at(Member::Metadata), members);
        readMain(level, place, members, members.stamp);
        members.stamp.unit = {};
        readParts(firstPart, m_parts.size(), members.stamp);
    }
    m_parts.resize(firstPart);
}

/// Whose instance this is. False: it cannot be told, or there is one already; the problem is noted.
bool AttributeReader::takeDataset(JsonCursor::Mark place, const Members& members)
{
    m_name.dataset = {};
    if (!members.has(Member::DatasetId)) {
        if (m_defaults++ == 0)
            return true;
        problem(Reason::DuplicateName, place);
        return false;
    }
    m_dataset.assign(textAt(members.at(Member::DatasetId)).value_or(std::string_view{}));
    if (m_dataset.empty() || m_dataset.size() > m_limits.nameBytes || looksPersonal(m_dataset)) {
        problem(Reason::BadName, place, "datasetId");
        return false;
    }
    m_name.dataset = m_dataset;
    return true;
}

void AttributeReader::readMain(Level level, JsonCursor::Mark place, const Members& members, const Stamp& stamp)
{
    if (members.isNumber) {
        if (members.isFinite)
            wrote(m_writer->number(m_name, members.number, stamp, originOf(members.at(Member::Value))), place);
        else
            problem(Reason::NotANumber, members.at(Member::Value));
        return;
    }
    if (members.has(Member::LanguageMap))
        return readLanguages(members.at(Member::LanguageMap), stamp);
    for (const Member member :
         {Member::Value, Member::Object, Member::Vocab, Member::ValueList, Member::ObjectList, Member::Json}) {
        if (!members.has(member))
            continue;
        // It was skipped before, so reading it cannot fail.
        [[maybe_unused]] const bool read = m_cursor->at(members.at(member), [&] { return readValue(level, stamp); });
        return;
    }
    if (members.has(Member::Dataset) && level == Level::Attribute)
        return readSimplifiedInstances(members.at(Member::Dataset), stamp);
    if (members.has(Member::Coordinates) || members.has(Member::Geometries))
        return problem(Reason::OtherGeometry, place);
    if (level == Level::Part)
        problem(Reason::NestedTooDeep, place);
    else if (level == Level::Attribute && m_parts.empty())
        problem(Reason::NoValue, place);
}

void AttributeReader::readParts(std::size_t firstPart, std::size_t endPart, const Stamp& stamp)
{
    for (std::size_t i = firstPart; i < endPart; ++i) {
        const Part part = m_parts[i];
        if (i - firstPart >= m_limits.attributesPerEntity) // also bounds the work on one huge attribute
            return problem(Reason::TooManyAttributes, part.place);
        readPart(part, stamp);
    }
}

void AttributeReader::readPart(const Part& part, const Stamp& stamp)
{
    Stamp unused;
    if (memberOf(part.key) == Member::Quality && readQuality(part.place, unused))
        return;
    const PrivacyFilter::Answer answer = m_filter->part(part.key);
    if (!answer.passes || answer.name.empty() || answer.name.size() > m_limits.nameBytes) {
        if (answer.passes)
            return problem(Reason::BadName, part.place);
        m_partName.assign(m_name.attribute->name)
            .append(".")
            .append(core::cutAtCharacter(answer.name, m_limits.nameBytes));
        m_report->addDropped(m_partName);
        return;
    }
    m_name.part = answer.name;
    const auto rank = std::exchange(m_timeRank, kNoRank);
    [[maybe_unused]] const bool read = m_cursor->at(part.place, [&] {
        return m_cursor->peek() == '{' ? readObject(Level::Part, stamp) : readValue(Level::Part, stamp);
    });
    m_timeRank = rank;
    m_name.part = {};
}

void AttributeReader::readSimplifiedInstances(JsonCursor::Mark place, const Stamp& stamp)
{
    [[maybe_unused]] const bool read = m_cursor->at(place, [&] {
        if (m_cursor->peek() != '{')
            return readValue(Level::Attribute, stamp);
        return m_cursor->object([&](std::string_view key) {
            m_dataset.clear();
            if (key != "@none")
                appendClean(m_dataset, key, TextUse::Name);
            if (m_dataset.size() > m_limits.nameBytes || looksPersonal(m_dataset)) {
                problem(Reason::BadName, place, "dataset");
                return m_cursor->skip();
            }
            m_name.dataset = m_dataset;
            return readValue(Level::Attribute, stamp);
        });
    });
    m_name.dataset = {};
}

void AttributeReader::problem(Reason reason, JsonCursor::Mark place, std::string_view member)
{
    if (m_report->problems.size() >= DecodeReport::kMostProblems)
        return m_report->addProblem(reason, {}, {});
    std::string where{m_model};
    const std::string_view attribute = m_name.attribute == nullptr ? std::string_view{} : m_name.attribute->name;
    for (const std::string_view step : {attribute, m_name.part, member}) {
        if (!step.empty())
            where.append(where.empty() ? "" : "/").append(step);
    }
    m_report->addProblem(reason, std::move(where), shapeOf(*m_cursor, place));
}

} // namespace vigie::codecs
