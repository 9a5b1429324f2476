// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/statebatches.h"

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

namespace vigie::pipeline {

namespace {

constexpr std::size_t kAssetsPerBatch = 500;

/// The batch of one feed while it grows; names and units stand in it once.
class Growing {
public:
    Growing(core::FeedIndex feed, core::Timestamp now)
    {
        m_batch->feed = feed;
        m_batch->arrivedAt = now;
    }

    void add(const core::AssetDetail& asset)
    {
        core::AssetUpdate update;
        update.id = m_batch->addText(asset.id);
        update.model = word(asset.model);
        update.position = asset.position;
        update.positionTime = asset.lastSeen;
        update.firstObservation = static_cast<std::uint32_t>(m_batch->observations.size());
        update.observationCount = static_cast<std::uint32_t>(asset.readings.size());
        for (const core::Reading& reading : asset.readings)
            m_batch->observations.push_back({word(reading.attribute), word(reading.unit), reading.time,
                                             reading.number, m_batch->addText(reading.text), reading.kind,
                                             reading.quality});
        m_batch->assets.push_back(update);
    }
    [[nodiscard]] std::size_t size() const { return m_batch->assets.size(); }
    [[nodiscard]] core::BatchPtr take() { return std::move(m_batch); }

private:
    core::TextRef word(const std::string& text)
    {
        const auto [place, isNew] = m_words.try_emplace(text);
        if (isNew)
            place->second = m_batch->addText(text);
        return place->second;
    }

    std::shared_ptr<core::Batch> m_batch = std::make_shared<core::Batch>();
    std::unordered_map<std::string, core::TextRef> m_words;
};

} // namespace

void putState(const core::AssetStore& store, core::Timestamp now, core::BatchSink& sink)
{
    std::map<core::FeedIndex, Growing> open; // a batch is of one feed
    for (std::uint32_t i = 0; i < store.size(); ++i) {
        const core::AssetDetail asset = store.detail(core::AssetIndex{i});
        const auto growing = open.try_emplace(asset.feed, asset.feed, now).first;
        growing->second.add(asset);
        if (growing->second.size() == kAssetsPerBatch) {
            sink.put(growing->second.take());
            open.erase(growing);
        }
    }
    for (auto& [feed, growing] : open)
        sink.put(growing.take());
}

} // namespace vigie::pipeline
