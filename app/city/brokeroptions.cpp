// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/brokeroptions.h"

#include <charconv>
#include <optional>

namespace vigie::city {

namespace {

core::Expected<BrokerOptions> wrong(core::Message what)
{
    return core::fail(core::ErrorCode::InvalidInput, "--broker", std::move(what),
                      VIGIE_TEXT("Errors", "Write mqtt://user:password@host:1883 or mqtts://host:8883."));
}

std::optional<std::string> unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        unsigned value = 0;
        const char* from = text.data() + i + 1;
        if (i + 2 >= text.size() || std::from_chars(from, from + 2, value, 16).ptr != from + 2 || value == 0)
            return std::nullopt;
        out += static_cast<char>(value);
        i += 2;
    }
    return out;
}

/// "host", "host:port", "[::1]:port".
bool readHost(std::string_view text, BrokerOptions& out)
{
    std::string_view rest;
    if (text.starts_with('[')) {
        const auto close = text.find(']');
        if (close == std::string_view::npos)
            return false;
        out.host = text.substr(1, close - 1);
        rest = text.substr(close + 1);
    } else {
        const auto colon = text.find(':');
        out.host = text.substr(0, colon);
        rest = colon == std::string_view::npos ? std::string_view{} : text.substr(colon);
    }
    if (out.host.empty() || out.host.find_first_of("/?#@ ") != std::string::npos)
        return false;
    if (rest.empty())
        return true;
    const auto read = std::from_chars(rest.data() + 1, rest.data() + rest.size(), out.port);
    return rest[0] == ':' && rest.size() > 1 && read.ec == std::errc{} && read.ptr == rest.data() + rest.size() &&
           out.port > 0;
}

} // namespace

std::string BrokerOptions::text() const
{
    const bool isV6 = host.find(':') != std::string::npos;
    return std::string(isTls ? "mqtts://" : "mqtt://") + (isV6 ? "[" + host + "]" : host) + ":" +
           std::to_string(port);
}

core::Expected<BrokerOptions> brokerFromUrl(std::string_view url)
{
    BrokerOptions out;
    if (url.starts_with("mqtts://")) {
        out.isTls = true;
        out.port = 8883;
        url.remove_prefix(8);
    } else if (url.starts_with("mqtt://")) {
        url.remove_prefix(7);
    } else {
        return wrong(VIGIE_TEXT("Errors", "The address of the broker begins with neither mqtt:// nor mqtts://."));
    }
    if (const auto at = url.rfind('@'); at != std::string_view::npos) {
        const std::string_view login = url.substr(0, at);
        const auto colon = login.find(':');
        const auto user = unescaped(login.substr(0, colon));
        const auto password =
            unescaped(colon == std::string_view::npos ? std::string_view{} : login.substr(colon + 1));
        if (!user || !password || user->empty())
            return wrong(VIGIE_TEXT("Errors", "The user or password in the broker's address cannot be read."));
        out.user = *user;
        out.password = *password;
        url.remove_prefix(at + 1);
    }
    if (url.ends_with('/'))
        url.remove_suffix(1);
    if (!readHost(url, out))
        return wrong(VIGIE_TEXT("Errors", "The host or port in the broker's address cannot be read."));
    return out;
}

} // namespace vigie::city
