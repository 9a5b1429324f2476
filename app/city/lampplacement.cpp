// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/lampplacement.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace vigie::city {

namespace {

constexpr std::uint32_t kCircuits = 4;

/// A place's number along a Hilbert curve over the box: near numbers are near places.
std::uint64_t hilbert(const Box& box, Point p)
{
    constexpr std::uint32_t kSide = 1U << 16U;
    const Point size = box.high - box.low;
    const double scale = (kSide - 1) / std::max({size.x, size.y, 1.0});
    auto x = static_cast<std::uint32_t>((p.x - box.low.x) * scale);
    auto y = static_cast<std::uint32_t>((p.y - box.low.y) * scale);
    std::uint64_t d = 0;
    for (std::uint32_t s = kSide / 2; s > 0; s /= 2) {
        const std::uint32_t rx = (x & s) != 0 ? 1 : 0;
        const std::uint32_t ry = (y & s) != 0 ? 1 : 0;
        d += static_cast<std::uint64_t>(s) * s * ((3 * rx) ^ ry);
        if (ry == 0) {
            if (rx == 1) {
                x = kSide - 1 - x;
                y = kSide - 1 - y;
            }
            std::swap(x, y);
        }
    }
    return d;
}

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
    std::uint64_t key;
    std::uint32_t way;
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
            order.push_back({hilbert(city.landscape.bounds, lamp.place), w, lamp});
        }
        walked += way.length;
    }
    return order;
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
    const auto byPlace = [](const Order& a, const Order& b) {
        return std::tie(a.key, a.way) < std::tie(b.key, b.way);
    };
    const auto byStreet = [](const Order& a, const Order& b) {
        return std::tie(a.way, a.key) < std::tie(b.way, b.key);
    };
    std::stable_sort(order.begin(), order.end(), byPlace);
    PlacedLamps out;
    out.lamps.reserve(lamps);
    for (std::uint32_t c = 0; c < cabinets; ++c) {
        // A cabinet feeds its neighbours; within its lamps a circuit follows the streets.
        const auto first = static_cast<std::uint32_t>(std::uint64_t{lamps} * c / cabinets);
        const auto last = static_cast<std::uint32_t>(std::uint64_t{lamps} * (c + 1) / cabinets);
        const Assets::Range fed{first, last - first};
        std::stable_sort(order.begin() + first, order.begin() + last, byStreet);
        float watts = 0.0F;
        for (std::uint32_t i = first; i < last; ++i) {
            Asset lamp = order[i].lamp;
            lamp.link = lamps + c;
            lamp.variant = static_cast<std::uint8_t>(1 + (i - first) * kCircuits / fed.count);
            watts += lamp.size;
            out.lamps.push_back(lamp);
        }
        out.lampsOfCabinet.push_back(fed);
        out.cabinets.push_back(cabinetAmid(out.lamps, fed));
        out.cabinets.back().size = watts;
    }
    return out;
}

} // namespace vigie::city
