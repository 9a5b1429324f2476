// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/mqttlink.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>
#include <poll.h>

#include <array>
#include <cerrno>
#include <utility>

namespace vigie::feeds {

namespace {

constexpr int kFirstMqttReason = 0x80; // Below: codes of the library. From here on: reasons of MQTT 5.

/// libmosquitto wants to be told once per process; it is not told at the end, as others may still use it.
void useLibrary()
{
    static const int ready = mosquitto_lib_init();
    (void)ready;
}

} // namespace

struct MqttLink::Callbacks {
    static MqttLink& of(void* user) { return *static_cast<MqttLink*>(user); }

    static void connected(mosquitto* client, void* user, int code, int /*flags*/, const mosquitto_property* /*more*/)
    {
        MqttLink& self = of(user);
        if (code != 0) {
            self.m_ending.connack = code;
            return;
        }
        self.m_ending.answered = true;
        // With a log callback libmosquitto formats a line for every message.
        mosquitto_log_callback_set(client, nullptr);
        self.m_listener.welcomed();
    }

    static void disconnected(mosquitto* /*client*/, void* user, int code, const mosquitto_property* /*more*/)
    {
        MqttLink& self = of(user);
        if (code >= kFirstMqttReason)
            self.m_ending.disconnect = code;
        else if (self.m_ending.libraryCode == 0)
            self.m_ending.libraryCode = code;
    }

    static void subscribed(mosquitto* /*client*/, void* user, int /*id*/, int count, const int* answers)
    {
        of(user).m_listener.subscribed({answers, static_cast<std::size_t>(count)});
    }

    static void heard(mosquitto* /*client*/, void* user, const mosquitto_message* message)
    {
        MqttLink& self = of(user);
        ++self.m_heard;
        const auto* bytes = static_cast<const char*>(message->payload);
        self.m_listener.heard({message->topic,
                               bytes == nullptr
                                   ? std::string_view{}
                                   : std::string_view{bytes, static_cast<std::size_t>(message->payloadlen)},
                               message->retain});
    }

