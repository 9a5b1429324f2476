// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedconfig.h"

#include "feeds/mqttfeed.h"
#include "feeds/mqtttopics.h"
#include "feeds/tlscontext.h"

#include <algorithm>
#include <utility>

namespace vigie::feeds {

namespace {

using core::ErrorCode;
using core::fail;
using Checked = core::Expected<void>;

bool isWord(const std::string& text, std::size_t most)
{
    const auto fits = [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
               c == '.';
    };
    return !text.empty() && text.size() <= most && std::all_of(text.begin(), text.end(), fits);
}

Checked checkNames(const FeedConfig& config)
{
    constexpr std::size_t kIdBytes = 64;
    constexpr std::size_t kClientIdBytes = 128;
    if (!isWord(config.id, kIdBytes))
        return fail(ErrorCode::InvalidInput, "id", VIGIE_TEXT("Errors", "A feed needs an id."),
                    VIGIE_TEXT("Errors", "Use letters, digits, '-', '_' and '.', at most 64."));
    if (!isWord(config.clientId, kClientIdBytes))
        return fail(
            ErrorCode::InvalidInput, config.id + ": client_id",
            VIGIE_TEXT("Errors",
                       "A feed needs a client id, under which the broker keeps what comes while we are away."),
            VIGIE_TEXT("Errors",
                       "Use letters, digits, '-', '_' and '.', at most 128, and another one at each desk."));
    return {};
}

Checked checkTopics(const FeedConfig& config)
{
    if (config.topics.empty() || config.topics.size() > config.limits.topics)
        return fail(
            ErrorCode::InvalidInput, config.id + ": topics",
            {VIGIE_TEXT("Errors", "A feed needs between 1 and %1 topics."), {std::to_string(config.limits.topics)}},
            VIGIE_TEXT("Errors", "Name them in the profile; the wildcards + and # stand for many."));
    std::vector<std::string> all = config.topics;
    all.insert(all.end(), config.ignoreTopics.begin(), config.ignoreTopics.end());
    if (!config.clockTopic.empty())
        all.push_back(config.clockTopic);
    for (const std::string& topic : all) {
        if (!isTopicFilter(topic))
            return fail(
                ErrorCode::InvalidInput, config.id + ": topics",
                {VIGIE_TEXT("Errors", "\"%1\" is not a topic of MQTT."), {topic.substr(0, 200)}},
                VIGIE_TEXT("Errors", "+ stands for one whole level, # for all that follow, at the end only."));
    }
    if (config.qos != MqttQos::AtMostOnce && config.qos != MqttQos::AtLeastOnce)
        return fail(
            ErrorCode::Unsupported, config.id + ": qos", VIGIE_TEXT("Errors", "A feed takes messages at QoS 0 or 1."),
            VIGIE_TEXT("Errors",
                       "Write 1: a message that comes twice does no harm, since the newest source time wins."));
    if (config.clockTopic.find_first_of("+#") != std::string::npos)
        return fail(ErrorCode::InvalidInput, config.id + ": clock_topic",
                    VIGIE_TEXT("Errors", "The topic of the city's clock must be one topic."),
                    VIGIE_TEXT("Errors", "Write it without wildcards."));
    return {};
}

Checked checkTimes(const FeedConfig& config)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::seconds kLongestKeepAlive{65'535};
    if (config.keepAlive < 5s || config.keepAlive > kLongestKeepAlive)
        return fail(ErrorCode::InvalidInput, config.id + ": keep_alive",
                    VIGIE_TEXT("Errors", "The keep-alive time must be between 5 s and 18 h."),
                    VIGIE_TEXT("Errors", "30 s suits most networks."));
    if (config.period < 0s || config.sessionExpiry < 0s || config.sessionExpiry.count() > UINT32_MAX ||
        config.connectTimeout <= 0ms || config.backoff.shortest <= 0ms ||
        config.backoff.longest < config.backoff.shortest)
        return fail(ErrorCode::InvalidInput, config.id, VIGIE_TEXT("Errors", "A time of this feed is out of range."),
                    VIGIE_TEXT("Errors", "Check its period, its session expiry and its waits between tries."));
    if (config.limits.messageBytes == 0 || config.limits.assets == 0)
        return fail(ErrorCode::InvalidInput, config.id + ": limits",
                    VIGIE_TEXT("Errors", "A limit of zero lets nothing in."),
                    VIGIE_TEXT("Errors", "Leave the limit out to have the usual one."));
    return {};
}

Checked checkTls(const FeedConfig& config, const BrokerAddress& address, const SecretReader& secrets)
{
    const bool names = !config.caFile.empty() || !config.certFile.empty() || !config.keyFile.empty();
    if (!address.tls && names)
        return fail(ErrorCode::InvalidInput, config.id + ": url",
                    VIGIE_TEXT("Errors", "Certificates are given, but the address asks for no TLS."),
                    VIGIE_TEXT("Errors", "Let the address begin with mqtts://, or take the certificates out."));
    if (config.certFile.empty() != config.keyFile.empty())
        return fail(ErrorCode::InvalidInput, config.id + ": certificate, key",
                    VIGIE_TEXT("Errors", "A certificate of ours needs its key, and a key its certificate."),
                    VIGIE_TEXT("Errors", "Name both files, or neither."));
    if (!address.tls)
        return {};
    auto passphrase = secrets(config.keyPassphrase);
    if (!passphrase)
        return fail(std::move(passphrase.error()));
    auto tls =
        TlsContext::make({config.caFile, config.certFile, config.keyFile, std::move(*passphrase)}, address.host);
    if (!tls)
        return fail(std::move(tls.error()));
    return {};
}

Checked checkLogin(const FeedConfig& config, const SecretReader& secrets)
{
    if (config.user.empty() && !config.password.empty())
        return fail(ErrorCode::InvalidInput, config.id + ": user",
                    VIGIE_TEXT("Errors", "There is a password and no user."),
                    VIGIE_TEXT("Errors", "Name the user, or take the password out."));
    if (auto password = secrets(config.password); !password)
        return fail(std::move(password.error()));
    return {};
}

} // namespace

core::Expected<BrokerAddress> checkFeed(const FeedConfig& config, const SecretReader& secrets)
{
    for (const auto& check : {&checkNames, &checkTopics, &checkTimes}) {
        if (auto checked = check(config); !checked)
            return fail(std::move(checked.error()));
    }
    auto address = brokerAddressFromUrl(config.url);
    if (!address)
        return address;
    if (auto checked = checkTls(config, *address, secrets); !checked)
        return fail(std::move(checked.error()));
    if (auto checked = checkLogin(config, secrets); !checked)
        return fail(std::move(checked.error()));
    return address;
}

core::Expected<std::unique_ptr<FeedSource>> makeFeed(FeedConfig config, const core::Clock& clock, FeedParts parts)
{
    if (!parts.decoder || !parts.secrets)
        return fail(ErrorCode::Internal, config.id, VIGIE_TEXT("Errors", "A feed was made without a decoder."),
                    VIGIE_TEXT("Errors", "This is a fault of Vigie: please report it."));
    auto address = checkFeed(config, parts.secrets);
    if (!address)
        return fail(std::move(address.error()));
    return std::make_unique<MqttFeed>(std::move(config), std::move(*address), clock, std::move(parts));
}

} // namespace vigie::feeds
