// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/attributetable.h"
#include "codecs/moment.h"
#include "core/domain.h"
#include "core/geoposition.h"
#include "core/timestamp.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::codecs {

class EntityWriter;
struct EntityType;
struct ObservationName;
struct Stamp;

/// Where in the message a value was written: the first character of a number or word, or of a string behind its
/// quote.
using Origin = std::uint32_t;
/// The value was not taken as it is written: it is as it is as long as the message's text is.
inline constexpr Origin kConstant = 0xFFFF'FFFF;

/// One call of the EntityWriter, and where its values came from.
struct PlanStep {
    enum class Kind : std::uint8_t { Begin, End, Number, Boolean, Text, Position, EntityTime };
    Kind kind{};
    core::Quality quality = core::Quality::Measured;
    bool boolean = false;
    int rank = 0;
    AttributeRow* attribute = nullptr;
    EntityType* type = nullptr;
    Origin from = kConstant;     ///< The value; of a position the longitude. Once learned: the number of a slot.
    Origin latitude = kConstant; ///< Likewise, as the next two.
    Origin timeFrom = kConstant;
    Origin modifiedFrom = kConstant;
    double number = 0.0;
    core::Timestamp time = core::kNoTime; ///< Of a Stamp; of EntityTime the time itself.
    core::Timestamp modified = core::kNoTime;
    core::GeoPosition position;
    std::string text;
    std::string unit;
    std::string dataset;
    std::string part;
};

/// How one message was decoded, learned so that the next message that differs from it in nothing but its plain
/// strings and numbers is decoded by filling in those: a source writes the same text around ever new values.
///
/// A message fits if the text between its slots is the same, byte for byte, and each slot holds what it held: a
/// string of plain text without escapes, a finite number, a yes or no. The rest of the text was proved to be JSON
/// when the plan was learned, so a message that fits is JSON too. What does not fit is decoded in full; nothing
/// depends on a plan but time. Cost: one comparison of the text, and what writing its values takes.
class MessagePlan {
public:
    /// nullptr where `steps` cannot be told from the text: values that overlap, or too many.
    [[nodiscard]] static std::unique_ptr<MessagePlan> learn(std::string_view message, std::vector<PlanStep> steps,
                                                            std::uint32_t deleted);

    /// What the slots of a message held; reused from one message to the next.
    struct Filling {
        std::string_view text;
        double number = 0.0;
        bool boolean = false;
    };
    /// False: the message does not fit. `message` must end in '}' or ']' and hold no backslash.
    [[nodiscard]] bool fill(std::string_view message, std::vector<Filling>& out) const;
    /// Writes what the filled message says. False: a value is not what it should be (a time, a position, an id); the
    /// caller undoes what was written and decodes in full.
    [[nodiscard]] bool write(const std::vector<Filling>& filled, EntityWriter& writer, MomentReader& moments) const;
    /// Attributes the message declares deleted.
    [[nodiscard]] std::uint32_t deleted() const { return m_deleted; }

    static constexpr std::size_t kLongestMessage = 16'384;
    static constexpr std::size_t kMostSteps = 256;

private:
    enum class SlotKind : std::uint8_t { String, Number, Boolean };
    struct Slot {
        Origin begin = 0;
        Origin end = 0;
        SlotKind kind{};
    };
    MessagePlan() = default;
    [[nodiscard]] bool addSlot(Origin begin, SlotKind kind);
    [[nodiscard]] bool findSlots();
    void number(Origin& origin) const;
    [[nodiscard]] static bool fillSlot(SlotKind kind, std::string_view message, std::size_t& at, Filling& out);
    [[nodiscard]] bool writeStep(const PlanStep& step, const std::vector<Filling>& filled, EntityWriter& writer,
                                 MomentReader& moments) const;

    std::string m_sample;
    std::vector<Slot> m_slots; ///< In the order of the text.
    std::vector<PlanStep> m_steps;
    std::uint32_t m_deleted = 0;
};

/// Notes the steps of a decoding while it goes on.
class PlanRecorder {
public:
    void start()
    {
        m_steps.clear();
        m_isSpoiled = false;
    }
    /// Something happened that a plan cannot repeat.
    void spoil() { m_isSpoiled = true; }
    [[nodiscard]] bool isSpoiled() const { return m_isSpoiled; }

    void begin(EntityType& type, Origin id);
    void end() { add(PlanStep::Kind::End); }
    /// An observation; its value is filled in by the caller.
    [[nodiscard]] PlanStep& observation(PlanStep::Kind kind, const ObservationName& name, const Stamp& stamp,
                                        std::string_view unit, Origin from);
    void position(core::GeoPosition position, const Stamp& stamp, Origin longitude, Origin latitude);
    void entityTime(int rank, core::Timestamp time, Origin from);

    [[nodiscard]] std::vector<PlanStep>& steps() { return m_steps; }

private:
    PlanStep& add(PlanStep::Kind kind);
    static void take(const Stamp& stamp, PlanStep& step);
    std::vector<PlanStep> m_steps;
    bool m_isSpoiled = false;
};

} // namespace vigie::codecs
