// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "feeds/feedconfig.h"
#include "feeds/intake.h"
#include "feeds/mqttreasons.h"
#include "feeds/tlscontext.h"
#include "feeds/wakeup.h"

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct mosquitto;

namespace vigie::feeds {

/// One connection to a broker, from greeting to good-bye; a new one is made for each try. libmosquitto without its
/// own thread and without its own waiting: the owner decides when to read, so that a full sink stops the source.
/// Thread: one; the listener is called from inside `read`.
/// Note:   libmosquitto acknowledges a QoS 1 message just before it hands it over, not after it has been put away.
class MqttLink {
public:
    /// Hears what the broker says.
    class Listener {
    public:
        virtual void welcomed() = 0;
        virtual void subscribed(std::span<const int> answers) = 0; ///< In the order of the topics: QoS, or >= 0x80.
        virtual void heard(const SourceMessage& message) = 0;

    protected:
        ~Listener() = default;
    };
    struct Login {
        std::string user;
        std::string password;
    };
    struct Readiness {
        bool readable = false;
        bool writable = false;
    };

    /// Connects and sends the greeting. `tls` null: no TLS.
    [[nodiscard]] static core::Expected<std::unique_ptr<MqttLink>>
    open(const FeedConfig& config, const BrokerAddress& address, const Login& login, std::unique_ptr<TlsContext> tls,
         Listener& listener);
    ~MqttLink();
    MqttLink(const MqttLink&) = delete;
    MqttLink& operator=(const MqttLink&) = delete;

    /// Waits until the broker has sent something, can take something, `wakeup` is signalled, or `timeout` is over.
    [[nodiscard]] Readiness wait(const Wakeup& wakeup, std::chrono::milliseconds timeout);
    bool read();   ///< Reads a packet, if one is there. True when it was a message: another may be waiting.
    void write();  ///< Sends what is waiting to be sent.
    void upkeep(); ///< Keep-alive; once a second.
    void subscribe(const std::vector<std::string>& topics, MqttQos qos);
    void leave(); ///< Says good-bye: the broker keeps the session, and no will is due.

    [[nodiscard]] bool ended() const;
    [[nodiscard]] LinkEnding ending() const;

private:
    struct Callbacks;
    struct Release {
        void operator()(mosquitto* client) const;
    };

    MqttLink(mosquitto* client, std::unique_ptr<TlsContext> tls, Listener& listener);
    [[nodiscard]] int set(const FeedConfig& config, const Login& login);
    [[nodiscard]] int connect(const FeedConfig& config, const BrokerAddress& address);
    void note(int code);

    std::unique_ptr<TlsContext> m_tls; // Before the client: the client's context calls back into it until it is gone.
    std::unique_ptr<mosquitto, Release> m_client;
    Listener& m_listener;
    LinkEnding m_ending;
    std::uint64_t m_heard = 0;
};

} // namespace vigie::feeds
