// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A message of a broker, twice: to a decoder that has seen the messages before it and has plans for them, and to a
// fresh one. Both must say the same, and a batch keeps its promises.
//   build/fuzz/bin/fuzz_ngsild CORPUS -max_len=4096 -max_total_time=60
#include "codecs/ngsilddecoder.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <tuple>

using namespace vigie;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void isSound(const core::Batch& batch)
{
    std::size_t next = 0;
    for (const core::AssetUpdate& asset : batch.assets) {
        require(!batch.text(asset.id).empty() && !batch.text(asset.model).empty());
        require(asset.firstObservation == next);
        next += asset.observationCount;
    }
    require(next == batch.observations.size());
    for (const core::Observation& o : batch.observations) {
        require(std::isfinite(o.number));
        require(!batch.text(o.attribute).empty());
        require(o.text.offset + o.text.length <= batch.texts.size());
    }
}

auto toldOf(const core::Batch& batch, const core::Observation& o)
{
    return std::tuple{
        batch.text(o.attribute), batch.text(o.unit), o.sourceTime, o.number, batch.text(o.text), o.kind, o.quality};
}

void areEqual(const core::Batch& a, const core::Batch& b)
{
    require(a.assets.size() == b.assets.size() && a.observations.size() == b.observations.size());
    for (std::size_t i = 0; i < a.assets.size(); ++i) {
        require(a.text(a.assets[i].id) == b.text(b.assets[i].id));
        require(a.text(a.assets[i].model) == b.text(b.assets[i].model));
        require(a.assets[i].position == b.assets[i].position);
        require(a.assets[i].positionTime == b.assets[i].positionTime);
        require(a.assets[i].observationCount == b.assets[i].observationCount);
    }
    for (std::size_t i = 0; i < a.observations.size(); ++i)
        require(toldOf(a, a.observations[i]) == toldOf(b, b.observations[i]));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static codecs::NgsiLdDecoder experienced;
    const std::string_view message{reinterpret_cast<const char*>(data), size};
    codecs::NgsiLdDecoder fresh;
    core::Batch learned;
    core::Batch batch;
    const auto inFull = fresh.decode(message, batch);
    const auto byPlan = experienced.decode(message, learned);
    require(inFull.has_value() == byPlan.has_value());
    isSound(batch);
    isSound(learned);
    areEqual(batch, learned);
    if (inFull) {
        require(inFull->droppedForPrivacy == byPlan->droppedForPrivacy);
        require(inFull->deleted == byPlan->deleted);
    }
    return 0;
}
