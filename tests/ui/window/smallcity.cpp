// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallcity.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace vigie::test {

namespace {

// Four rules without delay, one of each priority.
constexpr auto kRules = R"(
author = "Test"
date = 2026-03-02

[[rule]]
id = "waste.burning"
kind = "threshold"
domain = "waste"
model = "WasteContainer"
attribute = "temperature"
unit = "CEL"
above = 120
deadband = 20
priority = "critical"
title = { fr = "Feu probable dans un conteneur", en = "Container probably on fire" }
label = { fr = "Température", en = "Temperature" }
residents = { fr = "De la fumée ; les fenêtres voisines doivent rester fermées.", en = "Smoke; windows nearby should stay closed." }
procedure = { id = "WAS-01", fr = "Appeler les pompiers (18), puis la collecte. Prévenir l'école voisine.", en = "Call the fire brigade (18), then the collection. Tell the school next door." }

[[rule]]
id = "waste.full"
kind = "threshold"
domain = "waste"
model = "WasteContainer"
attribute = "fillingLevel"
unit = "P1"
above = 90
deadband = 5
priority = "low"
title = { fr = "Conteneur presque plein", en = "Container nearly full" }
label = { fr = "Remplissage", en = "Filling" }
residents = { fr = "Des sacs seront posés à côté.", en = "Bags will be left beside it." }
procedure = { id = "WAS-02", fr = "Ajouter à la tournée du jour.", en = "Add it to today's round." }

[[rule]]
id = "water.pressure-low"
kind = "threshold"
domain = "water"
model = "Junction"
attribute = "pressure"
unit = "BAR"
below = 2.0
deadband = 0.3
priority = "high"
title = { fr = "Pression d'eau basse", en = "Water pressure low" }
label = { fr = "Pression", en = "Pressure" }
residents = { fr = "Peu d'eau aux étages.", en = "Little water on upper floors." }
procedure = { id = "WAT-03", fr = "Chercher une fuite avec le service des eaux.", en = "Look for a leak with the water service." }

[[rule]]
id = "lighting.column-damaged"
kind = "state"
domain = "lighting"
model = "Streetlight"
attribute = "status"
equals = "columnIssue"
priority = "medium"
title = { fr = "Mât endommagé", en = "Column damaged" }
label = { fr = "État du lampadaire", en = "Lamp status" }
residents = { fr = "Un mât peut tomber.", en = "A column may fall." }
procedure = { id = "LIG-02", fr = "Faire baliser par la voirie.", en = "Have the road service fence it off." }

[[rule]]
id = "lighting.cabinet-no-supply"
explains = ["lighting.lamp-dark"]
explains_by = "refStreetlightControlCabinet"
kind = "state"
domain = "lighting"
model = "StreetlightControlCabinet"
attribute = "status"
equals = "noSupply"
priority = "high"
title = { fr = "Armoire sans alimentation", en = "Cabinet without supply" }
residents = { fr = "Tout un quartier dans le noir.", en = "A whole quarter in the dark." }
procedure = { id = "LIG-04", fr = "Appeler l'astreinte.", en = "Call the standby." }

[[rule]]
id = "lighting.lamp-dark"
kind = "state"
domain = "lighting"
model = "Streetlight"
attribute = "powerState"
equals = "off"
priority = "low"
title = { fr = "Lampadaire éteint", en = "Lamp dark" }
residents = { fr = "Un point de la rue reste sombre.", en = "One spot of the street stays dark." }
procedure = { id = "LIG-01", fr = "Vérifier l'armoire.", en = "Check the cabinet." }
)";

[[noreturn]] void giveUp(const core::Error& error)
{
    std::fprintf(stderr, "%s\n", error.english().c_str());
    std::abort();
}

template <typename T> T must(core::Expected<T> value)
{
    if (!value)
        giveUp(value.error());
    return std::move(*value);
}

std::string urn(const char* model, int number)
{
    char text[64];
    std::snprintf(text, sizeof text, "urn:ngsi-ld:%s:valmer:%04d", model, number);
    return text;
}

} // namespace

