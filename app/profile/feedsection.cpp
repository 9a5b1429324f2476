// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/feedsection.h"

#include "toml/domainword.h"

#include <algorithm>
#include <map>

namespace vigie::profile {

namespace {

using toml::Table;

struct Broker {
    std::string url;
    feeds::MqttVersion version = feeds::MqttVersion::V5;
    std::string user;
    feeds::SecretSource password;
    std::string caFile;
    std::string certFile;
    std::string keyFile;
    feeds::SecretSource keyPassphrase;
};

feeds::SecretSource readSecretSource(Table& table, std::string_view key)
{
    auto source = feeds::secretSourceFromText(table.text(key));
    if (source)
        return *source;
    table.problem(key, source.error().what, source.error().remedy);
    return {};
}

Broker readBroker(Table& table)
{
    Broker out;
    out.url = table.requiredText("url");
    const std::string version = table.text("version", "5");
    if (version == "3.1.1")
        out.version = feeds::MqttVersion::V311;
    else if (version != "5")
        table.problem("version", {VIGIE_TEXT("Errors", "There is no MQTT version \"%1\"."), {version}},
                      VIGIE_TEXT("Errors", "Use \"5\" or \"3.1.1\"."));
    out.user = table.text("user");
    out.password = readSecretSource(table, "password");
    out.caFile = table.text("ca");
    out.certFile = table.text("certificate");
    out.keyFile = table.text("key");
    out.keyPassphrase = readSecretSource(table, "key_passphrase");
    table.finish();
    return out;
}

/// `["Water service"]` or `[{fr = "Service de l'eau", en = "Water service"}]`.
std::vector<toml::LocalText> readLocalTexts(Table& table, std::string_view key)
{
    std::vector<toml::LocalText> out;
    if (table.kind(key) == toml::Kind::Tables) {
        for (Table& languages : table.tables(key))
            out.push_back(toml::readLanguages(languages));
        return out;
    }
    for (const std::string& text : table.texts(key))
        out.push_back({{{"", text}}});
    return out;
}

void readRegister(Table& table, RegisterEntry& entry)
{
    entry.purpose = toml::readLocalText(table, "purpose");
    entry.legalBasis = toml::readLocalText(table, "legal_basis");
    entry.retention = toml::readLocalText(table, "retention");
    entry.recipients = readLocalTexts(table, "recipients");
    if (!entry.complete())
        table.problem(
            "purpose", VIGIE_TEXT("Errors", "The feed's entry in the register is not complete."),
            VIGIE_TEXT("Errors", "Give purpose, legal_basis, retention and recipients: citizens may ask for them."));
}

void readConnection(Table& table, const Broker& broker, const std::string& desk, feeds::FeedConfig& config)
{
    config.url = broker.url;
    config.version = broker.version;
    config.user = broker.user;
    config.password = broker.password;
    config.caFile = broker.caFile;
    config.certFile = broker.certFile;
    config.keyFile = broker.keyFile;
    config.keyPassphrase = broker.keyPassphrase;
    config.topics = table.texts("topics");
    config.qos = static_cast<feeds::MqttQos>(table.integer("qos", 0, 2).value_or(1));
    config.clientId = table.text("client_id", "vigie-" + desk + "-" + config.id);
    config.period = table.duration("period").value_or(std::chrono::seconds{0});
    config.clockTopic = table.text("clock_topic");
    config.ignoreTopics = table.texts("ignore_topics");
    config.limits.messageBytes =
        static_cast<std::size_t>(table.integer("message_kib", 1, 65'536).value_or(1'024)) * 1024U;
}

FeedProfile readFeed(Table& table, const std::map<std::string, Broker>& brokers, const std::string& desk)
{
    FeedProfile out;
    out.config.id = table.requiredText("id");
    out.title = toml::readLocalText(table, "title");
    out.config.title = out.title.in("en");
    out.domain = toml::readDomain(table).value_or(core::Domain::Other);
    out.config.domain = out.domain;
    if (const std::string type = table.text("type", "mqtt"); type != "mqtt")
        table.problem("type", {VIGIE_TEXT("Errors", "There is no feed type \"%1\"."), {type}},
                      VIGIE_TEXT("Errors", "This version knows \"mqtt\"."));
    if (const std::string format = table.text("format", "ngsi-ld"); format != "ngsi-ld")
        table.problem("format", {VIGIE_TEXT("Errors", "There is no format \"%1\"."), {format}},
                      VIGIE_TEXT("Errors", "This version knows \"ngsi-ld\" (and NGSIv2 by the same name)."));
    out.broker = table.requiredText("broker");
    const auto broker = brokers.find(out.broker);
    if (broker != brokers.end())
        readConnection(table, broker->second, desk, out.config);
    else if (!out.broker.empty())
        table.problem("broker", {VIGIE_TEXT("Errors", "There is no broker \"%1\"."), {out.broker}},
                      VIGIE_TEXT("Errors", "Add [brokers.NAME] with its url, or mend the name."));
    if (broker == brokers.end())
        table.acceptRest(); // The keys of its connection are right, though nothing reads them.
    readRegister(table, out.registerEntry);
    if (auto periods = table.table("periods")) {
        for (const std::string& model : periods->keys()) {
            if (const auto period = periods->duration(model))
                out.modelPeriods.emplace_back(model, *period);
        }
    }
    table.finish();
    return out;
}

bool isUsable(const FeedProfile& feed)
{
    return !feed.config.id.empty() && !feed.config.url.empty() && !feed.config.topics.empty();
}

} // namespace

std::vector<FeedProfile> readFeeds(Table& root, const std::string& desk)
{
    std::map<std::string, Broker> brokers;
    for (auto& [name, table] : root.namedTables("brokers"))
        brokers.emplace(name, readBroker(table));
    std::vector<FeedProfile> out;
    for (Table& table : root.tables("feeds")) {
        FeedProfile feed = readFeed(table, brokers, desk);
        const bool twice = std::any_of(out.begin(), out.end(),
                                       [&](const FeedProfile& other) { return other.config.id == feed.config.id; });
        if (twice) {
            table.problem("id",
                          {VIGIE_TEXT("Errors", "There are two feeds called \"%1\"; the second is left out."),
                           {feed.config.id}},
                          VIGIE_TEXT("Errors", "Give each feed its own id."));
            continue;
        }
        if (!isUsable(feed)) {
            table.problem("", VIGIE_TEXT("Errors", "This feed is left out."),
                          VIGIE_TEXT("Errors", "It needs an id, a broker with a url, and at least one topic."));
            continue;
        }
        feed.config.index = static_cast<core::FeedIndex>(out.size());
        out.push_back(std::move(feed));
    }
    return out;
}

} // namespace vigie::profile
