// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows `codec.*` of the bench: our decoder beside QJsonDocument and simdjson's DOM, in turn, over the same bytes.
//   bench_codecs [--only PATTERN]     a JSON array of {"name","value","unit","better"} on standard output
#include "codecs/ngsilddecoder.h"
#include "core/batch.h"
#include "ngsimessages.h"
#include "profile/cityprofile.h"
#include "session/decoderoptions.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <simdjson.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace vigie;
using Messages = std::vector<std::string>;

/// What a peer made of all messages; printed nowhere, but it must be right, and it keeps the work from being left
/// out.
struct Outcome {
    std::uint64_t things = 0;
    std::uint64_t failures = 0;
};
using Pass = std::function<Outcome(const Messages&)>;

double secondsOf(const Pass& pass, const Messages& messages, Outcome& outcome)
{
    const auto begin = std::chrono::steady_clock::now();
    outcome = pass(messages);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// As the program configures a decoder for the demonstration city.
codecs::NgsiLdDecoder::Options options()
{
    const auto profile = profile::loadCityProfile(VIGIE_SOURCE_DIR "/resources/cities/valmer");
    if (!profile) {
        std::fprintf(stderr, "bench_codecs: %s\n", profile.error().english().c_str());
        std::exit(1);
    }
    return session::decoderOptions(*profile);
}

class OurDecoder {
public:
    Outcome operator()(const Messages& messages)
    {
        Outcome out;
        for (const std::string& message : messages) {
            m_batch.clear();
            const auto report = m_decoder.decode(message, m_batch);
            out.failures += report && report->droppedFields == 0 ? 0 : 1;
            out.things += m_batch.observations.size();
        }
        return out;
    }

private:
    codecs::NgsiLdDecoder m_decoder{options()};
    core::Batch m_batch;
};

Outcome qtPass(const std::vector<QByteArray>& messages)
{
    Outcome out;
    for (const QByteArray& message : messages) {
        const QJsonDocument document = QJsonDocument::fromJson(message);
        out.failures += document.isObject() ? 0 : 1;
        ++out.things;
    }
    return out;
}

/// The peer at its best: padded beforehand, one parser for all.
class SimdjsonDom {
public:
    Outcome operator()(const std::vector<simdjson::padded_string>& messages)
    {
        Outcome out;
        for (const simdjson::padded_string& message : messages) {
            simdjson::dom::element root;
            out.failures += m_parser.parse(message).get(root) == simdjson::SUCCESS ? 0 : 1;
            ++out.things;
        }
        return out;
    }

private:
    simdjson::dom::parser m_parser;
};

struct Figures {
    double ours = 0.0; ///< Seconds for one pass, the median.
    double qt = 0.0;
    double simdjson = 0.0;
    double bytes = 0.0;
};

Figures measure(const Messages& messages)
{
    constexpr int kRounds = 15;
    std::vector<QByteArray> forQt;
    std::vector<simdjson::padded_string> forSimdjson;
    Figures out;
    for (const std::string& message : messages) {
        forQt.emplace_back(message.data(), static_cast<qsizetype>(message.size()));
        forSimdjson.emplace_back(message);
        out.bytes += static_cast<double>(message.size());
    }
    OurDecoder decoder;
    SimdjsonDom dom;
    const Pass ours = [&](const Messages& all) { return decoder(all); };
    const Pass qt = [&](const Messages&) { return qtPass(forQt); };
    const Pass simd = [&](const Messages&) { return dom(forSimdjson); };
    std::vector<double> times[3];
    for (int round = 0; round <= kRounds; ++round) {
        Outcome outcome[3];
        const double seconds[3] = {secondsOf(ours, messages, outcome[0]), secondsOf(qt, messages, outcome[1]),
                                   secondsOf(simd, messages, outcome[2])};
        for (int i = 0; i < 3; ++i) {
            if (outcome[i].failures != 0 || outcome[i].things == 0) {
                std::fprintf(stderr, "bench_codecs: peer %d refuses %llu messages.\n", i,
                             static_cast<unsigned long long>(outcome[i].failures));
                std::exit(1);
            }
            if (round > 0) // the first one warms up
                times[i].push_back(seconds[i]);
        }
    }
    out.ours = medianOf(times[0]);
    out.qt = medianOf(times[1]);
    out.simdjson = medianOf(times[2]);
    return out;
}

struct Row {
    std::string name;
    double value;
    std::string_view unit;
};

std::vector<Row> rowsOf(const std::string& name, const Figures& figures, std::size_t messages)
{
    constexpr double kMebibyte = 1024.0 * 1024.0;
    return {{name + ".ratio_vs_qjson", figures.qt / figures.ours, "ratio"},
            {name + ".ratio_vs_simdjson_parse", figures.simdjson / figures.ours, "ratio"},
            {name + ".mib_per_s", figures.bytes / figures.ours / kMebibyte, "MiB/s"},
            {name + ".messages_per_s", static_cast<double>(messages) / figures.ours, "1/s"}};
}

void print(const std::vector<Row>& rows, std::string_view only)
{
    const char* separator = "[\n";
    for (const Row& row : rows) {
        if (row.name.find(only) == std::string::npos)
            continue;
        std::printf(R"(%s  {"name": "%s", "value": %.4g, "unit": "%.*s", "better": "higher"})", separator,
                    row.name.c_str(), row.value, static_cast<int>(row.unit.size()), row.unit.data());
        separator = ",\n";
    }
    std::printf("%s]\n", *separator == '[' ? "[" : "\n");
}

bool isWanted(std::string_view name, std::string_view only)
{
    for (const Row& row : rowsOf(std::string{name}, {1, 1, 1, 1}, 1)) {
        if (row.name.find(only) != std::string::npos)
            return true;
    }
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    std::string_view only;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view{argv[i]} == "--only" && i + 1 < argc) {
            only = argv[++i];
        } else {
            std::fprintf(stderr, "usage: bench_codecs [--only PATTERN]\n");
            return 2;
        }
    }
    constexpr std::size_t kMessages = 4000;
    std::vector<Row> rows;
    const auto add = [&](const char* name, const Messages& messages) {
        if (!isWanted(name, only))
            return;
        for (Row& row : rowsOf(name, measure(messages), messages.size()))
            rows.push_back(std::move(row));
    };
    add("codec.ngsild", bench::cityMessages(kMessages));
    add("codec.ngsild.mixed", bench::mixedMessages(kMessages));
    add("codec.ngsild.streetlight", bench::streetlightMessages(kMessages));
    print(rows, only);
    return 0;
}
