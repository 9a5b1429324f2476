// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"

#include <memory>
#include <string_view>
#include <utility>

namespace vigie::support {

/// Builds batches the way a decoder does.
class BatchWriter {
public:
    /// `arrivedAt` of what is taken.
    explicit BatchWriter(core::Timestamp arrivedAt)
        : m_arrivedAt(arrivedAt)
    {
    }

    BatchWriter& asset(std::string_view id, std::string_view model = "Streetlight")
    {
        core::AssetUpdate update;
        update.id = m_batch.addText(id);
        update.model = m_batch.addText(model);
        update.firstObservation = static_cast<std::uint32_t>(m_batch.observations.size());
        m_batch.assets.push_back(update);
        return *this;
    }
    BatchWriter& at(double latitude, double longitude, core::Timestamp time = core::kNoTime)
    {
        m_batch.assets.back().position = core::GeoPosition::fromDegrees(latitude, longitude);
        m_batch.assets.back().positionTime = time;
        return *this;
    }
    BatchWriter& number(std::string_view attribute, double value, core::Timestamp time = core::kNoTime,
                        std::string_view unit = "")
    {
        core::Observation one = begin(attribute, time);
        one.number = value;
        one.unit = m_batch.addText(unit);
        return end(one);
    }
    BatchWriter& word(std::string_view attribute, std::string_view value, core::Timestamp time = core::kNoTime)
    {
        core::Observation one = begin(attribute, time);
        one.kind = core::ValueKind::Text;
        one.text = m_batch.addText(value);
        return end(one);
    }
    BatchWriter& from(core::FeedIndex feed)
    {
        m_batch.feed = feed;
        return *this;
    }
    core::Batch take() { return take(m_arrivedAt); }
    core::Batch take(core::Timestamp arrivedAt)
    {
        m_batch.arrivedAt = arrivedAt;
        return std::exchange(m_batch, {});
    }
    core::BatchPtr share() { return std::make_shared<const core::Batch>(take()); }

private:
    core::Observation begin(std::string_view attribute, core::Timestamp time)
    {
        core::Observation one;
        one.attribute = m_batch.addText(attribute);
        one.sourceTime = time;
        return one;
    }
    BatchWriter& end(const core::Observation& one)
    {
        m_batch.observations.push_back(one);
        ++m_batch.assets.back().observationCount;
        return *this;
    }
    core::Timestamp m_arrivedAt;
    core::Batch m_batch;
};

} // namespace vigie::support