std::unique_ptr<SmallCity> SmallCity::open(const support::TempFolder& folder, session::Mode mode,
                                           const profile::PeopleProfile& people)
{
    session::SessionPlan plan;
    plan.profile = must(profile::loadCityProfile(VIGIE_SOURCE_DIR "/resources/cities/valmer"));
    plan.profile.problems.clear();
    std::filesystem::create_directories(folder.path() / "rules");
    folder.write("rules/all.toml", kRules);
    plan.profile.rulesFolder = folder.path() / "rules";
    plan.profile.plansFolder = folder.path() / "plans";
    plan.data = folder.path();
    plan.ownRules = folder.path() / "own-rules";
    plan.profile.people = people;
    if (people.signIn != profile::PeopleProfile::SignIn::Accounts)
        plan.operatorName = "A. Tester";
    auto clock = std::make_unique<core::SteeredClock>(core::parseIso8601(kNow).value(), 0.0);
    session::StorePaths paths;
    paths.journal = folder.path() / "journal.db";
    paths.privateStore = folder.path() / "private.db";
    paths.signedStore = folder.path() / "signed.db";
    paths.keys = folder.path() / "keys";
    paths.alerts = folder.path() / "alerts.db";
    paths.history = folder.path() / "history.db";
    paths.people = folder.path() / "people.db";
    paths.origin = plan.profile.journalOrigin;
    paths.watchesClock = false;
    core::SteeredClock& steered = *clock;
    auto stores =
        must(session::openStores(paths, {std::move(clock), nullptr}, plan.operatorName, plan.profile.historyKept));
    std::vector<std::string> names;
    for (const profile::FeedProfile& feed : plan.profile.feeds)
        names.push_back(feed.config.id);
    std::unique_ptr<SmallCity> city{new SmallCity(std::move(plan), steered, std::move(stores), mode)};
    if (auto opened = city->openPipeline(names); !opened)
        giveUp(opened.error());
    return city;
}

SmallCity::SmallCity(session::SessionPlan plan, core::SteeredClock& clock, session::SessionStores stores,
                     session::Mode mode)
    : CitySession(std::move(plan), std::move(stores))
    , m_clock(clock)
    , m_mode(mode)
{
    makeHealth();
    if (mode == session::Mode::Replay)
        m_replay = {now() - std::chrono::hours{3}, now() + std::chrono::hours{1}, 10.0, false, false};
}

SmallCity::~SmallCity()
{
    closePipeline();
    end("session.stop");
}

void SmallCity::makeHealth()
{
    auto health = std::make_shared<feeds::FeedHealth>();
    health->at = now();
    for (const profile::FeedProfile& feed : profile().feeds) {
        feeds::FeedHealthRow row;
        row.id = feed.config.id;
        row.domain = feed.domain;
        row.state.phase = feeds::FeedPhase::Live;
        row.state.since = now() - std::chrono::hours{2};
        row.rates = {12.0, 48.0, 5300.0};
        row.counters.messages = 86'420;
        row.counters.bytes = 31'500'000;
        row.counters.lastMessageAt = now() - std::chrono::seconds{2};
        row.counters.lag = std::chrono::seconds{1};
        for (std::size_t i = 0; i < row.spark.size(); ++i)
            row.spark[i] = 10.0F + 4.0F * std::sin(static_cast<float>(i) / 4.0F);
        health->feeds.push_back(row);
    }
    m_health = health;
}

void SmallCity::put(support::BatchWriter& batch)
{
    ingest().put(batch.share());
}

void SmallCity::moveClock(std::chrono::seconds by)
{
    m_clock.jump(now() + by);
}

void SmallCity::fill()
{
    const core::GeoPosition centre = profile().centre;
    const auto place = [&](int i) {
        const double angle = 2.4 * i;
        const double reach = 0.0008 * std::sqrt(static_cast<double>(i));
        return std::pair{centre.latitude() + reach * std::sin(angle),
                         centre.longitude() + 1.5 * reach * std::cos(angle)};
    };
    // An hour of values, oldest first; lamps 7 and 9 are in trouble at its end.
    for (int minute = 60; minute >= 0; minute -= 2) {
        const core::Timestamp time = now() - std::chrono::minutes{minute};
        support::BatchWriter batch{time};
        const double done = 1.0 - minute / 60.0;
        for (int i = 1; i <= 40; ++i) {
            const auto [latitude, longitude] = place(i);
            batch.asset(urn("Streetlight", i), "Streetlight").at(latitude, longitude, time);
            batch.word("name", "Rue des Tilleuls " + std::to_string(i), time).word("powerState", "on", time);
            batch.word("status", i == 9 && minute == 0 ? "columnIssue" : "ok", time);
            batch.number("powerConsumption", 68.0 + i % 5 + 3.0 * std::sin(minute / 7.0 + i), time, "WTT");
        }
        // Container 3 says nothing for twenty minutes: its chart has a hole.
        for (int i = 1; i <= 20; ++i) {
            if (i == 3 && minute > 20 && minute < 40)
                continue;
            const auto [latitude, longitude] = place(i + 60);
            const bool burns = i == 3 && minute <= 2;
            batch.asset(urn("WasteContainer", i), "WasteContainer").at(latitude, longitude, time);
            batch.number("fillingLevel", std::min(99.0, 20.0 + i * 2.0 + done * (i > 15 ? 65.0 : 10.0)), time, "P1");
            batch.number("temperature", burns ? 148.0 : 14.0 + 2.0 * std::sin(minute / 9.0), time, "CEL");
        }
        for (int i = 1; i <= 10; ++i) {
            const auto [latitude, longitude] = place(i + 90);
            batch.asset(urn("Junction", i), "Junction").at(latitude, longitude, time);
            batch.number("pressure", i == 4 ? 3.4 - 1.9 * done : 3.2 + 0.1 * std::sin(minute / 5.0), time, "BAR");
        }
        put(batch);
    }
}

