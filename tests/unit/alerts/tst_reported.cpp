// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Alerts that other systems report: the Smart Data Models Alert and Anomaly.
#include "alerts/explanation.h"
#include "codecs/ngsilddecoder.h"
#include "support/sampledata.h"
#include "town.h"

#include <QFile>
#include <QtTest>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

RuleSet reported(const std::string& more = "")
{
    return rulesOf(ruleText("told", "kind = \"reported\"\nmodel = \"Alert\"\npriority = \"medium\"" + more));
}

/// A report as of the next second; nothing for what it does not say.
void tell(Town& town, const char* severity, const char* from, const char* until, const char* words = "Road blocked")
{
    town.pass(1s);
    for (const auto& [name, text] : {std::pair{"severity", severity}, std::pair{"validFrom", from},
                                     std::pair{"validTo", until}, std::pair{"description", words}}) {
        if (text != nullptr)
            town.word("alert-1", "Alert", name, text);
    }
}

} // namespace

class TestReported : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheSourcesWords();
    void severityIsThePriority_data();
    void severityIsThePriority();
    void beginsWhenItSays();
    void endsWhenItSays();
    void toldForLonger();
    void withoutAnEnd();
    void worseIsRaisedAnew();
    void overAtOnceIsNothing();
    void aRestartEndsItInTime();
    void saysWhy();
    void theSmartDataModelsExample();
    void otherKeys();
    void noWordsNoAlert();
};

void TestReported::keepsTheSourcesWords()
{
    Town town{reported()};
    tell(town, "high", nullptr, nullptr, "The road is completely blocked for 3kms");
    QCOMPARE(town.state(), "active_unacked");
    QCOMPARE(town.only()->latest.text, "The road is completely blocked for 3kms");
}

void TestReported::severityIsThePriority_data()
{
    QTest::addColumn<QByteArray>("severity");
    QTest::addColumn<int>("priority");
    for (const auto& [word, priority] :
         {std::pair{"informational", Priority::Low}, std::pair{"low", Priority::Low},
          std::pair{"medium", Priority::Medium}, std::pair{"high", Priority::High},
          std::pair{"critical", Priority::Critical}, std::pair{"purple", Priority::Medium}})
        QTest::newRow(word) << QByteArray{word} << static_cast<int>(priority);
}

void TestReported::severityIsThePriority()
{
    QFETCH(const QByteArray, severity);
    QFETCH(const int, priority);
    Town town{reported()};
    tell(town, severity.constData(), nullptr, nullptr);
    QCOMPARE(static_cast<int>(town.only()->priority), priority);
    QCOMPARE(static_cast<int>(town.worst("alert-1")), priority);
}

void TestReported::beginsWhenItSays()
{
    Town town{reported()};
    tell(town, "low", "2026-06-21T13:00:00Z", "2026-06-21T14:00:00Z");
    QVERIFY(town.engine->alerts()->empty());
    town.pass(59min, 10s);
    QVERIFY(town.engine->alerts()->empty());
    town.pass(1min);
    QCOMPARE(town.state(), "active_unacked");
    QCOMPARE(toIso8601(town.only()->since), "2026-06-21T13:00:00.000Z");
}

void TestReported::endsWhenItSays()
{
    Town town{reported()};
    tell(town, "low", nullptr, "2026-06-21T12:30:00Z");
    QCOMPARE(town.state(), "active_unacked");
    town.pass(29min, 10s);
    QCOMPARE(town.state(), "active_unacked");
    town.pass(1min);
    QCOMPARE(town.state(), "returned_unacked");
    QCOMPARE(town.transitions.back().cause, Cause::Expired);
}

void TestReported::toldForLonger()
{
    Town town{reported()};
    tell(town, "low", nullptr, "2026-06-21T12:30:00Z");
    tell(town, "low", nullptr, "2026-06-21T13:30:00Z");
    town.pass(31min, 10s);
    QCOMPARE(town.state(), "active_unacked");
    tell(town, "low", nullptr, "2026-06-21T12:20:00Z"); // taken back
    QCOMPARE(town.state(), "returned_unacked");
}

