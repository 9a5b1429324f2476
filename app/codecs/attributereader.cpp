// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/attributereader.h"

#include "codecs/cleantext.h"
#include "codecs/jsonshape.h"
#include "codecs/personaldata.h"

#include <utility>

namespace vigie::codecs {

namespace {

const Stamp kNoStamp;

/// May a second member of the same meaning be passed over? The first one of them counts.
bool mayRepeat(Member m)
{
    return m == Member::OtherTime || m == Member::UnitCode || m == Member::Quality || m == Member::ModifiedAt ||
           m == Member::Type || m == Member::Ignored;
}

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

void AttributeReader::begin(std::string_view model, const PrivacyFilter::Model& rules)
{
    m_model = model;
    m_rules = &rules;
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
    const JsonCursor::Mark place = m_cursor->mark();
    const std::uint64_t hash = hashOf(key);
    Written claimed = m_writer->claim(hash);
    if (claimed == Written::Yes) {
        const PrivacyFilter::Answer answer = m_filter->attribute(*m_rules, key, hash);
        if (!answer.passes) {
            m_report->addDropped(cutAtCharacter(answer.name, m_limits.nameBytes));
            return m_cursor->skip();
        }
        m_name = {answer.name, answer.hash, {}, {}};
        if (answer.hash != hash) // the same attribute may come by its short and by its full name
            claimed = m_writer->claim(answer.hash);
    } else {
        m_name = {"?", 0, {}, {}};
    }
    const bool isNamed = !m_name.attribute.empty() && m_name.attribute.size() <= m_limits.nameBytes;
    if (claimed != Written::Yes || !isNamed) {
        if (!m_cursor->skip())
            return false;
        if (claimed == Written::Yes)
            problem(Reason::BadName, place);
        else
            wrote(claimed, place);
        return true;
    }
    m_timeRank = timeRankOf(m_name.attribute);
    m_isLocation = m_name.attribute == "location";
    m_defaults = 0;
    const char c = m_cursor->peek();
    if (c == '{')
        return readObject(Level::Attribute, kNoStamp);
    if (c == '[')
        return readList(place);
    if (!m_isLocation)
        return readValue(Level::Attribute, kNoStamp);
    if (!m_cursor->skip())
        return false;
    take(m_cursor->at(place, [&] { return placeOfValue(); }), place, kNoStamp);
    return true;
}

bool AttributeReader::readEntityModified()
{
    const JsonCursor::Mark place = m_cursor->mark();
    if (!m_cursor->skip())
        return false;
    m_name = {};
    core::Timestamp time = core::kNoTime;
    readTime(place, "modifiedAt", time);
    if (time != core::kNoTime)
        m_writer->entityTime(EntityWriter::kRankModified, time);
    return true;
}

bool AttributeReader::readList(JsonCursor::Mark place)
{
    if (place[1] == place[0] || !isListOfInstances(place)) {
        if (!m_isLocation)
            return joinList(kNoStamp);
        if (!m_cursor->skip())
            return false;
        take(m_cursor->at(place, [&] { return placeOfValue(); }), place, kNoStamp);
        return true;
    }
    return m_cursor->array([&] { return readObject(Level::Attribute, kNoStamp); });
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
    if (level == Level::Attribute && m_isLocation)
        return readLocation();
    const JsonCursor::Mark place = m_cursor->mark();
    const std::size_t firstPart = m_parts.size();
    Members members;
    if (!noteMembers(members, level))
        return false;
    interpret(level, place, members, inherited, firstPart);
    m_parts.resize(firstPart);
    return true;
}

void AttributeReader::note(Members& members, Member member)
{
    const std::uint32_t bit = 1U << static_cast<unsigned>(member);
    if ((members.seen & bit) != 0) {
        members.twice = members.twice || !mayRepeat(member);
        return;
    }
    members.seen |= bit;
    members.places[static_cast<std::size_t>(member)] = m_cursor->mark();
}

bool AttributeReader::noteMembers(Members& members, Level level)
{
    return m_cursor->object([&](std::string_view key) {
        const Member member = memberOf(key);
        if (member != Member::Other)
            note(members, member);
        // A word for the quality that is not known is an ordinary part; readPart tells.
        if ((member == Member::Other || member == Member::Quality) && level != Level::Part)
            m_parts.push_back({key, m_cursor->mark()});
        if (member == Member::Value && JsonCursor::beginsNumber(m_cursor->peek()) && !members.isNumber) {
            members.isNumber = true;
            return m_cursor->takeNumber(members.number, members.isFinite);
        }
        return m_cursor->skip();
    });
}

void AttributeReader::interpret(Level level, JsonCursor::Mark place, const Members& members,
                                const Stamp& inherited, std::size_t firstPart)
{
    if (members.twice) {
        problem(Reason::DuplicateName, place);
        return;
    }
    if (level == Level::Attribute && !takeDataset(place, members))
        return;
    Stamp stamp = inherited;
    readStamp(members, stamp);
    readMain(level, place, members, stamp);
    if (m_parts.size() == firstPart)
        return;
    stamp.unit = {};
    readParts(firstPart, m_parts.size(), stamp);
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
            wrote(m_writer->number(m_name, members.number, stamp), place);
        else
            problem(Reason::NotANumber, members.at(Member::Value));
        return;
    }
    if (members.has(Member::LanguageMap))
        return readLanguages(members.at(Member::LanguageMap), stamp);
    for (const Member member : {Member::Value, Member::Object, Member::Vocab, Member::ValueList, Member::ObjectList,
                                Member::Json}) {
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
        m_partName.assign(m_name.attribute).append(".").append(cutAtCharacter(answer.name, m_limits.nameBytes));
        m_report->addDropped(m_partName);
        return;
    }
    m_name.part = answer.name;
    const auto rank = std::exchange(m_timeRank, EntityWriter::kNoRank);
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
    for (const std::string_view step : {m_name.attribute, m_name.part, member}) {
        if (!step.empty())
            where.append(where.empty() ? "" : "/").append(step);
    }
    m_report->addProblem(reason, std::move(where), shapeOf(*m_cursor, place));
}

} // namespace vigie::codecs
