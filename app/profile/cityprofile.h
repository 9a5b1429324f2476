// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "core/expected.h"
#include "core/geoposition.h"
#include "feeds/feedconfig.h"
#include "layers/layerdefaults.h"
#include "profile/peopleprofile.h"
#include "profile/registerentry.h"
#include "toml/localtext.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace vigie::profile {

/// A domain as this city calls and orders it.
struct DomainProfile {
    core::Domain domain = core::Domain::Other;
    toml::LocalText title;
    layers::LayerDefaults layers; ///< How its layers are drawn where they do not say it themselves.
};

/// One feed: how to reach it, and its entry in the register.
struct FeedProfile {
    feeds::FeedConfig config;
    std::string broker; ///< The `[brokers.name]` it comes through.
    toml::LocalText title;
    RegisterEntry registerEntry;
    core::Domain domain = core::Domain::Other;
    /// Expected periods of single models, where they differ from the feed's own.
    std::vector<std::pair<std::string, std::chrono::seconds>> modelPeriods;
};

/// A model this city puts in a domain, against or beyond the usual table.
struct ModelProfile {
    std::string model;
    core::Domain domain = core::Domain::Other;
    std::vector<std::string> attributes; ///< Added to what the privacy filter lets pass.
};

/// What a table of the base map's file becomes on the map: shapes that change with what is reported.
enum class LiveKind : std::uint8_t {
    Districts, ///< Areas, tinted by a number.
    Network,   ///< Lines, each with the state of an asset.
    Routes,    ///< Lines in colours of their own, which vehicles go along.
};
struct LiveProfile {
    std::string id;
    toml::LocalText title;
    LiveKind kind = LiveKind::Network;
    std::string table;
    std::string name; ///< Columns; empty: not used.
    std::string colour;
    std::string asset;
};

/// A desk of the room and what it answers for: a choice in filters and measures.
struct DeskProfile {
    std::string id; ///< "desk-1".
    toml::LocalText title;
    core::DomainSet domains; ///< Not empty.
};

/// Entries of a kind ("pii.view", "pii." for all that begin so) are published no sooner than so long after.
struct JournalDelay {
    std::string kind;
    std::chrono::seconds delay{};
};

/// A city: one folder with `profile.toml` (docs/city-profile.md explains every key).
struct CityProfile {
    static constexpr int kVersion = 1;

    std::filesystem::path folder;
    std::string id;           ///< A word for file names and topics: "valmer".
    toml::LocalText name;     ///< "Valmer".
    std::string timeZone;     ///< IANA: "Europe/Paris".
    core::GeoPosition centre; ///< Of the map at the first start, and origin of the city's frame.
    double zoom = 13.0;
    std::vector<std::string> languages;    ///< Offered on screen, the first by default: "fr", "en".
    std::filesystem::path journalPolicy;   ///< Of the witnesses of the journal; empty: nobody is asked.
    std::string journalOrigin;             ///< "vigie.example/valmer".
    feeds::SecretSource journalPassphrase; ///< Of the journal's keys; empty: Vigie keeps one beside them.
    std::string
        journalPublisher; ///< Who answers for the published journal; the city's name where the profile says nothing.
    std::string journalLicence; ///< The address of its licence.
    std::vector<JournalDelay> journalDelays;
    PeopleProfile people;
    std::string desk;                  ///< This desk's word in every record: "desk-1".
    std::filesystem::path basemapFile; ///< GeoPackage or MBTiles; empty where the city has none yet.
    std::string basemapService;        ///< The address of a tile service with its places to fill; empty for none.
    std::string basemapAttribution;
    std::string basemapLanguage; ///< Of the names on it; empty: as each place writes itself.
    std::filesystem::path rulesFolder;
    std::filesystem::path plansFolder; ///< It need not be there.
    std::chrono::hours historyKept{24};
    std::vector<DomainProfile> domains;
    std::vector<DeskProfile> desks; ///< Of the room; may be empty.
    std::vector<FeedProfile> feeds;
    std::vector<ModelProfile> models;
    std::vector<LiveProfile> live; ///< At most kMostLive.
    static constexpr std::size_t kMostLive = 16;

    /// Not fatal: keys nobody knows, a feed that was left out. The session shows them as notices.
    std::vector<core::Error> problems; ///< `where` is "file:line: key".
};

/// How the layers of each domain are drawn, by the domain's number; empty for one the profile does not name.
[[nodiscard]] layers::DomainDefaults layerDefaults(const CityProfile& profile);

/// Points every feed of one broker at another address (`--broker name=url`): a rehearsal on a local broker, say.
/// An error when the profile has no such broker.
[[nodiscard]] core::Expected<void> overrideBroker(CityProfile& profile, const std::string& broker,
                                                  const std::string& url);

/// Reads the profile in `folder`. An error where the city cannot be opened at all: the first problem that forbids it.
[[nodiscard]] core::Expected<CityProfile> loadCityProfile(const std::filesystem::path& folder);

} // namespace vigie::profile
