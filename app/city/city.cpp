// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/city.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <utility>

namespace vigie::city {

namespace {

constexpr double kLampEvery = 27.0;     // metres of street
constexpr double kStreetDensity = 17.5; // kilometres of street in a square kilometre of town: where the search begins

double litLength(const City& city)
{
    double sum = city.network.builtLength;
    for (const WalkWay& path : city.landscape.paths)
        sum += lengthOf(path.line);
    return sum;
}

void buildTown(City& city, double reach)
{
    const std::uint64_t seed = city.options.seed;
    city.plan = drawTown(reach, seed);
    city.terrain = Terrain(seed, reach);
    city.network = layStreets(city.plan, city.terrain);
    city.landscape = layLandscape(city.plan, city.network, city.terrain, seed);
    for (WalkWay& path : city.landscape.paths) {
        if (city.plan.names.back() != path.park)
            city.plan.names.push_back(path.park);
        path.street = static_cast<std::uint32_t>(city.plan.names.size() - 1);
    }
}

} // namespace

core::Expected<City> buildCity(const CityOptions& options)
{
    if (options.assets < CityOptions::kFewest || options.assets > CityOptions::kMost) {
        return core::fail(core::ErrorCode::InvalidInput, "--assets",
                          {VIGIE_TEXT("Errors", "%1 assets are out of bounds."), {std::to_string(options.assets)}},
                          VIGIE_TEXT("Errors", "Ask for 1,000 to 1,000,000."));
    }
    const double wanted = sharesOf(options.assets, options.assets / 100)[0] * kLampEvery;
    double reach = std::sqrt(wanted / kStreetDensity * 1e3 / 3.14159265);
    City city{options, "Valmer", "valmer", Terrain(options.seed, reach), {}, {}, {}, {}, {}};
    for (int attempt = 0; attempt < 8; ++attempt) {
        buildTown(city, reach);
        const double ratio = litLength(city) / wanted;
        if (ratio > 0.955 && ratio < 1.075) // 25.8 to 29 m between lamps
            break;
        reach /= std::pow(ratio, 0.5);
    }
    city.lines = planLines(city.plan, city.network, options.seed);
    city.assets = placeAssets(city);
    return city;
}

std::string City::numberOf(AssetRow row) const
{
    const Asset& asset = assets.all[row];
    std::array<char, 24> text{};
    if (asset.kind == AssetKind::Vehicle) {
        std::snprintf(text.data(), text.size(), "%s-%02u", lines[asset.link].name.c_str(), asset.number);
    } else {
        std::snprintf(text.data(), text.size(), "%c%06u", infoOf(asset.kind).letter, asset.number);
    }
    return text.data();
}

std::string City::urnOf(AssetRow row) const
{
    std::string urn = "urn:ngsi-ld:";
    urn += infoOf(assets.all[row].kind).type;
    urn += ':';
    urn += id;
    urn += ':';
    urn += numberOf(row);
    return urn;
}

std::string_view City::streetOf(AssetRow row) const
{
    const Asset& asset = assets.all[row];
    const bool isElsewhere =
        asset.kind == AssetKind::Vehicle || asset.kind == AssetKind::Tank || asset.kind == AssetKind::Pump;
    return isElsewhere ? std::string_view{} : plan.names[asset.street];
}

std::string_view City::districtOf(AssetRow row) const
{
    const Asset& asset = assets.all[row];
    return asset.kind == AssetKind::Vehicle ? std::string_view{} : plan.districts[asset.district].name;
}

AssetRow City::find(std::string_view idOrNumber) const
{
    const auto colon = idOrNumber.rfind(':');
    const std::string_view number = colon == std::string_view::npos ? idOrNumber : idOrNumber.substr(colon + 1);
    const auto isMeant = [&](AssetRow row) {
        return colon == std::string_view::npos ? numberOf(row) == number : urnOf(row) == idOrNumber;
    };
    for (std::size_t kind = 0; kind < kAssetKindCount; ++kind) {
        const Assets::Range range = assets.ranges[kind];
        if (static_cast<AssetKind>(kind) == AssetKind::Vehicle) {
            for (AssetRow row = range.first; row < range.end(); ++row) {
                if (isMeant(row))
                    return row;
            }
            continue;
        }
        if (number.size() < 2 || number[0] != infoOf(static_cast<AssetKind>(kind)).letter)
            continue;
        std::uint32_t value = 0;
        const auto read = std::from_chars(number.data() + 1, number.data() + number.size(), value);
        if (read.ptr != number.data() + number.size() || value < 1 || value > range.count)
            continue;
        if (isMeant(range.first + value - 1))
            return range.first + value - 1;
    }
    return kNoAsset;
}

} // namespace vigie::city
