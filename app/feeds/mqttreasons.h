// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "feeds/brokeraddress.h"

#include <optional>
#include <string>
#include <string_view>

namespace vigie::feeds {

/// How a connection to a broker ended, as far as it is known.
struct LinkEnding {
    int libraryCode = 0;            ///< MOSQ_ERR_*.
    int systemError = 0;            ///< errno, where the library says it was the system.
    std::optional<int> connack;     ///< The broker's answer to our greeting: MQTT 3.1.1, 3.2.2.3, or MQTT 5, 3.2.2.2.
    std::optional<int> disconnect;  ///< The reason the broker gave when it closed: MQTT 5, 3.14.2.1.
    std::optional<core::Error> tls; ///< What TlsContext knows.
    std::string tlsText;            ///< What OpenSSL printed, for what TlsContext does not know.
    bool answered = false;          ///< The broker had said welcome.
    bool silent = false;            ///< We gave up waiting for its answer.
};

/// Why a feed has no connection, and what a person can do about it. Pure.
[[nodiscard]] core::Error reasonOf(const LinkEnding& ending, const BrokerAddress& address);

/// Why the broker does not give us a topic: SUBACK codes of 0x80 and above (MQTT 3.1.1, 3.9.3; MQTT 5, 3.9.3). Pure.
[[nodiscard]] core::Error subscriptionRefusal(int code, std::string_view topic);

} // namespace vigie::feeds
