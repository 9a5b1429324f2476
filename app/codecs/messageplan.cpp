// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/messageplan.h"

#include "codecs/cleantext.h"
#include "codecs/entitywriter.h"
#include "codecs/jsonnumber.h"
#include "codecs/ngsimembers.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <tuple>
#include <utility>

namespace vigie::codecs {

std::unique_ptr<MessagePlan> MessagePlan::learn(std::string_view message, std::vector<PlanStep> steps,
                                                std::uint32_t deleted)
{
    if (message.size() > kLongestMessage || steps.size() > kMostSteps)
        return nullptr;
    std::unique_ptr<MessagePlan> plan{new MessagePlan};
    plan->m_sample = message;
    plan->m_steps = std::move(steps);
    plan->m_deleted = deleted;
    return plan->findSlots() ? std::move(plan) : nullptr;
}

bool MessagePlan::addSlot(Origin begin, SlotKind kind)
{
    if (begin == kConstant)
        return true;
    const char* const first = m_sample.c_str() + begin;
    const char* last = first;
    double number = 0.0;
    if (kind == SlotKind::String)
        last = std::strchr(first, '"');
    else if (kind == SlotKind::Boolean)
        last = first + (*first == 't' ? 4 : 5);
    else if (readNumber(last, number) != NumberRead::Finite)
        return false;
    m_slots.push_back({begin, static_cast<Origin>(last - m_sample.c_str()), kind});
    return true;
}

bool MessagePlan::findSlots()
{
    using enum PlanStep::Kind;
    bool right = true;
    for (const PlanStep& step : m_steps) {
        const bool isNumber = step.kind == Number || step.kind == Position;
        const SlotKind kind = isNumber               ? SlotKind::Number
                              : step.kind == Boolean ? SlotKind::Boolean
                                                     : SlotKind::String;
        right = right && addSlot(step.from, kind) && addSlot(step.latitude, SlotKind::Number) &&
                addSlot(step.timeFrom, SlotKind::String) && addSlot(step.modifiedFrom, SlotKind::String);
    }
    // One text may be used twice: dateObserved is an observation and dates the entity.
    const auto key = [](const Slot& slot) { return std::tuple{slot.begin, slot.end, slot.kind}; };
    std::ranges::sort(m_slots, {}, key);
    const auto repeated = std::ranges::unique(m_slots, {}, key);
    m_slots.erase(repeated.begin(), repeated.end());
    for (std::size_t i = 1; i < m_slots.size(); ++i)
        right = right && m_slots[i - 1].end < m_slots[i].begin;
    for (PlanStep& step : m_steps) {
        number(step.from);
        number(step.latitude);
        number(step.timeFrom);
        number(step.modifiedFrom);
    }
    return right;
}

/// Replaces a place in the text by the number of its slot.
void MessagePlan::number(Origin& origin) const
{
    if (origin == kConstant)
        return;
    const auto found = std::ranges::lower_bound(m_slots, origin, {}, &Slot::begin);
    origin = static_cast<Origin>(found - m_slots.begin());
}

bool MessagePlan::fill(std::string_view message, std::vector<Filling>& out) const
{
    std::size_t at = 0;   // in the message
    std::size_t from = 0; // in the sample
    out.resize(m_slots.size());
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const Slot& slot = m_slots[i];
        const std::size_t length = slot.begin - from;
        if (message.size() - at <= length || std::memcmp(message.data() + at, m_sample.data() + from, length) != 0)
            return false;
        at += length;
        from = slot.end;
        if (!fillSlot(slot.kind, message, at, out[i]))
            return false;
    }
    return message.substr(at) == std::string_view{m_sample}.substr(from);
}

bool MessagePlan::fillSlot(SlotKind kind, std::string_view message, std::size_t& at, Filling& out)
{
    const std::string_view rest = message.substr(at);
    if (kind == SlotKind::String) {
        const std::size_t length = rest.find('"');
        if (length == std::string_view::npos)
            return false;
        out.text = rest.substr(0, length);
        at += length;
        return isPlainAscii(out.text) ||
               (simdjson::validate_utf8(out.text.data(), out.text.size()) && isPlainText(out.text));
    }
    if (kind == SlotKind::Number) {
        const char* end = rest.data(); // the message ends in a bracket, which no number holds
        if (readNumber(end, out.number) != NumberRead::Finite)
            return false;
        at += static_cast<std::size_t>(end - rest.data());
        return true;
    }
    out.boolean = rest.starts_with("true");
    at += out.boolean ? 4 : 5;
    return out.boolean || rest.starts_with("false");
}

