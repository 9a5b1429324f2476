// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a message through the whole program below the window: a real broker, the demonstration's profile and
// rules, the stores on disk, and a person's action with its journal entry.
#include "alerts/alert.h"
#include "alerts/alertmeasures.h"
#include "brokercity.h"
#include "journal/verifyjournal.h"
#include "notary/signedstore.h"
#include "session/alertcommands.h"
#include "session/commands.h"
#include "support/process.h"
#include "support/publisher.h"
#include "support/sampledata.h"

#include <QDir>
#include <QtTest>

#include <fstream>

using namespace vigie;
using test::allLive;
using test::open;

namespace {

const QByteArray kFailedLamp = R"({"id":"lamp:1","type":"Streetlight",
    "location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[2.31,46.62]}},
    "status":{"type":"Property","value":"defectiveLamp"},"powerConsumption":{"type":"Property","value":3.5,"unitCode":"WTT"}})";

/// A rule of no data about `what`: a feed or a model.
std::string silenceRule(const std::string& id, const std::string& what, const std::string& period)
{
    return "[[rule]]\nid = \"" + id + "\"\nkind = \"no_data\"\ndomain = \"waste\"\npriority = \"high\"\n" + what +
           "\nperiod = \"" + period +
           "\"\ntitle = { fr = \"Muet\", en = \"Silent\" }\nresidents = { fr = \"Rien\", en = \"Nothing\" }\n"
           "procedure = { id = \"P-1\", fr = \"Appeler\", en = \"Call\" }\nauthor = \"tests\"\ndate = 2026-03-02\n";
}

bool acknowledged(const session::Session& session)
{
    const auto alerts = session.snapshot()->alerts;
    return alerts->size() == 1 && alerts->front().acknowledged();
}

} // namespace

class TestLiveSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAlertIsAcknowledgedAndStaysSo();
    void theOfficialExamplesAreRead();
    void aRecordingReplaysAsItWas();
    void aFeedIsPausedByACommand();
    void aLostFeedIsOneAlert();
    void badInputCostsNothingButItself();
};

