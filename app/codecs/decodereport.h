// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::codecs {

/// Why a decoder left a field, or a whole entity, out of the batch.
enum class Reason : std::uint8_t {
    // Well formed, but not something Vigie keeps:
    NestedTooDeep, ///< A structure inside a structured value, a list of structures.
    OtherGeometry, ///< A geometry that is not the asset's location.
    // Faults of the source:
    NotANumber,  ///< NaN, infinity, or a number beyond what a double holds.
    NoValue,     ///< An attribute without a value.
    BadTime,     ///< Not an ISO 8601 moment; the value itself is kept.
    BadUnit,     ///< Not a short text; the value itself is kept.
    BadGeometry, ///< Not a GeoJSON geometry, nor an NGSIv2 point.
    OffEarth,    ///< A position that is not on Earth.
    TooManyVertices,
    TooManyAttributes,
    BadName,       ///< Empty, or too long.
    DuplicateName, ///< The first one is kept.
    NoIdentity,    ///< An entity without one id and one type.
    IdTooLong,
    NotAnEntity, ///< Something else in a list of entities.
};

/// The reason's stable word, for counters and logs: "off-earth".
[[nodiscard]] std::string_view toWord(Reason reason);
/// The reason as a sentence for the feed's page.
[[nodiscard]] core::Message sentence(Reason reason);
/// False for what is well formed and merely not kept: it must not raise an alert about a bad feed.
[[nodiscard]] constexpr bool isFault(Reason reason)
{
    return reason > Reason::OtherGeometry;
}

/// One field that was left out. Never holds a value of the message: values may be personal data.
struct FieldProblem {
    Reason reason{};
    std::string place; ///< "Streetlight/powerState/observedAt"
    std::string shape; ///< Keys and types: "{type: text, value: [number, ...]}"
    bool operator==(const FieldProblem&) const = default;
};

/// An attribute dropped for privacy: its name and how often, nothing else.
struct DroppedName {
    std::string name;
    std::uint32_t count = 0;
    bool operator==(const DroppedName&) const = default;
};

/// What became of one message. The same for every decoder.
/// Cost: no allocation unless something was dropped.
struct DecodeReport {
    std::uint32_t assets = 0;            ///< Updates added to the batch.
    std::uint32_t observations = 0;      ///< Observations added to the batch.
    std::uint32_t withoutPosition = 0;   ///< Of `assets`, those whose message gave no usable position.
    std::uint32_t droppedFields = 0;     ///< Faulty fields left out; also the times and units left out.
    std::uint32_t droppedEntities = 0;   ///< Faulty entities left out.
    std::uint32_t notKept = 0;           ///< Well-formed parts left out because they are too structured.
    std::uint32_t badPositions = 0;      ///< Of `droppedFields`, positions.
    std::uint32_t deleted = 0;           ///< Attributes and entities the source declared deleted (null).
    std::uint32_t cutTexts = 0;          ///< Texts cut to Limits::textBytes.
    std::uint32_t droppedForPrivacy = 0; ///< Attributes and entities; by name in `dropped`.

    static constexpr std::size_t kMostProblems = 8; ///< Kept of one message; the counters above count all.
    static constexpr std::size_t kMostNames = 64;   ///< The same for `dropped`.
    std::vector<FieldProblem> problems;
    std::vector<DroppedName> dropped;

    void addProblem(Reason reason, std::string place, std::string shape);
    void addDropped(std::string_view name);
};

} // namespace vigie::codecs
