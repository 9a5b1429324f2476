// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assetstore.h"

#include <algorithm>
#include <array>

namespace vigie::core {

namespace {

using namespace std::chrono_literals;
constexpr Duration kFutureTolerance = 5min;
constexpr std::uint32_t kRecordPage = 1U << 13;

bool sameValue(const AttributeValue& slot, const Observation& observation, std::string_view slotText,
               std::string_view text)
{
    if (slot.kind != observation.kind || slot.quality != observation.quality)
        return false;
    return slot.kind == ValueKind::Text ? slotText == text : slot.number == observation.number;
}

bool containsIgnoringCase(std::string_view where, std::string_view lowered)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::search(where.begin(), where.end(), lowered.begin(), lowered.end(),
                       [&](char a, char b) { return lower(a) == b; }) != where.end();
}

} // namespace

AssetStore::AssetStore(DomainOf domainOf, ToLocal toLocal, Limits limits)
    : m_domainOf(std::move(domainOf))
    , m_toLocal(std::move(toLocal))
    , m_limits(limits)
    , m_ids(std::make_shared<AssetIds>())
    , m_attributes(limits.attributeNames)
    , m_models(limits.models)
    , m_units(limits.units)
{
    static_cast<void>(m_units.add("")); // 0 is "no unit"
    m_heading = m_attributes.add("heading");
    m_bearing = m_attributes.add("bearing");
}

void AssetStore::prefetch(std::span<const Batch* const> batches) const
{
    std::array<AssetIndex, kPrefetched> rows{};
    std::size_t count = 0;
    for (const Batch* batch : batches) {
        for (auto update = batch->assets.begin(); update != batch->assets.end() && count < rows.size(); ++update) {
            const auto row = m_ids->guess(batch->text(update->id));
            if (!row)
                continue;
            rows[count++] = *row;
            m_ids->prefetchPlace(*row);
            __builtin_prefetch(&record(*row));
            __builtin_prefetch(&m_rows.at(*row));
        }
    }
    for (const AssetIndex row : std::span{rows}.first(count)) {
        m_ids->prefetchId(row);
        const Record& kept = record(row);
        if (kept.count > 0)
            m_slots.prefetch(kept.place, kept.count);
    }
}

void AssetStore::apply(const Batch& batch, StoreListener& listener)
{
    for (const AssetUpdate& update : batch.assets) {
        const std::uint32_t before = size();
        const auto asset = assetOf(batch, update);
        if (!asset) {
            ++m_counters.refusedAssets;
            m_counters.refusedValues += update.observationCount;
            continue;
        }
        move(*asset, update, batch.arrivedAt);
        for (std::uint32_t i = 0; i < update.observationCount; ++i) {
            const Observation& observation = batch.observations[update.firstObservation + i];
            if (const AttributeValue* value = take(*asset, batch, observation, update.observationCount - i))
                listener.onValue(*asset, *value);
        }
        listener.onAsset(*asset, size() != before);
    }
}

std::optional<AssetIndex> AssetStore::assetOf(const Batch& batch, const AssetUpdate& update)
{
    const std::string_view id = batch.text(update.id);
    if (const auto found = m_ids->find(id))
        return found;
    if (m_rows.size() >= m_limits.assets)
        return std::nullopt;
    const std::string_view modelName = batch.text(update.model);
    const auto modelIndex = m_models.add(modelName);
    if (!modelIndex)
        return std::nullopt;
    const AssetIndex asset = m_ids->add(id);
    AssetRow& row = m_rows.append();
    row.model = *modelIndex;
    row.feed = batch.feed;
    row.domain = m_domainOf(modelName, batch.feed);
    if (static_cast<std::uint32_t>(asset) % kRecordPage == 0)
        m_recordPages.push_back(std::make_unique<Record[]>(kRecordPage));
    return asset;
}

