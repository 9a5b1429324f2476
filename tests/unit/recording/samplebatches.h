// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "recording/recordingmetadata.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// What the tests of recordings record.
namespace vigie::recording::samples {

inline const core::Timestamp kNoon = *core::parseIso8601("2026-06-21T12:00:00Z");

/// Builds a batch the way a decoder does.
class BatchBuilder {
public:
    BatchBuilder(core::Timestamp arrivedAt, unsigned feed = 0)
    {
        m_batch.arrivedAt = arrivedAt;
        m_batch.feed = static_cast<core::FeedIndex>(feed);
    }
    BatchBuilder& asset(std::string_view id, std::string_view model = "Streetlight")
    {
        core::AssetUpdate update;
        update.id = m_batch.addText(id);
        update.model = m_batch.addText(model);
        update.firstObservation = static_cast<std::uint32_t>(m_batch.observations.size());
        m_batch.assets.push_back(update);
        return *this;
    }
    BatchBuilder& at(double latitude, double longitude, core::Timestamp time = core::kNoTime)
    {
        m_batch.assets.back().position = core::GeoPosition::fromDegrees(latitude, longitude);
        m_batch.assets.back().positionTime = time;
        return *this;
    }
    BatchBuilder& number(std::string_view attribute, double value, core::Timestamp time = core::kNoTime,
                         std::string_view unit = "", core::Quality quality = core::Quality::Measured)
    {
        core::Observation& one = begin(attribute, time);
        one.number = value;
        one.unit = m_batch.addText(unit);
        one.quality = quality;
        return *this;
    }
    BatchBuilder& word(std::string_view attribute, std::string_view value, core::Timestamp time = core::kNoTime)
    {
        core::Observation& one = begin(attribute, time);
        one.kind = core::ValueKind::Text;
        one.text = m_batch.addText(value);
        return *this;
    }
    [[nodiscard]] core::Batch& raw() { return m_batch; }
    [[nodiscard]] core::BatchPtr take() { return std::make_shared<const core::Batch>(std::move(m_batch)); }

private:
    core::Observation& begin(std::string_view attribute, core::Timestamp time)
    {
        core::Observation one;
        one.attribute = m_batch.addText(attribute);
        one.sourceTime = time;
        m_batch.observations.push_back(one);
        ++m_batch.assets.back().observationCount;
        return m_batch.observations.back();
    }
    core::Batch m_batch;
};

/// What a batch says, spelled out: two batches that say the same are the same, however their texts lie.
inline std::string told(const core::Batch& batch)
{
    const auto micros = [](core::Timestamp time) { return std::to_string(time.time_since_epoch().count()); };
    std::string out = std::to_string(static_cast<int>(batch.feed)) + "@" + micros(batch.arrivedAt);
    for (const core::AssetUpdate& asset : batch.assets) {
        out += "\n " + std::string{batch.text(asset.id)} + "|" + std::string{batch.text(asset.model)};
        if (asset.position) {
            out += "|" + std::to_string(asset.position->latitude()) + "," +
                   std::to_string(asset.position->longitude()) + "@" + micros(asset.positionTime);
        }
        for (std::uint32_t i = 0; i < asset.observationCount; ++i) {
            const core::Observation& one = batch.observations[asset.firstObservation + i];
            char number[40];
            std::snprintf(number, sizeof number, "%a", one.kind == core::ValueKind::Text ? 0.0 : one.number);
            out += "\n  " + std::string{batch.text(one.attribute)} + "=" + number + "/" +
                   std::string{batch.text(one.text)} + " " + std::string{batch.text(one.unit)} + " " +
                   std::to_string(static_cast<int>(one.kind)) + std::string{core::toWord(one.quality)} + "@" +
                   micros(one.sourceTime);
        }
    }
    return out;
}

inline RecordingMetadata metadata()
{
    RecordingMetadata out;
    out.city = "Dijon \"métropole\"";
    out.origin = "live";
    out.createdAt = kNoon;
    out.program = "Vigie test";
    out.feeds = {{"lamps", "Éclairage"}, {"buses", "Bus"}};
    return out;
}

/// One message of a lamp, as second `second` after noon.
inline core::BatchPtr lamp(int second, int number)
{
    const core::Timestamp arrived = kNoon + std::chrono::seconds{second} + std::chrono::microseconds{137 * number};
    return BatchBuilder{arrived}
        .asset("urn:ngsi-ld:Streetlight:lamp-" + std::to_string(1000 + number))
        .at(47.32 + number * 1e-4, 5.04, arrived)
        .number("illuminanceLevel", 0.01 * ((number * 7 + second) % 100), arrived, "P1")
        .word("powerState", second % 2 == 0 ? "on" : "off", arrived)
        .take();
}

} // namespace vigie::recording::samples
