// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a recording costs: bytes an observation beside gzip of the same as JSON, the processor's time at the design
// rate, and how fast it is read back. bench_recording [--only PATTERN]
#include "bench/cputime.h"
#include "bench/rows.h"
#include "recording/recorder.h"
#include "recording/recordingreader.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

using namespace vigie;

namespace {

constexpr int kAssets = 100'000;
constexpr int kSeconds = 60;
constexpr int kObservationsPerSecond = 10'000;

const core::Timestamp kStart = *core::parseIso8601("2026-06-21T12:00:00Z");

/// A city's messages: one asset each, four observations, values as sensors round them.
class City {
public:
    core::BatchPtr message(core::Timestamp arrivedAt)
    {
        const int asset = pick(kAssets);
        auto batch = std::make_shared<core::Batch>();
        batch->arrivedAt = arrivedAt;
        batch->feed = static_cast<core::FeedIndex>(asset % 4);
        core::AssetUpdate update;
        char id[64];
        static constexpr const char* kModels[] = {"Streetlight", "WasteContainer", "TrafficFlowObserved",
                                                  "WaterMeter"};
        std::snprintf(id, sizeof id, "urn:ngsi-ld:%s:dijon:%06d", kModels[asset % 4], asset);
        update.id = batch->addText(id);
        update.model = batch->addText(kModels[asset % 4]);
        update.position =
            core::GeoPosition::fromDegrees(47.30 + 0.0001 * (asset % 400), 5.0 + 0.0001 * (asset / 250.0));
        const core::Timestamp stated =
            std::chrono::floor<std::chrono::milliseconds>(arrivedAt) - std::chrono::milliseconds{pick(900)};
        update.positionTime = stated;
        m_stated = stated;
        m_batch = batch.get();
        switch (asset % 4) {
        case 0:
            word("powerState", pick(10) < 9 ? "on" : "off");
            number("illuminanceLevel", pick(101) / 100.0, "P1");
            number("powerConsumption", 40.0 + pick(300) / 10.0, "WTT");
            number("voltage", 226.0 + pick(80) / 10.0, "VLT");
            break;
        case 1:
            number("fillingLevel", pick(101) / 100.0, "P1");
            number("temperature", 15.0 + pick(150) / 10.0, "CEL");
            number("batteryLevel", pick(100) / 100.0, "P1");
            word("status", "ok");
            break;
        case 2:
            number("intensity", pick(1800), "");
            number("averageVehicleSpeed", 20 + pick(400) / 10.0, "KMH");
            number("occupancy", pick(1000) / 1000.0, "P1");
            number("averageHeadwayTime", pick(300) / 10.0, "SEC");
            break;
        default:
            number("waterConsumption", std::floor(1e5 * std::generate_canonical<double, 53>(m_random)) / 1000.0,
                   "LTR");
            number("flow", pick(2000) / 1000.0, "E32");
            number("pressure", 2.5 + pick(300) / 100.0, "BAR");
            number("temperature", 9.0 + pick(60) / 10.0, "CEL");
        }
        update.observationCount = static_cast<std::uint32_t>(batch->observations.size());
        batch->assets.push_back(update);
        return batch;
    }

private:
    int pick(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }
    core::Observation& begin(std::string_view attribute)
    {
        core::Observation one;
        one.attribute = m_batch->addText(attribute);
        one.sourceTime = m_stated;
        m_batch->observations.push_back(one);
        return m_batch->observations.back();
    }
    void number(std::string_view attribute, double value, std::string_view unit)
    {
        core::Observation& one = begin(attribute);
        one.number = value;
        one.unit = m_batch->addText(unit);
    }
    void word(std::string_view attribute, std::string_view value)
    {
        core::Observation& one = begin(attribute);
        one.kind = core::ValueKind::Text;
        one.text = m_batch->addText(value);
    }
    std::minstd_rand m_random{7};
    core::Batch* m_batch = nullptr;
    core::Timestamp m_stated{};
};

/// The same as NGSI-LD in its normalised form.
void putJson(std::string& out, const core::Batch& batch)
{
    const core::AssetUpdate& asset = batch.assets.front();
    char place[120];
    std::snprintf(
        place, sizeof place,
        ",\"location\":{\"type\":\"GeoProperty\",\"value\":{\"type\":\"Point\",\"coordinates\":[%.7g,%.7g]}}",
        asset.position->longitude(), asset.position->latitude());
    out += "{\"id\":\"" + std::string{batch.text(asset.id)} + "\",\"type\":\"" +
           std::string{batch.text(asset.model)} + "\"" + place;
    for (const core::Observation& one : batch.observations) {
        char number[32];
        std::snprintf(number, sizeof number, "%.15g", one.number);
        out += ",\"" + std::string{batch.text(one.attribute)} + "\":{\"type\":\"Property\",\"value\":";
        out +=
            one.kind == core::ValueKind::Text ? "\"" + std::string{batch.text(one.text)} + "\"" : std::string{number};
        if (!one.unit.empty())
            out += ",\"unitCode\":\"" + std::string{batch.text(one.unit)} + "\"";
        out += ",\"observedAt\":\"" + core::toIso8601(one.sourceTime) + "\"}";
    }
    out += "}\n";
}

} // namespace