void AssetStore::move(AssetIndex asset, const AssetUpdate& update, Timestamp arrivedAt)
{
    if (!update.position)
        return;
    Record& kept = record(asset);
    Timestamp time = update.positionTime == kNoTime ? arrivedAt : update.positionTime;
    if (time > arrivedAt + kFutureTolerance)
        time = arrivedAt;
    if (time < kept.positionTime)
        return;
    kept.positionTime = time;
    seen(kept, time);
    if (m_rows.at(asset).located && kept.position == *update.position)
        return;
    kept.position = *update.position;
    const Local local = m_toLocal(kept.position);
    AssetRow& row = m_rows.edit(asset);
    if (!row.located)
        ++m_located;
    row.located = true;
    row.x = local.x;
    row.y = local.y;
}

const AttributeValue* AssetStore::take(AssetIndex asset, const Batch& batch, const Observation& observation,
                                       std::uint32_t more)
{
    const auto attribute = m_attributes.add(batch.text(observation.attribute));
    if (!attribute) {
        ++m_counters.refusedValues;
        return nullptr;
    }
    Record& kept = record(asset);
    const std::uint8_t before = kept.count;
    AttributeValue* slot = slotFor(kept, *attribute, more);
    if (slot == nullptr) {
        ++m_counters.refusedValues;
        return nullptr;
    }
    const bool isNew = kept.count != before;
    Timestamp time = observation.sourceTime == kNoTime ? batch.arrivedAt : observation.sourceTime;
    const bool ahead = time > batch.arrivedAt + kFutureTolerance && observation.quality != Quality::Forecast;
    if (ahead) {
        ++m_counters.fromFuture;
        time = batch.arrivedAt;
    }
    if (!isNew && time < slot->time) {
        ++m_counters.superseded;
        return nullptr;
    }
    if (!isNew && time == slot->time &&
        sameValue(*slot, observation, slot->kind == ValueKind::Text ? text(*slot) : std::string_view{},
                  batch.text(observation.text))) {
        ++m_counters.repeated;
        return nullptr;
    }
    store(*slot, batch, observation, time, isNew);
    if (ahead)
        slot->quality = Quality::Doubtful;
    seen(kept, std::min(time, batch.arrivedAt));
    if (attribute == m_heading || attribute == m_bearing)
        turn(asset, *slot);
    ++m_counters.applied;
    return slot;
}

AttributeValue* AssetStore::slotFor(Record& kept, AttributeIndex attribute, std::uint32_t more)
{
    AttributeValue* run = kept.capacity > 0 ? m_slots.at(kept.place) : nullptr;
    for (std::uint32_t i = 0; i < kept.count; ++i) {
        if (run[i].attribute == attribute)
            return &run[i];
    }
    if (kept.count >= m_limits.attributesPerAsset)
        return nullptr;
    if (kept.count == kept.capacity) {
        // What the message still brings is a good guess of what the asset has in all.
        const auto capacity = std::min(kept.count + more, AttributeSlots::kMaxRun);
        const AttributeSlots::Place place = m_slots.allocate(capacity);
        AttributeValue* bigger = m_slots.at(place);
        std::copy_n(run, kept.count, bigger);
        if (kept.capacity > 0)
            m_slots.free(kept.place, kept.capacity);
        kept.place = place;
        kept.capacity = static_cast<std::uint8_t>(capacity);
        run = bigger;
    }
    AttributeValue& slot = run[kept.count++];
    slot = AttributeValue{};
    slot.attribute = attribute;
    return &slot;
}

void AssetStore::store(AttributeValue& slot, const Batch& batch, const Observation& observation, Timestamp time,
                       bool isNew)
{
    const bool hadText = !isNew && slot.kind == ValueKind::Text;
    const TextPool::Id old = hadText ? slot.text : 0;
    slot.kind = observation.kind;
    slot.quality = observation.quality;
    slot.time = time;
    slot.unit = m_units.add(batch.text(observation.unit)).value_or(UnitIndex{0});
    if (observation.kind == ValueKind::Text)
        slot.text = m_texts.hold(batch.text(observation.text));
    else
        slot.number = observation.number;
    if (hadText)
        m_texts.release(old);
}

void AssetStore::turn(AssetIndex asset, const AttributeValue& value)
{
    const Heading heading = value.kind == ValueKind::Number ? Heading::fromDegrees(value.number) : Heading{};
    if (!(m_rows.at(asset).heading == heading))
        m_rows.edit(asset).heading = heading;
}

