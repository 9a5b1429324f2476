// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace vigie::feeds {

/// Where a broker listens.
struct BrokerAddress {
    std::string host; ///< A name, an IPv4 address, or an IPv6 address without its brackets.
    std::uint16_t port = 1883;
    bool tls = false;

    [[nodiscard]] std::string text() const; ///< "mqtts://broker.example:8883", for people.
    bool operator==(const BrokerAddress&) const = default;
};

/// Reads `mqtt://host[:1883]` and `mqtts://host[:8883]`. A user, a password, a path or a query in it are refused.
[[nodiscard]] core::Expected<BrokerAddress> brokerAddressFromUrl(std::string_view url);

} // namespace vigie::feeds
