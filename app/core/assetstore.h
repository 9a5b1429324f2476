// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetids.h"
#include "core/assetrow.h"
#include "core/attributeslots.h"
#include "core/batch.h"
#include "core/nametable.h"
#include "core/rowtable.h"
#include "core/textpool.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vigie::core {

/// Who is told what a store takes in, one observation at a time and in order, so that two values of one attribute in
/// one batch are both seen. A listener does not call `apply`.
class StoreListener {
public:
    virtual ~StoreListener() = default;
    /// An observation was accepted; it now stands at `value`.
    virtual void onValue(AssetIndex asset, const AttributeValue& value) = 0;
    /// A message about the asset was taken in, after its values; `isNew` at its first sight.
    virtual void onAsset(AssetIndex asset, bool isNew) = 0;

protected:
    StoreListener() = default;
    StoreListener(const StoreListener&) = default;
    StoreListener& operator=(const StoreListener&) = default;
};

/// What a store did not take, and why. Nothing is dropped without being counted here.
struct StoreCounters {
    std::uint64_t applied = 0;    ///< Observations accepted.
    std::uint64_t superseded = 0; ///< Older than what is known: the newest source time wins.
    std::uint64_t repeated = 0;   ///< The same value of the same time again (a retained message after a reconnect).
    std::uint64_t fromFuture = 0; ///< Stated for more than five minutes ahead: taken at arrival, as doubtful.
    std::uint64_t refusedAssets = 0; ///< Beyond Limits::assets.
    std::uint64_t refusedValues = 0; ///< Beyond the attributes of one asset, or the names or units of the store.
};

/// An attribute as a person reads it: names and texts spelled out.
struct Reading {
    std::string attribute;
    ValueKind kind = ValueKind::Number;
    double number = 0.0; ///< Number; for Boolean 1 or 0.
    std::string text;    ///< Text.
    std::string unit;    ///< UN/CEFACT common code, or empty.
    Timestamp time = kNoTime;
    Quality quality = Quality::Measured;

    bool operator==(const Reading&) const = default;
};

/// An asset as a person reads it.
struct AssetDetail {
    AssetIndex index{};
    std::string id;
    std::string model;
    Domain domain = Domain::Other;
    FeedIndex feed{};
    std::optional<GeoPosition> position;
    Timestamp lastSeen = kNoTime; ///< Source time of the newest thing known of it.
    bool stale = false;
    std::vector<Reading> readings; ///< In order of first sight.

    bool operator==(const AssetDetail&) const = default;
};

/// The present state of every asset: the newest source time of each attribute wins.
///
/// Thread:  none of its own; the pipeline's thread owns it. `publish` hands out immutable rows; `ids()` may be read
///          elsewhere for published rows.
/// Cost:    an observation costs a hash look-up of the asset (once per message) and of the attribute's name,
///          whatever the number of assets. Memory: about 260 bytes an asset of six attributes (bench
///          `memory.bytes_per_asset`).
/// Bounds:  Limits; beyond them counted in `counters()`.
class AssetStore {
public:
    struct Limits {
        std::uint32_t assets = 2'000'000;
        std::uint32_t attributesPerAsset = AttributeSlots::kMaxRun;
        std::uint16_t attributeNames = 8'192;
        std::uint16_t models = 1'024;
        std::uint16_t units = 1'024;
    };
    /// Which domain an asset belongs to, by its model and its feed.
    using DomainOf = std::function<Domain(std::string_view model, FeedIndex feed)>;
    /// Where a position lies in the city's frame: x east, y south, in metres.
    struct Local {
        float x;
        float y;
    };
    using ToLocal = std::function<Local(GeoPosition)>;

    AssetStore(DomainOf domainOf, ToLocal toLocal, Limits limits);
    AssetStore(DomainOf domainOf, ToLocal toLocal)
        : AssetStore(std::move(domainOf), std::move(toLocal), Limits{})
    {
    }

    /// Asks for the memory that `apply` will touch for the assets of these batches (the first kPrefetched of them), so
    /// that a city larger than the processor's cache is waited for once in a run of batches, not once in each.
    /// Changes nothing.
    void prefetch(std::span<const Batch* const> batches) const;
    static constexpr std::size_t kPrefetched = 16;
    /// Takes a batch in and tells the listener what was accepted.
    void apply(const Batch& batch, StoreListener& listener);

