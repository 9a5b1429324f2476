// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/attributereader.h"
#include "codecs/attributetable.h"
#include "codecs/decodereport.h"
#include "codecs/entitywriter.h"
#include "codecs/jsoncursor.h"
#include "codecs/jsonindex.h"
#include "codecs/limits.h"
#include "codecs/planbook.h"
#include "codecs/privacyfilter.h"
#include "core/batch.h"
#include "core/expected.h"

#include <cstddef>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::codecs {

/// Turns a message of an NGSI-LD (ETSI GS CIM 009 v1.8) or NGSIv2 context broker into observations, filtered for
/// privacy.
///
/// Takes:   an entity, normalised, concise or key-values; a list of entities; a notification (`data`), also wrapped
///          for MQTT as {"metadata", "body"} (CIM 009, 7.2); the same of NGSIv2. The forms are not announced: they
///          are recognised attribute by attribute (AttributeReader). `@context` is ignored; full-URI names are
///          shortened.
/// Gives:   one core::AssetUpdate an entity, appended. The source time of a value is its own (observedAt, or the
///          metadata TimeInstant, timestamp), else the entity's (timeRankOf: dateObserved, of an interval the end;
///          ...), else when the broker says it was modified, else core::kNoTime. The quality is Measured unless the
///          source says otherwise; entities of models named ...Forecast are forecasts.
/// Failure: on an error the batch is as it was. Not JSON, beyond Limits::messageBytes, nesting or entities, no
///          entity at all, or one single entity without identity. Everything smaller costs its field, or its entity
///          in a list, and is counted in the report.
/// Privacy: PrivacyFilter, before anything reaches the batch. An entity whose id looks personal is dropped whole,
///          and so is a Vehicle that says it is private. An id that holds a MAC address is kept for known models: it
///          is a device's.
/// Thread:  none of its own; one decoder a feed. What a message means does not depend on the ones before it: what is
///          kept of them (buffers, judged names, plans) only saves time.
/// Cost:    about twice the time of simdjson's DOM parse of the same bytes (bench `codec.ngsild.*`); no allocation for
///          a message like the ones before it, unless something was dropped.
class NgsiLdDecoder {
public:
    struct Options {
        Limits limits;
        /// Which text of a LanguageProperty to take, the best first: {"fr", "en"}. None of them there, or none
        /// wanted: the first one written.
        std::vector<std::string> languages;
        std::vector<PrivacyFilter::Extra> allowed; ///< What the profile lets through besides the built-in lists.
    };

    explicit NgsiLdDecoder(const Options& options);
    NgsiLdDecoder()
        : NgsiLdDecoder(Options{})
    {
    }
    NgsiLdDecoder(const NgsiLdDecoder&) = delete;
    NgsiLdDecoder& operator=(const NgsiLdDecoder&) = delete;

    /// `message` is only read, needs no padding and no terminator, and is not referred to afterwards.
    [[nodiscard]] core::Expected<DecodeReport> decode(std::string_view message, core::Batch& out);
    [[nodiscard]] core::Expected<DecodeReport> decode(std::span<const std::byte> message, core::Batch& out)
    {
        return decode(std::string_view{reinterpret_cast<const char*>(message.data()), message.size()}, out);
    }

    /// "model.attribute" of each `Options::allowed` that is refused even so, for the feed's page.
    [[nodiscard]] const std::vector<std::string>& refusedAllowances() const { return m_filter.refusedExtra(); }

private:
    enum class Place { Root, Body, List };
    struct Identity {
        std::string_view id;
        std::string_view type;
        int ids = 0;
        int types = 0;
    };

    [[nodiscard]] bool readRoot(Place place);
    [[nodiscard]] bool readEnvelope(Place place);
    [[nodiscard]] bool readEntities();
    [[nodiscard]] bool readEntity(Place place, const Identity& identity);
    [[nodiscard]] bool readContents(Place place, JsonCursor::Mark entity);
    [[nodiscard]] bool readAttributes(Identity& counted);
    [[nodiscard]] Identity identify();
    [[nodiscard]] std::string_view typeAt();
    [[nodiscard]] bool refuse(Reason reason, Place place, JsonCursor::Mark entity);
    [[nodiscard]] EntityType& typeOf(std::string_view raw);
    void resolve(std::string_view raw, EntityType& out);
    [[nodiscard]] bool decodeByPlan(std::string_view message, core::Batch& out);
    [[nodiscard]] bool decodeInFull(std::string_view message, core::Batch& out);
    void learn(std::string_view message);
    bool failWith(core::Error error);

    const Limits m_limits;
    PrivacyFilter m_filter;
    JsonIndex m_index;
    JsonCursor m_cursor;
    EntityWriter m_writer;
    AttributeReader m_attributes;
    DecodeReport m_report;
    core::Error m_error; ///< What is wrong with the message beyond its JSON.
    bool m_hasError = false;
    bool m_isDeleted = false;
    std::size_t m_entities = 0;

    static constexpr std::size_t kMostTypes = 1024; ///< Remembered; others are resolved each time.
    AttributeTable::Budget m_rows;
    std::deque<std::string> m_rawTypes;
    std::deque<EntityType> m_types;
    NameMap m_typeRows;
    EntityType m_spareType;
    PlanBook m_plans;
    PlanRecorder m_recorder;
    MomentReader m_moments;
};

} // namespace vigie::codecs