void TestLiveSession::anAlertIsAcknowledgedAndStaysSo()
{
    support::MosquittoBroker broker;
    QVERIFY2(broker.start(), broker.log().c_str());
    const support::TempFolder data;
    {
        const auto session = open(broker, data);
        QTRY_VERIFY_WITH_TIMEOUT(allLive(*session), 15'000);
        const std::uint64_t before = session->journal().size;
        QVERIFY2(before >= 3, "journal.begin, session.start, operator.sign-in");

        support::Publisher publisher{broker.port()};
        QVERIFY(publisher.connected());
        publisher.publish("valmer/lighting/mine", kFailedLamp.toStdString());
        QTRY_COMPARE_WITH_TIMEOUT(session->snapshot()->alerts->size(), std::size_t{1}, 60'000);
        QVERIFY(!acknowledged(*session));

        // The history knows it, off the GUI thread, by the row it has now.
        std::vector<session::Session::RaisedAlert> raised;
        const auto ask = [&] {
            const core::Timestamp now = session->clock().now();
            session->raisedAlerts(now - std::chrono::hours{1}, now + std::chrono::seconds{1},
                                  [&raised](const auto& found) { raised = found.value_or(decltype(raised){}); });
            return raised.size() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(ask(), 10'000);
        QCOMPARE(session->snapshot()->ids->id(raised.front().asset), std::string_view{"lamp:1"});
        QCOMPARE(raised.front().priority, session->snapshot()->alerts->front().priority);
        QVERIFY(raised.front().at <= session->clock().now());
        bool isAnswered = false;
        session->raisedAlerts(core::Timestamp{}, raised.front().at, [&](const auto& found) {
            QVERIFY(found.has_value());
            QVERIFY(found->empty()); // the end does not belong to it
            isAnswered = true;
        });
        QTRY_VERIFY(isAnswered);

        // And what was asked of the people at it, by domains.
        std::vector<std::uint64_t> counted;
        using core::Domain;
        for (const core::DomainSet domains : {core::DomainSet{Domain::Water}, core::DomainSet{Domain::Lighting},
                                              core::DomainSet{Domain::Water, Domain::Lighting}}) {
            const core::Timestamp now = session->clock().now();
            session->alertMeasures(now - std::chrono::hours{1}, now + std::chrono::seconds{1}, domains,
                                   [&counted](const core::Expected<alerts::AlertMeasures>& measures) {
                                       counted.push_back(measures ? measures->raised : 99);
                                   });
        }
        QTRY_COMPARE(counted, std::vector<std::uint64_t>{1}); // the earlier ones were not waited for
        isAnswered = false;
        session->alertMeasures(core::Timestamp{}, core::Timestamp{}, {}, [&](const auto& measures) {
            QVERIFY(!measures.has_value());
            isAnswered = true;
        });
        QTRY_VERIFY(isAnswered);

        bool answered = false;
        session->submit(std::make_unique<session::ActOnAlerts>(*session->snapshot()->alerts, alerts::Acknowledge{}),
                        [&](const core::Expected<void>& done) {
                            QVERIFY(done.has_value());
                            QCOMPARE(session->journal().size, before + 1); // written before the effect
                            answered = true;
                        });
        QTRY_VERIFY(answered);
        QTRY_VERIFY(acknowledged(*session));
    }
    // What was written is signed to its last entry when the session has ended.
    const auto ended = journal::verifyJournal(data.file("journal.db"));
    const auto checkpoints = notary::SignedStore::openToRead(data.file("signed.db"));
    QVERIFY(ended && checkpoints);
    QCOMPARE((*checkpoints->last())->checkpoint.size, ended->size);
    QCOMPARE((*checkpoints->last())->checkpoint.root, ended->root);

    const auto again = open(broker, data);
    QTRY_VERIFY(acknowledged(*again));
    QTRY_VERIFY(again->journal().signedSize > ended->size); // goes on from there
    QVERIFY(!again->journal().unsignedWhy);
    const auto report = journal::verifyJournal(data.file("journal.db"));
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    QVERIFY(report->ok());
    QVERIFY(report->size >= 7);
}

void TestLiveSession::theOfficialExamplesAreRead()
{
    const std::filesystem::path folder = support::sampleData("ngsi-ld");
    if (folder.empty()) {
        QVERIFY2(!support::sampleDataRequired(), "The official examples are missing.");
        QSKIP("The official examples are not beside the project.");
    }
    support::MosquittoBroker broker;
    QVERIFY2(broker.start(), broker.log().c_str());
    const support::TempFolder data;
    const auto session = open(broker, data);
    QTRY_VERIFY_WITH_TIMEOUT(allLive(*session), 15'000);

    const QStringList files = QDir{QString::fromStdString(folder.string())}.entryList(
        {QStringLiteral("*-example*.json"), QStringLiteral("*-example*.jsonld")}, QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 44);
    for (const QString& file : files) {
        const auto outcome =
            support::runToEnd({"mosquitto_pub", "-p", std::to_string(broker.port()), "-q", "1", "-t",
                               "valmer/other/examples", "-f", (folder / file.toStdString()).string()});
        QVERIFY2(outcome.exitCode == 0, outcome.output.c_str());
    }
    QTRY_COMPARE_WITH_TIMEOUT(session->snapshot()->rows.size, 21U, 15'000);
    const auto messages = [&] {
        const auto health = session->feedHealth();
        return health->feeds.back().counters.messages;
    };
    QTRY_COMPARE_WITH_TIMEOUT(messages(), std::uint64_t{44}, 15'000);
    QCOMPARE(session->feedHealth()->feeds.back().counters.decodeErrors, std::uint64_t{0});
    const auto snapshot = session->snapshot();
    QStringList nowhere;
    for (std::uint32_t i = 0; i < snapshot->rows.size; ++i) {
        const auto& row = snapshot->rows[core::AssetIndex{i}];
        if (!row.located)
            nowhere << QString::fromStdString(snapshot->models->at(static_cast<std::size_t>(row.model)));
    }
    nowhere.removeDuplicates();
    QCOMPARE(nowhere, QStringList{QStringLiteral("Pipe")});
}

void TestLiveSession::aRecordingReplaysAsItWas()
{
    support::MosquittoBroker broker;
    QVERIFY2(broker.start(), broker.log().c_str());
    const support::TempFolder data;
    std::string name;
    {
        const auto session = open(broker, data);
        QTRY_VERIFY_WITH_TIMEOUT(allLive(*session), 15'000);
        name = session->newRecordingName();
        session->submit(std::make_unique<session::StartRecording>(name), {});
        QTRY_COMPARE(session->recording().name, name);
        support::Publisher publisher{broker.port()};
        publisher.publish("valmer/lighting/mine", kFailedLamp.toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(session->recording().observations >= 2, 15'000);
        session->submit(std::make_unique<session::StopRecording>(name), {});
        QTRY_VERIFY(session->recording().name.empty());
    }
    const auto replay = open(broker, data, data.file("recordings/" + name + ".vigierec"));
    QVERIFY(replay->mode() == session::Mode::Replay);
    QTRY_COMPARE_WITH_TIMEOUT(replay->snapshot()->rows.size, 1U, 15'000);
    replay->watch({"lamp:1"});
    QTRY_COMPARE(replay->snapshot()->watched.size(), std::size_t{1});
    QCOMPARE(replay->snapshot()->watched.front().readings.size(), std::size_t{2});
    // Nothing of a replay reaches the live journal.
    const auto live = journal::verifyJournal(data.file("journal.db"));
    const auto own = journal::verifyJournal(data.file("replay/journal.db"));
    QVERIFY(live.has_value() && own.has_value());
    QCOMPARE(live->origin, std::string("vigie.example/valmer"));
    QCOMPARE(own->origin, std::string("vigie.example/valmer/replay"));
}

void TestLiveSession::aFeedIsPausedByACommand()
{
    support::MosquittoBroker broker;
    QVERIFY2(broker.start(), broker.log().c_str());
    const support::TempFolder data;
    const auto session = open(broker, data);
    QTRY_VERIFY_WITH_TIMEOUT(allLive(*session), 15'000);
    session->submit(std::make_unique<session::PauseFeed>("water"), {});
    const auto phase = [&] { return session->feedHealth()->feeds[2].state.phase; };
    QTRY_VERIFY(phase() == feeds::FeedPhase::Paused);
    session->submit(std::make_unique<session::ResumeFeed>("water"), {});
    QTRY_VERIFY_WITH_TIMEOUT(phase() == feeds::FeedPhase::Live, 15'000);
    bool refused = false;
    session->submit(std::make_unique<session::PauseFeed>("gas"),
                    [&](const core::Expected<void>& done) { refused = !done.has_value(); });
    QTRY_VERIFY(refused);
}

/// Three containers and then nothing more: what the feed's loss explains is not asked of anybody.
void TestLiveSession::aLostFeedIsOneAlert()
{
    support::MosquittoBroker broker;
    QVERIFY2(broker.start(), broker.log().c_str());
    const support::TempFolder data;
    std::filesystem::create_directory(data.file("rules"));
    std::ofstream{data.file("rules") + "/all.toml"}
        << silenceRule("waste.feed-lost", "feed = \"waste\"", "2s")
        << silenceRule("waste.container-silent", "model = \"WasteContainer\"", "3s")
        << silenceRule("gas.feed-lost", "feed = \"gas\"", "2s");
    const auto session = open(broker, data, {}, data.file("rules"));
    const auto notices = session->notices();
    QVERIFY(std::ranges::any_of(notices, [](const core::Error& one) {
        return one.english().find("The city has no feed \"gas\"") != std::string::npos;
    }));
    QTRY_VERIFY_WITH_TIMEOUT(allLive(*session), 15'000);
    support::Publisher publisher{broker.port()};
    QVERIFY(publisher.connected());
    const auto report = [&](int number) {
        publisher.publish("valmer/waste/mine", R"({"id":"bin:)" + std::to_string(number) +
                                                   R"(","type":"WasteContainer","fillingLevel":0.5})");
    };
    for (int i = 0; i < 3; ++i)
        report(i);
    QTRY_COMPARE_WITH_TIMEOUT(session->snapshot()->aside->size(), std::size_t{3}, 30'000);
    const auto alerts = session->snapshot()->alerts;
    QCOMPARE(alerts->size(), std::size_t{1});
    QCOMPARE(alerts->front().assetId, std::string("urn:vigie:feed:waste"));
    QVERIFY(alerts->front().active());
    for (const alerts::Alert& one : *session->snapshot()->aside)
        QCOMPARE(one.explainedBy->id, alerts->front().id);

    bool answered = false;
    const std::uint64_t before = session->journal().size;
    session->submit(std::make_unique<session::ActOnAlerts>(*alerts, alerts::Acknowledge{}),
                    [&](const core::Expected<void>& done) {
                        QVERIFY(done.has_value());
                        QCOMPARE(session->journal().size, before + 1);
                        answered = true;
                    });
    QTRY_VERIFY(answered);
    QTRY_VERIFY(acknowledged(*session));
    // The feed is heard, and what is still silent of it asks now.
    const auto asks = [&] {
        report(0);
        const auto list = session->snapshot()->alerts;
        return list->size() == 2 && std::ranges::all_of(*list, [](const alerts::Alert& one) {
                   return one.rule->id == "waste.container-silent" && one.assetId != "bin:0";
               });
    };
    QTRY_VERIFY_WITH_TIMEOUT(asks(), 15'000);
}

/// What a faulty or hostile source may send, one after the other on one feed: each is told by its reason, and what is
/// good behind it still arrives.
void TestLiveSession::badInputCostsNothingButItself()
{
    support::MosquittoBroker broker;
    QVERIFY2(broker.start(), broker.log().c_str());
    const support::TempFolder data;
    const auto session = open(broker, data);
    QTRY_VERIFY_WITH_TIMEOUT(allLive(*session), 15'000);
    support::Publisher publisher{broker.port()};
    QVERIFY(publisher.connected());
    const std::string topic = "valmer/lighting/mine";
    publisher.publish(topic, R"({"id":"lamp:1","type":)");
    publisher.publish(topic, std::string(1000, '[') + std::string(1000, ']'));
    publisher.publish(topic, std::string(50'000'000, 'x'));
    publisher.publish(topic, "\xFF\xFE");
    publisher.publish(topic, R"({"id":"lamp:moon","type":"Streetlight","voltage":230,
        "location":{"type":"Point","coordinates":[384400,1737]}})");
    publisher.publish(topic,
                      R"({"id":"lamp:html","type":"Streetlight","name":"<b>x</b><img src=http://127.0.0.1/a>"})");
    publisher.publish(topic, kFailedLamp.toStdString());
    const auto figures = [&] { return session->feedHealth()->feeds.front().counters; };
    QTRY_COMPARE_WITH_TIMEOUT(session->snapshot()->rows.size, 3U, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(figures().messages, std::uint64_t{7}, 15'000);
    QCOMPARE(figures().decodeErrors, std::uint64_t{3});
    QCOMPARE(figures().refusedTooLarge, std::uint64_t{1});
    QCOMPARE(figures().badPositions, std::uint64_t{1});
    QVERIFY(figures().problems.all().size() >= 5);
    const feeds::FeedCounters counted = figures();
    for (const feeds::FeedProblem& problem : counted.problems.all())
        QVERIFY(!problem.reason.what.empty() && !problem.reason.remedy.empty());
    QVERIFY(session->feedHealth()->feeds.front().state.phase == feeds::FeedPhase::Live);

    session->watch({"lamp:moon", "lamp:html", "lamp:1"});
    QTRY_COMPARE(session->snapshot()->watched.size(), std::size_t{3});
    for (const core::AssetDetail& asset : session->snapshot()->watched) {
        QCOMPARE(asset.position.has_value(), asset.id == "lamp:1");
        if (asset.id == "lamp:moon")
            QCOMPARE(asset.readings.front().number, 230.0);
        if (asset.id == "lamp:html") // as it was sent: what shows it shows plain text
            QCOMPARE(asset.readings.front().text, "<b>x</b><img src=http://127.0.0.1/a>");
    }
}

QTEST_GUILESS_MAIN(TestLiveSession)
#include "tst_livesession.moc"