void SmallCity::overflow(int containers)
{
    support::BatchWriter batch{now()};
    for (int i = 0; i < containers; ++i) {
        batch.asset(urn("WasteContainer", 1000 + i), "WasteContainer").at(46.62 + 0.00001 * i, 2.31, now());
        batch.number("fillingLevel", 95.0, now(), "P1");
    }
    put(batch);
}

void SmallCity::failCabinet(int lamps)
{
    const std::string cabinet = urn("StreetlightControlCabinet", 1);
    support::BatchWriter batch{now()};
    batch.asset(cabinet, "StreetlightControlCabinet").at(46.62, 2.312, now()).word("status", "noSupply", now());
    for (int i = 0; i < lamps; ++i)
        batch.asset(urn("Streetlight", 100 + i), "Streetlight")
            .at(46.62 + 0.0002 * i, 2.312, now())
            .word("refStreetlightControlCabinet", cabinet, now())
            .word("powerState", "off", now());
    put(batch);
}

void SmallCity::burn(int container, double latitude, double longitude)
{
    support::BatchWriter batch{now()};
    batch.asset(urn("WasteContainer", container), "WasteContainer").at(latitude, longitude, now());
    batch.number("temperature", 200.0, now(), "CEL");
    put(batch);
}

void SmallCity::setPhase(const std::string& feedId, feeds::FeedPhase phase, const std::optional<core::Error>& why)
{
    auto health = std::make_shared<feeds::FeedHealth>(*m_health);
    health->at = now();
    for (feeds::FeedHealthRow& row : health->feeds) {
        if (row.id != feedId)
            continue;
        row.state.phase = phase;
        row.state.since = now();
        row.state.why = why;
        row.state.nextTry = phase == feeds::FeedPhase::Failed ? now() + std::chrono::seconds{8} : core::kNoTime;
        row.rates = {};
    }
    m_health = health;
    Q_EMIT feedHealthChanged();
}

void SmallCity::failFeed(const char* id, const char* why)
{
    setPhase(
        id, feeds::FeedPhase::Failed,
        core::Error{
            core::ErrorCode::Unreachable,
            "mqtt://127.0.0.1:18883",
            {why, {"127.0.0.1"}},
            {"Check the address in the profile, the network, and whether a firewall lets this computer through."}});
}

core::Expected<void> SmallCity::pauseFeed(const std::string& feedId)
{
    setPhase(feedId, feeds::FeedPhase::Paused, std::nullopt);
    return {};
}

core::Expected<void> SmallCity::resumeFeed(const std::string& feedId)
{
    setPhase(feedId, feeds::FeedPhase::Live, std::nullopt);
    return {};
}

core::Expected<void> SmallCity::startRecording(const std::string& name)
{
    m_recording = name;
    Q_EMIT recordingChanged();
    return {};
}

core::Expected<void> SmallCity::stopRecording()
{
    m_recording.clear();
    Q_EMIT recordingChanged();
    return {};
}

void SmallCity::setReplayPaused(bool paused)
{
    m_replay.paused = paused;
    Q_EMIT replayChanged();
}

void SmallCity::setReplaySpeed(double speed)
{
    m_replay.speed = speed;
    Q_EMIT replayChanged();
}

void SmallCity::seekReplay(core::Timestamp time)
{
    m_clock.jump(time);
    Q_EMIT replayChanged();
}

} // namespace vigie::test
