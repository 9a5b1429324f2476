// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/lighting.h"

#include "city/random.h"
#include "city/rhythm.h"
#include "city/sun.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace vigie::city {

namespace {

using namespace std::chrono_literals;

constexpr double kFailedAtStart = 0.004; // of all lamps
constexpr double kFailsADay = 0.0006;    // a lamp in 4.5 years
constexpr double kDay = 86'400.0;
constexpr double kLongestRepair = 7.0 * kDay;
constexpr auto kMeterStep = 60s;
constexpr float kMainStreetWatts = 85.0F;

} // namespace

std::string_view toWord(PowerState state)
{
    constexpr std::array<std::string_view, 3> kWords{"off", "low", "on"};
    return kWords[static_cast<std::size_t>(state)];
}

std::string_view toWord(LampStatus status)
{
    constexpr std::array<std::string_view, 4> kWords{"ok", "defectiveLamp", "brokenLantern", "columnIssue"};
    return kWords[static_cast<std::size_t>(status)];
}

std::string_view toWord(CabinetStatus status)
{
    constexpr std::array<std::string_view, 3> kWords{"ok", "circuitTripped", "noSupply"};
    return kWords[static_cast<std::size_t>(status)];
}

LightingSimulator::LightingSimulator(const City& city, const Happenings& happenings, core::Timestamp start)
    : m_city(city)
    , m_happenings(happenings)
    , m_seed(hashOf(city.options.seed, 0x119471))
    , m_start(start)
    , m_now(start)
    , m_outages(city.assets.of(AssetKind::Cabinet).count)
{
    for (const auto kind : {HappeningKind::CabinetDown, HappeningKind::CircuitDown}) {
        for (const Happening& h : happenings.of(kind))
            m_outages[indexOf(h.target)].push_back({h.from, h.until, h.circuit});
    }
}

std::size_t LightingSimulator::indexOf(AssetRow cabinet) const
{
    return cabinet - m_city.assets.of(AssetKind::Cabinet).first;
}

double LightingSimulator::sunElevation(core::Timestamp time) const
{
    const auto minute = std::chrono::floor<std::chrono::seconds>(time);
    if (minute != m_sunTime) {
        m_sunTime = minute;
        m_sunElevation = sunAt(minute, Terrain::toGeo({0.0, 0.0})).elevation;
    }
    return m_sunElevation;
}

double LightingSimulator::commandOf(AssetRow cabinet, core::Timestamp time, bool isMainStreet) const
{
    // Each cabinet's light cell has its own idea of dusk, some minutes apart.
    const double cell = unitOf(hashOf(m_seed, cabinet, 1));
    if (sunElevation(time) > -2.6 - 1.6 * cell)
        return 0.0;
    const double hour = localTimeOf(time).hour + 0.2 * (cell - 0.5);
    const bool isSmallHours = hour >= 23.5 || hour < 5.0;
    if (!isSmallHours)
        return 1.0;
    return isMainStreet ? 0.7 : 0.45;
}

bool LightingSimulator::isOut(AssetRow cabinet, std::uint8_t circuit, core::Timestamp time) const
{
    const auto& outages = m_outages[indexOf(cabinet)];
    return std::any_of(outages.begin(), outages.end(), [&](const Outage& o) {
        return o.from <= time && time < o.until && (o.circuit == 0 || o.circuit == circuit);
    });
}

