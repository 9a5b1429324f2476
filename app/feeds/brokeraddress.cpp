// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/brokeraddress.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace vigie::feeds {

namespace {

constexpr std::uint16_t kPlainPort = 1883;
constexpr std::uint16_t kTlsPort = 8883;
constexpr std::size_t kHostBytes = 253;

std::optional<std::uint16_t> portFrom(std::string_view digits)
{
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error != std::errc{} || end != digits.data() + digits.size() || port == 0)
        return std::nullopt;
    return port;
}

bool isHost(std::string_view host)
{
    const auto fits = [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' ||
               c == '_' || c == ':';
    };
    return !host.empty() && host.size() <= kHostBytes && std::all_of(host.begin(), host.end(), fits);
}

std::optional<BrokerAddress> parse(std::string_view url)
{
    BrokerAddress out;
    if (url.starts_with("mqtts://")) {
        out.tls = true;
        out.port = kTlsPort;
        url.remove_prefix(8);
    } else if (url.starts_with("mqtt://")) {
        out.port = kPlainPort;
        url.remove_prefix(7);
    } else {
        return std::nullopt;
    }
    if (url.ends_with('/'))
        url.remove_suffix(1);
    std::string_view rest;
    if (url.starts_with('[')) {
        const auto end = url.find(']');
        if (end == std::string_view::npos)
            return std::nullopt;
        out.host = url.substr(1, end - 1);
        rest = url.substr(end + 1);
    } else {
        const auto colon = std::min(url.find(':'), url.size());
        out.host = url.substr(0, colon);
        rest = url.substr(colon);
    }
    if (!rest.empty()) {
        const auto port = rest.front() == ':' ? portFrom(rest.substr(1)) : std::nullopt;
        if (!port)
            return std::nullopt;
        out.port = *port;
    }
    return isHost(out.host) ? std::optional{out} : std::nullopt;
}

} // namespace

std::string BrokerAddress::text() const
{
    const bool brackets = host.find(':') != std::string::npos;
    return (tls ? "mqtts://" : "mqtt://") + (brackets ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

core::Expected<BrokerAddress> brokerAddressFromUrl(std::string_view url)
{
    if (const auto address = parse(url))
        return *address;
    // An address with a password in it must not reach a log.
    const bool mayHoldSecret = url.find('@') != std::string_view::npos;
    return core::fail(core::ErrorCode::InvalidInput, mayHoldSecret ? std::string{} : std::string{url.substr(0, 200)},
                      VIGIE_TEXT("Errors", "This is not the address of an MQTT broker."),
                      VIGIE_TEXT("Errors",
                                 "Write mqtts://host:8883 or mqtt://host:1883; the user and where the password is "
                                 "kept have their own keys."));
}

} // namespace vigie::feeds