    [[nodiscard]] std::uint32_t size() const { return m_rows.size(); }
    [[nodiscard]] std::uint32_t located() const { return m_located; }
    [[nodiscard]] const AssetRow& row(AssetIndex asset) const { return m_rows.at(asset); }
    [[nodiscard]] std::string_view id(AssetIndex asset) const { return m_ids->id(asset); }
    [[nodiscard]] std::optional<AssetIndex> find(std::string_view id) const { return m_ids->find(id); }
    [[nodiscard]] Timestamp lastSeen(AssetIndex asset) const;
    [[nodiscard]] std::optional<GeoPosition> position(AssetIndex asset) const;
    /// nullptr where the asset does not have it.
    [[nodiscard]] const AttributeValue* value(AssetIndex asset, AttributeIndex attribute) const;
    [[nodiscard]] std::span<const AttributeValue> values(AssetIndex asset) const;
    [[nodiscard]] std::string_view text(const AttributeValue& value) const { return m_texts.text(value.text); }
    [[nodiscard]] AssetDetail detail(AssetIndex asset) const;
    /// Rows whose id, or whose text attribute `name`, contains the text (ASCII case ignored), in order of row.
    [[nodiscard]] std::vector<AssetIndex> search(std::string_view text, std::size_t most) const;

    [[nodiscard]] const NameTable<AttributeIndex>& attributes() const { return m_attributes; }
    [[nodiscard]] const NameTable<ModelIndex>& models() const { return m_models; }
    [[nodiscard]] const NameTable<UnitIndex>& units() const { return m_units; }
    /// The number of a name that may not have been seen yet (rules ask for theirs before the first message).
    [[nodiscard]] std::optional<AttributeIndex> attribute(std::string_view name) { return m_attributes.add(name); }
    [[nodiscard]] std::optional<ModelIndex> model(std::string_view name) { return m_models.add(name); }

    /// `acknowledged`: every alert of it that is on the list.
    void setWorst(AssetIndex asset, Priority worst, bool acknowledged = false);
    void setAside(AssetIndex asset, bool aside);
    void setStale(AssetIndex asset, bool stale);

    [[nodiscard]] RowsView publish() { return m_rows.publish(); }
    [[nodiscard]] std::shared_ptr<const AssetIds> ids() const { return m_ids; }
    [[nodiscard]] const StoreCounters& counters() const { return m_counters; }

private:
    /// What is kept of an asset besides its row and id, 24 bytes.
    struct Record {
        Timestamp positionTime = kNoTime;
        GeoPosition position;
        AttributeSlots::Place place = 0;
        std::uint32_t lastSeen = 0; ///< Seconds since 1970.
        std::uint8_t count = 0;
        std::uint8_t capacity = 0;
    };

    std::optional<AssetIndex> assetOf(const Batch& batch, const AssetUpdate& update);
    void move(AssetIndex asset, const AssetUpdate& update, Timestamp arrivedAt);
    const AttributeValue* take(AssetIndex asset, const Batch& batch, const Observation& observation,
                               std::uint32_t more);
    AttributeValue* slotFor(Record& record, AttributeIndex attribute, std::uint32_t more);
    void store(AttributeValue& slot, const Batch& batch, const Observation& observation, Timestamp time, bool isNew);
    void seen(Record& record, Timestamp time);
    void turn(AssetIndex asset, const AttributeValue& value);

    DomainOf m_domainOf;
    ToLocal m_toLocal;
    Limits m_limits;
    std::shared_ptr<AssetIds> m_ids;
    RowTable m_rows;
    std::vector<std::unique_ptr<Record[]>> m_recordPages; ///< Pages, so that growth neither copies nor doubles.
    [[nodiscard]] Record& record(AssetIndex asset);
    [[nodiscard]] const Record& record(AssetIndex asset) const;
    AttributeSlots m_slots;
    TextPool m_texts;
    NameTable<AttributeIndex> m_attributes;
    NameTable<ModelIndex> m_models;
    NameTable<UnitIndex> m_units;
    std::optional<AttributeIndex> m_heading; ///< Of Smart Data Models' Vehicle; so is `bearing`.
    std::optional<AttributeIndex> m_bearing;
    std::uint32_t m_located = 0;
    StoreCounters m_counters;
};

} // namespace vigie::core
