// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/lampplacement.h"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

namespace vigie::city {

namespace {

constexpr std::uint32_t kCircuits = 4;

/// A street or path that is lit.
struct Way {
    const Points* line;
    double length;
    double width;
    std::uint32_t name;
    std::uint16_t district;
    StreetClass streetClass;
};

/// A lamp while lamps are put in order.
struct Order {
    std::uint32_t way;
    std::uint32_t index; ///< Along all ways.
    Asset lamp;
};

std::vector<Way> litWays(const City& city)
{
    std::vector<Way> ways;
    for (const Segment& s : city.network.segments) {
        if (s.isBuilt)
            ways.push_back({&s.line, s.length, static_cast<double>(s.width), s.name, s.district, s.streetClass});
    }
    for (const WalkWay& path : city.landscape.paths)
        ways.push_back({&path.line, lengthOf(path.line), 3.0, path.street, path.district, StreetClass::Footway});
    return ways;
}

std::vector<Order> alongWays(const City& city, std::uint32_t count)
{
    constexpr std::array<float, 6> kWatts{160.0F, 120.0F, 90.0F, 55.0F, 45.0F, 30.0F};
    const std::vector<Way> ways = litWays(city);
    double total = 0.0;
    for (const Way& way : ways)
        total += way.length;
    const double spacing = total / count;
    std::vector<Order> order;
    order.reserve(count);
    double walked = 0.0;
    for (std::uint32_t w = 0; w < ways.size(); ++w) {
        const Way& way = ways[w];
        const Route route(*way.line);
        const auto next = [&] { return (static_cast<double>(order.size()) + 0.5) * spacing; };
        const bool isLast = w + 1 == ways.size(); // it takes what rounding left over
        while (order.size() < count && (isLast || next() < walked + way.length)) {
            const Station station = route.at(next() - walked);
            const bool isLeft = way.width < 12.0 || order.size() % 2 == 0; // wide streets have them on both sides
            Asset lamp;
            lamp.place =
                station.place + leftOf(station.direction) * ((way.width / 2.0 - 0.7) * (isLeft ? 1.0 : -1.0));
            lamp.street = way.name;
            lamp.district = way.district;
            lamp.size = kWatts[static_cast<std::size_t>(way.streetClass)];
            order.push_back({w, static_cast<std::uint32_t>(order.size()), lamp});
        }
        walked += way.length;
    }
    return order;
}

/// Divides lamps among cabinets: each time across the longer side, until one cabinet is left for a compact group.
void group(std::span<Order> order, std::uint32_t first, std::uint32_t cabinets, std::vector<Assets::Range>& out)
{
    const auto count = static_cast<std::uint32_t>(order.size());
    if (cabinets == 1) {
        // Within a cabinet's lamps a circuit follows the streets.
        std::sort(order.begin(), order.end(), [](const Order& a, const Order& b) { return a.index < b.index; });
        out.push_back({first, count});
        return;
    }
    Box box;
    for (const Order& o : order)
        box.add(o.lamp.place);
    const bool isWide = box.high.x - box.low.x > box.high.y - box.low.y;
    const std::uint32_t half = cabinets / 2;
    const auto cut = static_cast<std::uint32_t>(std::uint64_t{count} * half / cabinets);
    // A strict order of all, so that the two halves are the same with every standard library.
    std::nth_element(order.begin(), order.begin() + cut, order.end(), [isWide](const Order& a, const Order& b) {
        const double left = isWide ? a.lamp.place.x : a.lamp.place.y;
        const double right = isWide ? b.lamp.place.x : b.lamp.place.y;
        return std::tie(left, a.index) < std::tie(right, b.index);
    });
    group(order.first(cut), first, half, out);
    group(order.subspan(cut), first + cut, cabinets - half, out);
}

Asset cabinetAmid(const std::vector<Asset>& lamps, Assets::Range fed)
{
    Point middle;
    for (AssetRow row = fed.first; row < fed.end(); ++row)
        middle = middle + lamps[row].place * (1.0 / fed.count);
    AssetRow nearest = fed.first;
    for (AssetRow row = fed.first; row < fed.end(); ++row) {
        if (distance(lamps[row].place, middle) < distance(lamps[nearest].place, middle))
            nearest = row;
    }
    Asset cabinet = lamps[nearest];
    cabinet.place = cabinet.place + Point{1.8, 1.1};
    cabinet.size = 0.0F;
    cabinet.link = 0;
    cabinet.variant = kCircuits;
    return cabinet;
}

} // namespace

PlacedLamps placeLamps(const City& city, std::uint32_t lamps, std::uint32_t cabinets)
{
    std::vector<Order> order = alongWays(city, lamps);
    PlacedLamps out;
    group(order, 0, cabinets, out.lampsOfCabinet);
    out.lamps.reserve(lamps);
    for (std::uint32_t c = 0; c < cabinets; ++c) {
        const Assets::Range fed = out.lampsOfCabinet[c];
        float watts = 0.0F;
        for (std::uint32_t i = 0; i < fed.count; ++i) {
            Asset lamp = order[fed.first + i].lamp;
            lamp.link = lamps + c;
            lamp.variant = static_cast<std::uint8_t>(1 + i * kCircuits / fed.count);
            watts += lamp.size;
            out.lamps.push_back(lamp);
        }
        out.cabinets.push_back(cabinetAmid(out.lamps, fed));
        out.cabinets.back().size = watts;
    }
    return out;
}

} // namespace vigie::city
