// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/ngsilddecoder.h"

#include "codecs/jsonerror.h"
#include "codecs/ngsimembers.h"

#include <utility>

namespace vigie::codecs {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isIdKey(std::string_view key)
{
    return key == "id" || key == "@id";
}
bool isTypeKey(std::string_view key)
{
    return key == "type" || key == "@type";
}

} // namespace

NgsiLdDecoder::NgsiLdDecoder(const Options& options)
    : m_limits(options.limits)
    , m_filter(options.allowed)
    , m_writer(options.limits)
    , m_attributes(options.limits, options.languages)
{
}

core::Expected<DecodeReport> NgsiLdDecoder::decode(std::string_view message, core::Batch& out)
{
    if (message.size() > m_limits.messageBytes)
        return core::fail(messageTooLarge(message.size(), m_limits.messageBytes));
    if (message.starts_with(kByteOrderMark))
        message.remove_prefix(kByteOrderMark.size());
    const bool wantsPlan = m_plans.isWorthIt(message);
    if (wantsPlan && decodeByPlan(message, out))
        return std::move(m_report);
    if (auto built = m_index.build(message); !built)
        return core::fail(std::move(built).error());
    m_recorder.start();
    m_writer.record(wantsPlan ? &m_recorder : nullptr);
    const bool done = decodeInFull(message, out);
    m_writer.record(nullptr);
    if (!done) {
        m_writer.undo();
        return core::fail(m_hasError ? m_error : m_cursor.error());
    }
    if (wantsPlan)
        learn(message);
    return std::move(m_report);
}

bool NgsiLdDecoder::decodeByPlan(std::string_view message, core::Batch& out)
{
    const MessagePlan* const plan = m_plans.find(message);
    if (plan == nullptr)
        return false;
    m_report = {};
    m_writer.start(out, false, m_report);
    if (plan->write(m_plans.filled(), m_writer, m_moments)) {
        m_report.deleted = plan->deleted();
        return true;
    }
    m_writer.undo();
    return false;
}

bool NgsiLdDecoder::decodeInFull(std::string_view message, core::Batch& out)
{
    m_report = {};
    m_hasError = false;
    m_entities = 0;
    m_cursor.start(message, m_index, m_limits.nesting);
    m_writer.start(out, m_cursor.hasEscapes(), m_report);
    m_attributes.start(m_cursor, m_writer, m_filter, m_report);
    if (!readRoot(Place::Root))
        return false;
    return m_cursor.isAtEnd() || m_cursor.failSyntax();
}

/// Only what went without a hitch can be repeated by plan.
void NgsiLdDecoder::learn(std::string_view message)
{
    const bool isSmooth = m_report.droppedFields == 0 && m_report.droppedEntities == 0 && m_report.notKept == 0 &&
                          m_report.droppedForPrivacy == 0 && m_report.cutTexts == 0;
    if (isSmooth && !m_recorder.isSpoiled())
        m_plans.add(MessagePlan::learn(message, std::move(m_recorder.steps()), m_report.deleted));
}

bool NgsiLdDecoder::failWith(core::Error error)
{
    m_error = std::move(error);
    m_hasError = true;
    return false;
}

bool NgsiLdDecoder::readRoot(Place place)
{
    if (m_cursor.peek() == '[')
        return readEntities();
    const Identity identity = identify();
    const bool isEntity = identity.ids > 0 && identity.type != "Notification";
    return isEntity ? readEntity(place, identity) : readEnvelope(place);
}

/// {"data": [...]} of a notification, {"body": {...}} of one over MQTT.
bool NgsiLdDecoder::readEnvelope(Place place)
{
    bool isEnvelope = false;
    const bool read = m_cursor.object([&](std::string_view key) {
        const char c = m_cursor.peek();
        const bool holdsMore = c == '{' || c == '[';
        if (key == "data" && holdsMore) {
            isEnvelope = true;
            return c == '[' ? readEntities() : readEntity(Place::List, identify());
        }
        if (key == "body" && holdsMore && place == Place::Root) {
            isEnvelope = true;
            return readRoot(Place::Body);
        }
        return m_cursor.skip();
    });
    return read && (isEnvelope || failWith(wrongRoot()));
}

bool NgsiLdDecoder::readEntities()
{
    return m_cursor.array([&] {
        const JsonCursor::Mark entity = m_cursor.mark();
        if (m_cursor.peek() == '{')
            return readEntity(Place::List, identify());
        return m_cursor.skip() && refuse(Reason::NotAnEntity, Place::List, entity);
    });
}

/// Looks ahead for the id and the type of the object here. Most sources write them first; the walk over all members
/// is for those that do not.
NgsiLdDecoder::Identity NgsiLdDecoder::identify()
{
    JsonCursor::TwoStrings first;
    if (m_cursor.peekTwoStrings(first)) {
        if (isIdKey(first.firstKey) && isTypeKey(first.secondKey))
            return {first.first, first.second, 1, 1};
        if (isTypeKey(first.firstKey) && isIdKey(first.secondKey))
            return {first.second, first.first, 1, 1};
    }
    Identity out;
    // What is wrong with the text is found when the entity is read.
    [[maybe_unused]] const bool read = m_cursor.at(m_cursor.mark(), [&] {
        return m_cursor.object([&](std::string_view key) {
            if (isIdKey(key) && m_cursor.peek() == '"') {
                ++out.ids;
                return m_cursor.takeString(out.id);
            }
            if (isTypeKey(key)) {
                ++out.types;
                out.type = typeAt();
            }
            return m_cursor.skip();
        });
    });
    return out;
}

