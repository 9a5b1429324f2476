// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The official examples of the Smart Data Models, published by mosquitto's own client, decoded and put away.
#include "integration/feeds/feedrig.h"
#include "support/sampledata.h"

#include <algorithm>
#include <set>

using namespace vigie;
using feeds::FeedPhase;
using support::MosquittoBroker;
using support::runToEnd;
using support::waitFor;
using test::configFor;
using test::Rig;

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> examplesIn(const fs::path& folder)
{
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator{folder}) {
        if (entry.path().filename().string().find("-example") != std::string::npos)
            out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

class TestMqttExamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_official_examples_are_decoded()
    {
        const fs::path folder = support::sampleData("ngsi-ld");
        if (folder.empty()) {
            QVERIFY2(!support::sampleDataRequired(), "the sample data is missing");
            QSKIP("the sample data is missing: set VIGIE_SHARED_DATA");
        }
        const auto examples = examplesIn(folder);
        QCOMPARE(examples.size(), 44U);

        MosquittoBroker broker;
        QVERIFY2(broker.start(), broker.log().c_str());
        Rig rig{configFor(broker.url()), feeds::ngsiLdDecoder()};
        QVERIFY2(rig.feed, rig.error.c_str());
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        for (const fs::path& example : examples) {
            const auto published =
                runToEnd({"mosquitto_pub", "-h", "127.0.0.1", "-p", std::to_string(broker.port()), "-q", "1", "-t",
                          "valmer/examples/" + example.filename().string(), "-f", example.string()});
            QVERIFY2(published.exitCode == 0, published.output.c_str());
        }
        QVERIFY(waitFor([&] { return rig.feed->counters().messages == examples.size(); }));
        QVERIFY(waitFor([&] { return rig.sink.updates() >= examples.size(); }));

        const auto counters = rig.feed->counters();
        std::string problems;
        for (const auto& problem : counters.problems.all())
            problems += problem.topic + ": " + problem.reason.english() + "\n";
        QVERIFY2(counters.decodeErrors == 0, problems.c_str());
        QCOMPARE(rig.sink.updates(), examples.size());
        std::set<std::string> models;
        for (const auto& batch : rig.sink.all()) {
            for (const core::AssetUpdate& asset : batch->assets) {
                models.emplace(batch->text(asset.model));
                QVERIFY2(asset.observationCount > 0, std::string{batch->text(asset.id)}.c_str());
            }
        }
        QCOMPARE(models.size(), 11U);
    }
};

QTEST_GUILESS_MAIN(TestMqttExamples)
#include "tst_mqttexamples.moc"
