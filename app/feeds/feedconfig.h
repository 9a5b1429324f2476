// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "core/clock.h"
#include "core/domain.h"
#include "core/expected.h"
#include "feeds/backoff.h"
#include "feeds/brokeraddress.h"
#include "feeds/clockmessage.h"
#include "feeds/decoder.h"
#include "feeds/feedsource.h"
#include "feeds/limits.h"
#include "feeds/secret.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vigie::feeds {

enum class MqttVersion : std::uint8_t { V311, V5 };
enum class MqttQos : std::uint8_t { AtMostOnce = 0, AtLeastOnce = 1 };

/// Everything the profile says of one MQTT feed. docs/feeds.md explains each key.
struct FeedConfig {
    core::FeedIndex index{};
    std::string id;                     ///< "lighting": letters, digits, '-', '_', '.'; at most 64.
    std::string title;                  ///< For people; the id where empty.
    std::optional<core::Domain> domain; ///< What its assets are where their model does not say.

    std::string url; ///< See brokerAddressFromUrl.
    MqttVersion version = MqttVersion::V5;
    std::vector<std::string> topics; ///< Filters; `+` and `#` as MQTT has them; `$share/group/filter` too.
    MqttQos qos = MqttQos::AtLeastOnce;
    std::string clientId; ///< The same at each start, another at each desk: the broker keeps our session under it.
    std::chrono::seconds sessionExpiry{3600}; ///< How long the broker keeps it while we are away (MQTT 5).
    std::chrono::seconds keepAlive{30};       ///< 5 s to 18 h.

    std::string user;
    SecretSource password;
    std::string caFile;   ///< The city's own CA, PEM. Empty: the system's.
    std::string certFile; ///< Our own certificate, PEM, with its chain.
    std::string keyFile;
    SecretSource keyPassphrase;

    core::Duration period{}; ///< How often a message is expected; zero: it says nothing, the feed never goes stale.
    Limits limits;
    std::string clockTopic;                ///< Where the city tells its time, if it does.
    std::vector<std::string> ignoreTopics; ///< Filters among `topics` that are not for us.
    BackoffRange backoff;
    std::chrono::milliseconds connectTimeout{10'000};
};

/// Takes what the city says of its own time. Called from the feed's thread.
using ClockListener = std::function<void(const ClockMessage&)>;

/// What a feed works with besides its configuration.
struct FeedParts {
    Decoder decoder;                    ///< Asked from the feed's thread only.
    ClockListener onClock;              ///< May be empty.
    SecretReader secrets = &readSecret; ///< Replaced where there is a keyring.
};

/// Says what is wrong with a configuration before anything is connected: address, topics, client id, files that
/// cannot be read, secrets that are not there.
[[nodiscard]] core::Expected<BrokerAddress> checkFeed(const FeedConfig& config, const SecretReader& secrets);

/// A feed that is checked and not yet started. The clock outlives it.
[[nodiscard]] core::Expected<std::unique_ptr<FeedSource>> makeFeed(FeedConfig config, const core::Clock& clock,
                                                                   FeedParts parts);

} // namespace vigie::feeds