void AssetStore::seen(Record& kept, Timestamp time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    if (seconds > static_cast<std::int64_t>(kept.lastSeen) && seconds <= 0xFFFF'FFFFLL)
        kept.lastSeen = static_cast<std::uint32_t>(seconds);
}

Timestamp AssetStore::lastSeen(AssetIndex asset) const
{
    const std::uint32_t seconds = record(asset).lastSeen;
    return seconds == 0 ? kNoTime : Timestamp{std::chrono::seconds{seconds}};
}

std::optional<GeoPosition> AssetStore::position(AssetIndex asset) const
{
    return m_rows.at(asset).located ? std::optional{record(asset).position} : std::nullopt;
}

std::span<const AttributeValue> AssetStore::values(AssetIndex asset) const
{
    const Record& kept = record(asset);
    return kept.count == 0 ? std::span<const AttributeValue>{} : std::span{m_slots.at(kept.place), kept.count};
}

const AttributeValue* AssetStore::value(AssetIndex asset, AttributeIndex attribute) const
{
    for (const AttributeValue& one : values(asset)) {
        if (one.attribute == attribute)
            return &one;
    }
    return nullptr;
}

AssetDetail AssetStore::detail(AssetIndex asset) const
{
    const AssetRow& row = m_rows.at(asset);
    AssetDetail out{.index = asset,
                    .id = std::string{m_ids->id(asset)},
                    .model = m_models.name(row.model),
                    .domain = row.domain,
                    .feed = row.feed,
                    .position = position(asset),
                    .lastSeen = lastSeen(asset),
                    .stale = row.stale,
                    .readings = {}};
    for (const AttributeValue& one : values(asset)) {
        Reading reading{.attribute = m_attributes.name(one.attribute),
                        .kind = one.kind,
                        .number = one.kind == ValueKind::Text ? 0.0 : one.number,
                        .text = one.kind == ValueKind::Text ? std::string{text(one)} : std::string{},
                        .unit = m_units.name(one.unit),
                        .time = one.time,
                        .quality = one.quality};
        out.readings.push_back(std::move(reading));
    }
    return out;
}

std::vector<AssetIndex> AssetStore::search(std::string_view wanted, std::size_t most) const
{
    std::string lowered{wanted};
    for (char& c : lowered) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    std::vector<AssetIndex> found;
    const auto name = m_attributes.find("name");
    for (std::uint32_t i = 0; i < size() && found.size() < most; ++i) {
        const auto asset = static_cast<AssetIndex>(i);
        bool hit = containsIgnoringCase(id(asset), lowered);
        if (!hit && name) {
            const AttributeValue* named = value(asset, *name);
            hit = named != nullptr && named->kind == ValueKind::Text && containsIgnoringCase(text(*named), lowered);
        }
        if (hit)
            found.push_back(asset);
    }
    return found;
}

void AssetStore::setWorst(AssetIndex asset, Priority worst, bool acknowledged)
{
    if (m_rows.at(asset).worst == worst && m_rows.at(asset).acknowledged == acknowledged)
        return;
    AssetRow& row = m_rows.edit(asset);
    row.worst = worst;
    row.acknowledged = acknowledged;
}

void AssetStore::setAside(AssetIndex asset, bool aside)
{
    if (m_rows.at(asset).aside != aside)
        m_rows.edit(asset).aside = aside;
}

void AssetStore::setStale(AssetIndex asset, bool stale)
{
    if (m_rows.at(asset).stale != stale)
        m_rows.edit(asset).stale = stale;
}

AssetStore::Record& AssetStore::record(AssetIndex asset)
{
    const auto row = static_cast<std::uint32_t>(asset);
    return m_recordPages[row / kRecordPage][row % kRecordPage];
}

const AssetStore::Record& AssetStore::record(AssetIndex asset) const
{
    const auto row = static_cast<std::uint32_t>(asset);
    return m_recordPages[row / kRecordPage][row % kRecordPage];
}

} // namespace vigie::core