    static void logged(mosquitto* /*client*/, void* user, int level, const char* text)
    {
        const std::string_view line{text};
        MqttLink& self = of(user);
        if (level == MOSQ_LOG_ERR && self.m_ending.tlsText.empty() && line.starts_with("OpenSSL Error"))
            self.m_ending.tlsText = line.substr(line.rfind(':') == std::string_view::npos ? 0 : line.rfind(':') + 1);
    }
};

void MqttLink::Release::operator()(mosquitto* client) const
{
    mosquitto_destroy(client);
}

MqttLink::MqttLink(mosquitto* client, std::unique_ptr<TlsContext> tls, Listener& listener)
    : m_tls(std::move(tls))
    , m_client(client)
    , m_listener(listener)
{
}

MqttLink::~MqttLink() = default;

core::Expected<std::unique_ptr<MqttLink>> MqttLink::open(const FeedConfig& config, const BrokerAddress& address,
                                                         const Login& login, std::unique_ptr<TlsContext> tls,
                                                         Listener& listener)
{
    useLibrary();
    mosquitto* client = mosquitto_new(config.clientId.c_str(), /*clean_session=*/false, nullptr);
    if (client == nullptr)
        return core::fail(core::ErrorCode::InvalidInput, address.text(),
                          {VIGIE_TEXT("Errors", "\"%1\" cannot be a client id of MQTT."), {config.clientId}},
                          VIGIE_TEXT("Errors", "Use letters, digits and '-' for the client id in the profile."));
    std::unique_ptr<MqttLink> link{new MqttLink{client, std::move(tls), listener}};
    int code = link->set(config, login);
    if (code == MOSQ_ERR_SUCCESS)
        code = link->connect(config, address);
    if (code != MOSQ_ERR_SUCCESS) {
        link->note(code);
        return core::fail(reasonOf(link->ending(), address));
    }
    return link;
}

int MqttLink::set(const FeedConfig& config, const Login& login)
{
    mosquitto* client = m_client.get();
    const bool version5 = config.version == MqttVersion::V5;
    mosquitto_user_data_set(client, this);
    mosquitto_connect_v5_callback_set(client, &Callbacks::connected);
    mosquitto_disconnect_v5_callback_set(client, &Callbacks::disconnected);
    mosquitto_subscribe_callback_set(client, &Callbacks::subscribed);
    mosquitto_message_callback_set(client, &Callbacks::heard);
    mosquitto_log_callback_set(client, &Callbacks::logged);
    mosquitto_int_option(client, MOSQ_OPT_PROTOCOL_VERSION, version5 ? MQTT_PROTOCOL_V5 : MQTT_PROTOCOL_V311);
    mosquitto_int_option(client, MOSQ_OPT_TCP_NODELAY, 1); // An acknowledgement must not wait for the next one.
    constexpr int kReceiveMaximum = 65535;                 // How many may be under way is the broker's business.
    mosquitto_int_option(client, MOSQ_OPT_RECEIVE_MAXIMUM, kReceiveMaximum);
    if (m_tls) {
        mosquitto_int_option(client, MOSQ_OPT_SSL_CTX_WITH_DEFAULTS, 0); // The context is complete as it is.
        mosquitto_void_option(client, MOSQ_OPT_SSL_CTX, m_tls->native());
    }
    if (login.user.empty())
        return MOSQ_ERR_SUCCESS;
    return mosquitto_username_pw_set(client, login.user.c_str(),
                                     login.password.empty() ? nullptr : login.password.c_str());
}

int MqttLink::connect(const FeedConfig& config, const BrokerAddress& address)
{
    mosquitto_property* properties = nullptr;
    int code = MOSQ_ERR_SUCCESS;
    if (config.version == MqttVersion::V5)
        code = mosquitto_property_add_int32(&properties, MQTT_PROP_SESSION_EXPIRY_INTERVAL,
                                            static_cast<std::uint32_t>(config.sessionExpiry.count()));
    if (code == MOSQ_ERR_SUCCESS)
        code = mosquitto_connect_bind_v5(m_client.get(), address.host.c_str(), address.port,
                                         static_cast<int>(config.keepAlive.count()), nullptr, properties);
    mosquitto_property_free_all(&properties);
    return code;
}

void MqttLink::note(int code)
{
    if (code == MOSQ_ERR_SUCCESS)
        return;
    m_ending.systemError = code == MOSQ_ERR_ERRNO ? errno : 0;
    m_ending.libraryCode = code;
}

MqttLink::Readiness MqttLink::wait(const Wakeup& wakeup, std::chrono::milliseconds timeout)
{
    const short sending = mosquitto_want_write(m_client.get()) ? POLLOUT : short{0};
    std::array<pollfd, 2> waits{{{mosquitto_socket(m_client.get()), static_cast<short>(POLLIN | sending), 0},
                                 {wakeup.descriptor(), POLLIN, 0}}};
    if (::poll(waits.data(), waits.size(), static_cast<int>(timeout.count())) <= 0)
        return {};
    if (waits[1].revents != 0)
        wakeup.clear();
    // A broken connection shows as an error here and is told by the read.
    return {(waits[0].revents & (POLLIN | POLLERR | POLLHUP)) != 0, (waits[0].revents & POLLOUT) != 0};
}

bool MqttLink::read()
{
    const std::uint64_t before = m_heard;
    errno = 0;
    note(mosquitto_loop_read(m_client.get(), 1));
    return m_heard != before && !ended();
}

void MqttLink::write()
{
    errno = 0;
    note(mosquitto_loop_write(m_client.get(), 1));
}

void MqttLink::upkeep()
{
    if (!ended())
        note(mosquitto_loop_misc(m_client.get()));
}

void MqttLink::subscribe(const std::vector<std::string>& topics, MqttQos qos)
{
    std::vector<char*> texts;
    texts.reserve(topics.size());
    for (const std::string& topic : topics)
        texts.push_back(
            const_cast<char*>(topic.c_str())); // NOLINT(cppcoreguidelines-pro-type-const-cast): C interface
    // Options 0: what is retained is sent at each subscription, so that a reconnection brings the full state again.
    note(mosquitto_subscribe_multiple(m_client.get(), nullptr, static_cast<int>(texts.size()), texts.data(),
                                      static_cast<int>(qos), 0, nullptr));
}

void MqttLink::leave()
{
    if (!ended())
        mosquitto_disconnect_v5(m_client.get(), 0, nullptr);
}

bool MqttLink::ended() const
{
    return mosquitto_socket(m_client.get()) < 0;
}

LinkEnding MqttLink::ending() const
{
    LinkEnding out = m_ending;
    if (m_tls)
        out.tls = m_tls->failure();
    if (m_tls && !out.tls && ended() && !out.answered && !out.connack && !out.disconnect)
        out.tls = m_tls->suspicion();
    return out;
}

} // namespace vigie::feeds
