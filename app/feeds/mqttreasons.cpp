// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/mqttreasons.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>

#include <array>
#include <cstdio>
#include <system_error>

namespace vigie::feeds {

namespace {

using core::Error;
using core::ErrorCode;
using core::Message;

std::string hex(int code)
{
    std::array<char, 8> text{};
    (void)std::snprintf(text.data(), text.size(), "0x%02X", static_cast<unsigned>(code) & 0xffU);
    return text.data();
}

Message versionRemedy()
{
    return VIGIE_TEXT("Errors", "Set the other version of MQTT in the profile (5 or 3.1.1).");
}

Error wrongPassword(const std::string& where)
{
    return {ErrorCode::Refused, where, VIGIE_TEXT("Errors", "The broker does not accept this user and password."),
            VIGIE_TEXT("Errors",
                       "Check the user in the profile and the password where the profile says it is kept; ask who "
                       "runs the broker for a new one if need be.")};
}

Error notAuthorised(const std::string& where)
{
    return {
        ErrorCode::Refused, where,
        VIGIE_TEXT("Errors", "The broker does not let us in: no such user, a wrong password, or no right."),
        VIGIE_TEXT("Errors",
                   "Check the user in the profile and the password where the profile says it is kept; then ask who "
                   "runs the broker to give this user the right to read.")};
}

Error busy(const std::string& where)
{
    return {ErrorCode::Busy, where, VIGIE_TEXT("Errors", "The broker is there and says that it cannot serve us now."),
            VIGIE_TEXT("Errors", "It is tried again by itself. If it lasts, ask who runs the broker.")};
}

Error badClientId(const std::string& where)
{
    return {
        ErrorCode::Refused, where, VIGIE_TEXT("Errors", "The broker does not accept our client id."),
        VIGIE_TEXT(
            "Errors",
            "Give this feed another client id in the profile; who runs the broker knows which ones are allowed.")};
}

Error unsupportedVersion(const std::string& where)
{
    return {ErrorCode::Unsupported, where,
            VIGIE_TEXT("Errors", "The broker does not speak the version of MQTT we asked for."), versionRemedy()};
}

Error otherRefusal(const std::string& where, int code)
{
    return {ErrorCode::Refused,
            where,
            {VIGIE_TEXT("Errors", "The broker refuses the connection (%1, \"%2\")."),
             {hex(code), mosquitto_reason_string(code)}},
            VIGIE_TEXT("Errors", "Show this sentence to who runs the broker.")};
}

Error ofConnack(int code, const std::string& where)
{
    switch (code) {
    case CONNACK_REFUSED_PROTOCOL_VERSION:
    case MQTT_RC_UNSUPPORTED_PROTOCOL_VERSION:
        return unsupportedVersion(where);
    case CONNACK_REFUSED_IDENTIFIER_REJECTED:
    case MQTT_RC_CLIENTID_NOT_VALID:
        return badClientId(where);
    case CONNACK_REFUSED_SERVER_UNAVAILABLE:
    case MQTT_RC_SERVER_UNAVAILABLE:
    case MQTT_RC_SERVER_BUSY:
    case MQTT_RC_QUOTA_EXCEEDED:
    case MQTT_RC_CONNECTION_RATE_EXCEEDED:
        return busy(where);
    case CONNACK_REFUSED_BAD_USERNAME_PASSWORD:
    case MQTT_RC_BAD_USERNAME_OR_PASSWORD:
        return wrongPassword(where);
    case CONNACK_REFUSED_NOT_AUTHORIZED:
    case MQTT_RC_NOT_AUTHORIZED:
        return notAuthorised(where);
    default:
        return otherRefusal(where, code);
    }
}

Error ofDisconnect(int code, const std::string& where)
{
    switch (code) {
    case MQTT_RC_SESSION_TAKEN_OVER:
        return {ErrorCode::Busy, where,
                VIGIE_TEXT("Errors", "Somebody else connected to the broker under our client id."),
                VIGIE_TEXT("Errors", "Give each desk and each feed a client id of its own in the profile.")};
    case MQTT_RC_SERVER_SHUTTING_DOWN:
        return {ErrorCode::Unreachable, where, VIGIE_TEXT("Errors", "The broker is being shut down."),
                VIGIE_TEXT("Errors", "It is tried again by itself. If it lasts, ask who runs the broker.")};
    case MQTT_RC_PACKET_TOO_LARGE:
        return {ErrorCode::TooLarge, where, VIGIE_TEXT("Errors", "The broker found a message of ours too large."),
                VIGIE_TEXT("Errors",
                           "Subscribe to fewer or shorter topics, or ask who runs the broker to raise its limit.")};
    case MQTT_RC_KEEP_ALIVE_TIMEOUT:
        return {ErrorCode::Unreachable, where, VIGIE_TEXT("Errors", "The broker did not hear from us in time."),
                VIGIE_TEXT("Errors", "Check the network; on a slow one, raise the keep-alive time in the profile.")};
    case MQTT_RC_NOT_AUTHORIZED:
    case MQTT_RC_ADMINISTRATIVE_ACTION:
        return {ErrorCode::Refused, where, VIGIE_TEXT("Errors", "The broker's administrator ended the connection."),
                VIGIE_TEXT("Errors", "Ask who runs the broker.")};
    case MQTT_RC_SERVER_BUSY:
    case MQTT_RC_QUOTA_EXCEEDED:
        return busy(where);
    default:
        return {ErrorCode::Refused,
                where,
                {VIGIE_TEXT("Errors", "The broker ended the connection (%1, \"%2\")."),
                 {hex(code), mosquitto_reason_string(code)}},
                VIGIE_TEXT("Errors", "Show this sentence to who runs the broker.")};
    }
}

Error ofTlsText(const std::string& text, const std::string& where)
{
    if (text.find("wrong version number") != std::string::npos ||
        text.find("packet length too long") != std::string::npos ||
        text.find("record layer failure") != std::string::npos)
        return {
            ErrorCode::Unsupported, where, VIGIE_TEXT("Errors", "What listens there does not speak TLS."),
            VIGIE_TEXT("Errors",
                       "Check the port in the profile (TLS is usually on 8883). Without TLS the address begins with "
                       "mqtt://, and everything can be read on the way.")};
    return {ErrorCode::Refused,
            where,
            {VIGIE_TEXT("Errors", "No TLS connection could be made (%1)."), {text}},
            VIGIE_TEXT("Errors", "Show this sentence to who runs the broker.")};
}

Error closedWithoutAnswer(const BrokerAddress& address)
{
    if (address.tls)
        return {ErrorCode::Unreachable, address.text(),
                VIGIE_TEXT("Errors", "The connection was closed before TLS was agreed on."),
                VIGIE_TEXT("Errors",
                           "Check that this port of the broker speaks TLS (usually 8883 does, 1883 does not).")};
    return {
        ErrorCode::Unreachable, address.text(),
        VIGIE_TEXT("Errors", "The broker closed the connection without an answer."),
        VIGIE_TEXT("Errors",
                   "Check whether this port wants TLS (then the address begins with mqtts://), and the version of "
                   "MQTT in the profile.")};
}

Error lost(const LinkEnding& ending, const std::string& where)
{
    if (ending.libraryCode == MOSQ_ERR_KEEPALIVE)
        return {ErrorCode::Unreachable, where, VIGIE_TEXT("Errors", "The broker does not answer any more."),
                VIGIE_TEXT("Errors", "Check the network between here and the broker. It is tried again by itself.")};
    const std::string detail = ending.systemError != 0 ? std::generic_category().message(ending.systemError)
                                                       : std::string{mosquitto_strerror(ending.libraryCode)};
    return {ErrorCode::Unreachable,
            where,
            {VIGIE_TEXT("Errors", "The connection to the broker was lost (%1)."), {detail}},
            VIGIE_TEXT("Errors", "It is tried again by itself. If it lasts, ask whether the broker is running.")};
}

} // namespace

core::Error reasonOf(const LinkEnding& ending, const BrokerAddress& address)
{
    const std::string where = address.text();
    if (ending.connack)
        return ofConnack(*ending.connack, where);
    if (ending.disconnect)
        return ofDisconnect(*ending.disconnect, where);
    if (ending.tls)
        return *ending.tls;
    if (ending.silent)
        return {ErrorCode::Unreachable, where,
                VIGIE_TEXT("Errors", "Something listens there and does not answer as a broker."),
                VIGIE_TEXT("Errors", "Check the port in the profile, and whether it wants TLS (mqtts://).")};
    if (!ending.tlsText.empty())
        return ofTlsText(ending.tlsText, where);
    if (!ending.answered && (ending.libraryCode == MOSQ_ERR_CONN_LOST || address.tls))
        return closedWithoutAnswer(address);
    return lost(ending, where);
}

core::Error subscriptionRefusal(int code, std::string_view topic)
{
    const std::string where{topic};
    switch (code) {
    case MQTT_RC_NOT_AUTHORIZED:
    case MQTT_RC_UNSPECIFIED: // All that MQTT 3.1.1 can say.
        return {ErrorCode::Refused,
                where,
                {VIGIE_TEXT("Errors", "The broker does not let us read the topic %1."), {where}},
                VIGIE_TEXT("Errors", "Ask who runs the broker to give our user the right to read it.")};
    case MQTT_RC_TOPIC_FILTER_INVALID:
    case MQTT_RC_WILDCARD_SUBS_NOT_SUPPORTED:
    case MQTT_RC_SHARED_SUBS_NOT_SUPPORTED:
        return {ErrorCode::Unsupported,
                where,
                {VIGIE_TEXT("Errors", "The broker does not take the topic %1 in this form (%2)."),
                 {where, mosquitto_reason_string(code)}},
                VIGIE_TEXT("Errors", "Write the topics in the profile without the wildcard or the shared group.")};
    default:
        return {ErrorCode::Refused,
                where,
                {VIGIE_TEXT("Errors", "The broker refuses the topic %1 (%2, \"%3\")."),
                 {where, hex(code), mosquitto_reason_string(code)}},
                VIGIE_TEXT("Errors", "Show this sentence to who runs the broker.")};
    }
}

} // namespace vigie::feeds
