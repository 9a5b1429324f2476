// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/cityprofile.h"

#include "profile/feedsection.h"
#include "toml/document.h"
#include "toml/domainword.h"

#include <algorithm>
#include <optional>

namespace vigie::profile {

namespace {

using core::ErrorCode;
using toml::Table;

constexpr const char* kManual = "docs/city-profile.md";
constexpr std::size_t kMostProblems = 500;

void readCity(Table& city, CityProfile& out)
{
    out.id = city.requiredText("id");
    out.name = toml::readLocalText(city, "name");
    if (out.name.empty())
        city.problem("name", VIGIE_TEXT("Errors", "The city has no name."),
                     VIGIE_TEXT("Errors", "Add: name = \"...\""));
    out.timeZone = city.requiredText("time_zone");
    const bool known = std::filesystem::exists(std::filesystem::path{"/usr/share/zoneinfo"} / out.timeZone);
    if (!out.timeZone.empty() &&
        (!known || out.timeZone.find("..") != std::string::npos || out.timeZone.front() == '/'))
        city.problem("time_zone", {VIGIE_TEXT("Errors", "There is no time zone \"%1\"."), {out.timeZone}},
                     VIGIE_TEXT("Errors", "Use a name of the IANA list, as \"Europe/Paris\"."));
    const std::vector<double> centre = city.numbers("centre");
    const auto position = centre.size() == 2 ? core::GeoPosition::fromDegrees(centre[0], centre[1]) : std::nullopt;
    if (position)
        out.centre = *position;
    else
        city.problem("centre", VIGIE_TEXT("Errors", "The centre is not a place on Earth."),
                     VIGIE_TEXT("Errors", "Write [latitude, longitude] in degrees, as centre = [46.62, 2.31]."));
    out.zoom = city.number("zoom", 0.0, 20.0).value_or(13.0);
    out.languages = city.texts("languages");
    if (out.languages.empty())
        out.languages = {"en", "fr"};
    out.desk = city.text("desk", "desk-1");
    city.finish();
}

void readBasemap(Table& root, CityProfile& out)
{
    out.basemapLanguage = out.languages.front();
    auto basemap = root.table("basemap");
    if (!basemap)
        return;
    if (const std::string file = basemap->text("file"); !file.empty())
        out.basemapFile = out.folder / file;
    out.basemapService = basemap->text("service");
    if (!out.basemapFile.empty() && !out.basemapService.empty())
        basemap->problem("service", VIGIE_TEXT("Errors", "The base map is a file already; the service is not asked."),
                         VIGIE_TEXT("Errors", "Keep one of the two: file or service."));
    out.basemapAttribution = basemap->text("attribution");
    out.basemapLanguage = basemap->text("language", out.basemapLanguage);
    basemap->finish();
}

void readDomains(Table& root, CityProfile& out)
{
    for (Table& table : root.tables("domains")) {
        DomainProfile one;
        const auto domain = table.require("id") ? toml::readDomain(table, "id") : std::nullopt;
        one.title = toml::readLocalText(table, "title");
        if (auto layers = table.table("layers")) {
            one.layers = layers::readLayerDefaults(*layers);
            layers->finish();
        }
        table.finish();
        if (domain) {
            one.domain = *domain;
            out.domains.push_back(std::move(one));
        }
    }
    if (!out.domains.empty())
        return;
    for (int i = 0; i < core::kDomainCount; ++i)
        out.domains.push_back({static_cast<core::Domain>(i), {}, {}});
}

void readDesks(Table& root, CityProfile& out)
{
    for (Table& table : root.tables("desks")) {
        DeskProfile one;
        one.id = table.requiredText("id", 64);
        one.title = toml::readLocalText(table, "title");
        for (const std::string& word : table.texts("domains", 1)) {
            if (const auto domain = core::domainFromWord(word))
                one.domains.add(*domain);
            else
                table.problem("domains", {VIGIE_TEXT("Errors", "There is no domain \"%1\"."), {word}},
                              VIGIE_TEXT("Errors", "Use lighting, mobility, water, waste or other."));
        }
        table.finish();
        const bool isTwice = std::ranges::any_of(out.desks, [&](const DeskProfile& d) { return d.id == one.id; });
        if (isTwice)
            table.problem("id", {VIGIE_TEXT("Errors", "There are two desks \"%1\"."), {one.id}},
                          VIGIE_TEXT("Errors", "Give each an id of its own."));
        if (!one.id.empty() && !isTwice && !one.domains.empty())
            out.desks.push_back(std::move(one));
    }
}

void readModels(Table& root, CityProfile& out)
{
    for (Table& table : root.tables("models")) {
        ModelProfile one;
        one.model = table.requiredText("name");
        one.attributes = table.texts("attributes");
        one.domain = toml::readDomain(table).value_or(core::Domain::Other);
        table.finish();
        if (!one.model.empty())
            out.models.push_back(std::move(one));
    }
}

std::optional<LiveKind> liveKindOf(const std::string& word)
{
    if (word == "districts")
        return LiveKind::Districts;
    if (word == "network")
        return LiveKind::Network;
    if (word == "routes")
        return LiveKind::Routes;
    return std::nullopt;
}

void readLive(Table& root, CityProfile& out)
{
    for (Table& table : root.tables("live")) {
        LiveProfile one;
        one.id = table.requiredText("id");
        one.title = toml::readLocalText(table, "title");
        one.table = table.requiredText("table");
        one.name = table.text("name");
        one.colour = table.text("colour");
        one.asset = table.text("asset");
        const std::string word = table.requiredText("kind");
        table.finish();
        const auto kind = liveKindOf(word);
        if (!kind && !word.empty())
            table.problem("kind", {VIGIE_TEXT("Errors", "There is no kind of live layer \"%1\"."), {word}},
                          VIGIE_TEXT("Errors", "Use districts, network or routes."));
        const bool isTwice = std::ranges::any_of(out.live, [&](const LiveProfile& l) { return l.id == one.id; });
        if (isTwice)
            table.problem("id", {VIGIE_TEXT("Errors", "There are two live layers \"%1\"."), {one.id}},
                          VIGIE_TEXT("Errors", "Give each an id of its own."));
        if (!kind || isTwice || one.id.empty() || one.table.empty() || out.live.size() >= CityProfile::kMostLive)
            continue;
        one.kind = *kind;
        out.live.push_back(std::move(one));
    }
}

/// Open, and asks to be named: what the European portals recommend.
constexpr const char* kLicence = "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0";

void readJournal(Table& root, CityProfile& out)
{
    if (auto journal = root.table("journal")) {
        out.journalOrigin = journal->requiredText("origin");
        auto passphrase = feeds::secretSourceFromText(journal->text("passphrase"));
        out.journalPublisher = journal->text("publisher", out.name.in("en"));
        out.journalLicence = journal->text("licence", kLicence);
        if (const std::string policy = journal->text("policy"); !policy.empty())
            out.journalPolicy = out.folder / policy;
        for (Table& table : journal->tables("delay")) {
            const std::string kind = table.requiredText("kind", 64);
            const auto wait = table.duration("for");
            table.finish();
            if (!kind.empty() && wait)
                out.journalDelays.push_back({kind, *wait});
        }
        journal->finish();
        if (passphrase)
            out.journalPassphrase = std::move(*passphrase);
        else
            journal->problem("passphrase", passphrase.error().what, passphrase.error().remedy);
    } else {
        root.problem("journal", VIGIE_TEXT("Errors", "The journal has no origin."),
                     VIGIE_TEXT("Errors", "Add: [journal] origin = \"your-city.example/desk\""));
    }
}

std::optional<PeopleProfile::SignIn> signInOf(const std::string& word)
{
    if (word == "computer")
        return PeopleProfile::SignIn::Computer;
    if (word == "accounts")
        return PeopleProfile::SignIn::Accounts;
    if (word == "demonstration")
        return PeopleProfile::SignIn::Demonstration;
    return std::nullopt;
}

/// With accounts, where the profile does not say otherwise: long enough for a phone call, short enough for an empty room.
constexpr std::chrono::minutes kLockAfter{15};

void readPeople(Table& root, CityProfile& out)
{
    auto table = root.table("people");
    if (!table)
        return;
    const auto how = signInOf(table->text("sign_in", "computer"));
    // Who cannot be understood lets nobody in by itself.
    out.people.signIn = how.value_or(PeopleProfile::SignIn::Accounts);
    if (!how)
        table->problem("sign_in", VIGIE_TEXT("Errors", "This is no way to sign in, so each needs an account."),
                       VIGIE_TEXT("Errors", "Use computer, accounts or demonstration."));
    const bool accounts = out.people.signIn == PeopleProfile::SignIn::Accounts;
    if (table->has("roles")) {
        people::RoleSet roles;
        for (const std::string& word : table->texts("roles", 1)) {
            if (const auto role = people::roleOf(word))
                roles.add(*role);
            else
                table->problem("roles", {VIGIE_TEXT("Errors", "There is no role \"%1\"."), {word}},
                               VIGIE_TEXT("Errors", "Use operator, event-lead, trainer, supervisor or "
                                                    "accountability-officer."));
        }
        if (!roles.empty())
            out.people.roles = roles;
    }
    const auto lock = table->duration("lock_after");
    out.people.lockAfter = accounts ? lock.value_or(kLockAfter) : std::chrono::seconds{0};
    if (lock && !accounts)
        table->problem("lock_after", VIGIE_TEXT("Errors", "Only with accounts is there a password to unlock with."),
                       VIGIE_TEXT("Errors", "Let the computer lock its screen, or use sign_in = \"accounts\"."));
    table->finish();
}

void readHistory(Table& root, CityProfile& out)
{
    if (auto history = root.table("history")) {
        out.historyKept = std::chrono::duration_cast<std::chrono::hours>(
            history->duration("keep").value_or(std::chrono::hours{24}));
        history->finish();
    }
}

} // namespace

core::Expected<CityProfile> loadCityProfile(const std::filesystem::path& folder)
{
    auto file = toml::Document::load(folder / "profile.toml", kManual);
    if (!file) {
        if (file.error().code == ErrorCode::NotFound)
            return core::fail(ErrorCode::NotFound, folder.string(),
                              VIGIE_TEXT("Errors", "This folder is not a city: it has no profile.toml."),
                              VIGIE_TEXT("Errors", "Give the folder of a city profile: vigie --city DIR."));
        return core::fail(file.error());
    }
    CityProfile out;
    out.folder = folder;
    Table root = file->root(out.problems);

    const std::int64_t version = root.integer("version", 0, 1'000'000).value_or(0);
    if (version > CityProfile::kVersion)
        return core::fail(ErrorCode::Unsupported, (folder / "profile.toml").string(),
                          {VIGIE_TEXT("Errors", "The profile is of version %1, newer than this program knows."),
                           {std::to_string(version)}},
                          VIGIE_TEXT("Errors", "Update Vigie, or use the profile it came with."));
    if (version < 1)
        root.problem("version", VIGIE_TEXT("Errors", "The profile does not say its version."),
                     VIGIE_TEXT("Errors", "Add at the top: version = 1"));

    auto city = root.table("city");
    if (!city)
        root.problem("city", VIGIE_TEXT("Errors", "The profile has no [city]."),
                     VIGIE_TEXT("Errors", "Add it: docs/city-profile.md has an example."));
    else
        readCity(*city, out);
    readJournal(root, out);
    if (!out.problems.empty())
        return core::fail(out.problems.front()); // Without these there is no city to open.

    out.rulesFolder = out.folder / root.text("rules", "rules");
    out.plansFolder = out.folder / root.text("plans", "plans");
    readHistory(root, out);
    readPeople(root, out);
    readBasemap(root, out);
    readDomains(root, out);
    readDesks(root, out);
    readModels(root, out);
    readLive(root, out);
    out.feeds = readFeeds(root, out.desk);
    root.finish();
    toml::keepFirst(out.problems, kMostProblems);
    return out;
}

layers::DomainDefaults layerDefaults(const CityProfile& profile)
{
    layers::DomainDefaults out;
    for (const DomainProfile& one : profile.domains)
        out.at(static_cast<std::size_t>(one.domain)) = one.layers;
    return out;
}

core::Expected<void> overrideBroker(CityProfile& profile, const std::string& broker, const std::string& url)
{
    bool any = false;
    for (FeedProfile& feed : profile.feeds) {
        if (feed.broker == broker) {
            feed.config.url = url;
            any = true;
        }
    }
    if (!any)
        return core::fail(ErrorCode::NotFound, broker,
                          VIGIE_TEXT("Errors", "No feed of the profile uses this broker."),
                          VIGIE_TEXT("Errors", "The names are those of [brokers.NAME] in profile.toml."));
    return {};
}

} // namespace vigie::profile