bool LightingSimulator::isFlooded(AssetRow row, core::Timestamp time) const
{
    const Assets::Range lamps = m_city.assets.of(AssetKind::Lamp);
    for (const Happening& h : m_happenings.of(HappeningKind::AlarmFlood)) {
        // One lamp after another through the first ten seconds, all over the town.
        const std::uint64_t order = (static_cast<std::uint64_t>(row - lamps.first) * 7'919U) % lamps.count;
        if (order >= h.count)
            continue;
        const double share = static_cast<double>(order) / std::max(1U, std::min(h.count, lamps.count));
        const auto begins = h.from + core::Duration{static_cast<std::int64_t>(share * 10e6)};
        if (begins <= time && time < h.until)
            return true;
    }
    return false;
}

/// A lamp's own faults: some were broken before the start; each day others break, and are mended within a week.
LampStatus LightingSimulator::faultOf(AssetRow row, core::Timestamp time) const
{
    if (isFlooded(row, time))
        return LampStatus::DefectiveLamp;
    const double now = secondsOf(time);
    const double begun = secondsOf(m_start);
    std::uint64_t dice = hashOf(m_seed, row, 2);
    bool isFailed = unitOf(dice) < kFailedAtStart && now < begun + kDay * (0.5 + 6.0 * unitOf(mix(dice)));
    const auto first = static_cast<std::int64_t>(std::floor(std::max(begun, now - kLongestRepair) / kDay));
    const auto last = static_cast<std::int64_t>(std::floor(now / kDay));
    for (std::int64_t day = first; day <= last && !isFailed; ++day) {
        const std::uint64_t roll = hashOf(m_seed, row, 3, static_cast<std::uint64_t>(day));
        if (unitOf(roll) >= kFailsADay)
            continue;
        const double breaks = kDay * (static_cast<double>(day) + unitOf(mix(roll)));
        const double mended = breaks + kLongestRepair * (0.1 + 0.9 * unitOf(mix(roll + 1)));
        isFailed = breaks >= begun && breaks <= now && now < mended;
        dice = roll;
    }
    if (!isFailed)
        return LampStatus::Ok;
    const double which = unitOf(mix(dice ^ 0x5a5aU));
    return which < 0.8    ? LampStatus::DefectiveLamp
           : which < 0.92 ? LampStatus::BrokenLantern
                          : LampStatus::ColumnIssue;
}

LampState LightingSimulator::lamp(AssetRow row, core::Timestamp time) const
{
    const Asset& asset = m_city.assets.all[row];
    LampState state;
    state.status = faultOf(row, time);
    if (isOut(asset.link, asset.variant, time))
        return state;
    state.level = commandOf(asset.link, time, asset.size > kMainStreetWatts);
    if (state.level <= 0.0)
        return state;
    state.power = state.level < 0.9 ? PowerState::Low : PowerState::On;
    if (state.status == LampStatus::DefectiveLamp || state.status == LampStatus::BrokenLantern) {
        state.level = 0.0;
        state.watts = 0.8; // the driver
        return state;
    }
    const double mains = 1.0 + 0.02 * wander(m_seed, asset.link, secondsOf(time), 900.0);
    const double own =
        1.0 + 0.03 * (unitOf(hashOf(m_seed, row, 4)) - 0.5) + 0.01 * jitter(m_seed, row, secondsOf(time), 60.0);
    state.watts = static_cast<double>(asset.size) * state.level * mains * own;
    return state;
}

CabinetState LightingSimulator::cabinet(AssetRow row, core::Timestamp time) const
{
    const Asset& asset = m_city.assets.all[row];
    const double seconds = secondsOf(time);
    CabinetState state;
    const double kilowattsRated = static_cast<double>(asset.size) / 1'000.0;
    state.kilowattHours =
        std::floor(20'000.0 + 400'000.0 * unitOf(hashOf(m_seed, row, 5))) + kilowattsRated * m_burnt;
    if (isOut(row, 0, time)) {
        state.status = CabinetStatus::NoSupply;
        state.circuitsDown = asset.variant;
        return state;
    }
    for (std::uint8_t circuit = 1; circuit <= asset.variant; ++circuit)
        state.circuitsDown += isOut(row, circuit, time) ? 1 : 0;
    state.status = state.circuitsDown > 0 ? CabinetStatus::CircuitTripped : CabinetStatus::Ok;
    state.volts = 231.0 + 3.0 * wander(m_seed, row, seconds, 1'200.0) + 0.4 * jitter(m_seed, row, seconds, 20.0);
    const Assets::Range lamps = m_city.assets.lampsOf(row);
    for (AssetRow lampRow = lamps.first; lampRow < lamps.end(); ++lampRow)
        state.kilowatts += lamp(lampRow, time).watts / 1'000.0;
    state.kilowatts += 0.035; // the controller
    state.amperes =
        state.kilowatts * 1'000.0 / (3.0 * state.volts * 0.93) * (1.0 + 0.04 * jitter(m_seed, row, seconds, 60.0));
    return state;
}

void LightingSimulator::noteFlood(core::Timestamp from, core::Timestamp to, std::vector<AssetRow>& changed) const
{
    const Assets::Range lamps = m_city.assets.of(AssetKind::Lamp);
    for (const Happening& h : m_happenings.of(HappeningKind::AlarmFlood)) {
        const bool isComing = h.from <= to && from < h.from + 11s;
        const bool isGoing = from < h.until && h.until <= to;
        if (!isComing && !isGoing)
            continue;
        for (AssetRow row = lamps.first; row < lamps.end(); ++row) {
            if (isFlooded(row, from) != isFlooded(row, to))
                changed.push_back(row);
        }
    }
}

void LightingSimulator::advance(core::Timestamp time, std::vector<AssetRow>& changed)
{
    const Assets::Range cabinets = m_city.assets.of(AssetKind::Cabinet);
    // The meters run on a fixed grid of minutes, so that what they show does not depend on how often they are asked.
    for (auto at = std::chrono::floor<std::chrono::minutes>(m_now) + kMeterStep; at <= time; at += kMeterStep)
        m_burnt += commandOf(cabinets.first, at, false) / 60.0;
    noteFlood(m_now, time, changed);
    m_now = std::max(m_now, time);
    const bool isFirst = m_shown.empty();
    m_shown.resize(cabinets.count);
    for (AssetRow row = cabinets.first; row < cabinets.end(); ++row) {
        std::uint8_t shows = static_cast<std::uint8_t>(std::lround(commandOf(row, time, false) * 7.0));
        for (std::uint8_t circuit = 1; circuit <= m_city.assets.all[row].variant; ++circuit)
            shows = static_cast<std::uint8_t>(shows | (isOut(row, circuit, time) ? 8U << (circuit - 1U) : 0U));
        if (shows == m_shown[indexOf(row)] || isFirst) {
            m_shown[indexOf(row)] = shows;
            continue;
        }
        m_shown[indexOf(row)] = shows;
        changed.push_back(row);
        const Assets::Range lamps = m_city.assets.lampsOf(row);
        for (AssetRow lampRow = lamps.first; lampRow < lamps.end(); ++lampRow)
            changed.push_back(lampRow);
    }
}

} // namespace vigie::city
