// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace vigie::city {

/// Where and how the city reports.
struct BrokerOptions {
    std::string host;
    std::uint16_t port = 1883;
    bool isTls = false;
    std::string user;
    std::string password;
    std::string caFile;   ///< PEM; empty: the system's authorities.
    std::string certFile; ///< PEM, the city's own; empty: none.
    std::string keyFile;
    std::string keyPassphrase; ///< Of keyFile; empty: it has none.
    /// For people: never with the password.
    [[nodiscard]] std::string text() const;
};

/// Reads `mqtt://[user[:password]@]host[:port]` and `mqtts://...`; %-escapes in user and password; an IPv6 address in
/// brackets.
/// Failure: InvalidInput, without repeating the password.
[[nodiscard]] core::Expected<BrokerOptions> brokerFromUrl(std::string_view url);

} // namespace vigie::city
