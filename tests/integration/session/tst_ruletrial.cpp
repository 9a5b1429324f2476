// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules tried against recordings that a recorder wrote, counted by hand, and against what a replay raises.
#include "alerts/explanation.h"
#include "alerts/measurehistory.h"
#include "session/sessionplan.h"
#include "support/citytape.h"
#include "support/tempfolder.h"
#include "trials.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::trials;
using namespace std::chrono_literals;
using support::kNoon;

class TestRuleTrial : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_city = support::recordedCity(m_folder.file("city.vigierec")); }
    void theRuleFiresAsCountedByHand();
    void eachFiringSaysWhy();
    void anotherLimitFiresMoreOften();
    void aNewRuleAndARemovedOne();
    void placesAreWhereTheyAre_data();
    void placesAreWhereTheyAre();
    void itIsWhatAReplayRaises_data();
    void itIsWhatAReplayRaises();
    void itCanBeGivenUp();
    void noMoreThanAThousandFiringsAreTold();

private:
    support::TempFolder m_folder;
    std::filesystem::path m_city;
};

void TestRuleTrial::theRuleFiresAsCountedByHand()
{
    const TrialResult result = tried(orderOf(m_city));
    QCOMPARE(result.from, kNoon);
    QCOMPARE(result.to, kNoon + 2h + 80ms);
    QCOMPARE(result.batches, 1'139U); // bin-9 says nothing 71 times of 1,210
    QCOMPARE(result.observations, 1'139U);
    QCOMPARE(result.assets, 10U);
    QCOMPARE(result.damage, 0U);
    QVERIFY(result.closed);

    const TrialSide& side = result.inForce;
    QVERIFY(side.hasRule);
    QCOMPARE(side.raised, 3U);
    QCOMPARE(side.assets, 2U);
    QCOMPARE(side.atBegin, 1U);
    QCOMPARE(std::chrono::round<std::chrono::minutes>(side.lasted), 140min);
    // The whole list: the silent one as well.
    QCOMPARE(side.allRaised, 4U);
    QCOMPARE(side.allAtBegin, 1U);
    QCOMPARE(side.byPriority[static_cast<std::size_t>(core::Priority::Medium)], 1U);
    QCOMPARE(side.mostInTenMinutes, 2U); // bin-1 at 13:00, bin-9 silent at 13:09
    QCOMPARE(side.inFlood, core::Duration{});
    QCOMPARE(side.rules, (std::vector<TrialSide::Rule>{{"full", 3, 1}, {"silent", 1, 0}}));
    QVERIFY(result.draft.rules.empty() && !result.draft.hasRule);
}

void TestRuleTrial::eachFiringSaysWhy()
{
    const TrialSide side = tried(orderOf(m_city)).inForce;
    QCOMPARE(side.firings.size(), std::size_t{3});
    const session::TrialFiring& standing = side.firings[0];
    QCOMPARE(standing.alert.assetId, std::string("bin-0"));
    QCOMPARE(standing.endedAt, core::kNoTime);
    const session::TrialFiring& first = side.firings[1];
    QCOMPARE(first.alert.assetId, std::string("bin-1"));
    QVERIFY(!first.alert.asset.has_value());
    QCOMPARE(first.alert.raisedAt, kNoon + 10min + 10ms);
    QCOMPARE(first.endedAt, kNoon + 20min + 10ms);
    QCOMPARE(first.alert.priority, core::Priority::Low);
    QCOMPARE(first.alert.raisedWith.number, 0.95);
    QCOMPARE(first.alert.feed, std::string("lamps"));
    const std::string why = alerts::why(first.alert).english();
    QVERIFY2(why.starts_with("Filling 0.95 is above 0.9 since 2026-06-21 12:10 UTC"), why.c_str());
    QCOMPARE(side.firings[2].alert.raisedAt, kNoon + 60min + 10ms);
}

void TestRuleTrial::anotherLimitFiresMoreOften()
{
    TrialOrder order = orderOf(m_city);
    order.draft = rulesOf(support::fullRule(0.8) + support::silentRule());
    const TrialResult lower = tried(order);
    QCOMPARE(lower.inForce.raised, 3U);
    QCOMPARE(lower.draft.raised, 4U);
    QCOMPARE(lower.draft.assets, 3U);
    QCOMPARE(lower.draft.firings[2].alert.assetId, std::string("bin-2"));
    QCOMPARE(lower.draft.allRaised, 5U);
    order.draft = rulesOf(support::fullRule(0.99));
    const TrialResult higher = tried(order);
    QVERIFY(higher.draft.hasRule);
    QCOMPARE(higher.draft.raised, 0U);
    QCOMPARE(higher.draft.allRaised, 0U);
    QCOMPARE(higher.inForce.allRaised, 4U); // whatever the draft is
}

void TestRuleTrial::aNewRuleAndARemovedOne()
{
    TrialOrder order = orderOf(m_city, "fuller");
    order.draft = rulesOf(support::fullRule(0.8, "fuller"));
    const TrialResult added = tried(order);
    QVERIFY(!added.inForce.hasRule && added.draft.hasRule);
    QCOMPARE(added.inForce.raised, 0U);
    QCOMPARE(added.draft.raised, 4U);
    order.ruleId = "silent";
    const TrialResult removed = tried(order);
    QVERIFY(removed.inForce.hasRule && !removed.draft.hasRule);
    QCOMPARE(removed.inForce.raised, 1U);
    QCOMPARE(removed.draft.raised, 0U);
    QVERIFY(removed.draft.firings.empty());
}

void TestRuleTrial::placesAreWhereTheyAre_data()
{
    QTest::addColumn<bool>("hasCentre");
    QTest::newRow("the profile's centre") << true;
    QTest::newRow("where the first asset is") << false;
}

void TestRuleTrial::placesAreWhereTheyAre()
{
    QFETCH(const bool, hasCentre);
    // Four full ones 100 m apart; four more with a kilometre between them.
    const auto file = m_folder.file(hasCentre ? "street.vigierec" : "streets.vigierec");
    const auto recorder = support::startRecorder(file);
    for (int bin = 0; bin < 8; ++bin) {
        const core::Timestamp at = kNoon + bin * 10s;
        recorder->put(recording::samples::BatchBuilder{at}
                          .asset("bin-" + std::to_string(bin), "WasteContainer")
                          .at(bin < 4 ? 46.62 + bin * 0.0009 : 46.62 + bin * 0.009, 2.31, at)
                          .number("fillingLevel", 0.95, at, "C62")
                          .take());
    }
    recorder->stop();
    TrialOrder order = orderOf(file, "street");
    const std::string words = "domain = \"waste\"\nmodel = \"WasteContainer\"\npriority = \"medium\"\n"
                              "title = {fr = \"T\", en = \"T\"}\nresidents = {fr = \"R\", en = \"R\"}\n"
                              "procedure = {id = \"P\", fr = \"P\", en = \"P\"}\n";
    order.inForce = rulesOf(support::fullRule(0.9) +
                            "[[rule]]\nid = \"street\"\nkind = \"count\"\nof = [\"full\"]\nradius = 400\n"
                            "at_least = 4\n" +
                            words);
    if (hasCentre)
        order.centre = core::GeoPosition::fromDegrees(46.6, 2.3);
    const TrialSide side = tried(order).inForce;
    QCOMPARE(side.raised, 1U);
    QCOMPARE(side.firings.front().alert.assetId, std::string("bin-0"));
    QCOMPARE(side.firings.front().alert.latest.number, 4.0);
    QCOMPARE(raisedBy(side, "full"), 8U);
}

void TestRuleTrial::itIsWhatAReplayRaises_data()
{
    QTest::addColumn<bool>("isDemonstration");
    QTest::newRow("containers") << false;
    QTest::newRow("the demonstration city") << true;
}

void TestRuleTrial::itIsWhatAReplayRaises()
{
    QFETCH(const bool, isDemonstration);
    const support::TempFolder data;
    std::filesystem::path recording = m_city;
    if (isDemonstration) {
        recording = data.file("demonstration.vigierec");
        QVERIFY(support::recordDemonstration(recording, 3'000, kNoon, 50min));
    }
    auto profile = profile::loadCityProfile(VIGIE_SOURCE_DIR "/resources/cities/valmer");
    QVERIFY(profile.has_value());
    TrialOrder order{.recording = recording,
                     .inForce = alerts::loadRules(profile->rulesFolder).set,
                     .draft = std::nullopt,
                     .ruleId = {},
                     .timeZone = profile->timeZone,
                     .centre = profile->centre};
    const TrialResult result = tried(order);
    QVERIFY(result.inForce.allRaised >= 4);
    QVERIFY(isDemonstration || (raisedBy(result.inForce, "waste.container-full") == 3 &&
                                raisedBy(result.inForce, "waste.container-silent") == 1));

    session::SessionPlan plan;
    plan.profile = std::move(*profile);
    plan.data = data.path();
    plan.operatorName = "A. Person";
    plan.recording = recording;
    {
        auto opened = session::openReplaySession(std::move(plan));
        QVERIFY(opened.has_value());
        (*opened)->setReplaySpeed(isDemonstration ? 300.0 : 1000.0);
        QTRY_VERIFY_WITH_TIMEOUT((*opened)->replay().ended, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT((*opened)->snapshot()->alertsRaised, result.inForce.allRaised, 10'000);
    }
    const auto measured =
        alerts::measureHistory(data.file("replay/alerts.db"), {.from = kNoon, .to = kNoon + 3h, .zone = {}});
    QVERIFY(measured.has_value());
    QCOMPARE(measured->raised, result.inForce.allRaised);
    QCOMPARE(measured->byPriority, result.inForce.byPriority);
    for (const alerts::AlertMeasures::Rule& rule : measured->rules)
        QCOMPARE(rule.raised, raisedBy(result.inForce, rule.id));
}

void TestRuleTrial::itCanBeGivenUp()
{
    int asked = 0;
    const auto never = session::tryRules(orderOf(m_folder.file("none.vigierec")), [&](double share, core::Timestamp) {
        ++asked;
        return share > 0.0;
    });
    QVERIFY(!never.has_value());
    QCOMPARE(never.error().code, core::ErrorCode::Cancelled);
    QCOMPARE(asked, 1);

    // Months of nothing, a tick a second: long enough to be asked again.
    const auto file = m_folder.file("long.vigierec");
    const auto recorder = support::startRecorder(file);
    for (int day = 0; day < 400; ++day)
        support::recordCity(*recorder, day * 23h, day * 23h);
    recorder->stop();
    core::Timestamp reached = core::kNoTime;
    double share = 0.0;
    const auto half = session::tryRules(orderOf(file), [&](double toldShare, core::Timestamp toldReached) {
        share = toldShare;
        reached = toldReached;
        return toldReached == core::kNoTime;
    });
    QVERIFY(!half.has_value());
    QCOMPARE(half.error().code, core::ErrorCode::Cancelled);
    QVERIFY(share > 0.0 && share < 1.0);
    QVERIFY(reached > kNoon && reached < kNoon + 400 * 23h);
}

void TestRuleTrial::noMoreThanAThousandFiringsAreTold()
{
    const auto file = m_folder.file("chatter.vigierec");
    const auto recorder = support::startRecorder(file);
    for (int i = 0; i < 2'400; ++i) {
        const core::Timestamp at = kNoon + i * 10s;
        recorder->put(recording::samples::BatchBuilder{at}
                          .asset("bin-1", "WasteContainer")
                          .number("fillingLevel", i % 2 == 0 ? 0.5 : 0.95, at, "C62")
                          .take());
    }
    recorder->stop();
    const TrialSide side = tried(orderOf(file)).inForce;
    QCOMPARE(side.raised, 1'200U);
    QCOMPARE(side.assets, 1U);
    QCOMPARE(side.lasted, core::Duration{1'199 * 10s}); // the last as it ends
    QCOMPARE(side.firings.size(), TrialSide::kFiringsTold);
    QCOMPARE(side.firings.back().endedAt - side.firings.back().alert.raisedAt, core::Duration{10s});
    QCOMPARE(side.mostInTenMinutes, 30U);
    QVERIFY(side.inFlood > 6h);
}

QTEST_GUILESS_MAIN(TestRuleTrial)
#include "tst_ruletrial.moc"
