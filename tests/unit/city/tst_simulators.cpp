// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/mobility.h"
#include "city/vehicles.h"
#include "city/waste.h"
#include "city/water.h"
#include "scene.h"

#include <QtTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>

using namespace vigie;
using namespace vigie::city;
using namespace scene;
using namespace std::chrono_literals;

class TestSimulators : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_city = std::make_unique<City>(std::move(*buildCity({3, 6'000}))); }

    void trafficFollowsTheDay();
    void aJamSlowsWhatIsNear();
    void parkingStaysInBounds();

    void containersFillUntilTheyAreEmptied();
    void anotherRoundHalvesWhatComesTogether();
    void aFireIsHotAndGoesOut();

    void waterStaysPhysical();
    void aBurstLowersThePressureAroundIt();

    void vehiclesStayOnTheirLine();
    void vehiclesStopAtStops();
    void aClosedStreetHoldsVehiclesUp();

private:
    [[nodiscard]] Assets::Range of(AssetKind kind) const { return m_city->assets.of(kind); }
    std::unique_ptr<City> m_city;
};

void TestSimulators::trafficFollowsTheDay()
{
    const Happenings none;
    const MobilitySimulator mobility(*m_city, none);
    const auto total = [&](const char* time) {
        double sum = 0.0;
        for (AssetRow row = of(AssetKind::Counter).first; row < of(AssetKind::Counter).end(); ++row) {
            const TrafficState state = mobility.counter(row, moment(time));
            if (state.intensity < 0.0 || state.speed < 2.0 || state.speed > 100.0 || state.occupancy < 0.0 ||
                state.occupancy > 1.0)
                return -1.0;
            sum += state.intensity;
        }
        return sum;
    };
    const double night = total("2026-03-10T02:30:00Z");
    const double morning = total("2026-03-10T07:15:00Z");
    const double midday = total("2026-03-10T10:00:00Z");
    QVERIFY(night >= 0.0 && morning >= 0.0);
    QVERIFY2(night < 0.12 * morning && midday < morning,
             qPrintable(QString("%1 %2 %3").arg(night).arg(morning).arg(midday)));
    QVERIFY(total("2026-03-15T07:15:00Z") < 0.6 * morning); // Sunday
}

void TestSimulators::aJamSlowsWhatIsNear()
{
    const AssetRow near = of(AssetKind::Counter).first + 4;
    Happening jam = at(HappeningKind::Jam, kNoon, 1h);
    jam.place = m_city->assets.all[near].place;
    jam.radius = 150.0;
    jam.strength = 0.9;
    const Happenings happenings({jam});
    const MobilitySimulator mobility(*m_city, happenings);
    const TrafficState usual = mobility.counter(near, kNoon - 1min);
    const TrafficState jammed = mobility.counter(near, kNoon + 10min);
    QVERIFY(jammed.speed < 0.5 * usual.speed);
    QVERIFY(jammed.isCongested && !usual.isCongested);
    QVERIFY(jammed.occupancy > usual.occupancy + 0.2);
    QVERIFY(mobility.flowAt(jam.place + Point{2'000.0, 0.0}, kNoon + 10min) > 0.99);
}

void TestSimulators::parkingStaysInBounds()
{
    const Happenings none;
    const MobilitySimulator mobility(*m_city, none);
    for (auto time = kNoon; time < kNoon + 24h; time += 47min) {
        int occupied = 0;
        for (AssetRow row = of(AssetKind::CarPark).first; row < of(AssetKind::CarPark).end(); ++row) {
            const CarParkState state = mobility.carPark(row, time);
            QVERIFY(state.occupied >= 0 && state.occupied <= state.total && state.total >= 40);
        }
        for (AssetRow row = of(AssetKind::ParkingSpot).first; row < of(AssetKind::ParkingSpot).end(); ++row)
            occupied += mobility.isOccupied(row, time) ? 1 : 0;
        QVERIFY(occupied > 0 && occupied < static_cast<int>(of(AssetKind::ParkingSpot).count));
        for (AssetRow row = of(AssetKind::BikeDock).first; row < of(AssetKind::BikeDock).end(); ++row) {
            const BikeDockState state = mobility.bikeDock(row, time);
            QVERIFY(state.bikes >= 0 && state.free >= 0 && state.bikes + state.free == state.total);
        }
        for (AssetRow row = of(AssetKind::Charger).first; row < of(AssetKind::Charger).end(); ++row) {
            const ChargerState state = mobility.charger(row, time);
            QVERIFY(state.available >= 0 && state.available <= state.capacity && state.kilowatts >= 0.0);
        }
    }
}

void TestSimulators::containersFillUntilTheyAreEmptied()
{
    const Happenings none;
    const WasteSimulator waste(*m_city, none, kNoon);
    int emptyings = 0;
    int full = 0;
    for (AssetRow row = of(AssetKind::Container).first; row < of(AssetKind::Container).end(); row += 5) {
        ContainerState before = waste.container(row, kNoon);
        full += before.filling > 0.9 ? 1 : 0;
        for (auto time = kNoon; time < kNoon + 24h * 10; time += 20min) {
            const ContainerState now = waste.container(row, time);
            QVERIFY(now.filling >= 0.0 && now.filling <= 1.0);
            QVERIFY(now.temperature > -25.0 && now.temperature < 55.0);
            QVERIFY(now.emptied <= time);
            if (now.emptied == before.emptied) {
                QVERIFY2(now.filling >= before.filling, qPrintable(QString("row %1").arg(row)));
            } else {
                ++emptyings;
                QVERIFY(now.emptied > before.emptied);
                QVERIFY(now.filling < 0.12);
                const double hour =
                    std::fmod(static_cast<double>(now.emptied.time_since_epoch().count()) / 3'600e6, 24.0);
                QVERIFY(hour >= 3.0 && hour <= 11.0); // rounds are in the morning
            }
            before = now;
        }
    }
    QVERIFY(emptyings > 100);
    QVERIFY2(full < 10, qPrintable(QString::number(full)));
}

void TestSimulators::anotherRoundHalvesWhatComesTogether()
{
    const Happenings none;
    const WasteSimulator usual(*m_city, none, kNoon);
    WasteSimulator asked(*m_city, none, kNoon);
    const auto from = kNoon + 24h * 3;
    int usually = 0;
    int emptyings = 0;
    for (AssetRow row = of(AssetKind::Container).first; row < of(AssetKind::Container).end(); row += 5) {
        asked.addRounds(row, from);
        asked.addRounds(row, kNoon); // is asked for once
        ContainerState before = asked.container(row, from);
        for (auto time = kNoon; time < kNoon + 24h * 30; time += 1h) {
            const ContainerState now = asked.container(row, time);
            if (time < from) {
                QCOMPARE(now.filling, usual.container(row, time).filling);
                continue;
            }
            emptyings += now.emptied != before.emptied ? 1 : 0;
            usually += usual.lastRound(row, time) != usual.lastRound(row, time - 1h) ? 1 : 0;
            QVERIFY(now.emptied >= before.emptied && now.emptied <= time);
            before = now;
        }
    }
    QVERIFY2(std::abs(emptyings - 2 * usually) < usually / 10,
             qPrintable(QString("%1 of %2").arg(emptyings).arg(usually)));
}

void TestSimulators::aFireIsHotAndGoesOut()
{
    const AssetRow row = of(AssetKind::Container).first + 17;
    const Happenings happenings({at(HappeningKind::ContainerFire, kNoon, 20min, row)});
    const WasteSimulator waste(*m_city, happenings, kNoon);
    QVERIFY(waste.container(row, kNoon - 1s).temperature < 50.0);
    QVERIFY(waste.container(row, kNoon + 5min).temperature > 120.0);
    QCOMPARE(waste.container(row, kNoon + 5min).status, std::string_view("burning"));
    QVERIFY(waste.container(row, kNoon + 2h).temperature < 50.0);
    QCOMPARE(waste.container(row, kNoon + 2h).status, std::string_view("ok"));
}

void TestSimulators::waterStaysPhysical()
{
    const Happenings none;
    const WaterSimulator water(*m_city, none);
    double lowest = 1e9;
    double highest = 0.0;
    for (auto time = kNoon; time < kNoon + 24h; time += 11min) {
        for (AssetRow row = of(AssetKind::PressurePoint).first; row < of(AssetKind::PressurePoint).end(); ++row) {
            const double bar = water.pressurePoint(row, time).bar;
            QVERIFY2(bar > 2.0 && bar < 8.0, qPrintable(QString::number(bar)));
        }
        for (AssetRow row = of(AssetKind::Tank).first; row < of(AssetKind::Tank).end(); ++row) {
            const double level = water.tank(row, time).level;
            QVERIFY(level > 0.5 && level < 1.02 * static_cast<double>(m_city->assets.all[row].size));
            lowest = std::min(lowest, level);
            highest = std::max(highest, level);
        }
        for (AssetRow row = of(AssetKind::MeteredPipe).first; row < of(AssetKind::MeteredPipe).end(); ++row)
            QVERIFY(water.pipe(row, time).flow > 0.0 && water.pipe(row, time).velocity < 2.5);
    }
    QVERIFY2(highest - lowest > 0.8, qPrintable(QString::number(highest - lowest))); // it swings through the day
    QVERIFY(water.demand(moment("2026-03-10T06:30:00Z")) > 2.5 * water.demand(moment("2026-03-10T02:00:00Z")));
}

void TestSimulators::aBurstLowersThePressureAroundIt()
{
    const AssetRow row = of(AssetKind::PressurePoint).first + 3;
    Happening burst = at(HappeningKind::PipeBurst, kNoon, 1h);
    burst.place = m_city->assets.all[row].place;
    burst.radius = 300.0;
    burst.strength = 3.0;
    const Happenings happenings({burst});
    const WaterSimulator water(*m_city, happenings);
    const Happenings none;
    const WaterSimulator quiet(*m_city, none);
    const auto during = kNoon + 10min;
    QVERIFY(quiet.pressurePoint(row, during).bar - water.pressurePoint(row, during).bar > 1.5);
    const AssetRow tank = of(AssetKind::Tank).first;
    QVERIFY(water.tank(tank, kNoon + 50min).level < quiet.tank(tank, kNoon + 50min).level);
    // It was shut off after an hour: what it took is pumped in again.
    QVERIFY(water.tank(tank, kNoon + 2h).level < quiet.tank(tank, kNoon + 2h).level);
    QCOMPARE(water.tank(tank, kNoon + 24h).level, quiet.tank(tank, kNoon + 24h).level);
}

void TestSimulators::vehiclesStayOnTheirLine()
{
    const Happenings none;
    const MobilitySimulator mobility(*m_city, none);
    VehicleSimulator vehicles(*m_city, mobility, kNoon);
    const Assets::Range range = of(AssetKind::Vehicle);
    int moving = 0;
    for (AssetRow row = range.first; row < range.end(); ++row) {
        const TransitLine& line = m_city->lines[m_city->assets.all[row].link];
        VehicleState before = vehicles.vehicle(row, kNoon);
        for (auto time = kNoon + 1s; time < kNoon + 40min; time += 1s) {
            const VehicleState now = vehicles.vehicle(row, time);
            double away = 1e9;
            for (std::size_t i = 1; i < line.route.points().size(); ++i)
                away =
                    std::min(away, distanceToSegment(now.place, line.route.points()[i - 1], line.route.points()[i]));
            QVERIFY2(away < 0.01, qPrintable(QString::number(away)));
            const double metres = std::abs(now.metres - before.metres);
            QVERIFY2(metres < 13.4, qPrintable(QString::number(metres))); // under 48 km/h
            QVERIFY(now.speed >= 0.0 && now.speed < 48.0);
            QVERIFY(std::abs(metres * 3.6 - (now.speed + before.speed) / 2.0) < 4.0); // the speed is the movement's
            QVERIFY(now.bearing >= 0.0 && now.bearing < 360.0);
            moving += now.speed > 1.0 ? 1 : 0;
            before = now;
        }
    }
    QVERIFY(moving > static_cast<int>(range.count) * 1'000);
}

void TestSimulators::vehiclesStopAtStops()
{
    const TransitLine& line = m_city->lines.front();
    const LineTimetable timetable(line);
    for (std::size_t stop = 1; stop + 1 < line.stops.size(); ++stop) {
        int standing = 0;
        for (double s = 0.0; s < timetable.seconds(); s += 1.0) {
            const auto moment = timetable.at(s);
            standing += moment.speed == 0.0 && std::abs(moment.metres - line.stops[stop].metres) < 0.5 ? 1 : 0;
        }
        QVERIFY2(standing >= 17 && standing <= 19, qPrintable(QString::number(standing)));
    }
    QCOMPARE(timetable.at(-5.0).metres, 0.0);
    QVERIFY(std::abs(timetable.at(1e6).metres - line.route.length()) < 0.01);
}

void TestSimulators::aClosedStreetHoldsVehiclesUp()
{
    const AssetRow row = of(AssetKind::Vehicle).first;
    const TransitLine& line = m_city->lines[m_city->assets.all[row].link];
    Happening closed = at(HappeningKind::RoadClosed, kNoon, 30min);
    closed.place = line.route.at(line.route.length() / 2.0).place;
    closed.radius = 250.0;
    const Happenings happenings({closed});
    const MobilitySimulator mobility(*m_city, happenings);
    VehicleSimulator vehicles(*m_city, mobility, kNoon);
    vehicles.advance(kNoon + 28min);
    double delay = 0.0;
    for (AssetRow other = row;
         other < of(AssetKind::Vehicle).end() && m_city->assets.all[other].link == m_city->assets.all[row].link;
         ++other)
        delay = std::max(delay, vehicles.vehicle(other, kNoon + 28min).delay);
    QVERIFY2(delay > 300.0, qPrintable(QString::number(delay)));
    VehicleSimulator inSmallSteps(*m_city, mobility, kNoon);
    for (auto time = kNoon; time <= kNoon + 28min; time += 700ms)
        inSmallSteps.advance(time);
    inSmallSteps.advance(kNoon + 28min);
    QCOMPARE(inSmallSteps.vehicle(row, kNoon + 28min).delay, vehicles.vehicle(row, kNoon + 28min).delay);
}

QTEST_APPLESS_MAIN(TestSimulators)
#include "tst_simulators.moc"
