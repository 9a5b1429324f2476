// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/entitywriter.h"

#include "codecs/personaldata.h"
#include "core/utf8.h"

#include <algorithm>

namespace vigie::codecs {

EntityWriter::EntityWriter(const Limits& limits)
    : m_limits(limits)
{
}

void EntityWriter::start(core::Batch& batch, bool hasEscapes, DecodeReport& report)
{
    m_batch = &batch;
    m_report = &report;
    m_hasEscapes = hasEscapes;
    m_assetsBefore = batch.assets.size();
    m_observationsBefore = batch.observations.size();
    m_textsBefore = batch.texts.size();
}

void EntityWriter::undo()
{
    m_batch->assets.resize(m_assetsBefore);
    m_batch->observations.resize(m_observationsBefore);
    m_batch->texts.resize(m_textsBefore);
}

bool EntityWriter::isPersonalId(std::string_view id, const EntityType& type)
{
    const Looks looks = looksOf(id);
    return looks.email || looks.phone || (looks.mac && !type.isKnown);
}

bool EntityWriter::tryBegin(std::string_view id, EntityType& type)
{
    if (id.empty() || id.size() > m_limits.idBytes || isPersonalId(id, type))
        return false;
    begin(id, type, kConstant);
    return true;
}

void EntityWriter::begin(std::string_view id, EntityType& type, Origin from)
{
    if (m_recorder != nullptr)
        m_recorder->begin(type, from);
    m_first = m_batch->observations.size();
    m_textsAtBegin = m_batch->texts.size();
    m_update = {};
    m_update.model = intern(type.model, hashOf(type.model));
    m_update.id = m_batch->addText(id);
    m_update.firstObservation = static_cast<std::uint32_t>(m_first);
    m_lacksTimes = false;
    m_quality = type.isForecast ? core::Quality::Forecast : core::Quality::Measured;
    m_timeRank = kNoRank;
    m_time = core::kNoTime;
    m_positionModified = core::kNoTime;
    m_late.clear();
    ++m_entity;
    m_claimed = 0;
    if (!m_names.empty()) {
        m_names.clear();
        m_nameBits = {};
    }
}

void EntityWriter::end()
{
    if (m_recorder != nullptr)
        m_recorder->end();
    if (m_lacksTimes || m_update.position)
        settleTimes();
    m_update.observationCount = static_cast<std::uint32_t>(m_batch->observations.size() - m_first);
    m_batch->assets.push_back(m_update);
    ++m_report->assets;
    m_report->observations += m_update.observationCount;
    m_report->withoutPosition += m_update.position ? 0 : 1;
}

void EntityWriter::abandon()
{
    if (m_recorder != nullptr)
        m_recorder->spoil();
    m_batch->observations.resize(m_first);
    m_batch->texts.resize(m_textsAtBegin);
}

void EntityWriter::settleTimes()
{
    const bool isObserved = m_timeRank < kRankModified;
    const auto settled = [&](core::Timestamp modified) {
        return isObserved || modified == core::kNoTime ? m_time : modified;
    };
    if (m_update.position && m_update.positionTime == core::kNoTime)
        m_update.positionTime = settled(m_positionModified);
    if (!m_lacksTimes)
        return;
    for (const Late& late : m_late)
        m_batch->observations[late.observation].sourceTime = settled(late.modified);
    for (std::size_t i = m_first; i < m_batch->observations.size(); ++i) {
        core::Observation& observation = m_batch->observations[i];
        if (observation.sourceTime == core::kNoTime)
            observation.sourceTime = m_time;
    }
}

bool EntityWriter::isNew(std::uint64_t hash)
{
    std::uint64_t& bits = m_nameBits[hash >> 6 & 3U];
    const std::uint64_t bit = std::uint64_t{1} << (hash & 63U);
    if ((bits & bit) != 0 && std::ranges::find(m_names, hash) != m_names.end())
        return false;
    bits |= bit;
    m_names.push_back(hash);
    return true;
}

core::TextRef EntityWriter::intern(std::string_view text, std::uint64_t hash)
{
    std::uint32_t& offset = m_recent[hash >> 56];
    const std::string_view texts = m_batch->texts;
    // The place may be of another batch: what lies there now decides.
    if (offset + text.size() <= texts.size() && TextKey{texts.substr(offset, text.size())} == TextKey{text})
        return {offset, static_cast<std::uint32_t>(text.size())};
    const core::TextRef ref = m_batch->addText(text);
    offset = ref.offset;
    return ref;
}

core::TextRef EntityWriter::nameOf(AttributeRow& row)
{
    const std::string_view name = row.name;
    const std::string_view texts = m_batch->texts;
    // The place may be of another batch: what lies there now decides.
    const bool isThere =
        row.offset + name.size() <= texts.size() && TextKey{texts.substr(row.offset, name.size())} == TextKey{name};
    if (!isThere)
        row.offset = m_batch->addText(name).offset;
    return {row.offset, static_cast<std::uint32_t>(name.size())};
}

core::TextRef EntityWriter::composedName(const ObservationName& name, bool& isFirst)
{
    m_composed.assign(name.attribute->name);
    if (!name.dataset.empty())
        m_composed.append("#").append(name.dataset);
    if (!name.part.empty())
        m_composed.append(".").append(name.part);
    const std::uint64_t hash = hashOf(m_composed);
    isFirst = isNew(hash);
    return isFirst ? intern(m_composed, hash) : core::TextRef{};
}

core::Observation* EntityWriter::add(const ObservationName& name, const Stamp& stamp, Written& fate)
{
    if (m_batch->observations.size() - m_first >= m_limits.attributesPerEntity) {
        fate = Written::Full;
        return nullptr;
    }
    bool isFirst = true; // a plain attribute was claimed already
    const bool isPlain = name.dataset.empty() && name.part.empty();
    const core::TextRef ref = isPlain ? nameOf(*name.attribute) : composedName(name, isFirst);
    if (!isFirst) {
        fate = Written::Twice;
        return nullptr;
    }
    fate = Written::Yes;
    if (stamp.time == core::kNoTime) {
        m_lacksTimes = true;
        if (stamp.modified != core::kNoTime)
            m_late.push_back({static_cast<std::uint32_t>(m_batch->observations.size()), stamp.modified});
    }
    core::Observation& out = m_batch->observations.emplace_back();
    out.attribute = ref;
    out.unit = stamp.unit;
    out.sourceTime = stamp.time;
    out.quality = std::max(stamp.quality, m_quality);
    return &out;
}

Written EntityWriter::number(const ObservationName& name, double value, const Stamp& stamp, Origin from)
{
    Written fate{};
    core::Observation* out = add(name, stamp, fate);
    if (out == nullptr)
        return fate;
    out->number = value;
    if (m_recorder != nullptr)
        m_recorder->observation(PlanStep::Kind::Number, name, stamp, m_batch->text(stamp.unit), from).number = value;
    return fate;
}

Written EntityWriter::boolean(const ObservationName& name, bool value, const Stamp& stamp, Origin from)
{
    Written fate{};
    core::Observation* out = add(name, stamp, fate);
    if (out == nullptr)
        return fate;
    out->kind = core::ValueKind::Boolean;
    out->number = value ? 1.0 : 0.0;
    if (m_recorder != nullptr)
        m_recorder->observation(PlanStep::Kind::Boolean, name, stamp, m_batch->text(stamp.unit), from).boolean =
            value;
    return fate;
}

Written EntityWriter::text(const ObservationName& name, std::string_view text, const Stamp& stamp, Origin from)
{
    if (text.size() >= kShortestPersonal && looksPersonal(text)) {
        std::string dropped{name.attribute->name};
        if (!name.part.empty())
            dropped.append(".").append(name.part);
        m_report->addDropped(dropped);
        return Written::Personal;
    }
    Written fate{};
    core::Observation* out = add(name, stamp, fate);
    if (out == nullptr)
        return fate;
    const std::string_view kept = core::cutAtCharacter(text, m_limits.textBytes);
    m_report->cutTexts += kept.size() < text.size() ? 1 : 0;
    out->kind = core::ValueKind::Text;
    out->text = m_batch->addText(kept);
    if (m_recorder != nullptr)
        m_recorder->observation(PlanStep::Kind::Text, name, stamp, m_batch->text(stamp.unit), from).text = text;
    return fate;
}

void EntityWriter::position(core::GeoPosition position, const Stamp& stamp, Origin longitude, Origin latitude)
{
    if (m_recorder != nullptr)
        m_recorder->position(position, stamp, longitude, latitude);
    m_update.position = position;
    m_update.positionTime = stamp.time;
    m_positionModified = stamp.modified;
}

void EntityWriter::entityTime(int rank, core::Timestamp time, Origin from)
{
    if (m_recorder != nullptr)
        m_recorder->entityTime(rank, time, from);
    if (rank < m_timeRank) {
        m_timeRank = rank;
        m_time = time;
    }
}

std::string_view EntityWriter::plainSlowly(std::string_view raw, TextUse use)
{
    std::string_view text = raw;
    if (m_hasEscapes && raw.find('\\') != std::string_view::npos) {
        m_unescaped.clear();
        // The escapes were checked when the string was taken.
        [[maybe_unused]] const bool isRight = JsonCursor::unescape(raw, m_unescaped);
        text = m_unescaped;
    }
    if (isPlainAscii(text) || isPlainText(text))
        return text;
    m_clean.clear();
    appendClean(m_clean, text, use);
    return m_clean;
}

} // namespace vigie::codecs
