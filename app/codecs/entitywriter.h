// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/attributetable.h"
#include "codecs/cleantext.h"
#include "codecs/decodereport.h"
#include "codecs/jsoncursor.h"
#include "codecs/limits.h"
#include "codecs/messageplan.h"
#include "codecs/privacyfilter.h"
#include "core/batch.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vigie::codecs {

/// What a message says of a value besides the value.
struct Stamp {
    core::Timestamp time = core::kNoTime;     ///< When it was observed.
    core::Timestamp modified = core::kNoTime; ///< When the source's database changed it: the last resort.
    core::TextRef unit;
    core::Quality quality = core::Quality::Measured;
    Origin timeFrom = kConstant;
    Origin modifiedFrom = kConstant;
};

/// A type as sources write it, and what it means.
struct EntityType {
    std::string model; ///< Short and cleaned.
    std::unique_ptr<AttributeTable> table;
    bool isKept = false;     ///< It stays where it is as long as its decoder does.
    bool isKnown = false;    ///< The privacy filter has a list for the model.
    bool mayEnter = false;   ///< The privacy filter does not refuse the whole model.
    bool isForecast = false; ///< Nothing its entities say has come true yet.
};

/// The name an observation will have: attribute, `#dataset` where it is not the default instance, `.part` of a
/// structure.
struct ObservationName {
    AttributeRow* attribute = nullptr; ///< Never null while writing.
    std::string_view dataset;
    std::string_view part;
};

/// How one value fared.
enum class Written {
    Yes,
    Personal, ///< It looks personal: dropped and counted.
    Twice,    ///< This entity has an observation of that name.
    Full,     ///< The entity has as many observations as are taken.
};

/// Writes the entities of one message into a batch: cleans and cuts texts, keeps each name once, refuses personal
/// values, and gives what has no time of its own the entity's.
///
/// Order: `start`, then for each entity `begin`, any writing, `end` or `abandon`; `undo` at any time takes
///        everything since `start` back.
/// Cost:  no allocation once its buffers and the batch have grown.
class EntityWriter {
public:
    explicit EntityWriter(const Limits& limits);

    void start(core::Batch& batch, bool hasEscapes, DecodeReport& report);
    void undo();

    /// Notes all steps from here on; nullptr: no longer.
    void record(PlanRecorder* recorder) { m_recorder = recorder; }

    /// The id unescaped and cleaned.
    void begin(std::string_view id, EntityType& type, Origin from);
    /// The same for an id nobody looked at yet; false: it is empty, too long or personal.
    [[nodiscard]] bool tryBegin(std::string_view id, EntityType& type);
    /// An e-mail address or a telephone number, or a MAC address but for a known model, whose MAC addresses are
    /// devices'.
    [[nodiscard]] static bool isPersonalId(std::string_view id, const EntityType& type);
    void end();
    void abandon();

    /// Counts an attribute of this entity; false: it has as many as are looked at. Some have no observation.
    [[nodiscard]] bool mayClaim() { return ++m_claimed <= m_limits.attributesPerEntity * 2; }
    /// Claims it by its name; false: it has occurred.
    [[nodiscard]] bool claim(AttributeRow& row)
    {
        if (!row.isKept)
            return isNew(row.hash);
        return std::exchange(row.sameName->seenIn, m_entity) != m_entity;
    }
    [[nodiscard]] Written number(const ObservationName& name, double value, const Stamp& stamp, Origin from);
    [[nodiscard]] Written boolean(const ObservationName& name, bool value, const Stamp& stamp, Origin from);
    /// A text that is unescaped and cleaned.
    [[nodiscard]] Written text(const ObservationName& name, std::string_view text, const Stamp& stamp, Origin from);
    void position(core::GeoPosition position, const Stamp& stamp, Origin longitude, Origin latitude);
    /// The entity's own time, of `rank`: the lowest rank counts. See timeRankOf.
    void entityTime(int rank, core::Timestamp time, Origin from);

    /// Plain characters of a raw JSON string: unescaped and cleaned. The view is of the message where nothing had to
    /// be changed, else of a buffer until the next call.
    [[nodiscard]] std::string_view plain(std::string_view raw, TextUse use)
    {
        return !m_hasEscapes && isPlainAscii(raw) ? raw : plainSlowly(raw, use);
    }
    [[nodiscard]] core::TextRef unit(std::string_view unit) { return intern(unit, hashOf(unit)); }

private:
    struct Late {
        std::uint32_t observation;
        core::Timestamp modified;
    };
    [[nodiscard]] core::Observation* add(const ObservationName& name, const Stamp& stamp, Written& fate);
    [[nodiscard]] core::TextRef nameOf(AttributeRow& row);
    [[nodiscard]] core::TextRef composedName(const ObservationName& name, bool& isFirst);
    [[nodiscard]] core::TextRef intern(std::string_view text, std::uint64_t hash);
    [[nodiscard]] bool isNew(std::uint64_t hash);
    void settleTimes();
    [[nodiscard]] std::string_view plainSlowly(std::string_view raw, TextUse use);

    const Limits m_limits;
    core::Batch* m_batch = nullptr;
    DecodeReport* m_report = nullptr;
    PlanRecorder* m_recorder = nullptr;
    bool m_hasEscapes = false;
    std::size_t m_assetsBefore = 0;
    std::size_t m_observationsBefore = 0;
    std::size_t m_textsBefore = 0;

    // The entity being written.
    core::AssetUpdate m_update;
    std::size_t m_first = 0; ///< Its first observation.
    std::size_t m_textsAtBegin = 0;
    bool m_lacksTimes = false;
    core::Quality m_quality = core::Quality::Measured;
    int m_timeRank = kNoRank;
    core::Timestamp m_time = core::kNoTime;
    core::Timestamp m_positionModified = core::kNoTime;
    std::vector<Late> m_late;
    std::uint64_t m_entity = 0;         ///< Counts them all.
    std::size_t m_claimed = 0;          ///< Attributes of it.
    std::vector<std::uint64_t> m_names; ///< Hashes of what occurred and has no row of its own.
    std::array<std::uint64_t, 4> m_nameBits{};

    std::array<std::uint32_t, 256> m_recent{}; ///< Where in the batch's texts a name of this hash was put last.
    std::string m_unescaped;
    std::string m_clean;
    std::string m_composed;
};

} // namespace vigie::codecs
