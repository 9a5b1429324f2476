// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/lighting.h"
#include "scene.h"

#include <QtTest>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace vigie;
using namespace vigie::city;
using namespace scene;
using namespace std::chrono_literals;

class TestLighting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_city = std::make_unique<City>(std::move(*buildCity({3, 6'000}))); }

    void lampsFollowTheSun_data();
    void lampsFollowTheSun();
    void lampsDimInTheSmallHours();
    void fewLampsAreBroken();
    void aCabinetDownTakesItsLamps();
    void aCircuitDownTakesItsQuarter();
    void duskIsNoticedCabinetByCabinet();
    void anAlarmFloodBreaksSoManyLampsInTenSeconds();
    void metersOnlyCountUp();

private:
    [[nodiscard]] Assets::Range of(AssetKind kind) const { return m_city->assets.of(kind); }
    std::unique_ptr<City> m_city;
};

void TestLighting::lampsFollowTheSun_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<bool>("isLit");
    QTest::newRow("March, late evening") << QByteArray("2026-03-10T22:00:00Z") << true;
    QTest::newRow("March, noon") << QByteArray("2026-03-10T11:30:00Z") << false;
    QTest::newRow("June, ten in the evening") << QByteArray("2026-06-21T20:45:00Z") << true;
    QTest::newRow("June, eight in the evening") << QByteArray("2026-06-21T18:00:00Z") << false;
    QTest::newRow("December, half past five") << QByteArray("2026-12-21T16:45:00Z") << true;
    QTest::newRow("December, three") << QByteArray("2026-12-21T14:00:00Z") << false;
    QTest::newRow("December, seven in the morning") << QByteArray("2026-12-21T06:00:00Z") << true;
}

void TestLighting::lampsFollowTheSun()
{
    QFETCH(QByteArray, time);
    QFETCH(bool, isLit);
    const auto when = moment(time.constData());
    const Happenings none;
    const LightingSimulator lighting(*m_city, none, when);
    std::uint32_t lit = 0;
    for (AssetRow row = of(AssetKind::Lamp).first; row < of(AssetKind::Lamp).end(); ++row)
        lit += lighting.lamp(row, when).watts > 5.0 ? 1 : 0;
    const double share = static_cast<double>(lit) / of(AssetKind::Lamp).count;
    QVERIFY2(isLit ? share > 0.98 : lit == 0, qPrintable(QString::number(share)));
}

void TestLighting::lampsDimInTheSmallHours()
{
    const Happenings none;
    const LightingSimulator lighting(*m_city, none, kNight);
    const AssetRow row = of(AssetKind::Lamp).first + 11;
    QCOMPARE(lighting.lamp(row, kNight).power, PowerState::On);
    QCOMPARE(lighting.lamp(row, kNight + 3h).power, PowerState::Low);
    QVERIFY(lighting.lamp(row, kNight + 3h).watts < 0.8 * lighting.lamp(row, kNight).watts);
}

void TestLighting::fewLampsAreBroken()
{
    const Happenings none;
    const LightingSimulator lighting(*m_city, none, kNoon);
    for (const auto later : {0h, 24h, 24h * 30}) {
        int broken = 0;
        for (AssetRow row = of(AssetKind::Lamp).first; row < of(AssetKind::Lamp).end(); ++row)
            broken += lighting.lamp(row, kNoon + later).status != LampStatus::Ok ? 1 : 0;
        const double share = static_cast<double>(broken) / of(AssetKind::Lamp).count;
        QVERIFY2(share > 0.0005 && share < 0.009, qPrintable(QString::number(share)));
    }
}

void TestLighting::aCabinetDownTakesItsLamps()
{
    const AssetRow cabinet = of(AssetKind::Cabinet).first + 5;
    const Happenings happenings({at(HappeningKind::CabinetDown, kNight + 10s, 10min, cabinet)});
    LightingSimulator lighting(*m_city, happenings, kNight);
    std::vector<AssetRow> changed;
    lighting.advance(kNight + 5s, changed);
    QVERIFY(changed.empty());
    lighting.advance(kNight + 12s, changed);
    const Assets::Range lamps = m_city->assets.lampsOf(cabinet);
    QCOMPARE(changed.size(), std::size_t{lamps.count} + 1);
    QCOMPARE(lighting.cabinet(cabinet, kNight + 12s).status, CabinetStatus::NoSupply);
    QCOMPARE(lighting.cabinet(cabinet, kNight + 12s).kilowatts, 0.0);
    for (AssetRow row = lamps.first; row < lamps.end(); ++row) {
        QCOMPARE(lighting.lamp(row, kNight + 12s).power, PowerState::Off);
        QCOMPARE(lighting.lamp(row, kNight + 12s).watts, 0.0);
        QCOMPARE(lighting.lamp(row, kNight + 11min).power, PowerState::On);
    }
    const AssetRow other = cabinet + 1;
    QCOMPARE(lighting.cabinet(other, kNight + 12s).status, CabinetStatus::Ok);
    changed.clear();
    lighting.advance(kNight + 11min, changed);
    QCOMPARE(changed.size(), std::size_t{lamps.count} + 1); // back again
}

void TestLighting::aCircuitDownTakesItsQuarter()
{
    const AssetRow cabinet = of(AssetKind::Cabinet).first + 2;
    Happening trip = at(HappeningKind::CircuitDown, kNight, 1h, cabinet);
    trip.circuit = 3;
    const Happenings happenings({trip});
    const LightingSimulator lighting(*m_city, happenings, kNight);
    const Assets::Range lamps = m_city->assets.lampsOf(cabinet);
    for (AssetRow row = lamps.first; row < lamps.end(); ++row)
        QCOMPARE(lighting.lamp(row, kNight + 1s).power == PowerState::Off, m_city->assets.all[row].variant == 3);
    QCOMPARE(lighting.cabinet(cabinet, kNight + 1s).status, CabinetStatus::CircuitTripped);
    QCOMPARE(lighting.cabinet(cabinet, kNight + 1s).circuitsDown, 1);
}

void TestLighting::duskIsNoticedCabinetByCabinet()
{
    const Happenings none;
    const auto before = moment("2026-03-10T17:30:00Z");
    LightingSimulator lighting(*m_city, none, before);
    std::vector<AssetRow> changed;
    lighting.advance(before, changed);
    std::size_t most = 0;
    std::size_t sum = 0;
    for (auto time = before; time < before + 90min; time += 10s) {
        changed.clear();
        lighting.advance(time, changed);
        most = std::max(most, changed.size());
        sum += changed.size();
    }
    QCOMPARE(sum, std::size_t{of(AssetKind::Lamp).count} + of(AssetKind::Cabinet).count); // each switches on once
    QVERIFY2(most < sum / 5, qPrintable(QString::number(most)));                          // and not all together
}

void TestLighting::anAlarmFloodBreaksSoManyLampsInTenSeconds()
{
    Happening flood = at(HappeningKind::AlarmFlood, kNoon + 5s, 10min);
    flood.count = 1'000;
    const Happenings happenings({flood});
    LightingSimulator lighting(*m_city, happenings, kNoon);
    std::vector<AssetRow> changed;
    lighting.advance(kNoon, changed);
    for (int second = 1; second <= 20; ++second) {
        const std::size_t before = changed.size();
        lighting.advance(kNoon + std::chrono::seconds(second), changed);
        QVERIFY(changed.size() - before < 150);
    }
    QCOMPARE(changed.size(), std::size_t{1'000});
    QVERIFY(std::all_of(changed.begin(), changed.end(), [&](AssetRow row) {
        return lighting.lamp(row, kNoon + 1min).status == LampStatus::DefectiveLamp;
    }));
}

void TestLighting::metersOnlyCountUp()
{
    const Happenings none;
    LightingSimulator lighting(*m_city, none, kNoon);
    std::vector<AssetRow> changed;
    const AssetRow cabinet = of(AssetKind::Cabinet).first;
    double before = lighting.cabinet(cabinet, kNoon).kilowattHours;
    const double first = before;
    for (int hour = 1; hour <= 24; ++hour) {
        lighting.advance(kNoon + std::chrono::hours(hour), changed);
        const double now = lighting.cabinet(cabinet, kNoon + std::chrono::hours(hour)).kilowattHours;
        QVERIFY(now >= before);
        before = now;
    }
    const double rated = static_cast<double>(m_city->assets.all[cabinet].size) / 1'000.0;
    QVERIFY2(before - first > 6.0 * rated && before - first < 13.0 * rated,
             qPrintable(QString::number((before - first) / rated)));
}

QTEST_APPLESS_MAIN(TestLighting)
#include "tst_lighting.moc"