/// A string, or of a list of strings the first that is a model Vigie knows, else the first.
std::string_view NgsiLdDecoder::typeAt()
{
    std::string_view chosen;
    bool isKnown = false;
    const auto take = [&] {
        std::string_view raw;
        if (m_cursor.peek() != '"')
            return m_cursor.skip();
        if (!m_cursor.takeString(raw))
            return false;
        const bool known = PrivacyFilter::isKnown(*m_filter.model(shortName(raw)));
        if (chosen.empty() || (known && !isKnown))
            chosen = raw;
        isKnown = isKnown || known;
        return true;
    };
    [[maybe_unused]] const bool read =
        m_cursor.at(m_cursor.mark(), [&] { return m_cursor.peek() == '[' ? m_cursor.array(take) : take(); });
    return chosen;
}

bool NgsiLdDecoder::refuse(Reason reason, Place place, JsonCursor::Mark entity)
{
    if (place != Place::List) {
        const std::size_t at = *entity;
        return failWith(reason == Reason::IdTooLong ? idTooLong(at, m_limits.idBytes) : noIdentity(at));
    }
    m_attributes.beginNameless();
    m_attributes.problem(reason, entity);
    return true;
}

EntityType& NgsiLdDecoder::typeOf(std::string_view raw)
{
    if (const auto* row = m_typeRows.find(raw))
        return m_types[*row];
    if (m_types.size() >= kMostTypes || raw.size() > m_limits.nameBytes * 2) {
        resolve(raw, m_spareType);
        return m_spareType;
    }
    resolve(raw, m_types.emplace_back());
    m_types.back().isKept = true;
    m_typeRows.add(m_rawTypes.emplace_back(raw), static_cast<std::uint32_t>(m_types.size() - 1));
    return m_types.back();
}

void NgsiLdDecoder::resolve(std::string_view raw, EntityType& out)
{
    out.model.assign(shortName(m_writer.plain(raw, TextUse::Name)));
    const PrivacyFilter::Model& rules = *m_filter.model(out.model);
    out.table = std::make_unique<AttributeTable>(m_filter, rules, m_limits.nameBytes, m_rows);
    out.isKnown = PrivacyFilter::isKnown(rules);
    out.mayEnter = m_filter.mayEnter(out.model);
    out.isForecast = out.model.ends_with("Forecast");
}

bool NgsiLdDecoder::readEntity(Place place, const Identity& identity)
{
    const JsonCursor::Mark entity = m_cursor.mark();
    if (++m_entities > m_limits.entities)
        return failWith(tooManyEntities(m_cursor.offset(), m_limits.entities));
    EntityType& type = typeOf(identity.type);
    const std::string_view id = m_writer.plain(identity.id, TextUse::Name);
    const bool isIdentified = identity.ids == 1 && identity.types == 1 && !id.empty() && !type.model.empty();
    if (!isIdentified)
        return m_cursor.skip() && refuse(Reason::NoIdentity, place, entity);
    if (id.size() > m_limits.idBytes || type.model.size() > m_limits.nameBytes)
        return m_cursor.skip() && refuse(Reason::IdTooLong, place, entity);
    if (!type.mayEnter || EntityWriter::isPersonalId(id, type)) {
        m_report.addDropped(type.mayEnter ? "id" : "entity of type " + type.model);
        return m_cursor.skip();
    }
    m_writer.begin(id, type, m_cursor.originOf(id).value_or(kConstant));
    m_attributes.begin(type.model, *type.table);
    return readContents(place, entity);
}

/// What follows once it is clear who the entity is.
bool NgsiLdDecoder::readContents(Place place, JsonCursor::Mark entity)
{
    m_isDeleted = false;
    Identity counted;
    if (!readAttributes(counted))
        return false;
    if (counted.ids == 1 && counted.types == 1 && !m_isDeleted && !m_attributes.isPrivate()) {
        m_writer.end();
        return true;
    }
    m_writer.abandon();
    if (counted.ids != 1 || counted.types != 1)
        return refuse(Reason::NoIdentity, place, entity);
    if (m_isDeleted)
        ++m_report.deleted;
    else
        m_report.addDropped("Vehicle (private)");
    return true;
}

bool NgsiLdDecoder::readAttributes(Identity& counted)
{
    return m_cursor.object([&](std::string_view key) {
        switch (entityMemberOf(key)) {
        case EntityMember::Attribute:
            return m_attributes.read(key);
        case EntityMember::Id:
            ++counted.ids;
            break;
        case EntityMember::Type:
            ++counted.types;
            break;
        case EntityMember::ModifiedAt:
            return m_attributes.readEntityModified();
        case EntityMember::DeletedAt:
            m_isDeleted = m_isDeleted || m_cursor.peek() == '"';
            break;
        case EntityMember::Ignored:
            break;
        }
        return m_cursor.skip();
    });
}

} // namespace vigie::codecs