bool MessagePlan::write(const std::vector<Filling>& filled, EntityWriter& writer, MomentReader& moments) const
{
    for (const PlanStep& step : m_steps) {
        if (!writeStep(step, filled, writer, moments))
            return false;
    }
    return true;
}

bool MessagePlan::writeStep(const PlanStep& step, const std::vector<Filling>& filled, EntityWriter& writer,
                            MomentReader& moments) const
{
    using enum PlanStep::Kind;
    if (step.kind == Begin)
        return writer.tryBegin(filled[step.from].text, *step.type);
    if (step.kind == End) {
        writer.end();
        return true;
    }
    core::Timestamp time = step.time;
    core::Timestamp modified = step.modified;
    if (step.timeFrom != kConstant && !moments.read(filled[step.timeFrom].text, time))
        return false;
    if (step.modifiedFrom != kConstant && !moments.read(filled[step.modifiedFrom].text, modified))
        return false;
    if (step.kind == EntityTime) {
        writer.entityTime(step.rank, time, kConstant);
        return true;
    }
    Stamp stamp;
    stamp.time = time;
    stamp.modified = modified;
    stamp.quality = step.quality;
    if (step.kind == Position) {
        const auto position = step.from == kConstant ? std::optional{step.position}
                                                     : core::GeoPosition::fromDegrees(filled[step.latitude].number,
                                                                                      filled[step.from].number);
        if (position)
            writer.position(*position, stamp, kConstant, kConstant);
        return position.has_value();
    }
    const bool isConstant = step.from == kConstant;
    const ObservationName name{step.attribute, step.dataset, step.part};
    if (!step.unit.empty())
        stamp.unit = writer.unit(step.unit);
    if (step.kind == Number)
        return writer.number(name, isConstant ? step.number : filled[step.from].number, stamp, kConstant) ==
               Written::Yes;
    if (step.kind == Boolean)
        return writer.boolean(name, isConstant ? step.boolean : filled[step.from].boolean, stamp, kConstant) ==
               Written::Yes;
    const std::string_view text = isConstant ? std::string_view{step.text} : filled[step.from].text;
    if (!isConstant && text == kDeletedValue)
        return false;
    const Written written = writer.text(name, text, stamp, kConstant);
    return written == Written::Yes || written == Written::Personal;
}

// --- Recording ---

PlanStep& PlanRecorder::add(PlanStep::Kind kind)
{
    if (m_steps.size() > MessagePlan::kMostSteps) {
        m_isSpoiled = true;
        m_steps.clear();
    }
    PlanStep& step = m_steps.emplace_back();
    step.kind = kind;
    return step;
}

void PlanRecorder::take(const Stamp& stamp, PlanStep& step)
{
    step.time = stamp.time;
    step.timeFrom = stamp.timeFrom;
    step.modified = stamp.modified;
    step.modifiedFrom = stamp.modifiedFrom;
    step.quality = stamp.quality;
}

void PlanRecorder::begin(EntityType& type, Origin id)
{
    PlanStep& step = add(PlanStep::Kind::Begin);
    step.type = &type;
    step.from = id;
    m_isSpoiled = m_isSpoiled || id == kConstant || !type.isKept;
}

PlanStep& PlanRecorder::observation(PlanStep::Kind kind, const ObservationName& name, const Stamp& stamp,
                                    std::string_view unit, Origin from)
{
    PlanStep& step = add(kind);
    take(stamp, step);
    step.attribute = name.attribute;
    step.dataset = name.dataset;
    step.part = name.part;
    step.unit = unit;
    step.from = from;
    m_isSpoiled = m_isSpoiled || !name.attribute->isKept;
    return step;
}

void PlanRecorder::position(core::GeoPosition position, const Stamp& stamp, Origin longitude, Origin latitude)
{
    PlanStep& step = add(PlanStep::Kind::Position);
    take(stamp, step);
    step.position = position;
    step.from = longitude;
    step.latitude = latitude;
}

void PlanRecorder::entityTime(int rank, core::Timestamp time, Origin from)
{
    PlanStep& step = add(PlanStep::Kind::EntityTime);
    step.rank = rank;
    step.time = time;
    step.timeFrom = from;
}

} // namespace vigie::codecs
