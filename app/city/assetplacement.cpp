// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/city.h"
#include "city/lampplacement.h"
#include "city/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <utility>

namespace vigie::city {

namespace {

class Placement {
public:
    explicit Placement(const City& city)
        : m_city(city)
        , m_network(city.network)
        , m_dice(hashOf(city.options.seed, 0xa55e7))
    {
    }

    Assets place();

private:
    [[nodiscard]] std::vector<std::uint32_t> vehicleCounts() const;
    void lighting(std::uint32_t lamps, std::uint32_t cabinets);
    void containers(std::uint32_t count);
    void water();
    void counters(std::uint32_t count);
    void trafficLights(std::uint32_t count);
    void parking();
    void vehicles(const std::vector<std::uint32_t>& counts);
    using Accept = std::function<bool(const Segment&)>;
    using Make = std::function<Asset(const Segment&, double metres, std::size_t index)>;
    /// Places `count` of a kind beside the streets that qualify, evenly through the town.
    void alongStreets(AssetKind kind, std::uint32_t count, const Accept& accept, const Make& make);
    void put(AssetKind kind, const std::vector<Asset>& assets);
    [[nodiscard]] Asset beside(const Segment& segment, double metres, double outward) const;

    const City& m_city;
    const StreetNetwork& m_network;
    Random m_dice;
    std::array<std::uint32_t, kAssetKindCount> m_shares{};
    Assets m_out;
};

Asset Placement::beside(const Segment& segment, double metres, double outward) const
{
    const Station station = stationAt(segment.line, metres);
    Asset asset;
    asset.place = station.place + leftOf(station.direction) * outward;
    asset.street = segment.name;
    asset.district = segment.district;
    asset.variant = static_cast<std::uint8_t>(segment.streetClass);
    return asset;
}

void Placement::put(AssetKind kind, const std::vector<Asset>& assets)
{
    Assets::Range& range = m_out.ranges[static_cast<std::size_t>(kind)];
    range = {static_cast<AssetRow>(m_out.all.size()), static_cast<std::uint32_t>(assets.size())};
    std::uint32_t number = 0;
    for (Asset asset : assets) {
        asset.kind = kind;
        asset.number = ++number;
        m_out.all.push_back(asset);
    }
}

void Placement::alongStreets(AssetKind kind, std::uint32_t count, const Accept& accept, const Make& make)
{
    std::vector<std::uint32_t> streets;
    double total = 0.0;
    for (std::uint32_t i = 0; i < m_network.segments.size(); ++i) {
        const Segment& s = m_network.segments[i];
        if (s.isBuilt && !s.isBridge && accept(s)) {
            streets.push_back(i);
            total += s.length;
        }
    }
    if (streets.empty()) // a town too small to have such a street: any will do
        return alongStreets(kind, count, [](const Segment&) { return true; }, make);
    std::vector<Asset> assets;
    assets.reserve(count);
    const double spacing = total / std::max(1U, count);
    double walked = 0.0;
    for (const std::uint32_t i : streets) {
        const Segment& s = m_network.segments[i];
        while (assets.size() < count && (static_cast<double>(assets.size()) + 0.5) * spacing < walked + s.length) {
            const double metres = (static_cast<double>(assets.size()) + 0.5) * spacing - walked;
            assets.push_back(make(s, std::clamp(metres, 0.0, s.length), assets.size()));
        }
        walked += s.length;
    }
    while (assets.size() < count) // rounding at the very end
        assets.push_back(make(m_network.segments[streets.back()], 0.0, assets.size()));
    put(kind, assets);
}

void Placement::lighting(std::uint32_t lamps, std::uint32_t cabinets)
{
    PlacedLamps placed = placeLamps(m_city, lamps, cabinets);
    put(AssetKind::Lamp, placed.lamps);
    put(AssetKind::Cabinet, placed.cabinets);
    m_out.lampsOfCabinet = std::move(placed.lampsOfCabinet);
}

void Placement::containers(std::uint32_t count)
{
    constexpr std::array kKinds{WasteKind::Household, WasteKind::Packaging, WasteKind::Household, WasteKind::Glass,
                                WasteKind::Household, WasteKind::Paper,     WasteKind::Organic};
    alongStreets(
        AssetKind::Container, count, [](const Segment& s) { return s.streetClass >= StreetClass::Secondary; },
        [&](const Segment& s, double metres, std::size_t index) {
            Asset asset = beside(s, metres, -(s.width / 2.0 - 0.9));
            asset.variant = static_cast<std::uint8_t>(kKinds[index % kKinds.size()]);
            asset.size = asset.variant == static_cast<std::uint8_t>(WasteKind::Glass) ? 3'000.0F : 1'100.0F; // litres
            return asset;
        });
}

void Placement::water()
{
    const auto share = [this](AssetKind kind) { return m_shares[static_cast<std::size_t>(kind)]; };
    const auto nearRim = [this](std::uint32_t count, double away, double outward, float size) {
        std::vector<Asset> assets;
        for (std::uint32_t i = 0; i < count; ++i) {
            const double turn = (i + 0.3) / count + 0.07 * m_dice.unit();
            // A spiral: many tanks lie deeper in the town too.
            const double radius =
                m_city.plan.measures.reach * away * (count > 40 ? 0.35 + 0.65 * ((i * 7) % 10) / 9.0 : 1.0);
            const double angle = 2.0 * std::numbers::pi * turn;
            Asset asset;
            asset.place = m_city.terrain.toGround(Point{std::cos(angle), std::sin(angle)} * (radius + outward));
            asset.size = size;
            asset.district = static_cast<std::uint16_t>(1 + i % (m_city.plan.districts.size() - 1));
            assets.push_back(asset);
        }
        return assets;
    };
    const auto onMains = [](const Segment& s) { return s.streetClass <= StreetClass::Secondary; };
    const auto anywhere = [](const Segment& s) { return s.streetClass != StreetClass::Motorway; };
    put(AssetKind::Tank, nearRim(share(AssetKind::Tank), 0.93, 60.0, 6.0F));
    put(AssetKind::Pump, nearRim(share(AssetKind::Pump), 0.90, 35.0, 45.0F));
    alongStreets(AssetKind::Valve, share(AssetKind::Valve), anywhere, [this](const Segment& s, double, std::size_t) {
        Asset asset = beside(s, std::min(6.0, s.length / 2.0), 1.5);
        asset.size = s.streetClass == StreetClass::Residential ? 100.0F : 200.0F;
        return asset;
    });
    alongStreets(AssetKind::PressurePoint, share(AssetKind::PressurePoint), anywhere,
                 [this](const Segment& s, double, std::size_t) { return beside(s, 0.0, 0.8); });
    alongStreets(AssetKind::MeteredPipe, share(AssetKind::MeteredPipe), onMains,
                 [this](const Segment& s, double, std::size_t) {
                     Asset asset = beside(s, s.length / 2.0, 1.5);
                     asset.size = s.streetClass == StreetClass::Secondary ? 200.0F : 350.0F;
                     asset.link = static_cast<std::uint32_t>(&s - m_network.segments.data());
                     return asset;
                 });
}

void Placement::counters(std::uint32_t count)
{
    alongStreets(
        AssetKind::Counter, count, [](const Segment& s) { return s.streetClass <= StreetClass::Secondary; },
        [&](const Segment& s, double metres, std::size_t) {
            constexpr std::array<float, 3> kCapacity{3'400.0F, 1'500.0F, 900.0F}; // vehicles an hour
            Asset asset = beside(s, metres, -1.5);
            asset.size = kCapacity[std::min<std::size_t>(2, static_cast<std::size_t>(s.streetClass))];
            return asset;
        });
}

void Placement::trafficLights(std::uint32_t count)
{
    std::vector<NodeId> junctions;
    for (const bool isMain : {true, false}) {
        for (std::uint32_t i = 0; i < m_network.nodes.size() && junctions.size() < count * (isMain ? 4U : 1U); ++i) {
            const auto segments = m_network.segmentsAt(NodeId{i});
            const auto mains = std::count_if(segments.begin(), segments.end(), [this](std::uint32_t s) {
                return m_network.segments[s].streetClass <= StreetClass::Secondary;
            });
            if (segments.size() >= 3 && (mains >= 3) == isMain)
                junctions.push_back(NodeId{i});
        }
        if (junctions.size() >= count)
            break;
    }
    std::vector<Asset> assets;
    for (std::uint32_t i = 0; i < count && !junctions.empty(); ++i) {
        const auto pick = static_cast<std::size_t>(static_cast<std::uint64_t>(i) * junctions.size() / count);
        const NodeId node = junctions[pick];
        const Segment& s = m_network.segments[m_network.segmentsAt(node).front()];
        Asset asset = beside(s, s.from == node ? 0.0 : s.length, 0.0);
        // A second controller at one crossing stands beside the first.
        asset.place = asset.place + Point{3.0, 3.0} * static_cast<double>(junctions.size() < count ? i % 7 : 0);
        assets.push_back(asset);
    }
    put(AssetKind::TrafficLight, assets);
}

void Placement::parking()
{
    const auto share = [this](AssetKind kind) { return m_shares[static_cast<std::size_t>(kind)]; };
    const auto minor = [](const Segment& s) { return s.streetClass >= StreetClass::Secondary; };
    alongStreets(AssetKind::CarPark, share(AssetKind::CarPark), minor,
                 [&](const Segment& s, double metres, std::size_t) {
                     Asset asset = beside(s, metres, s.width / 2.0 + 9.0);
                     asset.size = static_cast<float>(40 + 20 * m_dice.below(24)); // spaces
                     return asset;
                 });
    alongStreets(AssetKind::ParkingSpot, share(AssetKind::ParkingSpot), minor,
                 [this](const Segment& s, double metres, std::size_t index) {
                     Asset asset = beside(s, metres, s.width / 2.0 - 1.6);
                     asset.link = static_cast<std::uint32_t>(index % 10);
                     return asset;
                 });
    alongStreets(AssetKind::Charger, share(AssetKind::Charger), minor,
                 [&](const Segment& s, double metres, std::size_t) {
                     Asset asset = beside(s, metres, -(s.width / 2.0 - 1.2));
                     asset.size = static_cast<float>(2 + 2 * m_dice.below(4)); // vehicles at once
                     return asset;
                 });
    alongStreets(AssetKind::BikeDock, share(AssetKind::BikeDock), minor,
                 [&](const Segment& s, double metres, std::size_t) {
                     Asset asset = beside(s, metres, s.width / 2.0 - 1.0);
                     asset.size = static_cast<float>(12 + 2 * m_dice.below(9)); // docks
                     return asset;
                 });
}

std::vector<std::uint32_t> Placement::vehicleCounts() const
{
    std::vector<std::uint32_t> counts;
    std::uint32_t sum = 0;
    for (const TransitLine& line : m_city.lines)
        sum += counts.emplace_back(vehiclesFor(line));
    const std::uint32_t most =
        std::max<std::uint32_t>(m_city.options.assets / 80, static_cast<std::uint32_t>(counts.size()));
    while (sum > most) { // a small town has fewer than the lines would like
        auto& greatest = *std::max_element(counts.begin(), counts.end());
        --greatest;
        --sum;
    }
    return counts;
}

void Placement::vehicles(const std::vector<std::uint32_t>& counts)
{
    std::vector<Asset> assets;
    for (std::uint32_t line = 0; line < counts.size(); ++line) {
        for (std::uint32_t i = 0; i < counts[line]; ++i) {
            Asset asset;
            asset.place = m_city.lines[line].route.at(0.0).place;
            asset.link = line;
            asset.variant = m_city.lines[line].isTram ? 1 : 0;
            assets.push_back(asset);
        }
    }
    put(AssetKind::Vehicle, assets);
    std::uint32_t number = 0; // within the line
    const Assets::Range range = m_out.of(AssetKind::Vehicle);
    for (AssetRow row = range.first; row < range.end(); ++row) {
        number = row > range.first && m_out.all[row - 1].link == m_out.all[row].link ? number + 1 : 1;
        m_out.all[row].number = number;
    }
}

Assets Placement::place()
{
    const auto counts = vehicleCounts();
    std::uint32_t vehicleSum = 0;
    for (const std::uint32_t c : counts)
        vehicleSum += c;
    m_shares = sharesOf(m_city.options.assets, vehicleSum);
    const auto share = [this](AssetKind kind) { return m_shares[static_cast<std::size_t>(kind)]; };
    m_out.all.reserve(m_city.options.assets);
    lighting(share(AssetKind::Lamp), share(AssetKind::Cabinet));
    containers(share(AssetKind::Container));
    water();
    counters(share(AssetKind::Counter));
    trafficLights(share(AssetKind::TrafficLight));
    parking();
    vehicles(counts);
    return std::move(m_out);
}

} // namespace

std::uint32_t vehiclesFor(const TransitLine& line)
{
    constexpr double kTravel = 5.2; // metres a second, stops included
    constexpr double kRest = 240.0; // seconds at both ends together
    const double round = 2.0 * line.route.length() / kTravel + kRest;
    return std::max(1U, static_cast<std::uint32_t>(std::lround(round / (line.isTram ? 130.0 : 160.0))));
}

Assets placeAssets(const City& city)
{
    return Placement(city).place();
}

} // namespace vigie::city
