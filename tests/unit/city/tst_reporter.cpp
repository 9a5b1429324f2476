// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/reporter.h"
#include "city/schedule.h"
#include "scene.h"

#include <QtTest>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

using namespace vigie;
using namespace vigie::city;
using namespace scene;
using namespace std::chrono_literals;

namespace {

class HandClock final : public core::Clock {
public:
    explicit HandClock(core::Timestamp start, double speed = 1.0)
        : m_now(start)
        , m_speed(speed)
    {
    }
    [[nodiscard]] core::Timestamp now() const override { return m_now; }
    [[nodiscard]] double speed() const override { return m_speed; }
    void pass(core::Duration wall)
    {
        m_now += core::Duration{static_cast<std::int64_t>(static_cast<double>(wall.count()) * m_speed)};
    }

private:
    core::Timestamp m_now;
    double m_speed;
};

class Ledger final : public ReportSink {
public:
    bool publish(const std::string& topic, std::string_view payload) override
    {
        if (isFull)
            return false;
        ++count;
        retained[topic] = payload;
        if (onPublish)
            onPublish(topic);
        return true;
    }
    [[nodiscard]] std::uint64_t connections() const override { return connected; }

    std::map<std::string, std::string> retained;
    std::function<void(const std::string&)> onPublish;
    std::uint64_t connected = 1;
    std::size_t count = 0;
    bool isFull = false;
};

} // namespace

class TestReporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_city = std::make_unique<City>(std::move(*buildCity({1, 12'000}))); }

    void spreadsReportsEvenly_data();
    void spreadsReportsEvenly();
    void reportsEveryAssetOncePerPeriod();
    void publishesEverythingWithinThreeSeconds();
    void neverExceedsTheCap_data();
    void neverExceedsTheCap();
    void saysEverythingAgainAfterAReconnection();
    void losesNothingWhileTheBrokerIsSlow();
    void keepsQuietWhereAFeedIsSilent();
    void tellsTheTimeEverySecond();
    void reportsATripAtOnce();

private:
    struct Run {
        Run(const City& city, std::vector<Happening> happenings, double speed)
            : cityClock(kNight, speed)
            , wall(kNight)
            , simulation(city, std::move(happenings), kNight)
            , reporter(simulation, cityClock, wall, sink)
        {
        }
        void pass(core::Duration wallTime)
        {
            for (core::Duration done{0}; done < wallTime; done += 10ms) {
                cityClock.pass(10ms);
                wall.pass(10ms);
                reporter.step();
            }
        }
        HandClock cityClock;
        HandClock wall;
        Ledger sink;
        Simulation simulation;
        Reporter reporter;
    };
    std::unique_ptr<City> m_city;
};

void TestReporter::spreadsReportsEvenly_data()
{
    QTest::addColumn<double>("speed");
    QTest::newRow("live") << 1.0;
    QTest::newRow("ten times") << 10.0;
    QTest::newRow("a thousand times") << 1'000.0;
}

void TestReporter::spreadsReportsEvenly()
{
    QFETCH(double, speed);
    Schedule schedule(m_city->assets, speed);
    const double expected = schedule.messagesPerSecond();
    QVERIFY2(expected < 0.91 * kMostMessagesPerSecond, qPrintable(QString::number(expected)));
    std::vector<AssetRow> due;
    std::size_t least = 1'000'000;
    std::size_t most = 0;
    for (int second = 1; second <= 100; ++second) {
        due.clear();
        schedule.takeDue(second * speed, due);
        least = std::min(least, due.size());
        most = std::max(most, due.size());
    }
    QVERIFY2(static_cast<double>(most - least) <= 0.12 * expected + 8.0,
             qPrintable(QString("%1 to %2").arg(least).arg(most)));
}

void TestReporter::reportsEveryAssetOncePerPeriod()
{
    Schedule schedule(m_city->assets, 1.0);
    QCOMPARE(schedule.stretch(), 1.0);
    std::vector<AssetRow> due;
    schedule.takeDue(periodOf(AssetKind::Lamp), due);
    const Assets::Range lamps = m_city->assets.of(AssetKind::Lamp);
    std::set<AssetRow> seen;
    for (const AssetRow row : due) {
        if (row >= lamps.first && row < lamps.end())
            QVERIFY(seen.insert(row).second);
    }
    QCOMPARE(seen.size(), std::size_t{lamps.count});
}

void TestReporter::publishesEverythingWithinThreeSeconds()
{
    Run run(*m_city, {}, 1.0);
    run.pass(2'900ms);
    QCOMPARE(run.reporter.counters().fullStates, std::uint64_t{1});
    QVERIFY(run.reporter.isFullStateOut());
    QVERIFY(run.sink.retained.size() >= m_city->assets.all.size());
    for (AssetRow row = 0; row < m_city->assets.all.size(); row += 101) {
        const KindInfo& info = infoOf(m_city->assets.all[row].kind);
        const std::string topic = "valmer/" + std::string(core::toWord(info.domain)) + "/" + std::string(info.type) +
                                  "/" + m_city->urnOf(row);
        QVERIFY2(run.sink.retained.contains(topic), topic.c_str());
    }
}

void TestReporter::neverExceedsTheCap_data()
{
    QTest::addColumn<double>("speed");
    QTest::newRow("live, with 9,000 lamps failing in 10 s") << 1.0;
    QTest::newRow("a hundred times, through a dusk") << 100.0;
    QTest::newRow("ten thousand times") << 10'000.0;
}

void TestReporter::neverExceedsTheCap()
{
    QFETCH(double, speed);
    Happening flood = at(HappeningKind::AlarmFlood, kNight + 5s, 10min);
    flood.count = 9'000;
    Run run(*m_city, {flood}, speed);
    for (int second = 0; second < 12; ++second) {
        const std::size_t before = run.sink.count;
        run.pass(1s);
        QVERIFY2(run.sink.count - before <= kMostMessagesPerSecond,
                 qPrintable(QString::number(run.sink.count - before)));
    }
    QVERIFY(run.sink.count > 12'000);
}

void TestReporter::saysEverythingAgainAfterAReconnection()
{
    Run run(*m_city, {}, 1.0);
    run.pass(3s);
    QCOMPARE(run.reporter.counters().fullStates, std::uint64_t{1});
    run.sink.retained.clear(); // the broker has forgotten
    run.sink.connected = 2;
    run.pass(3s);
    QCOMPARE(run.reporter.counters().fullStates, std::uint64_t{2});
    QVERIFY(run.sink.retained.size() >= m_city->assets.all.size());
}

void TestReporter::losesNothingWhileTheBrokerIsSlow()
{
    Run run(*m_city, {}, 1.0);
    run.pass(3s);
    run.sink.isFull = true;
    run.pass(300s); // longer than every period but the containers'
    const std::size_t before = run.sink.count;
    run.sink.isFull = false;
    run.sink.retained.clear();
    run.pass(10s);
    QVERIFY(run.sink.count > before);
    QVERIFY(run.sink.count - before < 2 * m_city->assets.all.size()); // not every missed round of everyone
    std::size_t lamps = 0;
    for (const auto& [topic, entity] : run.sink.retained)
        lamps += topic.starts_with("valmer/lighting/Streetlight/") ? 1 : 0;
    QCOMPARE(lamps, std::size_t{m_city->assets.of(AssetKind::Lamp).count});
}

void TestReporter::keepsQuietWhereAFeedIsSilent()
{
    Happening silence = at(HappeningKind::FeedSilent, kNight + 10s, 30s);
    silence.domain = core::Domain::Water;
    Run run(*m_city, {silence}, 1.0);
    run.pass(11s);
    int water = 0;
    int others = 0;
    run.sink.onPublish = [&](const std::string& topic) { (topic.starts_with("valmer/water/") ? water : others)++; };
    run.pass(28s);
    QCOMPARE(water, 0);
    QVERIFY(others > 2'000);
    run.pass(20s);
    QVERIFY(water > 100);
}

void TestReporter::tellsTheTimeEverySecond()
{
    Run run(*m_city, {}, 60.0);
    int clocks = 0;
    run.sink.onPublish = [&](const std::string& topic) { clocks += topic == "valmer/clock" ? 1 : 0; };
    run.pass(10s);
    QVERIFY2(clocks >= 9 && clocks <= 11, qPrintable(QString::number(clocks)));
    const std::string text = run.sink.retained["valmer/clock"];
    QVERIFY2(text.starts_with("{\"now\":\"2026-03-10T22:09:") || text.starts_with("{\"now\":\"2026-03-10T22:10:"),
             text.c_str());
    QVERIFY2(text.ends_with("Z\",\"speed\":60.0,\"stretch\":6.0}"), text.c_str());
}

void TestReporter::reportsATripAtOnce()
{
    const AssetRow cabinet = m_city->assets.of(AssetKind::Cabinet).first + 7;
    Run run(*m_city, {at(HappeningKind::CabinetDown, kNight + 10s, 10min, cabinet)}, 1.0);
    run.pass(9s);
    std::set<std::string> topics;
    run.sink.onPublish = [&](const std::string& topic) { topics.insert(topic); };
    run.pass(1'500ms);
    const Assets::Range lamps = m_city->assets.lampsOf(cabinet);
    for (AssetRow row = lamps.first; row < lamps.end(); ++row) {
        const std::string topic = "valmer/lighting/Streetlight/" + m_city->urnOf(row);
        QVERIFY2(topics.contains(topic), topic.c_str());
        QVERIFY(run.sink.retained[topic].find("\"powerState\":{\"type\":\"Property\",\"value\":\"off\"") !=
                std::string::npos);
    }
}

QTEST_APPLESS_MAIN(TestReporter)
#include "tst_reporter.moc"
