// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/buildings.h"
#include "city/city.h"

#include <QtTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>
#include <set>

using namespace vigie;
using namespace vigie::city;

namespace {

/// Everything that is published or drawn, to the last bit.
class Digest {
public:
    void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    void add(std::uint64_t value) { m_value = mix(m_value ^ value); }
    void add(Point p)
    {
        add(p.x);
        add(p.y);
    }
    void add(const Points& points)
    {
        for (const Point p : points)
            add(p);
    }
    void add(const std::string& text)
    {
        for (const char c : text)
            add(static_cast<std::uint64_t>(static_cast<unsigned char>(c)));
    }
    [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
    static std::uint64_t mix(std::uint64_t x)
    {
        x *= 0xff51afd7ed558ccdULL;
        return x ^ (x >> 29U);
    }
    std::uint64_t m_value = 1;
};

std::uint64_t digestOf(const City& city)
{
    Digest digest;
    for (const std::string& name : city.plan.names)
        digest.add(name);
    for (const Segment& s : city.network.segments) {
        digest.add(s.line);
        digest.add(std::uint64_t{s.name});
    }
    for (const Asset& asset : city.assets.all) {
        digest.add(asset.place);
        digest.add(std::uint64_t{asset.link} << 8U | asset.variant);
    }
    for (const NamedArea& area : city.landscape.green)
        digest.add(area.rings.front());
    for (const Building& house : raiseBuildings(city.plan, city.terrain, city.options.seed, 1.0)) {
        digest.add(house.corners[0]);
        digest.add(std::uint64_t{house.number});
    }
    return digest.value();
}

City built(std::uint32_t assets, std::uint64_t seed)
{
    auto city = buildCity({seed, assets});
    Q_ASSERT(city.has_value());
    return std::move(*city);
}

} // namespace

class TestCity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_city = std::make_unique<City>(built(12'000, 1)); }

    void isTheSameForTheSameSeed();
    void hasExactlyTheAssetsAskedFor_data();
    void hasExactlyTheAssetsAskedFor();
    void refusesWhatItCannotBuild_data();
    void refusesWhatItCannotBuild();
    void putsLampsTwentyFiveToThirtyMetresApart_data();
    void putsLampsTwentyFiveToThirtyMetresApart();
    void looksLikeATown();
    void connectsItsStreets();
    void buildsNoHouseOnWaterOrStreets();
    void feedsLampsFromACabinetNearby();
    void findsAssetsByIdAndNumber();
    void leadsLinesAlongStreets();

private:
    std::unique_ptr<City> m_city;
};

void TestCity::isTheSameForTheSameSeed()
{
    QCOMPARE(digestOf(built(3'000, 7)), digestOf(built(3'000, 7)));
    QVERIFY(digestOf(built(3'000, 7)) != digestOf(built(3'000, 8)));
    QVERIFY(digestOf(built(3'000, 7)) != digestOf(built(3'001, 7)));
}

void TestCity::hasExactlyTheAssetsAskedFor_data()
{
    QTest::addColumn<unsigned>("assets");
    for (const unsigned n : {1'000U, 1'001U, 1'337U, 5'000U, 12'000U, 33'333U, 100'000U})
        QTest::addRow("%u", n) << n;
}

void TestCity::hasExactlyTheAssetsAskedFor()
{
    QFETCH(unsigned, assets);
    for (const std::uint64_t seed : {1, 2, 3}) {
        if (assets > 20'000 && seed > 1)
            continue; // one large town is enough
        const City city = built(assets, seed);
        QCOMPARE(city.assets.all.size(), std::size_t{assets});
        const auto sum = std::accumulate(city.assets.ranges.begin(), city.assets.ranges.end(), std::size_t{0},
                                         [](std::size_t s, const Assets::Range& r) { return s + r.count; });
        QCOMPARE(sum, std::size_t{assets});
        std::set<std::string> ids;
        for (AssetRow row = 0; row < city.assets.all.size(); ++row) {
            const Asset& asset = city.assets.all[row];
            QVERIFY(std::isfinite(asset.place.x) && std::isfinite(asset.place.y));
            ids.insert(city.urnOf(row));
        }
        QCOMPARE(ids.size(), std::size_t{assets});
        const double lamps = city.assets.of(AssetKind::Lamp).count;
        QVERIFY2(lamps > 0.74 * assets && lamps < 0.82 * assets, qPrintable(QString::number(lamps)));
    }
}

void TestCity::refusesWhatItCannotBuild_data()
{
    QTest::addColumn<unsigned>("assets");
    for (const unsigned n : {0U, 1U, 999U, 1'000'001U, 4'000'000'000U})
        QTest::addRow("%u", n) << n;
}

void TestCity::refusesWhatItCannotBuild()
{
    QFETCH(unsigned, assets);
    const auto city = buildCity({1, assets});
    QVERIFY(!city.has_value());
    QVERIFY(!city.error().remedy.empty());
}

void TestCity::putsLampsTwentyFiveToThirtyMetresApart_data()
{
    QTest::addColumn<unsigned>("assets");
    QTest::addColumn<int>("seed");
    for (const unsigned n : {1'000U, 12'000U, 100'000U}) {
        for (int seed = 1; seed <= (n > 50'000U ? 1 : 4); ++seed)
            QTest::addRow("%u, seed %d", n, seed) << n << seed;
    }
}

void TestCity::putsLampsTwentyFiveToThirtyMetresApart()
{
    QFETCH(unsigned, assets);
    QFETCH(int, seed);
    const City city = built(assets, static_cast<std::uint64_t>(seed));
    double lit = city.network.builtLength;
    for (const WalkWay& path : city.landscape.paths)
        lit += lengthOf(path.line);
    const double spacing = lit / city.assets.of(AssetKind::Lamp).count;
    QVERIFY2(spacing > 24.0 && spacing < 30.5, qPrintable(QString::number(spacing)));
}

void TestCity::looksLikeATown()
{
    const City& city = *m_city;
    std::set<std::string> names;
    for (const Segment& s : city.network.segments)
        names.insert(city.plan.names[s.name]);
    QVERIFY2(names.size() >= 400, qPrintable(QString::number(names.size())));
    QVERIFY(city.plan.districts.size() >= 8);
    const auto trams = std::count_if(city.lines.begin(), city.lines.end(), [](const auto& l) { return l.isTram; });
    QCOMPARE(trams, 2);
    QCOMPARE(city.lines.size() - static_cast<std::size_t>(trams), std::size_t{8});
    const auto bridges = std::count_if(city.landscape.places.begin(), city.landscape.places.end(),
                                       [](const NamedPlace& p) { return p.kind == "bridge"; });
    QVERIFY(bridges >= 4);
    QVERIFY(std::any_of(city.network.segments.begin(), city.network.segments.end(),
                        [](const Segment& s) { return s.streetClass == StreetClass::Motorway; }));
    for (const AssetKind kind : {AssetKind::Tank, AssetKind::Pump, AssetKind::Valve, AssetKind::TrafficLight,
                                 AssetKind::CarPark, AssetKind::Charger, AssetKind::BikeDock, AssetKind::Vehicle})
        QVERIFY2(city.assets.of(kind).count > 0, infoOf(kind).type.data());
}

void TestCity::connectsItsStreets()
{
    const StreetNetwork& network = m_city->network;
    std::vector<bool> seen(network.nodes.size(), false);
    std::vector<NodeId> open{network.segments.front().from};
    double reached = 0.0;
    std::vector<bool> counted(network.segments.size(), false);
    while (!open.empty()) {
        const NodeId node = open.back();
        open.pop_back();
        if (seen[static_cast<std::size_t>(node)])
            continue;
        seen[static_cast<std::size_t>(node)] = true;
        for (const std::uint32_t s : network.segmentsAt(node)) {
            if (!counted[s])
                reached += network.segments[s].length;
            counted[s] = true;
            open.push_back(network.otherEnd(s, node));
        }
    }
    const double whole = std::accumulate(network.segments.begin(), network.segments.end(), 0.0,
                                         [](double sum, const Segment& s) { return sum + s.length; });
    QVERIFY2(reached > 0.96 * whole, qPrintable(QString("%1 of %2 m").arg(reached).arg(whole)));
}

void TestCity::buildsNoHouseOnWaterOrStreets()
{
    const City& city = *m_city;
    const auto houses = raiseBuildings(city.plan, city.terrain, 1, 1.0);
    QVERIFY(houses.size() > 8'000);
    std::size_t checked = 0;
    for (std::size_t i = 0; i < houses.size(); i += 7) {
        const auto& corners = houses[i].corners;
        QVERIFY(signedArea(corners) > 20.0);
        for (std::size_t k = 0; k < 4; ++k) {
            for (const Point p : {corners[k], lerp(corners[k], corners[(k + 1) % 4], 0.5)}) {
                for (const NamedArea& water : city.landscape.water)
                    QVERIFY2(!contains(water.rings.front(), p), qPrintable(QString("house %1").arg(i)));
                for (const Segment& s : city.network.segments) {
                    const Point a = s.line.front();
                    if (distance(a, p) > s.length + 40.0)
                        continue;
                    for (std::size_t j = 1; j < s.line.size(); ++j) {
                        const double away = distanceToSegment(p, s.line[j - 1], s.line[j]);
                        QVERIFY2(away > static_cast<double>(s.width) / 2.0 - 0.8,
                                 qPrintable(QString("house %1, %2 m from the middle of %3")
                                                .arg(i)
                                                .arg(away)
                                                .arg(QString::fromStdString(city.plan.names[s.name]))));
                    }
                }
            }
        }
        ++checked;
    }
    QVERIFY(checked > 1'000);
}

void TestCity::feedsLampsFromACabinetNearby()
{
    const Assets& assets = m_city->assets;
    const Assets::Range cabinets = assets.of(AssetKind::Cabinet);
    std::uint32_t lamps = 0;
    for (AssetRow cabinet = cabinets.first; cabinet < cabinets.end(); ++cabinet) {
        const Assets::Range fed = assets.lampsOf(cabinet);
        QVERIFY(fed.count > 40 && fed.count < 140);
        lamps += fed.count;
        std::set<int> circuits;
        double sum = 0.0;
        for (AssetRow row = fed.first; row < fed.end(); ++row) {
            QCOMPARE(assets.all[row].link, cabinet);
            circuits.insert(assets.all[row].variant);
            sum += distance(assets.all[row].place, assets.all[cabinet].place);
        }
        QCOMPARE(circuits, (std::set<int>{1, 2, 3, 4}));
        QVERIFY2(sum / fed.count < 600.0, qPrintable(QString::number(sum / fed.count)));
    }
    QCOMPARE(lamps, assets.of(AssetKind::Lamp).count);
}

void TestCity::findsAssetsByIdAndNumber()
{
    const City& city = *m_city;
    for (AssetRow row = 0; row < city.assets.all.size(); row += 97) {
        QCOMPARE(city.find(city.urnOf(row)), row);
        QCOMPARE(city.find(city.numberOf(row)), row);
    }
    const AssetRow vehicle = city.assets.of(AssetKind::Vehicle).first;
    QCOMPARE(city.find(city.numberOf(vehicle)), vehicle);
    for (const char* wrong : {"", "L", "L0", "L999999", "X", "urn:ngsi-ld:Streetlight:valmer:C000001",
                              "urn:ngsi-ld:Streetlight:elsewhere:L000001", "L00000a", "T9-01"})
        QVERIFY2(city.find(wrong) == kNoAsset, wrong);
}

void TestCity::leadsLinesAlongStreets()
{
    for (const TransitLine& line : m_city->lines) {
        QVERIFY2(line.route.length() > 1'200.0, line.name.c_str());
        QVERIFY(line.stops.size() >= 3);
        QCOMPARE(line.stops.front().metres, 0.0);
        QVERIFY(std::abs(line.stops.back().metres - line.route.length()) < 0.01);
        const Points& points = line.route.points();
        for (std::size_t i = 1; i < points.size(); ++i)
            QVERIFY2(distance(points[i - 1], points[i]) < 60.0, line.name.c_str()); // no jump
    }
}

QTEST_APPLESS_MAIN(TestCity)
#include "tst_city.moc"