int main(int argc, char** argv)
{
    if (!bench::wanted(bench::onlyOf(argc, argv), "record."))
        return bench::print({}), 0;
    const QTemporaryDir folder;
    recording::RecorderSettings settings;
    settings.file = folder.filePath("bench.vigierec").toStdString();
    settings.metadata.city = "Bench";
    settings.metadata.feeds.resize(4);
    settings.reserveBytes = 0;
    auto recorder = recording::Recorder::start(settings);
    if (!recorder) {
        std::fprintf(stderr, "%s\n", recorder.error().english().c_str());
        return 1;
    }

    City city;
    std::string json;
    double cpu = 0.0;
    std::uint64_t observations = 0;
    for (int second = 0; second < kSeconds; ++second) {
        std::vector<core::BatchPtr> batches;
        for (int i = 0; i < kObservationsPerSecond / 4; ++i) {
            batches.push_back(
                city.message(kStart + std::chrono::seconds{second} + std::chrono::microseconds{400 * i}));
            putJson(json, *batches.back());
            observations += batches.back()->observations.size();
        }
        const double before = bench::cpuSeconds();
        for (core::BatchPtr& batch : batches)
            (*recorder)->put(std::move(batch));
        (*recorder)->flush();
        cpu += bench::cpuSeconds() - before;
    }
    (*recorder)->stop();
    const recording::RecorderCounters counters = (*recorder)->counters();
    const auto count = static_cast<double>(observations);
    const auto gzipped = static_cast<double>(qCompress(QByteArray::fromStdString(json), 6).size());

    const auto start = std::chrono::steady_clock::now();
    auto reader = recording::RecordingReader::open(settings.file);
    std::uint64_t read = 0;
    while (const core::BatchPtr batch = reader->next())
        read += batch->observations.size();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    if (read != observations || counters.droppedBatches != 0) {
        std::fprintf(stderr, "recorded %llu of %llu observations\n", static_cast<unsigned long long>(read),
                     static_cast<unsigned long long>(observations));
        return 1;
    }

    bench::print({
        {"record.cpu_percent", 100.0 * cpu / kSeconds, "%", "lower"},
        {"record.bytes_per_observation", static_cast<double>(counters.bytes) / count, "bytes", "lower"},
        {"record.gzip_json_bytes_per_observation", gzipped / count, "bytes", "lower"},
        {"record.ratio_vs_gzip_json", static_cast<double>(counters.bytes) / gzipped, "ratio", "lower"},
        {"record.read.observations_per_s", count / took.count(), "1/s", "higher"},
    });
    return 0;
}