void TestReported::withoutAnEnd()
{
    Town town{reported("\nlongest = \"1h\"")};
    tell(town, "low", "2026-06-21T11:30:00Z", nullptr);
    QCOMPARE(town.state(), "active_unacked");
    town.pass(30min, 10s);
    QCOMPARE(town.state(), "returned_unacked");
}

void TestReported::worseIsRaisedAnew()
{
    Town town{reported()};
    tell(town, "medium", nullptr, nullptr);
    QVERIFY(town.acknowledge(town.only()->id, 1));
    tell(town, "low", nullptr, nullptr); // better: nobody is asked again
    QCOMPARE(town.state(), "active_acked");
    tell(town, "critical", nullptr, nullptr);
    QCOMPARE(town.state(), "active_unacked");
    QCOMPARE(town.transitions.back().cause, Cause::Escalated);
}

void TestReported::overAtOnceIsNothing()
{
    Town town{reported()};
    tell(town, "high", "2017-01-02T09:25:55Z", "2017-01-02T10:25:55Z");
    QVERIFY(town.engine->alerts()->empty());
}

void TestReported::aRestartEndsItInTime()
{
    Town town{reported()};
    tell(town, "high", nullptr, "2026-06-21T12:30:00Z");
    town.restart();
    QCOMPARE(town.state(), "active_unacked");
    QCOMPARE(town.only()->priority, Priority::High);
    town.pass(31min, 10s); // nothing was heard of it since
    QCOMPARE(town.state(), "returned_unacked");
}

void TestReported::saysWhy()
{
    Town town{reported()};
    tell(town, "high", nullptr, "2026-06-21T12:30:00Z");
    QCOMPARE(why(*town.only()).english(), "Another system says: \"Road blocked\", from 2026-06-21 12:00 UTC until "
                                          "2026-06-21 12:30 UTC (heard 2026-06-21 12:00 UTC, feed city).");
}

/// The published example, decoded as a feed would: in its hour it is an alert, later it is none.
void TestReported::theSmartDataModelsExample()
{
    const auto folder = vigie::support::sampleData("ngsi-ld");
    QVERIFY2(!folder.empty() || !vigie::support::sampleDataRequired(), "no sample data");
    if (folder.empty())
        QSKIP("The sample data is not there.");
    QFile file{QString::fromStdString((folder / "Alert-example-normalized.jsonld").string())};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const bool isThen : {true, false}) {
        Town town{reported(), *parseIso8601(isThen ? "2017-01-02T09:30:00Z" : "2017-01-03T00:00:00Z")};
        vigie::codecs::NgsiLdDecoder decoder;
        Batch batch;
        batch.arrivedAt = town.clock.now();
        QVERIFY(decoder.decode(std::string_view{bytes.constData(), static_cast<std::size_t>(bytes.size())}, batch));
        town.store->apply(batch, town);
        QCOMPARE(town.engine->alerts()->size(), isThen ? 1U : 0U);
        if (!isThen)
            continue;
        const Alert alert = *town.only();
        QCOMPARE(alert.latest.text, "The road is completely blocked for 3kms");
        QCOMPARE(alert.priority, Priority::High);
        QCOMPARE(toIso8601(alert.since), "2017-01-02T09:25:55.000Z");
        QCOMPARE(toIso8601(alert.validUntil), "2017-01-02T10:25:55.000Z");
    }
}

void TestReported::otherKeys()
{
    Town town{reported("\nwords = \"anomalousProperty\"\nbegins_by = \"dateDetected\"")};
    town.word("alert-1", "Alert", "anomalousProperty", "flow").word("alert-1", "Alert", "description", "no");
    QCOMPARE(town.only()->latest.text, "flow");
}

void TestReported::noWordsNoAlert()
{
    Town town{reported()};
    tell(town, "critical", nullptr, nullptr, nullptr);
    QVERIFY(town.engine->alerts()->empty());
}

QTEST_APPLESS_MAIN(TestReported)
#include "tst_reported.moc"
