// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/faults.h"

#include "city/random.h"
#include "city/sun.h"

#include <array>
#include <chrono>
#include <cmath>
#include <optional>

namespace vigie::city {

namespace {

using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

constexpr double kReferenceAssets = 12'000.0;

/// When of the day.
enum class Hours : std::uint8_t { Any, Peaks };

/// One line of the table in docs/demonstration-city.md.
struct Rate {
    HappeningKind kind;
    double perDay; ///< In a city of kReferenceAssets; on workdays where `hours` are peaks.
    Seconds shortest;
    Seconds longest;
    double weakest;
    double strongest;
    double radius; ///< Metres.
    Hours hours = Hours::Any;
};

constexpr std::array<Rate, 10> kRates{{
    {HappeningKind::CircuitDown, 1.0 / 5, 1h, 4h, 1.0, 1.0, 0.0},
    {HappeningKind::CabinetDown, 1.0 / 10, 20min, 90min, 1.0, 1.0, 0.0},
    {HappeningKind::PipeBurst, 1.0 / 7, 1h, 6h, 2.6, 3.4, 70.0},      // a leak in a street
    {HappeningKind::PipeBurst, 1.0 / 30, 90min, 3h, 2.8, 3.6, 350.0}, // a burst main
    {HappeningKind::ContainerFire, 1.0 / 5, 1h, 2h, 0.2, 0.28, 0.0},  // it smoulders
    {HappeningKind::ContainerFire, 1.0 / 15, 20min, 40min, 1.0, 1.0, 0.0},
    {HappeningKind::RoadClosed, 1.0 / 5, 30min, 3h, 0.9, 1.0, 120.0},
    {HappeningKind::Jam, 1.0, 20min, 50min, 0.6, 0.9, 250.0, Hours::Peaks},
    {HappeningKind::Crowd, 1.0 / 10, 2h, 4h, 0.6, 0.9, 400.0},
    {HappeningKind::AssetSilent, 2.0, 2h, 24h, 1.0, 1.0, 0.0},
}};

/// What can lose its link: everything that stands somewhere and is no lamp, which speaks through its cabinet.
constexpr std::array kInstruments{AssetKind::Cabinet, AssetKind::Container,     AssetKind::Tank,
                                  AssetKind::Pump,    AssetKind::PressurePoint, AssetKind::MeteredPipe,
                                  AssetKind::Counter, AssetKind::TrafficLight,  AssetKind::CarPark};

core::Duration microseconds(Seconds length)
{
    return std::chrono::duration_cast<core::Duration>(length);
}

/// Draws the faults of a city.
class Dice {
public:
    Dice(const City& city, std::uint64_t seed)
        : m_city(city)
        , m_random(seed)
    {
    }

    /// How many of something that happens so often on average (Knuth's way to Poisson's numbers).
    int times(double average)
    {
        const double limit = std::exp(-average);
        int count = -1;
        for (double product = 1.0; product > limit; ++count)
            product *= m_random.unit();
        return count;
    }
    AssetRow any(AssetKind kind)
    {
        const Assets::Range range = m_city.assets.of(kind);
        return range.first + m_random.below(std::max(1U, range.count));
    }
    AssetRow anyInstrument()
    {
        std::uint32_t all = 0;
        for (const AssetKind kind : kInstruments)
            all += m_city.assets.of(kind).count;
        std::uint32_t at = m_random.below(all);
        for (const AssetKind kind : kInstruments) {
            const Assets::Range range = m_city.assets.of(kind);
            if (at < range.count)
                return range.first + at;
            at -= range.count;
        }
        return m_city.assets.of(AssetKind::Cabinet).first;
    }
    Seconds moment(Hours hours)
    {
        if (hours == Hours::Any)
            return Seconds{24h} * m_random.unit();
        const bool isMorning = m_random.chance(0.5);
        return isMorning ? Seconds{7h} + Seconds{2h} * m_random.unit() : Seconds{16h} + Seconds{3h} * m_random.unit();
    }
    Happening draw(const Rate& rate, core::Timestamp day)
    {
        Happening out;
        out.kind = rate.kind;
        out.from = day + microseconds(moment(rate.hours));
        out.until = out.from + microseconds(rate.shortest + (rate.longest - rate.shortest) * m_random.unit());
        out.strength = m_random.uniform(rate.weakest, rate.strongest);
        out.radius = rate.radius;
        switch (rate.kind) {
        case HappeningKind::CircuitDown:
            out.circuit = static_cast<std::uint8_t>(1 + m_random.below(4));
            [[fallthrough]];
        case HappeningKind::CabinetDown:
            out.target = any(AssetKind::Cabinet);
            break;
        case HappeningKind::ContainerFire:
            out.target = any(AssetKind::Container);
            break;
        case HappeningKind::AssetSilent:
            out.target = anyInstrument();
            break;
        case HappeningKind::PipeBurst:
            out.place = m_city.assets.all[any(AssetKind::PressurePoint)].place;
            break;
        case HappeningKind::Crowd:
            break; // on the main square
        case HappeningKind::Jam:
        case HappeningKind::RoadClosed:
        case HappeningKind::FeedSilent:
        case HappeningKind::AlarmFlood:
            out.place = m_city.assets.all[any(AssetKind::Counter)].place;
            break;
        }
        return out;
    }

private:
    const City& m_city;
    Random m_random;
};

void addFirstOnes(Dice& dice, const City& city, core::Timestamp start, std::vector<Happening>& out)
{
    Happening circuit;
    circuit.kind = HappeningKind::CircuitDown;
    circuit.from = start - 3h;
    circuit.until = start + 9h;
    circuit.target = dice.any(AssetKind::Cabinet);
    circuit.circuit = 2;
    out.push_back(circuit);

    Happening leak;
    leak.kind = HappeningKind::PipeBurst;
    leak.from = start - 1h;
    leak.until = start + 8h;
    leak.place = city.assets.all[dice.any(AssetKind::PressurePoint)].place;
    leak.radius = 60.0;
    leak.strength = 3.2;
    out.push_back(leak);

    Happening warm;
    warm.kind = HappeningKind::ContainerFire;
    warm.from = start - 40min;
    warm.until = start + 6h;
    warm.target = dice.any(AssetKind::Container);
    warm.strength = 0.22;
    out.push_back(warm);
}

} // namespace

std::vector<Happening> everydayFaults(const City& city, core::Timestamp start)
{
    std::vector<Happening> out;
    Dice first{city, hashOf(city.options.seed, 0xfa017)};
    addFirstOnes(first, city, start, out);
    // Nothing breaks by the dice in the first hour: a rehearsal begins with what its script says.
    const core::Timestamp quiet = start + 1h;
    const core::Timestamp today = std::chrono::floor<std::chrono::days>(start);
    const double share = static_cast<double>(city.assets.all.size()) / kReferenceAssets;
    for (int day = 0; day < kFaultDays; ++day) {
        const core::Timestamp midnight = today + std::chrono::days{day};
        Dice dice{city, hashOf(city.options.seed, 0xda1,
                               static_cast<std::uint64_t>(midnight.time_since_epoch() / std::chrono::days{1}))};
        for (const Rate& rate : kRates) {
            const bool isFree = rate.hours == Hours::Peaks && localTimeOf(midnight + 12h).isWeekend();
            const int times = isFree ? 0 : dice.times(rate.perDay * share);
            for (int i = 0; i < times; ++i) {
                const Happening one = dice.draw(rate, midnight);
                if (one.from >= quiet)
                    out.push_back(one);
            }
        }
    }
    return out;
}

} // namespace vigie::city
