// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/brokeroptions.h"
#include "core/expected.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace vigie::city {

/// What the link to the broker is doing.
enum class LinkState : std::uint8_t { Connecting, Online, Refused };

struct LinkReport {
    LinkState state = LinkState::Connecting;
    std::string reason;             ///< Of the last failure, for people.
    std::uint64_t connections = 0;  ///< How often it came online: a change means the broker may have forgotten all.
    std::uint64_t acknowledged = 0; ///< Messages the broker has taken.
    std::uint64_t waiting = 0;      ///< Published and not yet acknowledged.
};

/// The city's line to an MQTT 5 broker: QoS 1, retained.
///
/// Thread:  its own does the network; `publish` and `report` are called from one other.
/// Order:   messages arrive in the order of `publish`.
/// Failure: never throws and never ends by itself: when the broker vanishes it tries again, after 0.5 s up to 15 s
///          with jitter, until destroyed. What was waiting is sent again then.
/// Bounds:  at most `kMostWaiting` messages wait for their acknowledgement; beyond that `publish` declines.
/// Will:    the broker says "offline" on the status topic when the city is gone; "online" is said on each
///          connection.
class MqttLink {
public:
    static constexpr std::uint64_t kMostWaiting = 1'000;

    /// Failure: InvalidInput where the TLS files cannot be used, Internal where the library fails.
    [[nodiscard]] static core::Expected<MqttLink> open(const BrokerOptions& broker, const std::string& statusTopic);
    /// Says "offline", waits for what is waiting (2 s at most) and disconnects.
    ~MqttLink();
    MqttLink(MqttLink&&) noexcept;
    MqttLink& operator=(MqttLink&&) = delete;
    MqttLink(const MqttLink&) = delete;
    MqttLink& operator=(const MqttLink&) = delete;

    /// False when offline or too much is waiting: nothing was sent, try again later.
    bool publish(const std::string& topic, std::string_view payload);
    [[nodiscard]] LinkReport report() const;

private:
    struct State;
    explicit MqttLink(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace vigie::city
