// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"
#include "city/reporter.h"
#include "city/simulation.h"
#include "codecs/ngsilddecoder.h"
#include "recording/recorder.h"

#include <chrono>
#include <filesystem>
#include <memory>

/// The demonstration city in a recording, without a broker and as fast as the processor can.
namespace vigie::support {

/// Stands where it is set.
class StepClock final : public core::Clock {
public:
    [[nodiscard]] core::Timestamp now() const override { return m_now; }
    [[nodiscard]] double speed() const override { return 1.0; }
    void set(core::Timestamp now) { m_now = now; }

private:
    core::Timestamp m_now{};
};

/// The city's reports, decoded, into a recording.
class CityTape final : public city::ReportSink {
public:
    CityTape(const core::Clock& clock, recording::Recorder& recorder)
        : m_clock(clock)
        , m_recorder(recorder)
    {
    }
    bool publish(const std::string& topic, std::string_view payload) override
    {
        if (topic == "valmer/clock")
            return true;
        auto batch = std::make_shared<core::Batch>();
        batch->arrivedAt = m_clock.now();
        if (m_decoder.decode(payload, *batch))
            m_recorder.put(std::move(batch));
        return true;
    }
    [[nodiscard]] std::uint64_t connections() const override { return 1; }

private:
    const core::Clock& m_clock;
    recording::Recorder& m_recorder;
    codecs::NgsiLdDecoder m_decoder;
};

/// So much of the city from that moment on, as a recorder writes it. False where that failed.
inline bool recordDemonstration(const std::filesystem::path& file, std::uint32_t assets, core::Timestamp start,
                                core::Duration length)
{
    recording::RecorderSettings settings;
    settings.file = file;
    settings.metadata.city = "Valmer";
    settings.metadata.feeds = {{"city", "City"}};
    settings.reserveBytes = 0;
    auto recorder = recording::Recorder::start(std::move(settings));
    const auto city = city::buildCity({1, assets});
    if (!recorder || !city)
        return false;
    StepClock clock;
    clock.set(start);
    city::Simulation simulation{*city, {}, start};
    CityTape sink{clock, **recorder};
    city::Reporter reporter{simulation, clock, clock, sink};
    for (core::Timestamp now = start; now < start + length; now += std::chrono::milliseconds{50}) {
        clock.set(now);
        reporter.step();
        if ((now - start) % std::chrono::seconds{1} == core::Duration{})
            (*recorder)->flush();
    }
    (*recorder)->stop();
    return (*recorder)->counters().droppedBatches == 0;
}

} // namespace vigie::support
